package validate

// The scanners of this file read what encoding/json's ",string" puts into a
// string, and other short forms with an exact meaning.

// isQuotedBool reports whether text is that of QuotedBoolPattern.
func isQuotedBool(text []byte) bool { return string(text) == "true" || string(text) == "false" }

// isQuotedNumber reports whether text is that of QuotedNumberPattern.
func isQuotedNumber(text []byte) bool { return scanNumber(text, 0) == len(text) && len(text) > 0 }

// isQuotedString reports whether text is that of QuotedStringPattern. Text that
// is not UTF-8 counts as the replacement characters it will be read as.
func isQuotedString(text []byte) bool {
	return len(text) > 0 && text[0] == '"' && scanString(text, 0) == len(text)
}

// isTime reports whether text is that of TimePattern.
func isTime(text []byte) bool { return scanTime(text, 0) == len(text) }

// isBase64 reports whether text is that of BytesPattern.
func isBase64(text []byte) bool { return scanBase64(text, 0) == len(text) }

// isDate reports whether text is a full-date of RFC 3339.
func isDate(text []byte) bool { return scanDate(text, 0) == len(text) }

// isUUID reports whether text is a UUID (RFC 9562 §4) in either case.
func isUUID(text []byte) bool {
	if len(text) != len("00000000-0000-0000-0000-000000000000") {
		return false
	}
	for i, c := range text {
		switch i {
		case 8, 13, 18, 23:
			if c != '-' {
				return false
			}
		default:
			if hexDigit(c) < 0 {
				return false
			}
		}
	}
	return true
}

// isIPv4 reports whether text is four numbers up to 255 without leading zeros.
func isIPv4(text []byte) bool {
	parts, value, digits := 1, 0, 0
	for _, c := range text {
		switch {
		case c == '.' && digits > 0 && parts < 4:
			parts, value, digits = parts+1, 0, 0
		case isDigit(c) && (digits == 0 || value > 0):
			value, digits = value*10+int(c-'0'), digits+1
			if value > 255 {
				return false
			}
		default:
			return false
		}
	}
	return parts == 4 && digits > 0
}
