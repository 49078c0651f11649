package event_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/eventgen/eventgen/event"
)

func TestUnmarshalEvent(t *testing.T) {
	stamp := event.EventMetadata{Timestamp: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC), SessionID: "s"}
	tests := []struct {
		name, text string
		want       event.Event
	}{
		{"with meta", `{"request_id":7,"event":"tool_use","data":{"event_data":"ls","meta":{"tool_name":"bash"}}}`,
			event.Event{RequestID: 7, Type: event.TypeToolUse, Data: &event.EventWithMeta{
				EventData: "ls", Meta: &event.EventMeta{ToolName: "bash"},
			}}},
		{"stats", `{"event":"session_stats","data":{"tools_used":["bash"],"total_cost_usd":0.5}}`,
			event.Event{Type: event.TypeSessionStats, Data: &event.SessionStatsData{
				ToolsUsed: []string{"bash"}, TotalCostUSD: 0.5,
			}}},
		{"payload before tag", `{"data":{"session_id":"s"},"metadata":{"timestamp":"2026-01-02T03:04:05Z","session_id":"s"},"event":"session_stats"}`,
			event.Event{Type: event.TypeSessionStats, Data: &event.SessionStatsData{SessionID: "s"}, Metadata: stamp}},
		{"unknown tag", `{"event":"heartbeat","data": {"beat": 1e2}}`,
			event.Event{Type: "heartbeat", Data: json.RawMessage(`{"beat": 1e2}`)}},
		{"no data", `{"event":"token"}`, event.Event{Type: event.TypeToken}},
		{"null data", `{"event":"token","data":null}`, event.Event{Type: event.TypeToken}},
		{"no tag", `{"data":"x"}`, event.Event{Data: json.RawMessage(`"x"`)}},
		{"nothing", `{}`, event.Event{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := event.Event{RequestID: 99, Type: event.TypeRaw, Data: "stale"}
			if err := json.Unmarshal([]byte(tt.text), &got); err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got  %#v\nwant %#v", got, tt.want)
			}
		})
	}
}

func TestUnmarshalEventErrors(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"not an object", `[]`, "cannot unmarshal array"},
		{"tag of the wrong type", `{"event":7,"data":{}}`, "cannot unmarshal number"},
		{"payload of the wrong type", `{"event":"token","data":"x"}`, "cannot unmarshal string"},
		{"member of the wrong type", `{"event":"session_stats","data":{"tools_used":"bash"}}`, "tools_used"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := event.Event{RequestID: 99}
			err := json.Unmarshal([]byte(tt.text), &got)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got the error %v, want one with %q", err, tt.want)
			}
			if got != (event.Event{RequestID: 99}) {
				t.Errorf("a failed decoding left %+v, want the event as it was", got)
			}
		})
	}
}

func TestUnmarshalNullChangesNothing(t *testing.T) {
	e := event.Event{RequestID: 1}
	if err := e.UnmarshalJSON([]byte("null")); err != nil || e != (event.Event{RequestID: 1}) {
		t.Errorf("null gave %+v, %v, want the event as it was", e, err)
	}
}

// TestEventsSurviveTheWire encodes an event of every tag and reads it back.
func TestEventsSurviveTheWire(t *testing.T) {
	for _, tag := range published {
		sent := event.Event{RequestID: 3, Type: tag, Data: event.NewEventWithMeta(string(tag), "行 \x00 \u202e", fullMeta())}
		if tag == event.TypeSessionStats {
			sent.Data = &event.SessionStatsData{SessionID: "s", ToolsUsed: []string{"a"}, FilePaths: []string{}}
		}
		sent.Metadata = event.EventMetadata{Timestamp: time.Date(2026, 1, 2, 3, 4, 5, 6, time.UTC), SessionID: "s", TraceID: "t"}
		text, err := json.Marshal(sent)
		if err != nil {
			t.Fatal(err)
		}
		var received event.Event
		if err := json.Unmarshal(text, &received); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(received, sent) {
			t.Errorf("%s: received %#v\nsent %#v", tag, received, sent)
		}
	}
}
