// Package enum_open is the rule that an enum may be declared to grow.
package enum_open

// Action is what happened; there will be more.
//
//eventgen:open
type Action string

// The actions so far.
const (
	Create Action = "create"
	Delete Action = "delete"
)

// Signal is an open enum of integers.
//
//eventgen:open
type Signal int32

// The signals so far.
const (
	Hangup    Signal = 1
	Interrupt Signal = 2
)

// Event uses them.
type Event struct {
	Action Action `json:"action"`
	Signal Signal `json:"signal"`
}
