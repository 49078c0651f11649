package load

import (
	"go/types"

	"github.com/eventgen/eventgen/schema"
)

// ruleUnencodable reports what encoding/json fails on. With Opaque it is a warning:
// a type of a dependency may have such fields, and its user cannot change them.
func ruleUnencodable(b *builder, t types.Type, u use) (reading, bool) {
	if basic, ok := t.Underlying().(*types.Basic); ok && basic.Kind() == types.Invalid {
		return reading{}, false
	}
	kind := "a type parameter"
	switch basic, _ := t.Underlying().(*types.Basic); {
	case isSignature(t):
		kind = "a function"
	case isChannel(t):
		kind = "a channel"
	case basic != nil && basic.Info()&types.IsComplex != 0:
		kind = "a complex number"
	case basic != nil:
		kind = "an unsafe pointer"
	}
	return b.unknown(t, u, schema.CodeUnencodable, u.what+" is "+kind+" ("+b.describe(t)+"), which encoding/json cannot write",
		"leave it out with `json:\"-\"` or "+directivePrefix+"ignore"), true
}

func isSignature(t types.Type) bool { _, ok := t.Underlying().(*types.Signature); return ok }
func isChannel(t types.Type) bool   { _, ok := t.Underlying().(*types.Chan); return ok }
