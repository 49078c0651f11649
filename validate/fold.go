package validate

import (
	"unicode"
	"unicode/utf8"
)

// foldName appends the name with every letter in the one case that stands for
// all its cases: two names fold to the same text exactly when
// strings.EqualFold, and so encoding/json, takes them for the same.
func foldName(out, name []byte) []byte {
	for i := 0; i < len(name); {
		if c := name[i]; c < 0x80 && c|0x20 != 'k' && c|0x20 != 's' {
			if 'a' <= c && c <= 'z' {
				c -= 'a' - 'A'
			}
			out = append(out, c)
			i++
			continue
		}
		point, size := utf8.DecodeRune(name[i:])
		out = utf8.AppendRune(out, foldPoint(point))
		i += size
	}
	return out
}

// foldPoint returns the least code point of those that differ from point only
// in case.
func foldPoint(point rune) rune {
	least := point
	for other := unicode.SimpleFold(point); other != point; other = unicode.SimpleFold(other) {
		least = min(least, other)
	}
	return least
}
