package corpus

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
)

// tree is a JSON value whose members keep their order and whose strings and
// numbers keep their text.
type tree struct {
	text    []byte // of a value that is neither object nor array
	open    byte   // '{', '[', or 0 for such a value
	members []member
}

// member is one member of an object, or one element of an array.
type member struct {
	name  string // as JSON, with its quotes; "" in an array
	value tree
}

// style is the white space between the tokens.
type style struct {
	comma, colon string
	indent       string // "" for everything in one line
}

var (
	compact  = style{comma: ",", colon: ":"}
	spaced   = style{comma: ", ", colon: ": "}
	indented = style{comma: ",", colon: ": ", indent: "  "}
)

// parse reads an event that encoding/json has written.
func parse(text []byte) tree {
	t, err := read(json.NewDecoder(bytes.NewReader(text)), text)
	if err != nil {
		panic(fmt.Sprintf("corpus: parse an event of its own: %v", err))
	}
	return t
}

// read reads the next value of the decoder, whose input is text.
func read(decoder *json.Decoder, text []byte) (tree, error) {
	decoder.UseNumber()
	begin := decoder.InputOffset()
	token, err := decoder.Token()
	if err != nil {
		return tree{}, err
	}
	open, composite := token.(json.Delim)
	if !composite {
		return tree{text: bytes.TrimLeft(text[begin:decoder.InputOffset()], ",: \n")}, nil
	}
	t := tree{open: byte(open)}
	for decoder.More() {
		var m member
		if open == '{' {
			name, err := read(decoder, text)
			if err != nil {
				return tree{}, err
			}
			m.name = string(name.text)
		}
		if m.value, err = read(decoder, text); err != nil {
			return tree{}, err
		}
		t.members = append(t.members, m)
	}
	_, err = decoder.Token()
	return t, err
}

// shuffle puts the members of every object into a random order.
func (t tree) shuffle(random *rand.Rand) tree {
	return t.order(func(members []member) {
		random.Shuffle(len(members), func(i, j int) { members[i], members[j] = members[j], members[i] })
	})
}

// sort sorts the members of every object by name.
func (t tree) sort() tree {
	return t.order(func(members []member) {
		slices.SortFunc(members, func(a, b member) int { return cmp.Compare(a.name, b.name) })
	})
}

// order gives the members of every object the order that arrange makes.
func (t tree) order(arrange func([]member)) tree {
	if t.open == '{' {
		arrange(t.members)
	}
	for i := range t.members {
		t.members[i].value = t.members[i].value.order(arrange)
	}
	return t
}

func (t tree) print(s style) []byte { return t.append(nil, s, "\n") }

// append writes the value; line is the line end and the indentation that it
// stands in.
func (t tree) append(to []byte, s style, line string) []byte {
	if t.open == 0 {
		return append(to, t.text...)
	}
	to = append(to, t.open)
	inner := line + s.indent
	for i, m := range t.members {
		if i > 0 {
			to = append(to, s.comma...)
		}
		if s.indent != "" {
			to = append(to, inner...)
		}
		if m.name != "" {
			to = append(to, m.name...)
			to = append(to, s.colon...)
		}
		to = m.value.append(to, s, inner)
	}
	if s.indent != "" && len(t.members) > 0 {
		to = append(to, line...)
	}
	return append(to, t.open+2) // '}' is '{'+2, and ']' is '['+2
}
