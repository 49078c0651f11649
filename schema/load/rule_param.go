package load

import (
	"go/types"

	"github.com/eventgen/eventgen/schema"
)

// ruleParam reads a type parameter, which is met only where a generic type's own
// declaration is read; see generic.go.
func ruleParam(b *builder, t types.Type, u use) (reading, bool) {
	param, ok := t.(*types.TypeParam)
	if !ok {
		return reading{}, false
	}
	return reading{Type: schema.Type{Shape: schema.Param{Index: param.Index()}}}, true
}
