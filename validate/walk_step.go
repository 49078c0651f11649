package validate

import (
	"encoding/binary"
	"math/bits"
)

// isZero reports whether the zero value of the step stands at i. That spares a
// call, and to guess how the value goes on.
func (s *step) isZero(b []byte, i int) bool {
	return i <= len(b)-4 && binary.LittleEndian.Uint32(b[i:i+4])&s.zeroMask == s.zero
}

// step reads a value, which white space may precede, in the way that its type
// is mostly written in.
func (w *walker) step(s *step, i, depth int) (end int) {
	b := w.b
	if i > len(b)-8 {
		return w.lastStep(s, skipSpace(b, i), depth)
	}
	head := word(b, i)
	end = unsure
	switch s.way {
	case wayText:
		if byte(head) == '"' && w.strict {
			return plainText(b, i)
		}
	case wayDigits:
		end = plainInteger(b, i, s.digits, s.minusDigits)
	case wayNumber:
		end = plainNumber(b, i, s.minusDigits)
	case wayBoolean:
		end = Bool(b, i)
	case wayListed:
		if byte(head) == '"' {
			_, end = s.node.enums[0].quoted.find(b, i)
		}
	case wayTime:
		end = Timestamp(b, i)
	case wayObject:
		if byte(head) == '{' && depth < MaxDepth {
			return w.object(s.node.object, i+1, depth+1)
		}
	case wayArray:
		if byte(head) == '[' {
			return w.array(s.node, i, depth)
		}
	case wayMap:
		if byte(head) == '{' {
			return w.entries(s.node, i, depth)
		}
	case wayEnvelope:
		if byte(head) == '{' && depth < MaxDepth {
			return w.envelope(s.node, i+1, depth+1)
		}
	case wayTag, wayPayload:
		if byte(head) > ' ' {
			return w.lastStep(s, i, depth)
		}
	}
	switch {
	case end >= 0:
		return end
	case byte(head) <= ' ' && isSpace(byte(head)):
		return w.step(s, skipBlank(b, i), depth)
	}
	return w.value(s.use, i, depth)
}

// lastStep is step for the tag and the payload of an envelope, and for a value
// near the end of the event.
func (w *walker) lastStep(s *step, i, depth int) int {
	switch {
	case i >= len(w.b):
		return unsure
	case s.way == wayTag:
		return w.tag(s, i, depth)
	case s.way == wayPayload:
		return w.payload(i, depth)
	}
	return w.value(s.use, i, depth)
}

// The readers below take what is common, and leave anything else to value. None
// of them looks whether a digit, a point or an exponent follows a number that
// it takes: what ends a member or an element does not.

// plainText reads a string whose opening quote is b[i]. It looks at 32 bytes
// together, without a branch, for the processor cannot guess how long the next
// string is.
func plainText(b []byte, i int) (end int) {
	const gather = 0x0002040810204081 // times eight high bits: those bits side by side
	for i++; i >= 0 && i <= len(b)-32; {
		m0, m1 := markUnplain(word(b, i)), markUnplain(word(b, i+8))
		m2, m3 := markUnplain(word(b, i+16)), markUnplain(word(b, i+24))
		if m0|m1|m2|m3 == 0 {
			i += 32
			continue
		}
		i += bits.TrailingZeros32(uint32(m0*gather>>56) | uint32(m1*gather>>56)<<8 | uint32(m2*gather>>56)<<16 | uint32(m3*gather>>56)<<24)
		if b[i] == '"' {
			return i + 1
		}
		if i = scanUnplain(b, i); i < 0 {
			return unsure
		}
	}
	return scanTextEnd(b, i)
}

// plainName reads a string without escapes.
func plainName(b []byte, i int) (end int) {
	for i++; i >= 0 && i <= len(b)-8; i += 8 {
		if marks := markUnplain(word(b, i)); marks != 0 {
			if i += firstMarked(marks); b[i] == '"' {
				return i + 1
			}
			break
		}
	}
	// Behind what has been read, b[i-1] stands for the opening quote.
	end, _ = scanPlain(b, i-1)
	return end
}

// plainInteger reads an integer of at most so many digits, or of at most
// minusDigits behind a minus.
func plainInteger(b []byte, i int, digits, minusDigits uint8) int {
	negative := b[i] == '-'
	if negative {
		i++
		digits = minusDigits
	}
	n := leadingDigits(b, i)
	if n-1 >= uint(digits) || b[i] == '0' && (n > 1 || negative) {
		return unsure
	}
	return i + int(n)
}

// plainNumber reads a number without an exponent whose whole part has at most
// mostDigits digits. It takes a minus unless minusDigits is 0.
func plainNumber(b []byte, i int, minusDigits uint8) int {
	if b[i] == '-' {
		if i++; minusDigits == 0 {
			return unsure
		}
	}
	n := leadingDigits(b, i)
	if n-1 >= mostDigits || b[i] == '0' && n > 1 {
		return unsure
	}
	if i += int(n); b[i] == '.' {
		i++
		if n = leadingDigits(b, i); n == 0 {
			return unsure
		}
		if i += int(n); n > mostDigits {
			i = skipDigits(b, i)
		}
	}
	if i >= len(b) || b[i]|0x20 == 'e' {
		return unsure
	}
	return i
}

// leadingDigits returns how many digits there are from b[i] on, of up to
// sixteen; where it is too near to the end of b, it finds none.
func leadingDigits(b []byte, i int) uint {
	if i < 0 || i > len(b)-16 {
		return 0
	}
	low, high := digitsOf(word(b, i)), digitsOf(word(b, i+8))
	return low + high&-(low>>3) // no branch: the second word counts if low is 8
}

// digitsOf returns the number of digits that a word begins with.
func digitsOf(w uint64) uint { return uint(firstMarked(markOthers(w))) }
