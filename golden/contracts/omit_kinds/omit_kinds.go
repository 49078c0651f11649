// Package omit_kinds is the rule of what omitempty and omitzero leave out, for
// every kind of field, and of whom IsZero is asked.
package omit_kinds

import (
	"encoding/json"
	"net/netip"
	"time"
)

// Empty has omitempty on every kind.
type Empty struct {
	Bool      bool            `json:"bool,omitempty"`
	Int8      int8            `json:"int8,omitempty"`
	Uint64    uint64          `json:"uint64,omitempty"`
	Uintptr   uintptr         `json:"uintptr,omitempty"`
	Float32   float32         `json:"float32,omitempty"`
	String    string          `json:"string,omitempty"`
	Bytes     []byte          `json:"bytes,omitempty"`
	Slice     []*int32        `json:"slice,omitempty"`
	Map       map[int]bool    `json:"map,omitempty"`
	Array     [1]bool         `json:"array,omitempty"`
	None      [0]bool         `json:"none,omitempty"`
	Struct    struct{}        `json:"struct,omitempty"`
	Pointer   *bool           `json:"pointer,omitempty"`
	Pointers  ***bool         `json:"pointers,omitempty"`
	ListRef   *[]bool         `json:"list_ref,omitempty"`
	Interface any             `json:"interface,omitempty"`
	Raw       json.RawMessage `json:"raw,omitempty"`
	Time      time.Time       `json:"time,omitempty"`
	Duration  time.Duration   `json:"duration,omitempty"`
	Number    json.Number     `json:"number,omitempty"`
}

// Zero has omitzero on every kind.
type Zero struct {
	Bool      bool            `json:"bool,omitzero"`
	Int8      int8            `json:"int8,omitzero"`
	Float32   float32         `json:"float32,omitzero"`
	String    string          `json:"string,omitzero"`
	Bytes     []byte          `json:"bytes,omitzero"`
	Slice     []*int32        `json:"slice,omitzero"`
	Map       map[int]bool    `json:"map,omitzero"`
	Array     [1]bool         `json:"array,omitzero"`
	Struct    struct{ A int } `json:"struct,omitzero"`
	Pointer   *bool           `json:"pointer,omitzero"`
	Pointers  **bool          `json:"pointers,omitzero"`
	Interface any             `json:"interface,omitzero"`
	Raw       json.RawMessage `json:"raw,omitzero"`
	Time      time.Time       `json:"time,omitzero"`
	TimeRef   *time.Time      `json:"time_ref,omitzero"`
	Addr      netip.Addr      `json:"addr,omitzero"`
}

// Tags is a slice that has its own idea of being zero.
type Tags []string

// IsZero reports whether there are tags; a nil list has none.
func (t Tags) IsZero() bool { return len(t) == 0 }

// Loud is a slice that is never zero, so that nil is written as null.
type Loud []string

// IsZero is never true.
func (Loud) IsZero() bool { return false }

// Meter has IsZero on its pointer, which encoding/json asks all the same.
type Meter struct {
	Value int32 `json:"value"`
}

// IsZero reports whether nothing was measured.
func (m *Meter) IsZero() bool { return m.Value <= 0 }

// Asked has fields whose types have an IsZero.
type Asked struct {
	Tags     Tags   `json:"tags,omitzero"`
	Loud     Loud   `json:"loud,omitzero"`
	Both     Loud   `json:"both,omitempty,omitzero"`
	Meter    Meter  `json:"meter,omitzero"`
	MeterRef *Meter `json:"meter_ref,omitzero"`
}
