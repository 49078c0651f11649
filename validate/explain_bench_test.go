package validate

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

// faults are edits that make an event of hotplexEvents invalid: a text that it
// has, and what stands in its place.
var faults = [][2]string{
	{`"status":"success"`, `"status":"pending"`}, {`"event":"t`, `"event":"tt`}, {`"total_steps":4`, `"total_steps":-4`}, {`"line_count":44`, `"line_count":2147483648`},
	{`"input_tokens":15233`, `"input_tokens":"15233"`}, {`"tool_name":"bash"`, `"tool_name":null`}, {`"cache_write_tokens":0,`, ``}, {`"tool_id":`, `"worker":"w-1","tool_id":`},
	{`"file_path"`, `"FILE_PATH"`}, {`"output_tokens":412`, `"output_tokens":412.0`}, {`"current_step":2`, `"current_step":0.5`}, {`2026-01-02T03`, `2026-01-02T33`},
	{`"session_id":"s-1"`, "\"session_id\":\"s-\xff\""}, {`"session_id":"s-1"`, `"session_id":"\ud800"`}, {`"request_id":7`, `"request_id":7,"request_id":8`}, {`"data":{`, `"data":[{`}, {`"request_id":7`, `"request_id":07`}, {`}}`, `}`}, {`"metadata"`, `"meta"`},
}

// damaged is hotplexEvents with one event of every so many made invalid.
func damaged(n, every int) [][]byte {
	events := hotplexEvents(n)
	for i := every / 2; i < n; i += every {
		for k := i / every; ; k++ {
			fault := faults[k%len(faults)]
			if text := string(events[i]); strings.Contains(text, fault[0]) {
				events[i] = []byte(strings.Replace(text, fault[0], fault[1], 1))
				break
			}
		}
	}
	return events
}

// BenchmarkInvalid judges events of which some are invalid, and has every
// violation reported. Each round has its own time of json.Valid beside it, which
// looks at the syntax of the same events: x-json.Valid is how many times its
// speed that is.
func BenchmarkInvalid(b *testing.B) {
	v := MustNew(hotplex)
	judge := func(event []byte) error { return v.Validate("Event", event, Exact) }
	b.Run("5 percent", func(b *testing.B) { benchmarkInvalid(b, damaged(10000, 20), 500, judge) })
	b.Run("all", func(b *testing.B) { benchmarkInvalid(b, damaged(10000, 1), 10000, judge) })
}

func benchmarkInvalid(b *testing.B, events [][]byte, invalid int, judge func(event []byte) error) {
	size := 0
	for _, event := range events {
		size += len(event)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	var ours, theirs time.Duration
	for b.Loop() {
		begin := time.Now()
		refused := 0
		for _, event := range events {
			if judge(event) != nil {
				refused++
			}
		}
		if ours += time.Since(begin); refused != invalid {
			b.Fatalf("refused %d of %d events: expected %d", refused, len(events), invalid)
		}
		b.StopTimer()
		begin = time.Now()
		for _, event := range events {
			json.Valid(event)
		}
		theirs += time.Since(begin)
		b.StartTimer()
	}
	b.ReportMetric(float64(theirs)/float64(ours), "x-json.Valid")
	b.ReportMetric(float64(ours.Nanoseconds())/float64(b.N*len(events)), "ns/event")
}
