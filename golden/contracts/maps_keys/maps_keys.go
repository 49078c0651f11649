// Package maps_keys is the rule of what the names of a map are, by the kind of
// its key: strings by kind, methods or not; then MarshalText on the value; then
// integers.
package maps_keys

import (
	"net/netip"
	"time"
)

// Name is a string with a MarshalText: as a key, it is its plain text.
type Name string

// MarshalText is never called for a key.
func (Name) MarshalText() ([]byte, error) { return []byte("name"), nil }

// Level is an integer with a MarshalText: as a key, it is that text.
type Level int8

// MarshalText is always the same.
func (Level) MarshalText() ([]byte, error) { return []byte("level"), nil }

// Rank is an enum of integers; as a key, any integer of its width.
type Rank uint8

// The ranks.
const (
	Low Rank = iota
	High
)

// Keys has a map of every kind of key.
type Keys struct {
	Name     map[Name]bool          `json:"name"`
	Level    map[Level]bool         `json:"level"`
	Rank     map[Rank]bool          `json:"rank"`
	Int      map[int]bool           `json:"int"`
	Int8     map[int8]bool          `json:"int8"`
	Int16    map[int16]bool         `json:"int16"`
	Int32    map[int32]bool         `json:"int32"`
	Uint     map[uint]bool          `json:"uint"`
	Uint16   map[uint16]bool        `json:"uint16"`
	Uint32   map[uint32]bool        `json:"uint32"`
	Uint64   map[uint64]bool        `json:"uint64"`
	Uintptr  map[uintptr]bool       `json:"uintptr"`
	Duration map[time.Duration]bool `json:"duration"`
	Time     map[time.Time]bool     `json:"time"`
	Addr     map[netip.Addr]bool    `json:"addr"`
}
