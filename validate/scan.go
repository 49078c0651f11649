package validate

import (
	"encoding/binary"
	"math/bits"
)

// The scanners of the files scan_*.go read b from offset i on and return the
// offset behind what they read, or a negative number where b does not hold it.
// That number is the complement (^) of the offset of the first byte that cannot
// go on, or len(b) where the text ends too early. They allocate nothing, look
// at every byte once, and take any bytes at all.

// Words of eight bytes that are looked at together.
const (
	everyByte    = 0x0101010101010101 // times a byte: that byte eight times
	everyHighBit = 0x8080808080808080
	everySlash   = everyByte * '\\'
)

// word returns the eight bytes of b from i on, the first in the lowest bits.
// Behind the condition 0 <= i && i <= len(b)-8, in these words, the compiler
// needs no check of its own.
func word(b []byte, i int) uint64 { return binary.LittleEndian.Uint64(b[i : i+8]) }

// firstMarked returns the index of the first byte whose high bit is set in
// marks, and 8 where there is none.
func firstMarked(marks uint64) int { return bits.TrailingZeros64(marks) >> 3 }

// markSpecial sets the high bit of every byte that a JSON string cannot hold
// as it is: quote, backslash, control character. Bytes above the first that it
// marks may be marked wrongly. Exchanging 0x20 and 0x22 puts the quote right
// behind the control characters, so that one subtraction finds both.
func markSpecial(w uint64) uint64 {
	return (((w ^ everyByte*2) - everyByte*0x21) | ((w ^ everySlash) - everyByte)) &^ w & everyHighBit
}

// markUnplain is markSpecial for bytes outside ASCII too.
func markUnplain(w uint64) uint64 {
	return (((w ^ everyByte*2) - everyByte*0x21) | ((w ^ everySlash) - everyByte) | w) & everyHighBit
}

// skipSpace returns the offset of the first byte that is not white space (RFC
// 8259 §2), from i on.
func skipSpace(b []byte, i int) int {
	for i < len(b) && isSpace(b[i]) {
		i++
	}
	return i
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

func isDigit(c byte) bool { return c-'0' <= 9 }

// scanLiteral reads true, false or null, whichever text is.
func scanLiteral(b []byte, i int, text string) int {
	if end := i + len(text); end <= len(b) && string(b[i:end]) == text {
		return end
	}
	for k := range len(text) {
		if i+k >= len(b) || b[i+k] != text[k] {
			return ^(i + k)
		}
	}
	return ^i
}
