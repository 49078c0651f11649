package load

import (
	"go/ast"
	"go/token"
	"go/types"
)

// body is a method by which a type decides about its own JSON, with what
// go/types knows of its expressions. What is read from it is never a guess: a
// body that is not of the simple forms below says nothing.
type body struct {
	b    *builder
	decl *ast.FuncDecl
	info *types.Info
}

// bodyOf returns the body of a method of a named type, and false where its
// source is not loaded. That of a generic type says nothing about its
// instances.
func (b *builder) bodyOf(named *types.Named, method string) (body, bool) {
	if named == nil || named.TypeParams().Len() > 0 {
		return body{}, false
	}
	object, _, _ := types.LookupFieldOrMethod(named, true, named.Obj().Pkg(), method)
	f, ok := object.(*types.Func)
	src := b.sourceOf(named.Obj().Pkg())
	if !ok || src == nil {
		return body{}, false
	}
	decl := src.methods[f]
	if decl == nil || decl.Body == nil {
		return body{}, false
	}
	return body{b: b, decl: decl, info: src.pkg.TypesInfo}, true
}

// callee is the full name of the function that an expression calls, such as
// encoding/json.Marshal or (time.Time).Format, with its arguments.
func (y body) callee(expr ast.Expr) (name string, call *ast.CallExpr) {
	call, ok := ast.Unparen(expr).(*ast.CallExpr)
	if !ok {
		return "", nil
	}
	var id *ast.Ident
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		id = fun
	case *ast.SelectorExpr:
		id = fun.Sel
	default:
		return "", call
	}
	if f, ok := y.info.Uses[id].(*types.Func); ok {
		return f.FullName(), call
	}
	return "", call
}

// converts returns the operand of a conversion, nil where an expression is none.
func (y body) converts(expr ast.Expr) ast.Expr {
	call, ok := ast.Unparen(expr).(*ast.CallExpr)
	if !ok || len(call.Args) != 1 || !y.info.Types[call.Fun].IsType() {
		return nil
	}
	return call.Args[0]
}

// typeOf is the static type of an expression, nil where it is not known.
func (y body) typeOf(expr ast.Expr) types.Type {
	t := y.info.TypeOf(expr)
	if t == nil || t == types.Typ[types.Invalid] {
		return nil
	}
	return types.Unalias(t)
}

// isNil reports whether an expression is the predeclared nil.
func (y body) isNil(expr ast.Expr) bool { return y.info.Types[expr].IsNil() }

// definedBy is the expression that defines a local variable, if all that the
// body does with it is to return it.
func (y body) definedBy(id *ast.Ident) ast.Expr {
	object := y.info.Uses[id]
	var from ast.Expr
	uses, returned := 0, 0
	ast.Inspect(y.decl.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			if y.info.Uses[n] == object {
				uses++
			}
		case *ast.ReturnStmt:
			if len(n.Results) == 0 {
				break
			}
			if name, ok := ast.Unparen(n.Results[0]).(*ast.Ident); ok && y.info.Uses[name] == object {
				returned++
			}
		case *ast.AssignStmt:
			if name, ok := n.Lhs[0].(*ast.Ident); ok && n.Tok == token.DEFINE && y.info.Defs[name] == object {
				from = n.Rhs[0]
			}
		}
		return true
	})
	if uses != returned {
		return nil
	}
	return from
}

func (y body) objectOf(id *ast.Ident) types.Object {
	if object := y.info.Defs[id]; object != nil {
		return object
	}
	return y.info.Uses[id]
}

// returns are the return statements of the body, those of function literals in
// it left out.
func returns(n ast.Node) []*ast.ReturnStmt {
	var out []*ast.ReturnStmt
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			out = append(out, n)
		}
		return true
	})
	return out
}
