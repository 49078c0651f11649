// Package envelope_elsewhere is the rule that the tag of an envelope and its
// payloads may be declared in another package, and that envelopes nest.
package envelope_elsewhere

import "github.com/eventgen/eventgen/golden/contracts/envelope"

// Frame has the tag of another package, whose directives name the payloads.
//
//eventgen:union tag=kind payload=body default=Nothing
type Frame struct {
	Kind envelope.Kind `json:"kind"`
	Body any           `json:"body,omitempty"`
}

// Nothing is the payload of kinds that have none.
type Nothing struct{}

// Channel is the tag of what carries frames.
type Channel string

// The channels.
const (
	//eventgen:payload Frame
	ChannelFrames Channel = "frames"
	//eventgen:payload *github.com/eventgen/eventgen/golden/contracts/envelope.Message
	ChannelMessages Channel = "messages"
)

// Packet is an envelope of envelopes.
//
//eventgen:union tag=channel payload=packet
type Packet struct {
	Channel Channel `json:"channel"`
	//eventgen:nonnil
	Packet any `json:"packet"`
}
