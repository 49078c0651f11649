package jsonschema

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/eventgen/eventgen/schema"
)

// TestUse holds each rule of a single use against the schema that it becomes,
// in compact form.
func TestUse(t *testing.T) {
	integer := func(bits int, signed bool) schema.Integer { return schema.Integer{Bits: bits, Signed: signed} }
	color := schema.Ref{Name: "Color"}
	tree := schema.Ref{Name: "Tree"}
	for _, c := range []struct {
		name          string
		use           schema.Type
		exact, reader string
	}{
		{"bool", plain(schema.Bool{}), `{"type":"boolean"}`, `{"type":["boolean","null"]}`},
		{"nullable bool", nullable(schema.Bool{}), `{"type":["boolean","null"]}`, `{"type":["boolean","null"]}`},
		{"quoted bool", plain(schema.Bool{Quoted: true}), `{"type":"string","pattern":"^(?:true|false)$"}`, `{"type":["string","null"],"pattern":"^(?:true|false)$"}`},
		{"int8", plain(integer(8, true)), `{"type":"integer","minimum":-128,"maximum":127}`, `{"type":["integer","null"],"minimum":-128,"maximum":127}`},
		{"uint64", plain(integer(64, false)), `{"type":"integer","minimum":0,"maximum":18446744073709551615}`, `{"type":["integer","null"],"minimum":0,"maximum":18446744073709551615}`},
		{
			"safe int64", plain(schema.Integer{Bits: 64, Signed: true, Safe: true}, schema.Minimum{Value: "0"}),
			`{"type":"integer","minimum":0,"maximum":9007199254740991}`, `{"type":["integer","null"],"minimum":0,"maximum":9007199254740991}`,
		},
		{
			"bounds looser than the width", plain(integer(8, false), schema.Minimum{Value: "-5"}, schema.Maximum{Value: "1e3"}),
			`{"type":"integer","minimum":0,"maximum":255}`, `{"type":["integer","null"],"minimum":0,"maximum":255}`,
		},
		{
			"exclusive bounds", plain(integer(8, true), schema.ExclusiveMinimum{Value: "0"}, schema.ExclusiveMaximum{Value: "10"}),
			`{"type":"integer","minimum":-128,"exclusiveMinimum":0,"maximum":127,"exclusiveMaximum":10}`,
			`{"type":["integer","null"],"minimum":-128,"exclusiveMinimum":0,"maximum":127,"exclusiveMaximum":10}`,
		},
		{"quoted uint8", plain(schema.Integer{Bits: 8, Quoted: true}), `{"type":"string","pattern":"^(?:0|[1-9][0-9]{0,1}|1[0-9]{2}|2[0-4][0-9]|25[0-4]|255)$"}`, ``},
		{"float64", plain(schema.Number{Bits: 64}), `{"type":"number"}`, `{"type":["number","null"]}`},
		{"float32", plain(schema.Number{Bits: 32}, schema.Minimum{Value: "0.10"}), `{"type":"number","minimum":0.10,"maximum":3.4028235e38}`, ``},
		{
			"string with two patterns", plain(schema.String{}, schema.Pattern{Value: "a"}, schema.Format{Value: "uuid"}, schema.MaxLength{Value: 0}),
			`{"type":"string","format":"uuid","pattern":"a","maxLength":0,"allOf":[{"pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"}]}`, ``,
		},
		{"format for people", plain(schema.String{}, schema.Format{Value: "email"}), `{"type":"string","format":"email"}`, ``},
		{"base64", plain(schema.Bytes{}), `{"type":"string","contentEncoding":"base64","pattern":"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"}`, ``},
		{"anything", plain(schema.JSON{}), `true`, `true`},
		{"nullable enum", nullable(schema.String{}, schema.OneOf{Values: []schema.Literal{`"a"`}}), `{"type":["string","null"],"enum":["a",null]}`, `{"type":["string","null"],"enum":["a",null]}`},
		{"slice", nullable(schema.Array{Elem: plain(schema.Bool{}), Len: -1}), `{"type":["array","null"],"items":{"type":"boolean"}}`, `{"type":["array","null"],"items":{"type":["boolean","null"]}}`},
		{
			"Go array", plain(schema.Array{Elem: plain(schema.JSON{}), Len: 3}),
			`{"type":"array","items":true,"minItems":3,"maxItems":3,"x-go-array":3}`, `{"type":["array","null"],"items":true}`,
		},
		{"map", plain(schema.Map{Key: plain(schema.String{}), Elem: plain(schema.Bool{})}), `{"type":"object","additionalProperties":{"type":"boolean"}}`, `{"type":["object","null"],"additionalProperties":{"type":["boolean","null"]}}`},
		{
			"map by enum", plain(schema.Map{Key: plain(color), Elem: plain(schema.JSON{})}),
			`{"type":"object","additionalProperties":true,"propertyNames":{"$ref":"#/$defs/Color"}}`, `{"type":["object","null"],"additionalProperties":true,"propertyNames":{"$ref":"#/$defs/Color"}}`,
		},
		{
			"map with patterned names", plain(schema.Map{Key: plain(schema.String{}, schema.Pattern{Value: "^k"}), Elem: plain(schema.JSON{})}),
			`{"type":"object","additionalProperties":true,"propertyNames":{"type":"string","pattern":"^k"}}`, ``,
		},
		{"ref", plain(color), `{"$ref":"#/$defs/Color"}`, `{"$ref":"#/$defs/Color"}`},
		{"nullable ref", nullable(color), `{"anyOf":[{"$ref":"#/$defs/Color"},{"type":"null"}]}`, `{"$ref":"#/$defs/Color"}`},
		{"ref to nullable", nullable(tree), `{"$ref":"#/$defs/Tree"}`, `{"$ref":"#/$defs/Tree"}`},
		{"non-nullable ref to nullable", plain(tree), `{"$ref":"#/$defs/Tree","type":"object"}`, `{"$ref":"#/$defs/Tree"}`},
		{"nullable ref to anything", nullable(schema.Ref{Name: "Anything"}), `{"$ref":"#/$defs/Anything"}`, `{"$ref":"#/$defs/Anything"}`},
		{
			"nullable ref with values", nullable(color, schema.OneOf{Values: []schema.Literal{`"red"`}}),
			`{"anyOf":[{"$ref":"#/$defs/Color","enum":["red"]},{"type":"null"}]}`, `{"$ref":"#/$defs/Color","enum":["red",null]}`,
		},
		{"ref to an odd name", plain(schema.Ref{Name: "Page[a/b User]"}), `{"$ref":"#/$defs/Page%5Ba~1b%20User%5D"}`, ``},
		{
			"values of an enum", plain(schema.Enum{Base: schema.Integer{Bits: 8}, Members: []schema.Member{{Name: "A", Value: "1"}, {Name: "B", Value: "2"}}}, schema.OneOf{Values: []schema.Literal{"2.0", "7"}}),
			`{"type":"integer","enum":[2.0],"minimum":0,"maximum":255}`, ``,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			contract := shapes()
			contract.Defs = append(contract.Defs[:3:3], def("Page[a/b User]", false, plain(schema.Bool{})), contract.Defs[4])
			for profile, want := range map[Profile]string{Exact: c.exact, Reader: c.reader} {
				p := plan{contract: contract, profile: profile}
				got := compact(t, printed(p.use(c.use)))
				if want != "" && got != want {
					t.Errorf("%s:\ngot  %s\nwant %s", profile, got, want)
				}
				if len(p.faults) > 0 {
					t.Errorf("%s: unexpected faults:\n%v", profile, p.faults)
				}
			}
		})
	}
}

func compact(t *testing.T, text []byte) string {
	t.Helper()
	var out bytes.Buffer
	if err := json.Compact(&out, text); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return out.String()
}

func TestFaults(t *testing.T) {
	at := schema.Position{File: "a.go", Line: 3, Column: 9}
	for _, c := range []struct {
		name, want string
		use        schema.Type
	}{
		{"undefined type", `a.go:3:9: the contract has no type named "Lost" (EG401); load the package that declares it`, plain(schema.Ref{Name: "Lost"})},
		{"no shape", `a.go:3:9: a type has no shape (EG401); this is a fault of eventgen: please report it`, schema.Type{}},
		{
			"no value left", `a.go:3:9: none of the values that are listed is one of the type's own (EG305); list values that the type has, or none`,
			plain(schema.Enum{Base: schema.String{}, Members: names("a")}, schema.OneOf{Values: []schema.Literal{`"b"`}}),
		},
		{
			"no value left of a named type", `a.go:3:9: none of the values that are listed is one of the type's own (EG305); list values that the type has, or none`,
			plain(schema.Array{Elem: schema.Type{Shape: schema.Ref{Name: "Letter"}, Constraints: []schema.Constraint{schema.OneOf{Values: []schema.Literal{`"b"`}}}, Pos: at}, Len: -1}),
		},
		{
			"tag outside its envelope", "a.go:3:9: the envelope has no member kind for its tag (EG403); name a field of the struct in //eventgen:union tag=…",
			plain(schema.Union{Tag: "kind", Payload: "data"}),
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.use.Pos = at
			files, err := Emitter{}.Emit(&schema.Contract{Package: "p", Defs: []*schema.Def{
				def("A", true, c.use), def("Letter", false, plain(schema.Enum{Base: schema.String{}, Members: names("a")})),
			}})
			if err == nil || err.Error() != c.want {
				t.Errorf("got %v\nwant %s", err, c.want)
			}
			if files != nil {
				t.Error("files were emitted beside the faults")
			}
		})
	}
}

// TestPrintedLists holds the one freedom of layout: a list of scalars is on one
// line where there is room.
func TestPrintedLists(t *testing.T) {
	p := plan{contract: &schema.Contract{}, profile: Exact}
	long := "a name that is so long that two of them do not fit"
	got := string(printed(p.use(plain(schema.String{}, schema.OneOf{Values: []schema.Literal{schema.StringLiteral(long), schema.StringLiteral(long + "<&>\u2028\t\"")}}))))
	want := `{
  "type": "string",
  "enum": [
    "` + long + `",
    "` + long + `<&>\u2028\t\""
  ]
}
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
