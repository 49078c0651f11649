package load

import (
	"go/types"

	"github.com/eventgen/eventgen/schema"
)

// ruleSlice reads a slice: base64 for bytes, unless the element has a marshaler
// (newSliceEncoder), and else an array. Its elements are always addressable.
func ruleSlice(b *builder, t types.Type, u use) (reading, bool) {
	s, ok := t.Underlying().(*types.Slice)
	if !ok {
		return reading{}, false
	}
	if isByte(s.Elem()) && !marshals(s.Elem()) {
		return reading{Type: schema.Type{Shape: schema.Bytes{}, Go: b.held(t)}, canBeNil: true}, true
	}
	u = u.within(addressTaken)
	elem := b.read(s.Elem(), u).asElement(u, false)
	return reading{Type: schema.Type{Shape: schema.Array{Elem: elem, Len: -1}, Go: b.held(t)}, canBeNil: true}, true
}

func isByte(t types.Type) bool {
	basic, ok := t.Underlying().(*types.Basic)
	return ok && basic.Kind() == types.Byte
}

// within is the use of an element of what u is the use of.
func (u use) within(a address) use {
	u.address = a
	u.quoted = false
	return u
}

// ruleArray reads a Go array, one of bytes too: encoding/json writes numbers.
// Rule 8 is about slices and maps: the nil pointers of an array's zero value
// are null.
func ruleArray(b *builder, t types.Type, u use) (reading, bool) {
	a, ok := t.Underlying().(*types.Array)
	if !ok {
		return reading{}, false
	}
	u = u.within(u.address)
	elem := b.read(a.Elem(), u).asElement(u, true)
	return reading{Type: schema.Type{Shape: schema.Array{Elem: elem, Len: int(a.Len())}, Go: b.held(t)}}, true
}
