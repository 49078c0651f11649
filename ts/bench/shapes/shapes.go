// Package shapes has types whose JSON is of other shapes than HotPlex's events:
// ts/bench measures the validators that eventgen makes of them.
package shapes

// Series is a long array of numbers.
type Series struct {
	Name   string    `json:"name"`
	Values []float64 `json:"values"`
	Counts []int32   `json:"counts"`
}

// Totals are maps.
type Totals struct {
	ByName map[string]int32             `json:"by_name"`
	ByDay  map[string]map[string]string `json:"by_day"`
}

// Article is long text.
type Article struct {
	Title string   `json:"title" validate:"max=200"`
	Body  string   `json:"body" validate:"max=100000"`
	Notes []string `json:"notes"`
}

// Tree is deep.
type Tree struct {
	Label string `json:"label"`
	Left  *Tree  `json:"left"`
	Right *Tree  `json:"right"`
}
