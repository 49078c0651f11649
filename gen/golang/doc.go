// Package golang turns a contract into Go validators: for each type T of the
// contract IsT and ValidateT, which judge bytes, and CheckT, which judges a Go
// value that is about to be sent.
//
// # Terms
//
//   - A matcher is a list of operations on an offset into the bytes, which ends
//     behind a value written as encoding/json writes it, or is unsure. Each
//     becomes a call of a primitive of package validate, or, for a long literal,
//     a comparison where it stands (print_literal.go).
//   - An inspection is a list of statements that look into a Go value.
//   - A type is nameable where the package of the output can spell it.
//
// # Where to start reading
//
// emitter.go, then plan.go, which holds all that is decided before anything is
// printed. What a use of a shape demands is a schema.Rules, and rule.go says what
// that means for Go's numbers; plan_match*.go and plan_inspect*.go decide on
// code; print_*.go write it down in the words of vocabulary.go.
//
// # What it never does
//
// It writes no files, reads no Go source, and imports no other emitter. The code
// that it prints depends on package validate, the standard library and the
// contract's own packages alone, and never accepts in a fast path what the
// explainer of package validate would refuse.
package golang
