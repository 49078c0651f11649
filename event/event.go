package event

import "time"

// Event is the base structure of every event: what a client reads from the
// stream. Its tag decides what Data is: a *SessionStatsData for session_stats,
// and an *EventWithMeta for every other tag.
//
//eventgen:union tag=event payload=data default=EventWithMeta
type Event struct {
	// RequestID is the request that the event answers, and absent where it
	// answers none.
	RequestID int64 `json:"request_id,omitempty"`
	// Type is the tag.
	Type Type `json:"event"`
	// Data is the payload.
	//
	//eventgen:nonnil
	Data any `json:"data"`
	// Metadata says where the event comes from. An Observer fills it in; it is
	// absent on a stream without one.
	Metadata EventMetadata `json:"metadata,omitzero"`
}

// EventMetadata places an event in time and in its session.
type EventMetadata struct {
	// Timestamp is when the event was dispatched.
	Timestamp time.Time `json:"timestamp"`
	// SessionID is the session that the event belongs to.
	SessionID string `json:"session_id"`
	// TraceID follows one request through every service that it passes.
	TraceID string `json:"trace_id,omitempty"`
}
