package validate

import (
	"bytes"
	"encoding/json"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

// The benchmarks judge ten thousand different events of HotPlex, so that the
// processor cannot learn them by heart, and set the speed beside that of
// json.Valid, which only looks at the syntax.

// benchmarkBeside judges all events and asks json.Valid about the same bytes,
// in turns of a few hundred events, so that whatever else the machine does slows
// both down. It reports how long an event takes, and how many times as long
// json.Valid needs: each in its fastest pass, the least disturbed.
func benchmarkBeside(b *testing.B, events [][]byte, judge func(event []byte) bool) {
	const turn = 500
	size := 0
	for _, event := range events {
		size += len(event)
	}
	timed := func(judge func(event []byte) bool, events [][]byte) time.Duration {
		begin := time.Now()
		for _, event := range events {
			if !judge(event) {
				b.Fatalf("refused: %.2000s", event)
			}
		}
		return time.Since(begin)
	}
	ours, theirs := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	first := false
	b.ReportAllocs()
	for b.Loop() {
		var our, their time.Duration
		for some := range slices.Chunk(events, turn) {
			// Who is second finds the events in the cache: that is each of them in
			// every other turn.
			if first = !first; first {
				our += timed(judge, some)
			}
			their += timed(json.Valid, some)
			if !first {
				our += timed(judge, some)
			}
		}
		ours, theirs = min(ours, our), min(theirs, their)
	}
	b.ReportMetric(float64(size)/float64(len(events)), "B/event")
	b.ReportMetric(float64(ours)/float64(len(events)), "ns/event")
	b.ReportMetric(float64(theirs)/float64(ours), "×json.Valid")
}

// changed returns the changed events, which lie in memory one behind the other
// like the lines of a file.
func changed(events [][]byte, change func(event []byte) []byte) [][]byte {
	var all []byte
	ends := make([]int, len(events))
	for i, event := range events {
		all = append(all, change(event)...)
		ends[i] = len(all)
	}
	out := make([][]byte, len(events))
	begin := 0
	for i, end := range ends {
		out[i] = all[begin:end:end]
		begin = end
	}
	return out
}

// spaced is the event as an encoder writes it that puts a space behind every
// colon and comma, and indented as one that writes for people.
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

func indented(event []byte) []byte {
	var out bytes.Buffer
	if err := json.Indent(&out, event, "", "  "); err != nil {
		panic(err)
	}
	return out.Bytes()
}

// sorted has the members of every object in the order of their names.
func sorted(event []byte) []byte {
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

// shuffled has the members of every object in an order of its own.
func shuffled(event []byte) []byte {
	if event[0] != '{' || len(event) == len("{}") {
		return event
	}
	decoder := json.NewDecoder(bytes.NewReader(event))
	var members []string
	random := rand.New(rand.NewPCG(uint64(len(event)), uint64(event[len(event)/2])))
	for token, err := decoder.Token(); decoder.More(); token, err = decoder.Token() {
		name, isName := token.(string)
		if err != nil {
			panic(err)
		}
		if !isName {
			continue // the brace
		}
		var value json.RawMessage
		if err := decoder.Decode(&value); err != nil {
			panic(err)
		}
		members = append(members, quoteJSON(name)+":"+string(shuffled(value)))
		if !decoder.More() {
			break
		}
	}
	random.Shuffle(len(members), func(i, j int) { members[i], members[j] = members[j], members[i] })
	return []byte("{" + strings.Join(members, ",") + "}")
}

func BenchmarkIs(b *testing.B) {
	v := MustNew(hotplex)
	is := func(event []byte) bool { return v.Is("Event", event, Exact) }
	events := hotplexEvents(10000)
	for _, variant := range []struct {
		name   string
		change func([]byte) []byte
	}{
		{"declared", bytes.Clone}, {"shuffled", shuffled}, {"sorted", sorted}, {"spaced", spaced}, {"indented", indented},
		{"shuffled and spaced", func(event []byte) []byte { return spaced(shuffled(event)) }},
	} {
		b.Run(variant.name, func(b *testing.B) { benchmarkBeside(b, changed(events, variant.change), is) })
	}
}

// BenchmarkExplain reads valid events with the explainer, which in life sees
// only invalid ones.
func BenchmarkExplain(b *testing.B) {
	event := MustNew(hotplex).types["Event"]
	benchmarkBeside(b, hotplexEvents(10000), func(b []byte) bool {
		found, _ := explain(event, b, Exact, MaxViolations)
		return len(found) == 0
	})
}
