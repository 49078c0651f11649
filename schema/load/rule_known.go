package load

import (
	"go/types"

	"github.com/eventgen/eventgen/schema"
)

// known is the wire form of a type by its name. Methods decide before kinds, so
// a struct that embeds one of the types with a marshaler is written like it.
type known struct {
	shape schema.Shape
	// writesNull says that its marshaler may write null.
	writesNull bool
}

// knownTypes are types whose wire form cannot be read from their declaration.
var knownTypes = map[string]known{
	"time.Time":                {shape: schema.Time{}},
	"encoding/json.RawMessage": {shape: schema.JSON{}, writesNull: true},
	"encoding/json.Number":     {shape: schema.Number{Bits: 64}},
	"log/slog.Level":           {shape: schema.String{}},

	"k8s.io/apimachinery/pkg/apis/meta/v1.Time":      {shape: schema.Time{}, writesNull: true},
	"k8s.io/apimachinery/pkg/apis/meta/v1.MicroTime": {shape: schema.Time{}, writesNull: true},
	"k8s.io/apimachinery/pkg/api/resource.Quantity":  {shape: schema.String{}},
	"k8s.io/apimachinery/pkg/runtime.RawExtension":   {shape: schema.JSON{}, writesNull: true},
}

// typeKey is the name under which a type stands in knownTypes.
func typeKey(named *types.Named) string {
	if named.Obj().Pkg() == nil {
		return named.Obj().Name()
	}
	return named.Obj().Pkg().Path() + "." + named.Obj().Name()
}

// ruleKnown reads the types of knownTypes where they are used, and those of the
// standard library that have no members of their own to tell about: they are
// no definitions of the contract.
func ruleKnown(b *builder, t types.Type, u use) (reading, bool) {
	named, ok := t.(*types.Named)
	if !ok {
		return reading{}, false
	}
	if k, ok := knownTypes[typeKey(named)]; ok {
		if m, has := marshalerOf(named); has && m.pointerOnly && u.address != addressTaken {
			return b.twoForms(named, m, u), true
		}
		return b.knownReading(named, k, u), true
	}
	if !b.isStandardType(named) {
		return reading{}, false
	}
	if m, ok := marshalerOf(named); ok && m.text {
		return ruleMarshaler(b, t, u)
	}
	if _, ok := named.Underlying().(*types.Basic); ok {
		return ruleBasic(b, t, u)
	}
	return reading{}, false
}

// knownReading is a use of a known type.
func (b *builder) knownReading(t types.Type, k known, u use) reading {
	held := b.held(t)
	held.Kind = schema.HeldOpaque
	shape := k.shape
	if n, ok := shape.(schema.Number); ok {
		n.Quoted = u.quoted
		shape = n
	}
	return reading{Type: schema.Type{Shape: shape, Go: held}, writesNull: k.writesNull}
}

func (b *builder) isStandardType(named *types.Named) bool {
	pkg := named.Obj().Pkg()
	if pkg == nil {
		return true
	}
	return b.prog.isStandard(pkg.Path(), b.prog.fset.PositionFor(named.Obj().Pos(), false).Filename)
}
