// Package diag_unencodable has fields that JSON cannot hold.
package diag_unencodable

// Job has one of each.
type Job struct {
	ID      string     `json:"id"`
	Done    func()     `json:"done"`
	Events  chan int   `json:"events"`
	Phase   complex128 `json:"phase"`
	Hooks   []func()   `json:"hooks"`
	Weights map[float64]string
}
