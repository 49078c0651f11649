package validate

import (
	"strconv"
	"strings"
)

// MaxViolations is the number of violations of one event that an [Error] keeps.
const MaxViolations = 100

// MaxDepth is how deep the arrays and objects of an event may nest, as in
// encoding/json.
const MaxDepth = 10000

// The keywords of wire violations: faults of the bytes that a judge of JSON
// values cannot see. Every other keyword is JSON Schema's.
const (
	// WireSyntax is text that is not one JSON value (RFC 8259). It is then the
	// only violation of its event.
	WireSyntax = "wire:syntax"
	// WireDepth is nesting deeper than MaxDepth. It too stands alone.
	WireDepth = "wire:depth"
	// WireSize is an event larger than the reader's bound. It too stands alone.
	WireSize = "wire:size"
	// WireDuplicate is a member that an object has twice. Not in the reader
	// profile.
	WireDuplicate = "wire:duplicate"
	// WireUTF8 is a string that is not UTF-8. Not in the reader profile.
	WireUTF8 = "wire:utf8"
	// WireSurrogate is an escaped UTF-16 surrogate without its other half. Not
	// in the reader profile.
	WireSurrogate = "wire:surrogate"
	// WireCase is a member whose name is that of a declared one but for the
	// case of letters, which Go's decoder takes and others do not. Not in the
	// reader profile.
	WireCase = "wire:case"
	// WireInteger is a whole number that Go's decoder refuses for an integer:
	// one with a fraction or an exponent (1.0, 1e2), or -0 for an unsigned one.
	WireInteger = "wire:integer"
	// WireNumber is a number too large for a float64.
	WireNumber = "wire:number"
)

// Violation is one fault in data.
type Violation struct {
	// Pointer is the place in the event (RFC 6901): of the value at fault; of
	// the object, where a member is missing; of the member, where one is too
	// many. It is "" for the event itself.
	Pointer string `json:"pointer"`
	// Keyword is the JSON Schema keyword that failed, or a wire: keyword.
	Keyword string `json:"keyword"`
	// Offset is the number of bytes before the value at fault, or before the
	// name of the member at fault; where the text breaks off, before that byte.
	// It is -1 where there are no bytes: a Go value was checked.
	Offset int `json:"offset"`
	// Message says what was expected and what was found, without a final stop.
	Message string `json:"message"`
}

// IsWire reports whether the violation is about the bytes and not the value.
func (v Violation) IsWire() bool { return strings.HasPrefix(v.Keyword, "wire:") }

// String formats the violation on one line.
func (v Violation) String() string {
	place := v.Pointer
	if place == "" {
		place = "(root)"
	}
	return place + ": " + v.Message + " (" + v.Keyword + ")"
}

// Error is the verdict on an event that breaks its contract.
type Error struct {
	// Type is the name of the type that the event was held against.
	Type string
	// Violations are in the order of the bytes; there is at least one.
	Violations []Violation
	// More says that the event has violations beyond MaxViolations.
	More bool
}

// Error describes the first violation and counts the others.
func (e *Error) Error() string {
	s := e.Type + ": " + e.Violations[0].String()
	if n := len(e.Violations) - 1; n > 0 {
		s += " (and " + strconv.Itoa(n)
		if e.More {
			s += " or more"
		}
		s += " others)"
	}
	return s
}

// UnknownTypeError is returned where a type is asked for that the contract does
// not have.
type UnknownTypeError struct {
	Type string
	// Nearest is the name of a type of the contract that may have been meant, or
	// "".
	Nearest string
}

func (e *UnknownTypeError) Error() string {
	s := "unknown type " + strconv.Quote(e.Type) + ": the contract does not have it"
	if e.Nearest != "" {
		s += "; did you mean " + strconv.Quote(e.Nearest) + "?"
	}
	return s
}
