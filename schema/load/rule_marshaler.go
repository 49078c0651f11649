package load

import (
	"go/types"

	"github.com/eventgen/eventgen/schema"
)

// ruleMarshaler reads a type with MarshalJSON or MarshalText. A MarshalText
// makes a string. What a MarshalJSON writes is known for the types of
// knownTypes, and for those that declare it with //eventgen:wire; promoted
// methods are those of the embedded type.
func ruleMarshaler(b *builder, t types.Type, u use) (reading, bool) {
	if isPointer(t) || types.IsInterface(t) {
		return reading{}, false
	}
	m, ok := marshalerOf(t)
	if !ok || m.pointerOnly && u.address == addressNever {
		return reading{}, false
	}
	if m.pointerOnly && u.address == addressVaries {
		return b.twoForms(t, m, u), true
	}
	held := b.held(t)
	held.Kind = schema.HeldOpaque
	if m.receiver != nil {
		if k, ok := knownTypes[typeKey(m.receiver)]; ok {
			return b.knownReading(t, k, use{}), true
		}
		if out, ok := b.declaredWire(m.receiver); ok {
			out.Go = held
			return out, true
		}
	}
	if m.text {
		return reading{Type: schema.Type{Shape: schema.String{}, Go: held}}, true
	}
	return b.unknown(t, u, schema.CodeMarshaler, b.useOf(t, u)+" has its own MarshalJSON, so what it writes is not known",
		"write "+directivePrefix+"wire {…} with a JSON Schema of it in the doc comment of the type or the field"), true
}

func isPointer(t types.Type) bool {
	_, ok := t.Underlying().(*types.Pointer)
	return ok
}

// twoForms is a value whose marshaler is called in json.Marshal(&v) only.
func (b *builder) twoForms(t types.Type, m marshaler, u use) reading {
	return b.unknown(t, u, schema.CodeTwoForms,
		b.useOf(t, u)+" has "+m.method()+" on its pointer only, so it is written in one way where its address can be taken and in another where it cannot",
		"declare "+m.method()+" on the value, use a pointer to it, or write "+directivePrefix+"wire {…} for the form that is sent")
}

// useOf names a place and the type that is used there: "field Account.Level
// (Level)".
func (b *builder) useOf(t types.Type, u use) string {
	if named, ok := t.(*types.Named); ok && named.Obj().Name() == u.what {
		return u.what // its own definition
	}
	return u.what + " (" + b.describe(t) + ")"
}

// describe is the name of a type for messages, other packages by their path.
func (b *builder) describe(t types.Type) string {
	return types.TypeString(t, func(p *types.Package) string {
		if p == b.prog.asked[0].pkg.Types {
			return ""
		}
		return p.Path()
	})
}
