package validate

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// The patterns by which emitted schemas say what Go writes into a string. The
// judges know them by their text and judge them without a regular expression.
const (
	// TimePattern is the RFC 3339 that time.Time writes and reads.
	TimePattern = `^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?(?:Z|[+\-](?:[01][0-9]|2[0-3]):[0-5][0-9])$`

	// BytesPattern is standard base64 with padding.
	BytesPattern = `^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$`

	// QuotedBoolPattern is a bool in a string.
	QuotedBoolPattern = `^(?:true|false)$`

	// QuotedNumberPattern is a JSON number in a string.
	QuotedNumberPattern = `^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+\-]?[0-9]+)?$`

	// QuotedStringPattern is a JSON string in a string.
	QuotedStringPattern = `^"(?:[^"\\\x00-\x1f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"$`

	datePattern = `^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$`
	uuidPattern = `^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$`
	ipv4Pattern = `^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])$`
)

// pattern judges the text of a string, unescaped.
type pattern struct {
	text string
	form form
	// integer is the range of formInteger.
	integer quotedInteger
	// expression judges where the form is formOther.
	expression *regexp.Regexp
}

// form is what a pattern demands, where its text is one that the judges know.
type form uint8

const (
	formOther form = iota
	formTime
	formBytes
	formBool
	formNumber
	formString
	formDate
	formUUID
	formIPv4
	formInteger
)

var knownForms = map[string]form{
	TimePattern: formTime, BytesPattern: formBytes, QuotedBoolPattern: formBool, QuotedNumberPattern: formNumber,
	QuotedStringPattern: formString, datePattern: formDate, uuidPattern: formUUID, ipv4Pattern: formIPv4,
}

// newPattern compiles a pattern, or finds it among those that are known.
func newPattern(text string) (*pattern, error) {
	if form, ok := knownForms[text]; ok {
		return &pattern{text: text, form: form}, nil
	}
	if integer, ok := quotedIntegers()[text]; ok {
		return &pattern{text: text, form: formInteger, integer: integer}, nil
	}
	expression, err := regexp.Compile(text)
	if err != nil {
		return nil, err
	}
	return &pattern{text: text, expression: expression}, nil
}

// matches reports whether the pattern matches somewhere in the text.
func (p *pattern) matches(text []byte) bool {
	if p.form == formOther {
		return p.expression.Match(text)
	}
	return p.matchesForm(text)
}

// matchesForm is matches for the patterns that the judges know. The text stays
// with the caller, on its stack.
func (p *pattern) matchesForm(text []byte) bool {
	switch p.form {
	case formTime:
		return isTime(text)
	case formBytes:
		return isBase64(text)
	case formBool:
		return isQuotedBool(text)
	case formNumber:
		return isQuotedNumber(text)
	case formString:
		return isQuotedString(text)
	case formDate:
		return isDate(text)
	case formUUID:
		return isUUID(text)
	case formIPv4:
		return isIPv4(text)
	case formInteger:
		return p.integer.matches(text)
	}
	return false
}

// demand says in words what the pattern expects.
func (p *pattern) demand() string {
	switch p.form {
	case formTime:
		return "an RFC 3339 timestamp"
	case formBytes:
		return "padded base64"
	case formBool:
		return `"true" or "false"`
	case formNumber:
		return "a number in a string"
	case formString:
		return "a JSON string in a string"
	case formDate:
		return "a date such as 2006-01-02"
	case formUUID:
		return "a UUID"
	case formIPv4:
		return "an IPv4 address"
	case formInteger:
		return "an integer from " + p.integer.lowest() + " to " + strconv.FormatUint(p.integer.high, 10) + " in a string"
	}
	return "a string that matches " + p.text
}

// quotedInteger is a decimal integer in a string, from -low to high.
type quotedInteger struct{ low, high uint64 }

func (q quotedInteger) lowest() string {
	if q.low == 0 {
		return "0"
	}
	return "-" + strconv.FormatUint(q.low, 10)
}

func (q quotedInteger) matches(text []byte) bool {
	digits, limit := text, q.high
	if len(text) > 0 && text[0] == '-' {
		digits, limit = text[1:], q.low
	}
	if len(digits) == 0 || len(digits) > 20 || digits[0] == '0' && len(text) > 1 {
		return false
	}
	var magnitude uint64
	for _, c := range digits {
		digit := uint64(c - '0')
		if digit > 9 || digit > limit || magnitude > (limit-digit)/10 {
			return false
		}
		magnitude = magnitude*10 + digit
	}
	return magnitude <= limit
}

// quotedIntegers are the patterns of Go's integer types, and of the map keys
// that are one.
var quotedIntegers = sync.OnceValue(func() map[string]quotedInteger {
	patterns := map[string]quotedInteger{}
	for _, bits := range []int{8, 16, 32, 64} {
		half := uint64(1) << (bits - 1)
		for _, q := range []quotedInteger{{half, half - 1}, {0, half - 1 + half}} {
			patterns[quotedIntegerPattern(q.lowest(), strconv.FormatUint(q.high, 10))] = q
		}
	}
	return patterns
})

// quotedIntegerPattern is the pattern that emitted schemas give to a decimal
// integer from lowest to highest: no leading zeros, no plus, no negative zero.
func quotedIntegerPattern(lowest, highest string) string {
	var alternatives []string
	if digits, negative := strings.CutPrefix(lowest, "-"); negative {
		for _, p := range digitsUpTo(digits) {
			alternatives = append(alternatives, "-"+p)
		}
	}
	alternatives = append(alternatives, "0")
	alternatives = append(alternatives, digitsUpTo(highest)...)
	return "^(?:" + strings.Join(alternatives, "|") + ")$"
}

// digitsUpTo returns patterns that together match the digits of 1 to highest.
func digitsUpTo(highest string) []string {
	var out []string
	if n := len(highest); n > 1 {
		out = append(out, "[1-9]"+anyDigits(n-2, true))
	}
	for i := range len(highest) {
		low := byte('0')
		if i == 0 {
			low = '1'
		}
		if highest[i] > low {
			out = append(out, highest[:i]+digitRange(low, highest[i]-1)+anyDigits(len(highest)-i-1, false))
		}
	}
	return append(out, highest)
}

// anyDigits matches n digits, or at most n of them.
func anyDigits(n int, atMost bool) string {
	switch {
	case n == 0:
		return ""
	case atMost:
		return "[0-9]{0," + strconv.Itoa(n) + "}"
	case n == 1:
		return "[0-9]"
	}
	return "[0-9]{" + strconv.Itoa(n) + "}"
}

func digitRange(low, high byte) string {
	if low == high {
		return string(low)
	}
	return "[" + string(low) + "-" + string(high) + "]"
}
