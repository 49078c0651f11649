package validate

// scanTime reads the RFC 3339 timestamp of TimePattern; b[i] is the first digit
// of the year. Go's own reader takes forms that its writer never gives (one
// digit for the hour, a comma before the fraction): they are refused.
func scanTime(b []byte, i int) int {
	if end := scanSeconds(b, i); end >= 0 {
		i = end
	} else if i = scanDateTime(b, i); i < 0 {
		return i
	}
	if i < len(b) && b[i] == '.' {
		n := countDigits(b, i+1)
		if i++; n == 0 {
			return ^i
		}
		i += n
	}
	switch {
	case i < len(b) && b[i] == 'Z':
		return i + 1
	case i < len(b) && (b[i] == '+' || b[i] == '-'):
		return scanClock(b, i+1)
	}
	return ^i
}

// scanDateTime reads a timestamp up to its seconds: 2024-02-29T23:59:59.
func scanDateTime(b []byte, i int) int {
	if i = scanDate(b, i); i < 0 {
		return i
	}
	if i >= len(b) || b[i] != 'T' {
		return ^i
	}
	if i = scanClock(b, i+1); i < 0 {
		return i
	}
	if i >= len(b) || b[i] != ':' {
		return ^i
	}
	return scanTwo(b, i+1, 59)
}

// The parts of a timestamp, eight bytes each, the last two with three bytes in
// common: the least digits, and how far each byte may be above.
var (
	leastDay, mostDay       = wordOf("0000-00-"), wordOf("9999-19-") - wordOf("0000-00-")
	leastClock, mostClock   = wordOf("00T00:00"), wordOf("29T29:59") - wordOf("00T00:00")
	leastSecond, mostSecond = wordOf("00:00:00"), wordOf("29:59:59") - wordOf("00:00:00")
)

func wordOf(text string) uint64 { return word([]byte(text), 0) }

// scanSeconds is scanDateTime eight bytes at a time. It knows the first 28 days
// of a month and is unsure of others.
func scanSeconds(b []byte, i int) int {
	const size = len("2006-01-02T15:04:05")
	if i < 0 || i > len(b)-size {
		return unsure
	}
	day, clock, second := word(b, i)-leastDay, word(b, i+8)-leastClock, word(b, i+11)-leastSecond
	if markAbove(day, mostDay)|markAbove(clock, mostClock)|markAbove(second, mostSecond) != 0 {
		return unsure
	}
	month, hour := digitsAt(day, 5), digitsAt(clock, 3)
	if month-1 > 11 || hour > 23 || digitsAt(clock, 0)-1 > 27 {
		return unsure
	}
	return i + size
}

// markAbove sets the high bit of some byte if any byte of w is above that of
// most.
func markAbove(w, most uint64) uint64 {
	return (w + (everyByte*0x7F - most) | w) & everyHighBit
}

// digitsAt returns the number that the digits in the bytes k and k+1 write.
func digitsAt(w uint64, k int) uint64 { return w>>(8*k)&0xF*10 + w>>(8*k+8)&0xF }

// scanClock reads hours and minutes: 23:59.
func scanClock(b []byte, i int) int {
	if i = scanTwo(b, i, 23); i < 0 {
		return i
	}
	if i >= len(b) || b[i] != ':' {
		return ^i
	}
	return scanTwo(b, i+1, 59)
}

// scanTwo reads two digits that write a number up to highest.
func scanTwo(b []byte, i int, highest int) int {
	if i+2 > len(b) || !isDigit(b[i]) || !isDigit(b[i+1]) || two(b, i) > highest {
		return ^i
	}
	return i + 2
}

// two returns the number that the digits b[i] and b[i+1] write.
func two(b []byte, i int) int { return int(b[i]-'0')*10 + int(b[i+1]-'0') }

// scanDate reads a day that the calendar has: 2024-02-29.
func scanDate(b []byte, i int) int {
	const size = len("2006-01-02")
	if i+size > len(b) || b[i+4] != '-' || b[i+7] != '-' {
		return ^i
	}
	for _, k := range [...]int{0, 1, 2, 3, 5, 6, 8, 9} {
		if !isDigit(b[i+k]) {
			return ^(i + k)
		}
	}
	year, month, day := two(b, i)*100+two(b, i+2), two(b, i+5), two(b, i+8)
	if month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return ^i
	}
	return i + size
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
