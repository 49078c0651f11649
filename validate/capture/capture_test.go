package capture

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// seen is an event as the tests write it down: line:offset data, and the fault
// where there is one.
func seen(e Event) string {
	s := fmt.Sprintf("%d:%d %s", e.Line, e.Offset, e.Data)
	if e.Fault != nil {
		s += " !" + e.Fault.Keyword + " " + e.Fault.Message
	}
	return s
}

// readAll reads a capture to its end. The last entry is the error, if any.
func readAll(t *testing.T, r Reader) []string {
	t.Helper()
	var all []string
	for {
		e, err := r.Next()
		if err != nil {
			if _, again := r.Next(); again.Error() != err.Error() {
				t.Errorf("error %v is followed by %v", err, again)
			}
			if !errors.Is(err, io.EOF) {
				all = append(all, "error: "+err.Error())
			}
			return all
		}
		if e.Index != int64(len(all)) {
			t.Errorf("event %d has index %d", len(all), e.Index)
		}
		all = append(all, seen(e))
	}
}

func TestReaders(t *testing.T) {
	tests := []struct {
		name   string
		format Format // FormatAuto: expect is recognised
		expect Format
		limit  int
		text   string
		want   []string
	}{
		{"empty", FormatAuto, NDJSON, 0, "", nil},
		{"white space only", FormatAuto, NDJSON, 0, " \r\n\n\t", nil},
		{"byte order mark only", FormatAuto, NDJSON, 0, "\ufeff", nil},

		{"lines", FormatAuto, NDJSON, 0, "{\"a\":1}\n{\"a\":2}\n", []string{`1:0 {"a":1}`, `2:8 {"a":2}`}},
		{"no final line feed", FormatAuto, NDJSON, 0, "1\n2", []string{"1:0 1", "2:2 2"}},
		{"CRLF, blank lines, byte order mark", FormatAuto, NDJSON, 0, "\ufeff{}\r\n\r\n  \n 2 \r\n", []string{"1:3 {}", "4:13 2"}},
		{"damaged first line", FormatAuto, NDJSON, 0, "{\"a\":\n{\"b\":1}\n{\"c\":1}\n", []string{`1:0 {"a":`, `2:6 {"b":1}`, `3:14 {"c":1}`}},
		{"first line is prose", FormatAuto, NDJSON, 0, "starting up\n{}\n", []string{"1:0 starting up", "2:12 {}"}},
		{"first line begins with a bracket", FormatAuto, NDJSON, 0, "[INFO] up\n{\"a\":1}\n", []string{"1:0 [INFO] up", `2:10 {"a":1}`}},
		{"first line is a stray bracket", FormatAuto, NDJSON, 0, "}\n{}\n", []string{"1:0 }", "2:2 {}"}},
		{"damaged line in the middle", FormatAuto, NDJSON, 0, "{}\n{\"a\n{}\n", []string{"1:0 {}", `2:3 {"a`, "3:7 {}"}},
		{"truncated last line", FormatAuto, NDJSON, 0, "{}\n{}\n{\"a\":\"b", []string{"1:0 {}", "2:3 {}", `3:6 {"a":"b`}},
		{"one damaged line", FormatAuto, NDJSON, 0, "{\"a\":1", []string{`1:0 {"a":1`}},
		{"lines that are arrays", FormatAuto, NDJSON, 0, "[1,2]\n[3]\n", []string{"1:0 [1,2]", "2:6 [3]"}},
		{"too large a line", NDJSON, NDJSON, 8, "{\"a\":1}\n{\"a\":1234}\n12345678\r\n123456789", []string{
			`1:0 {"a":1}`,
			`2:8 {"a":1234} !wire:size expected an event of at most 8 bytes, found a larger one`,
			`3:19 12345678`,
			`4:29 123456789 !wire:size expected an event of at most 8 bytes, found a larger one`,
		}},

		{"concatenated on one line", FormatAuto, Concatenated, 0, `{"a":1}{"a":"}"} [2]3 "x"null`, []string{
			`1:0 {"a":1}`, `1:7 {"a":"}"}`, `1:17 [2]`, `1:20 3`, `1:22 "x"`, `1:25 null`}},
		{"pretty-printed", FormatAuto, Concatenated, 0, "\ufeff{\r\n  \"a\": 1\r\n}\r\n\r\n{\n  \"a\": 2\n}", []string{
			"1:3 {\r\n  \"a\": 1\r\n}", "5:21 {\n  \"a\": 2\n}"}},
		{"an empty object before a pretty one", FormatAuto, Concatenated, 0, "{}\n{\n \"a\":1\n}\n", []string{"1:0 {}", "2:3 {\n \"a\":1\n}"}},
		{"cut short", FormatAuto, Concatenated, 0, "{\n\"a\":1\n}\n{\n\"a", []string{"1:0 {\n\"a\":1\n}", "4:10 {\n\"a"}},
		{"a string that does not end", FormatAuto, Concatenated, 0, "{\n \"a\": \"b\n}\n{\n \"c\": 1\n}\n", []string{
			"1:0 {\n \"a\": \"b\n", "4:13 {\n \"c\": 1\n}"}},
		{"a lost closing bracket", FormatAuto, Concatenated, 0, "{\n \"a\": [1\n}\n{\n \"c\": 1\n}\n", []string{
			"1:0 {\n \"a\": [1\n}", "4:13 {\n \"c\": 1\n}"}},
		{"a lost last line", FormatAuto, Concatenated, 0, "{\n \"a\": {}\n{\n \"c\": 1\n}\n", []string{
			"1:0 {\n \"a\": {}\n{", "3:11 {\n \"c\": 1\n}"}},
		{"a bracket too many", FormatAuto, Concatenated, 0, "{\n}\n}\n{\n}\n", []string{"1:0 {\n}", "3:4 }", "4:6 {\n}"}},
		{"damage and nothing to go on with", FormatAuto, Concatenated, 0, "{\n}\n{]\nlost\n", []string{
			"1:0 {\n}", "3:4 {]", "error: the event on line 3 (byte 4) is damaged and no later line begins like it: the rest could not be read"}},
		{"damage at the very end", FormatAuto, Concatenated, 0, "{\n}\n{]\n", []string{"1:0 {\n}", "3:4 {]"}},
		{"too large a value", Concatenated, Concatenated, 8, "{\n\"a\":12345\n}\n{\"b\":1}", []string{
			"1:0 {\n\"a\":12345\n} !wire:size expected an event of at most 8 bytes, found a larger one", `4:14 {"b":1}`}},

		{"array", FormatAuto, Array, 0, `[{"a":1},{"a":[2]} , "]" ,4]`, []string{`1:1 {"a":1}`, `1:9 {"a":[2]}`, `1:21 "]"`, `1:26 4`}},
		{"array over lines", FormatAuto, Array, 0, "\ufeff[\r\n  {\r\n  },\r\n  2\r\n]\r\n", []string{"2:8 {\r\n  }", "4:19 2"}},
		{"empty array", FormatAuto, Array, 0, " [ ] ", nil},
		{"array that ends early", FormatAuto, Array, 0, "[\n{\"a\":1},\n{\"a\":", []string{
			`2:2 {"a":1}`, `3:11 {"a":`, "error: the array that begins on line 1 is not closed: the capture ends on line 3, and is perhaps cut short"}},
		{"array that ends behind a comma", Array, Array, 0, "[1,", []string{
			"1:1 1", "error: the array that begins on line 1 is not closed: the capture ends on line 1, and is perhaps cut short"}},
		{"only a bracket", FormatAuto, Array, 0, "[", []string{
			"error: the array that begins on line 1 is not closed: the capture ends on line 1, and is perhaps cut short"}},
		{"no comma between elements", FormatAuto, Array, 0, "[\n {\"a\":1} {\"b\":2},\n3]", []string{
			`2:3 {"a":1}`, `2:11 {"b":2}, !wire:syntax expected a comma or ] behind the element, found another one`, `2:11 {"b":2}`, `3:20 3`}},
		{"commas without elements", FormatAuto, Array, 0, "[,1,,2,]", []string{
			"1:1 ,1,,2,] !wire:syntax expected an element, found a comma", "1:2 1",
			"1:4 ,2,] !wire:syntax expected an element, found a comma", "1:5 2",
			"1:7 ] !wire:syntax expected an element behind the comma, found ]"}},
		{"damaged element", FormatAuto, Array, 0, "[\n  {\"a\": [1},\n    {\n  },\n  {\"b\":2}\n]", []string{
			`2:4 {"a": [1}`, `5:28 {"b":2}`}},
		{"damaged element on the array's line", FormatAuto, Array, 0, "[{\"a\": [1},\n {\"b\":2}]", []string{
			`1:1 {"a": [1}`, `2:13 {"b":2}`}},
		{"damage and nothing to go on with, in an array", FormatAuto, Array, 0, `[{"a": [1}, {"b":2}]`, []string{
			`1:1 {"a": [1}`, "error: the event on line 1 (byte 1) is damaged and no later line begins like it: the rest could not be read"}},
		{"bracket of another kind at the end", FormatAuto, Array, 0, `[1}`, []string{
			"1:1 1", "1:2 }", "error: the array that begins on line 1 is not closed: the capture ends on line 1, and is perhaps cut short"}},
		{"text behind the array", Array, Array, 0, "[1]\n[2]", []string{
			"1:1 1", "error: line 2 (byte 4): text behind the ] of the array could not be read: is each line an event? (--input ndjson)"}},
		{"no array", Array, Array, 0, "{}", []string{
			"error: expected a JSON array, found '{': is this another format? (--input ndjson or concatenated)"}},
		{"nothing instead of an array", Array, Array, 0, "\n", []string{"error: expected a JSON array, found nothing"}},
		{"too large an element", Array, Array, 8, "[\n{\"a\":\"12345678\"},\n7]", []string{
			"2:2 {\"a\":\"12345678\"} !wire:size expected an event of at most 8 bytes, found a larger one", "3:20 7"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sources := map[string]io.Reader{
				"at once":      strings.NewReader(tt.text),
				"byte by byte": iotest.OneByteReader(strings.NewReader(tt.text)),
				"data and EOF": iotest.DataErrReader(strings.NewReader(tt.text)),
			}
			for name, source := range sources {
				r, err := NewReader(source, Options{Format: tt.format, MaxEventSize: tt.limit})
				if err != nil {
					t.Fatal(err)
				}
				if r.Format() != tt.expect {
					t.Errorf("%s: read as %v, want %v", name, r.Format(), tt.expect)
				}
				compare(t, name, readAll(t, r), tt.want)
			}
			// A buffer of a few bytes, so that every event lies across its end.
			text := strings.TrimPrefix(tt.text, "\ufeff")
			w := newWindow(iotest.HalfReader(strings.NewReader(text)), 3)
			w.offset = int64(len(tt.text) - len(text))
			limit := tt.limit
			if limit == 0 {
				limit = DefaultMaxEventSize
			}
			r, err := newReader(tt.expect, w, limit)
			if err != nil {
				t.Fatal(err)
			}
			got := readAll(t, r)
			for i := range got { // what is shown of large events depends on the buffer
				if k := strings.Index(got[i], " !"); k >= 0 && i < len(tt.want) {
					shown, _, _ := strings.Cut(tt.want[i], " !")
					got[i] = shown + got[i][k:]
				}
			}
			compare(t, "small buffer", got, tt.want)
		})
	}
}

func compare(t *testing.T, name string, got, want []string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		g, w := "nothing", "nothing"
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Errorf("%s: event %d\n got %q\nwant %q", name, i, g, w)
		}
	}
}

func TestNoText(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"gzip", "\x1f\x8b\x08\x00", "this is no JSON text: it is compressed with gzip: use gunzip -c FILE | eventgen validate -"},
		{"zstd", "\x28\xb5\x2f\xfd\x04", "this is no JSON text: it is compressed with zstd: use zstd -dc FILE | eventgen validate -"},
		{"zip", "PK\x03\x04", "this is no JSON text: it is a zip archive: unpack it first"},
		{"UTF-16", "\xff\xfe{\x00}\x00", "this is no JSON text: it is UTF-16: convert it to UTF-8 first"},
		{"program", "\x7fELF\x02\x01\x00\x00\n", "this is no JSON text: a NUL at byte 6"},
	}
	for _, tt := range tests {
		_, err := NewReader(strings.NewReader(tt.text), Options{})
		if err == nil || err.Error() != tt.want {
			t.Errorf("%s: error %v, want %s", tt.name, err, tt.want)
		}
	}
	r, err := NewReader(strings.NewReader("{}\n\x00\x00\n{}\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "NULs among lines", readAll(t, r), []string{"1:0 {}", "2:3 \x00\x00", "3:6 {}"})
}

func TestSourceFails(t *testing.T) {
	broken := errors.New("device is gone")
	_, err := NewReader(iotest.ErrReader(broken), Options{})
	if !errors.Is(err, broken) {
		t.Errorf("at the beginning: error %v", err)
	}
	for _, format := range []Format{NDJSON, Array, Concatenated} {
		text := "[1,\n2,\n" + strings.Repeat(" ", headSize)
		want := []string{"1:1 1", "2:4 2"}
		if format != Array {
			text = "1\n2\n" + strings.Repeat(" ", headSize)
			want = []string{"1:0 1", "2:2 2"}
		}
		source := io.MultiReader(strings.NewReader(text), iotest.ErrReader(broken))
		r, err := NewReader(source, Options{Format: format})
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, fmt.Sprintf("error: reading failed behind byte %d (line 3 or later): device is gone", len(text)))
		compare(t, format.String(), readAll(t, r), want)
	}
	r, err := NewReader(stuck{}, Options{})
	if !errors.Is(err, io.ErrNoProgress) {
		t.Errorf("a source that gives nothing: %v, %v", r, err)
	}
}

// stuck is a source that breaks the promise of io.Reader.
type stuck struct{}

func (stuck) Read([]byte) (int, error) { return 0, nil }

func TestFormatsBeyondTheHead(t *testing.T) {
	long := strings.Repeat("x", 2*headSize)
	tests := []struct {
		text string
		want Format
	}{
		{`{"a":"` + long + "\"}\n{}\n", NDJSON},
		{"{\n\"a\":\"" + long + "\"}\n", Concatenated},
		{"[\n\"" + long + "\"]", Array},
		{strings.Repeat("{\"a\":1}\n", headSize), NDJSON},
		{strings.Repeat("{\"a\":1}", headSize), Concatenated},
		{strings.Repeat("[1]\n", headSize), NDJSON},
		{"oops\n" + strings.Repeat("{\"a\":1}\n", headSize), NDJSON},
	}
	for _, tt := range tests {
		r, err := NewReader(strings.NewReader(tt.text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if r.Format() != tt.want {
			t.Errorf("%.20q is read as %v, want %v", tt.text, r.Format(), tt.want)
		}
	}
}

func TestMemoryIsBounded(t *testing.T) {
	const limit = 1 << 20
	tests := []struct {
		name   string
		format Format
		begin  string
		fill   byte
		end    string
		want   int // events
	}{
		{"line", NDJSON, `{"a":"`, 'x', "\"}\n{}\n", 2},
		{"string", Concatenated, `{"a":"`, 'x', "\"}\n{}\n", 2},
		{"element", Array, `["`, 'x', "\",1]", 2},
		{"brackets", Concatenated, "", '[', "\n{}\n[]\n", 2},
		{"blanks", NDJSON, "1\n", ' ', "\n2\n", 2},
		{"blanks in an array", Array, "[1,", ' ', "\n2]", 2},
	}
	for _, tt := range tests {
		source := io.MultiReader(strings.NewReader(tt.begin), io.LimitReader(endless(tt.fill), 32*limit), strings.NewReader(tt.end))
		w := newWindow(source, readSize)
		r, err := newReader(tt.format, w, limit)
		if err != nil {
			t.Fatal(err)
		}
		if got := readAll(t, r); len(got) != tt.want {
			t.Errorf("%s: %d events, want %d", tt.name, len(got), tt.want)
		}
		if len(w.buf) > 4*limit {
			t.Errorf("%s: a buffer of %d bytes for events of at most %d", tt.name, len(w.buf), limit)
		}
	}
}

// endless is a source of one byte without end.
type endless byte

func (e endless) Read(p []byte) (int, error) {
	copy(p, bytes.Repeat([]byte{byte(e)}, len(p)))
	return len(p), nil
}

func TestNextDoesNotAllocate(t *testing.T) {
	text := strings.Repeat(`{"event":"token","data":{"x":[1,2,3]}}`+"\n", 20_000)
	for _, format := range []Format{NDJSON, Concatenated} {
		r, err := NewReader(strings.NewReader(text), Options{Format: format})
		if err != nil {
			t.Fatal(err)
		}
		if n := testing.AllocsPerRun(10_000, func() {
			if _, err := r.Next(); err != nil {
				t.Fatal(err)
			}
		}); n != 0 {
			t.Errorf("%v: %v allocations for an event", format, n)
		}
	}
}

func TestParseFormat(t *testing.T) {
	for f := FormatAuto; f <= Concatenated; f++ {
		if got, err := ParseFormat(f.String()); got != f || err != nil {
			t.Errorf("ParseFormat(%q) = %v, %v", f, got, err)
		}
	}
	_, err := ParseFormat("xml")
	if want := `unknown input format "xml": expected auto, ndjson, array or concatenated`; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
	if _, err := NewReader(strings.NewReader(""), Options{Format: 9}); err == nil || err.Error() != "unknown input format Format(9)" {
		t.Errorf("error %v", err)
	}
}
