package oracle

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/validate"
)

// shop is an exact schema in the emitted language; every violation that the
// normaliser knows can be had from it.
const shop = `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://example.com/shop/v1.json",
  "x-eventgen": {"version": 1, "profile": "open"},
  "$defs": {
    "Color": {"type": "string", "enum": ["red", "blue"]},
    "Item": {
      "type": "object",
      "properties": {
        "a/b~c d%": {"type": "integer", "minimum": 0, "maximum": 10, "multipleOf": 2},
        "name": {"type": ["string", "null"], "minLength": 2, "pattern": "^a", "allOf": [{"pattern": "z$"}]},
        "tags": {"type": "array", "items": {"$ref": "#/$defs/Color"}, "uniqueItems": true, "maxItems": 2},
        "next": {"anyOf": [{"$ref": "#/$defs/Item"}, {"type": "null"}]},
        "map": {"type": "object", "propertyNames": {"$ref": "#/$defs/Color"}, "additionalProperties": {"type": "integer"}}
      },
      "required": ["a/b~c d%", "name"],
      "additionalProperties": false
    },
    "Message": {
      "type": "object",
      "properties": {"kind": {"type": "string", "enum": ["item", "color"]}, "data": true},
      "required": ["kind", "data"],
      "additionalProperties": false,
      "oneOf": [
        {"properties": {"kind": {"const": "item"}, "data": {"$ref": "#/$defs/Item"}}, "required": ["kind", "data"]},
        {"properties": {"kind": {"const": "color"}, "data": {"$ref": "#/$defs/Color"}}, "required": ["kind", "data"]}
      ]
    },
    "Loose": {
      "type": "object",
      "oneOf": [
        {"properties": {"kind": {"const": "item"}, "data": {"type": "integer"}}, "required": ["kind"]},
        {"properties": {"kind": {"not": {"enum": ["item"]}}}}
      ]
    },
    "Read": {
      "type": ["object", "null"],
      "allOf": [
        {"if": {"properties": {"kind": {"const": "color"}}, "required": ["kind"]}, "then": {"properties": {"data": {"$ref": "#/$defs/Color"}}}}
      ]
    },
    "Foreign": {
      "properties": {"never": false, "some": {"contains": {"type": "null"}}, "many": {"anyOf": [{"type": "string"}, {"minimum": 3}]}, "no": {"not": {"type": "null"}}},
      "dependentRequired": {"required": ["properties"]},
      "patternProperties": {"^x-": true},
      "additionalProperties": false
    }
  }
}`

func compile(t *testing.T, schema string) *Oracle {
	t.Helper()
	o, err := Compile([]byte(schema))
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// summary is a violation as these tests write it: "offset pointer keyword", and
// behind it the member that is missing.
func summary(violations []validate.Violation) []string {
	out := []string{}
	for _, v := range violations {
		line := v.Pointer + " " + v.Keyword
		if v.Keyword == "required" {
			line += " " + strings.TrimSuffix(v.Message, " is missing")
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return out
}

func TestJudge(t *testing.T) {
	o := compile(t, shop)
	for _, c := range []struct {
		name, typ, data string
		want            []string
	}{
		{"valid", "Item", `{"a/b~c d%": 4, "name": "az"}`, nil},
		{"all keywords of a number", "Item", `{"a/b~c d%": -1, "name": null}`, []string{"/a~1b~0c d% minimum", "/a~1b~0c d% multipleOf"}},
		{"all keywords of a string", "Item", `{"a/b~c d%": 0, "name": "x"}`, []string{"/name minLength", "/name pattern"}},
		{"both members missing", "Item", `{}`, []string{` required "a/b~c d%"`, ` required "name"`}},
		{"unknown members", "Item", `{"a/b~c d%": 0, "name": null, "x'y": 1, "z/": 2}`, []string{"/x'y additionalProperties", "/z~1 additionalProperties"}},
		{"not an object", "Item", `[]`, []string{" type"}},
		{"fraction", "Item", `{"a/b~c d%": 0.5, "name": null}`, []string{"/a~1b~0c d% type"}},
		{"whole fraction", "Item", `{"a/b~c d%": 20e-1, "name": null}`, nil},
		{"elements", "Item", `{"a/b~c d%": 0, "name": null, "tags": ["red", "red", 3]}`, []string{"/tags maxItems", "/tags uniqueItems", "/tags/2 type"}},
		{"nullable ref", "Item", `{"a/b~c d%": 0, "name": null, "next": {"name": 1}}`, []string{`/next required "a/b~c d%"`, "/next/name type"}},
		{"nullable ref of a wrong type", "Item", `{"a/b~c d%": 0, "name": null, "next": 1}`, []string{"/next type"}},
		{"map", "Item", `{"a/b~c d%": 0, "name": null, "map": {"red": 1, "green": 2, "pink": "x"}}`, []string{"/map/green propertyNames", "/map/pink propertyNames", "/map/pink type"}},
		{"union", "Message", `{"kind": "item", "data": {"a/b~c d%": 12, "name": null}}`, []string{"/data/a~1b~0c d% maximum"}},
		{"union, other variant", "Message", `{"data": "green", "kind": "color"}`, []string{"/data enum"}},
		{"union, unknown tag", "Message", `{"kind": "x", "data": 1, "more": 2}`, []string{"/kind enum", "/more additionalProperties"}},
		{"union, tag missing", "Message", `{"data": {}}`, []string{` required "kind"`}},
		{"union, payload missing", "Message", `{"kind": "item"}`, []string{` required "data"`}},
		{"union, tag of a wrong type", "Message", `{"kind": ["item"], "data": {}}`, []string{"/kind type"}},
		{"union of a wrong type", "Message", `7`, []string{" type"}},
		{"open union, known tag", "Loose", `{"kind": "item", "data": "x"}`, []string{"/data type"}},
		{"open union, unknown tag", "Loose", `{"kind": "other", "data": "x"}`, nil},
		{"if and then", "Read", `{"kind": "color", "data": "green"}`, []string{"/data enum"}},
		{"if without then", "Read", `{"kind": null, "data": "green"}`, nil},
		{"a member that must not be", "Foreign", `{"never": 1}`, []string{"/never properties"}},
		{"contains", "Foreign", `{"some": [1]}`, []string{"/some minContains"}},
		{"alternatives", "Foreign", `{"many": 2}`, []string{"/many anyOf"}},
		{"not", "Foreign", `{"no": null, "x-a": 1, "y": 1}`, []string{"/no not", "/y additionalProperties"}},
		{"two values", "Item", `{} {}`, []string{" wire:syntax"}},
		{"nesting", "Item", strings.Repeat("[", validate.MaxDepth+1), []string{" wire:depth"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			violations, err := o.Judge(c.typ, []byte(c.data))
			if err != nil {
				t.Fatal(err)
			}
			if got := summary(violations); !slices.Equal(got, c.want) {
				t.Errorf("%s\ngot  %q\nwant %q", c.data, got, c.want)
			}
		})
	}
}

func TestOffsets(t *testing.T) {
	o := compile(t, shop)
	const data = ` {"tags" : [ "red",  5], "x": {"tags": 1}, "map":{"a":[[]], "red": "r"}, "name": "az", "a/b~c d%" : 3 }`
	violations, err := o.Judge("Item", []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, v := range violations {
		got = append(got, v.Pointer+" "+v.Keyword+" "+data[v.Offset:v.Offset+3])
	}
	want := []string{
		`/tags/1 type 5],`, `/x additionalProperties {"t`, `/map/a propertyNames [[]`, `/map/a type [[]`, `/map/red type "r"`,
		`/a~1b~0c d% multipleOf 3 }`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	for text, want := range map[string]int{"": 0, "{": 1, "[1,]": 3, "{} x": 3, " nul": 4, `"a` + "\n": 2} {
		violations, err := o.Judge("Item", []byte(text))
		if err != nil || len(violations) != 1 || violations[0].Keyword != validate.WireSyntax || violations[0].Offset != want {
			t.Errorf("%q: got %v, %v, want one wire:syntax at %d", text, violations, err, want)
		}
	}
}

func TestExtremeNumbers(t *testing.T) {
	o := compile(t, `{"$defs": {
		"Integer": {"type": "integer", "minimum": -5, "maximum": 5},
		"Number": {"type": "number", "exclusiveMinimum": 0, "maximum": 1e300},
		"Set": {"type": "array", "uniqueItems": true}}}`)
	zeros := strings.Repeat("0", 1_000_000)
	for _, c := range []struct {
		typ, data string
		want      []string
	}{
		{"Integer", "1e5000000", []string{" maximum"}},
		{"Integer", "-1e5000000", []string{" minimum"}},
		{"Integer", "1e99999999999999999999", []string{" maximum"}},
		{"Integer", "1e-99999999999999999999", []string{" type"}},
		{"Integer", "1" + zeros + "e-1000000", nil},
		{"Integer", "1" + zeros + "e-1000001", []string{" type"}},
		{"Integer", "1" + zeros, []string{" maximum"}},
		{"Integer", "1" + zeros + ".5", []string{" type"}},
		{"Integer", "0." + zeros + "1", []string{" type"}},
		{"Integer", "0e5000000", nil},
		{"Number", "1e-5000000", nil},
		{"Number", "-1e-5000000", []string{" exclusiveMinimum"}},
		{"Number", "1e400", []string{" maximum"}},
		{"Set", "[1, 2, 10e-1]", []string{" uniqueItems"}},
	} {
		violations, err := o.Judge(c.typ, []byte(c.data))
		if err != nil {
			t.Fatal(err)
		}
		if got := summary(violations); !slices.Equal(got, c.want) {
			t.Errorf("%s %.20s: got %q, want %q", c.typ, c.data, got, c.want)
		}
	}
}

func TestValidatorMethods(t *testing.T) {
	o := compile(t, shop)
	if got, want := o.Types(), []string{"Color", "Foreign", "Item", "Loose", "Message", "Read"}; !slices.Equal(got, want) {
		t.Errorf("Types() = %q, want %q", got, want)
	}
	if o.Profile() != validate.Open {
		t.Errorf("Profile() = %v, want open", o.Profile())
	}
	if !o.Is("Color", []byte(`"red"`), validate.Exact) || o.Is("Color", []byte(`"green"`), validate.Exact) || o.Is("Nothing", []byte(`"red"`), validate.Exact) {
		t.Error("Is does not agree with Validate")
	}
	err := o.Validate("Color", []byte(`7`), validate.Exact)
	verdict, ok := errors.AsType[*validate.Error](err)
	if !ok || verdict.Type != "Color" || len(verdict.Violations) != 1 || verdict.More {
		t.Errorf("Validate = %v, want one violation of Color", err)
	}
	if _, ok := errors.AsType[*validate.UnknownTypeError](o.Validate("Nothing", []byte(`7`), validate.Exact)); !ok {
		t.Error("an unknown type is not an UnknownTypeError")
	}
	err = o.Validate("Foreign", []byte(`{"a0":1`+manyMembers(validate.MaxViolations)+`}`), validate.Exact)
	verdict, ok = errors.AsType[*validate.Error](err)
	if !ok || len(verdict.Violations) != validate.MaxViolations || !verdict.More {
		t.Errorf("too many violations gave %v", err)
	}
	whole := compile(t, `{"type": "integer"}`)
	if got := whole.Types(); !slices.Equal(got, []string{""}) {
		t.Errorf("Types() of a schema without $defs = %q, want one empty name", got)
	}
	if whole.Is("", []byte(`"x"`), validate.Exact) || !whole.Is("", []byte(`7`), validate.Exact) {
		t.Error("a schema without $defs is not judged as a whole")
	}
}

func manyMembers(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(`,"b` + strings.Repeat("b", i) + `":1`)
	}
	return b.String()
}

func TestCompileRefuses(t *testing.T) {
	for _, c := range []struct{ name, schema, want string }{
		{"text", `{`, "the schema is not JSON: unexpected EOF"},
		{"a wrong keyword", `{"type": "intger"}`, "the schema cannot be compiled: "},
		{"a wrong pattern", `{"$defs": {"A": {"pattern": "("}}}`, "the schema cannot be compiled: "},
		{"another document", `{"$ref": "https://example.com/other.json"}`, "is another document: put what it defines into $defs of this one"},
	} {
		if _, err := Compile([]byte(c.schema)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want an error with %q", c.name, err, c.want)
		}
	}
}

// TestEmittedSchemasCompile holds the golden documents of the emitter against
// the meta-schema of their dialect.
func TestEmittedSchemasCompile(t *testing.T) {
	paths, err := filepath.Glob("../../gen/jsonschema/testdata/*.schema.json")
	if err != nil || len(paths) != 6 {
		t.Fatalf("found %d golden documents (%v), want two contracts in three profiles", len(paths), err)
	}
	for _, path := range paths {
		schema, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		o, err := Compile(schema)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		if want := strings.Split(filepath.Base(path), ".")[1]; o.Profile().String() != want {
			t.Errorf("%s says that it is of profile %s, want %s", path, o.Profile(), want)
		}
	}
}
