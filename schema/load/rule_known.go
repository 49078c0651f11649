package load

import (
	"go/types"

	"github.com/eventgen/eventgen/schema"
)

// ruleKnown reads the types of the table (known.go) where they are used, and
// those of the standard library that have no members of their own to tell
// about: they are no definitions of the contract.
func ruleKnown(b *builder, t types.Type, u use) (reading, bool) {
	named, ok := t.(*types.Named)
	if !ok {
		return reading{}, false
	}
	if k, ok := b.knownOf(named); ok {
		_, configured := b.cfg.Known[typeKey(named)]
		if m, has := marshalerOf(named); has && m.pointerOnly && u.address != addressTaken && !configured {
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

// knownReading is a use of a known type. The only one that ",string" has an
// effect on is json.Number, whose kind is a string.
func (b *builder) knownReading(t types.Type, k knownType, u use) reading {
	out := k.Type
	out.Go = b.held(t)
	out.Go.Kind = schema.HeldOpaque
	if n, ok := out.Shape.(schema.Number); ok && isQuotable(t) {
		n.Quoted = u.quoted
		out.Shape = n
	}
	return reading{Type: out, writesNull: k.writesNull}
}

func (b *builder) isStandardType(named *types.Named) bool {
	pkg := named.Obj().Pkg()
	if pkg == nil {
		return true
	}
	return b.prog.isStandard(pkg.Path(), b.prog.fset.PositionFor(named.Obj().Pos(), false).Filename)
}
