package rivals

import (
	"math"

	"github.com/go-faster/jx"

	"github.com/eventgen/eventgen/event"
)

var (
	count    = between(0, math.MaxInt32)
	duration = between(0, 1<<53-1)
	moments  = between(-1<<53+1, 1<<53-1)
)

var eventTags = map[string]struct{}{
	string(event.TypeUserInput): {}, string(event.TypeFinalResponse): {}, string(event.TypeThinking): {},
	string(event.TypeAction): {}, string(event.TypeToolUse): {}, string(event.TypeToolResult): {},
	string(event.TypeStatus): {}, string(event.TypeError): {}, string(event.TypePlanMode): {},
	string(event.TypeExitPlanMode): {}, string(event.TypeAskUserQuestion): {}, string(event.TypeDangerBlock): {},
	string(event.TypeSessionStats): {}, string(event.TypeCommandProgress): {}, string(event.TypeCommandComplete): {},
	string(event.TypeSystem): {}, string(event.TypeUser): {}, string(event.TypeStepStart): {},
	string(event.TypeStepFinish): {}, string(event.TypeRaw): {}, string(event.TypeSessionStart): {},
	string(event.TypeEngineStarting): {}, string(event.TypeUserMessageReceived): {},
	string(event.TypePermissionRequest): {}, string(event.TypeAnswer): {},
	string(event.TypePermissionDenials): {}, string(event.TypeToken): {},
}

var metadataMembers = newMembers(
	map[string]read{"trace_id": text},
	map[string]read{"timestamp": moment, "session_id": text},
)

var withMetaMembers = newMembers(nil, map[string]read{
	"event_type": text, "event_data": text,
	"meta": func(d *jx.Decoder) error {
		if d.Next() == jx.Null {
			return d.Null()
		}
		return metaMembers.object(d)
	},
})

var metaMembers = newMembers(nil, map[string]read{
	"duration_ms": duration, "total_duration_ms": duration,
	"tool_name": text, "tool_id": text, "status": status, "error_msg": text,
	"input_tokens": count, "output_tokens": count, "cache_write_tokens": count, "cache_read_tokens": count,
	"input_summary": text, "output_summary": text, "file_path": text, "line_count": count,
	"progress": between(0, 100), "total_steps": count, "current_step": count,
})

var statsMembers = newMembers(map[string]read{"error_message": text}, map[string]read{
	"session_id": text, "start_time": moments, "end_time": moments,
	"total_duration_ms": duration, "thinking_duration_ms": duration, "tool_duration_ms": duration,
	"generation_duration_ms": duration, "input_tokens": count, "output_tokens": count,
	"cache_write_tokens": count, "cache_read_tokens": count, "total_tokens": count, "tool_call_count": count,
	"tools_used": texts, "files_modified": count, "file_paths": texts, "total_cost_usd": price,
	"model_used": text, "is_error": truth,
})
