package validate

// fault says what a scanner expected where the text broke.
type fault uint8

const (
	faultNone fault = iota
	faultValue
	faultName
	faultColon
	faultCommaOrBrace
	faultCommaOrBracket
	faultString
	faultNumber
	faultLiteral
	faultTrailing
	faultDepth
	faultStack // of skipNested alone: the stack that it was given is full
)

// scanWhole reads an event: one value with optional white space around it. It
// is the judge of wire:syntax and wire:depth.
func scanWhole(b []byte) (end int, why fault) {
	end, why = skipValue(b, skipSpace(b, 0), 0, false)
	if why != faultNone {
		return end, why
	}
	if end = skipSpace(b, end); end < len(b) {
		return ^end, faultTrailing
	}
	return end, faultNone
}

// skipValue reads one value whatever it is, without white space around it. The
// value stands inside of depth arrays and objects. Strings are held to scanText
// where strict is set, and else to scanString. It uses constant memory.
func skipValue(b []byte, i, depth int, strict bool) (end int, why fault) {
	if i >= len(b) || b[i] != '{' && b[i] != '[' {
		return skipScalar(b, i, strict)
	}
	var shallow [1]uint64
	if end, why = skipNested(b, i, depth, strict, shallow[:]); why != faultStack {
		return end, why
	}
	return skipDeep(b, i, depth, strict)
}

// skipDeep is skipValue with a stack for every depth that is allowed.
func skipDeep(b []byte, i, depth int, strict bool) (end int, why fault) {
	var stack [MaxDepth/64 + 1]uint64
	return skipNested(b, i, depth, strict, stack[:])
}

// skipNested is skipValue on a stack with one bit for each array and object
// that is open, set for an object.
func skipNested(b []byte, i, depth int, strict bool, stack []uint64) (end int, why fault) {
	open := 0
	for {
		if i < len(b) && (b[i] == '{' || b[i] == '[') {
			if depth+open >= MaxDepth {
				return ^i, faultDepth
			}
			if open == len(stack)*64 {
				return ^i, faultStack
			}
			object, bit := b[i] == '{', uint64(1)<<(open&63)
			stack[open>>6] &^= bit
			if object {
				stack[open>>6] |= bit
			}
			open++
			i = skipSpace(b, i+1)
			if i >= len(b) || b[i] != closingOf(object) {
				if object {
					if i, why = skipName(b, i, strict); why != faultNone {
						return i, why
					}
				}
				continue
			}
		} else if i, why = skipScalar(b, i, strict); why != faultNone {
			return i, why
		}
		i, open, why = skipClosing(b, i, open, stack)
		if open == 0 || why != faultNone {
			return i, why
		}
		if isObject(stack, open) {
			if i, why = skipName(b, i, strict); why != faultNone {
				return i, why
			}
		}
	}
}

// skipClosing reads what may follow a value: the ends of arrays and objects,
// and the comma before the next value or name.
func skipClosing(b []byte, i, open int, stack []uint64) (end, stillOpen int, why fault) {
	for open > 0 {
		i = skipSpace(b, i)
		object := isObject(stack, open)
		switch {
		case i < len(b) && b[i] == ',':
			return skipSpace(b, i+1), open, faultNone
		case i < len(b) && b[i] == closingOf(object):
			open--
			i++
		case object:
			return ^i, open, faultCommaOrBrace
		default:
			return ^i, open, faultCommaOrBracket
		}
	}
	return i, 0, faultNone
}

func isObject(stack []uint64, open int) bool {
	return stack[(open-1)>>6]>>((open-1)&63)&1 != 0
}

func closingOf(object bool) byte {
	if object {
		return '}'
	}
	return ']'
}

// skipName reads a member's name and its colon, with the white space behind.
func skipName(b []byte, i int, strict bool) (end int, why fault) {
	if i >= len(b) || b[i] != '"' {
		return ^i, faultName
	}
	if i, why = skipScalar(b, i, strict); why != faultNone {
		return i, why
	}
	i = skipSpace(b, i)
	if i >= len(b) || b[i] != ':' {
		return ^i, faultColon
	}
	return skipSpace(b, i+1), faultNone
}

// skipScalar reads a string, a number, true, false or null.
func skipScalar(b []byte, i int, strict bool) (end int, why fault) {
	if i >= len(b) {
		return ^i, faultValue
	}
	switch c := b[i]; {
	case c == '"' && strict:
		end, why = scanText(b, i), faultString
	case c == '"':
		end, why = scanString(b, i), faultString
	case c == '-' || isDigit(c):
		end, why = scanNumber(b, i), faultNumber
	case c == 't':
		end, why = scanLiteral(b, i, "true"), faultLiteral
	case c == 'f':
		end, why = scanLiteral(b, i, "false"), faultLiteral
	case c == 'n':
		end, why = scanLiteral(b, i, "null"), faultLiteral
	default:
		return ^i, faultValue
	}
	if end >= 0 {
		why = faultNone
	}
	return end, why
}
