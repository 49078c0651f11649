// Package quoted is the rule that ",string" puts a bool, number or string into a
// string.
package quoted

// Level is an enum; quoted, it is any integer of its width.
type Level int8

// The levels.
const (
	Low Level = iota
	High
)

// Quoted has a member of every kind that can be quoted.
type Quoted struct {
	Bool    bool    `json:"bool,string"`
	Int     int     `json:"int,string"`
	Int64   int64   `json:"int64,string"`
	Uint8   uint8   `json:"uint8,string"`
	Float64 float64 `json:"float64,string"`
	Text    string  `json:"text,string"`
	Pointer *int32  `json:"pointer,string"`
	Absent  int16   `json:"absent,omitempty,string"`
	Level   Level   `json:"level,string"`
	Plain   Level   `json:"plain"`
}
