// Package oracle judges JSON by a schema with a general-purpose implementation
// of JSON Schema, github.com/santhosh-tekuri/jsonschema/v5. The golden tests
// hold every other judge against it, and `eventgen validate
// --engine=jsonschema` uses it for schemas with keywords that validate.Compile
// does not know.
//
// # Terms
//
//   - An [Oracle] is a compiled schema. It has the methods of a
//     validate.Validator that `eventgen validate` needs.
//   - A cause is one node of the error tree of the library. Most of them only
//     lead to others ($ref, allOf, oneOf, …).
//   - To normalise is to turn that tree into the violations that every judge of
//     this project would report: one for each fault, under the pointer and the
//     keyword at fault.
//
// # Where to start reading
//
// oracle.go, then normalise.go. payload.go is about the bytes before the schema
// sees them, place.go about finding a violation in them again.
//
// # What it never does
//
// It loads nothing but the schema that it is given: a $ref to another document
// is an error. It judges values, not bytes: of the wire violations it reports
// only text that is not JSON. It does not tell a value under an empty member
// name from the object around it, since the library leaves the name out of the
// places that it reports. It is slow.
package oracle
