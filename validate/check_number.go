package validate

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// Signed demands an integer from least to most.
func (c *Check) Signed(v, least, most int64) {
	if v < least || v > most {
		c.outsideSigned(v, least, most)
	}
}

func (c *Check) outsideSigned(v, least, most int64) {
	c.outside(strconv.FormatInt(v, 10), kindInteger, Bounds{Min: strconv.FormatInt(least, 10), Max: strconv.FormatInt(most, 10)})
}

// Unsigned demands an integer from least to most.
func (c *Check) Unsigned(v, least, most uint64) {
	if v < least || v > most {
		c.outsideUnsigned(v, least, most)
	}
}

func (c *Check) outsideUnsigned(v, least, most uint64) {
	c.outside(strconv.FormatUint(v, 10), kindInteger, Bounds{Min: strconv.FormatUint(least, 10), Max: strconv.FormatUint(most, 10)})
}

// SignedWithin demands an integer within bounds of any kind.
func (c *Check) SignedWithin(v int64, bounds Bounds) {
	var buffer [24]byte
	if text := strconv.AppendInt(buffer[:0], v, 10); !isWithin(text, &bounds) {
		c.outside(string(text), kindInteger, bounds)
	}
}

// UnsignedWithin is SignedWithin for an unsigned integer.
func (c *Check) UnsignedWithin(v uint64, bounds Bounds) {
	var buffer [24]byte
	if text := strconv.AppendUint(buffer[:0], v, 10); !isWithin(text, &bounds) {
		c.outside(string(text), kindInteger, bounds)
	}
}

// Float demands a number, which NaN and the infinities are not in JSON.
func (c *Check) Float(v float64) {
	if v-v != 0 {
		c.notNumber(v)
	}
}

func (c *Check) notNumber(v float64) {
	c.report("type", "expected a number, found "+strconv.FormatFloat(v, 'g', -1, 64))
}

// FloatWithin demands a number within the bounds. It judges the decimal text
// that encoding/json writes, as every other judge does; bits is the size of the
// Go value, 32 or 64.
func (c *Check) FloatWithin(v float64, bits int, bounds Bounds) {
	if v-v != 0 {
		c.notNumber(v)
		return
	}
	format := byte('f')
	if magnitude := math.Abs(v); magnitude != 0 && (magnitude < 1e-6 || magnitude >= 1e21) {
		format = 'e'
	}
	var buffer [32]byte
	if text := strconv.AppendFloat(buffer[:0], v, format, -1, bits); !isWithin(text, &bounds) {
		c.outside(string(text), kindNumber, bounds)
	}
}

// isWithin reports whether a number is within all of the bounds.
func isWithin(text []byte, b *Bounds) bool {
	d := parseDecimal(text)
	if b.Min != "" && compareTo(&d, b.Min) < 0 || b.Max != "" && compareTo(&d, b.Max) > 0 {
		return false
	}
	if b.Above != "" && compareTo(&d, b.Above) <= 0 || b.Below != "" && compareTo(&d, b.Below) >= 0 {
		return false
	}
	for _, divisor := range b.MultipleOf {
		if !knownDivisors.get(divisor).divides(&d) {
			return false
		}
	}
	return true
}

func compareTo(d *decimal, bound string) int {
	e := parseDecimal([]byte(bound))
	return d.compare(&e)
}

// outside reports a number that is not within the bounds, once for each of them
// that it breaks, as the explainer does.
func (c *Check) outside(text string, kind kind, bounds Bounds) {
	rule, err := newNumberRule(bounds.clone())
	if err != nil {
		panic("validate: generated code: " + err.Error())
	}
	n := node{kind: kind, numbers: rule}
	e := explainer{b: []byte(text), profile: Exact, limit: MaxViolations}
	e.number(&n, 0)
	for _, n := range e.notes {
		c.report(n.keyword, e.messageOf(n))
	}
}

// clone copies the bounds. The rule that is made of them keeps them, and without
// a copy the compiler would have each caller allocate its own, fault or not.
func (b *Bounds) clone() Bounds {
	return Bounds{
		Min: strings.Clone(b.Min), Max: strings.Clone(b.Max), Above: strings.Clone(b.Above), Below: strings.Clone(b.Below),
		MultipleOf: slices.Clone(b.MultipleOf),
	}
}
