package typescript

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// quote is the string literal that prettier would choose: in double quotes,
// unless it holds more of them than of single ones.
func quote(s string) string {
	mark := '"'
	if strings.Count(s, `"`) > strings.Count(s, `'`) {
		mark = '\''
	}
	var out strings.Builder
	out.WriteRune(mark)
	for _, r := range s {
		switch {
		case r == mark || r == '\\':
			out.WriteByte('\\')
			out.WriteRune(r)
		case r == '\n':
			out.WriteString(`\n`)
		case r == '\r':
			out.WriteString(`\r`)
		case r == '\t':
			out.WriteString(`\t`)
		case r < 0x20 || r == 0x7f || r == 0x2028 || r == 0x2029 || r == 0xfeff:
			fmt.Fprintf(&out, `\u%04x`, r)
		default:
			out.WriteRune(r)
		}
	}
	out.WriteRune(mark)
	return out.String()
}

// isIdentifier matches the names that prettier writes without quotes: those of
// ECMAScript 5, all of them in Unicode's basic plane.
var isIdentifier = regexp.MustCompile(`^[$_\pL\p{Nl}][$_\pL\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*$`).MatchString

// key is the name of a member in an object or object type.
func key(name string) string {
	isBasic := !strings.ContainsFunc(name, func(r rune) bool { return r > 0xffff })
	if isBasic && isIdentifier(name) {
		return name
	}
	return quote(name)
}

// regex is the regular expression literal of a pattern, with the flag u.
func regex(pattern string) string {
	var out strings.Builder
	out.WriteByte('/')
	if pattern == "" {
		out.WriteString("(?:)")
	}
	escaped := false
	for _, r := range pattern {
		switch {
		case escaped:
			escaped = false
			out.WriteRune(r)
		case r == '\\':
			escaped = true
			out.WriteRune(r)
		case r == '/':
			out.WriteString(`\/`)
		case r == '\n':
			out.WriteString(`\n`)
		case r == '\r':
			out.WriteString(`\r`)
		case r == 0x2028 || r == 0x2029:
			fmt.Fprintf(&out, `\u%04x`, r)
		default:
			out.WriteRune(r)
		}
	}
	out.WriteString("/u")
	return out.String()
}

// float is the double that JavaScript reads the decimal as.
func float(d schema.Decimal) float64 {
	f, err := strconv.ParseFloat(string(d), 64)
	if err != nil && !math.IsInf(f, 0) {
		panic("not a decimal: " + string(d)) // schema.Decimal promises JSON's grammar
	}
	return f
}

// number is the expression for the decimal's double. A power of two beyond the
// safe integers is written as one, because no shorter text is exact.
func number(d schema.Decimal) string {
	f := float(d)
	magnitude := math.Abs(f)
	switch {
	case math.IsInf(f, 1):
		return "Infinity"
	case math.IsInf(f, -1):
		return "-Infinity"
	case f == 0:
		return "0"
	}
	if fraction, exponent := math.Frexp(magnitude); fraction == 0.5 && exponent > 53 {
		power := "2 ** " + strconv.Itoa(exponent-1)
		if f < 0 {
			return "-(" + power + ")"
		}
		return power
	}
	if magnitude < 1e-6 || magnitude >= 1e21 {
		s := strconv.FormatFloat(f, 'e', -1, 64)
		mantissa, exponent, _ := strings.Cut(s, "e")
		n, _ := strconv.Atoi(exponent)
		return mantissa + "e" + strconv.Itoa(n)
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}

// literal is the expression for a JSON scalar.
func literal(l schema.Literal) string {
	if s, ok := l.Text(); ok {
		return quote(s)
	}
	switch l {
	case "true", "false", "null":
		return string(l)
	}
	return number(schema.Decimal(l))
}
