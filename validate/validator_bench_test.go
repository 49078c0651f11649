package validate

import (
	"bytes"
	"encoding/json"
	"testing"
)

// The benchmarks judge ten thousand different events of HotPlex, so that the
// processor cannot learn them by heart, and set the speed beside that of
// json.Valid, which only looks at the syntax.

func benchmarkEvents(b *testing.B, judge func(event []byte) bool, change func([]byte) []byte) {
	events := hotplexEvents(10000)
	size := 0
	for i, event := range events {
		if change != nil {
			events[i] = change(event)
		}
		size += len(events[i])
	}
	b.SetBytes(int64(size / len(events)))
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		if !judge(events[i]) {
			b.Fatalf("refused: %s", events[i])
		}
		if i++; i == len(events) {
			i = 0
		}
	}
}

// spaced is the event as an encoder writes it that puts a space behind every
// colon and comma, and shuffled has the members of every object sorted by name.
func spaced(event []byte) []byte {
	var out []byte
	inString := false
	for i, c := range event {
		if c == '"' && (i == 0 || event[i-1] != '\\') {
			inString = !inString
		}
		out = append(out, c)
		if !inString && (c == ',' || c == ':') {
			out = append(out, ' ')
		}
	}
	return out
}

func shuffled(event []byte) []byte {
	var value any
	decoder := json.NewDecoder(bytes.NewReader(event))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		panic(err)
	}
	out, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return out
}

func BenchmarkIs(b *testing.B) {
	v := MustNew(hotplex)
	is := func(event []byte) bool { return v.Is("Event", event, Exact) }
	for name, change := range map[string]func([]byte) []byte{"declared order": nil, "members sorted": shuffled, "spaced": spaced} {
		b.Run(name, func(b *testing.B) { benchmarkEvents(b, is, change) })
	}
}

func BenchmarkJSONValid(b *testing.B) { benchmarkEvents(b, json.Valid, nil) }

// BenchmarkExplain reads valid events with the explainer, which in life sees
// only invalid ones.
func BenchmarkExplain(b *testing.B) {
	event := MustNew(hotplex).types["Event"]
	benchmarkEvents(b, func(b []byte) bool {
		found, _ := explain(event, b, Exact, MaxViolations)
		return len(found) == 0
	}, nil)
}
