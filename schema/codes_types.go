package schema

// typeExplanations explain EG1xx.
var typeExplanations = []Explanation{
	{
		Code: CodeSource, Title: "the Go source does not compile",
		Text:    "A contract is read from types, so the declarations must type-check. Function bodies are not looked at, nor are files that eventgen wrote itself: they may be out of date.",
		Example: "type Event struct{ At tim.Time }",
		Fix:     "type Event struct{ At time.Time }",
	},
	{
		Code: CodeUnencodable, Title: "a type that JSON cannot hold",
		Text:    "encoding/json fails on functions, channels, complex numbers and unsafe pointers, even where the value is nil. A struct with such a field can never be sent.",
		Example: "type Job struct{ Done func() }",
		Fix:     "type Job struct {\n\tDone func() `json:\"-\"`\n}",
	},
	{
		Code: CodeMarshaler, Title: "a MarshalJSON whose output is not known",
		Text:    "A type with its own MarshalJSON can write anything, and a program that only reads source cannot know what. Declare what it writes, or let it be anything with --opaque.",
		Example: "type Money struct{ cents int64 }\n\nfunc (m Money) MarshalJSON() ([]byte, error) { … }",
		Fix:     "//eventgen:wire {\"type\":\"string\",\"pattern\":\"^[0-9]+\\\\.[0-9]{2}$\"}\ntype Money struct{ cents int64 }",
	},
	{
		Code: CodeTwoForms, Title: "a marshaler that is called only sometimes",
		Text:    "encoding/json calls a method on a pointer receiver only where it can take the value's address. The same field is then written by the method in json.Marshal(&v), and by its fields in json.Marshal(v).",
		Example: "func (l *Level) MarshalText() ([]byte, error) { … }\n\ntype Line struct{ Level Level }",
		Fix:     "func (l Level) MarshalText() ([]byte, error) { … }",
	},
	{
		Code: CodeInterface, Title: "an interface that says nothing about its JSON",
		Text:    "What an interface holds is known only when the program runs. An empty interface is \"anything\"; a sealed one (with an unexported method) is a union of the types that implement it; of any other nothing can be said.",
		Example: "type Event struct{ Body fmt.Stringer }",
		Fix:     "type Event struct{ Body any }",
	},
	{
		Code: CodeMapKey, Title: "a map key that JSON cannot hold",
		Text:    "The name of a JSON member is a string. encoding/json takes keys of string and integer types, and those with a MarshalText on the value; it fails on all others.",
		Example: "type Prices map[float64]string",
		Fix:     "type Prices map[string]string",
	},
	{
		Code: CodeDuplicateName, Title: "members of one name, of which none is written",
		Text:    "Where two fields at the same depth have the same JSON name, encoding/json writes neither of them, and says nothing.",
		Example: "type Event struct {\n\tA string `json:\"id\"`\n\tB string `json:\"id\"`\n}",
		Fix:     "type Event struct {\n\tA string `json:\"id\"`\n\tB string `json:\"parent_id\"`\n}",
	},
	{
		Code: CodeEndless, Title: "a type that is made of nothing but itself",
		Text:    "A pointer type that points to itself has no value but nil, however deep one looks.",
		Example: "type P *P",
		Fix:     "type P *T",
	},
	{
		Code: CodeBitFlags, Title: "bit flags, which are not an enum",
		Text:    "The constants of the type are single bits that programs combine, so a value need not be one of them. The contract holds a plain integer.",
		Example: "const (\n\tRead Mode = 1 << iota\n\tWrite\n)",
		Fix:     "nothing needs to be done",
	},
	{
		Code: CodeOmitNothing, Title: "an omitempty that never omits",
		Text:    "omitempty leaves out false, 0, nil and what has length 0. A struct, and an array with elements, is none of these: the member is always there.",
		Example: "At time.Time `json:\"at,omitempty\"`",
		Fix:     "At time.Time `json:\"at,omitzero\"`",
	},
	{
		Code: CodeOpaque, Title: "a value of which the contract says nothing",
		Text:    "With --opaque, what cannot be known becomes \"anything\". Every JSON value is valid there, a wrong one too.",
		Example: "type Event struct{ Price decimal.Decimal }",
		Fix:     "//eventgen:wire {\"type\":\"string\"} in the doc comment of the field or type",
	},
	{
		Code: CodeGeneric, Title: "a generic type without its arguments",
		Text:    "The JSON of a generic type depends on its type arguments. Its instances are part of a contract where a field or another type names them.",
		Example: "eventgen generate --type Page ./api",
		Fix:     "type UserPage struct{ Page[User] }",
	},
	{
		Code: CodeStructTag, Title: "a struct tag that Go cannot read whole",
		Text:    "A tag is a list of key:\"value\" pairs, separated by spaces. reflect reads them up to the first fault and ignores the rest: a fault in the first leaves the field without a tag.",
		Example: "ID string `json: \"id\"`",
		Fix:     "ID string `json:\"id\"`",
	},
	{
		Code: CodeMemberName, Title: "a member name that encoding/json refuses",
		Text:    "A name in a json tag may hold letters, digits and most punctuation, but neither quotes nor a backslash or a comma. encoding/json uses the name of the Go field instead of one it refuses.",
		Example: "Name string `json:\"it's\"`",
		Fix:     "Name string `json:\"its\"`",
	},
	{
		Code: CodeTagOption, Title: "an option of a json tag without effect",
		Text:    "encoding/json ignores options that it does not know, and \"string\" on anything but strings, numbers and bools.",
		Example: "N int `json:\"n,omitemtpy\"`",
		Fix:     "N int `json:\"n,omitempty\"`",
	},
	{
		Code: CodeShownForm, Title: "a wire form that was read from the body of a method",
		Text:    "With --opaque, a MarshalJSON that does nothing but pass a value on to encoding/json is taken to write what that value writes; where it is less plain, its type is taken to be of the kind of JSON that its UnmarshalJSON takes. Declare the form to say more.",
		Example: "func (s Seconds) MarshalJSON() ([]byte, error) { return json.Marshal(s.Unix()) }",
		Fix:     "//eventgen:wire {\"type\":\"integer\"} in the doc comment of the type, or the same under known in eventgen.yaml",
	},
	{
		Code: CodeOtherDecoder, Title: "a type that may read other JSON than it writes",
		Text:    "The type has an UnmarshalJSON and no MarshalJSON, or the other way round, or the two do not show the same form. The exact and open profiles hold to what is written; the reader profile, which is what Go's decoder takes, lets any value stand there.",
		Example: "func (l *Labels) UnmarshalJSON(data []byte) error { … } // takes a string or a list",
		Fix:     "//eventgen:wire {…} in the doc comment of the type, if both take and write that form",
	},
	{
		Code: CodeNoMembers, Title: "a value that is always {}",
		Text:    "The struct has fields, but none that encoding/json sees: they are unexported. Whatever is in it, {} is written. That is a mistake more often than not.",
		Example: "type Session struct {\n\tID string\n\tMu sync.Mutex\n}",
		Fix:     "type Session struct {\n\tID string\n\tMu sync.Mutex `json:\"-\"`\n}",
	},
}
