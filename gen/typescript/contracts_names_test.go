package typescript

import (
	"maps"
	"slices"

	"github.com/eventgen/eventgen/schema"
)

func nameSample() sample {
	union := schema.Union{Tag: "tag", Payload: "data", Envelope: []schema.Field{field("tag", anyString), field("data", anyJSON)},
		Variants: []schema.Variant{{Tag: "it's", Type: ref("Array")}, {Tag: `say "hi"`, Type: ref("Error")}}}
	return newSample("names", contractOf(
		def("Array", object(field("a-b", anyString), field("class", anyString), field("1st", anyString), field("ünï", anyString), field(`q"q`, anyString))),
		def("Error", object(field("isError", anyBool), field("types", anyString), field("Array", slice(anyString)), field("value", anyString), field("", anyString))),
		def("Event", schema.Type{Shape: union}),
		def("EventOf", anyString), def("EventTag", anyString), def("Issue", object(field("x", mapOf(anyString, ref("Record"))))),
		def("Object", object()), def("Record", mapOf(anyString, anyBool)), def("Result", slice(anyString)),
		def("Shape", anyString), def("__proto__", anyString), def("isError", anyString), def("pkg.Generic[Error]", anyString), def("string", anyString), def("toString", anyBool),
	), map[string][]string{
		"Array": {`{"a-b":"","class":"","1st":"","ünï":"","q\"q":""}`},
		"Error": {`{"isError":true,"types":"","Array":["x"],"value":"","":""}`},
		"Event": {`{"tag":"it's","data":{"a-b":"","class":"","1st":"","ünï":"","q\"q":""}}`},
		"Issue": {`{"x":{"y":{"z":true}}}`},
	})
}

// globalSample is about types that are called what JavaScript, TypeScript and
// the generated files themselves call something.
func globalSample() sample {
	constants := func(name string) schema.Type {
		return schema.Type{Shape: schema.Enum{Base: schema.String{}, Members: []schema.Member{{Name: name + "One", Value: `"one"`}, {Name: name + "Two", Value: `"two"`}}}}
	}
	defs := map[string]schema.Type{
		"Array": object(field("Array", slice(ref("Array")))), "Boolean": anyBool, "Date": {Shape: schema.Time{}}, "Entry": anyString,
		"Error": object(optional("cause", ref("Error"))), "Event": anyString, "Failure": anyString, "Function": object(), "Infinity": constants("Infinity"),
		"Issue": object(field("issue", ref("Result"))), "JSON": anyJSON, "Map": mapOf(anyString, ref("Set")), "Math": constants("Math"), "NaN": constants("NaN"),
		"Number": with(float64Typ, schema.MultipleOf{Value: "0.5"}), "Object": constants("Object"), "Partial": object(optional("p", ref("Readonly"))),
		"Profile": constants("Profile"), "Promise": constants("Promise"), "Readonly": object(field("r", anyString)), "Record": mapOf(anyString, anyBool),
		"RegExp": with(anyString, schema.Pattern{Value: "^a+$"}), "Result": constants("Result"), "Set": slice(anyString), "Shape": constants("Shape"),
		"StandardSchemaV1": constants("StandardSchemaV1"), "String": anyString, "Success": object(field("value", anyString)), "Symbol": constants("Symbol"),
		"ValidateOptions": object(field("profile", ref("Profile"))), "WeakMap": object(), "aString": anyString, "anObject": constants("anObject"),
		"assertNever": constants("assertNever"), "enums": constants("enums"), "exports": constants("exports"), "globalThis": constants("globalThis"),
		"has": anyString, "isError": anyString, "judge": constants("judge"), "registry": constants("registry"), "require": constants("require"),
		"standard": constants("standard"), "types": constants("types"), "undefined": constants("undefined"), "unknown": anyString, "validators": constants("validators"),
	}
	var list []*schema.Def
	for _, name := range slices.Sorted(maps.Keys(defs)) {
		list = append(list, def(name, defs[name]))
	}
	return newSample("globals", contractOf(list...), map[string][]string{
		"Array": {`{"Array":[{"Array":[]}]}`}, "Date": {`"2024-02-29T00:00:00Z"`}, "Error": {`{"cause":{}}`}, "Issue": {`{"issue":"one"}`}, "Map": {`{"a":["b"]}`},
		"Number": {"1.5"}, "Record": {`{"a":true}`}, "RegExp": {`"aa"`}, "ValidateOptions": {`{"profile":"two"}`}, "judge": {`"one"`}, "undefined": {`"one"`},
	})
}

// enumSample is about the objects of enums.ts.
func enumSample() sample {
	text := func(open bool, members ...schema.Member) schema.Type {
		return schema.Type{Shape: schema.Enum{Base: schema.String{}, Members: members, Open: open}}
	}
	named := func(name, value, doc string) schema.Member {
		return schema.Member{Name: name, Value: schema.StringLiteral(value), Doc: schema.Doc{Text: doc}}
	}
	whole := func(members ...schema.Member) schema.Type {
		return schema.Type{Shape: schema.Enum{Base: schema.Integer{Bits: 64, Signed: true}, Members: members}}
	}
	status := def("Status", text(false, named("StatusRunning", "running", "StatusRunning is under way."), named("StatusDone", "done", ""),
		schema.Member{Name: "StatusPending", Value: `"pending"`, Doc: schema.Doc{Text: "StatusPending waits.", Deprecated: "use StatusRunning."}}))
	status.Doc = schema.Doc{Text: "Status is how far the work is.", Deprecated: "use Progress."}
	shadow := def("p2.Status", text(true, named("StatusOn", "on", ""), named("StatusOff", "off", "")))
	shadow.Go.Name = "Status"
	return newSample("enums", contractOf(
		def("Big", whole(schema.Member{Name: "BigMost", Value: "9223372036854775807"}, schema.Member{Name: "BigNone", Value: "0"})),
		def("Case", text(false, named("CaseOne", "1", ""), named("caseTwo", "2", ""), named("Case_three", "3", ""), named("CASEFour", "4", ""))),
		def("Clash", text(false, named("ClashA", "upper", ""), named("clashA", "lower", ""))),
		def("Color", text(true, named("ColorRed", "red", "ColorRed is the first."), named("ColorGreen", "it's \"green\"", ""))),
		def("Empty", text(true)),
		def("Level", whole(schema.Member{Name: "LevelDebug", Value: "-4"}, schema.Member{Name: "LevelInfo", Value: "0"}, schema.Member{Name: "LevelDefault", Value: "0"}, schema.Member{Name: "Level1", Value: "1e3"})),
		def("Odd", text(false, named("Odds", "s", ""), named("Odd", "", ""), named("DefaultOdd", "d", ""), named("__proto__", "p", ""), named("OddÄ", "ä", ""), named("Oddé", "é", ""), named("Odd2", "2", ""))),
		status, def("Work", object(field("status", ref("Status")), optional("old", nullable(ref("p2.Status"))), field("level", ref("Level")))), shadow,
	), map[string][]string{
		"Case": {`"3"`}, "Color": {`"red"`, `"blue"`}, "Level": {"-4", "1000"}, "Odd": {`"é"`}, "Work": {`{"status":"done","level":0,"old":null}`},
	})
}

// fileSample has a file for each type, and brands.
func fileSample() sample {
	union := schema.Union{Tag: "kind", Payload: "body", Open: true, Envelope: []schema.Field{field("kind", ref("Kind")), field("body", anyJSON), field("id", ref("SessionID"))},
		Variants: []schema.Variant{{Tag: "user", Type: ref("User")}, {Tag: "users", Type: slice(ref("user"))}}}
	id := def("SessionID", with(anyString, schema.MinLength{Value: 1}))
	id.Doc = schema.Doc{Text: "SessionID names a session."}
	s := newSample("files", contractOf(
		def("AVeryLongNameOfATypeThatFillsMostOfALineByItselfToo", anyString), def("Kind", enum(false, "user", "users")),
		def("Message", schema.Type{Shape: union}), def("Names", nullable(slice(ref("Tree")))), id, def("Stamp", schema.Type{Shape: schema.Time{}}),
		def("Tree", object(field("children", slice(ref("Tree"))))),
		def("User", object(field("id", ref("SessionID")), optional("parent", nullable(ref("SessionID"))), field("admin", with(ref("SessionID"), oneOfTexts("a", "b"))),
			field("at", ref("Stamp")), field("by_id", mapOf(ref("SessionID"), ref("user"))), field("long", ref("AVeryLongNameOfATypeThatFillsMostOfALineByItselfToo")))),
		def("user", object(field("name", anyString))),
	), map[string][]string{
		"Message":   {`{"kind":"users","id":"s","body":[{"name":"n"}]}`},
		"SessionID": {`"s"`},
		"User":      {`{"id":"s","parent":null,"admin":"a","at":"2024-02-29T00:00:00Z","by_id":{"x":{"name":""}},"long":""}`},
	})
	s.emitter = Emitter{Layout: LayoutType, Brands: []string{"SessionID", "Stamp", "AVeryLongNameOfATypeThatFillsMostOfALineByItselfToo"}}
	return s
}
