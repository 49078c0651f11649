package event

// SessionStatsData is the payload of session_stats, the last event of a
// session's turn: what it did and what it cost.
type SessionStatsData struct {
	// SessionID is the session that the numbers are of.
	SessionID string `json:"session_id"`
	// StartTime is when the session began, in Unix seconds.
	StartTime int64 `json:"start_time"`
	// EndTime is when it ended, in Unix seconds.
	EndTime int64 `json:"end_time"`

	// TotalDurationMs is the whole duration in milliseconds.
	TotalDurationMs int64 `json:"total_duration_ms" jsonschema:"minimum=0"`
	// ThinkingDurationMs is the part of it that the model thought.
	ThinkingDurationMs int64 `json:"thinking_duration_ms" jsonschema:"minimum=0"`
	// ToolDurationMs is the part of it that tools ran.
	ToolDurationMs int64 `json:"tool_duration_ms" jsonschema:"minimum=0"`
	// GenerationDurationMs is the part of it that the model wrote.
	GenerationDurationMs int64 `json:"generation_duration_ms" jsonschema:"minimum=0"`

	// InputTokens is the number of tokens read from prompts.
	InputTokens int32 `json:"input_tokens" jsonschema:"minimum=0"`
	// OutputTokens is the number of tokens that the model wrote.
	OutputTokens int32 `json:"output_tokens" jsonschema:"minimum=0"`
	// CacheWriteTokens is the number of tokens written to the prompt cache.
	CacheWriteTokens int32 `json:"cache_write_tokens" jsonschema:"minimum=0"`
	// CacheReadTokens is the number of tokens read from the prompt cache.
	CacheReadTokens int32 `json:"cache_read_tokens" jsonschema:"minimum=0"`
	// TotalTokens is the sum that is billed.
	TotalTokens int32 `json:"total_tokens" jsonschema:"minimum=0"`

	// ToolCallCount is the number of calls of tools.
	ToolCallCount int32 `json:"tool_call_count" jsonschema:"minimum=0"`
	// ToolsUsed names the tools that were called, each once. It is null where
	// there were none.
	ToolsUsed []string `json:"tools_used"`
	// FilesModified is the number of files that were changed.
	FilesModified int32 `json:"files_modified" jsonschema:"minimum=0"`
	// FilePaths are those files. It is null where there are none.
	FilePaths []string `json:"file_paths"`

	// TotalCostUSD is the price in US dollars.
	TotalCostUSD float64 `json:"total_cost_usd" jsonschema:"minimum=0"`
	// ModelUsed names the model.
	ModelUsed string `json:"model_used"`

	// IsError says that the turn failed.
	IsError bool `json:"is_error"`
	// ErrorMessage says why, and is absent where the turn did not fail.
	ErrorMessage string `json:"error_message,omitempty"`
}
