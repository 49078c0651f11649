package validate

import (
	"bytes"
	"cmp"
	"math/big"
	"math/bits"
	"strconv"
)

// decimal is the exact value of a number's text, taken apart but not worked
// out: 0.d1d2d3… × 10^point. The digits are those of whole followed by those of
// fraction, of which the first and the last are not zero; zero has none.
// A decimal keeps the text that it was made of.
type decimal struct {
	negative        bool
	whole, fraction []byte
	point           int64
}

// farPoint bounds the exponents that are told apart: numbers of the same sign
// whose exponents lie beyond it count as equally large, or equally small.
const farPoint = 1 << 60

// parseDecimal takes apart a text that scanNumber takes.
func parseDecimal(text []byte) decimal {
	var d decimal
	if text[0] == '-' {
		d.negative, text = true, text[1:]
	}
	if e := exponentMark(text); e >= 0 {
		d.point = parseExponent(text[e+1:])
		text = text[:e]
	}
	d.whole = text
	if dot := bytes.IndexByte(text, '.'); dot >= 0 {
		d.whole, d.fraction = text[:dot], text[dot+1:]
	}
	d.point += int64(len(d.whole))
	for len(d.whole) > 0 && d.whole[0] == '0' {
		d.whole, d.point = d.whole[1:], d.point-1
	}
	if len(d.whole) == 0 {
		for len(d.fraction) > 0 && d.fraction[0] == '0' {
			d.fraction, d.point = d.fraction[1:], d.point-1
		}
	}
	d.fraction = bytes.TrimRight(d.fraction, "0")
	if len(d.fraction) == 0 {
		d.whole = bytes.TrimRight(d.whole, "0")
	}
	if d.isZero() {
		return decimal{}
	}
	d.point = max(-farPoint, min(d.point, farPoint))
	return d
}

func exponentMark(text []byte) int {
	for i, c := range text {
		if c|0x20 == 'e' {
			return i
		}
	}
	return -1
}

// parseExponent reads the digits behind the e, up to well beyond farPoint.
func parseExponent(text []byte) int64 {
	negative := text[0] == '-'
	if negative || text[0] == '+' {
		text = text[1:]
	}
	var exponent int64
	for _, c := range text {
		if exponent > farPoint/5 {
			exponent = farPoint * 2
			break
		}
		exponent = exponent*10 + int64(c-'0')
	}
	if negative {
		return -exponent
	}
	return exponent
}

func (d *decimal) isZero() bool { return len(d.whole)+len(d.fraction) == 0 }

// digits is the number of digits between the first and the last that is not 0.
func (d *decimal) digits() int { return len(d.whole) + len(d.fraction) }

func (d *decimal) digit(i int) byte {
	if i < len(d.whole) {
		return d.whole[i]
	}
	return d.fraction[i-len(d.whole)]
}

// isInteger reports whether the number has no fraction, however it is written.
func (d *decimal) isInteger() bool { return d.point >= int64(d.digits()) }

// sign returns -1, 0 or +1.
func (d *decimal) sign() int {
	switch {
	case d.isZero():
		return 0
	case d.negative:
		return -1
	}
	return 1
}

// compare returns -1, 0 or +1, as d is less than, equal to or greater than e.
func (d *decimal) compare(e *decimal) int {
	if sign := d.sign(); sign != e.sign() || sign == 0 {
		return cmp.Compare(sign, e.sign())
	} else if sign < 0 {
		return -d.compareMagnitude(e)
	}
	return d.compareMagnitude(e)
}

func (d *decimal) compareMagnitude(e *decimal) int {
	if d.point != e.point {
		return cmp.Compare(d.point, e.point)
	}
	n, m := d.digits(), e.digits()
	for i := range min(n, m) {
		if a, b := d.digit(i), e.digit(i); a != b {
			return cmp.Compare(a, b)
		}
	}
	return cmp.Compare(n, m)
}

// tooLarge reports whether a float64 cannot hold the number, whose text is
// given again, because it rounds to infinity.
func (d *decimal) tooLarge(text []byte) bool {
	if d.point != largestPoint {
		return d.point > largestPoint
	}
	_, err := strconv.ParseFloat(string(text), 64)
	return err != nil
}

// largestPoint is the point of the largest float64, 1.797…e308.
const largestPoint = 309

// divisor is a number of which others are held to be whole multiples. It is
// not zero.
type divisor struct {
	text string
	// The divisor's value is digits × 10^exponent, digits not ending in zero.
	// Where they do not fit in 63 bits, small is 0 and large holds them.
	small    uint64
	large    *big.Int
	exponent int64
}

// newDivisor makes a divisor of the text of a number that is not zero.
func newDivisor(text string) divisor {
	d := parseDecimal([]byte(text))
	v := divisor{text: text, exponent: d.point - int64(d.digits())}
	digits := append(append([]byte(nil), d.whole...), d.fraction...)
	if small, err := strconv.ParseUint(string(digits), 10, 63); err == nil {
		v.small = small
	} else {
		v.large, _ = new(big.Int).SetString(string(digits), 10)
	}
	return v
}

// divides reports whether d is a whole multiple of the divisor.
func (v *divisor) divides(d *decimal) bool {
	if d.isZero() {
		return true
	}
	// Both sides are digits × 10^exponent, and neither digits end in zero: only
	// a multiple of 10 could make up for a smaller exponent.
	shift := d.point - int64(d.digits()) - v.exponent
	if shift < 0 {
		return false
	}
	if v.large != nil {
		return v.dividesLarge(d, shift)
	}
	var rest uint64
	for i := range d.digits() {
		rest = mulMod(rest, 10, v.small)
		rest = (rest + uint64(d.digit(i)-'0')) % v.small
	}
	// 10^63 holds every factor 2 and 5 that the divisor can have: a larger
	// power changes nothing.
	for range min(shift, 63) {
		rest = mulMod(rest, 10, v.small)
	}
	return rest == 0
}

// dividesLarge is divides for a divisor of more than 18 digits, which only a
// schema's author can write; it takes time in proportion to its length too.
func (v *divisor) dividesLarge(d *decimal, shift int64) bool {
	rest, ten := new(big.Int), big.NewInt(10)
	step := func(digit int64) {
		rest.Mul(rest, ten)
		rest.Add(rest, big.NewInt(digit))
		rest.Mod(rest, v.large)
	}
	for i := range d.digits() {
		step(int64(d.digit(i) - '0'))
	}
	for range min(shift, int64(v.large.BitLen())) {
		step(0)
	}
	return rest.Sign() == 0
}

// mulMod returns a × b modulo m, for a below m.
func mulMod(a, b, m uint64) uint64 {
	high, low := bits.Mul64(a, b)
	return bits.Rem64(high, low, m)
}

// canonical is a text that two numbers share exactly when they are equal: sign,
// digits without zeros at either end, exponent.
func (d *decimal) canonical() string {
	if d.isZero() {
		return "0"
	}
	out := make([]byte, 0, d.digits()+8)
	if d.negative {
		out = append(out, '-')
	}
	out = append(append(out, d.whole...), d.fraction...)
	out = append(out, 'e')
	return string(strconv.AppendInt(out, d.point-int64(d.digits()), 10))
}
