package load

import (
	"cmp"
	"go/types"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"github.com/eventgen/eventgen/schema"
)

// member is a struct field that encoding/json may write, with the way to it.
type member struct {
	name   string
	tagged bool // the name comes from the tag
	index  []int
	path   []schema.Step
	field  *types.Var
	tag    reflect.StructTag
	rawTag string
	// owner names the struct that declares the field, for messages.
	owner string

	omitEmpty, omitZero, quoted bool
}

// optional reports whether an embedded pointer on the way can be nil.
func (m *member) optional() bool {
	return slices.ContainsFunc(m.path, func(s schema.Step) bool { return s.Pointer })
}

// level is a struct whose fields are still to be looked at.
type level struct {
	typ   types.Type
	index []int
	path  []schema.Step
}

// selection is the result of encoding/json's choice among the fields of a
// struct.
type selection struct {
	members []member
	// dropped are the members of one name at one depth, of which none is
	// written.
	dropped [][]member
}

// selectMembers chooses the fields of a struct exactly as encoding/json's
// typeFields does: breadth first through embedded structs, the shallowest field
// of a name wins, then the tagged one, and equals annihilate each other.
func selectMembers(t types.Type, owner string) selection {
	var all []member
	next := []level{{typ: t}}
	var count, nextCount map[string]int
	visited := map[string]bool{}
	for len(next) > 0 {
		current := next
		next = nil
		count, nextCount = nextCount, map[string]int{}
		for _, l := range current {
			key := keyOf(l.typ)
			if visited[key] {
				continue
			}
			visited[key] = true
			s := l.typ.Underlying().(*types.Struct)
			if named, ok := l.typ.(*types.Named); ok {
				owner = named.Obj().Name()
			}
			for i := range s.NumFields() {
				m, embedded, ok := candidate(s, i, l, owner)
				switch {
				case !ok:
				case embedded == nil:
					all = append(all, m)
					if count[key] > 1 {
						// Met twice at this depth: a second copy makes the two
						// annihilate each other.
						all = append(all, m)
					}
				default:
					inner := keyOf(embedded)
					nextCount[inner]++
					if nextCount[inner] == 1 {
						next = append(next, level{typ: embedded, index: m.index, path: m.path})
					}
				}
			}
		}
	}
	return dominant(all)
}

// candidate looks at one field. It returns the embedded struct to look into
// where the field is not a member itself, and false for a field that JSON does
// not see.
func candidate(s *types.Struct, i int, l level, owner string) (m member, embedded types.Type, ok bool) {
	field := s.Field(i)
	if !visible(field) {
		return member{}, nil, false
	}
	raw := s.Tag(i)
	tag := reflect.StructTag(raw)
	if tag.Get("json") == "-" {
		return member{}, nil, false
	}
	name, options, _ := strings.Cut(tag.Get("json"), ",")
	if !isValidName(name) {
		name = ""
	}
	m = member{
		name: name, tagged: name != "", field: field, tag: tag, rawTag: raw, owner: owner,
		index: append(slices.Clip(l.index), i), path: l.path,
	}
	inner := types.Unalias(field.Type())
	step := schema.Step{GoName: field.Name()}
	if p, isPointer := inner.(*types.Pointer); isPointer {
		inner = types.Unalias(p.Elem())
		step.Pointer = true
	}
	_, isStruct := inner.Underlying().(*types.Struct)
	if !m.tagged && field.Embedded() && isStruct {
		m.path = append(slices.Clip(l.path), step)
		return m, inner, true
	}
	if name == "" {
		m.name = field.Name()
	}
	for option := range strings.SplitSeq(options, ",") {
		switch option {
		case "omitempty":
			m.omitEmpty = true
		case "omitzero":
			m.omitZero = true
		case "string":
			m.quoted = isQuotable(inner)
		}
	}
	return m, nil, true
}

// visible reports whether encoding/json looks at a field: exported ones, and
// embedded structs, exported or not.
func visible(field *types.Var) bool {
	if !field.Embedded() {
		return field.Exported()
	}
	t := types.Unalias(field.Type())
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	_, isStruct := t.Underlying().(*types.Struct)
	return field.Exported() || isStruct
}

// isQuotable reports whether ",string" has an effect on a kind.
func isQuotable(t types.Type) bool {
	basic, ok := t.Underlying().(*types.Basic)
	return ok && basic.Info()&(types.IsString|types.IsInteger|types.IsFloat|types.IsBoolean) != 0
}

// isValidName is encoding/json's isValidTag.
func isValidName(s string) bool {
	for _, c := range s {
		if !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", c) && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			return false
		}
	}
	return s != ""
}

// dominant leaves one member of each name, or none, and sorts by index.
func dominant(all []member) selection {
	slices.SortStableFunc(all, func(a, b member) int {
		tags := 0
		if a.tagged != b.tagged {
			tags = 1
			if a.tagged {
				tags = -1
			}
		}
		return cmp.Or(strings.Compare(a.name, b.name), cmp.Compare(len(a.index), len(b.index)), tags, slices.Compare(a.index, b.index))
	})
	var out selection
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].name == all[0].name {
			n++
		}
		same := all[:n]
		all = all[n:]
		if n > 1 && len(same[0].index) == len(same[1].index) && same[0].tagged == same[1].tagged {
			out.dropped = append(out.dropped, same)
			continue
		}
		out.members = append(out.members, same[0])
	}
	slices.SortFunc(out.members, func(a, b member) int { return slices.Compare(a.index, b.index) })
	return out
}
