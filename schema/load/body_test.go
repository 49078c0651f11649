package load_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/schema"
	"github.com/eventgen/eventgen/schema/load"
)

// bodyCases are types with their own methods, and what they are with Opaque.
var bodyCases = []struct {
	source string
	want   string // "json?" where the methods show nothing
	reader bool   // the reader profile lets anything stand there
}{
	// MarshalJSON alone, of every plain form.
	{`type T struct{ t time.Time }; func (t T) MarshalJSON() ([]byte, error) { return json.Marshal(t.t.Unix()) }`, "int64", true},
	{`type T time.Time; func (t T) MarshalJSON() ([]byte, error) { return json.Marshal(time.Time(t).Format(time.Kitchen)) }`, "string", true},
	{`type T time.Time; func (t T) MarshalJSON() ([]byte, error) { return time.Time(t).MarshalJSON() }`, "time", true},
	{`type T struct{ A int }; func (t T) MarshalJSON() ([]byte, error) { return []byte(fmt.Sprintf("\"%d\"", t.A)), nil }`, "string", true},
	{`type T struct{ A string }; func (t T) MarshalJSON() ([]byte, error) { return []byte(strconv.Quote(t.A)), nil }`, "string", true},
	{`type T struct{ A int }; func (t T) MarshalJSON() ([]byte, error) { return []byte(strconv.Itoa(t.A)), nil }`, "float64", true},
	{`type T struct{ A string }; func (t T) MarshalJSON() ([]byte, error) { return []byte("{\"a\":" + t.A + "}"), nil }`, "map[string]json?", true},
	{`type T struct{ A string }; func (t T) MarshalJSON() ([]byte, error) { return []byte("[" + t.A + "]"), nil }`, "[json?]", true},
	{`type T struct{ A *int }; func (t T) MarshalJSON() ([]byte, error) { if t.A == nil { return []byte("null"), nil }; return json.Marshal(*t.A) }`, "int64?", true},
	{`type T struct{ A int }; func (t T) MarshalJSON() ([]byte, error) { if t.A < 0 { return nil, errors.New("negative") }; data, err := json.Marshal(uint8(t.A)); return data, err }`, "uint8", true},
	{`type T struct{ A int }; func (t T) MarshalJSON() ([]byte, error) { type plain T; return json.Marshal(struct { plain; B bool }{plain(t), true}) }`, "{A: int64; B: bool}", true},
	{`type T struct{ A []string }; func (t T) MarshalJSON() ([]byte, error) { return json.Marshal(t.A) }`, "[string]?", true},
	{`type T struct{ a any }; func (t T) MarshalJSON() ([]byte, error) { return json.Marshal(t.a) }`, "json?", false},
	// What is not plain shows nothing.
	{`type T struct{ A int }; func (t T) MarshalJSON() ([]byte, error) { if t.A > 0 { return json.Marshal(t.A) }; return json.Marshal("none") }`, "json?", false},
	{`type T struct{ A int }; func (t T) MarshalJSON() ([]byte, error) { data, err := json.Marshal(t.A); data = append(data, '0'); return data, err }`, "json?", false},
	{`type T struct{ A int }; func (t T) MarshalJSON() ([]byte, error) { data, err := json.Marshal(t.A); data[0] = '"'; return data, err }`, "json?", false},
	{`type T struct{ A string }; func (t T) MarshalJSON() ([]byte, error) { return []byte("null" + t.A), nil }`, "json?", false},
	{`type T struct{ A int }; func (t T) MarshalJSON() (data []byte, err error) { return }`, "json?", false},
	{`type T struct{ A *T }; func (t T) MarshalJSON() ([]byte, error) { return json.Marshal(*t.A) }`, "json?", false},
	{`type T struct{ A string }; func (t T) MarshalJSON() ([]byte, error) { return []byte(t.A), nil }`, "json?", false},
	// Both methods: what is read says what kind is written.
	{`type T struct{ a int }; func (t T) MarshalJSON() ([]byte, error) { return encode(t) }; func (t *T) UnmarshalJSON(data []byte) error { var m map[string]any; if err := json.Unmarshal(data, &m); err != nil { return err }; return nil }`, "map[string]json??", false},
	{`type T struct{ a int }; func (t T) MarshalJSON() ([]byte, error) { return encode(t) }; func (t *T) UnmarshalJSON(data []byte) error { var s string; err := json.Unmarshal(data, &s); if err != nil { return err }; return nil }`, "string?", false},
	{`type T struct{ a int }; func (t T) MarshalJSON() ([]byte, error) { return encode(t) }; func (t *T) UnmarshalJSON(data []byte) error { var s string; if err := json.Unmarshal(data, &s); err != nil { return fmt.Errorf("no text: %w", err) }; return nil }`, "string?", false},
	{`type T struct{ a int }; func (t T) MarshalJSON() ([]byte, error) { return encode(t) }; func (t *T) UnmarshalJSON(data []byte) error { var s string; if err := json.Unmarshal(data, &s); err != nil { return json.Unmarshal(data, &t.a) }; return nil }`, "json?", false},
	{`type T struct{ a int }; func (t T) MarshalJSON() ([]byte, error) { return encode(t) }; func (t *T) UnmarshalJSON(data []byte) error { if data[0] == '1' { return nil }; var s string; if err := json.Unmarshal(data, &s); err != nil { return err }; return nil }`, "json?", false},
	{`type T struct{ a int }; func (t T) MarshalJSON() ([]byte, error) { return encode(t) }; func (t *T) UnmarshalJSON(data []byte) error { var s string; if err := json.Unmarshal(data, &s); err == nil { return nil }; return json.Unmarshal(data, &t.a) }`, "json?", false},
	{`type T struct{ a int }; func (t T) MarshalJSON() ([]byte, error) { return json.Marshal(t.a) }; func (t *T) UnmarshalJSON(data []byte) error { if string(data) == "null" { return nil }; return json.Unmarshal(data, &t.a) }`, "int64", false},
	{`type T time.Time; func (t T) MarshalJSON() ([]byte, error) { return json.Marshal(time.Time(t)) }; func (t *T) UnmarshalJSON(data []byte) error { var s string; if err := json.Unmarshal(data, &s); err != nil { return err }; return nil }`, "time", false},
	{`type T struct{ a int }; func (t T) MarshalJSON() ([]byte, error) { return json.Marshal(t.a) }; func (t *T) UnmarshalJSON(data []byte) error { var s string; if err := json.Unmarshal(data, &s); err != nil { return err }; return nil }`, "int64", true},
	// UnmarshalJSON alone: what is written is told by the fields.
	{`type T struct{ A int }; func (t *T) UnmarshalJSON(data []byte) error { type plain T; if err := json.Unmarshal(data, (*plain)(t)); err != nil { return err }; t.A++; return nil }`, "{A: int64}", false},
	{`type T struct{ A int }; func (t *T) UnmarshalJSON(data []byte) error { return json.Unmarshal(data, &t.A) }`, "{A: int64}", true},
	{`type t struct{ A int }; func (t *t) UnmarshalJSON(data []byte) error { return json.Unmarshal(data, &t.A) }; type T struct{ t; B int }`, "{A: int64 via t; B: int64}", true},
}

// TestMethodBodies: what the bodies of MarshalJSON and UnmarshalJSON show is in
// the contract with Opaque, and no more than that.
func TestMethodBodies(t *testing.T) {
	var archive strings.Builder
	for i, c := range bodyCases {
		fmt.Fprintf(&archive, "-- c%03d/c.go --\npackage c%03d\n\nimport (\"encoding/json\"; \"errors\"; \"fmt\"; \"strconv\"; \"time\")\n\nfunc encode(v any) ([]byte, error) { return json.Marshal(v) }\n\n%s\n", i, i, strings.ReplaceAll(c.source, "; func", "\nfunc"))
	}
	contract, found := loadModule(t, archive.String(), load.Config{Patterns: []string{"./..."}, Opaque: true})
	if found.Failed() {
		t.Fatal(found)
	}
	byPackage := map[string]*schema.Def{}
	for _, def := range contract.Defs {
		if def.Go.Name == "T" {
			byPackage[def.Go.Package] = def
		}
	}
	for i, c := range bodyCases {
		def := byPackage[fmt.Sprintf("example.com/m/c%03d", i)]
		if def == nil {
			t.Errorf("%s\nis not in the contract", c.source)
			continue
		}
		if got := notation(def.Type); got != c.want || def.OwnDecoder != c.reader {
			t.Errorf("%s\ngot  %s, own decoder %v\nwant %s, own decoder %v", c.source, got, def.OwnDecoder, c.want, c.reader)
		}
	}
}

// Without Opaque the form has to be declared; the help has what the body shows.
func TestShownFormIsHelp(t *testing.T) {
	_, found := loadModule(t, `
-- m.go --
package m

import "encoding/json"

type T struct{ s string }

func (t T) MarshalJSON() ([]byte, error) { return json.Marshal(t.s) }
`, load.Config{})
	if len(found) != 1 || found[0].Error() != `m.go:5:6: T has its own MarshalJSON, so what it writes is not known (EG103); write //eventgen:wire {"type":"string"} with a JSON Schema of it in the doc comment of the type or the field` {
		t.Errorf("found %v", found)
	}
}
