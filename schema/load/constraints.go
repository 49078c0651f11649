package load

import (
	"slices"

	"github.com/eventgen/eventgen/schema"
)

// canonical is the order in which the constraints of a type stand.
var canonical = []string{
	"minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf",
	"minLength", "maxLength", "pattern", "format",
	"minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "enum",
}

// constrain adds a constraint to a type, each keyword once: of two bounds the
// tighter stays, of two lists of values what is in both. It reports false where
// the two cannot be joined.
func constrain(t *schema.Type, c schema.Constraint) bool {
	i := slices.IndexFunc(t.Constraints, func(old schema.Constraint) bool { return old.Keyword() == c.Keyword() })
	if i >= 0 {
		joined, ok := join(t.Constraints[i], c)
		t.Constraints = slices.Clone(t.Constraints)
		t.Constraints[i] = joined
		return ok
	}
	t.Constraints = append(slices.Clip(t.Constraints), c)
	slices.SortStableFunc(t.Constraints, func(a, b schema.Constraint) int {
		return slices.Index(canonical, a.Keyword()) - slices.Index(canonical, b.Keyword())
	})
	return true
}

// join is what two constraints of one keyword demand together.
func join(a, b schema.Constraint) (schema.Constraint, bool) {
	switch a := a.(type) {
	case schema.Minimum:
		return schema.Minimum{Value: greater(a.Value, b.(schema.Minimum).Value)}, true
	case schema.ExclusiveMinimum:
		return schema.ExclusiveMinimum{Value: greater(a.Value, b.(schema.ExclusiveMinimum).Value)}, true
	case schema.Maximum:
		return schema.Maximum{Value: less(a.Value, b.(schema.Maximum).Value)}, true
	case schema.ExclusiveMaximum:
		return schema.ExclusiveMaximum{Value: less(a.Value, b.(schema.ExclusiveMaximum).Value)}, true
	case schema.MinLength:
		return schema.MinLength{Value: max(a.Value, b.(schema.MinLength).Value)}, true
	case schema.MaxLength:
		return schema.MaxLength{Value: min(a.Value, b.(schema.MaxLength).Value)}, true
	case schema.MinItems:
		return schema.MinItems{Value: max(a.Value, b.(schema.MinItems).Value)}, true
	case schema.MaxItems:
		return schema.MaxItems{Value: min(a.Value, b.(schema.MaxItems).Value)}, true
	case schema.MinProperties:
		return schema.MinProperties{Value: max(a.Value, b.(schema.MinProperties).Value)}, true
	case schema.MaxProperties:
		return schema.MaxProperties{Value: min(a.Value, b.(schema.MaxProperties).Value)}, true
	case schema.OneOf:
		other := b.(schema.OneOf).Values
		return schema.OneOf{Values: slices.DeleteFunc(slices.Clone(a.Values), func(l schema.Literal) bool { return !slices.Contains(other, l) })}, true
	}
	// Patterns, formats and multiples cannot be joined unless they are equal.
	return a, equalConstraints(a, b)
}

func equalConstraints(a, b schema.Constraint) bool {
	switch a := a.(type) {
	case schema.Pattern:
		return a == b.(schema.Pattern)
	case schema.Format:
		return a == b.(schema.Format)
	case schema.MultipleOf:
		return a == b.(schema.MultipleOf)
	}
	return true
}

func greater(a, b schema.Decimal) schema.Decimal {
	if a.Compare(b) < 0 {
		return b
	}
	return a
}

func less(a, b schema.Decimal) schema.Decimal {
	if a.Compare(b) > 0 {
		return b
	}
	return a
}

// shapeOf follows the Refs of a type, which still hold keys.
func (b *builder) shapeOf(t schema.Type) schema.Shape {
	seen := map[string]bool{}
	for {
		ref, ok := t.Shape.(schema.Ref)
		if !ok {
			return t.Shape
		}
		d := b.definitions[ref.Name]
		if d == nil || seen[ref.Name] {
			return nil
		}
		seen[ref.Name] = true
		t = d.def.Type
	}
}

// isOpaque reports whether a marshaler decides about a value's text, so that
// rules about the Go value say nothing about the wire.
func isOpaque(t schema.Type) bool { return t.Go.Kind == schema.HeldOpaque }

// shapeWord names a shape in messages.
func shapeWord(s schema.Shape) string {
	switch s := s.(type) {
	case schema.Integer:
		if s.Quoted {
			return "an integer in a string"
		}
		return "an integer"
	case schema.Number:
		if s.Quoted {
			return "a number in a string"
		}
		return "a number"
	case schema.Bool:
		return "a bool"
	case schema.String:
		if s.Quoted {
			return "a JSON string in a string"
		}
		return "a string"
	case schema.Bytes:
		return "a base64 string"
	case schema.Time:
		return "a timestamp"
	case schema.Array:
		if s.Len >= 0 {
			return "a Go array, whose length is known"
		}
		return "an array"
	case schema.Map:
		return "a map"
	case schema.Object:
		return "an object"
	case schema.Enum:
		return "an enum"
	case schema.Union:
		return "a union"
	}
	return "any JSON"
}
