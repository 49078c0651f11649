package event_test

import (
	"encoding/json"
	"math"
	"testing"
	"time"

	"github.com/eventgen/eventgen/event"
)

const emptyMeta = `{"duration_ms":0,"total_duration_ms":0,"tool_name":"","tool_id":"","status":"","error_msg":"",` +
	`"input_tokens":0,"output_tokens":0,"cache_write_tokens":0,"cache_read_tokens":0,` +
	`"input_summary":"","output_summary":"","file_path":"","line_count":0,` +
	`"progress":0,"total_steps":0,"current_step":0}`

const emptyStats = `{"session_id":"","start_time":0,"end_time":0,"total_duration_ms":0,"thinking_duration_ms":0,` +
	`"tool_duration_ms":0,"generation_duration_ms":0,"input_tokens":0,"output_tokens":0,` +
	`"cache_write_tokens":0,"cache_read_tokens":0,"total_tokens":0,"tool_call_count":0,"tools_used":null,` +
	`"files_modified":0,"file_paths":null,"total_cost_usd":0,"model_used":"","is_error":false}`

func fullMeta() *event.EventMeta {
	return &event.EventMeta{
		DurationMs: 1, TotalDurationMs: 2, ToolName: "bash", ToolID: "toolu_3", Status: "error", ErrorMsg: "exit 4",
		InputTokens: 5, OutputTokens: 6, CacheWriteTokens: 7, CacheReadTokens: 8,
		InputSummary: "ls", OutputSummary: "9 files", FilePath: "/tmp/十.go", LineCount: 11,
		Progress: 12, TotalSteps: 13, CurrentStep: 14,
	}
}

// TestWire holds every type against the exact text that is published. Members
// are never left out but where the type says so.
func TestWire(t *testing.T) {
	stamp := event.EventMetadata{
		Timestamp: time.Date(2026, 3, 14, 9, 26, 53, 589_000_000, time.UTC), SessionID: "s-1", TraceID: "4bf92f35",
	}
	tests := []struct {
		name  string
		value any
		want  string
	}{
		{"meta, empty", event.EventMeta{}, emptyMeta},
		{"meta, full", fullMeta(), `{"duration_ms":1,"total_duration_ms":2,"tool_name":"bash","tool_id":"toolu_3",` +
			`"status":"error","error_msg":"exit 4","input_tokens":5,"output_tokens":6,"cache_write_tokens":7,` +
			`"cache_read_tokens":8,"input_summary":"ls","output_summary":"9 files","file_path":"/tmp/十.go",` +
			`"line_count":11,"progress":12,"total_steps":13,"current_step":14}`},
		{"payload, empty", event.EventWithMeta{}, `{"event_type":"","event_data":"","meta":null}`},
		{"payload, made", event.NewEventWithMeta("token", "<b>\u2028\x01é", nil),
			`{"event_type":"token","event_data":"\u003cb\u003e\u2028\u0001é","meta":` + emptyMeta + `}`},
		{"stats, empty", event.SessionStatsData{}, emptyStats},
		{"stats, full", event.SessionStatsData{
			SessionID: "s-1", StartTime: 1, EndTime: 2, TotalDurationMs: 3, ThinkingDurationMs: 4,
			ToolDurationMs: 5, GenerationDurationMs: 6, InputTokens: 7, OutputTokens: 8, CacheWriteTokens: 9,
			CacheReadTokens: 10, TotalTokens: math.MaxInt32, ToolCallCount: 12, ToolsUsed: []string{"bash"}, FilesModified: 13,
			FilePaths: []string{}, TotalCostUSD: 0.0042, ModelUsed: "sonnet", IsError: true, ErrorMessage: "late",
		}, `{"session_id":"s-1","start_time":1,"end_time":2,"total_duration_ms":3,"thinking_duration_ms":4,` +
			`"tool_duration_ms":5,"generation_duration_ms":6,"input_tokens":7,"output_tokens":8,` +
			`"cache_write_tokens":9,"cache_read_tokens":10,"total_tokens":2147483647,"tool_call_count":12,` +
			`"tools_used":["bash"],"files_modified":13,"file_paths":[],"total_cost_usd":0.0042,` +
			`"model_used":"sonnet","is_error":true,"error_message":"late"}`},
		{"metadata, empty", event.EventMetadata{}, `{"timestamp":"0001-01-01T00:00:00Z","session_id":""}`},
		{"metadata, full", stamp, `{"timestamp":"2026-03-14T09:26:53.589Z","session_id":"s-1","trace_id":"4bf92f35"}`},
		{"event, bare", event.Event{Type: event.TypeStatus, Data: event.NewEventWithMeta("status", "", nil)},
			`{"event":"status","data":{"event_type":"status","event_data":"","meta":` + emptyMeta + `}}`},
		{"event, full", &event.Event{
			RequestID: 7, Type: event.TypeSessionStats, Data: &event.SessionStatsData{}, Metadata: stamp,
		}, `{"request_id":7,"event":"session_stats","data":` + emptyStats +
			`,"metadata":{"timestamp":"2026-03-14T09:26:53.589Z","session_id":"s-1","trace_id":"4bf92f35"}}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := json.Marshal(tt.value)
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != tt.want {
				t.Errorf("encodes as\n%s, want\n%s", got, tt.want)
			}
		})
	}
}

func TestNewEventWithMeta(t *testing.T) {
	meta := fullMeta()
	if got := event.NewEventWithMeta("action", "plan", meta); got.EventType != "action" || got.EventData != "plan" || got.Meta != meta {
		t.Errorf("got %+v, want action, plan and the meta that was passed", got)
	}
	if got := event.NewEventWithMeta("action", "plan", nil); got.Meta == nil || *got.Meta != (event.EventMeta{}) {
		t.Errorf("without meta got %+v, want an empty one", got.Meta)
	}
}
