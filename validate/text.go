package validate

import "unicode/utf8"

// unescape appends to out the text of a string's content: escapes resolved,
// and U+FFFD for a byte that is not UTF-8 and a surrogate without its other
// half. The content is that of a string that scanString takes.
func unescape(out, content []byte) []byte {
	for i := 0; i < len(content); {
		switch c := content[i]; {
		case c == '\\':
			var point rune
			point, i = escaped(content, i)
			out = utf8.AppendRune(out, point)
		case c < 0x80:
			out = append(out, c)
			i++
		default:
			point, size := utf8.DecodeRune(content[i:])
			out = utf8.AppendRune(out, point)
			i += size
		}
	}
	return out
}

// escaped returns the code point that the escape at b[i] stands for, a pair of
// surrogates read together, and the offset behind it.
func escaped(b []byte, i int) (point rune, end int) {
	switch c := b[i+1]; c {
	case 'b':
		return '\b', i + 2
	case 'f':
		return '\f', i + 2
	case 'n':
		return '\n', i + 2
	case 'r':
		return '\r', i + 2
	case 't':
		return '\t', i + 2
	case 'u':
		if end = scanPair(b, i); end < 0 {
			return utf8.RuneError, i + 6
		}
		unit := rune(hexUnit(b, i+2))
		if end == i+12 {
			unit = 0x10000 + (unit-0xD800)<<10 + rune(hexUnit(b, i+8)) - 0xDC00
		}
		return unit, end
	default:
		return rune(c), i + 2
	}
}

// countPoints returns the number of code points of a string's content. An
// escape counts one, a pair of surrogates too, and so does a byte that is not
// UTF-8.
func countPoints(content []byte) int {
	points := 0
	for i := 0; i < len(content); points++ {
		if content[i] == '\\' {
			_, i = escaped(content, i)
			continue
		}
		_, size := utf8.DecodeRune(content[i:])
		i += size
	}
	return points
}
