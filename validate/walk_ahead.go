package validate

// guessIndex finds the one payload of a union that has a member of a name.
type guessIndex struct {
	names quotedIndex
	nodes []*node // for each of the names
}

// newGuessIndex makes the index of those names that only one of the payloads
// has.
func newGuessIndex(u *unionRule) (x guessIndex) {
	owners := map[string]*node{}
	var names []string
	visited := map[*node]bool{}
	for k := range u.variants {
		n := u.variants[k].node
		if visited[n] || n.object == nil {
			continue
		}
		visited[n] = true
		for _, name := range n.object.names.names {
			if _, twice := owners[name]; twice {
				owners[name] = nil
				continue
			}
			owners[name] = n
			names = append(names, name)
		}
	}
	var telling []string
	for _, name := range names {
		if n := owners[name]; n != nil {
			telling, x.nodes = append(telling, name), append(x.nodes, n)
		}
	}
	x.names = newQuotedIndex(quotedTexts(telling, ":"))
	return x
}

// guess returns the payload that the first name of the object at i tells, or
// nil.
func (x *guessIndex) guess(b []byte, i int) *node {
	if i >= len(b) || b[i] != '{' {
		return nil
	}
	if i++; i < len(b) && b[i] <= ' ' {
		i = skipBlank(b, i)
	}
	if i >= len(b) || b[i] != '"' {
		return nil
	}
	if k, end := x.names.find(b, i); end > 0 {
		return x.nodes[k]
	}
	return nil
}

// mayReadAhead reports whether n more bytes may be read twice.
func (w *walker) mayReadAhead(n int) bool {
	w.ahead -= n
	return w.ahead >= 0
}

// passOver returns the offset behind the value at i, which is yet to be judged:
// if it is not JSON, any offset will do.
func (w *walker) passOver(i int) (end int) {
	if w.ahead <= 0 {
		return unsure // not even to find out how long it is
	}
	if end = passValue(w.b, i); end < 0 || !w.mayReadAhead(end-i) {
		return unsure
	}
	return end
}

// passValue finds the end of a value by its brackets and quotes alone.
func passValue(b []byte, i int) (end int) {
	if i < len(b) && b[i] != '{' && b[i] != '[' {
		end, _ = skipScalar(b, i, false)
		return end
	}
	open := 0
	for i < len(b) {
		if i+8 <= len(b) {
			w := word(b, i)
			upper := w | everyByte*' ' // which makes brackets braces
			marks := markQuote(w) | markByte(upper, '{') | markByte(upper, '}')
			if marks == 0 {
				i += 8
				continue
			}
			i += firstMarked(marks)
		}
		switch b[i] {
		case '"':
			if i = scanString(b, i); i < 0 {
				return unsure
			}
			continue
		case '{', '[':
			open++
		case '}', ']':
			if open--; open == 0 {
				return i + 1
			}
		}
		i++
	}
	return unsure
}

// markByte is markQuote for any byte inside ASCII.
func markByte(w uint64, c byte) uint64 {
	x := w ^ everyByte*uint64(c)
	return (x - everyByte) &^ x & everyHighBit
}
