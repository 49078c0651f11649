// Package quoted_kinds is the rule of what ",string" does to each kind, behind a
// pointer too, and that it does nothing to a type with a marshaler, to what is
// no scalar, and to what lies behind two pointers.
package quoted_kinds

import "encoding/json"

// Word is an enum; quoted, it is any string.
type Word string

// The words.
const (
	Yes Word = "yes"
	No  Word = "no"
)

// Code makes its own text.
type Code int32

// MarshalText is always the same.
func (Code) MarshalText() ([]byte, error) { return []byte("code"), nil }

// Kinds has a quoted member of every kind.
type Kinds struct {
	Int8    int8        `json:"int8,string"`
	Int16   int16       `json:"int16,string"`
	Int32   int32       `json:"int32,string"`
	Int64   int64       `json:"int64,string"`
	Int     int         `json:"int,string"`
	Uint    uint        `json:"uint,string"`
	Uint16  uint16      `json:"uint16,string"`
	Uint32  uint32      `json:"uint32,string"`
	Uint64  uint64      `json:"uint64,string"`
	Uintptr uintptr     `json:"uintptr,string"`
	Float32 float32     `json:"float32,string"`
	Word    Word        `json:"word,string"`
	Number  json.Number `json:"number,string"`
	Rune    rune        `json:"rune,string,omitempty"`
}

// Pointers has quoted pointers.
type Pointers struct {
	Bool   *bool    `json:"bool,string"`
	Float  *float64 `json:"float,string"`
	Text   *string  `json:"text,string,omitempty"`
	Word   *Word    `json:"word,string"`
	Number *uint64  `json:"number,string,omitempty"`
}

// Plain has members on which the option has no effect.
type Plain struct {
	Code Code `json:"code,string"`
	//lint:ignore SA5008 the rule is that Go ignores the option
	Twice **int32 `json:"twice,string"`
	//lint:ignore SA5008 the rule is that Go ignores the option
	List []int32 `json:"list,string"`
	//lint:ignore SA5008 the rule is that Go ignores the option
	Map map[string]string `json:"map,string"`
}
