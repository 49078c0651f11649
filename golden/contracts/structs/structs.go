// Package structs is the rule that a struct is an object with its exported
// fields, in their order, under their names.
package structs

// Point has no tags: members are called as the fields are.
type Point struct {
	X, Y int
}

// Reading has a member of every basic kind.
type Reading struct {
	OK      bool    `json:"ok"`
	Name    string  `json:"name"`
	Int     int     `json:"int"`
	Int8    int8    `json:"int8"`
	Int16   int16   `json:"int16"`
	Int32   int32   `json:"int32"`
	Int64   int64   `json:"int64"`
	Uint    uint    `json:"uint"`
	Uint8   uint8   `json:"uint8"`
	Uint16  uint16  `json:"uint16"`
	Uint32  uint32  `json:"uint32"`
	Uint64  uint64  `json:"uint64"`
	Float32 float32 `json:"float32"`
	Float64 float64 `json:"float64"`
	Rune    rune    `json:"rune"`
	At      Point   `json:"at"`
	Inline  struct {
		Unit string `json:"unit"`
	} `json:"inline"`
}

// Marker has no members at all.
type Marker struct{}
