package validate

// Table describes the types of a contract to the judges. It is plain data,
// made by generated code as a literal or by [Compile] from a schema; the Name
// of each Def is unique.
type Table []Def

// Def is one named type.
type Def struct {
	Name string
	Type Type
	// OwnDecoder says that Go decodes the type by a method that may take other
	// JSON than Type: the reader profile lets any value pass where it is used.
	OwnDecoder bool
}

// Type is one use of a shape.
type Type struct {
	Shape Shape
	// Null says that null may stand in place of the value.
	Null bool
	// Enum lists the values that are allowed, as JSON texts; nil allows all.
	Enum []string
}

// Shape is what a value looks like. The shapes of this package are all there
// are: [Boolean], [Integer], [Number], [String], [Anything], [Array], [Map],
// [Object], [Union] and [Ref].
type Shape interface{ isShape() }

type (
	// Boolean is true or false.
	Boolean struct{}

	// Integer is a number without a fraction, within its bounds. A Go integer
	// always has both Min and Max.
	Integer struct{ Bounds }

	// Number is a number that a float64 can hold, within its bounds.
	Number struct{ Bounds }

	// String is a string. Lengths count code points.
	String struct {
		MinLength int
		MaxLength Limit
		// Patterns are regular expressions in the subset that RE2 and
		// ECMAScript read alike, each of which must match somewhere. Those that
		// the judges know (TimePattern, BytesPattern, …) are judged without a
		// regular expression.
		Patterns []string
	}

	// Anything is any JSON value, null included.
	Anything struct{}

	// Array is an array with MinItems to MaxItems elements.
	Array struct {
		Elem     Type
		MinItems int
		MaxItems Limit
		// Fixed says that the two are the length of a Go array, which the reader
		// profile does not hold a value to.
		Fixed bool
		// Unique says that no two elements may be equal.
		Unique bool
	}

	// Map is an object with names that are data.
	Map struct {
		// Key is what every name must be: a String with or without an Enum, or
		// a Ref to one.
		Key           Type
		Elem          Type
		MinProperties int
		MaxProperties Limit
	}

	// Object is an object with declared members.
	Object struct {
		// Members are in the order in which Go writes them.
		Members []Member
		// Open says that other members are part of the contract.
		Open bool
	}

	// Union is one of several variants, told apart by the string member Tag.
	// Where Payload is not empty, the value is an object with the members
	// Envelope, and a variant's Type is that of the member Payload; otherwise it
	// is that of the whole object.
	Union struct {
		Tag      string
		Payload  string
		Envelope []Member
		Variants []Variant
		// Open says that other tags are part of the contract, with any payload.
		Open bool
		// OpenEnvelope says that members beside those of Envelope are too.
		OpenEnvelope bool
	}

	// Ref is the named type: its shape and enum. Null is the use's own.
	Ref struct{ Name string }
)

// Member is one declared member of an object.
type Member struct {
	Name     string
	Type     Type
	Optional bool
}

// Variant is one alternative of a Union.
type Variant struct {
	Tag  string
	Type Type
}

// Bounds narrow a number. Each is an exact decimal text, or "" where there is
// no bound: Min and Max are allowed themselves, Above and Below are not.
type Bounds struct {
	Min, Max, Above, Below string
	// MultipleOf are numbers of each of which the value is a whole multiple.
	MultipleOf []string
}

// Limit is the greatest length allowed. The zero Limit is none.
type Limit int

// AtMost is the limit of n, which is not negative.
func AtMost(n int) Limit { return Limit(n + 1) }

// Allows reports whether a length of n is within the limit.
func (l Limit) Allows(n int) bool { return l == 0 || n < int(l) }

func (Boolean) isShape()  {}
func (Integer) isShape()  {}
func (Number) isShape()   {}
func (String) isShape()   {}
func (Anything) isShape() {}
func (Array) isShape()    {}
func (Map) isShape()      {}
func (Object) isShape()   {}
func (Union) isShape()    {}
func (Ref) isShape()      {}
