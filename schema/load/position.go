package load

import (
	"go/token"
	"go/types"
	"path"
	"path/filepath"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// position is a place in the source of a package, as a contract writes it.
func (p *program) position(pos token.Pos, pkg *types.Package) schema.Position {
	if !pos.IsValid() || pkg == nil {
		return schema.Position{}
	}
	// Unadjusted: a //line comment may name a file of another machine.
	at := p.fset.PositionFor(pos, false)
	return schema.Position{File: p.fileName(at.Filename, pkg.Path()), Line: at.Line, Column: at.Column}
}

// fileName is the name of a source file relative to the main module, or by the
// import path of its package where it lies outside.
func (p *program) fileName(file, importPath string) string {
	if p.mainDir != "" && p.inMainModule(importPath) {
		if rel, err := filepath.Rel(p.mainDir, file); err == nil && filepath.IsLocal(rel) {
			return filepath.ToSlash(rel)
		}
	}
	return importPath + "/" + path.Base(filepath.ToSlash(file))
}

func (p *program) inMainModule(importPath string) bool {
	return p.mainPath != "" && (importPath == p.mainPath || strings.HasPrefix(importPath, p.mainPath+"/"))
}

// isStandard reports whether a package is one of the standard library: those
// import paths have no dot in their first element, and lie under no module.
func (p *program) isStandard(importPath, file string) bool {
	first, _, _ := strings.Cut(importPath, "/")
	if strings.Contains(first, ".") || p.inMainModule(importPath) || p.sources[importPath] != nil {
		return false
	}
	dir := path.Dir(filepath.ToSlash(file))
	return strings.HasPrefix(file, "$GOROOT") || strings.HasSuffix(dir, "/src/"+importPath) || dir == importPath
}
