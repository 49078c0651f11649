package load

import (
	"go/types"

	"github.com/eventgen/eventgen/schema"
)

// ruleStruct reads a struct as an object. Named structs come here from define;
// anonymous ones stand where they are used.
func ruleStruct(b *builder, t types.Type, u use) (reading, bool) {
	if _, ok := t.Underlying().(*types.Struct); !ok {
		return reading{}, false
	}
	owner := u.what
	if named, ok := t.(*types.Named); ok {
		owner = named.Obj().Name()
	}
	return reading{Type: schema.Type{Shape: b.object(t, owner, u), Go: b.held(t)}}, true
}
