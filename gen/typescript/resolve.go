package typescript

import (
	"slices"
	"strconv"

	"github.com/eventgen/eventgen/schema"
)

// resolve plans one use of a shape. A reference with constraints of its own is
// resolved to the shape that it names, so that both are judged together. The
// error is a schema.Diagnostics.
func (p *plan) resolve(t schema.Type) (use, error) {
	if ref, ok := t.Shape.(schema.Ref); ok && len(t.Constraints) == 0 {
		to := p.byName[ref.Name]
		if to == nil {
			return use{}, undefined(t, "the contract has no type named "+strconv.Quote(ref.Name))
		}
		return use{refNode{to}, t.Nullable}, nil
	}
	r := p.contract.Rules(t)
	n, err := p.resolveShape(&r)
	if err != nil {
		return use{}, err
	}
	if n == nil {
		return use{}, undefined(t, "the reference leads to no type of the contract")
	}
	return use{n, t.Nullable}, nil
}

func undefined(t schema.Type, message string) error {
	return schema.Diagnostics{{
		Pos: t.Pos, Code: schema.CodeReference, Severity: schema.Error, Message: message, Help: "load the package that declares it",
	}}
}

// resolveShape plans the shape of rules; nil where there is none.
func (p *plan) resolveShape(r *schema.Rules) (node, error) {
	if r.ShapePattern != "" {
		return p.resolveText(r), nil
	}
	switch s := r.Shape.(type) {
	case schema.Bool:
		return booleanNode{enum: r.Values}, nil
	case schema.Integer:
		return resolveNumber(r, true), nil
	case schema.Number:
		return resolveNumber(r, false), nil
	case schema.String, schema.Bytes, schema.Time:
		return p.resolveText(r), nil
	case schema.JSON:
		return anyNode{}, nil
	case schema.Array:
		return p.resolveArray(s, r)
	case schema.Map:
		return p.resolveMap(s, r)
	case schema.Object:
		members, err := p.resolveFields(s.Fields)
		return objectNode{members, s.Open}, err
	case schema.Union:
		return p.resolveUnion(s)
	}
	return nil, nil
}

func (p *plan) resolveText(r *schema.Rules) node {
	n := textNode{minLength: r.MinLength, maxLength: r.MaxLength, enum: r.Values}
	for _, source := range r.AllPatterns() {
		n.patterns = append(n.patterns, p.pattern(source))
	}
	if len(n.enum) > few {
		n.set = p.valueSet(n.enum)
	}
	return n
}

// valueSet returns the plan's set of those values, one for all its uses.
func (p *plan) valueSet(values []schema.Literal) *valueSet {
	for _, known := range p.setsBySize[len(values)] {
		if slices.Equal(known.values, values) {
			return known
		}
	}
	made := &valueSet{values: values}
	p.setsBySize[len(values)] = append(p.setsBySize[len(values)], made)
	p.sets = append(p.sets, made)
	return made
}

// pattern returns the plan's pattern of that source, one for all its uses.
func (p *plan) pattern(source string) *pattern {
	if known := p.patternBySource[source]; known != nil {
		return known
	}
	made := &pattern{source: source, name: sharedPatterns[source], shared: true}
	if made.name == "" {
		made.shared = false
		made.name = "pattern" + strconv.Itoa(len(p.patterns)+1)
		p.patterns = append(p.patterns, made)
	}
	p.patternBySource[source] = made
	return made
}

func resolveNumber(r *schema.Rules, whole bool) node {
	return numberNode{
		whole: whole,
		min:   r.Minimum, max: r.Maximum,
		above: r.ExclusiveMinimum, below: r.ExclusiveMaximum,
		multiples: r.MultipleOf,
		enum:      r.Values,
	}
}
