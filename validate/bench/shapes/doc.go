// Package shapes has events that are not HotPlex's: the shapes that other
// contracts have, and types of public Go modules.
//
// # Terms
//
//   - A [Shape] is a list of events of one type, with the judge that eventgen
//     generates for it and what rivals need: its schema, and its Go type.
//   - To fill a value is to choose everything that its Go type leaves open. What
//     fill.go makes depends on nothing but the type and a seed.
//
// The packages below hold the contracts. Package plain and package union have
// types of their own; the others have only what eventgen generates for types of
// moby, go-github, aws-lambda-go, runtime-spec and go-dap. eventgen.yaml says how,
// and a test holds the files against it.
//
// # Where to start reading
//
// shape.go, list.go; then fill.go.
//
// # What it never does
//
// It contains no events of others: all data is made here.
package shapes

//go:generate go run ./union/maketags
//go:generate go tool eventgen generate
