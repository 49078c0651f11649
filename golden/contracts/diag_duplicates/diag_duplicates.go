// Package diag_duplicates has members of one name, of which none is written, and
// a rule that its type can never meet.
package diag_duplicates

// Left has an ID.
type Left struct{ ID, Name string }

// Right has one, too.
type Right struct{ ID, Size string }

// Both has neither of the two.
type Both struct {
	Left
	Right
	Count int8 `json:"count" jsonschema:"minimum=1000"`
}
