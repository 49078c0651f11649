package typescript

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strconv"

	"github.com/eventgen/eventgen/schema"
)

// resolve plans one use of a shape. A reference with constraints of its own is
// resolved to the shape that it names, so that both lists can be merged.
func (p *plan) resolve(t schema.Type) (use, error) {
	if ref, ok := t.Shape.(schema.Ref); ok && len(t.Constraints) == 0 {
		to := p.byName[ref.Name]
		if to == nil {
			return use{}, fmt.Errorf("%s: the contract does not have the type %q that is used here", t.Pos, ref.Name)
		}
		return use{refNode{to}, t.Nullable}, nil
	}
	merged := p.contract.Resolve(t)
	n, err := p.resolveShape(merged.Shape, merged.Constraints)
	if err != nil {
		return use{}, err
	}
	if n == nil {
		return use{}, fmt.Errorf("%s: the reference leads to no type of the contract", t.Pos)
	}
	return use{n, t.Nullable}, nil
}

// resolveShape plans a shape; nil where there is none.
func (p *plan) resolveShape(shape schema.Shape, constraints []schema.Constraint) (node, error) {
	switch s := shape.(type) {
	case schema.Bool:
		if s.Quoted {
			return p.resolveText(constraints, schema.QuotedBoolPattern), nil
		}
		return booleanNode{enum: allowed(nil, constraints)}, nil
	case schema.Integer:
		lowest, highest := s.Bounds()
		if s.Quoted {
			return p.resolveText(constraints, schema.QuotedIntegerPattern(lowest, highest)), nil
		}
		return resolveNumber(numberNode{whole: true, min: lowest, max: highest}, constraints), nil
	case schema.Number:
		if s.Quoted {
			return p.resolveText(constraints, schema.QuotedNumberPattern), nil
		}
		lowest, highest := s.Bounds()
		return resolveNumber(numberNode{min: lowest, max: highest}, constraints), nil
	case schema.String:
		if s.Quoted {
			return p.resolveText(constraints, schema.QuotedStringPattern), nil
		}
		return p.resolveText(constraints, ""), nil
	case schema.Bytes:
		return p.resolveText(constraints, schema.BytesPattern), nil
	case schema.Time:
		return p.resolveText(constraints, schema.TimePattern), nil
	case schema.JSON:
		return anyNode{}, nil
	case schema.Array:
		return p.resolveArray(s, constraints)
	case schema.Map:
		return p.resolveMap(s, constraints)
	case schema.Object:
		members, err := p.resolveFields(s.Fields)
		return objectNode{members, s.Open}, err
	case schema.Enum:
		return p.resolveEnum(s, constraints)
	case schema.Union:
		return p.resolveUnion(s)
	}
	return nil, nil
}

// resolveEnum adds the members' values to what the base allows.
func (p *plan) resolveEnum(s schema.Enum, constraints []schema.Constraint) (node, error) {
	if s.Open {
		return p.resolveShape(s.Base, constraints)
	}
	values := make([]schema.Literal, len(s.Members))
	for i, m := range s.Members {
		values[i] = m.Value
	}
	// Every list of allowed values counts: a value must be in all of them.
	return p.resolveShape(s.Base, append(slices.Clip(constraints), schema.OneOf{Values: values}))
}

func (p *plan) resolveText(constraints []schema.Constraint, own string) node {
	n := textNode{maxLength: -1, enum: allowed(nil, constraints)}
	sources := []string{own}
	for _, c := range constraints {
		switch c := c.(type) {
		case schema.MinLength:
			n.minLength = max(n.minLength, c.Value)
		case schema.MaxLength:
			n.maxLength = tighter(n.maxLength, c.Value)
		case schema.Pattern:
			sources = append(sources, c.Value)
		case schema.Format:
			sources = append(sources, schema.FormatPattern(c.Value))
		}
	}
	for _, source := range sources {
		if source == "" {
			continue
		}
		if found := p.pattern(source); !slices.Contains(n.patterns, found) {
			n.patterns = append(n.patterns, found)
		}
	}
	return n
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

// tighter is the smaller of two limits, of which -1 is none.
func tighter(a, b int) int {
	if a < 0 {
		return b
	}
	return min(a, b)
}

// resolveNumber narrows n, which has the bounds of its width, by constraints.
func resolveNumber(n numberNode, constraints []schema.Constraint) node {
	for _, c := range constraints {
		switch c := c.(type) {
		case schema.Minimum:
			n.min = greater(n.min, c.Value)
		case schema.Maximum:
			n.max = less(n.max, c.Value)
		case schema.ExclusiveMinimum:
			n.above = greater(n.above, c.Value)
		case schema.ExclusiveMaximum:
			n.below = less(n.below, c.Value)
		case schema.MultipleOf:
			if !slices.Contains(n.multiples, c.Value) {
				n.multiples = append(n.multiples, c.Value)
			}
		}
	}
	n.enum = allowed(nil, constraints)
	return n
}

// greater is the greater of two bounds, of which "" is none.
func greater(a, b schema.Decimal) schema.Decimal {
	if a == "" || b != "" && compareDecimals(a, b) < 0 {
		return b
	}
	return a
}

// less is the less of two bounds, of which "" is none.
func less(a, b schema.Decimal) schema.Decimal {
	if a == "" || b != "" && compareDecimals(a, b) > 0 {
		return b
	}
	return a
}

// compareDecimals orders two decimals by their exact value.
func compareDecimals(a, b schema.Decimal) int {
	x, okX := new(big.Rat).SetString(string(a))
	y, okY := new(big.Rat).SetString(string(b))
	if !okX || !okY {
		return cmp.Compare(float(a), float(b))
	}
	return x.Cmp(y)
}

// allowed is the values that every OneOf among the constraints lists, each
// once; nil where there is no OneOf.
func allowed(values []schema.Literal, constraints []schema.Constraint) []schema.Literal {
	for _, c := range constraints {
		list, ok := c.(schema.OneOf)
		if !ok {
			continue
		}
		both := []schema.Literal{}
		for _, v := range list.Values {
			same := func(w schema.Literal) bool { return equalLiterals(v, w) }
			if !slices.ContainsFunc(both, same) && (values == nil || slices.ContainsFunc(values, same)) {
				both = append(both, v)
			}
		}
		values = both
	}
	return values
}

// equalLiterals compares as JSON Schema does: numbers by their value.
func equalLiterals(a, b schema.Literal) bool {
	if isNumber(a) && isNumber(b) {
		return compareDecimals(schema.Decimal(a), schema.Decimal(b)) == 0
	}
	s, isText := a.Text()
	t, isToo := b.Text()
	return isText == isToo && s == t
}

func isNumber(l schema.Literal) bool {
	return l != "" && (l[0] == '-' || l[0] >= '0' && l[0] <= '9')
}
