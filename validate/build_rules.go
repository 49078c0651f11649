package validate

import (
	"fmt"
	"math"
	"math/big"
)

func newNumberRule(bounds Bounds) (*numberRule, error) {
	rule := new(numberRule)
	for _, b := range []struct {
		name, text string
		to         **bound
	}{
		{"minimum", bounds.Min, &rule.min},
		{"maximum", bounds.Max, &rule.max},
		{"exclusive minimum", bounds.Above, &rule.above},
		{"exclusive maximum", bounds.Below, &rule.below},
	} {
		if b.text == "" {
			continue
		}
		if err := checkDecimal(b.text); err != nil {
			return nil, fmt.Errorf("its %s: %w", b.name, err)
		}
		*b.to = &bound{b.text, parseDecimal([]byte(b.text))}
	}
	for _, text := range bounds.MultipleOf {
		if err := checkDecimal(text); err != nil {
			return nil, fmt.Errorf("its multipleOf: %w", err)
		}
		if d := parseDecimal([]byte(text)); d.sign() <= 0 {
			return nil, fmt.Errorf("its multipleOf is %s: expected a number greater than zero", text)
		}
		rule.multiples = append(rule.multiples, newDivisor(text))
	}
	rule.signOnly = rule.min != nil && rule.min.isZero() && rule.max == nil && rule.above == nil && rule.below == nil && len(rule.multiples) == 0
	rule.unsigned = rule.min != nil && rule.min.sign() >= 0 || rule.above != nil && rule.above.sign() >= 0
	rule.setSpans()
	return rule, nil
}

func checkDecimal(text string) error {
	if text == "" || scanNumber([]byte(text), 0) != len(text) {
		return fmt.Errorf("%q is no number: expected decimal text as in JSON", text)
	}
	return nil
}

// setSpans works out which integers the bounds allow.
func (r *numberRule) setSpans() {
	one := big.NewInt(1)
	low, high := new(big.Int).Neg(outside), new(big.Int).Set(outside)
	raise := func(b *bound, exclusive bool) {
		if b == nil {
			return
		}
		n, exact := b.floor()
		if !exact || exclusive {
			n.Add(n, one)
		}
		if n.Cmp(low) > 0 {
			low = n
		}
	}
	lower := func(b *bound, exclusive bool) {
		if b == nil {
			return
		}
		n, exact := b.floor()
		if exact && exclusive {
			n.Sub(n, one)
		}
		if n.Cmp(high) < 0 {
			high = n
		}
	}
	raise(r.min, false)
	raise(r.above, true)
	lower(r.max, false)
	lower(r.below, true)
	r.positive = spanOf(low, high, 0)
	r.negative = spanOf(new(big.Int).Neg(high), new(big.Int).Neg(low), 1)
}

// outside lies beyond every integer that a uint64 can hold.
var outside = new(big.Int).Lsh(big.NewInt(1), 66)

// floor returns the greatest integer that is not above d, and whether it is d
// itself. Beyond outside it returns some number that lies there too.
func (d *decimal) floor() (n *big.Int, exact bool) {
	if d.point > 20 {
		n = new(big.Int).Lsh(outside, 1)
		if d.negative {
			n.Neg(n)
		}
		return n, d.isInteger()
	}
	n = new(big.Int)
	for i := range d.point {
		digit := byte('0')
		if i < int64(d.digits()) {
			digit = d.digit(int(i))
		}
		n.Mul(n, big.NewInt(10))
		n.Add(n, big.NewInt(int64(digit-'0')))
	}
	exact = d.isInteger()
	if d.negative {
		n.Neg(n)
		if !exact {
			n.Sub(n, big.NewInt(1))
		}
	}
	return n, exact
}

// spanOf returns the part from low to high that lies at least as high as from
// and that a uint64 can hold.
func spanOf(low, high *big.Int, from uint64) span {
	s := span{from, math.MaxUint64}
	switch {
	case low.Sign() > 0 && !low.IsUint64(), high.Sign() < 0:
		return span{1, 0}
	case low.Sign() > 0:
		s.least = max(from, low.Uint64())
	}
	if high.IsUint64() {
		s.most = high.Uint64()
	}
	if s.least > s.most {
		return span{1, 0}
	}
	return s
}

func newTextRule(shape String) (*textRule, error) {
	rule := &textRule{minLength: shape.MinLength, maxLength: shape.MaxLength}
	for _, text := range shape.Patterns {
		p, err := newPattern(text)
		if err != nil {
			return nil, fmt.Errorf("its pattern: %w", err)
		}
		rule.patterns = append(rule.patterns, p)
	}
	return rule, nil
}

func newEnumRule(values []string) (*enumRule, error) {
	rule := &enumRule{values: values, canonical: make(map[string]struct{}, len(values))}
	var strings, others []string
	for _, value := range values {
		text := []byte(value)
		if end, why := scanWhole(text); why != faultNone || end != len(text) || isSpace(text[0]) || isSpace(text[end-1]) {
			return nil, fmt.Errorf("its enum: %q is no JSON value", value)
		}
		if text[0] == '"' {
			strings = append(strings, string(unescape(nil, text[1:len(text)-1])))
		} else {
			others = append(others, value)
		}
		forms := canonicalizer{b: text}
		rule.canonical[forms.value(0).form] = struct{}{}
	}
	rule.strings, rule.others, rule.quoted = newNameIndex(strings), newNameIndex(others), newQuotedIndex(quotedTexts(strings, ""))
	return rule, nil
}
