package schema

import (
	"math/big"
	"strconv"
	"strings"
)

// maxExponent bounds the exponents of decimals that are computed with, so that
// "1e5000000" in a tag costs nothing.
const maxExponent = 1000

// ParseDecimal reads a number as Go programmers write it in tags, with an
// optional plus, and reports whether it is one whose exact value can be
// computed with: at most 1000 digits, and an exponent within ±1000.
func ParseDecimal(text string) (Decimal, bool) {
	text = strings.TrimPrefix(text, "+")
	d := Decimal(text)
	return d, d.isNumber() && d.rational() != nil
}

// Compare returns -1, 0 or +1 by the exact values of two decimals. Decimals that
// ParseDecimal refuses compare as equal.
func (d Decimal) Compare(other Decimal) int {
	a, b := d.rational(), other.rational()
	if a == nil || b == nil {
		return 0
	}
	return a.Cmp(b)
}

// IsWhole reports whether the decimal is an integer by its value: 1.0 is one.
func (d Decimal) IsWhole() bool {
	r := d.rational()
	return r != nil && r.IsInt()
}

// rational is the exact value, or nil where the decimal is no number or its
// value is too large to compute with.
func (d Decimal) rational() *big.Rat {
	mantissa, exponent, hasExponent := strings.Cut(strings.ToLower(string(d)), "e")
	if hasExponent {
		if n, err := strconv.Atoi(exponent); err != nil || n < -maxExponent || n > maxExponent {
			return nil
		}
	}
	if len(mantissa) > maxExponent {
		return nil
	}
	r, ok := new(big.Rat).SetString(string(d))
	if !ok {
		return nil
	}
	return r
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
