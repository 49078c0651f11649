// Package schema is the contract model: what crosses the wire between a Go
// backend and its consumers, with the place in the Go source that each part
// comes from.
//
// # Terms
//
//   - A [Contract] is the whole promise: its [Def]s are the named types, its
//     [Event]s the named messages.
//   - A [Type] is one use of a [Shape]: the shape itself, whether null may
//     stand in its place, and the [Constraint]s that narrow it.
//   - [Rules] are what a use demands in all: its own constraints, and those of
//     the shape and the types behind it. Emitters translate these.
//   - [Presence] (may the member be left out), nullability (may it be null) and
//     emptiness (may it be "" or []) are three different things. They are
//     never folded into one flag.
//   - A [Diagnostic] is a fault in Go source. (A fault in data is a
//     validate.Violation.)
//
// # Where to start reading
//
// contract.go, then shape.go and field.go. Recursion passes only through
// [Ref], so every walk over a Type ends. Contracts are made by package
// schema/load, held against the rules of the wire by [Check], and turned into
// files by the emitters of gen/*.
//
// # What it never does
//
// It reads no Go source, writes no files, knows no target language, and
// imports nothing but the standard library.
package schema
