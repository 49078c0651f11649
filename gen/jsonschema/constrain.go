package jsonschema

import (
	"encoding/json"
	"slices"

	"github.com/invopop/jsonschema"

	"github.com/eventgen/eventgen/schema"
)

// constrain adds the constraints of a use to the schema of its shape. Each
// keyword stands once: of two bounds the tighter one, of two sets of values
// what is in both; further patterns and divisors go to allOf.
func (p *plan) constrain(out *jsonschema.Schema, t schema.Type) {
	for _, c := range t.Constraints {
		switch c := c.(type) {
		case schema.Minimum:
			out.Minimum = tighter(out.Minimum, c.Value, +1)
		case schema.ExclusiveMinimum:
			out.ExclusiveMinimum = tighter(out.ExclusiveMinimum, c.Value, +1)
		case schema.Maximum:
			out.Maximum = tighter(out.Maximum, c.Value, -1)
		case schema.ExclusiveMaximum:
			out.ExclusiveMaximum = tighter(out.ExclusiveMaximum, c.Value, -1)
		case schema.MultipleOf:
			constrainMultiple(out, c.Value)
		case schema.MinLength:
			out.MinLength = atLeast(out.MinLength, c.Value)
		case schema.MaxLength:
			out.MaxLength = atMost(out.MaxLength, c.Value)
		case schema.Pattern:
			constrainPattern(out, c.Value)
		case schema.Format:
			out.Format = c.Value
			constrainPattern(out, schema.FormatPattern(c.Value))
		case schema.MinItems:
			out.MinItems = atLeast(out.MinItems, c.Value)
		case schema.MaxItems:
			out.MaxItems = atMost(out.MaxItems, c.Value)
		case schema.UniqueItems:
			out.UniqueItems = true
		case schema.MinProperties:
			out.MinProperties = atLeast(out.MinProperties, c.Value)
		case schema.MaxProperties:
			out.MaxProperties = atMost(out.MaxProperties, c.Value)
		case schema.OneOf:
			p.constrainValues(out, t, c)
		}
	}
}

// number is a decimal as the Schema type holds it: its exact text.
func number(d schema.Decimal) json.Number { return json.Number(d) }

// length is a count as the Schema type holds it.
func length(n int) *uint64 {
	count := uint64(max(n, 0))
	return &count
}

// tighter is the bound that lets fewer values pass: the greater one where sign
// is +1, the lesser where it is -1.
func tighter(bound json.Number, other schema.Decimal, sign int) json.Number {
	if bound == "" || sign*other.Compare(schema.Decimal(bound)) > 0 {
		return number(other)
	}
	return bound
}

func atLeast(bound *uint64, n int) *uint64 {
	if bound == nil || *bound < uint64(max(n, 0)) {
		return length(n)
	}
	return bound
}

func atMost(bound *uint64, n int) *uint64 {
	if bound == nil || *bound > uint64(max(n, 0)) {
		return length(n)
	}
	return bound
}

// constrainPattern adds a pattern; the first stands beside the type, and all of
// them must match.
func constrainPattern(out *jsonschema.Schema, pattern string) {
	same := func(s *jsonschema.Schema) bool { return s.Pattern == pattern }
	switch {
	case pattern == "", same(out), slices.ContainsFunc(out.AllOf, same):
	case out.Pattern == "":
		out.Pattern = pattern
	default:
		out.AllOf = append(out.AllOf, &jsonschema.Schema{Pattern: pattern})
	}
}

// constrainMultiple adds a divisor in the same way.
func constrainMultiple(out *jsonschema.Schema, divisor schema.Decimal) {
	if out.MultipleOf == "" {
		out.MultipleOf = number(divisor)
	} else if out.MultipleOf != number(divisor) {
		out.AllOf = append(out.AllOf, &jsonschema.Schema{MultipleOf: number(divisor)})
	}
}

// constrainValues narrows the values that are allowed to those of c.
func (p *plan) constrainValues(out *jsonschema.Schema, t schema.Type, c schema.OneOf) {
	var values []any
	for _, v := range c.Values {
		if out.Enum == nil || slices.ContainsFunc(out.Enum, func(had any) bool { return sameLiteral(had.(schema.Literal), v) }) {
			values = append(values, v)
		}
	}
	if len(values) == 0 {
		p.fault(t, schema.CodeNothingValid, "none of the values that are listed is one of the type's own", "list values that the type has, or none")
		return
	}
	if len(values) != len(out.Enum) {
		delete(out.Extras, "x-enum-varnames")
	}
	out.Enum = values
}

// sameLiteral is JSON Schema's equality of two scalars: numbers are equal by
// their value, strings by their code points.
func sameLiteral(a, b schema.Literal) bool {
	textA, isTextA := a.Text()
	textB, isTextB := b.Text()
	if isTextA || isTextB {
		return isTextA && isTextB && textA == textB
	}
	if isNumber(a) && isNumber(b) {
		return schema.Decimal(a).Compare(schema.Decimal(b)) == 0
	}
	return a == b
}

func isNumber(l schema.Literal) bool {
	return l != "" && (l[0] == '-' || l[0] >= '0' && l[0] <= '9')
}
