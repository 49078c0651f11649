// Package event is HotPlex's event protocol: what an agent's engine streams to
// its clients while a session runs, and the observer through which it does so.
//
// # Terms
//
//   - An [Event] is one message of the stream. Its tag, a [Type], names what
//     happened; its payload, Data, is a *[SessionStatsData] for session_stats
//     and an *[EventWithMeta] for every other tag.
//   - [EventMeta] is the part of a payload that tells how the work goes: times,
//     tokens, the tool, the file. [EventMetadata] is the part of an event that
//     tells where it comes from: time, session, trace.
//   - A session is one conversation with an agent; a turn is the user's input
//     and all that follows from it, up to its session_stats.
//   - The engine dispatches events to an [Observer]. A [Callback] receives the
//     tag and the payload of each, a [Handler] the whole event.
//
// # Where to start reading
//
// type.go has the tags, event.go the event, meta.go and stats.go the payloads.
// observer.go is how events reach those who watch, callback.go what those are.
// The examples show a command line, a WebSocket and a chat application.
//
// These Go types are the only source of the contract. The validators beside
// them (files eventgen_*.go), event.schema.json and the TypeScript types are
// generated from them by eventgen.
//
// # What it never does
//
// It starts no goroutine, drops no event, lets no callback stop the stream,
// and writes to no network. An Observer passes on what it is given without
// judging it: CheckEvent, which is generated, holds a value against the
// contract before it is sent.
package event

//go:generate go run github.com/eventgen/eventgen/cmd/eventgen generate
