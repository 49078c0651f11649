// Package envelope is the rule of the union directive: a tag decides what the
// payload is.
package envelope

// Kind is the tag.
type Kind string

// The kinds of message.
const (
	// KindJoined says that somebody came.
	//
	//eventgen:payload Joined
	KindJoined Kind = "joined"
	// KindLeft says that somebody went.
	//
	//eventgen:payload Left
	KindLeft Kind = "left"
	// KindPing has the default payload.
	KindPing Kind = "ping"
	// KindCustom carries what it likes.
	//
	//eventgen:payload any
	KindCustom Kind = "custom"
)

// Message is the envelope. Its payload may be nil.
//
//eventgen:union tag=Kind payload=Body default=Empty
type Message struct {
	ID   int64 `json:"id"`
	Kind Kind  `json:"kind"`
	Body any   `json:"body"`
}

// Joined is a payload.
type Joined struct {
	Name string `json:"name"`
}

// Left is a payload.
type Left struct {
	Name   string `json:"name"`
	Reason string `json:"reason,omitempty"`
}

// Empty is the payload of what has none.
type Empty struct{}

// Log holds messages.
type Log struct {
	Messages []Message `json:"messages"`
}
