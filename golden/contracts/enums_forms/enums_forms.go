// Package enums_forms is the rule that the values of an enum are those of its
// constants, however and in whatever file they are written.
package enums_forms

import "time"

// Size is an enum by expression.
type Size int32

// The sizes.
const (
	Small  Size = 10
	Medium      = Small * 3
	Large  Size = 1<<6 + 1
)

// Letter is an enum by concatenation and conversion.
type Letter string

const prefix = "letter-"

// The letters.
const (
	LetterA Letter = prefix + "a"
	LetterB        = Letter(prefix + "b")
	_       Letter = "skipped"
)

// Day is an enum by iota, with a gap; it is continued in another file.
type Day uint8

// The first days.
const (
	_ Day = iota
	Monday
	Tuesday
)

// Weekday is an alias of an enum.
type Weekday = Day

// Grade is an enum with a negative value, and one that is ignored.
type Grade int8

// The grades.
const (
	Failed Grade = iota - 1
	Passed
	//eventgen:ignore
	gradeCount
)

// Perm is bit flags by listed values.
type Perm uint8

// The permissions.
const (
	None  Perm = 0
	Read  Perm = 1
	Write Perm = 2
	Exec  Perm = 4
)

// Port is a plain number: its only constant is a default.
type Port uint16

// DefaultPort is a default.
const DefaultPort Port = 80

// Span is a plain number: the type of its constants is another one.
type Span time.Duration

// Use has them all.
type Use struct {
	Size   Size              `json:"size,omitempty"`
	Letter Letter            `json:"letter,omitempty"`
	Day    Day               `json:"day,omitempty"`
	Alias  Weekday           `json:"alias,omitempty"`
	Grade  Grade             `json:"grade"`
	Perm   Perm              `json:"perm"`
	Port   Port              `json:"port"`
	Span   Span              `json:"span"`
	Days   map[Day]Letter    `json:"days"`
	Sizes  map[Letter][]Size `json:"sizes"`
	Count  [gradeCount]Grade `json:"count"`
}
