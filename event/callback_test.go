package event_test

import (
	"bytes"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/event"
)

func TestWrapSafeOfNilIsNil(t *testing.T) {
	if got := event.WrapSafe(slog.Default(), nil); got != nil {
		t.Error("WrapSafe(logger, nil) is a callback, want nil")
	}
}

func TestWrapSafe(t *testing.T) {
	payload := event.NewEventWithMeta("answer", "42", nil)
	tests := []struct {
		name    string
		outcome func() error
		log     string // what stands in the log's only line, or "" for no line
	}{
		{"success", func() error { return nil }, ""},
		{"error", func() error { return errors.New("client gone") },
			`level=ERROR msg="Callback error" event_type=answer error="client gone"` + "\n"},
		{"panic", func() error { panic("index out of range") },
			`level=ERROR msg="Callback panic" event_type=answer panic="index out of range" stack="goroutine `},
		{"panic with an error", func() error { panic(errors.New("broken pipe")) },
			`level=ERROR msg="Callback panic" event_type=answer panic="broken pipe" stack="goroutine `},
		{"panic of nil", func() error { panic(nil) },
			`level=ERROR msg="Callback panic" event_type=answer panic="panic called with nil argument`},
		{"error that panics when it is read", func() error { return new(unreadable) },
			`level=ERROR msg="Callback error" event_type=answer error="%!v(PANIC=Error method: unreadable)"` + "\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var log bytes.Buffer
			for _, logger := range []*slog.Logger{plainLogger(&log), nil} {
				var gotType string
				var gotData any
				safe := event.WrapSafe(logger, func(eventType string, data any) error {
					gotType, gotData = eventType, data
					return tt.outcome()
				})
				if err := safe("answer", payload); err != nil {
					t.Errorf("returned %v, want nil", err)
				}
				if gotType != "answer" || gotData != any(payload) {
					t.Errorf("the callback received (%q, %v), want what was passed", gotType, gotData)
				}
			}
			checkLog(t, log.String(), tt.log)
		})
	}
}

// checkLog wants no line, or exactly one that begins so.
func checkLog(t *testing.T, log, want string) {
	t.Helper()
	lines := strings.Count(log, "\n")
	switch {
	case want == "" && log != "":
		t.Errorf("logged %q, want nothing", log)
	case want != "" && (lines != 1 || !strings.HasPrefix(log, want)):
		t.Errorf("logged %q, want one line that begins with %q", log, want)
	}
}

// TestWrapSafeLogsTheStackOfThePanic wants the function that panicked in the
// stack, not only the one that recovered.
func TestWrapSafeLogsTheStackOfThePanic(t *testing.T) {
	var log bytes.Buffer
	if err := event.WrapSafe(plainLogger(&log), explode)("error", nil); err != nil {
		t.Errorf("returned %v, want nil", err)
	}
	if !strings.Contains(log.String(), "event_test.explode(") {
		t.Errorf("the stack lacks the function that panicked:\n%s", log.String())
	}
}

func explode(string, any) error { panic("boom") }

// unreadable is an error with a fault of its own.
type unreadable struct{}

func (*unreadable) Error() string { panic("unreadable") }

// plainLogger logs text without times.
func plainLogger(w *bytes.Buffer) *slog.Logger {
	return slog.New(slog.NewTextHandler(w, &slog.HandlerOptions{
		ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey {
				return slog.Attr{}
			}
			return a
		},
	}))
}
