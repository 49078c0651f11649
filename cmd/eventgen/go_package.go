package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"

	"github.com/eventgen/eventgen/gen"
	"github.com/eventgen/eventgen/gen/golang"
	"github.com/eventgen/eventgen/schema/load"
)

// goEmitter writes into the package that the folder of the Go output holds, or
// will hold.
func (c *contract) goEmitter() (gen.Emitter, error) {
	place, err := load.PackageAt(c.golang)
	if err != nil {
		return nil, usage("--go: %w", err)
	}
	reserved, err := declaredNames(c.golang, place.Name)
	if err != nil {
		return nil, err
	}
	emitter := golang.Emitter{Package: place.Name, ImportPath: place.Path, Reserved: reserved, Proof: c.proof}
	if emitter.SchemaPath, err = relativeTo(c.golang, c.schema); err != nil {
		return nil, err
	}
	emitter.FixturesPath, err = relativeTo(c.golang, c.fixtures)
	return emitter, err
}

// relativeTo is the slash-separated path from the folder to a file, or "" where
// there is no file.
func relativeTo(dir, file string) (string, error) {
	if file == "" {
		return "", nil
	}
	path, err := filepath.Rel(dir, file)
	return filepath.ToSlash(path), err
}

// declaredNames are the identifiers that the package declares in files that
// eventgen did not write, sorted. A file that cannot be parsed counts as far as
// it can.
func declaredNames(dir, pkg string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	var names []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		if isGenerated(text) {
			continue
		}
		parsed, _ := parser.ParseFile(token.NewFileSet(), file, text, parser.SkipObjectResolution)
		if parsed == nil || parsed.Name.Name != pkg {
			continue
		}
		for _, declaration := range parsed.Decls {
			names = append(names, namesOf(declaration)...)
		}
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}

// namesOf are the identifiers that a declaration adds to its package.
func namesOf(declaration ast.Decl) []string {
	var names []string
	switch d := declaration.(type) {
	case *ast.FuncDecl:
		if d.Recv == nil {
			names = append(names, d.Name.Name)
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				names = append(names, spec.Name.Name)
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					names = append(names, name.Name)
				}
			}
		}
	}
	return names
}
