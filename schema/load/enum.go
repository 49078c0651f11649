package load

import (
	"go/constant"
	"go/types"

	"github.com/eventgen/eventgen/schema"
)

// enumConstants returns the constants that make a named type an enum, none
// where it is not one. A type is an enum if its package declares a group of
// constants of it: at least two, or one in parentheses. A single constant is a
// default or a limit. Bit flags are no enum.
func (b *builder) enumConstants(named *types.Named) []typedConstant {
	basic, ok := named.Underlying().(*types.Basic)
	if !ok || basic.Info()&(types.IsString|types.IsInteger) == 0 || b.isStandardType(named) {
		return nil
	}
	constants := b.constantsOf(named)
	if len(constants) == 0 || len(constants) == 1 && !constants[0].grouped {
		return nil
	}
	if basic.Info()&types.IsInteger != 0 && areFlags(constants) {
		b.once("flags "+keyOf(named), b.prog.position(named.Obj().Pos(), named.Obj().Pkg()), schema.CodeBitFlags,
			"the constants of "+named.Obj().Name()+" are bit flags, so it is a plain integer and no enum", "")
		return nil
	}
	return constants
}

// enumOf reads a named type with a group of constants.
func (b *builder) enumOf(named *types.Named, note *annotation) (reading, bool) {
	constants := b.enumConstants(named)
	if len(constants) == 0 {
		return reading{}, false
	}
	enum := schema.Enum{
		Base: b.cfg.basic(named.Underlying().(*types.Basic), false),
		Open: b.isOpen(note),
	}
	for _, c := range constants {
		enum.Members = append(enum.Members, schema.Member{Name: c.object.Name(), Value: literalOf(c.object), Doc: c.note.documentation(), Pos: c.pos})
	}
	return reading{Type: schema.Type{Shape: enum, Go: b.held(named)}}, true
}

// isOpen reports whether an enum or union may have other values.
func (b *builder) isOpen(note *annotation) bool {
	return b.cfg.Enums == EnumsOpen || note.directive("open") != nil
}

// literalOf is the JSON text of a string or integer constant.
func literalOf(c *types.Const) schema.Literal {
	if c.Val().Kind() == constant.String {
		return schema.StringLiteral(constant.StringVal(c.Val()))
	}
	return schema.Literal(constant.ToInt(c.Val()).ExactString())
}
