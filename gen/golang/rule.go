package golang

import (
	"math/big"
	"slices"
	"unicode/utf8"

	"github.com/eventgen/eventgen/schema"
)

// rule is a use of a shape with everything that narrows it put together.
type rule struct {
	// shape is no Ref, and an Enum only as its Base. It is nil where a Ref leads
	// nowhere.
	shape    schema.Shape
	nullable bool

	min, max, above, below schema.Decimal
	multiples              []schema.Decimal
	minLength, maxLength   int // maxLength is -1 for no bound, as the others are
	// own is the pattern by which the shape itself is told from other strings;
	// patterns are those of constraints.
	own                    string
	patterns               []string
	minItems, maxItems     int
	fixed, unique          bool
	minMembers, maxMembers int
	// values are the ones that are allowed where restricted is set.
	restricted bool
	values     []schema.Literal
}

// ruleOf follows the Refs of a use and puts its constraints together.
func ruleOf(c *schema.Contract, t schema.Type) rule {
	resolved := c.Resolve(t)
	r := rule{shape: resolved.Shape, nullable: t.Nullable, maxLength: -1, maxItems: -1, maxMembers: -1}
	if enum, ok := r.shape.(schema.Enum); ok {
		r.shape = enum.Base
		if !enum.Open {
			r.allow(memberValues(enum))
		}
	}
	if r.shape == nil {
		return r
	}
	r.addShape()
	for _, constraint := range resolved.Constraints {
		if constraint.AppliesTo(resolved.Shape) {
			r.addConstraint(constraint)
		}
	}
	return r
}

func memberValues(enum schema.Enum) []schema.Literal {
	values := []schema.Literal{}
	for _, m := range enum.Members {
		values = append(values, m.Value)
	}
	return values
}

// addShape adds what the shape itself demands.
func (r *rule) addShape() {
	switch s := r.shape.(type) {
	case schema.Bool:
		if s.Quoted {
			r.own = schema.QuotedBoolPattern
		}
	case schema.Integer:
		if low, high := s.Bounds(); s.Quoted {
			r.own = schema.QuotedIntegerPattern(low, high)
		} else {
			r.min, r.max = low, high
		}
	case schema.Number:
		if s.Quoted {
			r.own = schema.QuotedNumberPattern
		} else {
			r.min, r.max = s.Bounds()
		}
	case schema.String:
		if s.Quoted {
			r.own = schema.QuotedStringPattern
		}
	case schema.Bytes:
		r.own = schema.BytesPattern
	case schema.Time:
		r.own = schema.TimePattern
	case schema.Array:
		if s.Len >= 0 {
			r.minItems, r.maxItems, r.fixed = s.Len, s.Len, true
		}
	}
}

func (r *rule) addConstraint(constraint schema.Constraint) {
	switch c := constraint.(type) {
	case schema.Minimum:
		r.min = tighter(r.min, c.Value, 1)
	case schema.ExclusiveMinimum:
		r.above = tighter(r.above, c.Value, 1)
	case schema.Maximum:
		r.max = tighter(r.max, c.Value, -1)
	case schema.ExclusiveMaximum:
		r.below = tighter(r.below, c.Value, -1)
	case schema.MultipleOf:
		r.multiples = append(r.multiples, c.Value)
	case schema.MinLength:
		r.minLength = max(r.minLength, c.Value)
	case schema.MaxLength:
		r.maxLength = lesser(r.maxLength, c.Value)
	case schema.Pattern:
		r.addPattern(c.Value)
	case schema.Format:
		r.addPattern(schema.FormatPattern(c.Value))
	case schema.MinItems:
		r.minItems = max(r.minItems, c.Value)
	case schema.MaxItems:
		r.maxItems = lesser(r.maxItems, c.Value)
	case schema.UniqueItems:
		r.unique = true
	case schema.MinProperties:
		r.minMembers = max(r.minMembers, c.Value)
	case schema.MaxProperties:
		r.maxMembers = lesser(r.maxMembers, c.Value)
	case schema.OneOf:
		r.allow(c.Values)
	}
}

func (r *rule) addPattern(pattern string) {
	if pattern != "" && pattern != r.own && !slices.Contains(r.patterns, pattern) {
		r.patterns = append(r.patterns, pattern)
	}
}

// lesser is the tighter of two upper bounds, of which a may be -1 for none.
func lesser(a, b int) int {
	if a < 0 {
		return b
	}
	return min(a, b)
}

// allow restricts the rule to values that are among these too, and to one of
// each that are equal.
func (r *rule) allow(values []schema.Literal) {
	allowed := []schema.Literal{}
	for _, v := range values {
		isV := func(w schema.Literal) bool { return equal(v, w) }
		if slices.ContainsFunc(allowed, isV) || r.restricted && !slices.ContainsFunc(r.values, isV) {
			continue
		}
		allowed = append(allowed, v)
	}
	r.restricted, r.values = true, allowed
}

// equal is JSON Schema's equality of scalars: mathematical for numbers.
func equal(a, b schema.Literal) bool {
	if a == b || !isNumber(a) || !isNumber(b) {
		return a == b
	}
	return parseDecimal(schema.Decimal(a)).compare(parseDecimal(schema.Decimal(b))) == 0
}

func isNumber(l schema.Literal) bool {
	return l != "" && (l[0] == '-' || '0' <= l[0] && l[0] <= '9')
}

// allPatterns are all patterns that a string must match.
func (r *rule) allPatterns() []string {
	if r.own == "" {
		return r.patterns
	}
	return append([]string{r.own}, r.patterns...)
}

// bounds returns the least and the greatest integer that the rule's bounds
// allow; nil is no bound.
func (r *rule) bounds() (least, most *big.Int) {
	one := big.NewInt(1)
	raise := func(bound *big.Int) {
		if least == nil || bound.Cmp(least) > 0 {
			least = bound
		}
	}
	lower := func(bound *big.Int) {
		if most == nil || bound.Cmp(most) < 0 {
			most = bound
		}
	}
	if r.min != "" {
		floor, exact := parseDecimal(r.min).whole()
		if !exact {
			floor.Add(floor, one)
		}
		raise(floor)
	}
	if r.above != "" {
		floor, _ := parseDecimal(r.above).whole()
		raise(floor.Add(floor, one))
	}
	if r.max != "" {
		floor, _ := parseDecimal(r.max).whole()
		lower(floor)
	}
	if r.below != "" {
		floor, exact := parseDecimal(r.below).whole()
		if exact {
			floor.Sub(floor, one)
		}
		lower(floor)
	}
	return least, most
}

// isPlainRange reports whether a least and a most integer, as they stand, are
// all there is to say about an integer.
func (r *rule) isPlainRange() bool {
	least, most := r.bounds()
	return r.above == "" && r.below == "" && len(r.multiples) == 0 &&
		string(r.min) == least.String() && string(r.max) == most.String()
}

// isNatural reports whether a Go value of the integer's own width is always
// within the rule's bounds.
func (r *rule) isNatural(s schema.Integer) bool {
	s.Safe = false
	low, high := s.Bounds()
	least, most := r.bounds()
	floor, _ := parseDecimal(low).whole()
	ceiling, _ := parseDecimal(high).whole()
	return len(r.multiples) == 0 && least.Cmp(floor) <= 0 && most.Cmp(ceiling) >= 0
}

// hasFloatBounds reports whether there is a bound on a Number beside that of its
// width.
func (r *rule) hasFloatBounds(s schema.Number) bool {
	low, high := s.Bounds()
	return r.min != low || r.max != high || r.above != "" || r.below != "" || len(r.multiples) > 0
}

// fits reports whether a string of the text has a length that the rule allows.
func (r *rule) fits(text string) bool {
	n := utf8.RuneCountInString(text)
	return n >= r.minLength && (r.maxLength < 0 || n <= r.maxLength)
}
