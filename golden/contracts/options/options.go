// Package options is read with options.json: of its types only Job is asked for,
// 64-bit integers have their whole width (Int64Full is 1), and enums may grow
// (EnumsOpen is 1).
package options

// State is open without a directive.
type State string

// The states.
const (
	Running State = "running"
	Done    State = "done"
)

// Job is the root.
type Job struct {
	ID    int64  `json:"id"`
	Size  uint64 `json:"size"`
	Token int64  `json:"token,string"`
	State State  `json:"state"`
	Owner *Owner `json:"owner"`
}

// Owner is there because Job has one.
type Owner struct {
	Name string `json:"name"`
}

// Queue is exported too, but no part of the contract.
type Queue struct {
	Jobs []Job `json:"jobs"`
}
