// Package jsonschema writes a contract as one JSON Schema document, dialect
// 2020-12.
//
// # Terms
//
//   - The document bundles every named type of the contract in $defs, under the
//     name that the contract gives it. A use of a named type is a $ref.
//   - A [Profile] says which consumer the document is for. The same contract
//     gives three documents, each of which accepts all that the one before it
//     accepts.
//   - A keyword beginning with x- carries what JSON Schema has no word for and
//     what never changes a verdict: the Go type, the names of constants, that a
//     set of values may grow, the length of a Go array.
//
// # Where to start reading
//
// emitter.go, then document.go for the frame and use.go for how one use of a
// shape becomes a schema: every shape has a method of its own there or in
// object.go and union.go. They build the document, as plain
// github.com/invopop/jsonschema values that tests can look at; print.go and
// keyword.go write it down and decide nothing but layout.
//
// # What it never does
//
// It reads no schemas (package validate does), judges no data, and touches no
// disk. It never writes a keyword whose meaning validate.Compile does not know.
package jsonschema
