package validate

import (
	"maps"
	"slices"
)

// Validator judges events by the types of a contract. It is made by [New] from
// a table, or by [Compile] from a schema. It does not change: any number of
// goroutines may use it.
type Validator struct {
	types   map[string]use
	names   []string
	unions  []string
	root    string
	profile Profile
}

// New makes a Validator of a table. It returns an error that names the type at
// fault where a Ref names none of the table, a type, member or tag occurs
// twice, or a pattern, bound or enum value cannot be read.
func New(table Table) (*Validator, error) {
	types, err := build(table)
	if err != nil {
		return nil, err
	}
	v := &Validator{types: types, names: slices.Sorted(maps.Keys(types))}
	for _, name := range v.names {
		if types[name].node.kind == kindUnion {
			v.unions = append(v.unions, name)
		}
	}
	return v, nil
}

// MustNew is [New] for tables that generated code holds, which have no faults.
func MustNew(table Table) *Validator {
	v, err := New(table)
	if err != nil {
		panic("validate: " + err.Error())
	}
	return v
}

// Is reports whether the event is a valid value of the type; nothing is, of a
// type that the contract does not have.
func (v *Validator) Is(typ string, event []byte, p Profile) bool {
	u, ok := v.types[typ]
	if !ok {
		return false
	}
	if accepts(u, event, p) {
		return true
	}
	_, invalid := explain(u, event, p, 0)
	return !invalid
}

// Validate returns nil for an event that is a valid value of the type, an
// [*Error] with its violations for one that is not, and an [*UnknownTypeError]
// where the contract does not have the type. It keeps no part of the event.
func (v *Validator) Validate(typ string, event []byte, p Profile) error {
	u, ok := v.types[typ]
	if !ok {
		return &UnknownTypeError{Type: typ, Nearest: nearest(typ, v.names)}
	}
	if accepts(u, event, p) {
		return nil
	}
	found, more := explain(u, event, p, MaxViolations)
	if len(found) == 0 {
		return nil
	}
	return &Error{Type: typ, Violations: found, More: more}
}

// Types are the names of the contract's types, sorted.
func (v *Validator) Types() []string { return slices.Clone(v.names) }

// Unions are the names of those types that are unions, sorted.
func (v *Validator) Unions() []string { return slices.Clone(v.unions) }

// Root is the type that the schema is about as a whole: the one that its top
// level refers to. It is "" where there is none, and for a Validator made by
// [New].
func (v *Validator) Root() string { return v.root }

// Profile is the strictest profile that the contract can be judged in. It is
// [Exact], except for a schema that was written for another profile and so no
// longer says what a stricter one would need to know.
func (v *Validator) Profile() Profile { return v.profile }
