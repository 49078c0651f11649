package load

import (
	"go/types"

	"github.com/eventgen/eventgen/schema"
)

// ruleInterface reads an interface: an empty one is anything; a sealed one is a
// union, if its types carry a tag (see sealed.go); of others nothing is known.
func ruleInterface(b *builder, t types.Type, u use) (reading, bool) {
	i, ok := t.Underlying().(*types.Interface)
	if !ok {
		return reading{}, false
	}
	if i.NumMethods() == 0 {
		return reading{Type: schema.Type{Shape: schema.JSON{}, Go: b.held(t)}, canBeNil: true}, true
	}
	return b.unknown(t, u, schema.CodeInterface, u.what+" is the interface "+b.describe(t)+", and what it holds is not known from the source",
		"use any, json.RawMessage or a struct; give the interface an unexported method to make it a union; or write "+directivePrefix+"wire {…} in the field's doc comment"), true
}

// isSealed reports whether only the package of an interface can implement it.
func isSealed(i *types.Interface) bool {
	for j := range i.NumMethods() {
		if !i.Method(j).Exported() {
			return true
		}
	}
	return false
}
