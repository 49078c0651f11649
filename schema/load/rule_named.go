package load

import (
	"go/types"

	"github.com/eventgen/eventgen/schema"
)

// ruleNamed makes a named type a definition of the contract, and its use a Ref.
// An interface is left to ruleInterface unless it is empty or a union: of
// others nothing can be said. A named pointer is read as the pointer that it
// is.
func ruleNamed(b *builder, t types.Type, u use) (reading, bool) {
	named, ok := t.(*types.Named)
	if !ok || named.Obj().Pkg() == nil || isPointer(named) || u.quoted {
		return reading{}, false
	}
	if isLocal(named) {
		return b.localType(named, u), true
	}
	note := b.noteOf(named)
	if i, ok := named.Underlying().(*types.Interface); ok && i.NumMethods() > 0 && (!isSealed(i) || b.isStandardType(named)) && note.directive("wire") == nil {
		return reading{}, false
	}
	if m, ok := marshalerOf(named); ok && m.pointerOnly && u.address != addressTaken && note.directive("wire") == nil && !types.IsInterface(named) {
		return b.twoForms(named, m, u), true
	}
	d := b.refer(named)
	if d.origin.File == "" && !d.root && b.isStandardType(named) {
		d.origin = u.pos
		if u.origin.File != "" {
			d.origin = u.origin
		}
	}
	held := b.held(named)
	out := reading{Type: schema.Type{Shape: schema.Ref{Name: d.key}, Go: held}}
	switch wire, declared := b.declaredWire(named); {
	case declared:
		out.writesNull, out.Go.Kind = wire.writesNull, schema.HeldOpaque
	case marshals(named) && !types.IsInterface(named):
		out.Go.Kind = schema.HeldOpaque
		out.writesNull = b.marshalsNull(named)
	default:
		out.canBeNil = nilable(named)
	}
	return out, true
}

// isLocal reports whether a type is declared in a function.
func isLocal(named *types.Named) bool {
	return named.Obj().Pkg().Scope().Lookup(named.Obj().Name()) != named.Obj()
}

// localType reads a type that is declared in a function by what it is made of:
// its name says nothing outside.
func (b *builder) localType(named *types.Named, u use) reading {
	if b.reading[named] {
		return b.unknown(named, u, schema.CodeEndless, u.what+" is of a type that is declared in a function and holds itself", "declare the type outside the function")
	}
	b.reading[named] = true
	defer delete(b.reading, named)
	return b.apply(structural, named, u)
}

// marshalsNull reports whether the marshaler of a type may write null.
func (b *builder) marshalsNull(named *types.Named) bool {
	m, _ := marshalerOf(named)
	if m.text || m.receiver == nil {
		return false
	}
	if k, ok := b.knownOf(m.receiver); ok {
		return k.writesNull
	}
	if wire, declared := b.declaredWire(m.receiver); declared {
		return wire.writesNull
	}
	shown, ok := b.shownForm(m.receiver)
	return !ok || shown.writesNull
}

// nilable reports whether a type that is no pointer has a nil.
func nilable(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Slice, *types.Map, *types.Interface:
		return true
	}
	return false
}
