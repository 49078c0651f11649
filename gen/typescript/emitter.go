package typescript

import (
	"bytes"
	_ "embed"

	"github.com/eventgen/eventgen/gen"
	"github.com/eventgen/eventgen/schema"
)

// runtime is the hand-written part of every output, header included.
//
//go:embed runtime/runtime.ts
var runtime []byte

// Runtime returns the content of runtime.ts, which is the same for every
// contract. The caller may change it.
func Runtime() []byte { return bytes.Clone(runtime) }

// Emitter writes a contract as TypeScript 5 modules for ECMAScript 2022:
// index.ts, registry.ts, runtime.ts, types.ts and validators.ts. The zero
// Emitter is ready for use, and safe for concurrent use.
type Emitter struct{}

var _ gen.Emitter = Emitter{}

// Emit returns the five files. The error says which reference of the contract
// leads nowhere; a contract that package load has made has none.
func (Emitter) Emit(contract *schema.Contract) ([]gen.File, error) {
	p, err := newPlan(contract)
	if err != nil {
		return nil, err
	}
	return []gen.File{
		{Path: "index.ts", Content: printFile(p.index())},
		{Path: "registry.ts", Content: printFile(p.registry())},
		{Path: "runtime.ts", Content: Runtime()},
		{Path: "types.ts", Content: printFile(p.types())},
		{Path: "validators.ts", Content: printFile(p.validators())},
	}, nil
}

// printFile prints a file's parts with an empty line between them, below the
// header.
func printFile(parts []doc) []byte {
	if len(parts) == 0 {
		parts = []doc{text("export {};")}
	}
	all := []doc{text("// " + gen.Header)}
	for _, part := range parts {
		all = append(all, hardline, hardline, part)
	}
	return []byte(layout(concat(all...), lineWidth) + "\n")
}
