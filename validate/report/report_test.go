package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/validate"
)

// judgements are those of a small capture with one valid event.
func judgements() []Judgement {
	second := `{"status":"done","note":"日本` + "\t" + `語","n":140}`
	return []Judgement{
		{Source: "run.ndjson", Line: 1, Offset: 0, Type: "Meta", Data: []byte(`{"status":"success","n":1}`)},
		{Source: "run.ndjson", Line: 2, Offset: 27, Type: "Meta", Data: []byte(second), Violations: []validate.Violation{
			{Pointer: "/status", Keyword: "enum", Offset: 10, Message: `expected "success", found "done"`},
			{Pointer: "/n", Keyword: "maximum", Offset: strings.Index(second, "140"), Message: "expected an integer from 0 to 100, found 140"},
		}},
		{Source: "run.ndjson", Line: 3, Offset: 80, Type: "List", Data: []byte("{\n \"items\": [1,\n  {\"n\":\"x\"}]}"), Violations: []validate.Violation{
			{Pointer: "/items/1", Keyword: "required", Offset: 18, Message: `"id" is missing`},
			{Pointer: "/items/1", Keyword: "required", Offset: 18, Message: `"name" is missing`},
			{Pointer: "/items/1/n", Keyword: "type", Offset: 23, Message: `expected an integer, found a string`},
		}},
		{Source: "run.ndjson", Line: 6, Offset: 120, Data: []byte(`{"a`), Violations: []validate.Violation{
			{Keyword: validate.WireSyntax, Offset: 3, Message: "expected the end of a string, found the end of the text"},
		}},
	}
}

// write reports the judgements in a format.
func write(t *testing.T, format string, max int, colour bool, all []Judgement) (string, *Summary) {
	t.Helper()
	f, err := ParseFormat(format)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	c := NewCollector(f.Printer(&b, colour), max)
	for _, j := range all {
		if err := c.Add(j); err != nil {
			t.Fatal(err)
		}
	}
	s, err := c.Close()
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), s
}

func TestText(t *testing.T) {
	got, _ := write(t, "text", 0, false, judgements())
	want := `run.ndjson:2: Meta /status: expected "success", found "done" (enum)
    {"status":"done","note":"日本 語","n":140}
              ^^^^^^
run.ndjson:2: Meta /n: expected an integer from 0 to 100, found 140 (maximum)
    …"status":"done","note":"日本 語","n":140}
                                          ^^^
run.ndjson:5: List /items/1: "id" and "name" are missing (required)
      {"n":"x"}]}
      ^
run.ndjson:5: List /items/1/n: expected an integer, found a string (type)
      {"n":"x"}]}
           ^^^
run.ndjson:6: (root): expected the end of a string, found the end of the text (wire:syntax)
    {"a
       ^

2 × List /items/* (required), first run.ndjson:5
1 × (root) (wire:syntax), first run.ndjson:6
1 × List /items/*/n (type), first run.ndjson:5
1 × Meta /n (maximum), first run.ndjson:2
1 × Meta /status (enum), first run.ndjson:2
6 violations in 3 of 4 events
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTextWithoutFindings(t *testing.T) {
	for want, all := range map[string][]Judgement{
		"no events\n":          nil,
		"1 event, all valid\n": judgements()[:1],
	} {
		if got, _ := write(t, "text", 0, false, all); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestColours(t *testing.T) {
	got, _ := write(t, "text", 0, true, judgements()[3:])
	want := "\x1b[1mrun.ndjson:6:\x1b[0m (root): \x1b[31mexpected the end of a string, found the end of the text\x1b[0m\x1b[2m (wire:syntax)\x1b[0m\n" +
		"    {\"a\n       \x1b[1;31m^\x1b[0m\n\n1 × (root) (wire:syntax), first run.ndjson:6\n\x1b[1;31m1 violation in 1 of 1 event\x1b[0m\n"
	if got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

func TestJSON(t *testing.T) {
	got, _ := write(t, "json", 0, false, judgements()[:2])
	want := `{
  "events": 2,
  "valid": 1,
  "invalid": 1,
  "types": {
    "Meta": {
      "events": 2,
      "invalid": 1
    }
  },
  "violations": [
    {
      "source": "run.ndjson",
      "line": 2,
      "offset": 37,
      "type": "Meta",
      "pointer": "/status",
      "keyword": "enum",
      "message": "expected \"success\", found \"done\"",
      "value": "\"done\""
    },
    {
      "source": "run.ndjson",
      "line": 2,
      "offset": 68,
      "type": "Meta",
      "pointer": "/n",
      "keyword": "maximum",
      "message": "expected an integer from 0 to 100, found 140",
      "value": "140"
    }
  ]
}
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	got, _ = write(t, "json", 0, false, nil)
	want = `{
  "events": 0,
  "valid": 0,
  "invalid": 0,
  "types": {},
  "violations": []
}
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestNDJSON(t *testing.T) {
	got, _ := write(t, "ndjson", 0, false, judgements()[2:])
	want := `{"source":"run.ndjson","line":5,"offset":98,"type":"List","pointer":"/items/1","keyword":"required","message":"\"id\" is missing","value":"{\"n\":\"x\"}"}
{"source":"run.ndjson","line":5,"offset":98,"type":"List","pointer":"/items/1","keyword":"required","message":"\"name\" is missing","value":"{\"n\":\"x\"}"}
{"source":"run.ndjson","line":5,"offset":103,"type":"List","pointer":"/items/1/n","keyword":"type","message":"expected an integer, found a string","value":"\"x\""}
{"source":"run.ndjson","line":6,"offset":123,"type":"","pointer":"","keyword":"wire:syntax","message":"expected the end of a string, found the end of the text","value":""}
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestMaxKeepsTheCountsExact(t *testing.T) {
	var all []Judgement
	for range 3 {
		all = append(all, judgements()...)
	}
	got, s := write(t, "text", 1, false, all)
	want := `run.ndjson:2: Meta /status: expected "success", found "done" (enum)
    {"status":"done","note":"日本 語","n":140}
              ^^^^^^

6 × List /items/* (required), first run.ndjson:5
3 × (root) (wire:syntax), first run.ndjson:6
3 × List /items/*/n (type), first run.ndjson:5
3 × Meta /n (maximum), first run.ndjson:2
3 × Meta /status (enum), first run.ndjson:2
18 violations in 9 of 12 events
17 violations not shown: use --max 0 to see every one
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if s.Events != 12 || s.Invalid != 9 || s.Valid() != 3 || s.Violations != 18 || s.Kept != 1 ||
		s.Types["Meta"] != (TypeCount{6, 3}) || s.Types["List"] != (TypeCount{3, 3}) || len(s.Types) != 2 {
		t.Errorf("summary %+v", s)
	}
}

func TestGroupsAreBounded(t *testing.T) {
	var all []Judgement
	for i := range maxGroups + 5 {
		name := "/" + strings.Repeat("x", i+1)
		all = append(all, Judgement{Source: "s", Line: 1, Data: []byte("{}"), More: true, Violations: []validate.Violation{{Pointer: name, Keyword: "type"}}})
	}
	got, s := write(t, "text", 1, false, all)
	if len(s.Groups) != maxGroups || s.Ungrouped != 5 {
		t.Errorf("%d groups, %d violations in none", len(s.Groups), s.Ungrouped)
	}
	end := "985 others\nat least 1005 violations in 1005 of 1005 events\n1004 violations not shown: use --max 0 to see every one\n"
	if !strings.HasSuffix(got, end) {
		t.Errorf("the report ends with %q", got[len(got)-len(end):])
	}
}

func TestExcerptsAndValues(t *testing.T) {
	long := strings.Repeat("äb", 200)
	tests := []struct {
		name, data, find, keyword string
		length                    int // where find is empty: the offset
		value, before, mark, rest string
	}{
		{"long line", `{"a":"` + long + `","b":1,"c":"` + long + `"}`, `1,`, "type", 0,
			"1", "…b" + strings.Repeat("äb", 11) + `","b":`, "1", `,"c":"` + strings.Repeat("äb", 17) + "ä…"},
		{"long value", `["` + long + `"]`, `"ä`, "maxLength", 0,
			`"` + strings.Repeat("äb", 66) + "…", "[", `"` + strings.Repeat("äb", 19) + "ä…", ""},
		{"member", `{"a":1,"b" : [2],"c":3}`, `"b"`, "additionalProperties", 0, "[2]", `{"a":1,`, `"b"`, ` : [2],"c":3}`},
		{"array", `{"a":[1,[2,"]"]],"b":2}`, `[1`, "minItems", 0, `[1,[2,"]"]]`, `{"a":`, "[", `1,[2,"]"]],"b":2}`},
		{"escaped quote", `["a\"]",1]`, `"a`, "enum", 0, `"a\"]"`, "[", `"a\"]"`, ",1]"},
		{"last element", `[1,20]`, `20`, "maximum", 0, `20`, "[1,", "20", "]"},
		{"scalar event", `20`, `20`, "maximum", 0, `20`, "", "20", ""},
		{"syntax", "{\"a\":tru}\n", "}", validate.WireSyntax, 0, "}\n", `{"a":tru`, "}", ""},
		{"control characters", "[\"\x1b[31m\x00\u202e\xff\"]", "\"", "enum", 0,
			"\"\x1b[31m\x00\u202e\ufffd\"", "[", "\"\ufffd[31m\ufffd\ufffd\ufffd\"", "]"},
		{"behind the end", `{"a`, "", validate.WireSyntax, 3, "", `{"a`, "", ""},
	}
	for _, tt := range tests {
		at := tt.length
		if tt.find != "" {
			at = strings.Index(tt.data, tt.find)
		}
		f := newFinding(&Judgement{Data: []byte(tt.data)}, validate.Violation{Offset: at, Keyword: tt.keyword})
		if f.Value != tt.value {
			t.Errorf("%s: value %q, want %q", tt.name, f.Value, tt.value)
		}
		if want := (Excerpt{tt.before, tt.mark, tt.rest}); f.Excerpt != want {
			t.Errorf("%s: excerpt %q, want %q", tt.name, f.Excerpt, want)
		}
	}
}

// FuzzFinding makes findings of anything: they must be text, and bounded.
func FuzzFinding(f *testing.F) {
	f.Add([]byte(`{"a":[1,{"b":"c"}]}`), 5, "type")
	f.Add([]byte("\"\xff\\"), 0, "enum")
	f.Add([]byte("{\n\t\"a"), 9, validate.WireSyntax)
	f.Fuzz(func(t *testing.T, data []byte, at int, keyword string) {
		finding := newFinding(&Judgement{Line: 1, Data: data}, validate.Violation{Offset: at, Keyword: keyword})
		if len(finding.Value) > 3*maxValue+len(ellipsis) {
			t.Errorf("a value of %d bytes", len(finding.Value))
		}
		e := finding.Excerpt
		shown := e.Before + e.Marked + e.After
		if len(shown) > 3*(excerptBefore+excerptWidth)+3*len(ellipsis)+4 || printable(shown) != shown {
			t.Errorf("excerpt %q", e)
		}
		if _, err := json.Marshal(finding); err != nil {
			t.Error(err)
		}
		if finding.Offset < 0 || finding.Offset > int64(len(data)) || finding.Line > 1+int64(bytes.Count(data, []byte("\n"))) {
			t.Errorf("offset %d, line %d", finding.Offset, finding.Line)
		}
	})
}

func TestPrinterFails(t *testing.T) {
	broken := errors.New("pipe is closed")
	for _, f := range Formats() {
		c := NewCollector(f.Printer(brokenWriter{broken}, false), 0)
		var err error
		for _, j := range judgements() {
			err = errors.Join(err, c.Add(j))
		}
		_, last := c.Close()
		if err = errors.Join(err, last); !errors.Is(err, broken) {
			t.Errorf("%s: error %v", f.Name, err)
		}
	}
}

type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }

func TestUnknownFormat(t *testing.T) {
	_, err := ParseFormat("sarif")
	if want := `unknown report format "sarif": expected text, json or ndjson`; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}
