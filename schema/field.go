package schema

// Field is one member of an object.
type Field struct {
	Name   string // on the wire
	GoName string // of the struct's field
	// Path holds the embedded fields that lead to the field, outermost first;
	// it is empty for a field of the struct itself.
	Path     []Step
	Presence Presence
	// Omit is the rule by which the encoder leaves the member out. A Required
	// member has OmitNever; an Optional one with OmitNever is left out because a
	// pointer in Path is nil.
	Omit OmitRule
	Type Type
	Doc  Doc
	// Default and Examples are JSON texts carried over from tags; they say
	// nothing about what is valid.
	Default  Literal
	Examples []Literal
	Pos      Position
}

// Step is one embedded field on the way to a promoted one.
type Step struct {
	GoName  string `json:"go_name"`
	Pointer bool   `json:"pointer,omitempty"` // nil leaves out all that lies behind it
}

// Presence says whether the encoder always writes a member.
type Presence uint8

// A Required member is always there; an Optional one may be left out.
const (
	Required Presence = iota
	Optional
)

func (p Presence) String() string { return [...]string{"required", "optional"}[p] }

// MarshalText writes the presence by name in the JSON form of the model.
func (p Presence) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// OmitRule says when encoding/json leaves a member out.
type OmitRule uint8

// OmitEmpty is encoding/json's omitempty: false, 0, a nil pointer, a nil
// interface, and any empty array, slice, map or string. OmitZero is omitzero
// on a type without an IsZero method: the zero value. OmitIsZero is omitzero on
// a type whose IsZero method decides. OmitEmptyOrZero is both tags together.
const (
	OmitNever OmitRule = iota
	OmitEmpty
	OmitZero
	OmitIsZero
	OmitEmptyOrZero
	OmitEmptyOrIsZero
)

func (r OmitRule) String() string {
	return [...]string{"never", "empty", "zero", "isZero", "emptyOrZero", "emptyOrIsZero"}[r]
}

// MarshalText writes the rule by name in the JSON form of the model.
func (r OmitRule) MarshalText() ([]byte, error) { return []byte(r.String()), nil }
