package load

import "github.com/eventgen/eventgen/schema"

// Config says what to read, and how to read what Go leaves open. The zero value
// of everything but Patterns is a good default.
type Config struct {
	// Dir is the folder in which the patterns are meant, the current one if
	// empty. It must lie in a Go module.
	Dir string
	// Patterns are what `go list` takes: ./event, ./..., an import path.
	Patterns []string
	// Types are the roots of the contract, each a Name in one of the packages
	// or an import/path.Name. If empty, they are every exported type that can
	// be encoded.
	Types []string
	// Int64 bounds 64-bit integers.
	Int64 Int64
	// Enums decides about enums without a directive.
	Enums Enums
	// Opaque lets what cannot be known be anything, with a warning, where the
	// default is an error.
	Opaque bool
	// Known adds to the table of types whose wire form their declaration does
	// not tell, or overrides it: import/path.Name to a JSON Schema of what is
	// written, in the subset of //eventgen:wire. It is for the types of
	// dependencies, into which no directive can be written.
	Known map[string]string
	// Env is the environment of the go command; the current one if nil.
	Env []string
}

// Int64 says how far 64-bit integers reach.
type Int64 uint8

// Int64Safe bounds them to ±(2^53−1), the integers that JavaScript can tell
// apart. Int64Full leaves them their whole width.
const (
	Int64Safe Int64 = iota
	Int64Full
)

// Enums says whether enums without a directive may grow.
type Enums uint8

// EnumsClosed holds values to the constants that are declared; EnumsOpen takes
// every enum as if it were declared with //eventgen:open.
const (
	EnumsClosed Enums = iota
	EnumsOpen
)

// integer is the shape of a Go integer type.
func (c *Config) integer(bits int, signed bool) schema.Integer {
	return schema.Integer{Bits: bits, Signed: signed, Safe: bits == 64 && c.Int64 == Int64Safe}
}
