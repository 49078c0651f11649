package validate

import "math/bits"

// scanString reads a string (RFC 8259 §7) whose opening quote is b[i]. It
// takes bytes that are not UTF-8 and surrogates without their other half, as
// the grammar does.
func scanString(b []byte, i int) int {
	i++
	for {
		for i >= 0 && i <= len(b)-8 {
			if marks := markSpecial(word(b, i)); marks != 0 {
				i += firstMarked(marks)
				break
			}
			i += 8
		}
		for i < len(b) && b[i] != '"' && b[i] != '\\' && b[i] >= ' ' {
			i++
		}
		if i >= len(b) || b[i] < ' ' {
			return ^i
		}
		if b[i] == '"' {
			return i + 1
		}
		if i = scanEscape(b, i); i < 0 {
			return i
		}
	}
}

// scanText is scanString for text that Unicode can hold: UTF-8, and every
// surrogate with its other half.
func scanText(b []byte, i int) int { return Text(b, i) }

// scanTextEnd is Text inside of a string, near the end of b.
func scanTextEnd(b []byte, i int) int {
	for i >= 0 && i < len(b) {
		if i <= len(b)-8 {
			marks := markUnplain(word(b, i))
			if marks == 0 {
				i += 8
				continue
			}
			i += firstMarked(marks)
		}
		switch c := b[i]; {
		case c == '"':
			return i + 1
		case c < ' ' || c == '\\' || c >= 0x80:
			if i = scanUnplain(b, i); i < 0 {
				return i
			}
		default:
			i++
		}
	}
	return ^i
}

// scanUnplain reads what Text cannot pass over: an escape, or characters
// outside ASCII.
func scanUnplain(b []byte, i int) int {
	switch c := b[i]; {
	case c >= 0x80:
		return scanUTF8(b, i)
	case c < ' ':
		return ^i
	}
	if i+1 < len(b) && isShortEscape[b[i+1]] {
		return i + 2
	}
	if i+6 <= len(b) && b[i+1] == 'u' {
		if unit := hexUnit(b, i+2); unit >= 0 && unit&0xF800 != 0xD800 {
			return i + 6
		}
	}
	return scanPair(b, i)
}

// scanPlain is scanText for text without escapes. It also counts the code
// points; the string's content is b[i+1:end-1].
func scanPlain(b []byte, i int) (end, points int) {
	i++
	start, continuations := i, 0
	for {
		for i >= 0 && i <= len(b)-8 {
			if marks := markUnplain(word(b, i)); marks != 0 {
				i += firstMarked(marks)
				break
			}
			i += 8
		}
		for i < len(b) && b[i] != '"' && b[i] != '\\' && b[i] >= ' ' && b[i] < 0x80 {
			i++
		}
		if i >= len(b) || b[i] < ' ' || b[i] == '\\' {
			return ^i, 0
		}
		if b[i] == '"' {
			return i + 1, i - start - continuations
		}
		next := scanUTF8(b, i)
		if next < 0 {
			return next, 0
		}
		for ; i < next; i++ {
			if b[i]&0xC0 == 0x80 {
				continuations++
			}
		}
	}
}

// isShortEscape holds for the bytes that make an escape with the backslash
// before them.
var isShortEscape = [256]bool{'"': true, '\\': true, '/': true, 'b': true, 'f': true, 'n': true, 'r': true, 't': true}

// scanEscape reads one escape, whose backslash is b[i].
func scanEscape(b []byte, i int) int {
	if i+1 >= len(b) {
		return ^len(b)
	}
	switch b[i+1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return i + 2
	case 'u':
		for k := i + 2; k < i+6; k++ {
			if k >= len(b) || hexDigit(b[k]) < 0 {
				return ^k
			}
		}
		return i + 6
	}
	return ^(i + 1)
}

// scanPair is scanEscape that takes a surrogate only together with its other
// half, and reads both.
func scanPair(b []byte, i int) int {
	end := scanEscape(b, i)
	if end != i+6 {
		return end
	}
	switch unit := hexUnit(b, i+2); {
	case unit < 0xD800 || unit > 0xDFFF:
		return end
	case unit > 0xDBFF || end >= len(b) || b[end] != '\\':
		return ^i
	}
	low := scanEscape(b, end)
	if low != end+6 || hexUnit(b, end+2)&0xFC00 != 0xDC00 {
		return ^i
	}
	return low
}

// hexUnit returns the number that the four hexadecimal digits from b[i] on
// write, and a negative one where these are no such digits.
func hexUnit(b []byte, i int) int {
	return hexDigit(b[i])<<12 | hexDigit(b[i+1])<<8 | hexDigit(b[i+2])<<4 | hexDigit(b[i+3])
}

// hexDigit returns the value of a hexadecimal digit, and -1 for another byte.
func hexDigit(c byte) int { return int(hexDigits[c]) }

var hexDigits = func() (out [256]int8) {
	for c := range out {
		out[c] = -1
	}
	for value, c := range []byte("0123456789abcdef") {
		out[c] = int8(value)
	}
	for value, c := range []byte("ABCDEF") {
		out[c] = int8(10 + value)
	}
	return out
}()

// scanUTF8 reads characters outside ASCII (RFC 3629 §4) up to the next byte
// inside it. b[i] is 0x80 or above.
func scanUTF8(b []byte, i int) int {
	for i >= 0 && i < len(b) && b[i] >= 0x80 {
		if i <= len(b)-8 {
			if w := word(b, i); w&0xC0C0F0_C0C0F0 == 0x8080E0_8080E0 {
				const common = 1<<16 - 1 - 1<<0x0 - 1<<0xD
				if common>>(w&0xF)&(common>>(w>>24&0xF))&1 != 0 {
					i += 6
					continue
				}
			}
		}
		lead := b[i]
		size := bits.LeadingZeros8(^lead)
		if i+size > len(b) {
			return ^i
		}
		switch size {
		case 2:
			if lead < 0xC2 || b[i+1]&0xC0 != 0x80 {
				return ^i
			}
		case 3:
			point := uint32(lead)<<16 | uint32(b[i+1])<<8 | uint32(b[i+2])
			if point&0xC0C0 != 0x8080 || point < 0xE0A000 || point&0xFFE000 == 0xEDA000 {
				return ^i
			}
		case 4:
			point := uint32(lead)<<24 | uint32(b[i+1])<<16 | uint32(b[i+2])<<8 | uint32(b[i+3])
			if point&0xC0C0C0 != 0x808080 || point < 0xF0900000 || point >= 0xF4900000 {
				return ^i
			}
		default:
			return ^i
		}
		i += size
	}
	return i
}
