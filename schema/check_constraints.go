package schema

import (
	"fmt"
	"math/big"
)

// constraints reports the rules of one use that do not fit its shape, are not
// well formed, or leave no value.
func (ch *checker) constraints(t Type, what string) {
	resolved := ch.contract.Resolve(t)
	for _, c := range t.Constraints {
		if !c.AppliesTo(resolved.Shape) {
			ch.report(t.Pos, CodeRulePlace, Error, "%s does not fit %s, which is %s", c.Keyword(), what, kindOf(resolved.Shape))
			continue
		}
		ch.wellFormed(c, resolved.Shape, t.Pos, what)
	}
	if len(t.Constraints) == 0 {
		return
	}
	ch.bounds(resolved, t, what)
	ch.lengths(resolved, t, what)
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
		if !d.isNumber() || d.rational() == nil {
			ch.report(pos, CodeRuleValue, Error, "%s=%s of %s is not a number that can be computed with", c.Keyword(), d, what)
		} else if c.Keyword() == "multipleOf" && d.rational().Sign() <= 0 {
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

// interval is a range of numbers that narrows as bounds are added.
type interval struct {
	low, high         *big.Rat // nil: unbounded
	lowOpen, highOpen bool
	lowText, highText string
}

func (i *interval) raise(d Decimal, open bool, text string) {
	if r := d.rational(); r != nil && (i.low == nil || r.Cmp(i.low) > 0 || open && r.Cmp(i.low) == 0) {
		i.low, i.lowOpen, i.lowText = r, open, text
	}
}

func (i *interval) lower(d Decimal, open bool, text string) {
	if r := d.rational(); r != nil && (i.high == nil || r.Cmp(i.high) < 0 || open && r.Cmp(i.high) == 0) {
		i.high, i.highOpen, i.highText = r, open, text
	}
}

func (i *interval) empty() bool {
	if i.low == nil || i.high == nil {
		return false
	}
	c := i.low.Cmp(i.high)
	return c > 0 || c == 0 && (i.lowOpen || i.highOpen)
}

func (i *interval) add(c Constraint) {
	switch c := c.(type) {
	case Minimum:
		i.raise(c.Value, false, "minimum="+string(c.Value))
	case ExclusiveMinimum:
		i.raise(c.Value, true, "exclusiveMinimum="+string(c.Value))
	case Maximum:
		i.lower(c.Value, false, "maximum="+string(c.Value))
	case ExclusiveMaximum:
		i.lower(c.Value, true, "exclusiveMaximum="+string(c.Value))
	}
}

// bounds reports numeric bounds that contradict each other, or that the type of
// the value makes void.
func (ch *checker) bounds(resolved, use Type, what string) {
	low, high := boundsOf(resolved.Shape)
	var all interval
	if low != "" {
		all.raise(low, false, "the least value of its type, "+string(low))
		all.lower(high, false, "the greatest value of its type, "+string(high))
	}
	width := all
	for _, c := range resolved.Constraints {
		all.add(c)
	}
	if all.empty() {
		ch.report(use.Pos, CodeNothingValid, Error, "no value of %s can meet %s and %s", what, all.lowText, all.highText)
		return
	}
	if low == "" {
		return
	}
	for _, c := range use.Constraints {
		for _, d := range decimalsOf(c) {
			r := d.rational()
			if r == nil || c.Keyword() == "multipleOf" {
				continue
			}
			isLow := c.Keyword() == "minimum" || c.Keyword() == "exclusiveMinimum"
			if isLow && r.Cmp(width.low) < 0 || !isLow && r.Cmp(width.high) > 0 {
				ch.report(use.Pos, CodeBeyondType, Warning, "%s=%s of %s lies beyond its type, which goes from %s to %s", c.Keyword(), d, what, low, high)
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
	case Enum:
		return boundsOf(s.Base)
	}
	return "", ""
}

// lengths reports a least length that exceeds the greatest.
func (ch *checker) lengths(resolved, use Type, what string) {
	least, greatest := map[string]int{}, map[string]int{}
	for _, c := range resolved.Constraints {
		n, ok := lengthOf(c)
		if !ok {
			continue
		}
		kind := c.Keyword()[len("min"):]
		if c.Keyword()[:len("min")] == "min" {
			least[kind] = max(least[kind], n)
		} else if old, set := greatest[kind]; !set || n < old {
			greatest[kind] = n
		}
	}
	if a, ok := resolved.Shape.(Array); ok && a.Len >= 0 {
		if old, set := greatest["Items"]; !set || a.Len < old {
			greatest["Items"] = a.Len
		}
		least["Items"] = max(least["Items"], a.Len)
	}
	for _, kind := range []string{"Length", "Items", "Properties"} {
		if high, set := greatest[kind]; set && least[kind] > high {
			ch.report(use.Pos, CodeNothingValid, Error, "no value of %s can meet %s and %s", what,
				fmt.Sprintf("min%s=%d", kind, least[kind]), fmt.Sprintf("max%s=%d", kind, high))
		}
	}
}
