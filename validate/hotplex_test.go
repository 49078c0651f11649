package validate

import (
	"encoding/json"
	"fmt"
	"strings"
)

// The event contract of HotPlex as a table: the subject of many tests.

func integerOf(lowest, highest string) Integer {
	return Integer{Bounds{Min: lowest, Max: highest}}
}

var (
	anyInteger = Type{Shape: integerOf("-9007199254740991", "9007199254740991")}
	count64    = Type{Shape: integerOf("0", "9007199254740991")}
	count32    = Type{Shape: integerOf("0", "2147483647")}
	anyString  = Type{Shape: String{}}
)

func must(name string, t Type) Member     { return Member{Name: name, Type: t} }
func optional(name string, t Type) Member { return Member{Name: name, Type: t, Optional: true} }
func refTo(name string) Type              { return Type{Shape: Ref{name}} }

func quotedAll(values []string) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = `"` + v + `"`
	}
	return out
}

var tags = strings.Fields(`user_input final_response thinking action tool_use tool_result status error plan_mode exit_plan_mode
	ask_user_question danger_block session_stats command_progress command_complete system user step_start step_finish raw session_start
	engine_starting user_message_received permission_request answer permission_denials token`)

var hotplex = func() Table {
	var variants []Variant
	for _, tag := range tags {
		payload := refTo("EventWithMeta")
		if tag == "session_stats" {
			payload = refTo("SessionStatsData")
		}
		variants = append(variants, Variant{tag, payload})
	}
	texts := Type{Shape: Array{Elem: anyString}, Null: true}
	meta := refTo("EventMeta")
	meta.Null = true
	return Table{
		{Name: "Event", Type: Type{Shape: Union{Tag: "event", Payload: "data", Variants: variants, Envelope: []Member{
			optional("request_id", anyInteger), must("event", refTo("Type")), must("data", Type{Shape: Anything{}}), optional("metadata", refTo("EventMetadata")),
		}}}},
		{Name: "EventMeta", Type: Type{Shape: Object{Members: []Member{
			must("duration_ms", count64), must("total_duration_ms", count64), must("tool_name", anyString), must("tool_id", anyString),
			must("status", Type{Shape: String{}, Enum: []string{`""`, `"running"`, `"success"`, `"error"`}}), must("error_msg", anyString),
			must("input_tokens", count32), must("output_tokens", count32), must("cache_write_tokens", count32), must("cache_read_tokens", count32),
			must("input_summary", anyString), must("output_summary", anyString), must("file_path", anyString), must("line_count", count32),
			must("progress", Type{Shape: integerOf("0", "100")}), must("total_steps", count32), must("current_step", count32),
		}}}},
		{Name: "EventMetadata", Type: Type{Shape: Object{Members: []Member{
			must("timestamp", Type{Shape: String{Patterns: []string{TimePattern}}}), must("session_id", anyString), optional("trace_id", anyString),
		}}}},
		{Name: "EventWithMeta", Type: Type{Shape: Object{Members: []Member{
			must("event_type", anyString), must("event_data", anyString), must("meta", meta),
		}}}},
		{Name: "SessionStatsData", Type: Type{Shape: Object{Members: []Member{
			must("session_id", anyString), must("start_time", anyInteger), must("end_time", anyInteger), must("total_duration_ms", count64),
			must("thinking_duration_ms", count64), must("tool_duration_ms", count64), must("generation_duration_ms", count64), must("input_tokens", count32),
			must("output_tokens", count32), must("cache_write_tokens", count32), must("cache_read_tokens", count32), must("total_tokens", count32),
			must("tool_call_count", count32), must("tools_used", texts), must("files_modified", count32), must("file_paths", texts),
			must("total_cost_usd", Type{Shape: Number{Bounds{Min: "0"}}}), must("model_used", anyString), must("is_error", Type{Shape: Boolean{}}),
			optional("error_message", anyString),
		}}}},
		{Name: "Type", Type: Type{Shape: String{}, Enum: quotedAll(tags)}},
	}
}()

const validMeta = `{"duration_ms":1250,"total_duration_ms":88213,"tool_name":"bash","tool_id":"toolu_01A09q90qw90lq917835lq9","status":"success","error_msg":"",` +
	`"input_tokens":15233,"output_tokens":412,"cache_write_tokens":0,"cache_read_tokens":12033,"input_summary":"go test ./... -run TestRun","output_summary":"ok  \t2 packages",` +
	`"file_path":"/src/main.go","line_count":44,"progress":50,"total_steps":4,"current_step":2}`

const validStats = `{"session_id":"s-1","start_time":1700000000,"end_time":1700000100,"total_duration_ms":100000,"thinking_duration_ms":10,"tool_duration_ms":20,` +
	`"generation_duration_ms":30,"input_tokens":1,"output_tokens":2,"cache_write_tokens":3,"cache_read_tokens":4,"total_tokens":5,"tool_call_count":6,` +
	`"tools_used":["bash","edit"],"files_modified":7,"file_paths":null,"total_cost_usd":0.0421,"model_used":"sonnet","is_error":false}`

func validEvent(tag, payload string) string {
	return `{"request_id":7,"event":"` + tag + `","data":` + payload + `,"metadata":{"timestamp":"2026-01-02T03:04:05.678Z","session_id":"s-1"}}`
}

func withMeta(data string) string {
	return `{"event_type":"tool_result","event_data":` + data + `,"meta":` + validMeta + `}`
}

// hotplexEvents are n events as the engine writes them, of 500 to 1000 bytes
// most of them.
func hotplexEvents(n int) [][]byte {
	words := []string{"the tool wrote ", "第一步完成 ", "line\n\tindented ", "path/to/file.go:12 ", "\"quoted\" ", "café ", "0x1f4a9 ", "error: no such file "}
	out := make([][]byte, n)
	random := uint32(1)
	next := func(n uint32) uint32 { random = random*1664525 + 1013904223; return random >> 8 % n }
	for i := range out {
		var text strings.Builder
		for range next(14) {
			text.WriteString(words[next(uint32(len(words)))])
		}
		if next(40) == 0 {
			text.WriteString(strings.Repeat("long output of a tool. ", 200))
		}
		data, err := json.Marshal(text.String())
		if err != nil {
			panic(err)
		}
		payload := withMeta(string(data))
		payload = strings.Replace(payload, `"duration_ms":1250`, fmt.Sprintf(`"duration_ms":%d`, next(1<<20)), 1)
		payload = strings.Replace(payload, `"progress":50`, fmt.Sprintf(`"progress":%d`, next(101)), 1)
		tag := tags[next(uint32(len(tags)))]
		if tag == "session_stats" {
			payload = validStats
		}
		out[i] = []byte(validEvent(tag, payload))
	}
	return out
}
