// Package enums_string is the rule that a named string type with a group of
// constants is an enum of their values.
package enums_string

// Status says how far the work is.
type Status string

// The states.
const (
	// StatusNone is the zero value.
	StatusNone Status = ""
	// StatusRunning is work under way.
	StatusRunning Status = "running"
	StatusDone    Status = "done" // it is over
	// StatusFinished is an old name.
	//
	// Deprecated: use StatusDone.
	StatusFinished = StatusDone
)

// Name is no enum: no constants are declared.
type Name string

// DefaultName is a default and no enum.
const DefaultName Name = "nobody"

// Task uses them.
type Task struct {
	Status   Status            `json:"status"`
	Previous *Status           `json:"previous"`
	History  []Status          `json:"history"`
	ByStatus map[Status]string `json:"by_status"`
	Name     Name              `json:"name"`
}
