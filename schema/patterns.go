package schema

import (
	"strconv"
	"strings"
)

// The patterns by which shapes that are strings on the wire say what they look
// like. Every output carries them as they stand here, so that a consumer with
// nothing but a JSON Schema validator gives the same verdict as the others.
// Package validate knows the same texts and judges them without a regular
// expression.
const (
	// TimePattern is the RFC 3339 that time.Time writes and reads: upper-case T
	// and Z, no leap second, days that exist in their month.
	TimePattern = `^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?(?:Z|[+\-](?:[01][0-9]|2[0-3]):[0-5][0-9])$`

	// BytesPattern is standard base64 with padding.
	BytesPattern = `^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$`

	// QuotedBoolPattern is a bool in a string.
	QuotedBoolPattern = `^(?:true|false)$`

	// QuotedNumberPattern is a JSON number in a string.
	QuotedNumberPattern = `^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+\-]?[0-9]+)?$`

	// QuotedStringPattern is a JSON string in a string.
	QuotedStringPattern = `^"(?:[^"\\\x00-\x1f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"$`
)

// FormatPattern returns the pattern that gives a format its exact meaning, or
// an empty string where the format has none here and is for people only.
func FormatPattern(format string) string {
	switch format {
	case "date-time":
		return TimePattern
	case "date":
		return `^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$`
	case "uuid":
		return `^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$`
	case "ipv4":
		return `^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])$`
	}
	return ""
}

// QuotedIntegerPattern is the pattern of a decimal integer from lowest to
// highest, both in the form of [Integer.Bounds]: no leading zeros, no plus, no
// negative zero.
func QuotedIntegerPattern(lowest, highest Decimal) string {
	var alternatives []string
	low, high := string(lowest), string(highest)
	if strings.HasPrefix(low, "-") {
		for _, p := range upTo(low[1:], 1) {
			alternatives = append(alternatives, "-"+p)
		}
	}
	alternatives = append(alternatives, "0")
	alternatives = append(alternatives, upTo(high, 1)...)
	return "^(?:" + strings.Join(alternatives, "|") + ")$"
}

// upTo returns patterns that together match the digit strings from least (0 or
// 1, in every place but the first it is 0) up to highest, without leading zeros.
func upTo(highest string, least byte) []string {
	var out []string
	if n := len(highest); n > 1 {
		out = append(out, "[1-9]"+repeat(n-2, true))
	}
	for i := range len(highest) {
		low := byte('0')
		if i == 0 {
			low += least
		}
		if highest[i] > low {
			out = append(out, highest[:i]+class(low, highest[i]-1)+repeat(len(highest)-i-1, false))
		}
	}
	return append(out, highest)
}

// repeat matches n digits, or at most n of them.
func repeat(n int, atMost bool) string {
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

func class(low, high byte) string {
	if low == high {
		return string(low)
	}
	return "[" + string(low) + "-" + string(high) + "]"
}
