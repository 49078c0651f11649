package schema

import (
	"encoding/json"
	"testing"
)

func TestTypeJSON(t *testing.T) {
	text := Type{Shape: String{}}
	tests := []struct {
		name string
		typ  Type
		want string
	}{
		{"unresolved", Type{}, `{"shape":"unresolved"}`},
		{"bool", Type{Shape: Bool{Quoted: true}}, `{"shape":"bool","quoted":true}`},
		{"integer", Type{Shape: Integer{Bits: 64, Signed: true, Safe: true}}, `{"shape":"integer","bits":64,"signed":true,"safe":true}`},
		{"number", Type{Shape: Number{Bits: 32}, Nullable: true}, `{"shape":"number","bits":32,"nullable":true}`},
		{"bytes", Type{Shape: Bytes{}}, `{"shape":"bytes"}`},
		{"array", Type{Shape: Array{Elem: text, Len: -1}}, `{"shape":"array","elem":{"shape":"string"}}`},
		{"fixed array", Type{Shape: Array{Elem: text, Len: 0}}, `{"shape":"array","len":0,"elem":{"shape":"string"}}`},
		{"map", Type{Shape: Map{Key: text, Elem: Type{Shape: JSON{}}}}, `{"shape":"map","key":{"shape":"string"},"elem":{"shape":"json"}}`},
		{"ref", Type{Shape: Ref{Name: "Meta"}}, `{"shape":"ref","ref":"Meta"}`},
		{"parameter", Type{Shape: Param{Index: 1}, Nullable: true}, `{"shape":"param","index":1,"nullable":true}`},
		{"instance", Type{Shape: Instance{Generic: "Page", Args: []Type{text}}}, `{"shape":"instance","generic":"Page","args":[{"shape":"string"}]}`},
		{"empty object", Type{Shape: Object{Open: true}}, `{"shape":"object","open":true,"fields":[]}`},
		{"enum", Type{Shape: Enum{Base: String{}, Members: []Member{{Name: "A", Value: StringLiteral("a<b"), Pos: Position{File: "a.go", Line: 3, Column: 2}}}}},
			`{"shape":"enum","base":{"shape":"string"},"members":[{"name":"A","value":"a\u003cb","pos":"a.go:3:2"}]}`},
		{"constraints", Type{Shape: Integer{Bits: 8}, Constraints: []Constraint{
			Minimum{"0"}, ExclusiveMinimum{"-1"}, Maximum{"1e2"}, ExclusiveMaximum{"100.50"}, MultipleOf{"0.1"}, OneOf{[]Literal{"1", "2"}}}},
			`{"shape":"integer","bits":8,"signed":false,"minimum":0,"exclusiveMinimum":-1,"maximum":1e2,"exclusiveMaximum":100.50,"multipleOf":0.1,"enum":[1,2]}`},
		{"lengths", Type{Shape: String{}, Constraints: []Constraint{
			MinLength{1}, MaxLength{2}, Pattern{"^a$"}, Format{"uuid"}, MinItems{3}, MaxItems{4}, UniqueItems{}, MinProperties{5}, MaxProperties{6}}},
			`{"shape":"string","minLength":1,"maxLength":2,"pattern":"^a$","format":"uuid","minItems":3,"maxItems":4,"uniqueItems":true,"minProperties":5,"maxProperties":6}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := json.Marshal(test.typ)
			if err != nil || string(got) != test.want {
				t.Errorf("got  %s, %v\nwant %s", got, err, test.want)
			}
		})
	}
}

func TestUnionJSON(t *testing.T) {
	union := Type{Shape: Union{Tag: "t", Payload: "p", Envelope: []Field{{Name: "t", GoName: "T", Type: Type{Shape: String{}}}},
		Variants: []Variant{{Tag: "a", Name: "A", Type: Type{Shape: Ref{Name: "X"}}}}}}
	want := `{"shape":"union","tag":"t","payload":"p","envelope":[{"name":"t","go_name":"T","presence":"required","type":{"shape":"string"},"pos":"-"}],` +
		`"variants":[{"tag":"a","name":"A","type":{"shape":"ref","ref":"X"},"pos":"-"}]}`
	got, err := json.Marshal(union)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestFieldJSON(t *testing.T) {
	field := Field{
		Name: "id", GoName: "ID", Path: []Step{{GoName: "Base", Pointer: true}}, Presence: Optional, Omit: OmitEmptyOrIsZero,
		Type: Type{Shape: String{}}, Doc: Doc{Text: "ID is it.", Deprecated: "use Key"}, Default: `"x"`, Examples: []Literal{`"a"`, `"b"`},
		Pos: Position{File: "a/b.go", Line: 3, Column: 2},
	}
	want := `{"name":"id","go_name":"ID","path":[{"go_name":"Base","pointer":true}],"presence":"optional","omit":"emptyOrIsZero","type":{"shape":"string"},` +
		`"doc":{"text":"ID is it.","deprecated":"use Key"},"default":"x","examples":["a","b"],"pos":"a/b.go:3:2"}`
	if got, err := json.Marshal(field); err != nil || string(got) != want {
		t.Errorf("got  %s, %v\nwant %s", got, err, want)
	}
}

func TestContractJSON(t *testing.T) {
	contract := Contract{Package: "example.com/p", Defs: []*Def{{
		Name: "T", Go: GoType{Package: "example.com/p", Name: "T", Exported: true}, Root: true, Type: Type{Shape: Time{}}, Pos: Position{File: "t.go", Line: 1},
	}}, Events: []Event{{Tag: "x", Union: "U", Payload: Type{Shape: Ref{Name: "T"}}}}}
	want := `{"package":"example.com/p","defs":[{"name":"T","go":"example.com/p.T","root":true,"type":{"shape":"time"},"pos":"t.go:1"}],` +
		`"events":[{"tag":"x","union":"U","payload":{"shape":"ref","ref":"T"},"pos":"-"}]}`
	if got, err := json.Marshal(contract); err != nil || string(got) != want {
		t.Errorf("got  %s, %v\nwant %s", got, err, want)
	}
}

func TestGenericJSON(t *testing.T) {
	contract := Contract{Package: "p", Defs: []*Def{{
		Name: "PageUser", Go: GoType{Package: "p", Name: "Page[User]"}, Type: Type{Shape: Object{}}, Instance: &Instance{Generic: "Page", Args: []Type{{Shape: Ref{"User"}}}},
	}}, Generics: []*Generic{{Name: "Page", Go: GoType{Package: "p", Name: "Page"}, Params: []string{"T"}, Type: Type{Shape: Object{}}, Doc: Doc{Text: "Page is it."}}}}
	want := `{"package":"p","defs":[{"name":"PageUser","go":"p.Page[User]","type":{"shape":"object","fields":[]},` +
		`"instance":{"generic":"Page","args":[{"shape":"ref","ref":"User"}]},"pos":"-"}],` +
		`"generics":[{"name":"Page","go":"p.Page","params":["T"],"type":{"shape":"object","fields":[]},"doc":{"text":"Page is it."},"pos":"-"}]}`
	if got, err := json.Marshal(contract); err != nil || string(got) != want {
		t.Errorf("got  %s, %v\nwant %s", got, err, want)
	}
}

func TestLiterals(t *testing.T) {
	for text, want := range map[string]Literal{"": `""`, "a\"b\\": `"a\"b\\"`, "\x00\n\t\r": `"\u0000\n\t\r"`, "<&>": `"<&>"`, "\u2028é😀": `"\u2028é😀"`} {
		got := StringLiteral(text)
		if got != want {
			t.Errorf("StringLiteral(%q) = %s, want %s", text, got, want)
		}
		if back, isString := got.Text(); back != text || !isString {
			t.Errorf("%s reads back as %q", got, back)
		}
	}
	if text, isString := Literal("100").Text(); text != "100" || isString {
		t.Errorf("100 reads as %q, a string: %v", text, isString)
	}
}
