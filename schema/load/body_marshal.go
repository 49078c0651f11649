package load

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"reflect"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// writtenForm is what the MarshalJSON of a named type writes, where its body
// shows it: every return is a call such as json.Marshal(x) of a value whose type
// tells, or text whose first byte tells what kind of JSON follows. (encoding/json
// refuses text that is no JSON, so a text that begins with a quote is a string.)
func (b *builder) writtenForm(named *types.Named, u use) (reading, bool) {
	y, ok := b.bodyOf(named, "MarshalJSON")
	if !ok || b.reading[named] {
		return reading{}, false
	}
	b.reading[named] = true
	defer delete(b.reading, named)
	var out reading
	for _, r := range returns(y.decl.Body) {
		if len(r.Results) == 0 {
			return reading{}, false
		}
		form, ok := y.written(r.Results[0], u)
		switch {
		case !ok:
			return reading{}, false
		case form.Shape == nil: // null, or an error
		case out.Shape == nil:
			form.writesNull = form.writesNull || out.writesNull
			out = form
			continue
		case !reflect.DeepEqual(out.Shape, form.Shape):
			return reading{}, false
		}
		out.writesNull = out.writesNull || form.writesNull
	}
	return out, out.Shape != nil
}

// written is what a returned []byte holds. It has no shape where that is null,
// or nothing because an error is returned.
func (y body) written(expr ast.Expr, u use) (reading, bool) {
	expr = ast.Unparen(expr)
	if y.isNil(expr) {
		return reading{}, true
	}
	if id, ok := expr.(*ast.Ident); ok {
		if from := y.definedBy(id); from != nil {
			return y.written(from, u)
		}
		return reading{}, false
	}
	if operand := y.converts(expr); operand != nil {
		return y.text(operand)
	}
	name, call := y.callee(expr)
	switch {
	case call == nil:
	case name == "encoding/json.Marshal" || name == "encoding/json.MarshalIndent":
		return y.marshaled(y.typeOf(call.Args[0]), u)
	case name == "strconv.AppendQuote" && y.isNil(call.Args[0]):
		return ofShape(schema.String{}), true
	case name == "fmt.Appendf" && len(call.Args) > 1 && y.isNil(call.Args[0]):
		return y.text(call.Args[1])
	case strings.HasSuffix(name, ").MarshalJSON") && len(call.Args) == 0:
		if selector, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
			return y.marshaled(y.typeOf(selector.X), u)
		}
	}
	return reading{}, false
}

// marshaled is what encoding/json writes for a value of a type that is passed to
// it.
func (y body) marshaled(t types.Type, u use) (reading, bool) {
	if t == nil {
		return reading{}, false
	}
	u = use{pos: u.pos, what: u.what, address: addressNever}
	if base := behindPointers(t); marshals(base) {
		named, _ := base.(*types.Named)
		if named == nil {
			return reading{}, false
		}
		if k, ok := y.b.knownOf(named); ok {
			out := ofShape(k.Shape)
			out.Constraints, out.writesNull = k.Constraints, k.writesNull || isPointer(t)
			return out, true
		}
		if m, _ := marshalerOf(named); !m.text {
			return y.b.writtenForm(m.receiver, u)
		}
	}
	before := len(y.b.found)
	out := y.b.read(t, u)
	if y.b.found[before:].Failed() {
		y.b.found = y.b.found[:before]
		return reading{}, false
	}
	out.writesNull = out.writesNull || out.pointers > 0 || out.canBeNil
	out.pointers, out.canBeNil = 0, false
	return out, true
}

// text is the kind of JSON that a string begins with.
func (y body) text(expr ast.Expr) (reading, bool) {
	start, ok := y.start(expr)
	if !ok {
		return reading{}, false
	}
	whole := y.info.Types[ast.Unparen(expr)].Value != nil
	if whole && strings.TrimSpace(start) == "null" {
		return reading{writesNull: true}, true
	}
	if start == "%d" {
		return ofShape(schema.Number{Bits: 64}), true
	}
	switch start = strings.TrimLeft(start, " \t\r\n"); {
	case start == "":
	case start[0] == '"' || strings.HasPrefix(start, "%q"):
		return ofShape(schema.String{}), true
	case start[0] == '{':
		return ofShape(anyMap()), true
	case start[0] == '[':
		return ofShape(anyArray()), true
	case whole && (start == "true" || start == "false"):
		return ofShape(schema.Bool{}), true
	}
	return reading{}, false
}

// start is the constant text with which a string expression begins: all of it
// where it is constant, the format of a Sprintf.
func (y body) start(expr ast.Expr) (string, bool) {
	expr = ast.Unparen(expr)
	if v := y.info.Types[expr].Value; v != nil && v.Kind() == constant.String {
		return constant.StringVal(v), true
	}
	if sum, ok := expr.(*ast.BinaryExpr); ok && sum.Op == token.ADD {
		return y.start(sum.X)
	}
	switch name, call := y.callee(expr); name {
	case "fmt.Sprintf", "(time.Time).Format":
		return y.start(call.Args[0])
	case "strconv.Quote":
		return `"`, true
	case "strconv.Itoa", "strconv.FormatInt", "strconv.FormatUint":
		return "%d", true
	}
	return "", false
}

// ofShape is a value of which only the shape is known.
func ofShape(s schema.Shape) reading {
	return reading{Type: schema.Type{Shape: s}}
}

// anyMap is an object of which nothing is known, anyArray such an array.
func anyMap() schema.Shape {
	return schema.Map{Key: schema.Type{Shape: schema.String{}}, Elem: schema.Type{Shape: schema.JSON{}, Nullable: true}}
}

func anyArray() schema.Shape {
	return schema.Array{Elem: schema.Type{Shape: schema.JSON{}, Nullable: true}, Len: -1}
}
