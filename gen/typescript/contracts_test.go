package typescript

import "github.com/eventgen/eventgen/schema"

// sample is a hand-written contract with values that are valid in it.
type sample struct {
	name     string
	contract *schema.Contract
	emitter  Emitter
	// valid are JSON texts by the name of the type that they are of.
	valid map[string][]string
}

func newSample(name string, contract *schema.Contract, valid map[string][]string) sample {
	return sample{name: name, contract: contract, valid: valid}
}

var (
	anyString  = schema.Type{Shape: schema.String{}}
	anyBool    = schema.Type{Shape: schema.Bool{}}
	anyJSON    = schema.Type{Shape: schema.JSON{}}
	int32Type  = schema.Type{Shape: schema.Integer{Bits: 32, Signed: true}}
	safeInt    = schema.Type{Shape: schema.Integer{Bits: 64, Signed: true, Safe: true}}
	float64Typ = schema.Type{Shape: schema.Number{Bits: 64}}
)

func ref(name string) schema.Type { return schema.Type{Shape: schema.Ref{Name: name}} }

func nullable(t schema.Type) schema.Type { t.Nullable = true; return t }

func with(t schema.Type, constraints ...schema.Constraint) schema.Type {
	t.Constraints = constraints
	return t
}

func slice(elem schema.Type) schema.Type {
	return schema.Type{Shape: schema.Array{Elem: elem, Len: -1}}
}

func fixed(n int, elem schema.Type) schema.Type {
	return schema.Type{Shape: schema.Array{Elem: elem, Len: n}}
}

func mapOf(key, elem schema.Type) schema.Type {
	return schema.Type{Shape: schema.Map{Key: key, Elem: elem}}
}

func object(fields ...schema.Field) schema.Type {
	return schema.Type{Shape: schema.Object{Fields: fields}}
}

func field(name string, t schema.Type) schema.Field { return schema.Field{Name: name, Type: t} }

func optional(name string, t schema.Type) schema.Field {
	return schema.Field{Name: name, Type: t, Presence: schema.Optional, Omit: schema.OmitEmpty}
}

func documented(f schema.Field, doc string) schema.Field {
	f.Doc.Text = doc
	return f
}

func enum(open bool, values ...string) schema.Type {
	var members []schema.Member
	for _, v := range values {
		members = append(members, schema.Member{Name: "Name" + v, Value: schema.StringLiteral(v)})
	}
	return schema.Type{Shape: schema.Enum{Base: schema.String{}, Members: members, Open: open}}
}

func oneOfTexts(values ...string) schema.Constraint {
	var list []schema.Literal
	for _, v := range values {
		list = append(list, schema.StringLiteral(v))
	}
	return schema.OneOf{Values: list}
}

func def(name string, t schema.Type) *schema.Def {
	return &schema.Def{Name: name, Go: schema.GoType{Package: "example.com/p", Name: name}, Root: true, Type: t}
}

func contractOf(defs ...*schema.Def) *schema.Contract {
	return &schema.Contract{Package: "example.com/p", Defs: defs}
}

// samples are in the order of what they build on; the Defs of each are sorted.
func samples() []sample {
	return []sample{
		eventSample(), scalarSample(), containerSample(), recursionSample(), unionSample(), enumSample(), nameSample(), globalSample(),
		widthSample(), fileSample(), genericSample(), genericFileSample(), {name: "empty", contract: contractOf()}, compact(eventSample()),
	}
}

// compact is the twin of a sample whose validators are made for size.
func compact(s sample) sample {
	s.name += "_compact"
	s.emitter.Validators = ValidatorsCompact
	return s
}

// twins are the samples with a compact twin, all of which have the same verdicts.
func twins() []sample {
	return []sample{compact(scalarSample()), compact(containerSample()), compact(recursionSample()), compact(unionSample()), compact(enumSample())}
}

func eventSample() sample {
	meta := object(
		documented(field("duration_ms", with(safeInt, schema.Minimum{Value: "0"})), "DurationMs is how long it took.\n\nIn milliseconds */ always."),
		field("status", with(anyString, oneOfTexts("", "running", "success", "error"))),
		field("progress", with(int32Type, schema.Minimum{Value: "0"}, schema.Maximum{Value: "100"})),
		optional("error_msg", anyString),
	)
	union := schema.Union{
		Tag: "event", Payload: "data",
		Envelope: []schema.Field{
			optional("request_id", safeInt), documented(field("event", ref("Type")), "Type is the tag."),
			field("data", anyJSON), optional("metadata", ref("Metadata")),
		},
		Variants: []schema.Variant{
			{Tag: "thinking", Type: ref("Meta"), Doc: schema.Doc{Text: "TypeThinking is reasoning."}},
			{Tag: "stats", Type: ref("Stats")}, {Tag: "answer", Type: ref("Meta")},
			{Tag: "nothing", Type: nullable(ref("Meta"))},
		},
	}
	event := def("Event", schema.Type{Shape: union})
	event.Doc = schema.Doc{Text: "Event is the base of every event."}
	old := def("Metadata", object(field("timestamp", schema.Type{Shape: schema.Time{}}), optional("trace_id", anyString)))
	old.Doc = schema.Doc{Text: "Metadata places an event.", Deprecated: "use the envelope."}
	return newSample("event", contractOf(
		event, def("Meta", meta), old,
		def("Stats", object(field("tools_used", nullable(slice(anyString))), field("total_cost_usd", with(float64Typ, schema.Minimum{Value: "0"})))),
		def("Type", enum(false, "thinking", "stats", "answer", "nothing")),
	), map[string][]string{
		"Event": {
			`{"request_id":7,"event":"thinking","data":{"duration_ms":12,"status":"running","progress":50}}`,
			`{"event":"stats","data":{"tools_used":["bash",""],"total_cost_usd":0.25},"metadata":{"timestamp":"2024-02-29T23:59:59.5+01:00"}}`,
			`{"event":"nothing","data":null}`,
		},
		"Meta": {`{"duration_ms":0,"status":"","progress":100,"error_msg":"x"}`},
	})
}

func scalarSample() sample {
	number := func(constraints ...schema.Constraint) schema.Type { return with(float64Typ, constraints...) }
	text := func(constraints ...schema.Constraint) schema.Type { return with(anyString, constraints...) }
	integer := func(bits int, signed bool) schema.Type {
		return schema.Type{Shape: schema.Integer{Bits: bits, Signed: signed}}
	}
	quoted := func(shape schema.Shape) schema.Type { return schema.Type{Shape: shape} }
	level := schema.Type{Shape: schema.Enum{Base: schema.Integer{Bits: 8, Signed: true}, Members: []schema.Member{
		{Name: "Low", Value: "-4"}, {Name: "Mid", Value: "0"}, {Name: "Also", Value: "0"}, {Name: "High", Value: "8"},
		{Name: "Higher", Value: "12"}, {Name: "Highest", Value: "16"},
	}}}
	return newSample("scalars", contractOf(
		def("Big", integer(64, true)),
		def("Level", level),
		def("Limits", object(
			field("int8", integer(8, true)), field("uint8", integer(8, false)), field("uint16", integer(16, false)),
			field("uint32", integer(32, false)), field("int64", integer(64, true)), field("uint64", integer(64, false)),
			field("float32", schema.Type{Shape: schema.Number{Bits: 32}}),
			field("open", number(schema.ExclusiveMinimum{Value: "-0.5"}, schema.ExclusiveMaximum{Value: "1e21"})),
			field("cents", number(schema.MultipleOf{Value: "0.01"})),
			field("even", with(int32Type, schema.MultipleOf{Value: "2"}, schema.Minimum{Value: "-10"})),
			field("level", ref("Level")), field("high", with(ref("Level"), schema.Minimum{Value: "1"})),
			field("small", with(int32Type, schema.OneOf{Values: []schema.Literal{"1", "2.0", "3"}})),
			field("yes", with(anyBool, schema.OneOf{Values: []schema.Literal{"true"}})),
		)),
		def("Texts", object(
			field("name", text(schema.MinLength{Value: 1}, schema.MaxLength{Value: 3})),
			field("slug", text(schema.Pattern{Value: `^[a-z/]+(?:-[a-z]+)*$`}, schema.MaxLength{Value: 20})),
			field("id", text(schema.Format{Value: "uuid"})), field("mail", text(schema.Format{Value: "email"})),
			field("bytes", schema.Type{Shape: schema.Bytes{}}), field("time", schema.Type{Shape: schema.Time{}}),
			field("quoted_bool", quoted(schema.Bool{Quoted: true})), field("quoted_number", quoted(schema.Number{Bits: 64, Quoted: true})),
			field("quoted_string", quoted(schema.String{Quoted: true})),
			field("quoted_int", quoted(schema.Integer{Bits: 16, Signed: true, Quoted: true})),
			field("color", enum(true, "red", "green")), field("size", enum(false, "xs", "s", "m", "l", "xl")),
			field("short", with(ref("Word"), schema.MaxLength{Value: 2})), optional("maybe", nullable(text(oneOfTexts("a", "b")))),
		)),
		def("Word", text(schema.Pattern{Value: `^\w+$`})),
	), map[string][]string{
		"Big": {"9223372036854775807", "-9223372036854775808", "0"},
		"Limits": {`{"int8":-128,"uint8":255,"uint16":65535,"uint32":4294967295,"int64":-9223372036854775808,"uint64":18446744073709551615,
			"float32":3.4028235e38,"open":0,"cents":0.29,"even":-10,"level":16,"high":8,"small":2,"yes":true}`},
		"Texts": {`{"name":"日本語","slug":"a/b-c","id":"123e4567-e89b-12d3-a456-426614174000","mail":"?","bytes":"aGk=","time":"2024-01-31T00:00:00Z",
			"quoted_bool":"true","quoted_number":"-1.5e+3","quoted_string":"\"a\\u00e9\"","quoted_int":"-32768","color":"blue","size":"xl","short":"ab","maybe":null}`},
	})
}

func containerSample() sample {
	anonymous := object(field("x", float64Typ), field("y", float64Typ))
	quotedKey := schema.Type{Shape: schema.Integer{Bits: 8, Signed: false, Quoted: true}}
	openObject := object(field("name", anyString))
	openObject.Shape = schema.Object{Fields: []schema.Field{field("name", anyString)}, Open: true}
	return newSample("containers", contractOf(
		def("Containers", object(
			field("pair", fixed(2, float64Typ)), field("empty", fixed(0, anyString)), field("hash", fixed(16, int32Type)),
			field("tags", with(slice(anyString), schema.MinItems{Value: 1}, schema.MaxItems{Value: 3}, schema.UniqueItems{})),
			field("things", with(slice(anyJSON), schema.UniqueItems{})),
			field("sizes", slice(enum(false, "s", "m"))), field("maybe", slice(nullable(anyString))),
			field("counts", with(mapOf(quotedKey, int32Type), schema.MinProperties{Value: 1}, schema.MaxProperties{Value: 2})),
			field("by_lang", mapOf(ref("Lang"), nullable(ref("Names")))), field("any", anyJSON), optional("any_too", anyJSON),
			field("points", nullable(slice(anonymous))), field("origin", nullable(anonymous)), field("open", openObject), field("none", object()),
			field("matrix", slice(slice(nullable(int32Type)))), field("constructor", anyString), optional("__proto__", int32Type),
		)),
		def("Lang", enum(false, "en", "de")),
		def("Names", nullable(slice(anyString))),
		def("Raw", anyJSON),
	), map[string][]string{
		"Containers": {`{"pair":[1,2],"empty":[],"hash":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16],"tags":["a","b"],"things":[1,"1",{"a":1,"b":[]},{"a":2}],
			"sizes":["s"],"maybe":[null,""],"counts":{"0":1,"255":2},"by_lang":{"en":null,"de":["x"]},"any":null,"points":[{"x":1,"y":2}],"origin":null,
			"open":{"name":"n","more":1},"none":{},"matrix":[[1,null],[]],"constructor":"c","__proto__":1}`},
		"Names": {"null", `["a"]`},
		"Raw":   {"null", "1"},
	})
}

func recursionSample() sample {
	return newSample("recursion", contractOf(
		def("Forest", nullable(mapOf(anyString, ref("Tree")))),
		def("Nest", nullable(slice(nullable(ref("Nest"))))),
		def("Table", mapOf(anyString, ref("Table"))),
		def("Tree", object(field("value", anyString), optional("left", nullable(ref("Tree"))), optional("children", slice(ref("Tree"))))),
	), map[string][]string{
		"Forest": {`{"a":{"value":"x","children":[{"value":"y","left":null}]}}`, "null"},
		"Nest":   {"[[[null],[]]]"},
		"Table":  {`{"a":{"b":{}}}`},
		"Tree":   {`{"value":"x","left":{"value":"y"}}`},
	})
}

func unionSample() sample {
	shape := schema.Union{Tag: "kind", Variants: []schema.Variant{{Tag: "circle", Type: ref("Circle")}, {Tag: "square", Type: ref("Square")}}}
	open := shape
	open.Open = true
	message := schema.Union{Tag: "type", Payload: "body", Open: true,
		Envelope: []schema.Field{field("type", anyString), optional("body", anyJSON), field("seq-no", int32Type)},
		Variants: []schema.Variant{{Tag: "shape", Type: ref("Shape")}, {Tag: "text", Type: anyString}, {Tag: "point", Type: nullable(object(field("x", float64Typ)))}},
	}
	return newSample("unions", contractOf(
		def("AnyShape", schema.Type{Shape: open}),
		def("Circle", object(field("kind", enum(false, "circle")), field("radius", float64Typ))),
		def("Message", schema.Type{Shape: message}),
		def("Note", schema.Type{Shape: schema.Union{Tag: "type", Payload: "body",
			Envelope: []schema.Field{field("type", ref("NoteType")), optional("body", anyJSON)},
			Variants: []schema.Variant{{Tag: "shape", Type: ref("Shape")}, {Tag: "text", Type: anyString}},
		}}),
		def("NoteType", enum(false, "shape", "text", "other")),
		def("Shape", schema.Type{Shape: shape}),
		def("Square", object(field("kind", anyString), field("side", float64Typ))),
	), map[string][]string{
		"AnyShape": {`{"kind":"circle","radius":1}`, `{"kind":"hexagon"}`},
		"Message":  {`{"type":"shape","body":{"kind":"square","side":2},"seq-no":1}`, `{"type":"point","seq-no":1,"body":{"x":1}}`, `{"type":"else","body":[],"seq-no":1}`},
		"Note":     {`{"type":"text","body":"x"}`, `{"type":"shape"}`},
		"Shape":    {`{"kind":"circle","radius":1}`},
	})
}

// widthSample is about lines that must be broken, and those that just fit.
func widthSample() sample {
	long := "AVeryLongNameOfATypeThatFillsMostOfALineByItself"
	many := []string{"first value", "second value", "third value", "fourth value", "fifth value", "sixth value"}
	var numbers []schema.Literal
	for _, n := range []string{"100000", "200000", "300000", "400000", "500000", "600000", "700000", "800000", "900000", "1000000", "1100000", "-1200000"} {
		numbers = append(numbers, schema.Literal(n))
	}
	union := schema.Union{Tag: "a_tag_with_a_name_that_is_long_enough_to_fill_half_a_line", Payload: "data",
		Envelope: []schema.Field{field("a_tag_with_a_name_that_is_long_enough_to_fill_half_a_line", anyString), field("data", anyJSON)},
		Variants: []schema.Variant{{Tag: "one", Type: ref(long)}, {Tag: "two", Type: nullable(slice(enum(false, many...)))}}}
	return newSample("widths", contractOf(
		def(long, object(
			field("a_member_with_a_name_that_is_long_enough_to_fill_a_line_with_its_declaration_alone", int32Type),
			field("status", enum(false, many...)), optional("statuses", nullable(slice(enum(false, many...)))),
			field("map", mapOf(anyString, enum(false, many...))), field("pair", fixed(2, enum(false, many...))),
			field("maps", nullable(mapOf(anyString, nullable(ref(long+"Too"))))), field("numbers", with(int32Type, schema.OneOf{Values: numbers})),
			field("nested", object(field("list", nullable(slice(object(field("value", nullable(mapOf(anyString, slice(enum(true, many...))))))))))),
			field("pattern", with(anyString, schema.Pattern{Value: `^(?:a long alternative|another long alternative|yet another alternative)$`})),
			field("cjk", enum(false, "日本語日本語日本語日本語日本語", "日本語日本語日本語日本語", "日本")),
			field("one", fixed(1, enum(true, many[:4]...))), field("flat_on_its_own_line", enum(true, many[:4]...)), field("flat_list", slice(enum(true, many[:4]...))),
			optional("a_nullable_array_in_a_long_member", nullable(slice(ref(long)))), optional("a_nullable_array_in_a_longer_member_yet", nullable(slice(nullable(ref(long))))),
			field("exact_width_78", enum(false, "aaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbb", "cccccc")),
			field("exact_width_79", enum(false, "aaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbb", "ccccccc")),
			field("exact_width_80", enum(false, "aaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbb", "cccccccc")),
			field("exact_width_81", enum(false, "aaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbb", "ccccccccc")),
			field("exact_width_82", enum(false, "aaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbb", "cccccccccc")),
		)),
		def(long+"Even", slice(ref(long))), def(long+"Evener", slice(nullable(ref(long)))), def(long+"List", slice(enum(true, many[:4]...))),
		def(long+"Map", mapOf(anyString, ref(long))), def(long+"Pair", fixed(2, ref(long))), def(long+"Status", enum(true, many[:4]...)), def(long+"String", anyString),
		def(long+"Too", schema.Type{Shape: union}), def(long+"TooWithEvenMoreOfAName", object(optional("x", nullable(slice(ref(long+"TooWithEvenMoreOfAName")))))),
		def("RecursiveMapWithALongName", nullable(mapOf(anyString, nullable(slice(nullable(ref("RecursiveMapWithALongName"))))))),
	), nil)
}
