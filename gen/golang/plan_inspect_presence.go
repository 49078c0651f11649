package golang

import "github.com/eventgen/eventgen/schema"

// presence says when the encoder writes a field.
type presence struct {
	// condition is a Go expression, empty where it always does.
	condition string
	// byReflection says that it does not where reflection finds the zero value.
	byReflection bool
	// notNil says that the field is not nil then.
	notNil bool
}

// presenceOf turns omitempty and omitzero into Go.
func presenceOf(c *schema.Contract, at place, f schema.Field) presence {
	switch f.Omit {
	case schema.OmitEmpty:
		return notEmpty(c, at, f.Type)
	case schema.OmitZero:
		return notZero(c, at, f.Type)
	case schema.OmitIsZero:
		return notIsZero(at, f.Type)
	case schema.OmitEmptyOrZero:
		return both(notEmpty(c, at, f.Type), notZero(c, at, f.Type))
	case schema.OmitEmptyOrIsZero:
		return both(notEmpty(c, at, f.Type), notIsZero(at, f.Type))
	}
	return presence{}
}

func both(a, b presence) presence {
	out := presence{a.condition, b.byReflection, a.notNil || b.notNil}
	switch {
	case a.condition == "":
		out.condition = b.condition
	case b.condition != "" && b.condition != a.condition:
		out.condition += " && " + b.condition
	}
	return out
}

// notEmpty is omitempty: it never leaves out a struct, nor an array with
// elements.
func notEmpty(c *schema.Contract, at place, t schema.Type) presence {
	switch {
	case t.Go.Pointers > 0 || t.Go.Kind == schema.HeldInterface:
		return presence{condition: at.expression + " != nil", notNil: true}
	case t.Go.Kind == schema.HeldSlice || t.Go.Kind == schema.HeldMap:
		return presence{condition: "len(" + at.expression + ") > 0", notNil: true}
	case t.Go.Kind == schema.HeldBasic:
		return presence{condition: notZeroBasic(c, at, t)}
	}
	return presence{}
}

// notZero is omitzero on a type without an IsZero method.
func notZero(c *schema.Contract, at place, t schema.Type) presence {
	switch {
	case t.Go.Pointers > 0 || t.Go.Kind == schema.HeldInterface || t.Go.Kind == schema.HeldSlice || t.Go.Kind == schema.HeldMap:
		return presence{condition: at.expression + " != nil", notNil: true}
	case t.Go.Kind == schema.HeldBasic:
		return presence{condition: notZeroBasic(c, at, t)}
	case t.Go.Kind == schema.HeldStruct || t.Go.Kind == schema.HeldArray:
		return presence{byReflection: true}
	}
	return presence{}
}

// notIsZero is omitzero on a type whose IsZero method decides. A nil pointer or
// interface is left out without asking it.
func notIsZero(at place, t schema.Type) presence {
	condition := "!" + at.expression + ".IsZero()"
	if t.Go.Pointers > 0 || t.Go.Kind == schema.HeldInterface {
		return presence{condition: at.expression + " != nil && " + condition, notNil: true}
	}
	return presence{condition: condition}
}

// notZeroBasic compares a bool, a string or a number with its zero value.
func notZeroBasic(c *schema.Contract, at place, t schema.Type) string {
	switch c.Rules(t).Shape.(type) {
	case schema.Bool:
		return converted(at.expression, t.Go, "bool")
	case schema.String:
		return at.expression + ` != ""`
	}
	return at.expression + " != 0"
}
