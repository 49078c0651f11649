package load

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// decodedType is the type into which the UnmarshalJSON of a named type decodes
// all that it takes, where its body shows it: before it can return anything but
// an error, it has passed its argument to json.Unmarshal.
//
//	func (t *T) UnmarshalJSON(data []byte) error {
//		var text string
//		if err := json.Unmarshal(data, &text); err != nil {
//			return err
//		}
func (b *builder) decodedType(named *types.Named) (types.Type, bool) {
	y, ok := b.bodyOf(named, "UnmarshalJSON")
	if !ok || len(y.decl.Type.Params.List) != 1 || len(y.decl.Type.Params.List[0].Names) != 1 {
		return nil, false
	}
	data := y.info.Defs[y.decl.Type.Params.List[0].Names[0]]
	list := y.decl.Body.List
	for i, stmt := range list {
		var next ast.Stmt
		if i+1 < len(list) {
			next = list[i+1]
		}
		if target := y.decodes(stmt, next, data); target != nil {
			return target, true
		}
		if len(returns(stmt)) > 0 && !y.isNullGuard(stmt) || y.assigns(stmt, data) {
			return nil, false
		}
	}
	return nil, false
}

// decodes returns the type into which a statement decodes the data, if the
// method cannot go on to succeed where that fails.
func (y body) decodes(stmt, next ast.Stmt, data types.Object) types.Type {
	switch s := stmt.(type) {
	case *ast.ReturnStmt:
		if len(s.Results) == 1 {
			return y.target(s.Results[0], data)
		}
	case *ast.AssignStmt:
		if guard, ok := next.(*ast.IfStmt); ok && guard.Init == nil && y.failsOnError(guard, s) && len(s.Rhs) == 1 {
			return y.target(s.Rhs[0], data)
		}
	case *ast.IfStmt:
		if init, ok := s.Init.(*ast.AssignStmt); ok && y.failsOnError(s, init) && len(init.Rhs) == 1 {
			return y.target(init.Rhs[0], data)
		}
	}
	return nil
}

// target is what the second argument of json.Unmarshal(data, target) points to.
func (y body) target(expr ast.Expr, data types.Object) types.Type {
	name, call := y.callee(expr)
	if name != "encoding/json.Unmarshal" || len(call.Args) != 2 {
		return nil
	}
	if id, ok := ast.Unparen(call.Args[0]).(*ast.Ident); !ok || y.info.Uses[id] != data {
		return nil
	}
	t := y.typeOf(call.Args[1])
	if t == nil {
		return nil
	}
	p, ok := t.Underlying().(*types.Pointer)
	if !ok {
		return nil
	}
	return types.Unalias(p.Elem())
}

// failsOnError reports whether a statement is `if err != nil { … return err }`
// for the error that an assignment sets.
func (y body) failsOnError(guard *ast.IfStmt, assign *ast.AssignStmt) bool {
	cond, ok := ast.Unparen(guard.Cond).(*ast.BinaryExpr)
	if !ok || cond.Op != token.NEQ || !y.isNil(cond.Y) || len(assign.Lhs) != 1 {
		return false
	}
	tested, ok := cond.X.(*ast.Ident)
	set, isIdent := assign.Lhs[0].(*ast.Ident)
	if !ok || !isIdent || y.objectOf(tested) != y.objectOf(set) || len(guard.Body.List) == 0 {
		return false
	}
	if _, ok := guard.Body.List[len(guard.Body.List)-1].(*ast.ReturnStmt); !ok {
		return false
	}
	for _, r := range returns(guard.Body) {
		if len(r.Results) != 1 || !y.isError(r.Results[0], y.objectOf(set)) {
			return false
		}
	}
	return true
}

// isError reports whether an expression is an error and never nil: the variable
// that was tested, a new value, or a call that makes one.
func (y body) isError(expr ast.Expr, tested types.Object) bool {
	switch e := ast.Unparen(expr).(type) {
	case *ast.Ident:
		return y.objectOf(e) == tested
	case *ast.CompositeLit, *ast.UnaryExpr:
		return true
	case *ast.CallExpr:
		name, _ := y.callee(e)
		return name == "fmt.Errorf" || name == "errors.New" || strings.HasPrefix(name, "github.com/pkg/errors.")
	}
	return false
}

// isNullGuard reports whether a statement passes over null and nothing else:
// `if string(data) == "null" { return nil }`.
func (y body) isNullGuard(stmt ast.Stmt) bool {
	guard, ok := stmt.(*ast.IfStmt)
	if !ok || guard.Init != nil || guard.Else != nil {
		return false
	}
	cond, ok := ast.Unparen(guard.Cond).(*ast.BinaryExpr)
	if !ok || cond.Op != token.EQL {
		return false
	}
	text, ok := y.start(cond.Y)
	return ok && text == "null" && y.info.Types[cond.Y].Value != nil
}

// assigns reports whether a statement sets the parameter that holds the data.
func (y body) assigns(stmt ast.Stmt, data types.Object) bool {
	found := false
	ast.Inspect(stmt, func(n ast.Node) bool {
		if assign, ok := n.(*ast.AssignStmt); ok {
			for _, left := range assign.Lhs {
				id, ok := left.(*ast.Ident)
				found = found || ok && y.objectOf(id) == data
			}
		}
		return !found
	})
	return found
}

// kindTaken is the kind of JSON that decoding into a type takes, null apart,
// and nil where that is not known. It is no more than a kind: what a decoder
// takes may lack members that an encoder always writes.
func (b *builder) kindTaken(t types.Type) schema.Shape {
	t = behindPointers(t)
	if named, ok := t.(*types.Named); ok {
		if k, known := b.knownOf(named); known {
			return k.Shape
		}
	}
	if types.IsInterface(t) {
		return nil
	}
	pointer := types.NewPointer(t)
	switch {
	case types.Implements(pointer, jsonUnmarshaler):
		return nil
	case types.Implements(pointer, textUnmarshaler):
		return schema.String{}
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return b.cfg.basic(u, false)
	case *types.Struct, *types.Map:
		return anyMap()
	case *types.Slice:
		if isByte(u.Elem()) {
			return nil // base64, or an array of numbers
		}
		return anyArray()
	case *types.Array:
		return anyArray()
	}
	return nil
}
