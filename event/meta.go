package event

// EventMeta describes how the work behind an event is going: how long it has
// taken, what it cost, and which tool and file it is about. Members that do not
// apply to an event are zero; all of them are always on the wire.
type EventMeta struct {
	// DurationMs is how long this event's own step took, in milliseconds.
	DurationMs int64 `json:"duration_ms" jsonschema:"minimum=0"`
	// TotalDurationMs is the time since the session's current turn began, in
	// milliseconds.
	TotalDurationMs int64 `json:"total_duration_ms" jsonschema:"minimum=0"`

	// ToolName is the tool that is used, "bash" or "editor_write".
	ToolName string `json:"tool_name"`
	// ToolID tells one call of a tool from another.
	ToolID string `json:"tool_id"`
	// Status is "running", "success" or "error", and "" where it does not apply.
	Status string `json:"status" jsonschema:"enum=,enum=running,enum=success,enum=error"`
	// ErrorMsg says what went wrong when Status is "error".
	ErrorMsg string `json:"error_msg"`

	// InputTokens is the number of tokens read from the prompt.
	InputTokens int32 `json:"input_tokens" jsonschema:"minimum=0"`
	// OutputTokens is the number of tokens that the model wrote.
	OutputTokens int32 `json:"output_tokens" jsonschema:"minimum=0"`
	// CacheWriteTokens is the number of tokens written to the prompt cache.
	CacheWriteTokens int32 `json:"cache_write_tokens" jsonschema:"minimum=0"`
	// CacheReadTokens is the number of tokens read from the prompt cache.
	CacheReadTokens int32 `json:"cache_read_tokens" jsonschema:"minimum=0"`

	// InputSummary is a short, human-readable form of the tool's input.
	InputSummary string `json:"input_summary"`
	// OutputSummary is a short, human-readable form of the tool's output.
	OutputSummary string `json:"output_summary"`

	// FilePath is the file that the tool reads or writes.
	FilePath string `json:"file_path"`
	// LineCount is the number of lines that the tool read or wrote.
	LineCount int32 `json:"line_count" jsonschema:"minimum=0"`

	// Progress is how much of the work is done, in percent.
	Progress int32 `json:"progress" jsonschema:"minimum=0,maximum=100"`
	// TotalSteps is the number of steps that the work has.
	TotalSteps int32 `json:"total_steps" jsonschema:"minimum=0"`
	// CurrentStep is the number of the step under way, counted from 1.
	CurrentStep int32 `json:"current_step" jsonschema:"minimum=0"`
}

// EventWithMeta is the payload of every event but session_stats.
type EventWithMeta struct {
	// EventType repeats the tag of the event.
	EventType string `json:"event_type"`
	// EventData is the content: the text of an answer, the output of a tool.
	EventData string `json:"event_data"`
	// Meta is never nil in a value made by NewEventWithMeta.
	Meta *EventMeta `json:"meta"`
}

// NewEventWithMeta returns a payload whose Meta is never nil: where meta is
// nil, it is an empty EventMeta. The payload keeps meta itself, not a copy.
func NewEventWithMeta(eventType, eventData string, meta *EventMeta) *EventWithMeta {
	if meta == nil {
		meta = &EventMeta{}
	}
	return &EventWithMeta{EventType: eventType, EventData: eventData, Meta: meta}
}
