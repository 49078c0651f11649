package golden_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/eventgen/eventgen/schema"
	"github.com/eventgen/eventgen/validate"
)

// variant is another way to write the same JSON value.
type variant struct {
	name    string
	reverse bool   // the members of every object, last first
	space   string // around every token
	escape  bool   // every character of every string
}

var variants = []variant{
	{name: "reversed", reverse: true},
	{name: "spaced", space: " \n\r\t"},
	{name: "escaped", escape: true},
	{name: "reversed, spaced and escaped", reverse: true, space: "\n", escape: true},
}

// TestVariantsAgree writes every case that has no fault of the bytes in other
// ways, and holds the judges of bytes to the same verdict.
func TestVariantsAgree(t *testing.T) {
	judges := []judge{generatedJudge(), compiledJudge(t, eventCorpus, validate.Exact)}
	cases := slices.DeleteFunc(readCorpus(t, "event"), func(p *payload) bool {
		return slices.ContainsFunc(p.Exact, func(v string) bool { return strings.Contains(v, " wire:") })
	})
	if len(cases) < 400 {
		t.Fatalf("only %d cases are left", len(cases))
	}
	for _, v := range variants {
		t.Run(v.name, func(t *testing.T) {
			var other []*payload
			for _, p := range cases {
				written := *p
				written.data = v.write(t, p.data)
				other = append(other, &written)
			}
			for _, j := range judges {
				agree(t, j, other, nil)
			}
		})
	}
}

// write writes the value of a text in the way of the variant.
func (v variant) write(t testing.TB, text []byte) []byte {
	t.Helper()
	var compact, out bytes.Buffer
	if err := json.Compact(&compact, text); err != nil {
		t.Fatal(err)
	}
	v.value(&out, compact.String())
	return out.Bytes()
}

// value writes one value of compact JSON.
func (v variant) value(out *bytes.Buffer, text string) {
	out.WriteString(v.space)
	defer out.WriteString(v.space)
	switch text[0] {
	case '"':
		out.WriteString(v.text(text))
	case '[', '{':
		parts := v.parts(text)
		if text[0] == '{' && v.reverse {
			slices.Reverse(parts)
		}
		out.WriteByte(text[0])
		for i, part := range parts {
			if i > 0 {
				out.WriteByte(',')
			}
			if text[0] == '{' {
				end := skipValue(part, 0)
				v.value(out, part[:end])
				out.WriteByte(':')
				part = part[end+1:]
			}
			v.value(out, part)
		}
		if len(parts) == 0 {
			out.WriteString(v.space)
		}
		out.WriteByte(text[len(text)-1])
	default:
		out.WriteString(text)
	}
}

// parts are the members of an object or the elements of an array.
func (v variant) parts(text string) []string {
	var out []string
	for i := 1; i < len(text)-1; i++ {
		start := i
		i = skipValue(text, i)
		if text[0] == '{' {
			i = skipValue(text, i+1)
		}
		out = append(out, text[start:i])
	}
	return out
}

// text writes one string.
func (v variant) text(text string) string {
	if !v.escape {
		return text
	}
	plain, _ := schema.Literal(text).Text()
	out := `"`
	for _, unit := range utf16.Encode([]rune(plain)) {
		out += fmt.Sprintf(`\u%04X`, unit)
	}
	return out + `"`
}

func TestVariantsAreWrittenOut(t *testing.T) {
	const text = `{"a":[1,"é😀",{}],"b":{"c":null,"d":[]}}`
	for name, want := range map[string]string{
		"reversed": `{"b":{"d":[],"c":null},"a":[1,"é😀",{}]}`,
		"escaped":  `{"\u0061":[1,"\u00E9\uD83D\uDE00",{}],"\u0062":{"\u0063":null,"\u0064":[]}}`,
	} {
		i := slices.IndexFunc(variants, func(v variant) bool { return v.name == name })
		if got := string(variants[i].write(t, []byte(text))); got != want {
			t.Errorf("%s: got %s\nwant %s", name, got, want)
		}
	}
	if got, want := string(variant{space: "\n"}.write(t, []byte(`{"a":[]}`))), "\n{\n\"a\"\n:\n[\n]\n}\n"; got != want {
		t.Errorf("spaced: got %q, want %q", got, want)
	}
}
