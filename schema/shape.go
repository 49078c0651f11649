package schema

// Type is one use of a shape.
type Type struct {
	Shape Shape
	// Nullable says that null may stand in place of the value.
	Nullable bool
	// Constraints narrow the shape, each at most once, in canonical order.
	Constraints []Constraint
	// Go says how Go holds the value; see [Held].
	Go Held
	// Pos is where the type is written: the field, element or declaration.
	Pos Position
}

// Shape is what a JSON value looks like. The shapes of this package are all
// there are; a switch over them needs no default.
//
// [Bool], [Integer], [Number], [String], [Bytes], [Time], [JSON], [Array],
// [Map], [Ref], [Object], [Enum] and [Union] implement it, as values. So do
// [Param] and [Instance], which stand only in the Type of a [Generic]: code that
// looks at Defs alone never meets them.
type Shape interface {
	// Kind is the shape's name in the JSON form of the model: "integer".
	Kind() string
	isShape()
}

type (
	// Bool is true or false; Quoted (encoding/json's ",string"), "true" or
	// "false".
	Bool struct{ Quoted bool }

	// Integer is a whole number of a Go integer type.
	Integer struct {
		Bits   int // 8, 16, 32 or 64; int, uint and uintptr count as 64
		Signed bool
		// Quoted (",string", and every map key) puts the decimal digits in a
		// string.
		Quoted bool
		// Safe bounds the integer to ±(2^53−1), the integers that a JavaScript
		// number can tell apart. Never set on a Quoted integer.
		Safe bool
	}

	// Number is a floating-point number that float32 or float64 can hold.
	Number struct {
		Bits   int // 32 or 64
		Quoted bool
	}

	// String is any string of Unicode code points. Quoted (",string") holds
	// the JSON encoding of a string, in a string.
	String struct{ Quoted bool }

	// Bytes is a string in standard, padded base64 (RFC 4648 §4).
	Bytes struct{}

	// Time is the RFC 3339 timestamp that time.Time writes.
	Time struct{}

	// JSON is any JSON value, null included.
	JSON struct{}

	// Array is a JSON array.
	Array struct {
		Elem Type
		// Len is the number of elements that a Go array always has, or -1.
		// Go's decoder takes any number of them, and so does the reader profile.
		Len int
	}

	// Map is a JSON object with names that are data.
	Map struct {
		// Key is what the names look like: a String, a Quoted Integer, an Enum
		// of strings, or a Ref to one of these.
		Key  Type
		Elem Type
	}

	// Ref is a use of a named type. It stands for the Def's shape and
	// constraints; whether null may stand there is the use's own affair.
	Ref struct{ Name string }

	// Object is a JSON object with declared members.
	Object struct {
		// Fields are the members in the order in which Go writes them.
		Fields []Field
		// Open says that members beyond these are part of the contract.
		Open bool
	}

	// Enum is one of a set of named values.
	Enum struct {
		// Base is the shape of the values: a String or an Integer.
		Base Shape
		// Members are the named values in the order of their declaration. Two
		// members may have the same value.
		Members []Member
		// Open says that other values of Base may appear.
		Open bool
	}

	// Union is one of several variants, told apart by the value of a tag.
	//
	// An envelope (Payload is not empty) is an object with the members Envelope,
	// in which the value of the member Payload depends on the tag, and each
	// variant's Type is that of the payload. Otherwise every variant is a whole
	// object that has the tag among its own members.
	Union struct {
		Tag      string // JSON name of the member that names the variant
		Payload  string // JSON name of the member that carries it, or ""
		Envelope []Field
		Variants []Variant // in the order of declaration
		// Open says that other tags may appear, with any payload.
		Open bool
	}

	// Param stands in a Generic for one of its type arguments.
	Param struct{ Index int } // in the Generic's Params

	// Instance is a use of a Generic with types in the place of its parameters.
	Instance struct {
		Generic string `json:"generic"` // its Name
		Args    []Type `json:"args"`    // one for each of its Params
	}
)

// Member is one named value of an Enum.
type Member struct {
	Name  string   `json:"name"` // of the Go constant
	Value Literal  `json:"value"`
	Doc   Doc      `json:"doc,omitzero"`
	Pos   Position `json:"pos"`
}

// Variant is one alternative of a Union.
type Variant struct {
	Tag  string   `json:"tag"`            // the value of the tag on the wire
	Name string   `json:"name,omitempty"` // of the Go constant, where there is one
	Type Type     `json:"type"`
	Doc  Doc      `json:"doc,omitzero"`
	Pos  Position `json:"pos"`
}

func (Bool) Kind() string     { return "bool" }
func (Integer) Kind() string  { return "integer" }
func (Number) Kind() string   { return "number" }
func (String) Kind() string   { return "string" }
func (Bytes) Kind() string    { return "bytes" }
func (Time) Kind() string     { return "time" }
func (JSON) Kind() string     { return "json" }
func (Array) Kind() string    { return "array" }
func (Map) Kind() string      { return "map" }
func (Ref) Kind() string      { return "ref" }
func (Object) Kind() string   { return "object" }
func (Enum) Kind() string     { return "enum" }
func (Union) Kind() string    { return "union" }
func (Param) Kind() string    { return "param" }
func (Instance) Kind() string { return "instance" }

func (Bool) isShape()     {}
func (Integer) isShape()  {}
func (Number) isShape()   {}
func (String) isShape()   {}
func (Bytes) isShape()    {}
func (Time) isShape()     {}
func (JSON) isShape()     {}
func (Array) isShape()    {}
func (Map) isShape()      {}
func (Ref) isShape()      {}
func (Object) isShape()   {}
func (Enum) isShape()     {}
func (Union) isShape()    {}
func (Param) isShape()    {}
func (Instance) isShape() {}

// Held says how a Go value holds a use of a shape. Nothing of it can be seen on
// the wire; code that walks Go values (CheckT) needs it.
type Held struct {
	// Pointers is the number of pointers before the value: 1 for *T.
	Pointers int
	// Kind is what lies behind the pointers.
	Kind HeldKind
	// Basic is the predeclared type that a HeldBasic value is, or that underlies
	// its defined type: "int64", "string". It is "" where that is not known.
	Basic string
	// Named says that the value's type is a defined type, so that a conversion
	// is needed to use it as its underlying type.
	Named bool
	// Type is the Go type behind the pointers where it has a name, and else
	// the zero GoType.
	Type GoType
}

// HeldKind is the kind of Go value behind a use of a shape.
type HeldKind uint8

// The kinds of Go value. HeldOpaque is a value whose wire form a marshaler
// decides: what is in it cannot be looked at.
const (
	HeldOpaque HeldKind = iota
	HeldBasic           // bool, string, a number
	HeldStruct
	HeldSlice
	HeldArray
	HeldMap
	HeldInterface
)

func (k HeldKind) String() string {
	return [...]string{"opaque", "basic", "struct", "slice", "array", "map", "interface"}[k]
}
