// Package diag_generic is asked for a generic type by its name, which has no
// JSON without its type arguments.
package diag_generic

// Page is what options.json names.
type Page[T any] struct {
	Items []T    `json:"items"`
	Next  string `json:"next,omitempty"`
}
