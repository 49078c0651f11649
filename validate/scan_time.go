package validate

// scanTime reads the RFC 3339 timestamp of TimePattern; b[i] is the first digit
// of the year. Go's own reader takes forms that its writer never gives (one
// digit for the hour, a comma before the fraction): they are refused.
func scanTime(b []byte, i int) int {
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
	if i = scanTwo(b, i+1, 59); i < 0 {
		return i
	}
	if i < len(b) && b[i] == '.' {
		i++
		if i >= len(b) || !isDigit(b[i]) {
			return ^i
		}
		i = skipDigits(b, i)
	}
	switch {
	case i < len(b) && b[i] == 'Z':
		return i + 1
	case i < len(b) && (b[i] == '+' || b[i] == '-'):
		return scanClock(b, i+1)
	}
	return ^i
}

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
