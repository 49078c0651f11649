package validate

// few is the number of members up to which one word tells which have been met.
const few = 64

// object reads an object, or the envelope of a union, whose opening brace is
// before i and whose members are at depth.
func (w *walker) object(o *objectRule, i, depth int) int {
	b := w.b
	next, seen := 0, uint64(0)
	var many []uint64
	if len(o.steps) > few {
		many = w.manyMembers(o)
	}
	for i = w.first(i); i >= 0 && b[i] != '}'; {
		// Most encoders write the members in the order in which they are declared.
		k, value := next, unsure
		if q := &o.quoted.strings[next]; i <= len(b)-1-quotedBytes && q.is((*[quotedBytes]byte)(b[i+1:])) && q.rest == nil {
			value = i + int(q.length)
		} else if k, value = o.quoted.find(b, i); value < 0 {
			if k, value = w.strangeName(o, i); value < 0 {
				return unsure
			}
			if k < 0 {
				i = w.separator(w.skip(skipSpace(b, value), depth))
				continue
			}
		}
		next = k + 1
		if bit := uint64(1) << (k & (few - 1)); seen&bit != 0 || many != nil && !addMember(many, k) {
			return unsure
		} else if many == nil {
			seen |= bit
		}
		if value < len(b) && b[value] == ' ' {
			value++
		}
		if s := &o.steps[k]; s.isZero(b, value) {
			i = value + int(s.zeroLength)
		} else if s.way == wayObject && value < len(b) && b[value] == '{' && depth < MaxDepth {
			i = w.object(s.node.object, value+1, depth+1) // one call for each level
		} else {
			i = w.step(s, value, depth)
		}
		if uint(i) < uint(len(b)-2) && b[i] == ',' {
			name := i + 1
			if b[name] == ' ' {
				name++
			} else if b[name] == '\n' {
				name = skipBlank(b, name)
			}
			if name < len(b) && b[name] == '"' {
				i = name
				continue
			}
		}
		if uint(i) >= uint(len(b)) || b[i] != '}' {
			i = w.separator(i)
		}
	}
	if i < 0 || !w.endMembers(o, seen, many) {
		return unsure
	}
	return i + 1
}

// endMembers reports whether every required member has been met, and gives back
// what manyMembers took.
func (w *walker) endMembers(o *objectRule, seen uint64, many []uint64) bool {
	if many != nil {
		w.scratch.words = w.scratch.words[:len(w.scratch.words)-len(many)]
	}
	return w.profile == Reader || hasAll(o.required, seen, many)
}

// manyMembers returns a word for each 64 members of an object that has more.
func (w *walker) manyMembers(o *objectRule) []uint64 {
	s := w.borrow()
	from := len(s.words)
	s.words = appendZeros(s.words, len(o.required))
	return s.words[from:]
}

// addMember reports whether member k had not been met before.
func addMember(many []uint64, k int) bool {
	bit := uint64(1) << (k & 63)
	fresh := many[k>>6]&bit == 0
	many[k>>6] |= bit
	return fresh
}

// hasAll reports whether every required member of an object has been met.
func hasAll(required []uint64, seen uint64, many []uint64) bool {
	for k, bits := range required {
		if many != nil {
			seen = many[k]
		}
		if bits&^seen != 0 {
			return false
		}
	}
	return true
}

// strangeName reads a member's name that is not declared, or not written as Go
// writes it, and the colon. It returns the index of the member, or -1 for one
// that is not declared and yet allowed, and the offset behind the colon.
func (w *walker) strangeName(o *objectRule, i int) (k, end int) {
	name, end := w.nameText(i)
	if end < 0 {
		return -1, unsure
	}
	k = o.names.find(name)
	if k < 0 && !w.mayBeUnknown(o, name) {
		return -1, unsure
	}
	return k, w.colon(end)
}

// nameText reads a name. The text is valid until the next call.
func (w *walker) nameText(i int) (text []byte, end int) {
	if end = plainName(w.b, i); end >= 0 {
		return w.b[i+1 : end-1], end
	}
	if end = w.anyText(i); end < 0 {
		return nil, unsure
	}
	s := w.borrow()
	s.name = unescape(s.name[:0], w.b[i+1:end-1])
	return s.name, end
}

// mayBeUnknown reports whether a member of that name, which is not declared, is
// allowed.
func (w *walker) mayBeUnknown(o *objectRule, name []byte) bool {
	switch {
	case w.profile == Reader:
		return true
	case w.profile == Exact && !o.open:
		return false
	}
	s := w.borrow()
	s.folded = foldName(s.folded[:0], name)
	return o.folded.find(s.folded) < 0
}
