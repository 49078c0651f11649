package golden_test

import (
	"fmt"
	"slices"
	"strings"
)

// basics are the predeclared types and those of the standard library that are
// leaves on the wire.
var basics = []string{
	"bool", "string", "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "uintptr", "float32", "float64",
	"string", "string", "byte", "rune",
}

// knownTypes are types of the standard library with a form of their own, by the
// path of their package.
var knownTypes = [][2]string{
	{"time", "time.Month"}, {"time", "*time.Weekday"}, {"math/big", "*big.Int"}, {"math/big", "*big.Float"}, {"net", "net.IP"},
	{"net/netip", "netip.Addr"}, {"net/netip", "*netip.Prefix"}, {"net/url", "url.URL"}, {"net/mail", "*mail.Address"}, {"log/slog", "slog.Level"},
	{"database/sql", "sql.NullString"}, {"database/sql", "sql.NullInt64"}, {"database/sql", "*sql.NullTime"}, {"database/sql", "sql.NullByte"},
	{"database/sql", "sql.Null[string]"},
}

func (s *packageSource) basic() string { return pick(s, basics) }

// direct is a type that may be held by value where the current declaration
// stands: it is made of types that were declared before.
func (s *packageSource) direct(depth int) string {
	if depth <= 0 {
		return s.leaf()
	}
	switch s.IntN(8) {
	case 0, 1:
		return s.leaf()
	case 2:
		return s.array(depth - 1)
	case 3:
		return "struct {\n" + s.field("A", s.direct(depth-1)) + "}"
	case 4, 5:
		return s.container(func() string { return s.direct(depth - 1) })
	}
	return s.named(s.current, true)
}

// indirect is a type behind a pointer, slice or map, where every type of the
// package may stand.
func (s *packageSource) indirect(depth int) string {
	switch {
	case depth <= 0 || s.chance(4):
		return s.leaf()
	case s.chance(3):
		return s.container(func() string { return s.indirect(depth - 1) })
	}
	return s.named(len(s.declarations), false)
}

func (s *packageSource) container(elem func() string) string {
	switch s.IntN(5) {
	case 0:
		return "map[" + s.key() + "]" + elem()
	case 1, 2:
		return "[]" + elem()
	}
	return "*" + elem()
}

// array is a Go array; its length counts for the weight of what holds it.
func (s *packageSource) array(depth int) string {
	length, before := s.IntN(4), s.copies
	s.copies *= length
	defer func() { s.copies = before }()
	return fmt.Sprintf("[%d]%s", length, s.direct(depth))
}

func (s *packageSource) leaf() string {
	s.weight += s.copies
	switch s.IntN(14) {
	case 0:
		return "any"
	case 1:
		return "[]byte"
	case 2:
		return s.imported("time", pick(s, []string{"time.Time", "time.Duration"}))
	case 3:
		return s.imported("encoding/json", pick(s, []string{"json.RawMessage", "json.Number"}))
	case 4:
		known := pick(s, knownTypes)
		return s.imported(known[0], known[1])
	}
	return s.basic()
}

func (s *packageSource) imported(path, text string) string {
	s.imports[path] = true
	return text
}

// named is one of the first n types of the package, or one of the other package.
// One that is held by value may not make its holder too heavy.
func (s *packageSource) named(n int, held bool) string {
	if !held && len(s.otherTypes) > 0 && s.chance(8) {
		return s.imported(s.other, s.otherName()+"."+pick(s, s.otherTypes))
	}
	// What an alias stands for may not lead back to it without a name between.
	if s.declarations[s.current].kind == kindAlias {
		n = s.current
	}
	if n == 0 {
		return s.basic()
	}
	d := s.declarations[s.IntN(n)]
	if held && !s.holds(d) {
		return s.leaf()
	}
	if d.kind == kindGeneric {
		return d.name + "[" + s.argument() + "]"
	}
	return d.name
}

// maxWeight is how many leaves a value may have before anything is behind a
// pointer: by-value nesting grows like powers.
const maxWeight = 200

// holds adds the weight of a type that is held by value, if it can be borne.
func (s *packageSource) holds(d declaration) bool {
	weight := s.weight + s.copies*d.weight
	if weight > maxWeight {
		return false
	}
	s.weight = weight
	return true
}

func (s *packageSource) otherName() string { return s.other[strings.LastIndexByte(s.other, '/')+1:] }

// argument is a type argument: one that was declared before, and not generic,
// so that there are no endless instances.
func (s *packageSource) argument() string {
	if s.chance(2) {
		return pick(s, []string{"int", "string", "[]string", "map[string]bool", "*int", "any"})
	}
	light := func(d declaration) bool { return d.kind != kindGeneric && d.kind != kindAlias && d.weight < 10 }
	if candidates := s.before(light); len(candidates) > 0 {
		return pick(s, candidates).name
	}
	return "bool"
}

// before are the declarations before the current one that fit.
func (s *packageSource) before(fits func(declaration) bool) []declaration {
	return slices.DeleteFunc(slices.Clone(s.declarations[:s.current]), func(d declaration) bool { return !fits(d) })
}

// key is the type of a map key.
func (s *packageSource) key() string {
	if s.chance(2) {
		return "string"
	}
	candidates := s.before(func(d declaration) bool { return d.kind == kindEnum || d.kind == kindText })
	if len(candidates) > 0 && s.chance(2) {
		return pick(s, candidates).name
	}
	return pick(s, []string{"int", "int8", "uint64", "uint16", "int64", "uintptr"})
}

// structure is a struct type; of the generic type, if it is named, with its
// type parameter T.
func (s *packageSource) structure(generic string) string {
	var out strings.Builder
	out.WriteString("struct {\n")
	embedded := map[string]bool{}
	for range s.IntN(3) {
		text, name := s.embedding()
		if name == "" || embedded[name] {
			continue
		}
		embedded[name] = true
		out.WriteString("\t" + text + s.tag(text, s.chance(4)) + "\n")
	}
	out.WriteString(s.fields(generic))
	if s.chance(6) {
		out.WriteString("\thidden int\n\tSkipped func() `json:\"-\"`\n")
	}
	return out.String() + "}"
}

// fields are the fields of a struct that are not embedded.
func (s *packageSource) fields(generic string) string {
	var out strings.Builder
	for i := range s.IntN(6) {
		name := fmt.Sprintf("F%d", i)
		switch {
		case generic != "" && s.chance(2):
			s.weight += 20
			out.WriteString(s.field(name, pick(s, []string{"T", "*T", "[]T", "map[string]T", "*" + generic + "[T]", "[2]T", "[]" + generic + "[T]"})))
		case s.chance(3):
			out.WriteString(s.field(name, "*"+s.indirect(2)))
		default:
			out.WriteString(s.field(name, s.direct(3)))
		}
	}
	return out.String()
}

// embedding is an embedded type of this package or of another one, and the name
// of the field that it makes.
func (s *packageSource) embedding() (text, name string) {
	star := pick(s, []string{"", "", "*"})
	if s.chance(40) {
		return s.imported("time", star+"time.Time"), "Time"
	}
	if len(s.otherTypes) > 0 && s.chance(6) {
		name = pick(s, s.otherTypes)
		return s.imported(s.other, star+s.otherName()+"."+name), name
	}
	fits := func(d declaration) bool {
		switch d.kind {
		case kindStruct, kindZeroer:
			return true
		case kindGeneric, kindSlice, kindMap, kindEnum, kindBasic, kindArray:
			return s.chance(3)
		case kindText, kindWire:
			return s.chance(12)
		}
		return false
	}
	candidates := s.before(fits)
	if len(candidates) == 0 {
		return "", ""
	}
	d := pick(s, candidates)
	switch {
	case !s.holds(d):
		return "", ""
	case d.kind == kindGeneric:
		return star + d.name + "[" + s.argument() + "]", d.name
	}
	return star + d.name, d.name
}

// field is one line of a struct.
func (s *packageSource) field(name, typ string) string {
	return "\t" + name + " " + typ + s.tag(typ, !s.chance(5)) + "\n"
}

// memberNames clash now and then, in full or but for their case.
var memberNames = []string{"a", "b", "A", "id", "ID", "x-y", "naïve", "kind2", "$ref", "a.b", "F0", "-", "漢", "a/b~c"}

// tag is the struct tag of a field of the type.
func (s *packageSource) tag(typ string, tagged bool) string {
	if !tagged {
		return ""
	}
	name := ""
	switch {
	case s.chance(4):
		name = pick(s, memberNames)
	case !s.chance(4):
		name = fmt.Sprintf("m%d", s.IntN(40))
	}
	for _, option := range []string{"omitempty", "omitzero", "string"} {
		if s.chance(5) {
			name += "," + option
		}
	}
	if name == "-" {
		name = "-,"
	}
	return fmt.Sprintf(" `json:%q%s`", name, s.rules(typ, strings.Contains(name, ",string")))
}

// rules are a jsonschema tag that fits the type, now and then. A number in a
// string has no minimum.
func (s *packageSource) rules(typ string, quoted bool) string {
	if quoted || !s.chance(3) {
		return ""
	}
	switch typ {
	case "int", "int64", "uint16", "*int":
		return ` jsonschema:"minimum=0,maximum=100"`
	case "string":
		return ` jsonschema:"enum=red,enum=green"`
	}
	return ""
}
