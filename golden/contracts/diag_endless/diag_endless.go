// Package diag_endless has a type that is made of nothing but itself.
package diag_endless

// Pointer points to itself.
type Pointer *Pointer

// Ring holds one.
type Ring struct {
	Next Pointer `json:"next"`
}
