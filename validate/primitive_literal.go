package validate

// The primitives of the first tier read b from the offset i and return the
// offset behind what they matched, or a negative number for "unsure": the bytes
// may still be valid, but are not what encoding/json writes, and a later tier
// must decide. They are sticky: an offset that is negative or behind the end
// makes them unsure, so that generated code is a list of calls without a
// condition between them.
//
// What a primitive matches is valid in the profile exact, and so in every
// profile. None of them skips white space.

// Literal matches the bytes of text, which is not empty.
func Literal(b []byte, i int, text string) int {
	if i >= 0 && i <= len(b)-len(text) && string(b[i:i+len(text)]) == text {
		return i + len(text)
	}
	return -1
}

// Next matches what stands behind a member of an object of which no member is
// sure to be there: the comma in front of another name, or nothing where the
// closing brace stands.
func Next(b []byte, i int) int {
	switch {
	case i < 0 || i >= len(b):
		return -1
	case b[i] == '}':
		return i
	case b[i] == ',' && i+1 < len(b) && b[i+1] == '"':
		return i + 1
	}
	return -1
}

// Null matches null.
func Null(b []byte, i int) int { return Literal(b, i, "null") }

// Bool matches true or false.
func Bool(b []byte, i int) int {
	if end := Literal(b, i, "true"); end >= 0 {
		return end
	}
	return Literal(b, i, "false")
}

// Span is the text from i up to end, both offsets that primitives returned, and
// nothing where one of them is unsure. It is part of b.
func Span(b []byte, i, end int) []byte {
	if i < 0 || end < i || end > len(b) {
		return nil
	}
	return b[i:end]
}

// Whole reports whether i, the offset behind a value, ends the event: whether
// there is nothing behind it but white space (RFC 8259 §2).
func Whole(b []byte, i int) bool {
	return i == len(b) || i >= 0 && skipSpace(b, i) == len(b)
}
