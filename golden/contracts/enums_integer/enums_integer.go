// Package enums_integer is the rule that a named integer type with a group of
// constants is an enum, and that bit flags are none.
package enums_integer

// Priority is an enum by iota.
type Priority int

// The priorities.
const (
	Low Priority = iota - 1
	Normal
	High
)

// Code is an enum of listed values.
type Code uint16

// The codes.
const (
	OK       Code = 200
	NotFound Code = 404
)

// Mode is bit flags.
type Mode uint8

// The flags.
const (
	Read Mode = 1 << iota
	Write
	Execute
)

// Job uses them.
type Job struct {
	Priority Priority `json:"priority"`
	Code     Code     `json:"code"`
	Mode     Mode     `json:"mode"`
}
