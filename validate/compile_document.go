package validate

import (
	"strconv"
	"strings"
)

// document is a part of a schema as JSON: a value with its place, which keeps
// the order of members and the text of numbers.
type document struct {
	kind byte // { [ " 0 t f n
	// text is the text of a string, and the JSON of any other value.
	text    string
	members []documentMember
	items   []*document
	// parent is the array or object around it, nil for the root; name is the
	// member's name or the element's index there.
	parent *document
	name   string
}

type documentMember struct {
	name  string
	value *document
}

// readDocument reads a whole schema.
func readDocument(schema []byte) (*document, error) {
	if end, why := scanWhole(schema); why == faultDepth {
		return nil, &SchemaError{Message: "it nests too deep"}
	} else if why != faultNone {
		return nil, &SchemaError{Message: "it is not JSON: at byte " + strconv.Itoa(^end) + " " + why.explain(schema, ^end)}
	}
	d, _, err := readPart(schema, skipSpace(schema, 0), nil, "")
	return d, err
}

// readPart reads the value at b[i] and returns the offset behind it.
func readPart(b []byte, i int, parent *document, name string) (d *document, end int, err error) {
	d = &document{parent: parent, name: name}
	switch b[i] {
	case '{':
		d.kind = '{'
		end, err = d.readMembers(b, i)
	case '[':
		d.kind = '['
		end, err = d.readItems(b, i)
	default:
		d.kind = b[i]
		if d.kind == '-' || isDigit(d.kind) {
			d.kind = '0'
		}
		end, _ = skipScalar(b, i, false)
	}
	if err != nil {
		return nil, 0, err
	}
	d.text = string(b[i:end])
	if d.kind == '"' {
		d.text = string(unescape(nil, b[i+1:end-1]))
	}
	return d, end, nil
}

func (d *document) readMembers(b []byte, i int) (end int, err error) {
	seen := map[string]bool{}
	for i = skipSpace(b, i+1); b[i] != '}'; {
		nameEnd := scanString(b, i)
		m := documentMember{name: string(unescape(nil, b[i+1:nameEnd-1]))}
		i = skipSpace(b, skipSpace(b, nameEnd)+1)
		if m.value, i, err = readPart(b, i, d, m.name); err != nil {
			return 0, err
		}
		if seen[m.name] {
			return 0, m.value.fault("", "the member "+quoted(m.name)+" occurs twice")
		}
		seen[m.name] = true
		d.members = append(d.members, m)
		if i = skipSpace(b, i); b[i] == ',' {
			i = skipSpace(b, i+1)
		}
	}
	return i + 1, nil
}

func (d *document) readItems(b []byte, i int) (end int, err error) {
	for i = skipSpace(b, i+1); b[i] != ']'; {
		var item *document
		if item, i, err = readPart(b, i, d, strconv.Itoa(len(d.items))); err != nil {
			return 0, err
		}
		d.items = append(d.items, item)
		if i = skipSpace(b, i); b[i] == ',' {
			i = skipSpace(b, i+1)
		}
	}
	return i + 1, nil
}

// member returns the value of the member of that name, or nil. It may be called
// on nil.
func (d *document) member(name string) *document {
	if d == nil {
		return nil
	}
	for _, m := range d.members {
		if m.name == name {
			return m.value
		}
	}
	return nil
}

// json is the value as JSON.
func (d *document) json() string {
	if d.kind == '"' {
		return quoted(d.text)
	}
	return d.text
}

// pointer is the place of d in the schema (RFC 6901).
func (d *document) pointer() string {
	var steps []string
	for ; d.parent != nil; d = d.parent {
		steps = append(steps, strings.NewReplacer("~", "~0", "/", "~1").Replace(d.name))
	}
	var out strings.Builder
	for k := range steps {
		out.WriteString("/" + steps[len(steps)-1-k])
	}
	return out.String()
}

// fault returns the error that this part of the schema, or its member keyword,
// deserves.
func (d *document) fault(keyword, message string) error {
	return &SchemaError{Pointer: d.pointer(), Keyword: keyword, Message: message}
}
