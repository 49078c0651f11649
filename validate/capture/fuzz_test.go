package capture

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
)

// follow is the slow twin of Locate: it decodes one level after the other.
func follow(t *testing.T, value []byte, steps []string) []byte {
	t.Helper()
	value = bytes.Trim(value, " \t\r\n")
	for _, step := range steps {
		d := json.NewDecoder(bytes.NewReader(value))
		bracket, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		if bracket != json.Delim('{') && bracket != json.Delim('[') {
			return nil
		}
		var next json.RawMessage
		for i := 0; next == nil && d.More(); i++ {
			name := any(strconv.Itoa(i))
			if bracket == json.Delim('{') {
				if name, err = d.Token(); err != nil {
					t.Fatal(err)
				}
			}
			var member json.RawMessage
			if err := d.Decode(&member); err != nil {
				t.Fatal(err)
			}
			if name == step {
				next = member
			}
		}
		if next == nil {
			return nil
		}
		value = next
	}
	return value
}

// collect reads a capture with a small buffer, and checks what every reader
// promises: each event lies in the text where it says, on the line that it
// says, behind the one before it.
func collect(t *testing.T, format Format, text string) (events []string, err error) {
	t.Helper()
	r, err := newReader(format, newWindow(iotest.HalfReader(strings.NewReader(text)), 4), 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	last := int64(-1)
	for {
		e, err := r.Next()
		if err != nil {
			return events, err
		}
		if e.Offset < last || !strings.HasPrefix(text[e.Offset:], string(e.Data)) {
			t.Fatalf("event %d at %d behind %d: %q", e.Index, e.Offset, last, e.Data)
		}
		if want := int64(1 + strings.Count(text[:e.Offset], "\n")); e.Line != want {
			t.Fatalf("event %d on line %d, want %d", e.Index, e.Line, want)
		}
		if e.Fault == nil && e.Offset <= last {
			t.Fatalf("event %d does not go on: offset %d again", e.Index, e.Offset)
		}
		if e.Fault == nil {
			last = e.Offset
		}
		if len(e.Data) == 0 {
			t.Fatalf("event %d is empty", e.Index)
		}
		events = append(events, string(e.Data))
	}
}

// sound reports whether every event is JSON, so that a judge would find
// nothing.
func sound(events []string, err error) bool {
	if !errors.Is(err, io.EOF) {
		return false
	}
	for _, e := range events {
		if !json.Valid([]byte(e)) {
			return false
		}
	}
	return true
}

func same(t *testing.T, got, want []string) {
	t.Helper()
	if strings.Join(got, "\x00") != strings.Join(want, "\x00") {
		t.Fatalf("got %q, want %q", got, want)
	}
}

func FuzzNDJSON(f *testing.F) {
	f.Add("{}\n\r\n  [1]\t\r\n\"x")
	f.Add("\x00\n\xff\n")
	f.Fuzz(func(t *testing.T, text string) {
		events, err := collect(t, NDJSON, text)
		if !errors.Is(err, io.EOF) {
			t.Fatal(err)
		}
		var want []string
		for line := range strings.SplitSeq(text, "\n") {
			if line = strings.Trim(line, " \t\r"); line != "" {
				want = append(want, line)
			}
		}
		same(t, events, want)
	})
}

func FuzzConcatenated(f *testing.F) {
	f.Add("{\n\"a\":1}[2]3 \"\\\"\"")
	f.Add("{\n \"a\": [1\n}\n{\n}\n")
	f.Add("{\"a\":{}\n{\n}")
	f.Add("}\n{")
	f.Fuzz(func(t *testing.T, text string) {
		events, err := collect(t, Concatenated, text)
		// encoding/json splits the same way, except that it reads numbers and
		// literals that touch ("1true") as two.
		var want []string
		d := json.NewDecoder(strings.NewReader(text))
		for {
			var value json.RawMessage
			if decodeErr := d.Decode(&value); decodeErr == io.EOF {
				break
			} else if decodeErr != nil {
				if sound(events, err) {
					t.Fatalf("encoding/json: %v; read as %q", decodeErr, events)
				}
				return
			}
			want = append(want, string(value))
		}
		if sound(events, err) {
			same(t, events, want)
		} else if strings.Contains(strings.Join(want, "\x00"), "{") && !errors.Is(err, io.EOF) {
			t.Fatalf("sound text: %v", err)
		}
	})
}

func FuzzArray(f *testing.F) {
	f.Add("[{\"a\":1},\n [2] , 3]")
	f.Add("[\n{\"a\":[1},\n{}\n]")
	f.Add("[1 2,,3,]")
	f.Add("[]x")
	f.Fuzz(func(t *testing.T, text string) {
		events, err := collect(t, Array, text)
		var want []json.RawMessage
		valid := json.Unmarshal([]byte(text), &want) == nil && strings.TrimLeft(text, " \t\r\n")[0] == '['
		if !valid {
			if faultless(t, text) && sound(events, err) {
				t.Fatalf("not an array, but read as %q", events)
			}
			return
		}
		if !errors.Is(err, io.EOF) {
			t.Fatal(err)
		}
		for i := range max(len(events), len(want)) {
			if i >= len(events) || i >= len(want) || events[i] != string(want[i]) {
				t.Fatalf("got %q, want %q", events, want)
			}
		}
	})
}

// faultless reports whether the array reader found no fault between elements.
func faultless(t *testing.T, text string) bool {
	t.Helper()
	r, err := NewReader(strings.NewReader(text), Options{Format: Array})
	if err != nil {
		t.Fatal(err)
	}
	for {
		e, err := r.Next()
		if err != nil {
			return true
		}
		if e.Fault != nil {
			return false
		}
	}
}

// FuzzRecognise reads anything in the format in which it is recognised.
func FuzzRecognise(f *testing.F) {
	f.Add([]byte("[1]\n[2]\n"))
	f.Add([]byte("{\n}{"))
	f.Add([]byte("\xef\xbb\xbf[{},"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := NewReader(bytes.NewReader(data), Options{})
		if err != nil {
			return
		}
		if r.Format() == FormatAuto {
			t.Fatal("no format")
		}
		for n := 0; ; n++ {
			if _, err := r.Next(); err != nil {
				return
			}
			if n > 2*len(data) {
				t.Fatal("more events than bytes")
			}
		}
	})
}
