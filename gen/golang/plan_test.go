package golang

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/schema"
)

// contractOf is a contract of the Defs, sorted.
func contractOf(defs ...*schema.Def) *schema.Contract {
	slices.SortFunc(defs, func(a, b *schema.Def) int { return strings.Compare(a.Name, b.Name) })
	return &schema.Contract{Package: testdata + "shop", Defs: defs}
}

func structDef(name string, fields ...schema.Field) *schema.Def {
	def := definition("shop", name, true, use(schema.Object{Fields: fields}, held(schema.HeldStruct)), "")
	def.Name = name
	return def
}

func TestPlanMatchersOfScalars(t *testing.T) {
	basic := held(schema.HeldBasic)
	for _, test := range []struct {
		use  schema.Type
		want matcher
	}{
		{textUse(), matcher{opPrimitive{name: "Text"}}},
		{textUse(schema.MinLength{Value: 1}), matcher{opPrimitive{"TextOf", []string{"1", "-1"}}}},
		{textUse(schema.Pattern{Value: "x"}), nil},
		{textUse(schema.Format{Value: "email"}), matcher{opPrimitive{name: "Text"}}},
		{textUse(schema.Format{Value: "uuid"}), nil},
		{textUse(schema.OneOf{Values: []schema.Literal{`"<"`, `"ab"`}}, schema.MaxLength{Value: 1}), matcher{opLiteral{`"\u003c"`}}},
		{textUse(schema.OneOf{Values: []schema.Literal{`"a"`}}, schema.Pattern{Value: "b"}), nil},
		{nullable(textUse(schema.Pattern{Value: "x"})), matcher{opLiteral{"null"}}},
		{nullable(textUse()), matcher{opNullable{matcher{opPrimitive{name: "Text"}}}}},
		{use(integerOf(64, true), basic), matcher{opPrimitive{"Signed", []string{"-9007199254740991", "9007199254740991"}}}},
		{use(schema.Integer{Bits: 64}, basic), matcher{opPrimitive{"Natural", []string{"18446744073709551615"}}}},
		{use(integerOf(8, false), basic, schema.ExclusiveMinimum{Value: "-0.5"}, schema.ExclusiveMaximum{Value: "1e1"}), matcher{opPrimitive{"Natural", []string{"9"}}}},
		{use(integerOf(8, true), basic, schema.MultipleOf{Value: "2"}), nil},
		{use(integerOf(8, false), basic, schema.Minimum{Value: "300"}), nil},
		{use(schema.Integer{Bits: 8, Quoted: true}, basic), matcher{opLiteral{`"`}, opPrimitive{"Natural", []string{"255"}}, opLiteral{`"`}}},
		{use(schema.Number{Bits: 64}, basic), matcher{opPrimitive{name: "Float"}}},
		{use(schema.Number{Bits: 32}, basic), matcher{opPrimitive{name: "Float32"}}},
		{use(schema.Number{Bits: 32}, basic, schema.Minimum{Value: "0.5"}), matcher{opPrimitive{"FloatIn", []string{"1", "1<<63 - 1"}}}},
		{use(schema.Number{Bits: 64}, basic, schema.ExclusiveMaximum{Value: "-1e-5"}), matcher{opPrimitive{"FloatIn", []string{"-1 << 63", "-1"}}}},
		{use(schema.Number{Bits: 64}, basic, schema.MultipleOf{Value: "0.1"}), nil},
		{use(schema.Bool{}, basic, schema.OneOf{Values: []schema.Literal{"true"}}), matcher{opChoice{opPrimitive{name: "Bool"}, []string{"true"}}}},
		{use(schema.Bool{Quoted: true}, basic), matcher{opLiteral{`"`}, opPrimitive{name: "Bool"}, opLiteral{`"`}}},
		{use(schema.String{Quoted: true}, basic), nil},
		{timeUse(), matcher{opPrimitive{name: "Timestamp"}}},
		{use(schema.Bytes{}, held(schema.HeldSlice), schema.MinLength{Value: 4}), nil},
		{use(schema.JSON{}, held(schema.HeldInterface)), matcher{opPrimitive{name: "Value"}}},
		{array(textUse(schema.Pattern{Value: "x"}), -1), matcher{opLiteral{"[]"}}},
		{array(textUse(schema.Pattern{Value: "x"}), 2), nil},
		{with(array(textUse(), -1), schema.UniqueItems{}, schema.MaxItems{Value: 9}), matcher{opElements{0, 1, matcher{opPrimitive{name: "Text"}}}}},
		{mapOf(textUse(schema.Pattern{Value: "x"}), textUse()), matcher{opLiteral{"{}"}}},
		{use(schema.Enum{Base: schema.String{}, Members: memberList(`"a"`), Open: true}, basic), matcher{opPrimitive{name: "Text"}}},
		{use(schema.Enum{Base: schema.String{}, Members: memberList(`"a"`, `"b"`)}, basic, schema.OneOf{Values: []schema.Literal{`"b"`, `"c"`}}),
			matcher{opLiteral{`"b"`}}},
	} {
		c := contractOf()
		p := matchPlanner{contract: c, knots: findKnots(c)}
		if got := p.value("", test.use); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%+v:\ngot  %+v\nwant %+v", test.use, got, test.want)
		}
	}
}

// TestPlanWithoutFastPath has a member that no fast path takes, required in A
// and through B in C, and optional in D.
func TestPlanWithoutFastPath(t *testing.T) {
	ref := func(name string) schema.Type {
		return use(schema.Ref{Name: name}, named("shop", name, schema.HeldStruct))
	}
	hard := textUse(schema.Pattern{Value: "x"})
	c := contractOf(
		structDef("A", required("x", "X", hard)),
		structDef("B", required("a", "A", ref("A"))),
		structDef("C", required("b", "B", ref("B")), optional("c", "C", schema.OmitEmpty, ref("C"))),
		structDef("D", optional("a", "A", schema.OmitEmpty, ref("A")), required("e", "E", nullable(ref("A")))),
	)
	got := planMatchers(c, findKnots(c))
	want := map[string]matcher{"D": {opLiteral{`{"e":null}`}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestKnots(t *testing.T) {
	ref := func(name string) schema.Type {
		return use(schema.Ref{Name: name}, named("shop", name, schema.HeldStruct))
	}
	k := findKnots(contractOf(
		structDef("A", required("b", "B", ref("B"))),
		structDef("B", required("c", "C", array(ref("C"), -1)), required("d", "D", ref("D"))),
		structDef("C", optional("a", "A", schema.OmitEmpty, ref("A"))),
		structDef("D", required("x", "X", use(schema.JSON{}, held(schema.HeldInterface)))),
		structDef("E", optional("e", "E", schema.OmitEmpty, ref("E"))),
	))
	if !k.together("A", "B") || !k.together("B", "C") || k.together("A", "D") || k.together("A", "E") || k.of["D"] != 0 || k.of["E"] == 0 {
		t.Errorf("the knots are %v", k.of)
	}
	// B and its array repeat; D stands once, with any value inside.
	if k.depth != (maxHeight-valueHeight-2)/2 {
		t.Errorf("the depth is %d", k.depth)
	}
	want := map[string]int{"A": 2*k.depth + 2 + valueHeight, "D": 1 + valueHeight, "E": k.depth + 1}
	for name, height := range want {
		if k.height[name] != height {
			t.Errorf("%s has the height %d, want %d", name, k.height[name], height)
		}
	}
}

// TestPlanTooHigh has a value that can nest deeper than any judge goes.
func TestPlanTooHigh(t *testing.T) {
	elem := use(schema.Ref{Name: "A"}, named("shop", "A", schema.HeldStruct))
	for range maxHeight / leastDepth {
		elem = array(elem, -1)
	}
	c := contractOf(structDef("A", required("a", "A", elem)))
	if got := planMatchers(c, findKnots(c)); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}

func TestNames(t *testing.T) {
	c := contractOf(structDef("Types"), structDef("Event"), structDef("event"), structDef("IsFoo"), structDef("Foo"), structDef("go-dap.Request"))
	own := nameAll(c, testdata+"shop", []string{"table", "validate", "CheckEvent"})
	if own.types != "Types2" || own.validate != "Validate" || own.table != "table2" || own.contract != "contract" {
		t.Errorf("got %+v", own)
	}
	wantWords := map[string]string{"Types": "Types", "Event": "Event2", "event": "Event3", "IsFoo": "IsFoo", "Foo": "Foo2", "go-dap.Request": "GoDapRequest"}
	if !reflect.DeepEqual(own.words, wantWords) {
		t.Errorf("got  %v\nwant %v", own.words, wantWords)
	}
	if got := own.aliases[validatePackage]; got != "validate2" {
		t.Errorf("package validate is imported as %s", got)
	}
	for i, pkg := range []string{"example.com/v2/validate", "example.com/c", "example.com/type/v3", "github.com/google/go-dap", "gopkg.in/yaml.v3", "example.com/len", "example.com/9/-"} {
		c.Defs[i%len(c.Defs)].Type.Go.Type.Package = pkg
		c.Defs[i%len(c.Defs)].Go.Package = pkg
		got := nameAll(c, "", nil).aliases[pkg]
		want := []string{"validatepkg", "cpkg", "typepkg", "dap", "yaml", "lenpkg", "pkg"}[i]
		if got != want {
			t.Errorf("%s is imported as %s, want %s", pkg, got, want)
		}
	}
}

// TestNamesAreUnique emits types whose functions would clash with each other and
// with the types.
func TestNamesAreUnique(t *testing.T) {
	c := contractOf(structDef("Types"), structDef("Event"), structDef("event"), structDef("IsFoo"), structDef("Foo"))
	files, err := Emitter{Package: "shop", ImportPath: testdata + "shop"}.Emit(c)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, f := range files {
		for line := range strings.Lines(string(f.Content)) {
			if name, _, ok := strings.Cut(strings.TrimPrefix(line, "func "), "("); ok && strings.HasPrefix(line, "func ") {
				if seen[name] || slices.ContainsFunc(c.Defs, func(d *schema.Def) bool { return d.Go.Name == name }) {
					t.Errorf("%s is declared twice", name)
				}
				seen[name] = true
			}
		}
	}
	if !seen["IsEvent"] || !seen["IsEvent2"] || !seen["IsFoo2"] || !seen["Types2"] {
		t.Errorf("the functions are %v", seen)
	}
}

func TestEmitFaults(t *testing.T) {
	c := contractOf(structDef("A", required("x", "X", use(schema.Ref{Name: "Nobody"}, held(schema.HeldStruct)))))
	_, err := Emitter{Package: "p"}.Emit(c)
	var faults schema.Diagnostics
	if !errors.As(err, &faults) || len(faults) != 1 || faults[0].Code != schema.CodeReference || faults[0].Message != "type A uses Nobody, which the contract does not define" {
		t.Errorf("got %v", err)
	}
	if _, err := (Emitter{}).Emit(contractOf()); err == nil || !strings.Contains(err.Error(), "package name") {
		t.Errorf("without a package name: %v", err)
	}
}

func TestUnreachableFieldsAreNamed(t *testing.T) {
	c := contractOf(structDef("A",
		schema.Field{Name: "x", GoName: "X", Path: []schema.Step{{GoName: "base"}}, Type: use(integerOf(8, true), held(schema.HeldBasic), schema.Minimum{Value: "0"})},
		schema.Field{Name: "y", GoName: "Y", Path: []schema.Step{{GoName: "Base", Pointer: true}}, Type: use(schema.Number{Bits: 64}, held(schema.HeldBasic))},
	))
	got := planInspections(c, findKnots(c), "example.com/other", nil)["A"]
	want := inspected{
		unchecked: []string{`the member "x", which no other package can reach`},
		body: inspection{
			sayMark{"n"},
			sayIf{"v.Base != nil", inspection{sayCall{"Float", []string{"v.Base.Y"}}}, nil},
			sayMember{"n", `"y"`},
		},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if own := planInspections(c, findKnots(c), testdata+"shop", nil)["A"]; own.unchecked != nil || !reflect.DeepEqual(own.body[1], sayCall{"Signed", []string{"int64(v.base.X)", "0", "127"}}) {
		t.Errorf("in its own package: %+v", own)
	}
}

func TestSummary(t *testing.T) {
	for text, want := range map[string]string{
		"":                                  "",
		"A is one. It is more.":             "A is one.",
		"A is e.g. one\nof two":             "A is e.g. one of two",
		"# Head\n\nA is one.\n\nB is two.":  "A is one.",
		"A is v1.2 of something. See else.": "A is v1.2 of something.",
	} {
		if got := summary(&schema.Def{Doc: schema.Doc{Text: text}}); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// manyStructs is a contract of n structs of ten fields, in chains of ten.
func manyStructs(n int) *schema.Contract {
	var defs []*schema.Def
	for i := range n {
		fields := []schema.Field{optional("next", "Next", schema.OmitEmpty, use(schema.Ref{Name: fmt.Sprintf("S%04d", i/10*10+(i+1)%10)}, pointer(named("shop", "S", schema.HeldStruct))))}
		for k := range 9 {
			fields = append(fields, required(fmt.Sprintf("field_%d", k), fmt.Sprintf("Field%d", k), use(integerOf(64, true), held(schema.HeldBasic))))
		}
		defs = append(defs, structDef(fmt.Sprintf("S%04d", i), fields...))
	}
	return contractOf(defs...)
}

func BenchmarkEmit(b *testing.B) {
	for _, n := range []int{150, 1500} {
		c := manyStructs(n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := (Emitter{Package: "shop", ImportPath: testdata + "shop"}).Emit(c); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestDefinedPointers has a defined pointer type, whose nil its own function
// looks for, and a use of it.
func TestDefinedPointers(t *testing.T) {
	item := structDef("Item", required("n", "N", use(integerOf(64, true), held(schema.HeldBasic))))
	pointerDef := structDef("P", required("n", "N", use(integerOf(64, true), held(schema.HeldBasic))))
	pointerDef.Type.Go.Pointers, pointerDef.Type.Nullable = 1, true
	user := structDef("User", required("p", "P", nullable(use(schema.Ref{Name: "P"}, pointer(named("shop", "P", schema.HeldStruct))))))
	c := contractOf(item, pointerDef, user)
	got := planInspections(c, findKnots(c), testdata+"shop", nil)
	inside := inspection{
		sayMark{"n"},
		sayCall{"Signed", []string{"v.N", "-9007199254740991", "9007199254740991"}},
		sayMember{"n", `"n"`},
	}
	if want := (inspection{sayIf{"v != nil", inside, nil}}); !reflect.DeepEqual(got["P"].body, want) {
		t.Errorf("got  %+v\nwant %+v", got["P"].body, want)
	}
	want := inspection{sayMark{"n"}, sayIf{"v.P != nil", inspection{sayType{"P", "v.P"}}, nil}, sayMember{"n", `"p"`}}
	if !reflect.DeepEqual(got["User"].body, want) {
		t.Errorf("got  %+v\nwant %+v", got["User"].body, want)
	}
	if isByPointer(pointerDef) || !isByPointer(item) || !isNilable(pointerDef) {
		t.Error("a defined pointer is taken for what it points to")
	}
}
