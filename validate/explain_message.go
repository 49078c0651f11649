package validate

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// longestExcerpt is the number of code points of data that a message quotes,
// and mostListed the number of values that it lists.
const (
	longestExcerpt = 40
	mostListed     = 12
)

// excerpt quotes a value for a message: as it stands in the event, cut where it
// is long; arrays and objects by their name.
func excerpt(value []byte) string {
	switch value[0] {
	case '{':
		return "an object"
	case '[':
		return "an array"
	}
	points := 0
	for i := 0; i < len(value); points++ {
		_, size := utf8.DecodeRune(value[i:])
		if points == longestExcerpt && i+size < len(value) {
			cut := strings.ToValidUTF8(string(value[:i]), "\uFFFD") + "…"
			if value[0] == '"' {
				cut += `"`
			}
			return cut
		}
		i += size
	}
	return strings.ToValidUTF8(string(value), "\uFFFD")
}

// quoted is a name as JSON, without escapes that people need not see.
func quoted(name string) string {
	if strings.ContainsAny(name, `"\`) || strings.ContainsFunc(name, func(r rune) bool { return r < ' ' }) {
		return quoteJSON(name)
	}
	return `"` + name + `"`
}

// listed names the values of an enum: one of "a", "b" or "c".
func listed(values []string) string {
	switch n := len(values); {
	case n == 0:
		return "no value at all"
	case n == 1:
		return values[0]
	case n > mostListed:
		return "one of " + strings.Join(values[:mostListed], ", ") + " or " + counted(n-mostListed, "other value")
	default:
		return "one of " + strings.Join(values[:n-1], ", ") + " or " + values[n-1]
	}
}

// counted is a number of things: 1 element, 2 elements.
func counted(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return strconv.Itoa(n) + " " + thing
}

// expected says what type and range a node demands.
func (n *node) expected() string {
	switch n.kind {
	case kindBoolean:
		return "true or false"
	case kindInteger:
		return "an integer" + n.numbers.interval()
	case kindNumber:
		return "a number" + n.numbers.interval()
	case kindString:
		if len(n.enums) > 0 {
			return listed(n.enums[0].values)
		}
		if len(n.text.patterns) > 0 && n.text.patterns[0].form != formOther {
			return n.text.patterns[0].demand()
		}
		return "a string"
	case kindArray:
		return "an array"
	}
	return "an object"
}

// interval says which numbers the bounds allow: from 0 to 100.
func (r *numberRule) interval() string {
	switch {
	case r.min != nil && r.max != nil && r.above == nil && r.below == nil:
		return " from " + r.min.text + " to " + r.max.text
	case r.min == nil && r.max == nil && r.above == nil && r.below == nil:
		return ""
	}
	var parts []string
	for _, b := range []struct {
		words string
		bound *bound
	}{{"at least", r.min}, {"above", r.above}, {"at most", r.max}, {"below", r.below}} {
		if b.bound != nil {
			parts = append(parts, b.words+" "+b.bound.text)
		}
	}
	return " that is " + strings.Join(parts, " and ")
}

// expectations say what a scanner expected, by its fault.
var expectations = [...]string{
	faultValue:          "a value",
	faultName:           "a member's name in double quotes",
	faultColon:          `":" behind a member's name`,
	faultCommaOrBrace:   `"," or "}" behind a member`,
	faultCommaOrBracket: `"," or "]" behind an element`,
	faultString:         "the rest of a string",
	faultNumber:         "a digit",
	faultLiteral:        "true, false or null",
	faultTrailing:       "nothing behind the value",
}

// explain says what was expected at offset i of b, and what was found.
func (f fault) explain(b []byte, i int) string {
	message := "expected " + expectations[f] + ", found "
	if i >= len(b) {
		return message + "the end"
	}
	if point, size := utf8.DecodeRune(b[i:]); point != utf8.RuneError || size > 1 {
		return message + strconv.QuoteRune(point)
	}
	return message + "the byte 0x" + strconv.FormatUint(uint64(b[i]), 16)
}
