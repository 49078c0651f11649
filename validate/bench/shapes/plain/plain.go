package plain

// Tree nests as deep as its data.
type Tree struct {
	Name     string `json:"name"`
	Children []Tree `json:"children,omitempty"`
}

// Chain nests, and is nearly nothing else.
type Chain struct {
	Next *Chain `json:"next,omitempty"`
}

// Integers is a series of whole numbers.
type Integers struct {
	Values []int64 `json:"values"`
}

// Floats is a series of measurements.
type Floats struct {
	Values []float64 `json:"values"`
}

// Dictionary has members that the contract does not name.
type Dictionary struct {
	Counts map[string]int64 `json:"counts"`
}

// Prose is text.
type Prose struct {
	Paragraphs []string `json:"paragraphs"`
}

// Page is one text, however long.
type Page struct {
	Text string `json:"text"`
}
