package schema

import (
	"cmp"
	"math/big"
	"strconv"
	"strings"
)

// maxExponent bounds the exponents and the digits of the decimals that tags may
// hold, so that whatever computes with them can afford to.
const maxExponent = 1000

// ParseDecimal reads a number as Go programmers write it in tags, with an
// optional plus, and reports whether it is one whose exact value can be
// computed with: at most 1000 digits, and an exponent within ±1000.
func ParseDecimal(text string) (Decimal, bool) {
	d := Decimal(strings.TrimPrefix(text, "+"))
	return d, d.isComputable()
}

// Compare returns -1, 0 or +1 by the exact values of two decimals, however large
// their exponents are.
func (d Decimal) Compare(other Decimal) int { return d.parts().compare(other.parts()) }

// IsWhole reports whether the decimal is an integer by its value: 1.0 is one.
func (d Decimal) IsWhole() bool {
	_, exact := d.Floor()
	return exact
}

// farPoint is the number of digits beyond which Floor does not work a number
// out: it is far above what any Go integer holds.
const farPoint = 40

// Floor returns the greatest integer that is not above the decimal, and whether
// it is the decimal itself. In place of an integer of more than 40 digits it
// returns 10^40, or its negative.
func (d Decimal) Floor() (floor *big.Int, exact bool) {
	p := d.parts()
	text, exact := "0", p.digits == ""
	switch {
	case p.point > farPoint:
		text, exact = "1"+strings.Repeat("0", farPoint), p.point >= len(p.digits)
	case p.point >= len(p.digits):
		text, exact = p.digits+strings.Repeat("0", p.point-len(p.digits)), true
	case p.point > 0:
		text = p.digits[:p.point]
	}
	floor, _ = new(big.Int).SetString("0"+text, 10)
	if p.negative {
		floor.Neg(floor)
		if !exact && p.point <= farPoint {
			floor.Sub(floor, big.NewInt(1))
		}
	}
	return floor, exact
}

// parts is a decimal taken apart: ±0.digits × 10^point, without zeros at either
// end of the digits; zero has none.
type parts struct {
	negative bool
	digits   string
	point    int
}

// parts takes apart a text in JSON's grammar of numbers.
func (d Decimal) parts() parts {
	s, negative := strings.CutPrefix(string(d), "-")
	point := 0
	if e := strings.IndexAny(s, "eE"); e >= 0 {
		point, _ = strconv.Atoi(s[e+1:]) // out of range, it is the nearest in range
		point = max(-1<<40, min(point, 1<<40))
		s = s[:e]
	}
	whole, fraction, _ := strings.Cut(s, ".")
	digits := strings.TrimLeft(whole+fraction, "0")
	point += len(whole) - (len(whole+fraction) - len(digits))
	if digits = strings.TrimRight(digits, "0"); digits == "" {
		return parts{}
	}
	return parts{negative: negative, digits: digits, point: point}
}

func (p parts) sign() int {
	switch {
	case p.digits == "":
		return 0
	case p.negative:
		return -1
	}
	return 1
}

func (p parts) compare(q parts) int {
	if c := cmp.Compare(p.sign(), q.sign()); c != 0 || p.sign() == 0 {
		return c
	}
	return p.sign() * cmp.Or(cmp.Compare(p.point, q.point), strings.Compare(p.digits, q.digits))
}

// String is the decimal as 0.digits with an exponent: -0.15e2.
func (p parts) String() string {
	if p.digits == "" {
		return "0"
	}
	sign := ""
	if p.negative {
		sign = "-"
	}
	return sign + "0." + p.digits + "e" + strconv.Itoa(p.point)
}

// isComputable reports whether the decimal is a number of a size that every
// judge can compute with.
func (d Decimal) isComputable() bool {
	mantissa, exponent, hasExponent := strings.Cut(strings.ToLower(string(d)), "e")
	if hasExponent {
		if n, err := strconv.Atoi(exponent); err != nil || n < -maxExponent || n > maxExponent {
			return false
		}
	}
	return len(mantissa) <= maxExponent && d.isNumber()
}

// isNumber reports whether the text is a number in JSON's grammar (RFC 8259 §6).
func (d Decimal) isNumber() bool {
	s := strings.TrimPrefix(string(d), "-")
	whole := leadingDigits(s)
	if whole == 0 || whole > 1 && s[0] == '0' {
		return false
	}
	s = s[whole:]
	if strings.HasPrefix(s, ".") {
		n := leadingDigits(s[1:])
		if n == 0 {
			return false
		}
		s = s[1+n:]
	}
	if s != "" && s[0]|0x20 == 'e' {
		s = s[1:]
		if s != "" && (s[0] == '+' || s[0] == '-') {
			s = s[1:]
		}
		n := leadingDigits(s)
		return n > 0 && n == len(s)
	}
	return s == ""
}

func leadingDigits(s string) int {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return n
}
