// Package load reads a contract from Go source: go/packages and go/types in, a
// [schema.Contract] and diagnostics out.
//
// # Terms
//
//   - The program is what go/packages has read: the packages that were asked
//     for, with syntax and types, and their dependencies from export data.
//   - An annotation is what the comments at a declaration say: documentation
//     and directives.
//   - A reading is what one Go type becomes where it is used: a [schema.Type],
//     and the ways in which Go can hold nothing there.
//   - A rule turns one kind of Go type into a reading. The rules stand in one
//     ordered list (rules.go), each in a small file of its own (rule_*.go), in
//     the order in which encoding/json itself decides.
//   - A known type is one whose wire form stands in a table (known.go), because
//     its declaration does not tell; users add to the table.
//   - A body is that of a MarshalJSON or UnmarshalJSON. What it shows beyond
//     doubt (body_*.go) is offered where a form has to be declared, taken with
//     Opaque, and compared to find types that read other JSON than they write
//     (decoder.go).
//   - A definition is a named Go type on its way to becoming a [schema.Def].
//   - A generic is a generic Go type on its way to becoming a [schema.Generic]:
//     what its instances have in common, where that gives just what they are.
//
// # Where to start reading
//
// load.go, then rules.go and definition.go. Struct fields are in members.go
// (encoding/json's own selection, on go/types) and fields.go; the rules in
// struct tags in tag_*.go; directives in directive.go, union.go, sealed.go and
// wire.go; the warnings about zero values in zero.go.
//
// A contract is read in one pass over go/types. Where that pass meets a type of
// a dependency whose comments and constants it has not seen, the package is
// loaded from source too, and the pass is run again: nothing is guessed from
// missing comments.
//
// # What it never does
//
// It never runs the user's code, never writes a file, and never guesses: what
// the source leaves open is a diagnostic that says what to write.
package load
