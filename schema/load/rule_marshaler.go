package load

import (
	"go/types"

	"github.com/eventgen/eventgen/schema"
)

// ruleMarshaler reads a type with MarshalJSON or MarshalText. A MarshalText
// makes a string. What a MarshalJSON writes is known for the types of
// the table (known.go), and for those that declare it with //eventgen:wire;
// promoted methods are those of the embedded type.
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
		if k, ok := b.knownOf(m.receiver); ok {
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
	return b.undeclared(t, m, u), true
}

// undeclared is a value of a type whose MarshalJSON nobody has declared. What
// its methods show is good enough where the user lets what is not known be
// anything; a contract that was not to have such places wants it declared.
func (b *builder) undeclared(t types.Type, m marshaler, u use) reading {
	out, shown := b.shownForm(m.receiver)
	if b.cfg.Opaque && shown {
		out.Go = b.held(t)
		out.Go.Kind = schema.HeldOpaque
		b.report(u.pos, schema.CodeShownForm, schema.Note,
			b.useOf(t, u)+" has its own MarshalJSON; by what its methods do, it is "+shapeWord(out.Shape), b.wireHelp(m.receiver, out.Shape))
		return out
	}
	var shape schema.Shape
	if shown {
		shape = out.Shape
	}
	return b.unknown(t, u, schema.CodeMarshaler, b.useOf(t, u)+" has its own MarshalJSON, so what it writes is not known", b.wireHelp(m.receiver, shape))
}

// shownForm is what a type writes by the bodies of its methods: of MarshalJSON
// where that is plain, and else the kind of JSON that UnmarshalJSON takes, for
// what is written can be read.
func (b *builder) shownForm(receiver *types.Named) (reading, bool) {
	if receiver == nil {
		return reading{}, false
	}
	if out, ok := b.shown[receiver]; ok {
		return out, out.Shape != nil
	}
	out, ok := b.readMethods(receiver)
	withoutGoNames(out.Shape)
	b.shown[receiver] = out
	return out, ok
}

func (b *builder) readMethods(receiver *types.Named) (reading, bool) {
	b.noteOf(receiver) // asks for the source of its package, where the bodies are
	u := use{pos: b.prog.position(receiver.Obj().Pos(), receiver.Obj().Pkg()), what: receiver.Obj().Name()}
	out, ok := b.writtenForm(receiver, u)
	if _, isInteger := out.Shape.(schema.Integer); ok && isInteger && b.takesFractions(receiver) {
		out.Shape = schema.Number{Bits: 64}
	}
	if ok {
		return out, true
	}
	if !types.Implements(types.NewPointer(receiver), jsonUnmarshaler) {
		return reading{}, false
	}
	t, ok := b.decodedType(receiverOf(receiver, "UnmarshalJSON"))
	if !ok {
		return reading{}, false
	}
	shape := b.kindTaken(t)
	if shape == nil {
		return reading{}, false
	}
	return reading{Type: schema.Type{Shape: shape}, writesNull: true}, true
}

// takesFractions reports whether a type reads any number where it writes whole
// ones.
func (b *builder) takesFractions(receiver *types.Named) bool {
	t, ok := b.decodedType(receiverOf(receiver, "UnmarshalJSON"))
	if !ok {
		return false
	}
	n, ok := b.kindTaken(t).(schema.Number)
	return ok && n.Bits == 64
}

// withoutGoNames takes away where the members of an object stand in Go: they are
// those of a value that a method makes, and not of the one that is sent.
func withoutGoNames(s schema.Shape) {
	if object, ok := s.(schema.Object); ok {
		for i := range object.Fields {
			object.Fields[i].GoName, object.Fields[i].Path, object.Fields[i].Omit = "", nil, schema.OmitNever
		}
	}
}

// wireHelp says how to declare what a type writes: a directive where the source
// is the user's own, and else an entry of the table of known types.
func (b *builder) wireHelp(receiver *types.Named, shown schema.Shape) string {
	text := wireText(shown)
	if receiver == nil || b.isOwn(receiver) {
		return "write " + directivePrefix + "wire " + text + " with a JSON Schema of it in the doc comment of the type or the field"
	}
	return "write " + typeKey(receiver) + ": '" + text + "' with a JSON Schema of it under known in eventgen.yaml, or " + directivePrefix + "wire in the doc comment of the field"
}

// wireText is the declaration of a shape where it is short.
func wireText(s schema.Shape) string {
	name := schema.JSONType(s)
	if name == "" {
		return "{…}"
	}
	return `{"type":` + quoted(name) + `}`
}

func isPointer(t types.Type) bool {
	_, ok := t.Underlying().(*types.Pointer)
	return ok
}

// twoForms is a value whose marshaler is called in json.Marshal(&v) only.
func (b *builder) twoForms(t types.Type, m marshaler, u use) reading {
	return b.unknown(t, u, schema.CodeTwoForms,
		b.useOf(t, u)+" has "+m.method()+" on its pointer only, so it is written in one way where its address can be taken and in another where it cannot",
		b.twoFormsHelp(m))
}

func (b *builder) twoFormsHelp(m marshaler) string {
	if m.receiver != nil && !b.isOwn(m.receiver) {
		return "use a pointer to it, or write " + typeKey(m.receiver) + ": '{…}' with a JSON Schema of the form that is sent under known in eventgen.yaml"
	}
	return "declare " + m.method() + " on the value, use a pointer to it, or write " + directivePrefix + "wire {…} for the form that is sent"
}

// isOwn reports whether a type is declared in the main module, where its source
// can be changed.
func (b *builder) isOwn(named *types.Named) bool {
	return named.Obj().Pkg() != nil && b.prog.inMainModule(named.Obj().Pkg().Path())
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
