package load

import (
	"go/types"

	"github.com/eventgen/eventgen/schema"
)

// ruleMap reads a map. Its elements are never addressable.
func ruleMap(b *builder, t types.Type, u use) (reading, bool) {
	m, ok := t.Underlying().(*types.Map)
	if !ok {
		return reading{}, false
	}
	u = u.within(addressNever)
	key, ok := b.mapKey(m.Key(), u)
	if !ok {
		return b.unknown(t, u, schema.CodeMapKey, u.what+" is a map with keys of "+b.describe(m.Key())+", which encoding/json cannot write",
			"use a key of a string or integer type, or one with MarshalText on the value"), true
	}
	elem := b.read(m.Elem(), u).asElement(u, false)
	return reading{Type: schema.Type{Shape: schema.Map{Key: key, Elem: elem}, Go: b.held(t)}, canBeNil: true}, true
}

// mapKey reads a key as resolveKeyName does: a string by its kind, methods or
// not; then MarshalText on the value; then integers.
func (b *builder) mapKey(t types.Type, u use) (schema.Type, bool) {
	t = types.Unalias(t)
	key := schema.Type{Go: b.held(t), Pos: u.pos}
	basic, isBasic := t.Underlying().(*types.Basic)
	param, isParam := t.(*types.TypeParam)
	switch {
	case isParam:
		key.Shape = schema.Param{Index: param.Index()}
	case isBasic && basic.Info()&types.IsString != 0:
		key.Shape = schema.String{}
		if named, ok := t.(*types.Named); ok && !marshals(named) && len(b.enumConstants(named)) > 0 && b.noteOf(named).directive("wire") == nil {
			key.Shape = schema.Ref{Name: b.refer(named).key}
		}
	case types.Implements(t, textMarshaler):
		key.Shape = schema.String{}
		key.Go.Kind = schema.HeldOpaque
	case isBasic && basic.Info()&types.IsInteger != 0:
		key.Shape = b.cfg.basic(basic, true)
	default:
		return key, false
	}
	return key, true
}
