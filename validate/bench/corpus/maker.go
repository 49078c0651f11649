package corpus

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/eventgen/eventgen/event"
)

// tags are all tags of the contract.
var tags = []event.Type{
	event.TypeUserInput, event.TypeFinalResponse, event.TypeThinking, event.TypeAction,
	event.TypeToolUse, event.TypeToolResult, event.TypeStatus, event.TypeError,
	event.TypePlanMode, event.TypeExitPlanMode, event.TypeAskUserQuestion, event.TypeDangerBlock,
	event.TypeSessionStats, event.TypeCommandProgress, event.TypeCommandComplete, event.TypeSystem,
	event.TypeUser, event.TypeStepStart, event.TypeStepFinish, event.TypeRaw,
	event.TypeSessionStart, event.TypeEngineStarting, event.TypeUserMessageReceived,
	event.TypePermissionRequest, event.TypeAnswer, event.TypePermissionDenials, event.TypeToken,
}

// sessionBegin is when the first event of every corpus was dispatched.
var sessionBegin = time.Date(2026, time.March, 1, 8, 0, 0, 0, time.UTC)

// maker makes Go values of the contract, with the lengths that real sessions
// have: most events are a few hundred bytes, three of a hundred are the output
// of a tool, of 2 to 8 KB.
type maker struct{ random *rand.Rand }

// event is the i-th event, as encoding/json writes it.
func (m maker) event(i int) []byte {
	tag := tags[m.random.IntN(len(tags))]
	e := event.Event{
		RequestID: int64(i + 1),
		Type:      tag,
		Metadata: event.EventMetadata{
			Timestamp: sessionBegin.Add(time.Duration(i)*37*time.Millisecond + time.Duration(m.random.IntN(1_000_000))),
			SessionID: m.id("sess"),
		},
	}
	if m.chance(2) {
		e.Metadata.TraceID = m.id("trace")
	}
	if tag == event.TypeSessionStats {
		e.Data = m.stats(e.Metadata.SessionID)
	} else {
		e.Data = m.payload(tag)
	}
	text, err := json.Marshal(e)
	if err != nil {
		panic(fmt.Sprintf("corpus: encode event %d: %v", i, err)) // these types always encode
	}
	return text
}

func (m maker) payload(tag event.Type) *event.EventWithMeta {
	length := m.between(20, 155)
	if m.random.IntN(100) < 3 {
		length = m.between(1300, 6300)
	}
	return event.NewEventWithMeta(string(tag), m.prose(length), m.meta(tag))
}

// meta fills the members that the tag has a use for. The others stay zero, and
// are on the wire all the same.
func (m maker) meta(tag event.Type) *event.EventMeta {
	meta := &event.EventMeta{TotalDurationMs: int64(m.random.IntN(600_000))}
	switch tag {
	case event.TypeToolUse, event.TypeToolResult, event.TypeAction, event.TypePermissionRequest, event.TypeDangerBlock:
		meta.ToolName, meta.ToolID = m.word(tools), m.id("toolu")
		meta.Status = m.word([]string{"running", "success", "error"})
		meta.DurationMs = int64(m.random.IntN(30_000))
		meta.InputSummary = m.prose(m.between(15, 90))
		meta.FilePath, meta.LineCount = m.path(), int32(m.random.IntN(2_000))
		if tag == event.TypeToolResult {
			meta.OutputSummary = m.prose(m.between(20, 140))
		}
	case event.TypeThinking, event.TypeAnswer, event.TypeFinalResponse:
		meta.InputTokens, meta.OutputTokens = int32(m.random.IntN(200_000)), int32(m.random.IntN(8_000))
		meta.CacheWriteTokens, meta.CacheReadTokens = int32(m.random.IntN(50_000)), int32(m.random.IntN(150_000))
		meta.Status = "running"
	case event.TypeCommandProgress, event.TypeCommandComplete, event.TypeStepStart, event.TypeStepFinish:
		meta.Progress, meta.TotalSteps = int32(m.random.IntN(101)), int32(m.between(1, 40))
		meta.CurrentStep = int32(m.random.IntN(int(meta.TotalSteps) + 1))
		meta.Status = m.word([]string{"running", "success"})
		meta.DurationMs = int64(m.random.IntN(30_000))
	case event.TypeError:
		meta.Status, meta.ErrorMsg = "error", m.prose(m.between(20, 120))
	}
	return meta
}

func (m maker) stats(session string) *event.SessionStatsData {
	begin := sessionBegin.Unix() + int64(m.random.IntN(100_000))
	total := m.random.IntN(900_000)
	in, out := int32(m.random.IntN(900_000)), int32(m.random.IntN(90_000))
	stats := &event.SessionStatsData{
		SessionID: session, StartTime: begin, EndTime: begin + int64(total/1000),
		TotalDurationMs: int64(total), ThinkingDurationMs: int64(total / 3), ToolDurationMs: int64(total / 4),
		GenerationDurationMs: int64(total / 5), InputTokens: in, OutputTokens: out,
		CacheReadTokens: int32(m.random.IntN(500_000)), TotalTokens: in + out,
		ToolCallCount: int32(m.random.IntN(60)), TotalCostUSD: float64(m.random.IntN(5_000_000)) / 1e6,
		ModelUsed: m.word(models),
	}
	for range m.random.IntN(5) {
		stats.ToolsUsed = append(stats.ToolsUsed, m.word(tools))
	}
	for range m.random.IntN(7) {
		stats.FilePaths = append(stats.FilePaths, m.path())
	}
	stats.FilesModified = int32(len(stats.FilePaths))
	if m.chance(9) {
		stats.IsError, stats.ErrorMessage = true, m.prose(m.between(20, 120))
	}
	return stats
}
