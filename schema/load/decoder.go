package load

import (
	"go/types"
	"reflect"
	"slices"

	"github.com/eventgen/eventgen/schema"
)

// decodesOtherwise reports whether a named type, of which written is the shape
// that its encoder writes, has a decoder that takes, or may take, other JSON. Of
// such a type nothing can be said about what the reader profile has to let pass.
// Types that declare their form with //eventgen:wire or //eventgen:union, and
// those of the table, are taken at their word.
func (b *builder) decodesOtherwise(named *types.Named, written schema.Shape) bool {
	if types.IsInterface(named) || named.Underlying() == types.Typ[types.Invalid] || b.isStandardType(named) || b.declared(named) {
		return false
	}
	m, encodes := marshalerOf(named)
	if encodes && (m.receiver == nil || b.declared(m.receiver)) {
		return false
	}
	if !types.Implements(types.NewPointer(named), jsonUnmarshaler) {
		switch {
		case !encodes:
			return false
		case m.text || types.Implements(types.NewPointer(named), textUnmarshaler):
			return written.Kind() != "string"
		}
		// It writes by a method and reads by its fields.
		taken := b.quietly(func() reading { return b.apply(structural, named, use{what: named.Obj().Name()}) })
		return !covers(written, taken)
	}
	receiver := receiverOf(named, "UnmarshalJSON")
	t, ok := b.decodedType(receiver)
	if !ok || receiver != named && !encodes {
		return true // a promoted method reads only a part
	}
	return !covers(written, b.shapeTaken(t))
}

// declared reports whether somebody has said what a type writes.
func (b *builder) declared(named *types.Named) bool {
	_, known := b.knownOf(named)
	note := b.noteOf(named)
	return known || note.directive("wire") != nil || note.directive("union") != nil
}

// shapeTaken is what decoding into a type takes, nil where that is not known.
func (b *builder) shapeTaken(t types.Type) schema.Shape {
	kind := b.kindTaken(t)
	if kind == nil || marshals(t) {
		return kind
	}
	return b.quietly(func() reading { return b.read(t, use{what: t.String(), address: addressTaken}) })
}

// quietly reads a type whose faults are not the contract's; the shape is nil
// where it has some.
func (b *builder) quietly(read func() reading) schema.Shape {
	before := len(b.found)
	out := read()
	failed := b.found[before:].Failed()
	b.found = b.found[:before]
	if failed {
		return nil
	}
	return out.Shape
}

// covers reports whether the reader profile of what is written lets pass all
// that is taken. There, members may be absent, null or unknown.
func covers(written, taken schema.Shape) bool {
	switch w := written.(type) {
	case schema.JSON:
		return true
	case schema.Object:
		t, ok := taken.(schema.Object)
		return ok && !slices.ContainsFunc(w.Fields, func(f schema.Field) bool {
			i := slices.IndexFunc(t.Fields, func(other schema.Field) bool { return other.Name == f.Name })
			return f.Type.Shape.Kind() != "json" && (i < 0 || !covers(f.Type.Shape, t.Fields[i].Type.Shape))
		})
	case schema.Array:
		t, ok := taken.(schema.Array)
		return ok && covers(w.Elem.Shape, t.Elem.Shape)
	case schema.Map:
		t, ok := taken.(schema.Map)
		return ok && reflect.DeepEqual(w.Key.Shape, t.Key.Shape) && covers(w.Elem.Shape, t.Elem.Shape)
	case schema.Time:
		// That a text is parsed by another method is the rule here.
		return taken != nil && (taken.Kind() == "time" || taken.Kind() == "string")
	}
	return reflect.DeepEqual(written, taken)
}
