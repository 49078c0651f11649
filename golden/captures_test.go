package golden_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/eventgen/eventgen/event"
)

// TestCaptureOfASession records a whole session through an observer and compares
// it with captures/session.ndjson.
func TestCaptureOfASession(t *testing.T) {
	lines := recordSession(t)
	compareCapture(t, "session.ndjson", strings.Join(lines, "\n")+"\n")

	tags := map[event.Type]int{}
	var last time.Time
	longest := 0
	for i, line := range lines {
		var e event.Event
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatalf("line %d: %v", i+1, err)
		}
		tags[e.Type]++
		if !e.Metadata.Timestamp.After(last) || e.Metadata.SessionID != sessionID {
			t.Errorf("line %d: %+v is out of place", i+1, e.Metadata)
		}
		last = e.Metadata.Timestamp
		if payload, ok := e.Data.(*event.EventWithMeta); ok {
			longest = max(longest, len(payload.EventData))
		}
		again, err := json.Marshal(e)
		if err != nil || string(again) != line {
			t.Errorf("line %d does not survive decoding (%v):\n%s\n%s", i+1, err, line, again)
		}
	}
	if len(tags) != 27 || len(lines) < 190 || len(lines) > 230 || longest < 6000 || longest > 9000 {
		t.Errorf("the session has %d tags, %d events, and a longest text of %d bytes; want 27, some 200, and some 8000",
			len(tags), len(lines), longest)
	}
}

// TestCaptureOfADriftedSession damages the same session by every fault of
// drift() and compares the outcome with captures/session-drift.ndjson, and what
// a judge must find in it, in profile exact, with captures/session-drift.want.json.
func TestCaptureOfADriftedSession(t *testing.T) {
	clean := recordSession(t)
	damaged, want := damage(t, clean, drift())
	// No line break at the end: the recorder died in the middle of the last line.
	compareCapture(t, "session-drift.ndjson", strings.Join(damaged, "\n"))
	compareCapture(t, "session-drift.want.json", oneEachLine(t, want))

	for i, line := range damaged {
		checkDamage(t, i+1, clean[i], line, findingsOf(want, i+1))
	}
}

// compareCapture holds a file under captures/ against what a test made of it, or
// writes the file and fails, under -update.
func compareCapture(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("captures", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		t.Errorf("%s is rewritten: look at the change, and run again without -update", path)
		return
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	wantLines, gotLines := strings.Split(string(text), "\n"), strings.Split(got, "\n")
	for i := range min(len(wantLines), len(gotLines)) {
		if wantLines[i] != gotLines[i] {
			t.Fatalf("%s:%d differs (run with -update, and look at the change):\nwant %s\ngot  %s", path, i+1, wantLines[i], gotLines[i])
		}
	}
	if len(wantLines) != len(gotLines) {
		t.Errorf("%s has %d lines, want %d (run with -update, and look at the change)", path, len(wantLines), len(gotLines))
	}
}
