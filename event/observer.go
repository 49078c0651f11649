package event

import (
	"context"
	"log/slog"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// Options configure an [Observer]. The zero Options are ready for use.
type Options struct {
	// Logger is told of errors and panics of callbacks. Nil: nobody is.
	Logger *slog.Logger
	// Now is the clock that events are stamped by; nil means time.Now. It is
	// called with the observer locked: it must not call the observer.
	Now func() time.Time
}

// Observer passes the events of an engine's sessions on to the callbacks that
// are registered. It is safe for concurrent use, from within a callback too. It
// needs no closing: it starts no goroutine, and holds nothing of a session
// beyond the delivery of its events.
//
// # Order
//
// The events of one session are delivered one at a time, in the order in which
// they were dispatched and stamped. Each goes to every callback, in the order of
// registration, before the next goes to any. Between sessions there is no order:
// a callback may be called for several sessions at once and must be safe for
// that.
//
// # Real time
//
// Dispatch delivers in the goroutine that calls it, and returns when every
// callback has. A slow callback thus slows down the dispatching of its own
// session, and of no other. One that must not slow down even that one hands the
// event to a goroutine of its own, and decides itself what to drop.
//
// # Dispatching while the session is busy
//
// An event that is dispatched while another of its session is being delivered,
// from within a callback or by another goroutine, waits for its turn: Dispatch
// returns at once, and the goroutine that is delivering delivers it too. Nothing
// can deadlock, but what waits is not bounded: a callback that dispatches an
// event for every event that it receives never ends. An engine that dispatches
// each session from one goroutine never has more waiting than what its callbacks
// dispatch.
type Observer struct {
	logger *slog.Logger
	now    func() time.Time

	mu sync.Mutex
	// subscribers are replaced and never changed: a delivery reads them unlocked.
	subscribers []*subscriber
	// waiting has an entry for each session that is being delivered: the events
	// behind the one that is on its way.
	waiting map[string][]*Event
}

// subscriber is one registration.
type subscriber struct {
	handle  func(*Event)
	removed atomic.Bool
}

// NewObserver returns an observer without callbacks.
func NewObserver(options Options) *Observer {
	if options.Now == nil {
		options.Now = time.Now
	}
	return &Observer{logger: options.Logger, now: options.Now, waiting: make(map[string][]*Event)}
}

// Register adds a callback for the tag and payload of every event, wrapped by
// [WrapSafe]. It takes part in the deliveries that begin from now on, behind
// those registered before it.
//
// The function that it returns removes the callback: no call of it begins
// afterwards, not even for the event that is on its way. It does not wait for a
// call that is under way, so that a callback may remove itself. Removing twice
// is harmless. A nil callback is never called.
func (o *Observer) Register(cb Callback) (remove func()) {
	safe := WrapSafe(o.logger, cb)
	if safe == nil {
		return func() {}
	}
	return o.add(func(e *Event) { _ = safe(string(e.Type), e.Data) })
}

// Subscribe is [Observer.Register] for a callback that receives whole events.
func (o *Observer) Subscribe(handler Handler) (remove func()) {
	if handler == nil {
		return func() {}
	}
	safe := WrapSafe(o.logger, func(_ string, whole any) error { return handler(whole.(*Event)) })
	return o.add(func(e *Event) { _ = safe(string(e.Type), e) })
}

func (o *Observer) add(handle func(*Event)) (remove func()) {
	added := &subscriber{handle: handle}
	o.mu.Lock()
	defer o.mu.Unlock()
	o.subscribers = append(slices.Clone(o.subscribers), added)

	return func() {
		added.removed.Store(true)
		o.mu.Lock()
		defer o.mu.Unlock()
		others := slices.Clone(o.subscribers)
		o.subscribers = slices.DeleteFunc(others, func(s *subscriber) bool { return s == added })
	}
}

// Dispatch delivers an event of the session to every callback. RequestID, Type
// and Data are the caller's, who must not change Data any more; Metadata is
// written anew: the time, the session, and the trace ID of the context, if it
// has one ([WithTraceID]). The context's end is of no account: what has happened
// is told.
//
// What it waits for, and what becomes of an event that is dispatched from within
// a callback, is said at [Observer].
func (o *Observer) Dispatch(ctx context.Context, sessionID string, e Event) {
	e.Metadata = EventMetadata{SessionID: sessionID, TraceID: TraceID(ctx)}
	if o.admit(&e) {
		o.deliver(&e)
	}
}

// admit stamps the event. It reports whether the caller must deliver it: where
// the session is busy, it lets the event wait instead.
func (o *Observer) admit(e *Event) bool {
	sessionID := e.Metadata.SessionID
	o.mu.Lock()
	defer o.mu.Unlock()
	// Stamped under the lock, the times of a session are in its order. What is
	// on the wire has neither a monotonic clock nor a time zone's name.
	e.Metadata.Timestamp = o.now().UTC().Round(0)
	ahead, busy := o.waiting[sessionID]
	if busy {
		o.waiting[sessionID] = append(ahead, e)
	} else {
		o.waiting[sessionID] = nil
	}
	return !busy
}

// deliver gives the event to every callback, and then those that have come to
// wait behind it, until none is left.
func (o *Observer) deliver(e *Event) {
	sessionID := e.Metadata.SessionID
	// A callback that ends its goroutine (runtime.Goexit, which testing.T's
	// FailNow calls) must not leave the session busy for ever: the rest is
	// delivered on the way out.
	defer func() {
		if e == nil {
			return
		}
		if following := o.next(sessionID); following != nil {
			o.deliver(following)
		}
	}()
	for ; e != nil; e = o.next(sessionID) {
		for _, s := range o.current() {
			if !s.removed.Load() {
				s.handle(e)
			}
		}
	}
}

// next takes the event that has waited longest. Where none waits, the session is
// no longer busy, and next returns nil.
func (o *Observer) next(sessionID string) *Event {
	o.mu.Lock()
	defer o.mu.Unlock()
	waiting := o.waiting[sessionID]
	if len(waiting) == 0 {
		delete(o.waiting, sessionID)
		return nil
	}
	first := waiting[0]
	waiting[0] = nil // the array outlives the event
	o.waiting[sessionID] = waiting[1:]
	return first
}

// current returns the subscribers for a delivery that begins now.
func (o *Observer) current() []*subscriber {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.subscribers
}
