package validate

// Text matches any string that Unicode can hold, escapes among its characters
// (RFC 8259 §7). Where it is unsure of a string, the negative number is the
// complement of the offset of the first byte that cannot go on.
//
// It is one function down to the loop: most of an event is strings.
func Text(b []byte, i int) int {
	if i < 0 || i >= len(b) || b[i] != '"' {
		return -1
	}
	i++
	if i < len(b) && b[i] == '"' {
		return i + 1
	}
	for i >= 0 && i <= len(b)-16 {
		low, high := markUnplain(word(b, i)), markUnplain(word(b, i+8))
		if low|high == 0 {
			i += 16
			continue
		}
		if low == 0 {
			low = high
			i += 8
		}
		i += firstMarked(low)
		if b[i] == '"' {
			return i + 1
		}
		if i = scanUnplain(b, i); i < 0 {
			return i
		}
	}
	return scanTextEnd(b, i)
}

// TextOf matches a string of least to most code points; a negative most is no
// bound.
func TextOf(b []byte, i, least, most int) int {
	if i < 0 || i >= len(b) || b[i] != '"' {
		return -1
	}
	end, points := scanPlain(b, i)
	if end < 0 {
		if end = scanText(b, i); end < 0 {
			return -1
		}
		points = countPoints(b[i+1 : end-1])
	}
	if points < least || most >= 0 && points > most {
		return -1
	}
	return end
}

// Timestamp matches a string that TimePattern describes: the RFC 3339 that
// time.Time writes.
func Timestamp(b []byte, i int) int {
	if i < 0 || i >= len(b) || b[i] != '"' {
		return -1
	}
	return Literal(b, scanTime(b, i+1), `"`)
}

// Base64 matches a string that BytesPattern describes: standard, padded base64.
func Base64(b []byte, i int) int {
	if i < 0 || i >= len(b) || b[i] != '"' {
		return -1
	}
	return Literal(b, scanBase64(b, i+1), `"`)
}
