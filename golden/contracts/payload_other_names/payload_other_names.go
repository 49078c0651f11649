// Package payload_other_names is the rule that a union names its tag and payload
// by their JSON or Go names, and payloads by import paths too.
package payload_other_names

// Topic is the tag.
type Topic string

// The topics.
const (
	//eventgen:payload github.com/eventgen/eventgen/golden/contracts/structs.Point
	TopicMoved Topic = "moved"
	//eventgen:payload Size
	TopicResized Topic = "resized"
)

// Notice calls its members otherwise than its fields.
//
//eventgen:union tag=t payload=p
type Notice struct {
	Type Topic `json:"t"`
	// Content is never nil.
	//
	//eventgen:nonnil
	Content any `json:"p"`
}

// Size is a payload.
type Size struct {
	Width, Height int32
}
