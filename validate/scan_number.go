package validate

// scanNumber reads a number (RFC 8259 §6).
func scanNumber(b []byte, i int) int {
	if i < len(b) && b[i] == '-' {
		i++
	}
	switch {
	case i >= len(b) || !isDigit(b[i]):
		return ^i
	case b[i] == '0':
		i++
	default:
		i = skipDigits(b, i)
	}
	if i < len(b) && b[i] == '.' {
		i++
		if i >= len(b) || !isDigit(b[i]) {
			return ^i
		}
		i = skipDigits(b, i)
	}
	if i < len(b) && b[i]|0x20 == 'e' {
		i++
		if i < len(b) && (b[i] == '+' || b[i] == '-') {
			i++
		}
		if i >= len(b) || !isDigit(b[i]) {
			return ^i
		}
		i = skipDigits(b, i)
	}
	return i
}

func skipDigits(b []byte, i int) int { return i + countDigits(b, i) }

// countDigits returns the number of digits from i on.
func countDigits(b []byte, i int) int {
	start := i
	for i >= 0 && i <= len(b)-8 {
		if marks := markOthers(word(b, i)); marks != 0 {
			return i + firstMarked(marks) - start
		}
		i += 8
	}
	for i < len(b) && isDigit(b[i]) {
		i++
	}
	return i - start
}

// markOthers sets the high bit of every byte that is no digit. Bytes above the
// first that it marks may be marked wrongly.
func markOthers(w uint64) uint64 {
	w ^= everyByte * '0' // a digit is its value, and others are above 9
	return (w + everyByte*(0x80-10) | w) & everyHighBit
}

// powersOfTen are those that a uint64 can hold.
var powersOfTen = func() (out [20]uint64) {
	power := uint64(1)
	for n := range out {
		out[n] = power
		power *= 10
	}
	return out
}()

// scanInteger reads a number that has neither fraction nor exponent and whose
// magnitude a uint64 can hold. Anything else, -0 included, is -1, though it may
// be a number.
func scanInteger(b []byte, i int) (magnitude uint64, negative bool, end int) {
	if i < len(b) && b[i] == '-' {
		negative = true
		i++
	}
	start := i
	for i < len(b) && isDigit(b[i]) {
		magnitude = magnitude*10 + uint64(b[i]-'0')
		i++
	}
	switch n := i - start; {
	case n == 0 || n > 20:
		return 0, false, -1
	case n == 20 && (b[start] != '1' || magnitude < 1e19): // it went round
		return 0, false, -1
	case b[start] == '0' && (n > 1 || negative):
		return 0, false, -1
	case i < len(b) && (b[i] == '.' || b[i]|0x20 == 'e'):
		return 0, false, -1
	}
	return magnitude, negative, i
}
