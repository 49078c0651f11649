// Package diag_union has envelopes that cannot be dispatched.
package diag_union

// Kind is a tag of which one constant has no payload, and one a wrong one.
type Kind string

// The kinds.
const (
	//eventgen:payload Started
	KindStarted Kind = "started"
	KindStopped Kind = "stopped"
	//eventgen:payload Strated
	KindAgain Kind = "again"
	//eventgen:payload Other
	KindTwice Kind = "started"
)

// Started is a payload.
type Started struct {
	At int64 `json:"at"`
}

// Other is a payload.
type Other struct{}

// Message is the envelope.
//
//eventgen:union tag=Kind payload=Data
type Message struct {
	Kind Kind `json:"kind"`
	Data any  `json:"data"`
}

// Untagged names a tag that it does not have.
//
//eventgen:union tag=Kid payload=Data
type Untagged struct {
	Kind Kind `json:"kind"`
	Data any  `json:"data"`
}

// Loose has a tag without constants.
//
//eventgen:union tag=kind payload=data
type Loose struct {
	Kind string `json:"kind"`
	Data any    `json:"data"`
}

// Unread has arguments that cannot be read.
//
//eventgen:union Kind Data
type Unread struct {
	Kind Kind `json:"kind"`
	Data any  `json:"data"`
}
