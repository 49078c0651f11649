// Package zero_values is the rule that a field whose Go zero value breaks its own
// rules is reported, unless it is left out then, or required to be set.
package zero_values

// Status is an enum without a zero value.
type Status string

// The states.
const (
	Running Status = "running"
	Done    Status = "done"
)

// Phase is an enum with one.
type Phase int8

// The phases.
const (
	First Phase = iota
	Second
)

// Job has fields of both sorts.
type Job struct {
	Status   Status   `json:"status"`
	Phase    Phase    `json:"phase"`
	Attempts int32    `json:"attempts" jsonschema:"minimum=1"`
	Name     string   `json:"name" jsonschema:"minLength=1"`
	ID       string   `json:"id" jsonschema:"format=uuid"`
	Absent   Status   `json:"absent,omitempty"`
	Nullable *Status  `json:"nullable"`
	Required string   `json:"required" validate:"required"`
	Ratio    float64  `json:"ratio" jsonschema:"minimum=0,maximum=1"`
	Lines    []string `json:"lines" jsonschema:"minItems=1"`
}
