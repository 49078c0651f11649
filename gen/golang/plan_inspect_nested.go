package golang

import (
	"go/token"
	"slices"
	"strconv"

	"github.com/eventgen/eventgen/schema"
)

// array looks into a slice or a Go array and its elements.
func (p *inspectPlanner) array(from string, at place, t schema.Type, s schema.Array, r *schema.Rules) inspection {
	if t.Go.Kind != schema.HeldSlice && t.Go.Kind != schema.HeldArray {
		return nil
	}
	var out inspection
	if r.MinItems > 0 || r.MaxItems >= 0 { // Go sees to the length of an array
		out = append(out, sayCall{"Items", []string{"len(" + at.value() + ")", strconv.Itoa(r.MinItems), strconv.Itoa(r.MaxItems)}})
	}
	if r.UniqueItems {
		slice := at.value()
		if t.Go.Kind == schema.HeldArray {
			slice = at.operand() + "[:]"
		}
		out = append(out, sayUnique{slice: slice, byText: !isComparable(s.Elem)})
	}
	index, mark := numbered("i", at.nested), numbered("n", at.nested+1)
	elem := place{expression: at.operand() + "[" + index + "]", nested: at.nested + 1, mark: mark}
	body := p.use(from, elem, s.Elem, false)
	if len(body) == 0 {
		return out
	}
	body = append(append(inspection{sayMark{mark}}, body...), sayCall{"Index", []string{mark, index}})
	return append(out, sayRange{key: index, value: at.value(), body: body})
}

// isComparable reports whether two Go values are equal exactly when their JSON
// is.
func isComparable(t schema.Type) bool {
	return t.Go.Pointers == 0 && t.Go.Kind == schema.HeldBasic
}

// entries looks into a map, its names and its elements.
func (p *inspectPlanner) entries(from string, at place, t schema.Type, s schema.Map, r *schema.Rules) inspection {
	if t.Go.Kind != schema.HeldMap {
		return nil
	}
	var out inspection
	if r.MinProperties > 0 || r.MaxProperties >= 0 {
		out = append(out, sayCall{"Properties", []string{"len(" + at.value() + ")", strconv.Itoa(r.MinProperties), strconv.Itoa(r.MaxProperties)}})
	}
	names, elems := p.entry(from, at, s)
	if len(names)+len(elems) == 0 {
		return out
	}
	start := at.mark
	if at.isRoot() {
		start = "n"
		out = append(inspection{sayMark{start}}, out...)
	}
	loop := sayRange{key: numbered("k", at.nested), value: at.value()}
	if len(elems) > 0 {
		loop.element = numbered("e", at.nested)
	}
	mark := numbered("n", at.nested+1)
	loop.body = append(append(inspection{sayMark{mark}}, names...), elems...)
	if s.Key.Go.Kind == schema.HeldBasic && isTextKey(p.contract, s.Key) {
		loop.body = append(loop.body, sayMember{mark, keyText(loop.key, s.Key)})
	} else {
		loop.body = append(loop.body, sayKey{mark, loop.key})
	}
	return append(out, loop, sayCall{"Sort", []string{start}})
}

// entry looks into one name and one element of a map.
func (p *inspectPlanner) entry(from string, at place, s schema.Map) (names, elems inspection) {
	mark := numbered("n", at.nested+1)
	key := place{expression: numbered("k", at.nested), nested: at.nested + 1, mark: mark}
	if s.Key.Go.Kind == schema.HeldBasic {
		names = p.held(from, key, s.Key)
	}
	if len(names) > 0 {
		names = append(names, sayCall{"Name", []string{mark}})
	}
	elem := place{expression: numbered("e", at.nested), nested: at.nested + 1, mark: mark}
	return names, p.use(from, elem, s.Elem, false)
}

// isTextKey reports whether the keys of a map are strings in Go.
func isTextKey(c *schema.Contract, key schema.Type) bool {
	_, ok := c.Rules(key).Shape.(schema.String)
	return ok
}

// keyText is a key, a string in Go, as a string.
func keyText(key string, t schema.Type) string {
	return converted(key, t.Go, "string")
}

// object looks into a struct.
func (p *inspectPlanner) object(from string, at place, t schema.Type, s schema.Object) inspection {
	if t.Go.Kind != schema.HeldStruct {
		return nil
	}
	return p.fields(at, s.Fields, func(there place, f schema.Field, notNil bool) inspection {
		return p.use(from, there, f.Type, notNil)
	})
}

// fields looks into the fields of a struct, which has a scope of its own where
// it is not what the function is about. look gives what is to be done with the
// value of a field.
func (p *inspectPlanner) fields(at place, fields []schema.Field, look looker) inspection {
	inner := at
	if !at.isRoot() {
		inner.nested++
	}
	inner.mark = numbered("n", inner.nested)
	out := inspection{sayMark{inner.mark}}
	for _, f := range fields {
		out = append(out, p.field(inner, f, look)...)
	}
	switch {
	case len(out) == 1:
		return nil
	case at.isRoot():
		return out
	}
	return inspection{sayScope{out}}
}

type looker func(there place, f schema.Field, notNil bool) inspection

// field looks into one field of the struct at the place, if the encoder does not
// leave it out.
func (p *inspectPlanner) field(at place, f schema.Field, look looker) inspection {
	expression, pointers, ok := p.selector(at, f)
	there := place{expression: expression, nested: at.nested, mark: at.mark}
	present := presenceOf(p.contract, there, f)
	body := look(there, f, present.notNil)
	if len(body) == 0 {
		return nil
	}
	if !ok {
		p.leaveOut("the member " + strconv.Quote(f.Name) + ", which no other package can reach")
		return nil
	}
	if present.byReflection {
		body = inspection{sayZero{there.address(), body}}
	}
	if present.condition != "" && !isLoop(body, expression) {
		body = inspection{sayIf{present.condition, body, nil}}
	}
	for _, pointer := range slices.Backward(pointers) {
		body = inspection{sayIf{pointer + " != nil", body, nil}}
	}
	return append(body, sayMember{at.mark, strconv.Quote(f.Name)})
}

// isLoop reports whether a body is but a loop over a value, which does nothing
// where that is nil or empty.
func isLoop(body inspection, value string) bool {
	if len(body) != 1 {
		return false
	}
	loop, ok := body[0].(sayRange)
	return ok && loop.value == value
}

// selector is the expression of a field, and those of the embedded pointers on
// the way to it. It is not ok where the output's package cannot reach the field:
// an embedded struct is known by a name only its own package may use.
func (p *inspectPlanner) selector(at place, f schema.Field) (expression string, pointers []string, ok bool) {
	expression = at.expression
	// An unexported name is known to belong to this package as long as none of
	// another one may have come before it.
	reachable := p.importPath != "" && p.home == p.importPath
	ok = true
	for _, step := range f.Path {
		expression += "." + step.GoName
		exported := token.IsExported(step.GoName)
		ok = ok && (exported || reachable)
		reachable = reachable && !exported
		if step.Pointer {
			pointers = append(pointers, expression)
		}
	}
	return expression + "." + f.GoName, pointers, ok && token.IsExported(f.GoName)
}
