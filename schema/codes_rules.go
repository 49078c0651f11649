package schema

// ruleExplanations explain EG3xx.
var ruleExplanations = []Explanation{
	{
		Code: CodeRuleName, Title: "a key of a jsonschema tag that does not exist",
		Text:    "A rule that is misspelt would be dropped in silence, and the contract would be weaker than its author believes.",
		Example: "Age int `jsonschema:\"minimun=0\"`",
		Fix:     "Age int `jsonschema:\"minimum=0\"`",
	},
	{
		Code: CodeRulePlace, Title: "a rule that does not fit its field",
		Text:    "minimum is for numbers, minLength for strings, minItems for arrays, minProperties for maps. A rule on another kind of value has no effect in JSON Schema. On an array, rules for strings and numbers apply to the elements.",
		Example: "Name string `jsonschema:\"minimum=1\"`",
		Fix:     "Name string `jsonschema:\"minLength=1\"`",
	},
	{
		Code: CodeRuleValue, Title: "a rule whose value cannot be read",
		Text:    "Bounds are decimal numbers, lengths are whole and not negative, and the values of an enum have the type of the field.",
		Example: "Age int `jsonschema:\"minimum=zero\"`",
		Fix:     "Age int `jsonschema:\"minimum=0\"`",
	},
	{
		Code: CodePattern, Title: "a pattern that Go and JavaScript read differently",
		Text:    "A pattern is judged by Go, by JavaScript and by whatever reads the schema. Only what RE2 and ECMAScript (u flag) read alike gives the same verdict everywhere.",
		Example: "`jsonschema:\"pattern=^\\\\s*$\"`",
		Fix:     "`jsonschema:\"pattern=^[ \\\\t]*$\"`",
	},
	{
		Code: CodeNothingValid, Title: "rules that no value can meet",
		Text:    "The rules of the value contradict each other or its type, so that every value is invalid.",
		Example: "N int `jsonschema:\"minimum=10,maximum=1\"`",
		Fix:     "N int `jsonschema:\"minimum=1,maximum=10\"`",
	},
	{
		Code: CodeNoWireMeaning, Title: "a rule that says nothing about the JSON",
		Text:    "The rule is about Go values, or about two fields at once, or it leaves open what the JSON may be. It is no part of the contract. It is reported once for each rule.",
		Example: "Repeat string `validate:\"eqfield=Password\"`",
		Fix:     "nothing needs to be done",
	},
	{
		Code: CodeUnknownRule, Title: "a validate rule that is not known here",
		Text:    "go-playground/validator lets a program register rules of its own, so the rule may be right; it is no part of the contract.",
		Example: "Name string `validate:\"customer\"`",
		Fix:     "Name string `validate:\"required\"`",
	},
	{
		Code: CodeRequired, Title: "required on a member that Go leaves out",
		Text:    "omitempty and omitzero leave the member out, whatever another tag says. The contract is what the encoder writes.",
		Example: "ID string `json:\"id,omitempty\" jsonschema:\"required\"`",
		Fix:     "ID string `json:\"id\"`",
	},
	{
		Code: CodeNotModelled, Title: "a rule that contracts cannot hold",
		Text:    "The key is a real one, but what it says has no place in a contract, so it is left out.",
		Example: "`jsonschema:\"oneof_type=string;integer\"`",
		Fix:     "//eventgen:wire {…} in the doc comment of the field",
	},
	{
		Code: CodeBeyondType, Title: "a bound that the type can never reach",
		Text:    "The values of a Go integer lie within its width (and within 2^53 unless int64 is full), so a bound outside it says nothing.",
		Example: "N int8 `jsonschema:\"maximum=1000\"`",
		Fix:     "N int16 `jsonschema:\"maximum=1000\"`",
	},
}

// contractExplanations explain EG4xx.
var contractExplanations = []Explanation{
	{
		Code: CodeReference, Title: "a reference to nothing",
		Text:    "A Ref names a definition of the contract, and following it comes to a shape in the end. Contracts that eventgen loads always do; one that a program builds may not.",
		Example: `{"shape":"ref","ref":"Missing"}`,
		Fix:     "add the definition, or correct the name",
	},
	{
		Code: CodeNames, Title: "a name that is used twice",
		Text:    "Definitions have unique names and are sorted by them; the members of an object have unique names.",
		Example: `{"defs":[{"name":"A"},{"name":"A"}]}`,
		Fix:     "rename one of them",
	},
	{
		Code: CodeUnion, Title: "a union that cannot be dispatched",
		Text:    "A union has variants with different tags; an envelope has the tag and the payload among its members; the variants of any other union are objects that have the tag.",
		Example: `{"shape":"union","tag":"type","variants":[]}`,
		Fix:     "give each variant its tag",
	},
	{
		Code: CodeEnum, Title: "an enum whose values do not fit",
		Text:    "The values of an enum are literals of its base, a string or an integer, and a closed enum has at least one.",
		Example: `{"shape":"enum","base":{"shape":"string"},"members":[]}`,
		Fix:     "declare a constant, or write //eventgen:open",
	},
	{
		Code: CodeKeyShape, Title: "a map key that is no string",
		Text:    "The key of a map is a String, a Quoted Integer, an Enum of strings, or a Ref to one of these.",
		Example: `{"shape":"map","key":{"shape":"bool"}}`,
		Fix:     "use a string key",
	},
	{
		Code: CodeZeroValue, Title: "a zero value that breaks the contract",
		Text:    "A field that nobody sets has its zero value, and that is written: an empty string for an enum that has none, 0 for a minimum of 1. A value that was only made with new already breaks the contract.",
		Example: "Status string `json:\"status\" jsonschema:\"enum=running,enum=done\"`",
		Fix:     "Status string `json:\"status,omitempty\" jsonschema:\"enum=running,enum=done\"`",
	},
}
