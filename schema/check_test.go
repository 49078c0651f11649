package schema

import (
	"slices"
	"testing"
)

func TestCheck(t *testing.T) {
	def := func(name string, s Shape, constraints ...Constraint) *Def {
		return &Def{Name: name, Type: Type{Shape: s, Constraints: constraints}, Pos: Position{File: "a.go", Line: 1}}
	}
	object := func(t Type) Object { return Object{Fields: []Field{{Name: "m", Type: t}}} }
	text, byte8 := Type{Shape: String{}}, Integer{Bits: 8}
	tests := []struct {
		name string
		defs []*Def
		want []string // code and severity of each, in order
		says string   // the message of the first
	}{
		{"sound", []*Def{def("A", object(Type{Shape: Ref{"B"}})), def("B", byte8, Minimum{"1"}, Maximum{"255"})}, nil, ""},
		{"recursive", []*Def{def("A", Array{Elem: Type{Shape: Ref{"A"}}, Len: -1})}, nil, ""},
		{"missing", []*Def{def("A", object(Type{Shape: Ref{"B"}}))}, []string{"EG401 error"}, `member "m" of A refers to "B", which does not lead to a definition`},
		{"endless", []*Def{def("A", Ref{"B"}), def("B", Ref{"A"})}, []string{"EG401 error", "EG401 error"}, `"A" refers only to itself or to no definition`},
		{"unsorted", []*Def{def("B", String{}), def("A", String{})}, []string{"EG402 error"}, `the definitions are not sorted by unique names: "A" follows "B"`},
		{"member twice", []*Def{def("A", Object{Fields: []Field{{Name: "m", Type: text}, {Name: "m", Type: text}}})}, []string{"EG402 error"}, `type A has two members "m"`},
		{"key", []*Def{def("A", Map{Key: Type{Shape: Integer{Bits: 8}}, Elem: text})}, []string{"EG405 error"}, "type A has keys that are no strings"},
		{"good keys", []*Def{
			def("A", Map{Key: Type{Shape: Integer{Bits: 8, Quoted: true}}, Elem: Type{Shape: Map{Key: Type{Shape: Ref{"B"}}, Elem: text}}}),
			def("B", Enum{Base: String{}, Members: []Member{{Value: `"x"`}}})}, nil, ""},
		{"empty enum", []*Def{def("A", Enum{Base: String{}})}, []string{"EG404 error"}, "type A is a closed enum without values"},
		{"enum value", []*Def{def("A", Enum{Base: byte8, Members: []Member{{Name: "X", Value: "256"}}})}, []string{"EG404 error"}, "the value 256 of X is not of the enum's base, integer"},
		{"enum base", []*Def{def("A", Enum{Base: Bool{}, Open: true})}, []string{"EG404 error"}, "type A is an enum of neither strings nor integers"},
		{"no variants", []*Def{def("A", Union{Tag: "t"})}, []string{"EG403 error"}, "type A is a union without variants"},
		{"no tag", []*Def{def("A", Union{Tag: "t", Payload: "p", Envelope: []Field{{Name: "p", Type: Type{Shape: JSON{}}}}, Variants: []Variant{{Tag: "x", Type: text}}})},
			[]string{"EG403 error"}, `type A has no member "t", which its union names`},
		{"same tag", []*Def{def("A", Union{Tag: "m", Variants: []Variant{{Tag: "x", Type: Type{Shape: object(text)}}, {Tag: "x", Type: Type{Shape: object(text)}}}})},
			[]string{"EG403 error"}, `type A has two variants of the tag "x"`},
		{"variant without tag", []*Def{def("A", Union{Tag: "t", Variants: []Variant{{Tag: "x", Type: Type{Shape: object(text)}}}})},
			[]string{"EG403 error"}, `the variant "x" of type A has no member "t" to carry its tag`},
		{"misfit", []*Def{def("A", Bool{}, MinLength{1})}, []string{"EG302 error"}, "minLength does not fit type A, which is of shape bool"},
		{"no number", []*Def{def("A", byte8, Minimum{"abc"})}, []string{"EG303 error"}, "minimum=abc of type A is not a number that can be computed with"},
		{"huge number", []*Def{def("A", Number{Bits: 64}, Minimum{"1e5000000"})}, []string{"EG303 error"}, "minimum=1e5000000 of type A is not a number that can be computed with"},
		{"multiple of nothing", []*Def{def("A", byte8, MultipleOf{"0"})}, []string{"EG303 error"}, "multipleOf=0 of type A is not greater than 0"},
		{"negative length", []*Def{def("A", String{}, MinLength{-1})}, []string{"EG303 error"}, "minLength=-1 of type A is negative"},
		{"value", []*Def{def("A", Bool{}, OneOf{[]Literal{`"x"`}})}, []string{"EG303 error"}, `the value "x" of type A is not of shape bool`},
		{"no values", []*Def{def("A", Bool{}, OneOf{})}, []string{"EG305 error"}, "type A is one of no values"},
		{"pattern", []*Def{def("A", String{}, Pattern{`\s`})}, []string{"EG304 error"}, `type A: "\\s" at byte 0 of the pattern "\\s" stands for different characters: Go's is ASCII, JavaScript's is Unicode: write [ \t\n\f\r]`},
		{"bounds", []*Def{def("A", byte8, Minimum{"10"}, Maximum{"1"})}, []string{"EG305 error"}, "no value of type A can meet minimum=10 and maximum=1"},
		{"exclusive", []*Def{def("A", Number{Bits: 64}, Minimum{"1.0"}, ExclusiveMaximum{"1"})}, []string{"EG305 error"}, "no value of type A can meet minimum=1.0 and exclusiveMaximum=1"},
		{"with its definition", []*Def{{Name: "A", Type: Type{Shape: Ref{"B"}, Constraints: []Constraint{Minimum{"10"}}}}, def("B", byte8, Maximum{"5"})},
			[]string{"EG305 error"}, "no value of type A can meet minimum=10 and maximum=5"},
		{"beyond the type", []*Def{def("A", byte8, Maximum{"1000"})}, []string{"EG310 warning"}, "maximum=1000 of type A lies beyond its type, which goes from 0 to 255"},
		{"lengths", []*Def{def("A", String{}, MinLength{3}, MaxLength{2})}, []string{"EG305 error"}, "no value of type A can meet minLength=3 and maxLength=2"},
		{"array length", []*Def{def("A", Array{Elem: text, Len: 2}, MinItems{3})}, []string{"EG302 error"}, "minItems does not fit type A, which is of shape array"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			found := Check(&Contract{Defs: test.defs})
			var got []string
			for _, d := range found {
				got = append(got, string(d.Code)+" "+d.Severity.String())
			}
			if !slices.Equal(got, test.want) {
				t.Fatalf("found %v, want %v", found, test.want)
			}
			if len(found) > 0 && found[0].Message != test.says {
				t.Errorf("got  %s\nwant %s", found[0].Message, test.says)
			}
		})
	}
}

// TestCheckInstances holds instances against the generic types that they name.
func TestCheckInstances(t *testing.T) {
	page := &Generic{Name: "Page", Params: []string{"T"}, Type: Type{Shape: Object{}}}
	text := Type{Shape: String{}}
	for _, test := range []struct {
		name     string
		instance Instance
		want     string
	}{
		{"sound", Instance{"Page", []Type{text}}, ""},
		{"missing", Instance{"Book", []Type{text}}, `type A is an instance of "Book", which is not among the generic types`},
		{"arguments", Instance{"Page", []Type{text, text}}, "type A has 2 type arguments for the 1 parameters of Page"},
	} {
		t.Run(test.name, func(t *testing.T) {
			found := Check(&Contract{Defs: []*Def{{Name: "A", Type: Type{Shape: Object{}}, Instance: &test.instance}}, Generics: []*Generic{page}})
			var got string
			for _, d := range found {
				got += d.Message
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestDecimals(t *testing.T) {
	for text, want := range map[string]bool{"0": true, "-1.50": true, "1e3": true, "+7": true, "1E-2": true, "": false, "01": false, ".5": false, "1.": false, "1e": false, "0x1": false, "NaN": false, "1/2": false, "1e1001": false, "--1": false} {
		if _, ok := ParseDecimal(text); ok != want {
			t.Errorf("ParseDecimal(%q): %v, want %v", text, ok, want)
		}
	}
	if Decimal("1.0").Compare("10e-1") != 0 || Decimal("-2").Compare("1") != -1 || Decimal("0.1").Compare("0.09") != 1 {
		t.Error("decimals are not compared by value")
	}
	if !Decimal("1.0").IsWhole() || Decimal("1.5").IsWhole() {
		t.Error("whole decimals are not told apart")
	}
}

func TestEveryCodeIsExplained(t *testing.T) {
	codes := Codes()
	if !slices.IsSorted(codes) || len(slices.Compact(slices.Clone(codes))) != len(codes) {
		t.Errorf("the codes are not sorted and unique: %v", codes)
	}
	if len(codes) != 44 {
		t.Errorf("there are %d codes, want 44: was one forgotten here or in codes.go?", len(codes))
	}
	for _, code := range codes {
		e, ok := Explain(code)
		if !ok || e.Code != code || e.Title == "" || len(e.Text) < 40 || e.Example == "" || e.Fix == "" {
			t.Errorf("%s is not explained: %+v", code, e)
		}
	}
	if _, ok := Explain("EG999"); ok {
		t.Error("a code that does not exist is explained")
	}
}
