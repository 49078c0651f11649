package typescript

import (
	"cmp"
	"slices"

	"github.com/eventgen/eventgen/gen"
	"github.com/eventgen/eventgen/schema"
)

// Emitter writes a contract as TypeScript 5 modules for ECMAScript 2022:
// enums.ts, index.ts, registry.ts, runtime.ts, types.ts and validators.ts. The
// zero Emitter is ready for use. It is safe for concurrent use, as long as
// nobody changes Brands.
type Emitter struct {
	// Layout says how many files the types are written to; the zero Layout is
	// LayoutContract.
	Layout Layout
	// Brands are the Names of Defs that are plain strings on the wire, and that
	// TypeScript shall tell from other strings: only the guard makes a string
	// one of them. Nothing of that is left at run time.
	Brands []string
	// Validators says whether the validators are made for speed or for size; the
	// zero Validators is ValidatorsFast.
	Validators Validators
}

// Validators says what the validators are made of.
type Validators string

// The validators. ValidatorsFast has straight code for each type, which says yes
// or no, beside the shape that explains a no. ValidatorsCompact has the shapes
// alone: about half the size, and a twentieth of the speed. Both give the same
// verdicts.
const (
	ValidatorsFast    Validators = "fast"
	ValidatorsCompact Validators = "compact"
)

// Layout says how the types of a contract are spread over files.
type Layout string

// The layouts. LayoutContract writes all types to types.ts. LayoutType writes
// each to a file of its own, types/EventMeta.ts; types.ts exports all of them.
const (
	LayoutContract Layout = "contract"
	LayoutType     Layout = "type"
)

var _ gen.Emitter = Emitter{}

// Emit returns the files. The error says which reference of the contract leads
// nowhere (a contract that package load has made has none), or which option
// asks for what cannot be.
func (e Emitter) Emit(contract *schema.Contract) ([]gen.File, error) {
	p, err := newPlan(contract, e)
	if err != nil {
		return nil, err
	}
	files := []gen.File{
		{Path: "enums.ts", Content: printFile(p.enumValues())},
		{Path: "index.ts", Content: printFile(p.index())},
		{Path: "registry.ts", Content: printFile(p.registry())},
		{Path: "runtime.ts", Content: Runtime()},
		{Path: "types.ts", Content: printFile(p.types())},
		{Path: "validators.ts", Content: printFile(p.validators())},
	}
	if e.Layout == LayoutType {
		for _, d := range p.declared() {
			files = append(files, gen.File{Path: "types/" + d.of.fileName + ".ts", Content: printFile(p.typeFile(d))})
		}
	}
	slices.SortFunc(files, func(a, b gen.File) int { return cmp.Compare(a.Path, b.Path) })
	return files, nil
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
