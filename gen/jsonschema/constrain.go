package jsonschema

import (
	"encoding/json"

	"github.com/invopop/jsonschema"

	"github.com/eventgen/eventgen/schema"
)

// constrain adds rules to the schema of a shape: all of those of the use t, or
// those that t adds to the type that it names. Each keyword stands once; further
// patterns and divisors go to allOf.
func (p *plan) constrain(out *jsonschema.Schema, t schema.Type, r *schema.Rules) {
	out.Minimum, out.ExclusiveMinimum = number(r.Minimum), number(r.ExclusiveMinimum)
	out.Maximum, out.ExclusiveMaximum = number(r.Maximum), number(r.ExclusiveMaximum)
	for i, divisor := range r.MultipleOf {
		if i == 0 {
			out.MultipleOf = number(divisor)
		} else {
			out.AllOf = append(out.AllOf, &jsonschema.Schema{MultipleOf: number(divisor)})
		}
	}
	out.MinLength, out.MaxLength = least(r.MinLength), most(r.MaxLength)
	if r.Format != "" {
		out.Format = r.Format
	}
	for i, pattern := range r.AllPatterns() {
		if i == 0 {
			out.Pattern = pattern
		} else {
			out.AllOf = append(out.AllOf, &jsonschema.Schema{Pattern: pattern})
		}
	}
	minItems, maxItems := r.Items()
	if p.profile == Reader {
		minItems, maxItems = r.MinItems, r.MaxItems
	}
	out.MinItems, out.MaxItems, out.UniqueItems = least(minItems), most(maxItems), r.UniqueItems
	out.MinProperties, out.MaxProperties = least(r.MinProperties), most(r.MaxProperties)
	for _, v := range r.Values {
		out.Enum = append(out.Enum, v)
	}
	if !r.IsListed() {
		return
	}
	if all := p.contract.Rules(t); len(all.Values) == 0 {
		p.fault(t, schema.CodeNothingValid, "none of the values that are listed is one of the type's own", "list values that the type has, or none")
	}
}

// number is a decimal as the Schema type holds it: its exact text.
func number(d schema.Decimal) json.Number { return json.Number(d) }

// least is a least length as the Schema type holds it; 0 says nothing.
func least(n int) *uint64 {
	if n <= 0 {
		return nil
	}
	return most(n)
}

// most is a greatest length; -1 is none.
func most(n int) *uint64 {
	if n < 0 {
		return nil
	}
	length := uint64(n)
	return &length
}
