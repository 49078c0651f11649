// Package marshaler_elements is the rule that elements are written by their own
// methods: those of slices and pointers have an address, those of maps and of
// values do not.
package marshaler_elements

// Code makes its own text.
type Code struct{ N int32 }

// MarshalText is the same for all.
func (Code) MarshalText() ([]byte, error) { return []byte("code"), nil }

// UnmarshalText takes anything.
func (*Code) UnmarshalText([]byte) error { return nil }

// mark makes its own text on the pointer only.
type mark struct {
	N int32 `json:"n"`
}

// MarshalText is called where there is an address.
func (*mark) MarshalText() ([]byte, error) { return []byte("mark"), nil }

// UnmarshalText takes anything.
func (*mark) UnmarshalText([]byte) error { return nil }

// Octet is a byte with a text: a slice of it is a list.
type Octet uint8

// MarshalText is the same for all.
func (Octet) MarshalText() ([]byte, error) { return []byte("octet"), nil }

// UnmarshalText takes anything.
func (*Octet) UnmarshalText([]byte) error { return nil }

// Codes is a named slice of them.
type Codes []Code

// Elements holds them in every way.
type Elements struct {
	Code     Code             `json:"code"`
	Ref      *Code            `json:"ref"`
	Codes    []Code           `json:"codes"`
	Refs     []*Code          `json:"refs"`
	Array    [2]Code          `json:"array"`
	Map      map[string]Code  `json:"map"`
	Key      map[Code]Code    `json:"key"`
	Named    Codes            `json:"named"`
	Marks    []mark           `json:"marks"`
	MarkRef  *mark            `json:"mark_ref"`
	MarkRefs map[string]*mark `json:"mark_refs"`
	Octets   []Octet          `json:"octets"`
	Hash     [4]Octet         `json:"hash"`
	Deep     [][]Code         `json:"deep"`
	Absent   *Code            `json:"absent,omitempty"`
}
