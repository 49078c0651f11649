package schema

import "slices"

// Rules is what a use of a shape demands of a value other than null: the shape,
// and every constraint on it put together. Of two bounds it has the tighter one,
// and of two lists of values what is in both. Constraints that do not fit the
// shape have no effect, as in JSON Schema; [Check] reports them.
type Rules struct {
	// Shape is what the value looks like. It is never a Ref, an Enum only as its
	// Base, and nil where a Ref leads nowhere.
	Shape Shape

	// The bounds of a number; "" is none. Those of its Go type are among them.
	Minimum, ExclusiveMinimum, Maximum, ExclusiveMaximum Decimal
	// MultipleOf are numbers of each of which the value is a whole multiple. No
	// two of them are equal.
	MultipleOf []Decimal

	// The lengths of a string, in code points. A greatest length of -1 is no
	// limit, here and below.
	MinLength, MaxLength int
	// ShapePattern is the pattern by which the shape itself is told from other
	// strings: that of a Time, of Bytes, or of what is Quoted. Else it is "".
	ShapePattern string
	// Patterns are the further ones that a string must match, those of formats
	// with an exact meaning among them, each once.
	Patterns []string
	// Format is what the string means, or "".
	Format string

	// The numbers of elements that constraints demand. The length of a Go array
	// is not among them: Items has it too.
	MinItems, MaxItems int
	UniqueItems        bool

	// The numbers of members of a Map.
	MinProperties, MaxProperties int

	// Values are the ones that are allowed, no two of them equal, in the order
	// of the list that is nearest to the use. Nil allows any value, and an empty
	// list that is not nil allows none.
	Values []Literal
}

// Rules puts together what a use demands, Refs followed: the shape's own bounds
// and values, the constraints of the types that it names, and its own.
func (c *Contract) Rules(t Type) Rules {
	resolved := c.Resolve(t)
	r := noRules(resolved.Shape)
	r.narrowToShape()
	r.constrain(resolved.Constraints, resolved.Shape)
	if enum, ok := resolved.Shape.(Enum); ok && !enum.Open {
		r.allow(enum.Values())
	}
	return r
}

// OwnRules puts together only the constraints that stand at the use itself: what
// it demands beyond a type that it names. Shape is as in Rules.
func (c *Contract) OwnRules(t Type) Rules {
	shape := c.Resolve(t).Shape
	r := noRules(shape)
	r.constrain(t.Constraints, shape)
	return r
}

// noRules demands nothing but a shape.
func noRules(s Shape) Rules {
	if enum, ok := s.(Enum); ok {
		s = enum.Base
	}
	return Rules{Shape: s, MaxLength: -1, MaxItems: -1, MaxProperties: -1}
}

// IsListed reports whether only Values are allowed.
func (r *Rules) IsListed() bool { return r.Values != nil }

// Items returns the least and the greatest number of elements, most being -1 for
// no limit, with the length of a Go array among the demands; the reader profile
// does not hold a value to that.
func (r *Rules) Items() (least, most int) {
	if a, ok := r.Shape.(Array); ok && a.Len >= 0 {
		return a.Len, a.Len // no other bound applies to it
	}
	return r.MinItems, r.MaxItems
}

// AllPatterns returns every pattern that a string must match, that of the shape
// first.
func (r *Rules) AllPatterns() []string {
	if r.ShapePattern == "" {
		return r.Patterns
	}
	return append([]string{r.ShapePattern}, r.Patterns...)
}

// Values returns the values of the members, each once, in the order of the
// members.
func (e Enum) Values() []Literal {
	values := make([]Literal, len(e.Members))
	for i, m := range e.Members {
		values[i] = m.Value
	}
	return distinct(values)
}

// Member returns the first member of that value, or the zero Member.
func (e Enum) Member(value Literal) Member {
	i := slices.IndexFunc(e.Members, func(m Member) bool { return m.Value.Equal(value) })
	if i < 0 {
		return Member{}
	}
	return e.Members[i]
}

// constrain adds constraints on a use of the shape, that of the use itself first.
func (r *Rules) constrain(constraints []Constraint, s Shape) {
	for _, c := range constraints {
		if c.AppliesTo(s) {
			r.add(c)
		}
	}
}

func (r *Rules) add(constraint Constraint) {
	switch c := constraint.(type) {
	case Minimum:
		raise(&r.Minimum, c.Value)
	case ExclusiveMinimum:
		raise(&r.ExclusiveMinimum, c.Value)
	case Maximum:
		lower(&r.Maximum, c.Value)
	case ExclusiveMaximum:
		lower(&r.ExclusiveMaximum, c.Value)
	case MultipleOf:
		if !slices.ContainsFunc(r.MultipleOf, func(had Decimal) bool { return had.Compare(c.Value) == 0 }) {
			r.MultipleOf = append(r.MultipleOf, c.Value)
		}
	case MinLength:
		r.MinLength = max(r.MinLength, c.Value)
	case MaxLength:
		r.MaxLength = lesser(r.MaxLength, c.Value)
	case Pattern:
		r.match(c.Value)
	case Format:
		if r.Format == "" {
			r.Format = c.Value
		}
		r.match(FormatPattern(c.Value))
	case MinItems:
		r.MinItems = max(r.MinItems, c.Value)
	case MaxItems:
		r.MaxItems = lesser(r.MaxItems, c.Value)
	case UniqueItems:
		r.UniqueItems = true
	case MinProperties:
		r.MinProperties = max(r.MinProperties, c.Value)
	case MaxProperties:
		r.MaxProperties = lesser(r.MaxProperties, c.Value)
	case OneOf:
		r.allow(c.Values)
	}
}

// narrowToShape adds what the shape demands by itself.
func (r *Rules) narrowToShape() {
	switch s := r.Shape.(type) {
	case Bool:
		if s.Quoted {
			r.ShapePattern = QuotedBoolPattern
		}
	case Integer:
		if low, high := s.Bounds(); s.Quoted {
			r.ShapePattern = QuotedIntegerPattern(low, high)
		} else {
			raise(&r.Minimum, low)
			lower(&r.Maximum, high)
		}
	case Number:
		if s.Quoted {
			r.ShapePattern = QuotedNumberPattern
		} else if low, high := s.Bounds(); low != "" {
			raise(&r.Minimum, low)
			lower(&r.Maximum, high)
		}
	case String:
		if s.Quoted {
			r.ShapePattern = QuotedStringPattern
		}
	case Bytes:
		r.ShapePattern = BytesPattern
	case Time:
		r.ShapePattern = TimePattern
	}
}

// raise puts the greater of two bounds in the place of the first, which may be
// "" for none.
func raise(bound *Decimal, other Decimal) {
	if *bound == "" || other.Compare(*bound) > 0 {
		*bound = other
	}
}

// lower puts the lesser of two bounds in the place of the first.
func lower(bound *Decimal, other Decimal) {
	if *bound == "" || other.Compare(*bound) < 0 {
		*bound = other
	}
}

// lesser is the tighter of two limits, of which a may be -1 for none.
func lesser(a, b int) int {
	if a < 0 {
		return b
	}
	return min(a, b)
}

// match adds a pattern, unless it is "".
func (r *Rules) match(pattern string) {
	if pattern != "" && pattern != r.ShapePattern && !slices.Contains(r.Patterns, pattern) {
		r.Patterns = append(r.Patterns, pattern)
	}
}

// allow forbids all values but these.
func (r *Rules) allow(values []Literal) {
	if r.Values == nil {
		r.Values = distinct(values)
		return
	}
	among := map[Literal]bool{}
	for _, v := range values {
		among[v.canonical()] = true
	}
	r.Values = slices.DeleteFunc(r.Values, func(v Literal) bool { return !among[v.canonical()] })
}

// distinct are the values without those that are equal to an earlier one. The
// list is a new one, and never nil.
func distinct(values []Literal) []Literal {
	out := []Literal{}
	seen := map[Literal]bool{}
	for _, v := range values {
		if key := v.canonical(); !seen[key] {
			seen[key] = true
			out = append(out, v)
		}
	}
	return out
}
