package schema

// directiveExplanations explain EG2xx.
var directiveExplanations = []Explanation{
	{
		Code: CodeDirective, Title: "a directive that does not exist",
		Text:    "The directives are union, payload, tag, wire, open, nonnil, nullable and ignore. A misspelt one would otherwise be a comment, and what it was to say would be lost.",
		Example: "//eventgen:nonnull\nItems []string",
		Fix:     "//eventgen:nonnil\nItems []string",
	},
	{
		Code: CodeDirectivePlace, Title: "a directive where it has no meaning",
		Text:    "Each directive belongs into the doc comment of one kind of declaration: union on a struct or interface, payload on a constant, tag on a struct that is a variant of a sealed interface, wire on a type or field, open on an enum or union, nonnil on a field that can be nil, nullable on a field or type with pointer elements, ignore on a type, field or constant.",
		Example: "//eventgen:nonnil\nCount int",
		Fix:     "Count int",
	},
	{
		Code: CodeDirectiveText, Title: "a directive whose arguments cannot be read",
		Text:    "union takes tag=NAME, and payload=NAME and default=TYPE for an envelope; payload takes one type; tag takes one value; wire takes a JSON object; the others take nothing.",
		Example: "//eventgen:union Type Data",
		Fix:     "//eventgen:union tag=Type payload=Data",
	},
	{
		Code: CodeUnionMember, Title: "a union whose tag or payload is not a fitting field",
		Text:    "The tag and the payload of an envelope are fields of the struct, by their JSON or Go names. The tag's type is a named string type of which constants are declared.",
		Example: "//eventgen:union tag=kind payload=data\ntype Event struct {\n\tKind string `json:\"kind\"`\n\tData any    `json:\"data\"`\n}",
		Fix:     "type Kind string\n\nconst (\n\t//eventgen:payload Started\n\tKindStarted Kind = \"started\"\n)",
	},
	{
		Code: CodeNoPayload, Title: "a tag without a payload",
		Text:    "Every constant of the tag's type names an event. Its payload is the type of its own payload directive, or else the default of the union.",
		Example: "KindStarted Kind = \"started\"",
		Fix:     "//eventgen:payload Started\nKindStarted Kind = \"started\"",
	},
	{
		Code: CodePayloadType, Title: "a payload type that does not exist",
		Text:    "A payload is named as a type of the same package (Started), or of another one by its import path (example.com/events.Started). \"any\" is a payload of which nothing is known.",
		Example: "//eventgen:payload Startd",
		Fix:     "//eventgen:payload Started",
	},
	{
		Code: CodeSameTag, Title: "two events of one tag",
		Text:    "The tag decides which payload is read, so two variants of a union cannot share it.",
		Example: "//eventgen:payload A\nKindA Kind = \"x\"\n//eventgen:payload B\nKindB Kind = \"x\"",
		Fix:     "//eventgen:payload B\nKindB Kind = \"y\"",
	},
	{
		Code: CodeSealed, Title: "a sealed interface whose types carry no tag",
		Text:    "A sealed interface is a union of the structs of its package that implement it. A reader must be able to tell them apart: each needs a string member of the same name that can only have one value, a different one in each. A jsonschema tag with one value says so, or //eventgen:tag VALUE at the struct where //eventgen:union tag=NAME at the interface names the member.",
		Example: "type Created struct{ ID string `json:\"id\"` }\n\nfunc (Created) isEvent() {}",
		Fix:     "type Created struct {\n\tType string `json:\"type\" jsonschema:\"enum=created\"`\n\tID   string `json:\"id\"`\n}",
	},
	{
		Code: CodeWire, Title: "a wire declaration that cannot be read",
		Text:    "wire takes a JSON Schema in a small subset: type, enum, const, the bounds, lengths, pattern, format, items, properties, required, additionalProperties, contentEncoding, title and description; {} is anything.",
		Example: "//eventgen:wire {\"type\":\"text\"}",
		Fix:     "//eventgen:wire {\"type\":\"string\"}",
	},
	{
		Code: CodeDirectiveSpace, Title: "a comment that was perhaps meant as a directive",
		Text:    "A directive has no space behind the slashes. With one it is prose, and part of the documentation.",
		Example: "// eventgen:open\ntype Status string",
		Fix:     "//eventgen:open\ntype Status string",
	},
}
