package event_test

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"strings"
	"time"

	"github.com/eventgen/eventgen/event"
)

// A command line shows what the agent does while it does it. A Callback is
// enough: it needs the tags and the payloads only.
func Example_commandLine() {
	observer := event.NewObserver(event.Options{Logger: slog.Default()})
	observer.Register(func(eventType string, data any) error {
		switch payload := data.(type) {
		case *event.SessionStatsData:
			fmt.Printf("= tools: %d, time: %.1f s, cost: $%.4f\n",
				payload.ToolCallCount, float64(payload.TotalDurationMs)/1000, payload.TotalCostUSD)
		case *event.EventWithMeta:
			switch event.Type(eventType) {
			case event.TypeToolUse:
				fmt.Printf("> %s %s\n", payload.Meta.ToolName, payload.Meta.InputSummary)
			case event.TypeToolResult:
				fmt.Printf("< %s, %d ms\n", payload.Meta.Status, payload.Meta.DurationMs)
			case event.TypeFinalResponse:
				fmt.Println(payload.EventData)
			}
		}
		return nil
	})

	// The engine's side: what happens is dispatched, under the session's name.
	ctx := context.Background()
	dispatch := func(tag event.Type, text string, meta *event.EventMeta) {
		observer.Dispatch(ctx, "session-1", event.Event{
			Type: tag, Data: event.NewEventWithMeta(string(tag), text, meta),
		})
	}
	dispatch(event.TypeThinking, "The tests will tell.", nil)
	dispatch(event.TypeToolUse, "", &event.EventMeta{ToolName: "bash", InputSummary: "go test ./...", Status: "running"})
	dispatch(event.TypeToolResult, "ok", &event.EventMeta{ToolName: "bash", Status: "success", DurationMs: 812})
	dispatch(event.TypeFinalResponse, "All tests pass.", nil)
	observer.Dispatch(ctx, "session-1", event.Event{Type: event.TypeSessionStats, Data: &event.SessionStatsData{
		ToolCallCount: 1, ToolsUsed: []string{"bash"}, TotalDurationMs: 2140, TotalCostUSD: 0.0042,
	}})

	// Output:
	// > bash go test ./...
	// < success, 812 ms
	// All tests pass.
	// = tools: 1, time: 2.1 s, cost: $0.0042
}

// A WebSocket carries whole events, so a Handler writes them: one text frame of
// JSON each. A real server gets its connection from http.Hijacker after the
// handshake; here both ends are in memory.
func Example_webSocket() {
	// writeText sends one unmasked text frame (RFC 6455, section 5.2).
	writeText := func(conn net.Conn, text []byte) error {
		frame := []byte{0x81} // the last, and only, part of a text message
		switch size := len(text); {
		case size < 126:
			frame = append(frame, byte(size))
		case size < 1<<16:
			frame = binary.BigEndian.AppendUint16(append(frame, 126), uint16(size))
		default:
			frame = binary.BigEndian.AppendUint64(append(frame, 127), uint64(size))
		}
		_, err := conn.Write(append(frame, text...))
		return err
	}

	observer := event.NewObserver(event.Options{Logger: slog.Default()})
	server, browser := net.Pipe()
	var remove func()
	remove = observer.Subscribe(func(e *event.Event) error {
		if e.Metadata.SessionID != "session-1" {
			return nil // not what this browser watches
		}
		text, err := json.Marshal(e)
		if err != nil {
			return err
		}
		// A browser that stops reading holds its session up no longer than this.
		if err = server.SetWriteDeadline(time.Now().Add(5 * time.Second)); err == nil {
			err = writeText(server, text)
		}
		if err != nil {
			remove()
		}
		return err // which the observer logs
	})

	go func() {
		defer func() { _ = server.Close() }()
		ctx := event.WithTraceID(context.Background(), "4bf92f3577b34da6")
		for _, text := range []string{"你好", strings.Repeat("🙂", 20_000)} {
			observer.Dispatch(ctx, "session-2", event.Event{Type: event.TypeSystem, Data: event.NewEventWithMeta("system", "", nil)})
			observer.Dispatch(ctx, "session-1", event.Event{
				RequestID: 7, Type: event.TypeAnswer, Data: event.NewEventWithMeta("answer", text, nil),
			})
		}
	}()

	for { // what the browser's WebSocket does
		header := make([]byte, 2)
		if _, err := io.ReadFull(browser, header); err != nil {
			break
		}
		size := uint64(header[1])
		switch size {
		case 126:
			var extended uint16
			_ = binary.Read(browser, binary.BigEndian, &extended)
			size = uint64(extended)
		case 127:
			_ = binary.Read(browser, binary.BigEndian, &size)
		}
		var e event.Event
		if err := json.NewDecoder(io.LimitReader(browser, int64(size))).Decode(&e); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(e.RequestID, e.Type, e.Metadata.SessionID, e.Metadata.TraceID, len(e.Data.(*event.EventWithMeta).EventData))
	}

	// Output:
	// 7 answer session-1 4bf92f3577b34da6 6
	// 7 answer session-1 4bf92f3577b34da6 80000
}

// A chat application serves many conversations with one observer. It keeps a
// draft for each, shows what the agent is busy with, and posts the message once
// it is whole.
func Example_chat() {
	observer := event.NewObserver(event.Options{
		Logger: slog.New(slog.NewTextHandler(os.Stderr, nil)),
		Now:    func() time.Time { return time.Date(2026, 3, 14, 9, 26, 0, 0, time.UTC) },
	})
	drafts := map[string]string{} // by session; this example dispatches from one goroutine
	stopWatching := observer.Subscribe(func(e *event.Event) error {
		room := e.Metadata.SessionID
		if stats, ok := e.Data.(*event.SessionStatsData); ok {
			fmt.Printf("#%s %s bot: %s (%d tokens)\n",
				room, e.Metadata.Timestamp.Format("15:04"), drafts[room], stats.TotalTokens)
			delete(drafts, room)
			return nil
		}
		payload := e.Data.(*event.EventWithMeta)
		switch e.Type {
		case event.TypeUserInput:
			fmt.Printf("#%s %s user: %s\n", room, e.Metadata.Timestamp.Format("15:04"), payload.EventData)
		case event.TypeToken, event.TypeAnswer:
			drafts[room] += payload.EventData
		case event.TypeToolUse:
			fmt.Printf("#%s bot is using %s\n", room, payload.Meta.ToolName)
		case event.TypePermissionRequest:
			fmt.Printf("#%s bot asks: %s\n", room, payload.EventData)
		}
		return nil
	})

	ctx := context.Background()
	say := func(room string, tag event.Type, text, tool string) {
		observer.Dispatch(ctx, room, event.Event{
			Type: tag, Data: event.NewEventWithMeta(string(tag), text, &event.EventMeta{ToolName: tool}),
		})
	}
	say("tokyo", event.TypeUserInput, "こんにちは", "")
	say("cairo", event.TypeUserInput, "ما حالة الطقس؟", "")
	say("tokyo", event.TypeToken, "はい、", "")
	say("cairo", event.TypeToolUse, "", "weather")
	say("tokyo", event.TypeToken, "どうぞ 🙂", "")
	say("cairo", event.TypePermissionRequest, "May I use your location?", "weather")
	observer.Dispatch(ctx, "tokyo", event.Event{
		Type: event.TypeSessionStats, Data: &event.SessionStatsData{TotalTokens: 12},
	})
	stopWatching()
	say("cairo", event.TypeAnswer, "nobody hears this", "")

	// Output:
	// #tokyo 09:26 user: こんにちは
	// #cairo 09:26 user: ما حالة الطقس؟
	// #cairo bot is using weather
	// #cairo bot asks: May I use your location?
	// #tokyo 09:26 bot: はい、どうぞ 🙂 (12 tokens)
}
