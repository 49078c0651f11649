package load

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/eventgen/eventgen/schema"
)

// program is what was read from disk: packages with their types, comments and
// constants.
type program struct {
	fset *token.FileSet
	// asked are the packages that the patterns name, in the order of the
	// patterns.
	asked []*source
	// sources are all packages that were loaded with syntax, by import path.
	sources map[string]*source
	// annotations are what comments say, by the position of the declared name.
	annotations map[token.Pos]*annotation
	// directives are all that were found, attached or not.
	directives []directive
	// mainDir is the root of the main module, mainPath its path.
	mainDir, mainPath string
	// missing are extra packages that were asked for and do not exist.
	missing map[string]bool
	found   schema.Diagnostics
}

// source is one package that was loaded with syntax.
type source struct {
	pkg *packages.Package
	// constants are the typed constants of the package by the name of their
	// type, in the order of their declaration.
	constants map[*types.TypeName][]typedConstant
	// methods are the declarations of MarshalJSON and UnmarshalJSON, which keep
	// their bodies.
	methods map[*types.Func]*ast.FuncDecl
}

const loadMode = packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports |
	packages.NeedModule | packages.NeedExportFile | packages.NeedTypes | packages.NeedSyntax | packages.NeedTypesInfo | packages.NeedTypesSizes

// readProgram loads the packages of the configuration, and those of extra
// import paths beside them.
func readProgram(ctx context.Context, cfg *Config, extra []string) (*program, error) {
	dir, err := filepath.Abs(cfg.Dir)
	if err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	patterns := append(slices.Clone(cfg.Patterns), extra...)
	pkgs, err := packages.Load(&packages.Config{
		Mode: loadMode, Context: ctx, Dir: dir, Env: cfg.Env, Fset: fset, ParseFile: parseFile,
	}, patterns...)
	if err != nil {
		return nil, fmt.Errorf("go list %s: %w", strings.Join(patterns, " "), err)
	}
	p := &program{fset: fset, sources: map[string]*source{}, annotations: map[token.Pos]*annotation{}, missing: map[string]bool{}}
	p.findMainModule(dir, pkgs)
	slices.SortFunc(pkgs, func(a, b *packages.Package) int {
		return strings.Compare(a.PkgPath, b.PkgPath)
	})
	pkgs = slices.DeleteFunc(pkgs, func(pkg *packages.Package) bool {
		if !isUnusable(pkg) {
			return false
		}
		isExtra := slices.Contains(extra, pkg.PkgPath)
		p.missing[pkg.PkgPath] = isExtra
		// A folder with nothing but tests has no errors.
		return isExtra || len(pkg.Errors) == 0
	})
	if err := unusable(pkgs); err != nil {
		return nil, err
	}
	for _, pkg := range pkgs {
		src := &source{pkg: pkg, constants: map[*types.TypeName][]typedConstant{}, methods: map[*types.Func]*ast.FuncDecl{}}
		p.sources[pkg.PkgPath] = src
		p.collectErrors(pkg)
		p.annotate(src)
	}
	p.orderAsked(dir, cfg.Patterns)
	if len(p.asked) == 0 {
		return nil, fmt.Errorf("no package matches %s", strings.Join(cfg.Patterns, " "))
	}
	return p, nil
}

// unusable returns why a package that was asked for cannot be read at all.
func unusable(pkgs []*packages.Package) error {
	var errs []error
	for _, pkg := range pkgs {
		if pkg.PkgPath == "command-line-arguments" {
			return errors.New("a pattern names a Go file: name the package's folder, such as ./event")
		}
		if !isUnusable(pkg) {
			continue
		}
		for _, e := range pkg.Errors {
			errs = append(errs, errors.New(strings.TrimSpace(e.Msg)))
		}
	}
	return errors.Join(errs...)
}

// isUnusable reports whether there is nothing of a package to look at.
func isUnusable(pkg *packages.Package) bool {
	return pkg.Types == nil || len(pkg.CompiledGoFiles) == 0
}

// findMainModule remembers the module that positions are relative to: the main
// one in which dir lies.
func (p *program) findMainModule(dir string, pkgs []*packages.Package) {
	if root, path, err := moduleOf(dir); err == nil {
		p.mainDir, p.mainPath = root, path
	}
	for _, pkg := range pkgs {
		// go list resolves symbolic links; prefer its spelling of the root.
		if m := pkg.Module; m != nil && m.Main && m.Path == p.mainPath && m.Dir != "" {
			p.mainDir = m.Dir
			return
		}
	}
}

// orderAsked sorts out the packages that the patterns name, by the first
// pattern that matches each.
func (p *program) orderAsked(dir string, patterns []string) {
	rank := func(s *source) int {
		return slices.IndexFunc(patterns, func(pattern string) bool { return p.matches(dir, pattern, s.pkg) })
	}
	for _, s := range p.sources {
		if rank(s) >= 0 {
			p.asked = append(p.asked, s)
		}
	}
	slices.SortFunc(p.asked, func(a, b *source) int {
		if d := rank(a) - rank(b); d != 0 {
			return d
		}
		return strings.Compare(a.pkg.PkgPath, b.pkg.PkgPath)
	})
}

// matches reports whether a pattern of go list names a package.
func (p *program) matches(dir, pattern string, pkg *packages.Package) bool {
	name := pkg.PkgPath
	if pattern == "." || pattern == ".." || strings.HasPrefix(pattern, "./") || strings.HasPrefix(pattern, "../") || filepath.IsAbs(pattern) {
		if !filepath.IsAbs(pattern) {
			pattern = filepath.ToSlash(filepath.Join(dir, filepath.FromSlash(pattern)))
		}
		name = filepath.ToSlash(packageDir(pkg))
		if resolved, err := filepath.EvalSymlinks(strings.TrimSuffix(pattern, "/...")); err == nil && !strings.HasSuffix(pattern, "/...") {
			if other, err := filepath.EvalSymlinks(name); err == nil && other == resolved {
				return true
			}
		}
	}
	if pattern == "all" {
		return true
	}
	before, after, wild := strings.Cut(pattern, "...")
	if !wild {
		return name == strings.TrimSuffix(pattern, "/")
	}
	if after != "" {
		return strings.HasPrefix(name, before) && strings.HasSuffix(name, after)
	}
	return strings.HasPrefix(name, before) || name == strings.TrimSuffix(before, "/")
}

func packageDir(pkg *packages.Package) string {
	if pkg.Dir != "" {
		return pkg.Dir
	}
	return filepath.Dir(pkg.CompiledGoFiles[0])
}
