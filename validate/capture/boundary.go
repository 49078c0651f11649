package capture

// boundary finds the end of one JSON value without judging it: it counts
// brackets and knows strings, and no more than that. It can be stopped and go
// on at any byte.
//
// Where the value is sound, its end is exact. Where it is not, the boundary is
// either the same as if it were, or it is damaged: a bracket that closes
// another kind, a line feed in a string, or a value that follows another
// without a comma, as when a line was lost. In each case the bytes up to there
// cannot be the beginning of a sound value.
type boundary struct {
	closers  []byte // the brackets that must close, innermost last
	scalar   bool   // in a number or literal that stands alone
	inString bool
	escaped  bool // behind a backslash in a string
	complete bool // behind a value inside an array or object
}

// state says why a boundary stopped.
type state uint8

const (
	unfinished state = iota // the bytes ended
	ended                   // behind the value
	damaged                 // at a byte that cannot be
)

// maxNesting bounds the memory of a boundary. It is far beyond what any judge
// takes.
const maxNesting = 1 << 20

// find goes on at b[i] and returns where and why it stopped. At the beginning
// of a value b[i] must not be white space.
func (v *boundary) find(b []byte, i int) (int, state) {
	for i < len(b) {
		if v.inString {
			if i = v.text(b, i); i == len(b) {
				return i, unfinished
			}
			if b[i] == '\n' {
				return i, damaged
			}
			v.inString, v.complete = false, true
			i++
			if len(v.closers) == 0 {
				return i, ended
			}
			continue
		}
		if v.scalar {
			if isDelimiter(b[i]) {
				return i, ended
			}
			i++
			continue
		}
		done, ok := v.token(b[i])
		if !ok {
			return i, damaged
		}
		if i++; done {
			return i, ended
		}
	}
	return i, unfinished
}

// token takes one byte outside of a string, and reports whether the value ends
// behind it, and whether it may stand there.
func (v *boundary) token(c byte) (done, ok bool) {
	switch c {
	case ' ', '\t', '\n', '\r':
	case ',', ':':
		v.complete = false
		return false, len(v.closers) > 0
	case '"':
		v.inString = true
		return false, !v.complete
	case '{', '[':
		if v.complete || len(v.closers) == maxNesting {
			return false, false
		}
		v.closers = append(v.closers, c+2) // '{'+2 == '}', '['+2 == ']'
	case '}', ']':
		last := len(v.closers) - 1
		if last < 0 || v.closers[last] != c {
			return false, false
		}
		v.closers, v.complete = v.closers[:last], true
		return last == 0, true
	default:
		v.complete = true
		v.scalar = len(v.closers) == 0
	}
	return false, true
}

// text goes on in a string at b[i] and returns where its closing quote is, or a
// line feed, or the end of b.
func (v *boundary) text(b []byte, i int) int {
	for ; i < len(b); i++ {
		switch c := b[i]; {
		case c == '\n':
			return i
		case v.escaped:
			v.escaped = false
		case c == '\\':
			v.escaped = true
		case c == '"':
			return i
		}
	}
	return i
}

// isDelimiter reports whether c ends a number or literal that stands alone.
func isDelimiter(c byte) bool {
	switch c {
	case ' ', '\t', '\n', '\r', ',', ':', '"', '{', '}', '[', ']':
		return true
	}
	return false
}

// reset makes the boundary ready for the next value.
func (v *boundary) reset() { *v = boundary{closers: v.closers[:0]} }
