package event_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/eventgen/eventgen/event"
)

// answer is an event that says text.
func answer(text string) event.Event {
	return event.Event{Type: event.TypeAnswer, Data: event.NewEventWithMeta("answer", text, nil)}
}

// said is what answer was given.
func said(data any) string { return data.(*event.EventWithMeta).EventData }

// ticking is a clock that goes on by a second with every reading.
func ticking() func() time.Time {
	now := time.Date(2026, 3, 14, 10, 0, 0, 0, time.FixedZone("CET", 3600))
	return func() time.Time {
		now = now.Add(time.Second)
		return now
	}
}

// transcript notes what callbacks receive, in order.
type transcript struct {
	mu    sync.Mutex
	lines []string
}

func (n *transcript) add(line string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.lines = append(n.lines, line)
}

// callback notes each payload's text behind a name.
func (n *transcript) callback(name string) event.Callback {
	return func(_ string, data any) error {
		n.add(name + " " + said(data))
		return nil
	}
}

func (n *transcript) expect(t *testing.T, want ...string) {
	t.Helper()
	n.mu.Lock()
	defer n.mu.Unlock()
	if !slices.Equal(n.lines, want) {
		t.Errorf("received %q, want %q", n.lines, want)
	}
}

func TestDispatchInjectsMetadata(t *testing.T) {
	observer := event.NewObserver(event.Options{Now: ticking()})
	var got []event.Event
	observer.Subscribe(func(e *event.Event) error {
		got = append(got, *e)
		return nil
	})
	payload := event.NewEventWithMeta("token", "a", nil)
	forged := event.EventMetadata{SessionID: "other", TraceID: "other"}
	observer.Dispatch(event.WithTraceID(t.Context(), "4bf92f35"), "s-1",
		event.Event{RequestID: 7, Type: event.TypeToken, Data: payload, Metadata: forged})
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	observer.Dispatch(ended, "s-2", event.Event{Type: event.TypeToken, Data: payload, Metadata: forged})

	want := []event.Event{
		{RequestID: 7, Type: event.TypeToken, Data: payload, Metadata: event.EventMetadata{
			Timestamp: time.Date(2026, 3, 14, 9, 0, 1, 0, time.UTC), SessionID: "s-1", TraceID: "4bf92f35"}},
		{Type: event.TypeToken, Data: payload, Metadata: event.EventMetadata{
			Timestamp: time.Date(2026, 3, 14, 9, 0, 2, 0, time.UTC), SessionID: "s-2"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("received\n%+v, want\n%+v", got, want)
	}
}

func TestDispatchStampsByTheWallClock(t *testing.T) {
	observer := event.NewObserver(event.Options{})
	var got time.Time
	observer.Subscribe(func(e *event.Event) error {
		got = e.Metadata.Timestamp
		return nil
	})
	before := time.Now().Round(0)
	observer.Dispatch(t.Context(), "s", answer("a"))
	if after := time.Now().Round(0); got.Before(before) || got.After(after) {
		t.Errorf("stamped %v, want a time from %v to %v", got, before, after)
	}
	if got.Location() != time.UTC || strings.Contains(got.String(), "m=") {
		t.Errorf("stamped %v, want UTC without a monotonic clock", got)
	}
}

func TestCallbacksRunInTheOrderOfRegistration(t *testing.T) {
	observer := event.NewObserver(event.Options{})
	var notes transcript
	observer.Register(notes.callback("first"))
	observer.Subscribe(func(e *event.Event) error {
		notes.add("second " + string(e.Type) + " " + said(e.Data))
		return nil
	})
	observer.Register(func(eventType string, data any) error {
		notes.add("third " + eventType + " " + said(data))
		return nil
	})
	observer.Dispatch(t.Context(), "s", answer("a"))
	observer.Dispatch(t.Context(), "s", answer("b"))
	notes.expect(t, "first a", "second answer a", "third answer a", "first b", "second answer b", "third answer b")
}

func TestDispatchWithoutCallbacks(t *testing.T) {
	observer := event.NewObserver(event.Options{})
	observer.Register(nil)()
	observer.Subscribe(nil)()
	observer.Dispatch(t.Context(), "s", answer("nobody hears"))
	var notes transcript
	observer.Register(notes.callback("late"))
	observer.Dispatch(t.Context(), "s", answer("a"))
	notes.expect(t, "late a")
}

func TestErrorsAndPanicsDoNotStopTheStream(t *testing.T) {
	var log bytes.Buffer
	observer := event.NewObserver(event.Options{Logger: plainLogger(&log)})
	var notes transcript
	observer.Register(func(string, any) error { return errors.New("client gone") })
	observer.Register(explode)
	observer.Subscribe(func(e *event.Event) error { return errors.New("disk full") })
	observer.Subscribe(func(e *event.Event) error { panic("index out of range") })
	observer.Register(notes.callback("last"))
	observer.Dispatch(t.Context(), "s", answer("a"))
	observer.Dispatch(t.Context(), "s", answer("b"))
	notes.expect(t, "last a", "last b")

	lines := strings.Split(strings.TrimSuffix(log.String(), "\n"), "\n")
	want := []string{
		`level=ERROR msg="Callback error" event_type=answer error="client gone"`,
		`level=ERROR msg="Callback panic" event_type=answer panic=boom stack="goroutine `,
		`level=ERROR msg="Callback error" event_type=answer error="disk full"`,
		`level=ERROR msg="Callback panic" event_type=answer panic="index out of range" stack="goroutine `,
	}
	want = append(want, want...)
	if !slices.EqualFunc(lines, want, strings.HasPrefix) {
		t.Errorf("logged\n%s\nwant lines that begin with\n%s", log.String(), strings.Join(want, "\n"))
	}
}

func TestRemoval(t *testing.T) {
	observer := event.NewObserver(event.Options{})
	var notes transcript
	removeFirst := observer.Register(notes.callback("first"))
	var removeSelf, removeLast func()
	removeSelf = observer.Register(func(_ string, data any) error {
		notes.add("once " + said(data))
		removeSelf()
		removeLast() // though the event that is on its way has yet to reach it
		return nil
	})
	removeLast = observer.Register(notes.callback("never"))
	observer.Register(notes.callback("stays"))

	observer.Dispatch(t.Context(), "s", answer("a"))
	removeFirst()
	removeFirst()
	observer.Dispatch(t.Context(), "s", answer("b"))
	notes.expect(t, "first a", "once a", "stays a", "stays b")
}

// TestRegistrationFromWithinACallback: a new callback begins with the next
// event, one that the same callback dispatches included.
func TestRegistrationFromWithinACallback(t *testing.T) {
	observer := event.NewObserver(event.Options{})
	var notes transcript
	var once sync.Once
	observer.Register(func(_ string, data any) error {
		notes.add("outer " + said(data))
		once.Do(func() {
			observer.Register(notes.callback("inner"))
			observer.Dispatch(t.Context(), "s", answer("b"))
		})
		return nil
	})
	observer.Dispatch(t.Context(), "s", answer("a"))
	notes.expect(t, "outer a", "outer b", "inner b")
}

// TestDispatchFromWithinACallback: an event of the same session waits until the
// one on its way has reached everybody; one of another session does not.
func TestDispatchFromWithinACallback(t *testing.T) {
	observer := event.NewObserver(event.Options{})
	var notes transcript
	observer.Subscribe(func(e *event.Event) error {
		if text := said(e.Data); len(text) < 3 {
			notes.add("begin " + text)
			observer.Dispatch(t.Context(), e.Metadata.SessionID, answer(text+"l"))
			observer.Dispatch(t.Context(), e.Metadata.SessionID, answer(text+"r"))
			observer.Dispatch(t.Context(), "other", answer("aside "+text))
			notes.add("end " + text)
		}
		return nil
	})
	observer.Register(notes.callback("heard"))
	observer.Dispatch(t.Context(), "s", answer("ab"))
	notes.expect(t, "begin ab", "heard aside ab", "end ab", "heard ab", "heard abl", "heard abr")
}

// TestASlowCallbackDelaysItsOwnSessionOnly holds one session up and wants
// another to go on, and the first one's later event to wait without blocking the
// goroutine that dispatches it.
func TestASlowCallbackDelaysItsOwnSessionOnly(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		observer := event.NewObserver(event.Options{})
		var notes transcript
		release := make(chan struct{})
		observer.Subscribe(func(e *event.Event) error {
			if said(e.Data) == "slow" {
				<-release
			}
			return nil
		})
		observer.Register(notes.callback("heard"))

		returned := false
		go func() {
			observer.Dispatch(t.Context(), "s", answer("slow"))
			returned = true
		}()
		synctest.Wait()
		observer.Dispatch(t.Context(), "other", answer("quick"))
		observer.Dispatch(t.Context(), "s", answer("behind"))
		synctest.Wait()
		notes.expect(t, "heard quick")
		if returned {
			t.Error("Dispatch returned before its callbacks had")
		}

		close(release)
		synctest.Wait()
		notes.expect(t, "heard quick", "heard slow", "heard behind")
		if !returned {
			t.Error("Dispatch did not return")
		}
	})
}

// TestRemovalDoesNotWait removes a callback while it runs.
func TestRemovalDoesNotWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		observer := event.NewObserver(event.Options{})
		var notes transcript
		release := make(chan struct{})
		remove := observer.Register(func(_ string, data any) error {
			<-release
			notes.add(said(data))
			return nil
		})
		go observer.Dispatch(t.Context(), "s", answer("a"))
		synctest.Wait()
		remove()
		notes.expect(t)
		close(release)
		synctest.Wait()
		observer.Dispatch(t.Context(), "s", answer("b"))
		notes.expect(t, "a")
	})
}

// TestACallbackThatEndsItsGoroutine does not leave its session busy: what waits
// is delivered, and the session goes on.
func TestACallbackThatEndsItsGoroutine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		observer := event.NewObserver(event.Options{})
		var notes transcript
		observer.Subscribe(func(e *event.Event) error {
			if said(e.Data) == "exit" {
				observer.Dispatch(t.Context(), "s", answer("waits"))
				runtime.Goexit()
			}
			return nil
		})
		observer.Register(notes.callback("heard"))
		for range 2 {
			go func() {
				observer.Dispatch(t.Context(), "s", answer("exit"))
				notes.add("the goroutine went on")
			}()
			synctest.Wait()
		}
		observer.Dispatch(t.Context(), "s", answer("after"))
		notes.expect(t, "heard waits", "heard waits", "heard after")
	})
}

// TestOrderUnderConcurrency dispatches several sessions from several goroutines
// each, while callbacks come and go. A callback that stays must see every event
// once, each session's one at a time and in the order of its timestamps, and
// each goroutine's in the order in which it dispatched them. synctest fails if a
// goroutine is left behind.
func TestOrderUnderConcurrency(t *testing.T) {
	synctest.Test(t, orderUnderConcurrency)
}

func orderUnderConcurrency(t *testing.T) {
	const sessions, goroutines, events = 4, 3, 200
	observer := event.NewObserver(event.Options{Now: ticking()})
	type record struct {
		busy  sync.Mutex // held while a callback runs: sessions deliver one at a time
		times []time.Time
		last  [goroutines]int // the latest event of each goroutine
	}
	var records [sessions]record
	observer.Subscribe(func(e *event.Event) error {
		var session, goroutine, n int
		if _, err := fmt.Sscan(e.Metadata.SessionID+" "+said(e.Data), &session, &goroutine, &n); err != nil {
			t.Error(err)
		}
		r := &records[session]
		if !r.busy.TryLock() {
			t.Error("two events of one session are delivered at once")
			return nil
		}
		defer r.busy.Unlock()
		if n != r.last[goroutine]+1 {
			t.Errorf("event %d follows event %d", n, r.last[goroutine])
		}
		r.last[goroutine] = n
		r.times = append(r.times, e.Metadata.Timestamp)
		return nil
	})

	var everyone sync.WaitGroup
	for session := range sessions {
		for goroutine := range goroutines {
			everyone.Go(func() {
				for n := range events {
					observer.Dispatch(context.Background(), fmt.Sprint(session), answer(fmt.Sprint(goroutine, n+1)))
				}
			})
		}
		everyone.Go(func() {
			for range events {
				observer.Register(func(string, any) error { return nil })()
			}
		})
	}
	everyone.Wait()

	for session := range records {
		times := records[session].times
		if len(times) != goroutines*events {
			t.Errorf("session %d received %d events, want %d", session, len(times), goroutines*events)
		}
		if !slices.IsSortedFunc(times, time.Time.Compare) {
			t.Errorf("session %d was not delivered in the order of its timestamps", session)
		}
	}
}

// BenchmarkDispatch measures an event's way through an observer, from one
// goroutine and from as many as there are processors, each with its own session.
func BenchmarkDispatch(b *testing.B) {
	e := answer("a")
	ctx := b.Context()
	for _, callbacks := range []int{0, 1, 10} {
		observer := event.NewObserver(event.Options{})
		for range callbacks {
			observer.Register(func(string, any) error { return nil })
		}
		b.Run(fmt.Sprintf("callbacks=%d", callbacks), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				observer.Dispatch(ctx, "s", e)
			}
		})
		b.Run(fmt.Sprintf("callbacks=%d/parallel", callbacks), func(b *testing.B) {
			b.ReportAllocs()
			b.RunParallel(func(pb *testing.PB) {
				sessionID := fmt.Sprintf("%p", pb)
				for pb.Next() {
					observer.Dispatch(context.Background(), sessionID, e)
				}
			})
		})
	}
}
