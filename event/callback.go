package event

import (
	"log/slog"
	"runtime/debug"
)

// Callback receives the tag and the payload of an event: a *SessionStatsData
// for session_stats, an *EventWithMeta for every other tag. The payload is
// shared by all who receive it and must not be changed.
//
// An error that it returns is logged and goes no further: it does not stop the
// stream.
type Callback func(eventType string, data any) error

// Handler receives a whole event, its metadata included. The event is shared by
// all who receive it and must not be changed; it may be kept. Errors are as
// with a [Callback].
type Handler func(e *Event) error

// WrapSafe returns a callback that calls cb and always returns nil. An error of
// cb is logged, and a panic in cb is recovered and logged with its stack, both
// at level error; without a logger they pass in silence. It returns nil where cb
// is nil. The callback is as safe for concurrent use as cb is.
func WrapSafe(logger *slog.Logger, cb Callback) Callback {
	if cb == nil {
		return nil
	}
	return func(eventType string, data any) error {
		defer survive(logger, eventType)
		if err := cb(eventType, data); err != nil && logger != nil {
			logger.Error("Callback error", "event_type", eventType, "error", err)
		}
		return nil
	}
}

// survive, deferred, ends a panic and logs it with the stack that led to it.
func survive(logger *slog.Logger, eventType string) {
	if cause := recover(); cause != nil && logger != nil {
		logger.Error("Callback panic", "event_type", eventType, "panic", cause, "stack", string(debug.Stack()))
	}
}
