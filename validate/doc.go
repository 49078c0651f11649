// Package validate judges JSON against a contract: it is what generated Go code
// calls at run time, and it is the compiled [Validator] that serves a contract
// without any Go being compiled.
//
// # Terms
//
//   - A [Table] describes the types of a contract to the judges. Generated code
//     holds one as a Go literal; [Compile] reads one from an emitted schema.
//   - A [Profile] says how strict a verdict is: [Exact], [Open] or [Reader].
//   - A [Violation] is one fault in data. Its keyword is the JSON Schema keyword
//     that failed, or wire:… for a fault of the bytes that no JSON value shows.
//   - A pointer is an RFC 6901 JSON pointer into the event.
//
// # Three tiers
//
// The first tier is generated code: a straight list of the primitives in the
// files primitive_*.go, for events written as encoding/json writes them. It
// answers with the offset behind the value, or "unsure". The second tier, the
// walker, takes members in any order and any white space, and answers the same
// way. Only the third, the explainer, may say that an event is invalid: it
// reads the event again and reports every violation, letting the walker vouch
// for what is not at fault. Whatever a faster tier accepts the explainer accepts
// when it goes the plain way, without the walker; fuzz tests hold them together.
//
// # Where to start reading
//
// table.go for what can be said about a type, explain.go for what it means,
// then walk.go and the primitives. build.go makes the nodes (node.go) that the
// explainer and the walker read; scan.go and the files scan_*.go read bytes for
// both. compile.go reads a schema. check.go judges Go values instead of bytes.
//
// # What it never does
//
// It never decodes an event into Go values, never allocates for a valid one,
// uses no unsafe, and imports nothing but the standard library: not the
// contract model, not the emitters.
package validate
