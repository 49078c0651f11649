// Package proof is what a generated contract test runs: with a user's own types
// and marshalers it makes Go values, encodes them with encoding/json, and holds
// the bytes against every judge of the contract. So a directive that does not
// tell what a marshaler writes, or a marshaler that has changed since, breaks
// the test of the package that it lives in.
//
// # Terms
//
//   - A [Contract] is what the generated test hands over: the table of the
//     generated validators, the schema file, and a [Type] for each Go type.
//   - A [Case] is one Go value: zero, full, one part of a full value nil or
//     beyond its bounds, or random.
//   - A case is sound where every part of it was chosen to keep the contract.
//   - A place is a part of a value that can be chosen: a number, a text, the
//     length of a slice, whether a pointer is nil.
//   - A type is opaque where a marshaler of its own decides on its JSON.
//
// # What is demanded
//
// Of each case, encoded by value and by pointer: the generated validator and
// the emitted schema find the same violations, and CheckT finds them too; a
// sound case has none; and what is valid can be decoded and then encodes to
// equal JSON, where the type can be decoded at all. A member that is null counts
// as equal to one that is absent, which Go's decoder does not tell apart. A
// decoder of the package's own must give the full value back, and may bring
// others into a form of its own; what decoders of other packages do is noted.
//
// # Opaque types
//
// Values of a type with a marshaler are decoded from texts that its declaration
// allows, where it has a decoder; else its exported fields are filled. Where
// that makes values that the type's own constructor would not, implement
// testing/quick's Generator on the type, in a file of tests if it should not be
// in the package: its values are then the only ones.
//
// # Fixtures
//
// The test also keeps a file of payloads for the tests of consumers, each with
// what is wrong with it; see [Fixture]. It writes the file where it is run with
// -eventgen.update:
//
//	go test -run TestContractProof -eventgen.update
//
// and otherwise fails where the Go types no longer write what stands in it.
//
// # Where to start reading
//
// contract.go, then run.go, which holds the demands. values.go lists the cases
// of a type; maker*.go make a value, guided by the rules of rule.go; pool*.go
// choose numbers and texts.
//
// # What it never does
//
// It depends on nothing but the standard library and package validate, and it
// never skips a case silently: what could not be made or decoded is logged.
package proof
