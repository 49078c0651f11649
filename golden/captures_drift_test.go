package golden_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/eventgen/eventgen/event"
)

// drift is everything that happens to the session: what has happened to
// HotPlex's events between its server and its SDK, what else goes wrong when two
// sides write the same JSON by hand, what happens to bytes on their way, and
// what looks like damage and is none.
func drift() []fault {
	return slices.Concat(driftOfHotPlex(), driftOfEnvelopes(), driftOfPayloads(), driftOfNumbers(), damageOfBytes(), harmless())
}

// driftOfHotPlex are the differences that have been found between its server and
// its SDK.
func driftOfHotPlex() []fault {
	return []fault{
		{event.TypeToolUse, 0, `the SDK's side sends "type" for "event"`, replace(`"event":`, `"type":`),
			append(missing("", "event"), unknown("", "type")...)},
		{event.TypeSessionStats, 1, "model_used was renamed to worker", replace(`"model_used":`, `"worker":`),
			append(missing("/data", "model_used"), unknown("/data", "worker")...)},
		{event.TypeSessionStart, 1, "the members of meta that are empty are left out, since the SDK has them optional",
			func(line string) string { return regexp.MustCompile(`,"[a-z_]+":(?:0|"")`).ReplaceAllString(line, "") },
			missing("/data/meta", "tool_name", "tool_id", "error_msg", "input_tokens", "output_tokens", "cache_write_tokens",
				"cache_read_tokens", "input_summary", "output_summary", "file_path", "line_count", "progress", "total_steps", "current_step")},
		{event.TypeAnswer, 1, "meta is left out", rewrite(`,"meta":\{[^}]*\}`, ""), missing("/data", "meta")},
		{event.TypeStepStart, 1, "a status that the comment does not know", replace(`"status":"running"`, `"status":"pending"`),
			[]finding{at("/data/meta/status", "enum")}},
		{event.TypeStepFinish, 1, "a status that nobody knows", replace(`"status":"success"`, `"status":"cancelled"`),
			[]finding{at("/data/meta/status", "enum")}},
		{event.TypeSystem, 1, "a tag that the contract does not have", replace(`"event":"system"`, `"event":"heartbeat"`),
			[]finding{at("/event", "enum")}},
		{event.TypeSessionStats, 2, "tools_used is one string", replace(`["editor_write","bash"]`, `"editor_write,bash"`),
			[]finding{at("/data/tools_used", "type")}},
	}
}

// driftOfEnvelopes is about the members around the payload.
func driftOfEnvelopes() []fault {
	return []fault{
		{event.TypeThinking, 1, "a tag in another case", replace(`"event":"thinking"`, `"event":"Thinking"`), []finding{at("/event", "enum")}},
		{event.TypeStatus, 1, "a list of tags", replace(`"event":"status"`, `"event":["status"]`), []finding{at("/event", "type")}},
		{event.TypeUserInput, 1, "the payload's members stand in the event itself",
			each(replace(`"data":{`, ""), replace(`}},"metadata"`, `},"metadata"`)),
			append(missing("", "data"), unknown("", "event_type", "event_data", "meta")...)},
		{event.TypeUserInput, 2, "the payload is encoded twice", encodeDataTwice, []finding{at("/data", "type")}},
		{event.TypeUserInput, 3, "a member's name in another case", replace(`"event":`, `"Event":`),
			append(append(missing("", "event"), unknown("", "Event")...), at("/Event", "wire:case"))},
		{event.TypeUserInput, 4, "the payload is null", rewrite(`"data":\{.*\}\},"metadata"`, `"data":null,"metadata"`),
			[]finding{at("/data", "type")}},
		{event.TypeToken, 30, "the payload is left out", rewrite(`,"data":\{.*\}\},"metadata"`, `,"metadata"`), missing("", "data")},
		{event.TypeToken, 25, "a member that the contract does not have", replace(`{"request_id":`, `{"v":1,"request_id":`), unknown("", "v")},
		{event.TypeSessionStats, 4, "the payload is another tag's", replace(`"event":"session_stats"`, `"event":"status"`),
			append(missing("/data", "event_type", "event_data", "meta"), unknown("/data", "session_id", "start_time", "end_time",
				"total_duration_ms", "thinking_duration_ms", "tool_duration_ms", "generation_duration_ms", "input_tokens",
				"output_tokens", "cache_write_tokens", "cache_read_tokens", "total_tokens", "tool_call_count", "tools_used",
				"files_modified", "file_paths", "total_cost_usd", "model_used", "is_error", "error_message")...)},
		{event.TypeUserMessageReceived, 1, "the request is a string", replace(`"request_id":7`, `"request_id":"7"`), []finding{at("/request_id", "type")}},
		{event.TypeUserMessageReceived, 2, "the request is no number that JavaScript can hold",
			replace(`"request_id":8`, `"request_id":9007199254740993`), []finding{at("/request_id", "maximum")}},
		{event.TypeUserMessageReceived, 3, "half a request", replace(`"request_id":9`, `"request_id":9.5`), []finding{at("/request_id", "type")}},
		{event.TypeUserMessageReceived, 4, "session_id in camel case", replace(`"metadata":{"timestamp"`, `"metadata":{"sessionId":"","timestamp"`),
			unknown("/metadata", "sessionId")},
		{event.TypeUserMessageReceived, 5, "session_id is left out", replace(`,"session_id":"`+sessionID+`"`, ""), missing("/metadata", "session_id")},
		{event.TypeToken, 35, "metadata is null", rewrite(`"metadata":\{.*\}\}$`, `"metadata":null}`), []finding{at("/metadata", "type")}},
		{event.TypePlanMode, 1, "the time is a number of milliseconds", rewrite(`"timestamp":"[^"]*"`, `"timestamp":1773480416000`),
			[]finding{at("/metadata/timestamp", "type")}},
		{event.TypeExitPlanMode, 1, "the time has no T and no zone", rewrite(`"timestamp":"(.*)T(.*)Z"`, `"timestamp":"$1 $2"`),
			[]finding{at("/metadata/timestamp", "pattern")}},
		{event.TypeAction, 1, "the time is on a day that does not exist", replace(`"timestamp":"2026-03-14`, `"timestamp":"2026-02-30`),
			[]finding{at("/metadata/timestamp", "pattern")}},
	}
}

// driftOfPayloads is about the members of payloads.
func driftOfPayloads() []fault {
	return []fault{
		{event.TypeAnswer, 2, "members in camel case", each(replace(`"tool_name":`, `"toolName":`), replace(`"tool_id":`, `"toolId":`)),
			append(missing("/data/meta", "tool_name", "tool_id"), unknown("/data/meta", "toolName", "toolId")...)},
		{event.TypeAnswer, 3, "the text has been taken for optional", rewrite(`"event_data":"[^"]*",`, ""), missing("/data", "event_data")},
		{event.TypeAskUserQuestion, 1, "meta is an empty PHP array", rewrite(`"meta":\{[^}]*\}`, `"meta":[]`), []finding{at("/data/meta", "type")}},
		{event.TypeUser, 1, "no error is null", replace(`"error_msg":""`, `"error_msg":null`), []finding{at("/data/meta/error_msg", "type")}},
		{event.TypeUser, 2, "the file has become an object", replace(`"file_path":""`, `"file_path":{"path":""}`),
			[]finding{at("/data/meta/file_path", "type")}},
		{event.TypeFinalResponse, 1, "the tag is not repeated", replace(`"event_type":"final_response"`, `"event_type":null`),
			[]finding{at("/data/event_type", "type")}},
		{event.TypeFinalResponse, 3, "the text is a list of content blocks",
			replace(`"event_data":"Nichts gelöscht."`, `"event_data":[{"type":"text","text":"Nichts gelöscht."}]`),
			[]finding{at("/data/event_data", "type")}},
		{event.TypePermissionDenials, 1, "members with names that pointers must escape, or that are not ASCII",
			each(replace(`"meta":{`, `"meta":{"a/b~c":{"deep":[]},`), replace(`"metadata":{`, `"metadata":{"状态":1,`)),
			append(unknown("/data/meta", "a~1b~0c"), unknown("/metadata", "状态")...)},
		{event.TypeSessionStats, 5, "seven faults in one payload", each(
			rewrite(`"start_time":\d+`, `"start_time":"2026-03-14T09:28:54Z"`), replace(`"tools_used":null`, `"tools_used":["bash",null,3]`),
			replace(`"file_paths":null`, `"file_paths":{}`), replace(`"total_cost_usd":0`, `"total_cost_usd":-0.5`),
			replace(`"is_error":false`, `"is_error":"false","error_message":null`)),
			[]finding{at("/data/start_time", "type"), at("/data/tools_used/1", "type"), at("/data/tools_used/2", "type"), at("/data/file_paths", "type"),
				at("/data/total_cost_usd", "minimum"), at("/data/is_error", "type"), at("/data/error_message", "type")}},
	}
}

// driftOfNumbers is about ranges, fractions and exponents.
func driftOfNumbers() []fault {
	progress := func(nth int, from, to, what, keyword string) fault {
		return fault{event.TypeCommandProgress, nth, what, replace(`"progress":`+from+`,`, `"progress":`+to+`,`),
			[]finding{at("/data/meta/progress", keyword)}}
	}
	return []fault{
		progress(5, "20", "140", "more than 100 percent", "maximum"),
		progress(7, "30", "-1", "-1 for a progress that is not known", "minimum"),
		progress(9, "40", `"40%"`, "the progress is a string", "type"),
		progress(13, "60", "60.5", "the progress has a fraction", "type"),
		progress(11, "50", "5e1", "a whole number with an exponent, which Go refuses", "wire:integer"),
		progress(21, "100", "100.0", "a whole number with a fraction, as Python writes it, which Go refuses", "wire:integer"),
		{event.TypeCommandComplete, 1, "a duration that JavaScript cannot hold", replace(`"duration_ms":6657`, `"duration_ms":9007199254740992`),
			[]finding{at("/data/meta/duration_ms", "maximum")}},
		{event.TypePermissionRequest, 1, "counts beyond 32 bits, and below zero",
			each(replace(`"input_tokens":0`, `"input_tokens":2147483648`), replace(`"output_tokens":0`, `"output_tokens":-5`)),
			[]finding{at("/data/meta/input_tokens", "maximum"), at("/data/meta/output_tokens", "minimum")}},
		{event.TypeRaw, 2, "big numbers as strings, and with fractions",
			each(replace(`"duration_ms":9007199254740991`, `"duration_ms":"9007199254740991"`), replace(`"line_count":2147483647`, `"line_count":2147483647.00`)),
			[]finding{at("/data/meta/duration_ms", "type"), at("/data/meta/line_count", "wire:integer")}},
		{event.TypeSessionStats, 3, "a price beyond every float64", replace(`"total_cost_usd":1234.5`, `"total_cost_usd":1e999`),
			[]finding{at("/data/total_cost_usd", "wire:number")}},
	}
}

// damageOfBytes is what no JSON value shows.
func damageOfBytes() []fault {
	malformed := []finding{at("", "wire:syntax")}
	return []fault{
		{event.TypeDangerBlock, 1, "a member occurs twice", replace(`"status":"error"`, `"status":"running","status":"error"`),
			[]finding{at("/data/meta/status", "wire:duplicate")}},
		{event.TypeToolResult, 2, "a member occurs twice, once with a fault", replace(`"status":"error"`, `"status":"failed","status":"error"`),
			[]finding{at("/data/meta/status", "wire:duplicate"), at("/data/meta/status", "enum")}},
		{event.TypeToolResult, 3, "an emoji was cut in half as UTF-16", replace(`"event_data":"--- a`, `"event_data":"\ud83d--- a`),
			[]finding{at("/data/event_data", "wire:surrogate")}},
		{event.TypeToolResult, 5, "a letter was cut in half as UTF-8", replace(`"event_data":"م`, "\"event_data\":\"\xd9"),
			[]finding{at("/data/event_data", "wire:utf8")}},
		{event.TypeToolResult, 6, "the line is cut off", cutAt(`größe-040`), malformed},
		{event.TypeToolResult, 7, "a tab that is not escaped", replace(`"event_data":""`, "\"event_data\":\"\t\""), malformed},
		{event.TypeError, 1, "NaN is no JSON", replace(`"total_steps":0`, `"total_steps":NaN`), malformed},
		{event.TypeError, 2, "a comma too many", replace(`"current_step":0}`, `"current_step":0,}`), malformed},
		{event.TypeToken, 5, "a log line has come between", rewrite(`^.*$`, "WARN 09:26:58 slow client "+sessionID), malformed},
		{event.TypeToken, 10, "Python's print for JSON", func(line string) string { return strings.ReplaceAll(line, `"`, `'`) }, malformed},
		{event.TypeToken, 36, "the trace occurs twice", rewrite(`("trace_id":"[^"]*")`, `$1,$1`), []finding{at("/metadata/trace_id", "wire:duplicate")}},
		{event.TypeStatus, 3, "the capture ends in the middle of a line", cutAt(`"current_step"`), malformed},
	}
}

// harmless is what a judge must not take for damage.
func harmless() []fault {
	return []fault{
		{event.TypeToken, 40, "the line ends with CR LF", rewrite(`$`, "\r"), nil},
		{event.TypeToken, 45, "white space between all tokens", rewrite(`\{"request_id":(\d+),"event":"token","data":\{`, " {\t\"request_id\" : $1 ,\r\"event\":\t\"token\", \"data\" : { "), nil},
		{event.TypeToken, 50, "members in another order, the tag behind its payload",
			rewrite(`^\{("request_id":\d+),("event":"token"),("data":.*),("metadata":.*)\}$`, `{$4,$3,$2,$1}`), nil},
		{event.TypeToken, 55, "names and tags with escapes", replace(`"event":"token"`, `"\u0065vent":"t\u006Fken"`), nil},
		{event.TypeAnswer, 30, "nothing but ASCII", escapeAll, nil},
	}
}

// encodeDataTwice makes data a string that holds JSON.
func encodeDataTwice(line string) string {
	head, rest, _ := strings.Cut(line, `"data":`)
	data, tail, _ := strings.Cut(rest, `,"metadata"`)
	text, err := json.Marshal(data)
	if err != nil {
		return line
	}
	return head + `"data":` + string(text) + `,"metadata"` + tail
}

// escapeAll writes every character beyond ASCII as UTF-16 escapes.
func escapeAll(line string) string {
	var b strings.Builder
	for _, c := range line {
		if c < utf8.RuneSelf {
			b.WriteRune(c)
			continue
		}
		for _, unit := range utf16.Encode([]rune{c}) {
			fmt.Fprintf(&b, `\u%04X`, unit)
		}
	}
	return b.String()
}
