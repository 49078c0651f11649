// Package maps is the rule that a map is an object whose names are data, and
// that keys are strings, integers, or made by MarshalText.
package maps

// Colour is an enum, as a key too.
type Colour string

// The colours.
const (
	Red  Colour = "red"
	Blue Colour = "blue"
)

// Pair is a key that makes its own text.
type Pair struct{ A, B byte }

// MarshalText joins the two.
func (p Pair) MarshalText() ([]byte, error) { return []byte{p.A, '-', p.B}, nil }

// Shelf is an element.
type Shelf struct {
	Books int32 `json:"books"`
}

// Counts is a named map.
type Counts map[string]int32

// Maps holds maps in every way.
type Maps struct {
	Labels  map[string]string      `json:"labels"`
	Absent  map[string]string      `json:"absent,omitempty"`
	ByID    map[int64]string       `json:"by_id"`
	ByByte  map[uint8]string       `json:"by_byte"`
	ByColor map[Colour]Shelf       `json:"by_color"`
	ByPair  map[Pair]bool          `json:"by_pair"`
	Shelves map[string]*Shelf      `json:"shelves"`
	Lists   map[string][]string    `json:"lists"`
	Nested  map[string]map[int]any `json:"nested"`
	Counts  Counts                 `json:"counts"`
}
