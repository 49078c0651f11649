package load

import (
	"strconv"

	"github.com/eventgen/eventgen/schema"
)

// deferRules puts off the rules in a field's tags until every shape is known.
func (b *builder) deferRules(f *schema.Field, m *member) {
	if m.tag.Get("jsonschema") == "" && m.tag.Get("validate") == "" && m.tag.Get("jsonschema_description") == "" {
		return
	}
	b.later = append(b.later, func() {
		what := "field " + m.owner + "." + m.field.Name()
		schemaTag{b: b, field: f, what: what}.apply(m.tag)
		if tag := m.tag.Get("validate"); tag != "" && tag != "-" {
			validateTag{b: b, field: f, what: what}.apply(tag)
		}
	})
}

// constraintOf makes a constraint from a keyword and its value as text. The
// last result says what was expected where the value cannot be read.
func constraintOf(keyword, value string) (c schema.Constraint, expected string) {
	switch keyword {
	case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf":
		d, ok := schema.ParseDecimal(value)
		if !ok || keyword == "multipleOf" && d.Compare("0") <= 0 {
			if keyword == "multipleOf" {
				return nil, "a decimal number greater than 0"
			}
			return nil, "a decimal number"
		}
		return numericConstraint(keyword, d), ""
	case "pattern":
		return schema.Pattern{Value: value}, ""
	case "format":
		if value == "" {
			return nil, "the name of a format"
		}
		return schema.Format{Value: value}, ""
	case "uniqueItems":
		if value != "true" {
			return nil, "true"
		}
		return schema.UniqueItems{}, ""
	}
	n, err := strconv.ParseUint(value, 10, 31)
	if err != nil {
		return nil, "a whole number from 0 to 2147483647"
	}
	return lengthConstraint(keyword, int(n)), ""
}

func numericConstraint(keyword string, d schema.Decimal) schema.Constraint {
	switch keyword {
	case "minimum":
		return schema.Minimum{Value: d}
	case "maximum":
		return schema.Maximum{Value: d}
	case "exclusiveMinimum":
		return schema.ExclusiveMinimum{Value: d}
	case "exclusiveMaximum":
		return schema.ExclusiveMaximum{Value: d}
	}
	return schema.MultipleOf{Value: d}
}

func lengthConstraint(keyword string, n int) schema.Constraint {
	switch keyword {
	case "minLength":
		return schema.MinLength{Value: n}
	case "maxLength":
		return schema.MaxLength{Value: n}
	case "minItems":
		return schema.MinItems{Value: n}
	case "maxItems":
		return schema.MaxItems{Value: n}
	case "minProperties":
		return schema.MinProperties{Value: n}
	}
	return schema.MaxProperties{Value: n}
}

// literalFor is the JSON text of a value in a tag, by the shape that it is for;
// it reports false where the text is no value of the shape.
func literalFor(value string, s schema.Shape) (schema.Literal, bool) {
	switch s := s.(type) {
	case schema.Bool:
		return schema.Literal(value), !s.Quoted && (value == "true" || value == "false")
	case schema.Integer:
		d, ok := schema.ParseDecimal(value)
		return schema.Literal(d), ok && !s.Quoted && d.IsWhole()
	case schema.Number:
		d, ok := schema.ParseDecimal(value)
		return schema.Literal(d), ok && !s.Quoted
	case schema.Enum:
		return literalFor(value, s.Base)
	case schema.String:
		return schema.StringLiteral(value), !s.Quoted
	case schema.Bytes, schema.Time:
		return schema.StringLiteral(value), true
	}
	return "", false
}

// part is a piece of a field's type that rules apply to: the whole, or its
// elements, or its keys.
type part struct {
	get func() schema.Type
	set func(schema.Type)
}

// whole is the type of a field itself.
func whole(f *schema.Field) part {
	return part{get: func() schema.Type { return f.Type }, set: func(t schema.Type) { f.Type = t }}
}

// elements is the part of an array or map that its elements are, if the shape
// stands here and not behind a Ref.
func (p part) elements() (part, bool) {
	switch p.get().Shape.(type) {
	case schema.Array, schema.Map:
	default:
		return part{}, false
	}
	return part{
		get: func() schema.Type {
			if a, ok := p.get().Shape.(schema.Array); ok {
				return a.Elem
			}
			return p.get().Shape.(schema.Map).Elem
		},
		set: func(elem schema.Type) {
			t := p.get()
			switch s := t.Shape.(type) {
			case schema.Array:
				s.Elem = elem
				t.Shape = s
			case schema.Map:
				s.Elem = elem
				t.Shape = s
			}
			p.set(t)
		},
	}, true
}

// keys is the part of a map that its keys are.
func (p part) keys() (part, bool) {
	if _, ok := p.get().Shape.(schema.Map); !ok {
		return part{}, false
	}
	return part{
		get: func() schema.Type { return p.get().Shape.(schema.Map).Key },
		set: func(key schema.Type) {
			t := p.get()
			s := t.Shape.(schema.Map)
			s.Key = key
			t.Shape = s
			p.set(t)
		},
	}, true
}

// constrain adds a constraint to the part.
func (p part) constrain(c schema.Constraint) bool {
	t := p.get()
	ok := constrain(&t, c)
	p.set(t)
	return ok
}
