package validate

import "bytes"

// Elements matches an array of any length, each element of which elem matches.
func Elements(b []byte, i int, elem func(b []byte, i int) int) int {
	i = Literal(b, i, "[")
	if end := Literal(b, i, "]"); end >= 0 {
		return end
	}
	for i >= 0 {
		i = elem(b, i)
		if i < 0 || i >= len(b) {
			return -1
		}
		switch b[i] {
		case ',':
			i++
		case ']':
			return i + 1
		default:
			return -1
		}
	}
	return -1
}

// ElementsOf matches an array of least to most elements, each of which elem
// matches; a negative most is no bound.
func ElementsOf(b []byte, i, least, most int, elem func(b []byte, i int) int) int {
	n := 0
	i = Literal(b, i, "[")
	end := Literal(b, i, "]")
	for end < 0 {
		if n++; i < 0 || most >= 0 && n > most {
			return -1
		}
		i = elem(b, i)
		if i < 0 || i >= len(b) {
			return -1
		}
		switch b[i] {
		case ',':
			i++
		case ']':
			end = i + 1
		default:
			return -1
		}
	}
	if n < least {
		return -1
	}
	return end
}

// Entries matches an object of least to most members whose names are data, each
// name of which key matches and each value of which elem. A negative most is no
// bound.
//
// It asks for the names in ascending order, as encoding/json writes a map: then
// no name can occur twice, and it need not remember them. It is unsure of others,
// and of long names with escapes.
func Entries(b []byte, i, least, most int, key, elem func(b []byte, i int) int) int {
	n := 0
	var last []byte
	i = Literal(b, i, "{")
	end := Literal(b, i, "}")
	for end < 0 {
		start := i
		i = key(b, i)
		name := Span(b, start, i)
		if n++; most >= 0 && n > most || !ascends(last, name) {
			return -1
		}
		last = name
		i = elem(b, Literal(b, i, ":"))
		if i < 0 || i >= len(b) {
			return -1
		}
		switch b[i] {
		case ',':
			i++
		case '}':
			end = i + 1
		default:
			return -1
		}
	}
	if n < least {
		return -1
	}
	return end
}

// ascends reports whether name, with its quotes, comes after last, which is nil
// before the first name.
func ascends(last, name []byte) bool {
	if len(name) < 2 {
		return false
	}
	if bytes.IndexByte(name, '\\') >= 0 || bytes.IndexByte(last, '\\') >= 0 {
		return ascendsUnescaped(last, name)
	}
	// The quote at the end would come after a space: without it the texts
	// compare as encoding/json compares them.
	return last == nil || bytes.Compare(last[:len(last)-1], name[:len(name)-1]) < 0
}

// ascendsUnescaped is ascends for names with escapes. It is unsure of those that
// are long, for which it would have to allocate.
func ascendsUnescaped(last, name []byte) bool {
	var lastText, text [128]byte
	switch {
	case len(name) > len(text) || len(last) > len(lastText):
		return false
	case last == nil:
		return true
	}
	return bytes.Compare(unescape(lastText[:0], last[1:len(last)-1]), unescape(text[:0], name[1:len(name)-1])) < 0
}
