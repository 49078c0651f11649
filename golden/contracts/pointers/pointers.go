// Package pointers is the rule that a nil pointer is null, unless the member is
// left out then, or claimed never to be nil.
package pointers

// Address is what the pointers point to.
type Address struct {
	City string `json:"city"`
}

// Person holds pointers in every way.
type Person struct {
	// Nickname is null where there is none.
	Nickname *string `json:"nickname"`
	// Age is absent where it is not known, and never null.
	Age *int32 `json:"age,omitempty"`
	// Home is null where there is none.
	Home *Address `json:"home"`
	// Work is absent where there is none.
	Work *Address `json:"work,omitzero"`
	// Birthplace is always there.
	//
	//eventgen:nonnil
	Birthplace *Address `json:"birthplace"`
	// Twice can be null though it is omitempty: by the inner pointer.
	Twice **bool `json:"twice,omitempty"`
	// List is left out where the pointer is nil, and null where the slice is.
	List *[]string `json:"list,omitempty"`
}
