// Package generics_elsewhere is the rule that instances have readable names
// whatever their arguments are: types of other packages, other instances,
// pointers, lists and maps; and that aliases may be generic.
package generics_elsewhere

import "github.com/eventgen/eventgen/golden/contracts/structs"

// User is an argument.
type User struct {
	Name string `json:"name"`
}

// Page is one part of a list.
type Page[T any] struct {
	Items []T `json:"items"`
}

// Edge and Graph hold each other.
type Edge[T any] struct {
	To *Graph[T] `json:"to"`
}

// Graph is recursive by way of Edge.
type Graph[T any] struct {
	Value T         `json:"value"`
	Edges []Edge[T] `json:"edges"`
}

// Base is embedded as an instance.
type Base[ID comparable] struct {
	ID ID `json:"id"`
}

// Document embeds an instance.
type Document struct {
	Base[string]
	*Page[int32]
	Title string `json:"title"`
}

// Users is an alias of an instance, Book a generic one.
type (
	Users           = Page[User]
	Book[T any]     = Page[Page[T]]
	Index[V any]    map[string]V
	List[T any]     []T
	Optional[T any] struct {
		Value *T `json:"value,omitempty"`
	}
)

// Shelf uses them.
type Shelf struct {
	Users    Users                   `json:"users"`
	Points   Page[structs.Point]     `json:"points"`
	Pointers Page[*structs.Point]    `json:"pointers"`
	Lists    Page[[]string]          `json:"lists"`
	Maps     Page[map[string]User]   `json:"maps"`
	Book     Book[User]              `json:"book"`
	Graph    Graph[User]             `json:"graph"`
	Index    Index[User]             `json:"index"`
	Names    List[string]            `json:"names"`
	Maybe    Optional[User]          `json:"maybe"`
	Any      Page[any]               `json:"any"`
	Inline   Page[struct{ X int32 }] `json:"inline"`
}
