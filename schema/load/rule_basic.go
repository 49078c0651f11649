package load

import (
	"go/types"

	"github.com/eventgen/eventgen/schema"
)

// ruleBasic reads bools, numbers and strings.
func ruleBasic(b *builder, t types.Type, u use) (reading, bool) {
	basic, ok := t.Underlying().(*types.Basic)
	if !ok {
		return reading{}, false
	}
	shape := b.cfg.basic(basic, u.quoted)
	if shape == nil {
		return reading{}, false
	}
	return reading{Type: schema.Type{Shape: shape, Go: b.held(t)}}, true
}

// basic is the shape of a predeclared type, nil where JSON has none.
func (c *Config) basic(t *types.Basic, quoted bool) schema.Shape {
	switch t.Kind() {
	case types.Bool:
		return schema.Bool{Quoted: quoted}
	case types.String:
		return schema.String{Quoted: quoted}
	case types.Float32:
		return schema.Number{Bits: 32, Quoted: quoted}
	case types.Float64:
		return schema.Number{Bits: 64, Quoted: quoted}
	}
	if t.Info()&types.IsInteger == 0 {
		return nil
	}
	bits := map[types.BasicKind]int{
		types.Int8: 8, types.Int16: 16, types.Int32: 32,
		types.Uint8: 8, types.Uint16: 16, types.Uint32: 32,
	}[t.Kind()]
	if bits == 0 {
		bits = 64
	}
	shape := c.integer(bits, t.Info()&types.IsUnsigned == 0)
	if quoted {
		shape.Quoted, shape.Safe = true, false
	}
	return shape
}
