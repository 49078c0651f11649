package schema

// Constraint narrows a shape. The constraints of this package are all there
// are; a switch over them needs no default.
//
// Bounds are exact decimal text ([Decimal]); lengths count code points (JSON
// Schema 2020-12 validation §6.3.1), elements or members.
type Constraint interface {
	// Keyword is the JSON Schema keyword that the constraint becomes, and under
	// which its violation is reported.
	Keyword() string
	// AppliesTo reports whether the constraint has a meaning for the shape, any
	// Ref resolved.
	AppliesTo(Shape) bool
	isConstraint()
}

// Decimal is a number as its exact decimal text in JSON's grammar (RFC 8259 §6).
type Decimal string

// MarshalJSON writes the decimal as a JSON number.
func (d Decimal) MarshalJSON() ([]byte, error) { return []byte(d), nil }

type (
	// Minimum is the least value, itself allowed.
	Minimum struct{ Value Decimal }
	// ExclusiveMinimum is the bound above which values lie.
	ExclusiveMinimum struct{ Value Decimal }
	// Maximum is the greatest value, itself allowed.
	Maximum struct{ Value Decimal }
	// ExclusiveMaximum is the bound under which values lie.
	ExclusiveMaximum struct{ Value Decimal }
	// MultipleOf demands a whole multiple, by exact arithmetic.
	MultipleOf struct{ Value Decimal }
	// MinLength is the least number of code points of a string.
	MinLength struct{ Value int }
	// MaxLength is the greatest number of code points of a string.
	MaxLength struct{ Value int }
	// Pattern is a regular expression that matches somewhere in a string, in
	// the subset that RE2 and ECMAScript read alike (see CheckPattern).
	Pattern struct{ Value string }
	// Format names what a string means. One that has an exact meaning here is
	// enforced (see FormatPattern); others are for people.
	Format struct{ Value string }
	// MinItems is the least number of elements of an array.
	MinItems struct{ Value int }
	// MaxItems is the greatest number of elements of an array.
	MaxItems struct{ Value int }
	// UniqueItems demands that no two elements are equal; numbers are compared
	// by their mathematical value.
	UniqueItems struct{}
	// MinProperties is the least number of members of a map.
	MinProperties struct{ Value int }
	// MaxProperties is the greatest number of members of a map.
	MaxProperties struct{ Value int }
	// OneOf lists the values that are allowed.
	OneOf struct{ Values []Literal }
)

func (Minimum) Keyword() string          { return "minimum" }
func (ExclusiveMinimum) Keyword() string { return "exclusiveMinimum" }
func (Maximum) Keyword() string          { return "maximum" }
func (ExclusiveMaximum) Keyword() string { return "exclusiveMaximum" }
func (MultipleOf) Keyword() string       { return "multipleOf" }
func (MinLength) Keyword() string        { return "minLength" }
func (MaxLength) Keyword() string        { return "maxLength" }
func (Pattern) Keyword() string          { return "pattern" }
func (Format) Keyword() string           { return "format" }
func (MinItems) Keyword() string         { return "minItems" }
func (MaxItems) Keyword() string         { return "maxItems" }
func (UniqueItems) Keyword() string      { return "uniqueItems" }
func (MinProperties) Keyword() string    { return "minProperties" }
func (MaxProperties) Keyword() string    { return "maxProperties" }
func (OneOf) Keyword() string            { return "enum" }

func (Minimum) AppliesTo(s Shape) bool          { return isNumeric(s) }
func (ExclusiveMinimum) AppliesTo(s Shape) bool { return isNumeric(s) }
func (Maximum) AppliesTo(s Shape) bool          { return isNumeric(s) }
func (ExclusiveMaximum) AppliesTo(s Shape) bool { return isNumeric(s) }
func (MultipleOf) AppliesTo(s Shape) bool       { return isNumeric(s) }
func (MinLength) AppliesTo(s Shape) bool        { return isText(s) }
func (MaxLength) AppliesTo(s Shape) bool        { return isText(s) }
func (Pattern) AppliesTo(s Shape) bool          { return isText(s) }
func (Format) AppliesTo(s Shape) bool           { return isText(s) }
func (MinItems) AppliesTo(s Shape) bool         { return isSlice(s) }
func (MaxItems) AppliesTo(s Shape) bool         { return isSlice(s) }
func (UniqueItems) AppliesTo(s Shape) bool      { return isArray(s) }
func (MinProperties) AppliesTo(s Shape) bool    { return isMap(s) }
func (MaxProperties) AppliesTo(s Shape) bool    { return isMap(s) }

func (OneOf) AppliesTo(s Shape) bool {
	_, isBool := s.(Bool)
	return isBool || isNumeric(s) || isText(s)
}

func (Minimum) isConstraint()          {}
func (ExclusiveMinimum) isConstraint() {}
func (Maximum) isConstraint()          {}
func (ExclusiveMaximum) isConstraint() {}
func (MultipleOf) isConstraint()       {}
func (MinLength) isConstraint()        {}
func (MaxLength) isConstraint()        {}
func (Pattern) isConstraint()          {}
func (Format) isConstraint()           {}
func (MinItems) isConstraint()         {}
func (MaxItems) isConstraint()         {}
func (UniqueItems) isConstraint()      {}
func (MinProperties) isConstraint()    {}
func (MaxProperties) isConstraint()    {}
func (OneOf) isConstraint()            {}

// isNumeric reports whether a value of the shape is a JSON number.
func isNumeric(s Shape) bool {
	switch s := s.(type) {
	case Integer:
		return !s.Quoted
	case Number:
		return !s.Quoted
	case Enum:
		return isNumeric(s.Base)
	}
	return false
}

// isText reports whether a value of the shape is a JSON string whose text is
// the value.
func isText(s Shape) bool {
	switch s := s.(type) {
	case String:
		return !s.Quoted
	case Bytes, Time:
		return true
	case Enum:
		return isText(s.Base)
	}
	return false
}

func isArray(s Shape) bool { _, ok := s.(Array); return ok }

// isSlice reports whether the shape is an array of any length. Of a Go array the
// length is known: bounds would say nothing, or that there is no value.
func isSlice(s Shape) bool { a, ok := s.(Array); return ok && a.Len < 0 }

func isMap(s Shape) bool { _, ok := s.(Map); return ok }

// Bounds returns the least and the greatest value that an integer of this width
// can have on the wire.
func (i Integer) Bounds() (lowest, highest Decimal) {
	if i.Safe && i.Bits == 64 {
		if i.Signed {
			return "-9007199254740991", "9007199254740991"
		}
		return "0", "9007199254740991"
	}
	switch {
	case i.Bits == 8 && i.Signed:
		return "-128", "127"
	case i.Bits == 16 && i.Signed:
		return "-32768", "32767"
	case i.Bits == 32 && i.Signed:
		return "-2147483648", "2147483647"
	case i.Signed:
		return "-9223372036854775808", "9223372036854775807"
	case i.Bits == 8:
		return "0", "255"
	case i.Bits == 16:
		return "0", "65535"
	case i.Bits == 32:
		return "0", "4294967295"
	}
	return "0", "18446744073709551615"
}

// Bounds returns the least and the greatest number that Go writes for a
// float32, and empty decimals for a float64: a larger one is a fault of the
// wire, not of the value.
func (n Number) Bounds() (lowest, highest Decimal) {
	if n.Bits == 32 {
		return "-3.4028235e38", "3.4028235e38"
	}
	return "", ""
}
