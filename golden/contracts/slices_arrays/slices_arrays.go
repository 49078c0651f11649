// Package slices_arrays is the rule that a nil slice is null, that an array has
// its length, and that pointers in a slice are not nil unless declared.
package slices_arrays

// Item is an element.
type Item struct {
	ID string `json:"id"`
}

// Names is a named slice.
type Names []string

// Lists holds slices and arrays in every way.
type Lists struct {
	Tags    []string `json:"tags"`
	Absent  []string `json:"absent,omitempty"`
	Names   Names    `json:"names"`
	Items   []Item   `json:"items"`
	Refs    []*Item  `json:"refs"`
	Triple  [3]int   `json:"triple"`
	Corners [2]*Item `json:"corners"`
	Grid    [][]int8 `json:"grid"`
	None    [0]int   `json:"none,omitempty"`
	// Sure is never nil.
	//
	//eventgen:nonnil
	Sure []bool `json:"sure"`
	// Holes may have elements that are null.
	//
	//eventgen:nullable
	Holes []*Item `json:"holes"`
}
