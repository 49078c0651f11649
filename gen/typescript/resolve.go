package typescript

import (
	"fmt"
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
		return p.count(p.resolveText(r)), nil
	}
	switch s := r.Shape.(type) {
	case schema.Bool:
		return booleanNode{enum: r.Values}, nil
	case schema.Integer:
		return p.count(resolveNumber(r, true)), nil
	case schema.Number:
		return p.count(resolveNumber(r, false)), nil
	case schema.String, schema.Bytes, schema.Time:
		return p.count(p.resolveText(r)), nil
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

// count notes one more use of a scalar whose shape is one call. Those of more
// calls, or with a set spread out in it, a bundler would not drop from a bundle
// that does not use them, so they are not to be constants.
func (p *plan) count(n node) node {
	calls := 0
	add := func(isCall bool) {
		if isCall {
			calls++
		}
	}
	switch n := n.(type) {
	case numberNode:
		add(true)
		add(n.above != "" || n.below != "")
		add(len(n.multiples) > 0)
		add(n.enum != nil)
	case textNode:
		add(n.minLength > 0 || n.maxLength >= 0)
		add(len(n.patterns) > 0)
		add(n.enum != nil && n.set == nil)
	}
	if calls != 1 {
		return n
	}
	key := scalarKey(n)
	s := p.scalarByText[key]
	if s == nil {
		s = &commonScalar{node: n}
		p.scalarByText[key] = s
		p.scalars = append(p.scalars, s)
	}
	s.uses++
	return n
}

// scalarKey is a text that is the same for the same scalars of one plan.
func scalarKey(n node) string { return fmt.Sprintf("%T%v", n, n) }

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
