package golden_test

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/eventgen/eventgen/event"
)

// recording is the engine's side of one session, and what an observer's handler
// wrote down of it: one line of JSON for each event.
type recording struct {
	observer *event.Observer
	ctx      context.Context
	request  int64
	now      time.Time // the clock, which only the script moves
	began    time.Time // when the turn began
	lines    []string
}

const sessionID = "hp-01J9ZQ6T8Y-東京"

// recordSession runs the script. Nothing in it depends on the machine or the
// time, so two runs give the same bytes.
func recordSession(t *testing.T) []string {
	t.Helper()
	s := &recording{ctx: context.Background(), now: time.Date(2026, 3, 14, 9, 26, 53, 0, time.UTC)}
	s.began = s.now
	s.observer = event.NewObserver(event.Options{
		Logger: slog.New(slog.NewTextHandler(t.Output(), nil)),
		Now: func() time.Time {
			s.now = s.now.Add(125 * time.Millisecond)
			return s.now
		},
	})
	remove := s.observer.Subscribe(func(e *event.Event) error {
		line, err := json.Marshal(e)
		if err != nil {
			t.Errorf("event %d: %v", len(s.lines)+1, err)
			return err
		}
		s.lines = append(s.lines, string(line))
		return nil
	})
	defer remove()

	s.opening()
	s.turnOfPlans()
	s.turnOfScripts()
	s.turnOfDanger()
	s.turnOfFailure()
	s.turnOfNothing()
	return s.lines
}

// say dispatches an event with meta; its total duration is the clock's.
func (s *recording) say(tag event.Type, text string, meta event.EventMeta) {
	meta.TotalDurationMs = s.now.Sub(s.began).Milliseconds()
	s.observer.Dispatch(s.ctx, sessionID, event.Event{
		RequestID: s.request, Type: tag, Data: event.NewEventWithMeta(string(tag), text, &meta),
	})
}

// turn begins to answer a request of the user's.
func (s *recording) turn(request int64, text string) {
	s.request = request
	s.began = s.now
	s.ctx = event.WithTraceID(context.Background(), fmt.Sprintf("4bf92f3577b34da6a3ce929d0e0e%04x", request))
	s.say(event.TypeUserMessageReceived, "", event.EventMeta{})
	s.say(event.TypeUserInput, text, event.EventMeta{InputTokens: int32(len(text) / 3), InputSummary: summary(text)})
}

// tool calls a tool: the announcement, the time that it takes, the result.
func (s *recording) tool(id string, took time.Duration, output string, meta event.EventMeta) {
	announced := meta
	announced.ToolID, announced.Status, announced.ErrorMsg = id, "running", ""
	s.say(event.TypeToolUse, "", announced)

	s.now = s.now.Add(took)
	meta.ToolID, meta.Status = id, "success"
	if meta.ErrorMsg != "" {
		meta.Status = "error"
	}
	meta.DurationMs = took.Milliseconds()
	meta.OutputSummary = summary(output)
	meta.LineCount = int32(strings.Count(output, "\n"))
	s.say(event.TypeToolResult, output, meta)
}

// stream says a text in pieces, one event for each.
func (s *recording) stream(tag event.Type, text string, pieces int) {
	runes := []rune(text)
	for i := range pieces {
		piece := runes[i*len(runes)/pieces : (i+1)*len(runes)/pieces]
		s.say(tag, string(piece), event.EventMeta{OutputTokens: 1})
	}
}

// stats closes the turn.
func (s *recording) stats(data event.SessionStatsData) {
	data.SessionID = sessionID
	data.StartTime, data.EndTime = s.began.Unix(), s.now.Unix()
	data.TotalDurationMs = s.now.Sub(s.began).Milliseconds()
	data.TotalTokens = data.InputTokens + data.OutputTokens + data.CacheWriteTokens
	s.observer.Dispatch(s.ctx, sessionID, event.Event{RequestID: s.request, Type: event.TypeSessionStats, Data: &data})
	s.now = s.now.Add(7 * time.Second)
}

// summary is the first forty characters.
func summary(text string) string {
	runes := []rune(text)
	return string(runes[:min(len(runes), 40)])
}

// opening has no request yet.
func (s *recording) opening() {
	s.say(event.TypeEngineStarting, "claude --print --output-format stream-json", event.EventMeta{Status: "running"})
	s.say(event.TypeSystem, `{"cwd":"C:\\Users\\日本語\\hotplex","tools":["bash","editor_write"]}`, event.EventMeta{})
	s.say(event.TypeSessionStart, sessionID, event.EventMeta{Status: "success", DurationMs: 1250})
	s.say(event.TypeStatus, "ready", event.EventMeta{})
}

// turnOfPlans: Chinese, a plan and its approval, steps, long output, a diff.
func (s *recording) turnOfPlans() {
	s.turn(7, "修复 Width() 的宽度计算：「👩‍👩‍👧‍👦」应为 2 列，不是 8 列 🐛\n(see issue #12 & <width.go>)")
	s.stream(event.TypeThinking, "The family emoji is four people joined by U+200D (\u200d). "+
		"Width counts code points; it ought to count grapheme clusters. e\u0301 is one too.", 8)
	s.say(event.TypePlanMode, "1. read width.go\n2. write a failing test\n3. fix\n", event.EventMeta{TotalSteps: 3})
	s.say(event.TypeExitPlanMode, "按计划执行？", event.EventMeta{TotalSteps: 3, Status: "success"})
	s.say(event.TypeStepStart, "read width.go", event.EventMeta{TotalSteps: 3, CurrentStep: 1, Status: "running"})
	s.tool("toolu_01", 41*time.Millisecond, goSource, event.EventMeta{
		ToolName: "editor_read", FilePath: "text/width.go", InputSummary: "text/width.go", CacheReadTokens: 2048,
	})
	s.say(event.TypeStepFinish, "read width.go", event.EventMeta{
		TotalSteps: 3, CurrentStep: 1, Status: "success", Progress: 33, DurationMs: 291,
	})
	s.say(event.TypeAction, "write a failing test", event.EventMeta{TotalSteps: 3, CurrentStep: 2, Status: "running"})
	s.tool("toolu_02", 1733*time.Millisecond, testOutput(75), event.EventMeta{
		ToolName: "bash", InputSummary: `go test -run 'TestWidth/"👨‍👩‍👧"' ./text/...`, ErrorMsg: "exit status 1",
	})
	s.say(event.TypeAction, "fix", event.EventMeta{TotalSteps: 3, CurrentStep: 3, Status: "running", Progress: 66})
	s.tool("toolu_03", 12*time.Millisecond, diff, event.EventMeta{
		ToolName: "editor_write", FilePath: "text/width.go", CacheWriteTokens: 512,
	})
	s.tool("toolu_04", 1650*time.Millisecond, "ok  \thotplex/text\t0.812s\n", event.EventMeta{ToolName: "bash", InputSummary: "go test ./..."})
	s.say(event.TypeUser, "tool_result: ok", event.EventMeta{ToolID: "toolu_04"})
	answer := "完成了。Width 现在按字素簇计数：👩‍👩‍👧‍👦 = 2，é = 1，ก็ = 1，🇯🇵 = 2。所有测试通过 ✅"
	s.stream(event.TypeToken, answer, 40)
	s.say(event.TypeFinalResponse, answer, event.EventMeta{Status: "success", Progress: 100, OutputTokens: 40})
	s.stats(event.SessionStatsData{
		ThinkingDurationMs: 750, ToolDurationMs: 3436, GenerationDurationMs: 4500, InputTokens: 1842, OutputTokens: 977,
		CacheWriteTokens: 512, CacheReadTokens: 2048, ToolCallCount: 4, ToolsUsed: []string{"editor_read", "bash", "editor_write"},
		FilesModified: 1, FilePaths: []string{"text/width.go"}, TotalCostUSD: 0.01875, ModelUsed: "claude-sonnet-4",
	})
}

// turnOfScripts: right-to-left and combining scripts, a command that reports its
// progress, questions, raw and hostile output.
func (s *recording) turnOfScripts() {
	s.turn(8, "ترجم README إلى العربية والعبرية (עברית) ثم شغّل \u202bالبناء\u202c")
	s.stream(event.TypeThinking, "हिन्दी में भी? नहीं — only Arabic and Hebrew. שָׁלוֹם has combining points: ש\u05c1\u05b8.", 4)
	s.say(event.TypeAskUserQuestion, "أي لهجة؟ \u200f(MSA/مصرية)", event.EventMeta{})
	s.say(event.TypeUser, "الفصحى", event.EventMeta{})
	s.tool("toolu_05", 93*time.Millisecond, strings.Repeat("مرحبًا بالعالم — שלום עולם\n", 80), event.EventMeta{
		ToolName: "editor_write", FilePath: "docs/README.ar.md", InputSummary: "\"docs\\README.ar.md\"",
	})
	for percent := 0; percent <= 100; percent += 5 {
		s.now = s.now.Add(317 * time.Millisecond)
		s.say(event.TypeCommandProgress, "\r\x1b[2K"+strings.Repeat("█", percent/5)+strings.Repeat("░", 20-percent/5), event.EventMeta{
			ToolName: "bash", ToolID: "toolu_06", Status: "running", Progress: int32(percent), TotalSteps: 20, CurrentStep: int32(percent / 5),
		})
	}
	s.say(event.TypeCommandComplete, "build finished", event.EventMeta{
		ToolName: "bash", ToolID: "toolu_06", Status: "success", Progress: 100, DurationMs: 6657,
	})
	s.say(event.TypeRaw, controls, event.EventMeta{})
	s.say(event.TypeRaw, edges, event.EventMeta{LineCount: 2147483647, CacheReadTokens: 2147483647, DurationMs: 9007199254740991})
	answer := "تمّت الترجمة. \u2067README.ar.md\u2069 جاهز، والبناء ناجح 🎉"
	s.stream(event.TypeAnswer, answer, 30)
	s.say(event.TypeFinalResponse, answer, event.EventMeta{Status: "success", OutputTokens: 30})
	s.stats(event.SessionStatsData{
		ThinkingDurationMs: 500, ToolDurationMs: 6750, GenerationDurationMs: 3000, InputTokens: 640, OutputTokens: 1201,
		ToolCallCount: 2, ToolsUsed: []string{"editor_write", "bash"}, FilesModified: 1, FilePaths: []string{"docs/README.ar.md"},
		TotalCostUSD: 1e-7, ModelUsed: "claude-sonnet-4",
	})
}
