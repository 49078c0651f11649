package schema

// constraints reports the rules of one use that do not fit its shape, are not
// well formed, or leave no value.
func (ch *checker) constraints(t Type, what string) {
	shape := ch.contract.Resolve(t).Shape
	faults := len(ch.found)
	for _, c := range t.Constraints {
		if !c.AppliesTo(shape) {
			ch.report(t.Pos, CodeRulePlace, Error, "%s does not fit %s, which is %s", c.Keyword(), what, kindOf(shape))
			continue
		}
		ch.wellFormed(c, shape, t.Pos, what)
	}
	if len(t.Constraints) == 0 || len(ch.found) > faults {
		return // rules that cannot be read say nothing together
	}
	r := ch.contract.Rules(t)
	ch.bounds(&r, t, what)
	ch.lengths(&r, t, what)
	if r.IsListed() && len(r.Values) == 0 {
		ch.report(t.Pos, CodeNothingValid, Error, "no value of %s is in all lists of values that are allowed there", what)
	}
}

func kindOf(s Shape) string {
	if s == nil {
		return "unresolved"
	}
	if s.Kind() == "json" {
		return "any JSON"
	}
	return "of shape " + s.Kind()
}

// wellFormed reports a rule whose own value makes no sense.
func (ch *checker) wellFormed(c Constraint, s Shape, pos Position, what string) {
	for _, d := range decimalsOf(c) {
		if !d.isComputable() {
			ch.report(pos, CodeRuleValue, Error, "%s=%s of %s is not a number that can be computed with", c.Keyword(), d, what)
		} else if c.Keyword() == "multipleOf" && d.Compare("0") <= 0 {
			ch.report(pos, CodeRuleValue, Error, "multipleOf=%s of %s is not greater than 0", d, what)
		}
	}
	if n, ok := lengthOf(c); ok && n < 0 {
		ch.report(pos, CodeRuleValue, Error, "%s=%d of %s is negative", c.Keyword(), n, what)
	}
	switch c := c.(type) {
	case Pattern:
		if err := CheckPattern(c.Value); err != nil {
			ch.report(pos, CodePattern, Error, "%s: %v", what, err)
		}
	case OneOf:
		if len(c.Values) == 0 {
			ch.report(pos, CodeNothingValid, Error, "%s is one of no values", what)
		}
		for _, l := range c.Values {
			if !fitsShape(l, s) {
				ch.report(pos, CodeRuleValue, Error, "the value %s of %s is not %s", l, what, kindOf(s))
			}
		}
	}
}

func decimalsOf(c Constraint) []Decimal {
	switch c := c.(type) {
	case Minimum:
		return []Decimal{c.Value}
	case ExclusiveMinimum:
		return []Decimal{c.Value}
	case Maximum:
		return []Decimal{c.Value}
	case ExclusiveMaximum:
		return []Decimal{c.Value}
	case MultipleOf:
		return []Decimal{c.Value}
	}
	return nil
}

func lengthOf(c Constraint) (int, bool) {
	switch c := c.(type) {
	case MinLength:
		return c.Value, true
	case MaxLength:
		return c.Value, true
	case MinItems:
		return c.Value, true
	case MaxItems:
		return c.Value, true
	case MinProperties:
		return c.Value, true
	case MaxProperties:
		return c.Value, true
	}
	return 0, false
}

// edge is one end of the range of numbers that rules allow, and what puts it
// there.
type edge struct {
	value  Decimal // "": unbounded
	open   bool    // the value itself is not allowed
	origin string
}

// edgeOf is the tighter of two bounds, of which the width of a type may be the
// inclusive one. sign is +1 for lower bounds and -1 for upper ones.
func edgeOf(inclusive, exclusive, width Decimal, sign int, names [2]string) edge {
	out := edge{value: inclusive, origin: names[0] + "=" + string(inclusive)}
	if inclusive == width {
		out.origin = map[int]string{+1: "the least", -1: "the greatest"}[sign] + " value of its type, " + string(width)
	}
	if exclusive != "" && (inclusive == "" || sign*exclusive.Compare(inclusive) >= 0) {
		out = edge{value: exclusive, open: true, origin: names[1] + "=" + string(exclusive)}
	}
	return out
}

// bounds reports numeric bounds that contradict each other, or that the type of
// the value makes void.
func (ch *checker) bounds(r *Rules, use Type, what string) {
	least, greatest := boundsOf(r.Shape)
	low := edgeOf(r.Minimum, r.ExclusiveMinimum, least, +1, [2]string{"minimum", "exclusiveMinimum"})
	high := edgeOf(r.Maximum, r.ExclusiveMaximum, greatest, -1, [2]string{"maximum", "exclusiveMaximum"})
	if low.value != "" && high.value != "" {
		if order := low.value.Compare(high.value); order > 0 || order == 0 && (low.open || high.open) {
			ch.report(use.Pos, CodeNothingValid, Error, "no value of %s can meet %s and %s", what, low.origin, high.origin)
			return
		}
	}
	if least == "" {
		return
	}
	for _, c := range use.Constraints {
		for _, d := range decimalsOf(c) {
			isLow := c.Keyword() == "minimum" || c.Keyword() == "exclusiveMinimum"
			isHigh := c.Keyword() == "maximum" || c.Keyword() == "exclusiveMaximum"
			if isLow && d.Compare(least) < 0 || isHigh && d.Compare(greatest) > 0 {
				ch.report(use.Pos, CodeBeyondType, Warning, "%s=%s of %s lies beyond its type, which goes from %s to %s", c.Keyword(), d, what, least, greatest)
			}
		}
	}
}

func boundsOf(s Shape) (low, high Decimal) {
	switch s := s.(type) {
	case Integer:
		return s.Bounds()
	case Number:
		return s.Bounds()
	}
	return "", ""
}

// lengths reports a least length that exceeds the greatest.
func (ch *checker) lengths(r *Rules, use Type, what string) {
	leastItems, mostItems := r.Items()
	for _, l := range []struct {
		of          string
		least, most int
	}{
		{"Length", r.MinLength, r.MaxLength},
		{"Items", leastItems, mostItems},
		{"Properties", r.MinProperties, r.MaxProperties},
	} {
		if l.most >= 0 && l.least > l.most {
			ch.report(use.Pos, CodeNothingValid, Error, "no value of %s can meet min%s=%d and max%s=%d", what, l.of, l.least, l.of, l.most)
		}
	}
}
