package golden_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/validate"
)

// payload is one case of a corpus: a text, and the verdict on it in each
// profile. payloads/README.md explains the form.
type payload struct {
	Name string `json:"name"`
	Type string `json:"type"`

	Text   *string                    `json:"text"`
	Base64 []byte                     `json:"base64"`
	Base   string                     `json:"base"`
	Set    map[string]json.RawMessage `json:"set"`
	Remove []string                   `json:"remove"`
	Edit   [][2]string                `json:"edit"`
	Nest   int                        `json:"nest"`

	Exact  []string            `json:"exact"`
	Open   []string            `json:"open"`
	Reader []string            `json:"reader"`
	Values map[string][]string `json:"values"`

	// Decoder is what encoding/json does with the text, where it does not
	// follow from the reader's verdict.
	Decoder string `json:"decoder"`

	data []byte
}

// wanted is the verdict of a profile, sorted. A judge of values is not expected
// to see faults of the bytes.
func (p *payload) wanted(profile validate.Profile, valuesOnly bool) []string {
	verdict := [][]string{p.Exact, p.Open, p.Reader}[profile]
	if valuesOnly {
		if own, ok := p.Values[profile.String()]; ok {
			verdict = own
		}
		verdict = slices.DeleteFunc(slices.Clone(verdict), func(v string) bool { return strings.Contains(v, " wire:") })
	}
	return slices.Sorted(slices.Values(verdict))
}

// broken reports whether the text is none that a parser takes, so that judges
// of values never come to see it.
func (p *payload) broken() bool {
	return slices.ContainsFunc(p.Reader, func(v string) bool {
		return v == " "+validate.WireSyntax || v == " "+validate.WireDepth
	})
}

// readCorpus reads the cases of payloads/name, with their texts made out.
func readCorpus(t testing.TB, name string) []*payload {
	t.Helper()
	folder := filepath.Join("payloads", name)
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil || len(files) < 2 {
		t.Fatalf("found %d files in %s (%v)", len(files), folder, err)
	}
	var bases map[string]json.RawMessage
	readStrict(t, filepath.Join(folder, "bases.json"), &bases)
	compact := map[string]string{}
	for base, text := range bases {
		var b bytes.Buffer
		if err := json.Compact(&b, text); err != nil {
			t.Fatal(err)
		}
		compact[base] = b.String()
	}
	var cases []*payload
	names := map[string]bool{}
	for _, file := range files {
		if filepath.Base(file) == "bases.json" {
			continue
		}
		var some []*payload
		readStrict(t, file, &some)
		for _, p := range some {
			if err := p.make(compact); err != nil {
				t.Fatalf("%s: case %q: %v", file, p.Name, err)
			}
			if p.Name == "" || names[p.Name] {
				t.Fatalf("%s: the name %q is missing or used twice", file, p.Name)
			}
			names[p.Name] = true
			if p.Exact == nil || p.Open == nil || p.Reader == nil {
				t.Fatalf("%s: case %q does not state its verdict in every profile", file, p.Name)
			}
		}
		cases = append(cases, some...)
	}
	return cases
}

// readStrict decodes a file, refusing members that the target does not have.
func readStrict(t testing.TB, file string, into any) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}

// make makes the text of a case out of its parts.
func (p *payload) make(bases map[string]string) error {
	var text string
	switch {
	case p.Base != "":
		base, ok := bases[p.Base]
		if !ok {
			return fmt.Errorf("there is no base %q", p.Base)
		}
		text = base
	case p.Text != nil:
		text = *p.Text
	case p.Base64 != nil:
		text = string(p.Base64)
	default:
		return fmt.Errorf("one of base, text and base64 is needed")
	}
	var err error
	for _, pointer := range slices.Sorted(maps.Keys(p.Set)) {
		if text, err = setMember(text, pointer, string(p.Set[pointer])); err != nil {
			return err
		}
	}
	for _, pointer := range p.Remove {
		if text, err = removeMember(text, pointer); err != nil {
			return err
		}
	}
	for _, e := range p.Edit {
		if text, err = replaceOnce(text, e[0], e[1]); err != nil {
			return err
		}
	}
	if p.Nest > 0 {
		nested := strings.Repeat("[", p.Nest) + strings.Repeat("]", p.Nest)
		if text, err = replaceOnce(text, "@", nested); err != nil {
			return err
		}
	}
	p.data = []byte(text)
	return nil
}

// TestCorpus holds the corpus itself against what it has to be: large enough,
// and true about syntax.
func TestCorpus(t *testing.T) {
	var valid, invalid int
	for _, p := range readCorpus(t, "event") {
		if len(p.Exact) == 0 {
			valid++
		} else {
			invalid++
		}
		if json.Valid(p.data) == p.broken() {
			t.Errorf("%s: encoding/json finds the text valid: %v; the case says otherwise", p.Name, json.Valid(p.data))
		}
		for _, v := range p.Open {
			if !slices.Contains(p.Exact, v) {
				t.Errorf("%s: %q is a violation in open and not in exact, which accepts less", p.Name, v)
			}
		}
		for _, v := range p.Reader {
			if !slices.Contains(p.Open, v) {
				t.Errorf("%s: %q is a violation in reader and not in open, which accepts less", p.Name, v)
			}
		}
	}
	if valid < 40 || invalid < 200 {
		t.Errorf("%d valid and %d invalid cases, want at least 40 and 200", valid, invalid)
	}
}

// TestEdits holds the edits themselves against written-out results.
func TestEdits(t *testing.T) {
	const text = `{"a":{"b":[1,"x\"]}"],"c":{}},"d/e":-1.5e3,"f":null}`
	for _, c := range []struct {
		name, want string
		edit       func() (string, error)
	}{
		{"set a number", `{"a":{"b":[1,"x\"]}"],"c":{}},"d/e":[],"f":null}`, func() (string, error) { return setMember(text, "/d~1e", "[]") }},
		{"set an element", `{"a":{"b":[1,7],"c":{}},"d/e":-1.5e3,"f":null}`, func() (string, error) { return setMember(text, "/a/b/1", "7") }},
		{"add to an object", `{"a":{"b":[1,"x\"]}"],"c":{},"g":1.0},"d/e":-1.5e3,"f":null}`, func() (string, error) { return setMember(text, "/a/g", "1.0") }},
		{"add to an empty object", `{"a":{"b":[1,"x\"]}"],"c":{"":0}},"d/e":-1.5e3,"f":null}`, func() (string, error) { return setMember(text, "/a/c/", "0") }},
		{"set everything", `true`, func() (string, error) { return setMember(text, "", "true") }},
		{"remove the first", `{"d/e":-1.5e3,"f":null}`, func() (string, error) { return removeMember(text, "/a") }},
		{"remove the last", `{"a":{"b":[1,"x\"]}"],"c":{}},"d/e":-1.5e3}`, func() (string, error) { return removeMember(text, "/f") }},
		{"replace", `{"a":{"b":[1,"x\"]}"],"c":{}},"d/e":-1.5e3,"F":null}`, func() (string, error) { return replaceOnce(text, `"f"`, `"F"`) }},
	} {
		if got, err := c.edit(); err != nil || got != c.want {
			t.Errorf("%s: got %s, %v\nwant %s", c.name, got, err, c.want)
		}
	}
	for name, edit := range map[string]func() (string, error){
		"set below a number":   func() (string, error) { return setMember(text, "/f/g", "1") },
		"remove what is not":   func() (string, error) { return removeMember(text, "/g") },
		"replace an ambiguity": func() (string, error) { return replaceOnce(text, `"`, `'`) },
	} {
		if got, err := edit(); err == nil {
			t.Errorf("%s gave %s, want an error", name, got)
		}
	}
}
