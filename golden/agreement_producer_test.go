package golden_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/eventgen/eventgen/event"
	"github.com/eventgen/eventgen/validate"
)

// produced is a Go value about to be sent, and the violations of what
// encoding/json makes of it.
type produced struct {
	name  string
	value any // a pointer to a value of package event
	wants []string
}

// producers are Go values of every event type: zero, full, with each nil, and
// at every boundary.
func producers() []produced {
	full := fullMeta()
	return slices.Concat(producedEvents(), producedStats(), []produced{
		{"a zero EventMeta", &event.EventMeta{}, nil},
		{"a full EventMeta", full, nil},
		{"EventMeta at its upper bounds", &event.EventMeta{
			DurationMs: 1<<53 - 1, TotalDurationMs: 1<<53 - 1, Status: "error", InputTokens: math.MaxInt32, OutputTokens: math.MaxInt32,
			CacheWriteTokens: math.MaxInt32, CacheReadTokens: math.MaxInt32, LineCount: math.MaxInt32, Progress: 100,
			TotalSteps: math.MaxInt32, CurrentStep: math.MaxInt32,
		}, nil},
		{"EventMeta above its upper bounds", &event.EventMeta{DurationMs: 1 << 53, TotalDurationMs: math.MaxInt64, Progress: 101},
			[]string{"/duration_ms maximum", "/progress maximum", "/total_duration_ms maximum"}},
		{"EventMeta under its lower bounds", &event.EventMeta{
			DurationMs: -1, TotalDurationMs: math.MinInt64, InputTokens: -1, OutputTokens: math.MinInt32, CacheWriteTokens: -1,
			CacheReadTokens: -1, LineCount: -1, Progress: -1, TotalSteps: -1, CurrentStep: -1,
		}, []string{
			"/cache_read_tokens minimum", "/cache_write_tokens minimum", "/current_step minimum", "/duration_ms minimum", "/input_tokens minimum",
			"/line_count minimum", "/output_tokens minimum", "/progress minimum", "/total_duration_ms minimum", "/total_steps minimum",
		}},
		{"a status that the comment does not name", &event.EventMeta{Status: "pending"}, []string{"/status enum"}},
		{"text that the encoder repairs", &event.EventMeta{ToolName: "a\xffb\xed\xa0\x80", ErrorMsg: "<&>\u2028\x00"}, nil},
		{"a status that the encoder repairs", &event.EventMeta{Status: "error\xff"}, []string{"/status enum"}},
		{"a zero EventWithMeta", &event.EventWithMeta{}, nil},
		{"EventWithMeta as its constructor makes it", event.NewEventWithMeta("answer", "Done.", nil), nil},
		{"a full EventWithMeta", event.NewEventWithMeta("tool_use", "ls", full), nil},
		{"EventWithMeta with a fault inside", event.NewEventWithMeta("tool_use", "ls", &event.EventMeta{LineCount: -3}), []string{"/meta/line_count minimum"}},
		{"a zero EventMetadata", &event.EventMetadata{}, nil},
		{"a full EventMetadata", fullMetadata(), nil},
		{"EventMetadata in the year 9999", &event.EventMetadata{Timestamp: time.Date(9999, 12, 31, 23, 59, 59, 999999999, time.UTC)}, nil},
		{"EventMetadata far east", &event.EventMetadata{Timestamp: time.Date(2024, 2, 29, 0, 0, 0, 1, time.FixedZone("", 14*3600))}, nil},
		{"a tag", pointer(event.TypeToken), nil},
		{"a zero tag", pointer(event.Type("")), []string{" enum"}},
		{"an unknown tag", pointer(event.Type("tooluse")), []string{" enum"}},
	})
}

func producedEvents() []produced {
	stats := fullStats()
	withMeta := event.NewEventWithMeta("tool_use", "ls", fullMeta())
	return []produced{
		{"a zero Event", &event.Event{}, []string{"/event enum"}},
		{"a full Event", &event.Event{RequestID: 7, Type: event.TypeToolUse, Data: withMeta, Metadata: *fullMetadata()}, nil},
		{"an Event of session_stats", &event.Event{Type: event.TypeSessionStats, Data: stats, Metadata: *fullMetadata()}, nil},
		{"an Event with its payload by value", &event.Event{Type: event.TypeAnswer, Data: *withMeta}, nil},
		{"an Event of session_stats with its payload by value", &event.Event{Type: event.TypeSessionStats, Data: *stats}, nil},
		{"an Event without a payload", &event.Event{Type: event.TypeAnswer}, []string{"/data type"}},
		{"an Event with a nil payload", &event.Event{Type: event.TypeAnswer, Data: (*event.EventWithMeta)(nil)}, []string{"/data type"}},
		{"an Event of session_stats with a nil payload", &event.Event{Type: event.TypeSessionStats, Data: (*event.SessionStatsData)(nil)}, []string{"/data type"}},
		{"an Event with an unknown tag", &event.Event{Type: "pending", Data: withMeta}, []string{"/event enum"}},
		{"an Event with request IDs beyond JavaScript", &event.Event{RequestID: 1 << 53, Type: event.TypeAnswer, Data: withMeta}, []string{"/request_id maximum"}},
		{"an Event with the least request ID", &event.Event{RequestID: math.MinInt64, Type: event.TypeAnswer, Data: withMeta}, []string{"/request_id minimum"}},
		{"an Event with the bounds of the safe integers", &event.Event{RequestID: -(1<<53 - 1), Type: event.TypeAnswer, Data: withMeta}, nil},
		{"an Event with only a session in its metadata", &event.Event{Type: event.TypeAnswer, Data: withMeta, Metadata: event.EventMetadata{SessionID: "s"}}, nil},
		{"an Event with faults at every depth", &event.Event{
			RequestID: math.MaxInt64, Type: event.TypeAnswer,
			Data: event.NewEventWithMeta("", "", &event.EventMeta{Status: "done", Progress: 140}),
		}, []string{"/data/meta/progress maximum", "/data/meta/status enum", "/request_id maximum"}},
	}
}

func producedStats() []produced {
	negative := &event.SessionStatsData{
		StartTime: -(1<<53 - 1), EndTime: -1, TotalDurationMs: -1, ThinkingDurationMs: -1, ToolDurationMs: -1, GenerationDurationMs: -1,
		InputTokens: -1, OutputTokens: -1, CacheWriteTokens: -1, CacheReadTokens: -1, TotalTokens: -1, ToolCallCount: -1,
		FilesModified: -1, TotalCostUSD: -math.SmallestNonzeroFloat64,
	}
	return []produced{
		{"a zero SessionStatsData", &event.SessionStatsData{}, nil},
		{"a full SessionStatsData", fullStats(), nil},
		{"SessionStatsData with empty lists", &event.SessionStatsData{ToolsUsed: []string{}, FilePaths: []string{}}, nil},
		{"SessionStatsData at its upper bounds", &event.SessionStatsData{
			StartTime: 1<<53 - 1, EndTime: 1<<53 - 1, TotalTokens: math.MaxInt32, ToolCallCount: math.MaxInt32, TotalCostUSD: math.MaxFloat64,
		}, nil},
		{"SessionStatsData above its upper bounds", &event.SessionStatsData{StartTime: math.MaxInt64, EndTime: 1 << 53}, []string{"/end_time maximum", "/start_time maximum"}},
		{"SessionStatsData under its lower bounds", negative, []string{
			"/cache_read_tokens minimum", "/cache_write_tokens minimum", "/files_modified minimum", "/generation_duration_ms minimum",
			"/input_tokens minimum", "/output_tokens minimum", "/thinking_duration_ms minimum", "/tool_call_count minimum",
			"/tool_duration_ms minimum", "/total_cost_usd minimum", "/total_duration_ms minimum", "/total_tokens minimum",
		}},
		{"the least cost", &event.SessionStatsData{TotalCostUSD: math.SmallestNonzeroFloat64}, nil},
		{"a cost of negative zero", &event.SessionStatsData{TotalCostUSD: math.Copysign(0, -1)}, nil},
	}
}

func fullMeta() *event.EventMeta {
	return &event.EventMeta{
		DurationMs: 120, TotalDurationMs: 4500, ToolName: "bash", ToolID: "call-1", Status: "running", ErrorMsg: "none",
		InputTokens: 1, OutputTokens: 2, CacheWriteTokens: 3, CacheReadTokens: 4, InputSummary: "in", OutputSummary: "out 漢字 😀",
		FilePath: "/src/main.go", LineCount: 5, Progress: 40, TotalSteps: 6, CurrentStep: 7,
	}
}

func fullMetadata() *event.EventMetadata {
	return &event.EventMetadata{Timestamp: time.Date(2026, 3, 4, 5, 6, 7, 89e6, time.UTC), SessionID: "s-1", TraceID: "t-1"}
}

func fullStats() *event.SessionStatsData {
	return &event.SessionStatsData{
		SessionID: "s-1", StartTime: 1772600000, EndTime: 1772600767, TotalDurationMs: 1, ThinkingDurationMs: 2, ToolDurationMs: 3,
		GenerationDurationMs: 4, InputTokens: 5, OutputTokens: 6, CacheWriteTokens: 7, CacheReadTokens: 8, TotalTokens: 9, ToolCallCount: 10,
		ToolsUsed: []string{"bash", "editor_write"}, FilesModified: 11, FilePaths: []string{"/src/main.go"}, TotalCostUSD: 0.125,
		ModelUsed: "claude", IsError: true, ErrorMessage: "out of tokens",
	}
}

func pointer[T any](v T) *T { return &v }

// TestProducers encodes Go values with encoding/json, by value and by pointer,
// and holds what comes out against every judge, and the value against CheckT.
func TestProducers(t *testing.T) {
	var cases []*payload
	types := map[string]bool{}
	for _, p := range producers() {
		typ, err := generatedCheck(p.value)
		types[typ] = true
		if got := checked(t, err); !slices.Equal(got, p.wants) {
			t.Errorf("%s: Check%s finds %q, want %q", p.name, typ, got, p.wants)
		}
		byPointer, err := json.Marshal(p.value)
		if err != nil {
			t.Fatal(err)
		}
		byValue, err := json.Marshal(reflect.ValueOf(p.value).Elem().Interface())
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(byPointer, byValue) {
			t.Errorf("%s: encoded by pointer %s, by value %s", p.name, byPointer, byValue)
		}
		// Every violation of a value that Go wrote is one in every profile, but
		// null, which a reader takes.
		nulls := slices.DeleteFunc(slices.Clone(p.wants), func(v string) bool { return v == "/data type" })
		cases = append(cases, &payload{Name: p.name, Type: typ, Exact: p.wants, Open: p.wants, Reader: nulls, data: byPointer})
	}
	for _, typ := range generatedTypes() {
		if !types[typ] {
			t.Errorf("there is no producer of type %s", typ)
		}
	}
	judges := []judge{oracleJudge(t, eventCorpus), generatedJudge(), compiledJudge(t, eventCorpus, validate.Exact)}
	judges = append(judges, nodeJudges(t, eventCorpus, buildTypeScript(t))...)
	for _, j := range judges {
		t.Run(j.name, func(t *testing.T) { agree(t, j, cases, nil) })
	}
}

// checked is the error of a CheckT as the corpus writes it; nil means none.
func checked(t *testing.T, err error) []string {
	t.Helper()
	if err == nil {
		return nil
	}
	verdict, ok := errors.AsType[*validate.Error](err)
	if !ok {
		t.Fatalf("CheckT gave no verdict: %v", err)
	}
	for _, v := range verdict.Violations {
		if v.Offset != -1 || v.Message == "" {
			t.Errorf("CheckT reports %+v, want offset -1 and a message", v)
		}
	}
	return summarise(verdict.Violations)
}

// TestUnencodable holds CheckT to what encoding/json refuses to write.
func TestUnencodable(t *testing.T) {
	for name, value := range map[string]any{
		"a cost that is no number":  &event.SessionStatsData{TotalCostUSD: math.NaN()},
		"an infinite cost":          &event.SessionStatsData{TotalCostUSD: math.Inf(1)},
		"a cost of minus infinity":  &event.SessionStatsData{TotalCostUSD: math.Inf(-1)},
		"a year of five digits":     &event.EventMetadata{Timestamp: time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)},
		"a year before the first":   &event.EventMetadata{Timestamp: time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC)},
		"an offset of a whole day":  &event.EventMetadata{Timestamp: time.Date(2026, 1, 1, 0, 0, 0, 0, time.FixedZone("", 24*3600))},
		"one of these in a payload": &event.Event{Type: event.TypeSessionStats, Data: &event.SessionStatsData{TotalCostUSD: math.NaN()}},
	} {
		if text, err := json.Marshal(value); err == nil {
			t.Fatalf("%s: encoding/json writes %s", name, text)
		}
		if _, err := generatedCheck(value); err == nil {
			t.Errorf("%s: CheckT accepts what encoding/json refuses", name)
		}
	}
}
