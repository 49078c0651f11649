package native

import (
	"encoding/json"
	"time"
)

// Event is the envelope.
type Event struct {
	RequestID int64           `json:"request_id,omitempty" validate:"min=-9007199254740991,max=9007199254740991"`
	Type      string          `json:"event" validate:"oneof=user_input final_response thinking action tool_use tool_result status error plan_mode exit_plan_mode ask_user_question danger_block session_stats command_progress command_complete system user step_start step_finish raw session_start engine_starting user_message_received permission_request answer permission_denials token"`
	Data      json.RawMessage `json:"data" validate:"required"`
	Metadata  Metadata        `json:"metadata"`
}

// Metadata places an event in time and in its session.
type Metadata struct {
	Timestamp time.Time `json:"timestamp"`
	SessionID string    `json:"session_id"`
	TraceID   string    `json:"trace_id,omitempty"`
}

// WithMeta is the payload of every event but session_stats.
type WithMeta struct {
	EventType string `json:"event_type"`
	EventData string `json:"event_data"`
	Meta      *Meta  `json:"meta"`
}

// Meta describes how the work behind an event is going.
type Meta struct {
	DurationMs       int64  `json:"duration_ms" validate:"min=0,max=9007199254740991"`
	TotalDurationMs  int64  `json:"total_duration_ms" validate:"min=0,max=9007199254740991"`
	ToolName         string `json:"tool_name"`
	ToolID           string `json:"tool_id"`
	Status           string `json:"status" validate:"omitempty,oneof=running success error"`
	ErrorMsg         string `json:"error_msg"`
	InputTokens      int32  `json:"input_tokens" validate:"min=0"`
	OutputTokens     int32  `json:"output_tokens" validate:"min=0"`
	CacheWriteTokens int32  `json:"cache_write_tokens" validate:"min=0"`
	CacheReadTokens  int32  `json:"cache_read_tokens" validate:"min=0"`
	InputSummary     string `json:"input_summary"`
	OutputSummary    string `json:"output_summary"`
	FilePath         string `json:"file_path"`
	LineCount        int32  `json:"line_count" validate:"min=0"`
	Progress         int32  `json:"progress" validate:"min=0,max=100"`
	TotalSteps       int32  `json:"total_steps" validate:"min=0"`
	CurrentStep      int32  `json:"current_step" validate:"min=0"`
}

// Stats is the payload of session_stats.
type Stats struct {
	SessionID            string   `json:"session_id"`
	StartTime            int64    `json:"start_time" validate:"min=-9007199254740991,max=9007199254740991"`
	EndTime              int64    `json:"end_time" validate:"min=-9007199254740991,max=9007199254740991"`
	TotalDurationMs      int64    `json:"total_duration_ms" validate:"min=0,max=9007199254740991"`
	ThinkingDurationMs   int64    `json:"thinking_duration_ms" validate:"min=0,max=9007199254740991"`
	ToolDurationMs       int64    `json:"tool_duration_ms" validate:"min=0,max=9007199254740991"`
	GenerationDurationMs int64    `json:"generation_duration_ms" validate:"min=0,max=9007199254740991"`
	InputTokens          int32    `json:"input_tokens" validate:"min=0"`
	OutputTokens         int32    `json:"output_tokens" validate:"min=0"`
	CacheWriteTokens     int32    `json:"cache_write_tokens" validate:"min=0"`
	CacheReadTokens      int32    `json:"cache_read_tokens" validate:"min=0"`
	TotalTokens          int32    `json:"total_tokens" validate:"min=0"`
	ToolCallCount        int32    `json:"tool_call_count" validate:"min=0"`
	ToolsUsed            []string `json:"tools_used"`
	FilesModified        int32    `json:"files_modified" validate:"min=0"`
	FilePaths            []string `json:"file_paths"`
	TotalCostUSD         float64  `json:"total_cost_usd" validate:"min=0"`
	ModelUsed            string   `json:"model_used"`
	IsError              bool     `json:"is_error"`
	ErrorMessage         string   `json:"error_message,omitempty"`
}
