package load_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/schema"
	"github.com/eventgen/eventgen/schema/load"
)

// TestTags holds the rules of struct tags against what becomes of the field.
func TestTags(t *testing.T) {
	tests := []struct{ field, want string }{
		// jsonschema
		{`int "jsonschema:'minimum=+1,minimum=3,maximum=9,maximum=7,exclusiveMinimum=0,exclusiveMinimum=-1,exclusiveMaximum=9,exclusiveMaximum=8'"`,
			"int64 minimum=3 exclusiveMinimum=0 maximum=7 exclusiveMaximum=8"},
		{`string "jsonschema:'maxLength=9,maxLength=8,minLength=1,minLength=2'"`, "string minLength=2 maxLength=8"},
		{`[]int "jsonschema:'minItems=1,minItems=2,maxItems=4,maxItems=3,minimum=0,enum=1,enum=2,enum=1,uniqueItems'"`, "[int64 minimum=0 enum=[1 2]]? minItems=2 maxItems=3 uniqueItems"},
		{`map[string]int "jsonschema:'minProperties=1,minProperties=2,maxProperties=9,maxProperties=8'"`, "map[string]int64? minProperties=2 maxProperties=8"},
		{`float64 "jsonschema:'type=number,multipleOf=0.5,example=1,example=2.5,default=0'"`, "float64 multipleOf=0.5 default 0 example 1 example 2.5"},
		{`[]string "jsonschema:'type=array,default=a,default=b,example=c,pattern=^[a-z]{1\\,2}$'"`, `[string pattern=^[a-z]{1,2}$]? default ["a","b"] example ["c"]`},
		{`E "jsonschema:'type=string,enum=a,enum=b,minLength=1'"`, `E minLength=1 enum=["a" "b"]`},
		{`bool "jsonschema:'type=boolean,default=true,required'"`, "bool default true"},
		{`*int "jsonschema:'type=integer,nullable,minimum=1'"`, "int64? minimum=1"},
		{`struct{A int} "jsonschema:'type=object'"`, "{A: int64}"},
		{`[]byte "jsonschema:'type=string,minLength=4,enum=YQ==,example=YQ=='"`, `bytes? minLength=4 enum=["YQ=="] example "YQ=="`},
		{`any "jsonschema:'type=object,title=a thing'"`, "json?"},
		{`int "jsonschema:'readOnly=true'"`, "int64"},
		// validate
		{`string "validate:'min=2,max=5,len=3'"`, "string minLength=3 maxLength=3"},
		{`string "validate:'gt=2,lt=5'"`, "string minLength=3 maxLength=4"},
		{`string "validate:'eq=x'"`, `string enum=["x"]`},
		{`[]string "validate:'gte=2,lte=5,dive,required,uuid4'"`, "[string minLength=1 format=uuid]? minItems=2 maxItems=5"},
		{`map[string]int "validate:'min=1,dive,gt=0'"`, "map[string]int64 exclusiveMinimum=0? minProperties=1"},
		{`map[string][]int "validate:'dive,dive,min=1'"`, "map[string][int64 minimum=1]??"},
		{`[]map[string]int "validate:'dive,dive,keys,alphanum,endkeys,max=4'"`, "[map[string pattern=^[a-zA-Z0-9]+$]int64 maximum=4?]?"},
		{`int "validate:'min=1,max=9,eq=5'"`, "int64 minimum=1 maximum=9 enum=[5]"},
		{`*int "validate:'omitempty,min=1'"`, "int64? minimum=1"},
		{`*int "validate:'required,gt=1'"`, "int64 exclusiveMinimum=1"},
		{`[]int "validate:'required'"`, "[int64]"},
		{`bool "validate:'required'"`, "bool enum=[true]"},
		{`uint8 "validate:'required'"`, "uint8 minimum=1"},
		{`int8 "validate:'required'"`, "int8"},
		{`struct{A int} "validate:'required'"`, "{A: int64}"},
		{`E "validate:'required,oneof=a b'"`, `E minLength=1 enum=["a" "b"]`},
		{`string "validate:'omitempty,oneof=a b'"`, `string enum=["a" "b" ""]`},
		{`string "validate:'omitempty,min=3,email'"`, "string"},
		{`int "validate:'omitempty,min=0,max=9,gt=-1,lt=3,eq=0'"`, "int64 minimum=0 exclusiveMinimum=-1 maximum=9 exclusiveMaximum=3 enum=[0]"},
		{`string "validate:'startswith=a.'"`, `string pattern=^a\.`},
		{`string "validate:'endswith=b'"`, "string pattern=b$"},
		{`string "validate:'contains=a0x2Cb'"`, "string pattern=a,b"},
		{`string "validate:'containsany=]^-a'"`, `string pattern=[\]\^\-a]`},
		{`string "validate:'excludesall=<>'"`, `string pattern=^[^<>]*$`},
		{`string "validate:'hexcolor'"`, `string pattern=^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$`},
		{`[3]int "validate:'len=3,unique,dive,min=1'"`, `[3 int64 minimum=1] uniqueItems`},
		{`string "validate:'lowercase'"`, `string`},
		{`bool "validate:'eq=true'"`, `bool enum=[true]`},
		{`[]Inner "validate:'unique=A'"`, `[Inner]?`},
		{`map[string]int "validate:'unique'"`, `map[string]int64?`},
		{`int "json:',string' validate:'min=1'"`, `"int64"`},
		{`string "validate:'url,alpha,numeric'"`, "string pattern=^[a-zA-Z]+$ format=uri"},
		{`string "validate:'rgb|rgba'"`, "string"},
		{`time.Duration "validate:'min=1s,max=1h'"`, "int64 minimum=1000000000 maximum=3600000000000"},
		{`time.Time "validate:'required,gt'"`, "time"},
		{`[]byte "validate:'min=4'"`, "bytes?"},
		{`Text "validate:'required,len=4,email'"`, "Text"},
		{`any "validate:'required,email'"`, "json"},
		{`Inner "validate:'dive'"`, "Inner"},
		{`string "validate:'-'"`, "string"},
		// wire, on a field
		{`any "" wire:{"type":["integer","null"],"minimum":1,"title":"n"}`, "int64? minimum=1"},
		{`any "" wire:{"type":"string","enum":["a","\u00e9"],"maxLength":3,"description":"d"}`, `string? maxLength=3 enum=["a" "é"]`},
		{`any "" wire:{"type":"string","const":"x"}`, `string? enum=["x"]`},
		{`any "" wire:{"type":"string","format":"date-time"}`, "time?"},
		{`any "" wire:{"type":"string","contentEncoding":"base64"}`, "bytes?"},
		{`any "" wire:{"type":"number","multipleOf":0.5}`, "float64? multipleOf=0.5"},
		{`any "" wire:{"type":"array","items":{"type":"boolean"},"uniqueItems":true}`, "[bool]? uniqueItems"},
		{`any "" wire:{"type":"object","additionalProperties":{"type":"string"},"minProperties":1}`, "map[string]string? minProperties=1"},
		{`any "" wire:{"type":"object"}`, "map[string]json??"},
		{`any "" wire:{"type":"object","properties":{"b":{"type":"string"},"a":{}},"required":["a"]}`, "{b?: string; a: json? …}?"},
		{`any "" wire:{"type":"object","additionalProperties":false}`, "{}?"},
		{`any "" wire:{}`, "json?"},
	}
	var source strings.Builder
	source.WriteString("-- m.go --\npackage m\n\nimport \"time\"\n\nvar _ time.Time\n\ntype T struct {\n")
	for i, test := range tests {
		goType, rest, _ := strings.Cut(test.field, ` "`)
		tag, wire, _ := strings.Cut(rest, `"`)
		if text, ok := strings.CutPrefix(wire, " wire:"); ok {
			fmt.Fprintf(&source, "\t//eventgen:wire %s\n", text)
		}
		tag = strings.ReplaceAll(tag, "'", `"`)
		fmt.Fprintf(&source, "\tF%d %s `%s`\n", i, goType, tag)
	}
	source.WriteString(`}

type E string

const (
	EA E = "a"
	EB E = "b"
)

type Text [4]byte

func (Text) MarshalText() ([]byte, error) { return nil, nil }

type Inner struct{}
`)
	contract, found := loadModule(t, source.String(), load.Config{Types: []string{"T"}})
	for _, d := range found {
		if d.Severity != schema.Note && d.Code != schema.CodeZeroValue {
			t.Errorf("unexpected: %v", d)
		}
	}
	for i, got := range fieldNotations(contract.Def("T").Type.Shape.(schema.Object).Fields) {
		if want := fmt.Sprintf("F%d: %s", i, tests[i].want); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", tests[i].field, got, want)
		}
	}
}

func TestDocumentationInTags(t *testing.T) {
	contract, _ := loadModule(t, `
-- m.go --
package m

type T struct {
	// A is documented.
	A int "jsonschema:\"title=The A\""
	B int "jsonschema:\"title=The B,description=It is\\\\, well\\\\, B\""
	C int "jsonschema:\"deprecated=true\" jsonschema_description:\"a, b\""
	D int "jsonschema:\"deprecated=use A\""
}
`, load.Config{})
	var got []string
	for _, f := range contract.Def("T").Type.Shape.(schema.Object).Fields {
		got = append(got, fmt.Sprintf("%s: %q %q", f.Name, f.Doc.Text, f.Doc.Deprecated))
	}
	equal(t, strings.Join(got, "\n"), `
A: "The A\n\nA is documented." ""
B: "It is, well, B" ""
C: "a, b" "this member is deprecated"
D: "" "use A"`)
}

// A fault of syntax is placed by the go command, or by the parser.
func TestSyntaxErrorsArePlaced(t *testing.T) {
	_, found := loadModule(t, "-- a.go --\npackage m\n\ntype T struct{ A int }\n-- b.go --\npackage m\n\ntype U struct{ A int\n", load.Config{})
	if !found.Failed() || found[0].Code != schema.CodeSource || found[0].Pos.File != "b.go" || found[0].Pos.Line != 3 {
		t.Errorf("found %+v", found)
	}
}

func TestNamesOfInstances(t *testing.T) {
	contract, _ := loadModule(t, `
-- m.go --
package m

type G[V any] struct{ A V }

type T struct {
	A G[*string]
	B G[[]int]
	C G[map[string]bool]
	D G[[3]int]
	E G[any]
	F G[struct{ X int }]
	H *G[G[int]]
}
`, load.Config{Types: []string{"T"}})
	var names []string
	for _, d := range contract.Defs {
		names = append(names, d.Name+" "+d.Go.Name)
	}
	equal(t, strings.Join(names, "\n"), `
GAny G[any]
GGInt G[G[int]]
GInt G[int]
GIntArray3 G[[3]int]
GIntList G[[]int]
GStringBoolMap G[map[string]bool]
GStringPointer G[*string]
GStruct G[struct{X int}]
T T`)
}
