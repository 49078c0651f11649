package golang

import (
	"errors"
	"fmt"
	"sync"

	"github.com/eventgen/eventgen/gen"
	"github.com/eventgen/eventgen/schema"
)

// The files of an output.
const (
	checkFile    = "eventgen_check.go"
	tableFile    = "eventgen_table.go"
	validateFile = "eventgen_validate.go"
)

// Emitter writes the Go validators of a contract. It is safe for concurrent use.
type Emitter struct {
	// Package is the name of the package that the files are part of.
	Package string
	// ImportPath is the path by which that package is imported, or "" where it
	// is not known. Types of the same path are written without a qualifier, and
	// unexported ones can be named.
	ImportPath string
	// Reserved are the identifiers that the package declares elsewhere; those of
	// the contract's own types need not be among them. Where a generated name
	// would clash, it gets a number.
	Reserved []string
	// Proof adds eventgen_proof_test.go, which proves the contract with the
	// package's own types, and with a SchemaPath eventgen_proof_oracle_test.go.
	Proof bool
	// SchemaPath is where the proof finds the emitted schema, and FixturesPath
	// where it writes payloads for the tests of consumers. Both are
	// slash-separated and relative to the folder of the output, or empty.
	SchemaPath, FixturesPath string
}

var _ gen.Emitter = Emitter{}

// Emit returns eventgen_check.go, eventgen_table.go and eventgen_validate.go, and
// the proof where it is asked for.
// The error is a schema.Diagnostics where the contract names a type that it does
// not define.
func (e Emitter) Emit(c *schema.Contract) ([]gen.File, error) {
	if e.Package == "" {
		return nil, errors.New("the Go output has no package name: set Emitter.Package")
	}
	if faults := undefined(c); len(faults) > 0 {
		return nil, faults
	}
	p := makePlan(c, e)
	// Most of the time goes into formatting, one file at a time.
	prints := []struct {
		path string
		file func(*plan) ([]byte, error)
	}{{checkFile, printCheckFile}, {tableFile, printTableFile}, {validateFile, printValidateFile}}
	files := make([]gen.File, len(prints))
	faults := make([]error, len(prints))
	var printing sync.WaitGroup
	for i, print := range prints {
		printing.Go(func() {
			content, err := print.file(&p)
			if err != nil {
				faults[i] = fmt.Errorf("print %s: %w", print.path, err)
			}
			files[i] = gen.File{Path: print.path, Content: content}
		})
	}
	printing.Wait()
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	return e.addProof(&p, files)
}

// undefined finds the Refs that lead nowhere.
func undefined(c *schema.Contract) schema.Diagnostics {
	var out schema.Diagnostics
	for _, def := range c.Defs {
		walk(def.Type, func(t schema.Type) {
			ref, ok := t.Shape.(schema.Ref)
			if ok && c.Resolve(t).Shape == nil {
				pos := t.Pos
				if !pos.IsValid() {
					pos = def.Pos
				}
				out = append(out, schema.Diagnostic{
					Pos: pos, Code: schema.CodeReference, Severity: schema.Error,
					Message: fmt.Sprintf("type %s uses %s, which the contract does not define", def.Name, ref.Name),
					Help:    "generate from the package that declares it",
				})
			}
		})
	}
	return out.Sort()
}
