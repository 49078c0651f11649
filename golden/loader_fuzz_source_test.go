package golden_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
)

// The kinds of declarations that a generated package is made of.
const (
	kindStruct = iota
	kindZeroer // a struct with IsZero
	kindSlice
	kindMap
	kindArray
	kindPointer
	kindBasic
	kindEnum
	kindText // a type with MarshalText
	kindWire // a type with MarshalJSON and a wire directive
	kindAlias
	kindGeneric // a generic struct
	kindUnion   // a sealed interface
)

// declaration is one type of a generated package.
type declaration struct {
	name string
	kind int
	base string // of a kindEnum and kindText
	// weight is how many leaves a value has before anything is behind a
	// pointer.
	weight int
}

// packageSource writes one random Go package. What it writes is legal Go that
// encoding/json can encode, so that the loader may find no error in it.
type packageSource struct {
	*rand.Rand
	declarations []declaration
	// current is the declaration being written: what is held by value must come
	// before it.
	current int
	// weight is that of the current declaration so far, copies how often what
	// is written now is in it.
	weight, copies int
	// other is the import path of a package whose exported structs may be used,
	// with their names.
	other      string
	otherTypes []string
	imports    map[string]bool
	body       strings.Builder
	enums      strings.Builder // the entries of Enums
	unions     strings.Builder // the entries of Interfaces
}

// newPackageSource plans a package of n types. Half of them are structs.
func newPackageSource(r *rand.Rand, n int) *packageSource {
	s := &packageSource{Rand: r, imports: map[string]bool{}}
	kinds := []int{
		kindZeroer, kindSlice, kindMap, kindArray, kindPointer, kindBasic, kindEnum, kindEnum, kindText, kindWire, kindAlias, kindGeneric, kindUnion,
	}
	for i := range n {
		d := declaration{name: fmt.Sprintf("T%d", i), kind: kindStruct}
		if i%2 == 0 {
			d.kind = pick(s, kinds)
		}
		if s.IntN(5) == 0 {
			d.name = fmt.Sprintf("t%d", i)
		}
		switch d.kind {
		case kindEnum:
			d.base = pick(s, []string{"string", "string", "int", "int8", "uint8", "int64", "uint16"})
		case kindText:
			d.base = pick(s, []string{"string", "int32", "uint8", "struct{ V string }"})
		}
		s.declarations = append(s.declarations, d)
	}
	return s
}

func pick[T any](s *packageSource, from []T) T { return from[s.IntN(len(from))] }

// chance is true once in n times.
func (s *packageSource) chance(n int) bool { return s.IntN(n) == 0 }

// source is the Go file of the package.
func (s *packageSource) source(name string) string {
	for i, d := range s.declarations {
		s.current, s.weight, s.copies = i, 0, 1
		s.declare(d)
		s.declarations[i].weight = s.weight + 1
	}
	var out strings.Builder
	fmt.Fprintf(&out, "package %s\n\nimport (\n\t\"reflect\"\n", name)
	for _, path := range slices.Sorted(maps.Keys(s.imports)) {
		if strings.Contains(s.body.String(), path[strings.LastIndexByte(path, '/')+1:]+".") { // not every idea is taken up
			fmt.Fprintf(&out, "\t%q\n", path)
		}
	}
	fmt.Fprintf(&out, ")\n\n%s", s.body.String())
	fmt.Fprintf(&out, "func Enums() map[reflect.Type][]any {\n\treturn map[reflect.Type][]any{\n%s\t}\n}\n\n", s.enums.String())
	fmt.Fprintf(&out, "func Interfaces() map[reflect.Type][]reflect.Type {\n\treturn map[reflect.Type][]reflect.Type{\n%s\t}\n}\n", s.unions.String())
	return out.String()
}

func (s *packageSource) printf(format string, args ...any) { fmt.Fprintf(&s.body, format, args...) }

// declare writes one type with what belongs to it.
func (s *packageSource) declare(d declaration) {
	switch d.kind {
	case kindStruct, kindZeroer:
		s.printf("type %s %s\n\n", d.name, s.structure(""))
		if d.kind == kindZeroer {
			s.printf("func (%s%s) IsZero() bool { return %v }\n\n", pick(s, []string{"", "*"}), d.name, s.chance(2))
		}
	case kindSlice:
		s.printf("type %s []%s\n\n", d.name, s.indirect(2))
	case kindMap:
		s.printf("type %s map[%s]%s\n\n", d.name, s.key(), s.indirect(2))
	case kindArray:
		s.printf("type %s %s\n\n", d.name, s.array(2))
	case kindPointer:
		s.printf("type %s *%s\n\n", d.name, s.direct(1))
	case kindBasic:
		s.printf("type %s %s\n\n", d.name, s.basic())
	case kindEnum:
		s.enum(d)
	case kindText:
		s.text(d)
	case kindWire:
		s.imports["strconv"] = true
		s.printf("//eventgen:wire {\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}\ntype %s struct{ N int32 }\n\n", d.name)
		s.printf("func (w %s) MarshalJSON() ([]byte, error) { return strconv.AppendInt(nil, int64(w.N), 10), nil }\n\n", d.name)
	case kindAlias:
		s.printf("type %s = %s\n\n", d.name, s.direct(2))
	case kindGeneric:
		s.printf("type %s[T any] %s\n\n", d.name, s.structure(d.name))
	case kindUnion:
		s.union(d)
	}
}

// enum writes a type with its constants: the zero value is one of them or not.
func (s *packageSource) enum(d declaration) {
	values := pick(s, [][]string{{"1", "2", "3", "7"}, {"0", "1", "2"}, {"100", "5"}})
	if d.base == "string" {
		values = pick(s, [][]string{{`""`, `"on"`, `"off"`}, {`"a b"`, `"é\""`, `"<"`}, {`"1"`, `"true"`, `"null"`}})
	}
	s.printf("type %s %s\n\nconst (\n", d.name, d.base)
	var names []string
	for i, value := range values {
		name := fmt.Sprintf("%sV%d", d.name, i)
		names = append(names, name)
		s.printf("\t%s %s = %s\n", name, d.name, value)
	}
	s.printf(")\n\n")
	fmt.Fprintf(&s.enums, "\t\treflect.TypeFor[%s](): {%s},\n", d.name, strings.Join(names, ", "))
}

// text writes a type that marshals itself as a string; different values give
// different strings.
func (s *packageSource) text(d declaration) {
	expression := map[byte]string{'s': "[]byte(\"~\" + string(x))", 'i': "strconv.AppendInt(nil, int64(x), 16)", 'u': "strconv.AppendInt(nil, int64(x), 16)"}[d.base[0]]
	switch {
	case strings.HasPrefix(d.base, "struct"):
		expression = "[]byte(x.V)"
	case d.base != "string":
		s.imports["strconv"] = true
	}
	s.printf("type %s %s\n\nfunc (x %s) MarshalText() ([]byte, error) { return %s, nil }\n\n", d.name, d.base, d.name, expression)
}

// union writes a sealed interface and the structs that implement it.
func (s *packageSource) union(d declaration) {
	s.printf("type %s interface{ is%s() }\n\n", d.name, d.name)
	var variants []string
	for i := range 1 + s.IntN(3) {
		name := fmt.Sprintf("%sVariant%d", strings.ToUpper(d.name[:1])+d.name[1:], i)
		s.printf("type %s struct {\n\tKind string `json:\"kind\" jsonschema:\"enum=v%d\"`\n%s}\n\n", name, i, s.fields(""))
		s.printf("func (%s%s) is%s() {}\n\n", pick(s, []string{"", "*"}), name, d.name)
		variants = append(variants, "reflect.TypeFor["+name+"]()")
	}
	fmt.Fprintf(&s.unions, "\t\treflect.TypeFor[%s](): {%s},\n", d.name, strings.Join(variants, ", "))
}
