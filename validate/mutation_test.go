package validate

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// What mutations put into events: values, names, and parts of members and
// elements that a comma ends, which go behind an opening bracket.
var (
	mutantValues = []string{
		`null`, `true`, `0`, `-0`, `1.0`, `1e2`, `101`, `-1`, `1e5000000`, `9007199254740992`, `0.1`, `""`, `"running"`, `"cat"`, `"pet"`, `"session_stats"`, `"\ud800"`, "\"\xff\"", `"\u0061"`,
		`[]`, `{}`, `[1,1]`, `["a","\u0061"]`, `{"kind":"cat","lives":1}`, `{"a":1,"a":2}`, `"2026-01-02T03:04:05Z"`, `x`, ` "x"`, "1\n",
	}
	mutantNames = []string{`"kind"`, `"data"`, `"\u0064ata"`, `"Kind"`, `"type"`, `"event"`, `"lives"`, `"x"`, `"\ud800"`, `"status"`, `"STATUS"`}
	mutantParts = []string{`"kind":"dog",`, `"Status":1,`, `"data":null,`, `"x":[{"y":"\udc00"}],`, `"type":"pet",`, `1,`, `null,`, `"event":"raw",`}
)

// mutate changes a few tokens of an event.
func mutate(t *rapid.T, event string) string {
	parts := tokenize(event)
	for range rapid.IntRange(0, 4).Draw(t, "mutations") {
		at := rapid.IntRange(0, len(parts)-1).Draw(t, "at")
		switch part := parts[at]; {
		case rapid.IntRange(0, 30).Draw(t, "brutal") == 0:
			parts = slices.Delete(parts, at, at+1)
		case part == "{" || part == "[":
			parts[at] += rapid.SampledFrom(mutantParts).Draw(t, "part")
		case at+1 < len(parts) && parts[at+1] == ":":
			parts[at] = rapid.SampledFrom(mutantNames).Draw(t, "name")
		case !strings.Contains("]},:", part):
			parts[at] = rapid.SampledFrom(mutantValues).Draw(t, "value")
		}
		if len(parts) == 0 {
			break
		}
	}
	return strings.Join(parts, "")
}

// tokenize cuts JSON into strings, numbers, literals and signs.
func tokenize(event string) (parts []string) {
	b := []byte(event)
	for i := 0; i < len(b); {
		end := i + 1
		if b[i] != '{' && b[i] != '[' {
			if scalar, why := skipScalar(b, i, false); why == faultNone {
				end = scalar
			}
		}
		parts = append(parts, event[i:end])
		i = end
	}
	return parts
}

func TestMutatedEvents(t *testing.T) {
	open := messageTable(true)
	subjects := []struct {
		v          *Validator
		typ, event string
	}{
		{MustNew(hotplex), "Event", validEvent("tool_use", withMeta(`"x\n\u00e9"`))},
		{MustNew(hotplex), "Event", string(shuffled([]byte(validEvent("session_stats", validStats))))},
		{MustNew(zoo), "Zoo", validZoo},
		{MustNew(zoo), "Message", `{"data":{"kind":"dog","bark":"","puppy":{"lives":1,"kind":"cat"}},"type":"pet","id":3}`},
		{MustNew(open), "Message", `{"type":"new","data":{"kind":"dog","bark":"","puppy":{"lives":1,"kind":"cat"}}}`},
	}
	rapid.Check(t, func(rt *rapid.T) {
		subject := rapid.SampledFrom(subjects).Draw(rt, "subject")
		event := []byte(mutate(rt, subject.event))
		checkTiers(t, subject.v, subject.typ, event)
		if t.Failed() {
			rt.Fatalf("%s", event)
		}
		var indented bytes.Buffer
		if json.Indent(&indented, event, " ", "  ") != nil {
			return
		}
		for p := Exact; p <= Reader; p++ {
			got := verdict(t, subject.v, subject.typ, indented.String(), p)
			if want := verdict(t, subject.v, subject.typ, string(event), p); !slices.Equal(got, want) {
				rt.Fatalf("%s in %s: %v; with white space %v", event, p, want, got)
			}
		}
	})
}
