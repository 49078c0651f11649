package validate

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// hotplexSchema is the schema that describes the table hotplex, in the language
// that eventgen emits.
func hotplexSchema() string {
	const (
		integer  = `{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991}`
		count64  = `{"type":"integer","minimum":0,"maximum":9007199254740991}`
		count32  = `{"type":"integer","minimum":0,"maximum":2147483647}`
		text     = `{"type":"string"}`
		texts    = `{"type":["array","null"],"items":{"type":"string"}}`
		dateTime = `{"type":"string","format":"date-time","pattern":` + "TIME" + `}`
	)
	object := func(members ...string) string {
		var properties, required []string
		for _, m := range members {
			name, schema, _ := strings.Cut(m, " ")
			if name, isOptional := strings.CutSuffix(name, "?"); isOptional {
				properties = append(properties, `"`+name+`":`+schema)
				continue
			}
			properties, required = append(properties, `"`+name+`":`+schema), append(required, `"`+name+`"`)
		}
		return `"type":"object","properties":{` + strings.Join(properties, ",") + `},"required":[` + strings.Join(required, ",") + `],"additionalProperties":false`
	}
	var branches []string
	for _, tag := range tags {
		payload := "EventWithMeta"
		if tag == "session_stats" {
			payload = "SessionStatsData"
		}
		branches = append(branches, `{"title":"`+tag+`","properties":{"event":{"const":"`+tag+`"},"data":{"$ref":"#/$defs/`+payload+`"}},"required":["event","data"]}`)
	}
	schema := `{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://eventgen.dev/schemas/event/v1.json","$ref":"#/$defs/Event",
	"x-eventgen":{"version":1,"profile":"exact"},"title":"event","$defs":{
	"Event":{` + object("request_id? "+integer, `event {"$ref":"#/$defs/Type"}`, `data {"description":"the payload"}`, `metadata? {"$ref":"#/$defs/EventMetadata"}`) + `,"oneOf":[` + strings.Join(branches, ",") + `]},
	"EventMeta":{"x-go-type":"event.EventMeta",` + object("duration_ms "+count64, "total_duration_ms "+count64, "tool_name "+text, "tool_id "+text, `status {"type":"string","enum":["","running","success","error"]}`,
		"error_msg "+text, "input_tokens "+count32, "output_tokens "+count32, "cache_write_tokens "+count32, "cache_read_tokens "+count32, "input_summary "+text, "output_summary "+text, "file_path "+text,
		"line_count "+count32, `progress {"type":"integer","minimum":0,"maximum":100}`, "total_steps "+count32, "current_step "+count32) + `},
	"EventMetadata":{` + object("timestamp "+dateTime, "session_id "+text, "trace_id? "+text) + `},
	"EventWithMeta":{` + object("event_type "+text, "event_data "+text, `meta {"anyOf":[{"$ref":"#/$defs/EventMeta"},{"type":"null"}]}`) + `},
	"SessionStatsData":{` + object("session_id "+text, "start_time "+integer, "end_time "+integer, "total_duration_ms "+count64, "thinking_duration_ms "+count64, "tool_duration_ms "+count64,
		"generation_duration_ms "+count64, "input_tokens "+count32, "output_tokens "+count32, "cache_write_tokens "+count32, "cache_read_tokens "+count32, "total_tokens "+count32, "tool_call_count "+count32,
		"tools_used "+texts, "files_modified "+count32, "file_paths "+texts, `total_cost_usd {"type":"number","minimum":0}`, "model_used "+text, `is_error {"type":"boolean"}`, "error_message? "+text) + `},
	"Type":{"type":"string","enum":[` + strings.Join(quotedAll(tags), ",") + `],"x-enum-varnames":["TypeUserInput"]}}}`
	return strings.Replace(schema, "TIME", quoteJSON(TimePattern), 1)
}

// tableOf compiles a schema as far as its table.
func tableOf(t *testing.T, schema string) Table {
	t.Helper()
	root, err := readDocument([]byte(schema))
	if err != nil {
		t.Fatalf("%s: %v", schema, err)
	}
	c := &compiler{root: root, defs: map[string]*document{}, types: map[string]*Type{}}
	if err := c.readHead(); err != nil {
		t.Fatalf("%s: %v", schema, err)
	}
	table, _, err := c.table()
	if err != nil {
		t.Fatalf("%s: %v", schema, err)
	}
	return table
}

func TestCompileHotPlex(t *testing.T) {
	if got := tableOf(t, hotplexSchema()); !reflect.DeepEqual(got, hotplex) {
		t.Errorf("got\n%+v\nwant\n%+v", got, hotplex)
	}
	v, err := Compile([]byte(hotplexSchema()))
	if err != nil {
		t.Fatal(err)
	}
	if v.Root() != "Event" || v.Profile() != Exact || len(v.Types()) != 6 {
		t.Errorf("root %q, profile %v, types %v", v.Root(), v.Profile(), v.Types())
	}
	if err := v.Validate("Event", []byte(validEvent("session_stats", validStats)), Exact); err != nil {
		t.Error(err)
	}
}

func TestCompileForms(t *testing.T) {
	message := refTo("Text")
	message.Null = true
	for _, test := range []struct {
		schema string
		want   Type
	}{
		{`true`, Type{Shape: Anything{}}},
		{`{}`, Type{Shape: Anything{}}},
		{`false`, Type{Shape: Anything{}, Enum: []string{}}},
		{`{"description":"x","x-anything":{"minimum":3},"default":1}`, Type{Shape: Anything{}}},
		{`{"enum":[1,"a",null,[2]]}`, Type{Shape: Anything{}, Enum: []string{"1", `"a"`, "null", "[2]"}}},
		{`{"const":"a"}`, Type{Shape: Anything{}, Enum: []string{`"a"`}}},
		{`{"type":"null"}`, Type{Shape: Anything{}, Enum: []string{"null"}}},
		{`{"type":"boolean","const":true}`, Type{Shape: Boolean{}, Enum: []string{"true"}}},
		{`{"maximum":1e2,"type":["null","integer"],"minimum":0}`, Type{Shape: integerOf("0", "1e2"), Null: true}},
		{`{"type":"number","exclusiveMinimum":-3.4028235e38,"exclusiveMaximum":7,"multipleOf":0.10}`, bounded(Bounds{Above: "-3.4028235e38", Below: "7", MultipleOf: []string{"0.10"}})},
		{`{"type":["string","null"],"enum":["a",null]}`, Type{Shape: String{}, Enum: []string{`"a"`}, Null: true}},
		{`{"type":["string","null"],"enum":["a"]}`, Type{Shape: String{}, Enum: []string{`"a"`}}},
		{`{"type":"string","x-open-enum":true,"examples":["a"]}`, anyString},
		{`{"type":"string","minLength":1,"maxLength":3.0,"pattern":"a","allOf":[{"pattern":"b"},{"pattern":"c","description":""}]}`, Type{Shape: String{MinLength: 1, MaxLength: AtMost(3), Patterns: []string{"a", "b", "c"}}}},
		{`{"type":"string","contentEncoding":"base64","pattern":"` + BytesPattern + `"}`, patterned(BytesPattern)},
		{`{"type":"array"}`, Type{Shape: Array{Elem: Type{Shape: Anything{}}}}},
		{`{"type":"array","items":{"type":"boolean"},"minItems":2,"maxItems":2,"x-go-array":2,"uniqueItems":true}`, Type{Shape: Array{Elem: Type{Shape: Boolean{}}, MinItems: 2, MaxItems: AtMost(2), Fixed: true, Unique: true}}},
		{`{"type":"object","additionalProperties":{"type":"string"},"propertyNames":{"pattern":"^a","minLength":2},"minProperties":1,"maxProperties":0}`,
			Type{Shape: Map{Key: Type{Shape: String{MinLength: 2, Patterns: []string{"^a"}}}, Elem: anyString, MinProperties: 1, MaxProperties: AtMost(0)}}},
		{`{"type":"object","additionalProperties":true,"propertyNames":{"enum":["a","b"]}}`, Type{Shape: Map{Key: Type{Shape: String{}, Enum: []string{`"a"`, `"b"`}}, Elem: Type{Shape: Anything{}}}}},
		{`{"type":["object","null"],"additionalProperties":{},"propertyNames":{"$ref":"#/$defs/Text"}}`, Type{Shape: Map{Key: refTo("Text"), Elem: Type{Shape: Anything{}}}, Null: true}},
		{`{"type":"object","additionalProperties":false}`, Type{Shape: Object{}}},
		{`{"type":"object"}`, Type{Shape: Object{Open: true}}},
		{`{"type":"object","properties":{"a":{"type":"string"},"b":true},"required":["c","b"]}`, Type{Shape: Object{Members: []Member{optional("a", anyString), must("b", Type{Shape: Anything{}}), must("c", Type{Shape: Anything{}})}, Open: true}}},
		{`{"$ref":"#/$defs/Text"}`, refTo("Text")},
		{`{"$ref":"https://example.com/s.json#/%24defs/Text","title":"not of this form"}`, Type{}},
		{`{"$ref":"https://example.com/s.json#/$defs/Page%5BText%5D~1x"}`, refTo("Page[Text]/x")},
		{`{"$ref":"#/$defs/Maybe"}`, Type{Shape: Ref{"Maybe"}, Null: true}},
		{`{"$ref":"#/$defs/Maybe","type":"array"}`, refTo("Maybe")},
		{`{"$ref":"#/$defs/Alias"}`, Type{Shape: Ref{"Alias"}, Null: true}},
		{`{"anyOf":[{"$ref":"#/$defs/Text"},{"type":"null"}]}`, message},
		{`{"anyOf":[{"type":"null"},{"type":"string"}]}`, Type{Shape: String{}, Null: true}},
		{`{"$ref":"#/$defs/Text","maxLength":3,"pattern":"b"}`, Type{Shape: String{MinLength: 1, MaxLength: AtMost(3), Patterns: []string{"a", "b"}}}},
		{`{"$ref":"#/$defs/Text","enum":["a"]}`, Type{Shape: Ref{"Text"}, Enum: []string{`"a"`}}},
		{`{"$ref":"#/$defs/Alias","minItems":1,"uniqueItems":true}`, Type{Shape: Array{Elem: refTo("Text"), MinItems: 1, MaxItems: AtMost(9), Unique: true}, Null: true}},
		{`{"$ref":"#/$defs/Percent","minimum":10,"maximum":1000,"exclusiveMaximum":50,"enum":[20,30.0,40]}`, Type{Shape: Integer{Bounds{Min: "10", Max: "100", Below: "50"}}, Enum: []string{"20", "30"}}},
	} {
		schema := `{"$id":"https://example.com/s.json","$defs":{"A":` + test.schema + `,"Text":{"type":"string","minLength":1,"pattern":"a"},"Maybe":{"type":["array","null"],"items":{"$ref":"#/$defs/Text"},"maxItems":9},
			"Alias":{"$ref":"#/$defs/Maybe"},"Page[Text]/x":{"type":"object"},"Percent":{"type":"integer","minimum":0,"maximum":100,"enum":[10,20,30]}}}`
		if test.want.Shape == nil {
			if _, err := Compile([]byte(schema)); err == nil {
				t.Errorf("%s is taken", test.schema)
			}
			continue
		}
		if got := tableOf(t, schema)[0].Type; !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s:\n got %#v\nwant %#v", test.schema, got, test.want)
		}
		if _, err := Compile([]byte(schema)); err != nil {
			t.Errorf("%s: %v", test.schema, err)
		}
	}
}

const petDefs = `"Cat":{"type":"object","properties":{"kind":{"type":"string","enum":["cat"]},"lives":{"type":"integer","minimum":0,"maximum":100}},"required":["kind","lives"],"additionalProperties":false},
	"Dog":{"type":"object","properties":{"bark":{"type":"string"},"kind":{"type":"string"},"puppy":{"$ref":"#/$defs/Pet"}},"required":["bark","kind"],"additionalProperties":false}`

func TestCompileUnions(t *testing.T) {
	open := pets
	open.Open = true
	reader := pets
	message := messageTable(false)[3].Type.Shape.(Union)
	loose := message
	loose.OpenEnvelope = true
	for _, test := range []struct {
		schema string
		want   Type
	}{
		{`{"type":"object","properties":{"kind":{"type":"string","enum":["cat","dog"]}},"required":["kind"],"oneOf":[
			{"properties":{"kind":{"const":"cat"}},"required":["kind"],"$ref":"#/$defs/Cat"},{"title":"dog","properties":{"kind":{"const":"dog"}},"required":["kind"],"allOf":[{"$ref":"#/$defs/Dog"}]}]}`, Type{Shape: pets}},
		{`{"type":"object","x-open-union":true,"properties":{"kind":{"type":"string"}},"required":["kind"],"oneOf":[{"properties":{"kind":{"not":{"enum":["cat","dog"]}}}},
			{"properties":{"kind":{"const":"dog"}},"required":["kind"],"$ref":"#/$defs/Dog"},{"properties":{"kind":{"const":"cat"}},"required":["kind"],"$ref":"#/$defs/Cat"}]}`,
			Type{Shape: Union{Tag: "kind", Variants: []Variant{{"dog", refTo("Dog")}, {"cat", refTo("Cat")}}, Open: true}}},
		{`{"type":["object","null"],"properties":{"kind":{"type":["string","null"],"enum":["cat","dog",null]}},"allOf":[
			{"title":"cat","if":{"properties":{"kind":{"const":"cat"}},"required":["kind"]},"then":{"$ref":"#/$defs/Cat"}},
			{"if":{"properties":{"kind":{"const":"dog"}},"required":["kind"]},"then":{"$ref":"#/$defs/Dog"}}]}`, Type{Shape: reader, Null: true}},
		{`{"type":"object","properties":{"id":{"type":"integer","minimum":0,"maximum":100},"type":{"type":"string","enum":["text","pet","maybe"]},"data":{"description":"any"}},"required":["type","data"],"additionalProperties":false,"oneOf":[
			{"properties":{"type":{"const":"text"},"data":{"type":"string"}},"required":["type","data"]},{"properties":{"type":{"const":"pet"},"data":{"$ref":"#/$defs/Pet"}},"required":["type","data"]},
			{"properties":{"type":{"const":"maybe"},"data":{"anyOf":[{"$ref":"#/$defs/Pet"},{"type":"null"}]}},"required":["type","data"]}]}`, Type{Shape: message}},
		{`{"type":"object","properties":{"id":{"type":"integer","minimum":0,"maximum":100},"type":{"type":"string","enum":["text","pet","maybe"]},"data":true},"required":["type","data"],"allOf":[
			{"if":{"properties":{"type":{"const":"text"}},"required":["type"]},"then":{"properties":{"data":{"type":"string"}}}},{"if":{"properties":{"type":{"const":"pet"}},"required":["type"]},"then":{"properties":{"data":{"$ref":"#/$defs/Pet"}}}},
			{"if":{"properties":{"type":{"const":"maybe"}},"required":["type"]},"then":{"properties":{"data":{"anyOf":[{"$ref":"#/$defs/Pet"},{"type":"null"}]}}}}]}`, Type{Shape: loose}},
	} {
		schema := `{"x-eventgen":{"version":1,"profile":"reader"},"$defs":{"A":` + test.schema + `,"Pet":{"type":"object"},` + petDefs + `}}`
		if got := tableOf(t, schema)[0].Type; !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", test.schema, got, test.want)
		}
		v, err := Compile([]byte(schema))
		if err != nil {
			t.Errorf("%s: %v", test.schema, err)
		} else if v.Profile() != Reader {
			t.Errorf("profile %v", v.Profile())
		}
	}
}

func TestCompileRoots(t *testing.T) {
	for _, test := range []struct{ schema, types, root string }{
		{`{"type":"string"}`, "[root]", "root"},
		{`{"title":"Name","type":"string","$defs":{"X":true}}`, "[Name X]", "Name"},
		{`{"title":"Name","$ref":"#/$defs/X","$defs":{"X":true}}`, "[X]", "X"},
		{`{"title":"Name","definitions":{"Y":{"$ref":"#/$defs/X"}},"$defs":{"X":true}}`, "[X Y]", ""},
		{`{}`, "[root]", "root"},
	} {
		v, err := Compile([]byte(test.schema))
		if err != nil {
			t.Errorf("%s: %v", test.schema, err)
			continue
		}
		if fmt.Sprint(v.Types()) != test.types || v.Root() != test.root {
			t.Errorf("%s: types %v, root %q", test.schema, v.Types(), v.Root())
		}
	}
}

func TestCompileRefuses(t *testing.T) {
	for _, test := range []struct{ schema, pointer, keyword string }{
		{`{"type":"string","minimum":1}`, "/$defs/A", "minimum"},
		{`{"type":"object","patternProperties":{"a":true}}`, "/$defs/A", "patternProperties"},
		{`{"type":"object","properties":{"a/b":{"type":"array","prefixItems":[true]}}}`, "/$defs/A/properties/a~1b", "prefixItems"},
		{`{"minimum":1}`, "/$defs/A", "minimum"},
		{`{"type":"integer","minimun":1}`, "/$defs/A", "minimun"},
		{`{"not":{}}`, "/$defs/A", "not"},
		{`{"if":{},"then":{}}`, "/$defs/A", "if"},
		{`{"$id":"x"}`, "/$defs/A", "$id"},
		{`{"$dynamicRef":"#x"}`, "/$defs/A", "$dynamicRef"},
		{`{"type":["string","integer"]}`, "/$defs/A", "type"},
		{`{"type":"text"}`, "/$defs/A", "type"},
		{`{"type":3}`, "/$defs/A", "type"},
		{`3`, "/$defs/A", ""},
		{`{"anyOf":[{"type":"string"},{"type":"integer"}]}`, "/$defs/A", "anyOf"},
		{`{"anyOf":[{"type":"string"},{"type":"null"}],"minLength":1}`, "/$defs/A", "minLength"},
		{`{"type":"string","pattern":"(?=a)"}`, "/$defs/A", "pattern"},
		{`{"type":"string","pattern":1}`, "/$defs/A", "pattern"},
		{`{"type":"string","maxLength":-1}`, "/$defs/A", "maxLength"},
		{`{"type":"string","maxLength":"1"}`, "/$defs/A", "maxLength"},
		{`{"type":"string","allOf":[{"minLength":1}]}`, "/$defs/A/allOf/0", "minLength"},
		{`{"type":"number","minimum":"1"}`, "/$defs/A", "minimum"},
		{`{"type":"string","enum":"a"}`, "/$defs/A", "enum"},
		{`{"$ref":"#/$defs/Missing"}`, "/$defs/A", "$ref"},
		{`{"$ref":"other.json"}`, "/$defs/A", "$ref"},
		{`{"$ref":"#/$defs/B","properties":{}}`, "/$defs/A", "properties"},
		{`{"$ref":"#/$defs/A","minLength":3}`, "/$defs/A", ""},
		{`{"type":"object","properties":{"a":true},"additionalProperties":{"type":"string"}}`, "/$defs/A", "additionalProperties"},
		{`{"type":"object","properties":{"a":true},"minProperties":1}`, "/$defs/A", "minProperties"},
		{`{"type":"object","required":["a"],"additionalProperties":false}`, "/$defs/A", "required"},
		{`{"type":"object","additionalProperties":true,"propertyNames":{"type":"integer"}}`, "/$defs/A/propertyNames", ""},
		{`{"oneOf":[{"type":"string"},{"type":"integer"}]}`, "/$defs/A", "type"},
		{`{"type":"object","oneOf":[{"required":["a"]},{"required":["b"]}]}`, "/$defs/A/oneOf/0", "properties"},
		{`{"type":"object","oneOf":[]}`, "/$defs/A/oneOf", ""},
		{`{"type":"object","oneOf":[{"properties":{"t":{"const":"a"}}}]}`, "/$defs/A/oneOf/0", ""},
		{`{"type":"object","oneOf":[{"properties":{"t":{"const":"a"},"p":true}},{"properties":{"u":{"const":"b"},"p":true}}]}`, "/$defs/A/oneOf/1", ""},
		{`{"type":"object","properties":{"x":true},"oneOf":[{"properties":{"t":{"const":"a"}},"$ref":"#/$defs/B"}]}`, "/$defs/A/properties/x", ""},
		{`{"type":"object","properties":{"t":{"enum":["b"]}},"oneOf":[{"properties":{"t":{"const":"a"}},"$ref":"#/$defs/B"}]}`, "/$defs/A/properties/t", "enum"},
		{`{"type":"object","allOf":[{"if":{"properties":{"t":{"const":"a"}}},"then":{"$ref":"#/$defs/B"}}]}`, "/$defs/A/allOf/0/if", "properties"},
		{`{"type":"object","allOf":[{"if":{"properties":{"t":{"const":"a"}},"required":["t"]},"then":{"$ref":"#/$defs/B"},"else":false}]}`, "/$defs/A/allOf/0", "else"},
	} {
		_, err := Compile([]byte(`{"$defs":{"A":` + test.schema + `,"B":{"type":"object"}}}`))
		var fault *SchemaError
		if !errors.As(err, &fault) || fault.Pointer != test.pointer || fault.Keyword != test.keyword {
			t.Errorf("%s: %v; want a fault of %q at %s", test.schema, err, test.keyword, test.pointer)
		}
	}
	for schema, want := range map[string]string{
		`{"type":`:                          `schema: it is not JSON: at byte 8 expected a value, found the end`,
		`[]`:                                `schema: expected a schema with $defs, found an array`,
		`{"a":1,"a":2}`:                     `schema at /a: the member "a" occurs twice`,
		`{"$defs":[]}`:                      `schema: keyword "$defs": expected an object`,
		`{"const":1,"$defs":{"root":true}}`: `schema: keyword "title": the schema itself and one of its $defs have the same name, "root"`,
		`{"$schema":"http://json-schema.org/draft-07/schema#"}`: `schema: keyword "$schema": expected draft 2020-12, found "http://json-schema.org/draft-07/schema#"; --engine=jsonschema judges by any schema`,
		`{"x-eventgen":{"version":2}}`:                          `schema at /x-eventgen: keyword "version": expected 1, found 2; a newer eventgen wrote the schema`,
		`{"x-eventgen":{"profile":"strict"}}`:                   `schema at /x-eventgen: keyword "profile": unknown profile "strict": expected exact, open or reader`,
		`{"$defs":{"A":{"type":"number","multipleOf":0}}}`:      `schema: type "A": its multipleOf is 0: expected a number greater than zero`,
		`{"type":"string","contains":{}}`:                       `schema: keyword "contains": it is not part of the language that eventgen emits, or not at this place; --engine=jsonschema judges by any schema`,
	} {
		if _, err := Compile([]byte(schema)); err == nil || err.Error() != want {
			t.Errorf("%s:\n got %v\nwant %s", schema, err, want)
		}
	}
}

func FuzzCompile(f *testing.F) {
	f.Add([]byte(hotplexSchema()), []byte(validStats))
	f.Add([]byte(`{"$defs":{"Pet":{"type":"object","properties":{"kind":{"type":"string","enum":["cat","dog"]}},"required":["kind"],"oneOf":[{"properties":{"kind":{"const":"cat"}},"required":["kind"],"$ref":"#/$defs/Cat"}]},`+petDefs+`}}`), []byte(`{"kind":"cat"}`))
	f.Add([]byte(`{"type":"integer","minimum":0,"maximum":1e2,"multipleOf":0.5}`), []byte(`3`))
	f.Fuzz(func(t *testing.T, schema, event []byte) {
		v, err := Compile(schema)
		if err != nil {
			var fault *SchemaError
			if !errors.As(err, &fault) {
				t.Fatalf("%v is no SchemaError", err)
			}
			return
		}
		for _, typ := range v.Types() {
			checkTiers(t, v, typ, event)
		}
	})
}
