package validate

import "math/bits"

// skipBlank is skipSpace for what encoders write between two tokens: one space,
// or a new line and an indentation.
func skipBlank(b []byte, i int) int {
	if i < len(b) && b[i] == '\n' {
		i++
	}
	for i+8 <= len(b) {
		spaces := bits.TrailingZeros64(word(b, i)^everyByte*' ') >> 3
		i += spaces
		if spaces < 8 {
			break
		}
	}
	if i < len(b) && b[i] <= ' ' {
		i = skipSpace(b, i)
	}
	return i
}

// first returns the offset of the first member's name, or of the closing brace,
// of the object whose opening brace is before i.
func (w *walker) first(i int) int {
	b := w.b
	if i < len(b) && b[i] <= ' ' {
		i = skipBlank(b, i)
	}
	if i >= len(b) || b[i] != '"' && b[i] != '}' {
		return unsure
	}
	return i
}

// separator reads what stands behind a member: a comma, and it returns the
// offset of the next name; or nothing before the closing brace, whose offset it
// returns.
func (w *walker) separator(i int) int {
	if i < 0 {
		return unsure
	}
	b := w.b
	if i < len(b) && b[i] <= ' ' {
		i = skipBlank(b, i)
	}
	if i >= len(b) || b[i] != ',' {
		if i < len(b) && b[i] == '}' {
			return i
		}
		return unsure
	}
	i++
	if i < len(b) && b[i] <= ' ' {
		i = skipBlank(b, i)
	}
	if i >= len(b) || b[i] != '"' {
		return unsure
	}
	return i
}

// nextElement reads what stands behind an element: a comma, and it returns the
// offset of the next element; or the closing bracket, and it returns the offset
// behind it.
func (w *walker) nextElement(i int) (end int, more bool) {
	b := w.b
	if i < len(b) && b[i] <= ' ' {
		i = skipSpace(b, i)
	}
	switch {
	case i >= len(b):
		return unsure, false
	case b[i] == ']':
		return i + 1, false
	case b[i] != ',':
		return unsure, false
	}
	i++
	if i < len(b) && b[i] <= ' ' {
		i = skipSpace(b, i)
	}
	return i, true
}

// colon reads the colon behind a name, with white space in front of it.
func (w *walker) colon(i int) int {
	i = skipSpace(w.b, i)
	if i >= len(w.b) || w.b[i] != ':' {
		return unsure
	}
	return i + 1
}
