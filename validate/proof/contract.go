package proof

import (
	"fmt"
	"reflect"

	"github.com/eventgen/eventgen/validate"
)

// Contract is what the generated test hands over.
type Contract struct {
	// Package is the import path of the package that the test is in. Its own
	// decoders must give the full value back; what those of other packages do
	// is only noted.
	Package string
	// Table describes the types, as the generated validators know them. It
	// guides the making of values.
	Table validate.Table
	// Types are the types to prove.
	Types []Type
	// Schema is the path of the emitted schema, relative to the folder of the
	// test, or "" where there is none. It judges in the profile that it was
	// written for.
	Schema string
	// Compile makes a judge of the schema. Nil is validate.Compile.
	Compile func(schema []byte) (Judge, error)
	// Fixtures is the path of the file of payloads for the tests of consumers,
	// relative to the folder of the test, or "" for none. See [Fixture].
	Fixtures string
	// Seed makes other random values. The same seed makes the same ones.
	Seed int64
}

// Type is a type of the contract and its generated functions.
type Type struct {
	Name string
	Go   reflect.Type
	// Validate is ValidateT.
	Validate func(data []byte, p validate.Profile) error
	// Check is CheckT, for a pointer to a value of the type Go.
	Check func(pointer any) error
	// Unchecked says what Check does not look at. Where there is something, it
	// need not find all that the validator finds.
	Unchecked []string
}

// Of is a Type by its name and the two functions that are generated for it.
func Of[T any](name string, judge func(data []byte, p validate.Profile) error, check func(v *T) error, unchecked ...string) Type {
	return Type{
		Name:      name,
		Go:        reflect.TypeFor[T](),
		Validate:  judge,
		Check:     func(pointer any) error { return check(pointer.(*T)) },
		Unchecked: unchecked,
	}
}

// Judge gives verdicts on bytes by a schema: a *validate.Validator, or an
// independent one.
type Judge interface {
	// Validate returns nil, or a *validate.Error with the violations.
	Validate(typ string, data []byte, p validate.Profile) error
	// Types are the names of the types that the judge knows.
	Types() []string
	// Profile is the strictest profile that it can judge.
	Profile() validate.Profile
}

// compile returns the judge of a schema.
func (c *Contract) compile(text []byte) (Judge, error) {
	if c.Compile != nil {
		return c.Compile(text)
	}
	v, err := validate.Compile(text)
	if err != nil {
		return nil, fmt.Errorf("the schema %s: %w", c.Schema, err)
	}
	return v, nil
}
