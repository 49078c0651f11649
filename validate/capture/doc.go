// Package capture reads recorded traffic as a stream of raw events.
//
// # Terms
//
//   - A capture is what somebody recorded: a file or a pipe.
//   - An [Event] is one JSON text in it, as it stands there, with its place.
//   - A [Reader] gives the events of one capture; each [Format] has its own.
//   - A fault is damage that a Reader sees and a judge of single events could
//     not: an event too large to hold, a comma missing between two of them.
//
// # Recognition
//
// A format is recognised by content, from the first 64 KiB ([FormatAuto]):
//
//  1. A capture that is one JSON array, as far as that can be seen, is an
//     [Array]: its elements are the events.
//  2. A capture in which a value goes over several lines, or shares a line with
//     another, is [Concatenated] JSON.
//  3. Everything else is [NDJSON], one event on each line. An array on a line of
//     its own among other lines is an event.
//
// Where the beginning is damaged, one whole object or array alone on its line
// is enough for NDJSON. What cannot be JSON text at all (compressed, UTF-16, or
// binary) is an error that says so.
//
// # Damage
//
// A damaged line of NDJSON is one event, whose bytes a judge will refuse, and
// reading goes on at the next line. In the other formats a damaged event ends
// where the damage is seen, and reading goes on at the next line that begins as
// the event's own line did; where there is none, the Reader returns an error. A
// capture that could not be read to its end never looks like one that could.
//
// # Where to start reading
//
// capture.go for the interface, then ndjson.go, the simplest Reader; boundary.go
// for how the end of a value is found; locate.go for parts of an event.
//
// # What it never does
//
// It judges nothing, decodes nothing, holds no more than one event in memory,
// and imports nothing but the standard library and package validate.
package capture
