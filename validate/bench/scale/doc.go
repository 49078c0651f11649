// Package scale makes contracts of many types, to see whether an event costs the
// same in a contract of three thousand types as in one of a single type, and how
// long the generated Go takes to build.
//
// # Terms
//
//   - A contract of n types is a union of n tags, each with a payload struct of
//     its own.
//   - Its [Workshop] is a temporary module in which eventgen generates, the go
//     command builds, and a program measures the generated judge beside the
//     compiled schema and json.Valid, on the same events.
//
// # Where to start reading
//
// workshop.go; source.go writes the contract, program.go is what its program
// runs.
//
// # What it never does
//
// It writes nothing outside its temporary folder.
package scale
