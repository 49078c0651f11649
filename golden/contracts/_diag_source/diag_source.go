// Package diag_source does not compile: its types cannot be read. What is in
// the body of a function, or is imported for one, is no matter.
package diag_source

import (
	"fmt"
	"time"
)

// Event names a package that is not there, and a type that is not.
type Event struct {
	At     tim.Time `json:"at"`
	Author Writer   `json:"author"`
}

// Print cannot be compiled either, which says nothing about a type.
func Print(e Event) { fmt.Println(time.Now(), missing(e)) }
