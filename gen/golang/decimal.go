package golang

import (
	"cmp"
	"math/big"
	"strconv"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// decimal is a bound taken apart: 0.digits × 10^point, without zeros at either
// end of the digits; zero has none.
type decimal struct {
	negative bool
	digits   string
	point    int
}

// parseDecimal takes apart a text in JSON's grammar of numbers.
func parseDecimal(text schema.Decimal) decimal {
	s, negative := strings.CutPrefix(string(text), "-")
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
		return decimal{}
	}
	return decimal{negative: negative, digits: digits, point: point}
}

func (d decimal) sign() int {
	switch {
	case d.digits == "":
		return 0
	case d.negative:
		return -1
	}
	return 1
}

// compare is exact.
func (d decimal) compare(e decimal) int {
	if c := cmp.Compare(d.sign(), e.sign()); c != 0 || d.sign() == 0 {
		return c
	}
	return d.sign() * cmp.Or(cmp.Compare(d.point, e.point), strings.Compare(d.digits, e.digits))
}

// farPoint is the magnitude beyond which whole does not work a number out: it is
// far above what any Go integer holds.
const farPoint = 40

// whole returns the greatest integer that is not above d, and whether it is d
// itself. Beyond 10^farPoint it returns an integer of that size.
func (d decimal) whole() (floor *big.Int, exact bool) {
	text, exact := "0", d.digits == ""
	switch {
	case d.point > farPoint:
		text, exact = "1"+strings.Repeat("0", farPoint), true
	case d.point >= len(d.digits):
		text, exact = d.digits+strings.Repeat("0", d.point-len(d.digits)), true
	case d.point > 0:
		text = d.digits[:d.point]
	}
	floor, _ = new(big.Int).SetString("0"+text, 10)
	if d.negative {
		floor.Neg(floor)
		if !exact {
			floor.Sub(floor, big.NewInt(1))
		}
	}
	return floor, exact
}

// tighter returns the greater (sign 1) or the lesser (sign -1) of two bounds, of
// which either may be empty.
func tighter(a, b schema.Decimal, sign int) schema.Decimal {
	if a == "" || b != "" && sign*parseDecimal(b).compare(parseDecimal(a)) > 0 {
		return b
	}
	return a
}
