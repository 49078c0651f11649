// Package gen holds what every output of eventgen has in common: the [File]
// that it is, and the [Emitter] that makes it from a contract.
//
// Each emitter has a room of its own: gen/jsonschema, gen/golang and
// gen/typescript. They work in two passes. Plan decides names, functions and
// their order, and leaves plain structs that tests can look at. Print writes
// the plan down, and decides nothing.
//
// Emitters are pure: the same contract and options give the same files, byte
// for byte; they touch no disk, and they never import each other. Only
// cmd/eventgen writes files, so that generate writes and check compares the
// same ones.
package gen
