// Package embedded_forms is the rule of what an embedded field becomes by its
// form: a pointer, an interface, an alias, a marshaler, a type that is no struct.
package embedded_forms

// Body is an interface: embedded, it is a member under its name.
type Body interface{}

// Count is no struct, but is exported.
type Count int32

// level is neither, so JSON does not see it.
type level int8

// Core is embedded twice, at two depths: the shallower wins.
type Core struct {
	ID   string `json:"id"`
	Size int64  `json:"size,string"`
}

// Middle embeds Core.
type Middle struct {
	Core
	Name string `json:"name"`
}

// CoreAlias is another name for Core.
type CoreAlias = Core

// inner is an unexported struct, embedded by value.
type inner struct {
	Inner string `json:"inner"`
	*deeper
}

// deeper is an unexported struct behind a pointer: its members are absent
// together. (Decoding into it fails, for the pointer cannot be set.)
type deeper struct {
	Deep string `json:"deep"`
}

// All embeds in every way.
type All struct {
	Body
	Count
	level
	*Middle
	inner
	Named Core
	ID    string `json:"id"`
}

// Level gives the unexported field a reader.
func (a All) Level() int8 { return int8(a.level) }

// Tagged embeds under names: members and not flattened.
type Tagged struct {
	*Core  `json:"core"`
	Middle `json:",omitzero"`
	Count  `json:"count,omitempty"`
}

// Aliased embeds an alias.
type Aliased struct {
	CoreAlias
	Note string `json:"note"`
}

// Wins has a tagged field and an untagged one of one name at one depth: the tag
// wins.
type Wins struct {
	First
	Second
}

// First has the name from its tag.
type First struct {
	Value string `json:"Other"`
}

// Second has it from its field.
type Second struct {
	Other int32
}

// Version makes its own text.
type Version struct{ Major, Minor int8 }

// MarshalText is always the same.
func (Version) MarshalText() ([]byte, error) { return []byte("1.0"), nil }

// Release is a string, for MarshalText is promoted.
type Release struct {
	Version
	Notes string
}
