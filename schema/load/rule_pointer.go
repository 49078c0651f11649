package load

import (
	"go/types"

	"github.com/eventgen/eventgen/schema"
)

// rulePointer reads what a pointer points to.
func rulePointer(b *builder, t types.Type, u use) (reading, bool) {
	p, ok := t.Underlying().(*types.Pointer)
	if !ok {
		return reading{}, false
	}
	if isEndless(t) {
		b.fault(u.pos, schema.CodeEndless, "the pointer type "+b.describe(t)+" of "+u.what+" points to nothing but itself", "let it point to a type that holds a value")
		return b.anything(t, u), true
	}
	u.address = addressTaken
	out := b.read(p.Elem(), u)
	out.pointers++
	out.Go.Pointers++
	return out, true
}

// isEndless reports whether following pointers comes back to the same type.
func isEndless(t types.Type) bool {
	seen := map[types.Type]bool{}
	for !seen[t] {
		seen[t] = true
		p, ok := t.Underlying().(*types.Pointer)
		if !ok {
			return false
		}
		t = types.Unalias(p.Elem())
	}
	return true
}
