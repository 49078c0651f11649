package load

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"github.com/eventgen/eventgen/schema"
)

// typedConstant is one typed constant of a package.
type typedConstant struct {
	object *types.Const
	note   *annotation
	pos    schema.Position
	// grouped says that it stands in a parenthesised group.
	grouped bool
	// shifted says that its value is written with a shift of iota: 1 << iota.
	shifted bool
}

// constants collects the typed constants of one declaration.
func (a *annotator) constants(gen *ast.GenDecl, src *source) {
	var values []ast.Expr
	for _, spec := range gen.Specs {
		spec := spec.(*ast.ValueSpec)
		doc := spec.Doc
		if doc == nil && !gen.Lparen.IsValid() {
			doc = gen.Doc
		}
		a.add(spec.Names, onConst, doc, spec.Comment)
		// A spec without values repeats those of the one before.
		if len(spec.Values) > 0 {
			values = spec.Values
		}
		for i, name := range spec.Names {
			object, ok := a.pkg.Scope().Lookup(name.Name).(*types.Const)
			if !ok || name.Name == "_" || object.Pos() != name.Pos() {
				continue
			}
			named, ok := types.Unalias(object.Type()).(*types.Named)
			if !ok {
				continue
			}
			src.constants[named.Obj()] = append(src.constants[named.Obj()], typedConstant{
				object: object, note: a.prog.annotations[name.Pos()], pos: a.prog.position(name.Pos(), a.pkg),
				grouped: gen.Lparen.IsValid(), shifted: i < len(values) && shiftsIota(values[i]),
			})
		}
	}
}

// shiftsIota reports whether an expression holds a shift by iota.
func shiftsIota(expr ast.Expr) bool {
	found := false
	ast.Inspect(expr, func(n ast.Node) bool {
		if shift, ok := n.(*ast.BinaryExpr); ok && shift.Op == token.SHL {
			ast.Inspect(shift.Y, func(n ast.Node) bool {
				id, ok := n.(*ast.Ident)
				found = found || ok && id.Name == "iota"
				return true
			})
		}
		return !found
	})
	return found
}

// constantsOf returns the constants of a named type that its own package
// declares, without those that a directive ignores.
func (b *builder) constantsOf(named *types.Named) []typedConstant {
	src := b.sourceOf(named.Obj().Pkg())
	if src == nil {
		return nil
	}
	var out []typedConstant
	for _, c := range src.constants[named.Obj()] {
		if c.note.directive("ignore") == nil {
			out = append(out, c)
		}
	}
	return out
}

// areFlags reports whether integer constants are single bits to be combined:
// one of them is written as a shift of iota, or they are at least three
// different single bits, and no other value occurs but zero.
func areFlags(constants []typedConstant) bool {
	bits := map[string]bool{}
	for _, c := range constants {
		if c.shifted {
			return true
		}
		value := constant.ToInt(c.object.Val())
		if constant.Sign(value) == 0 {
			continue
		}
		n, exact := constant.Uint64Val(value)
		if !exact || n&(n-1) != 0 {
			return false
		}
		bits[value.ExactString()] = true
	}
	return len(bits) >= 3
}
