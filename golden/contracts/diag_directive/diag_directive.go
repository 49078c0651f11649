// Package diag_directive has directives that do not exist, or stand where they
// have no meaning.
package diag_directive

// Item has them on its fields.
type Item struct {
	// Tags is misspelt.
	//
	//eventgen:nonnull
	Tags []string `json:"tags"`
	// Count cannot be nil.
	//
	//eventgen:nonnil
	Count int32 `json:"count"`
	// Kind is no constant.
	//
	//eventgen:payload Item
	Kind string `json:"kind"`
	// Price is declared in words that are no schema.
	//
	//eventgen:wire {"type":"money"}
	Price any `json:"price"`
}

// Name is no enum.
//
//eventgen:open
type Name string

// eventgen:ignore has a space too many.
type Spaced struct {
	ID string `json:"id"`
}

// New is a function.
//
//eventgen:nullable
func New() *Item { return &Item{} }
