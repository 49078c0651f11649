package capture

import (
	"encoding/json"
	"testing"
	"unicode/utf8"
)

func TestLocate(t *testing.T) {
	const event = ` {"a" : {"b/c":1, "d~e":[10, {"f":"g"}]}, "h":"first","h":"second", "":true,"` + `\u00e9\"` + `": null, "n":-1.5e3}`
	tests := []struct {
		pointer string
		want    string // empty: not there
		offset  int
	}{
		{"", event[1:], 1},
		{"/a", `{"b/c":1, "d~e":[10, {"f":"g"}]}`, 8},
		{"/a/b~1c", "1", 15},
		{"/a/d~0e/0", "10", 25},
		{"/a/d~0e/1/f", `"g"`, 34},
		{"/h", `"first"`, 46},
		{"/", "true", 71},
		{"/é\"", "null", 88},
		{"/n", "-1.5e3", 98},
		{"/missing", "", 0},
		{"/a/d~0e/2", "", 0},
		{"/a/d~0e/-", "", 0},
		{"/a/d~0e/00", "", 0},
		{"/a/d~0e/-1", "", 0},
		{"/h/x", "", 0},
	}
	for _, tt := range tests {
		p, err := ParsePointer(tt.pointer)
		if err != nil {
			t.Fatal(err)
		}
		value, offset, ok := p.Locate([]byte(event))
		if string(value) != tt.want || offset != tt.offset || ok != (tt.want != "") {
			t.Errorf("%q: %q at %d, %v; want %q at %d", tt.pointer, value, offset, ok, tt.want, tt.offset)
		}
	}
}

func TestParsePointer(t *testing.T) {
	faults := map[string]string{
		"type": `"type" is no JSON pointer: it must begin with a slash: "/type"`,
		"/a~":  `"/a~" is no JSON pointer: a ~ must be followed by 0 (for ~) or 1 (for /)`,
		"/~2b": `"/~2b" is no JSON pointer: a ~ must be followed by 0 (for ~) or 1 (for /)`,
	}
	for text, want := range faults {
		if _, err := ParsePointer(text); err == nil || err.Error() != want {
			t.Errorf("%q: error %v, want %s", text, err, want)
		}
	}
	for text, want := range map[string][2]string{"": {"", ""}, "/a": {"", "a"}, "/a~1b/c~01": {"/a~1b", "c~1"}} {
		p, err := ParsePointer(text)
		if err != nil {
			t.Fatal(err)
		}
		parent, last := p.Parent()
		if p.String() != text || parent.String() != want[0] || last != want[1] {
			t.Errorf("%q: parent %q, last %q; want %q", text, parent, last, want)
		}
	}
}

func TestSound(t *testing.T) {
	for text, want := range map[string]bool{
		` {"a":[1]} `: true, "1": true, "\"\xff\"": true, deep(5000): true,
		"": false, "  ": false, "{}{}": false, "tru": false, `{"a":1,}`: false, "[1": false,
	} {
		if Sound([]byte(text)) != want {
			t.Errorf("Sound(%.20q) = %v", text, !want)
		}
	}
}

// deep is an array in n arrays.
func deep(n int) string {
	b := make([]byte, 2*n)
	for i := range n {
		b[i], b[n+i] = '[', ']'
	}
	return string(b)
}

// FuzzLocate holds Locate against encoding/json.
func FuzzLocate(f *testing.F) {
	f.Add(`{"a":[1,{"b":"\u0062"}],"a":2}`, "/a/1/b")
	f.Add(`[[],{},"x\"",-1e5]`, "/3")
	f.Add(`{"":{"":0}}`, "//")
	f.Fuzz(func(t *testing.T, event, pointer string) {
		p, err := ParsePointer(pointer)
		if err != nil || !utf8.ValidString(event) || !utf8.ValidString(pointer) {
			return
		}
		value, offset, ok := p.Locate([]byte(event))
		if Sound([]byte(event)) != json.Valid([]byte(event)) {
			t.Fatal("Sound disagrees with encoding/json")
		}
		if !json.Valid([]byte(event)) {
			return
		}
		if !ok {
			value = nil
		} else if event[offset:offset+len(value)] != string(value) {
			t.Fatalf("offset %d is not that of %q", offset, value)
		}
		if want := follow(t, []byte(event), p.steps); string(want) != string(value) {
			t.Fatalf("%q, want %q", value, want)
		}
	})
}
