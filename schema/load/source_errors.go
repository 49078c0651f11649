package load

import (
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/eventgen/eventgen/schema"
)

// collectErrors turns the compile errors of a package into diagnostics. Those
// that come from what the loader leaves out on purpose are no errors: imports
// that only function bodies use, functions, and variables, whose initial values
// may call functions that are not generated yet.
func (p *program) collectErrors(pkg *packages.Package) {
	seen := map[string]bool{}
	report := func(pos schema.Position, message string) {
		place := pos.File + ":" + strconv.Itoa(pos.Line)
		if seen[place] {
			return
		}
		seen[place] = true
		p.found = append(p.found, schema.Diagnostic{
			Pos: pos, Code: schema.CodeSource, Severity: schema.Error,
			Message: message, Help: "correct the Go source first",
		})
	}
	for _, e := range pkg.TypeErrors {
		if !isUnusedImport(e) && !inCode(pkg, e.Pos) {
			report(p.position(e.Pos, pkg.Types), e.Msg)
		}
	}
	for _, e := range pkg.Errors {
		// What the compiler says (its output begins with "# path") is said by
		// go/types above, as far as it concerns declarations.
		if e.Kind == packages.TypeError || strings.HasPrefix(e.Msg, "# ") {
			continue
		}
		if pos, ok := p.listPosition(pkg, e.Pos); ok {
			report(pos, e.Msg)
		}
	}
}

func isUnusedImport(e types.Error) bool {
	return e.Soft && strings.Contains(e.Msg, "imported") && strings.Contains(e.Msg, "not used")
}

// inCode reports whether a place lies in the declaration of package variables,
// in a function, or in the body of a method.
func inCode(pkg *packages.Package, pos token.Pos) bool {
	for _, file := range pkg.Syntax {
		if pos < file.FileStart || file.FileEnd < pos {
			continue
		}
		for _, decl := range file.Decls {
			from, to := decl.Pos(), decl.End()
			switch d := decl.(type) {
			case *ast.GenDecl:
				if d.Tok != token.VAR {
					continue
				}
			case *ast.FuncDecl:
				if d.Recv != nil && d.Body == nil {
					continue
				}
				if d.Recv != nil {
					from = d.Body.Pos()
				}
			}
			if from <= pos && pos < to {
				return true
			}
		}
	}
	return false
}

// listPosition reads the position of an error of the go command, and reports
// false where it lies in a file that eventgen wrote.
func (p *program) listPosition(pkg *packages.Package, text string) (schema.Position, bool) {
	file, rest, _ := strings.Cut(text, ".go:")
	if rest == "" {
		return schema.Position{File: pkg.PkgPath}, true
	}
	file += ".go"
	for _, syntax := range pkg.Syntax {
		name := p.fset.Position(syntax.Package).Filename
		if filepath.Base(name) == filepath.Base(file) && len(syntax.Decls) == 0 && len(syntax.Comments) == 0 {
			return schema.Position{}, false
		}
	}
	if !filepath.IsAbs(file) && p.mainDir != "" {
		file = filepath.Join(packageDir(pkg), filepath.Base(file))
	}
	line, column, _ := strings.Cut(rest, ":")
	pos := schema.Position{File: p.fileName(file, pkg.PkgPath)}
	pos.Line, _ = strconv.Atoi(line)
	pos.Column, _ = strconv.Atoi(column)
	return pos, true
}
