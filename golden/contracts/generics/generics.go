// Package generics is the rule that each instance of a generic type is a type of
// its own, with a readable name.
package generics

// User is an argument.
type User struct {
	Name string `json:"name"`
}

// Page is one part of a list.
type Page[T any] struct {
	Items []T `json:"items"`
	Next  *T  `json:"next"`
}

// Pair holds two values.
type Pair[K comparable, V any] struct {
	Key   K `json:"key"`
	Value V `json:"value"`
}

// Tree is recursive through itself.
type Tree[T any] struct {
	Value    T         `json:"value"`
	Children []Tree[T] `json:"children"`
}

// Result uses instances.
type Result struct {
	Users Page[User]               `json:"users"`
	Words Page[string]             `json:"words"`
	Pairs []Pair[string, []User]   `json:"pairs"`
	Tree  Tree[int32]              `json:"tree"`
	Deep  Page[Pair[string, bool]] `json:"deep"`
}
