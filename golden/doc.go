// Package golden is where every judge must agree. It holds no code that ships:
// only corpora and the tests that run over them.
//
//   - contracts/: one small Go package for each rule of the wire, with want/
//     beside it: the model, the schema, the Go and the TypeScript that eventgen
//     makes of it, or diagnostics.txt where it must refuse. options.json, where a
//     case has one, holds the members of load.Config that are not as usual. A
//     case whose Go does not compile or vet lies in a folder that begins with an
//     underscore: the go tool passes it by in ./..., and reads it when it is
//     named. (contracts_test.go; codes_test.go: every diagnostic has a case)
//     payloads.ndjson beside the Go says what keeps the rule of the case and what
//     breaks it; every case that loads has both. (verdicts_test.go)
//   - scale_test.go generates from packages of thousands of types: what a type
//     costs must not grow with their number. make bench-generate measures it.
//   - payloads/: payloads with the violations that every judge must find in each
//     profile. (agreement_test.go)
//   - captures/: recorded sessions, whole and damaged. (captures_test.go)
//   - loader_fuzz_test.go makes random Go packages, and holds every judge to what
//     encoding/json writes for random values of their types.
//   - proof_test.go generates the proof of every contract, and runs them all.
//   - house_test.go holds the arrows between the packages: who may import whom,
//     and which room a third-party library lives in. contracts/* is the users'
//     side, which the tests of every room may import.
//
// go test ./golden -update rewrites what can be rewritten, and that run stays
// red, so that an update is never mistaken for a pass.
package golden
