package validate

// seenMembers are the declared members of an object that have been met.
type seenMembers struct {
	few  uint64   // the first 64
	many []uint64 // all of them, where there are more; else nil
}

// add reports whether the member had not been met before.
func (s *seenMembers) add(k int) bool {
	words := &s.few
	if s.many != nil {
		words = &s.many[k>>6]
	}
	bit := uint64(1) << (k & 63)
	fresh := *words&bit == 0
	*words |= bit
	return fresh
}

// hasAll reports whether every required member of the object has been met.
func (s *seenMembers) hasAll(o *objectRule) bool {
	if s.many == nil {
		return len(o.required) == 0 || o.required[0]&^s.few == 0
	}
	for k, required := range o.required {
		if required&^s.many[k] != 0 {
			return false
		}
	}
	return true
}

func (w *walker) objectValue(n *node, i, depth int) int {
	if len(n.enums) > 0 || w.b[i] != '{' || depth >= MaxDepth {
		return unsure
	}
	var seen seenMembers
	if len(n.object.members) <= 64 {
		return w.object(n.object, &seen, i, depth+1)
	}
	s := w.borrow()
	from := len(s.words)
	s.words = appendZeros(s.words, len(n.object.required))
	seen.many = s.words[from:]
	end := w.object(n.object, &seen, i, depth+1)
	s.words = s.words[:from]
	return end
}

// object reads an object whose members are at depth.
func (w *walker) object(o *objectRule, seen *seenMembers, i, depth int) int {
	next := 0
	i = w.first(i)
	for i > 0 && w.b[i] != '}' {
		var k int
		if k, i = w.name(o, i, next); i < 0 {
			return unsure
		}
		if k < 0 {
			i = w.skip(i, depth)
		} else {
			if !seen.add(k) {
				return unsure
			}
			next = k + 1
			i = w.value(o.members[k].use, i, depth)
			i, next = w.straightOn(o, seen, i, next, depth)
		}
		i = w.separator(i)
	}
	if i < 0 || w.profile != Reader && !seen.hasAll(o) {
		return unsure
	}
	return i + 1
}

// straightOn reads members as long as they follow in the order in which Go
// writes them, without white space before their names. It returns the offset
// behind the last of them and the index of the member that would be next.
func (w *walker) straightOn(o *objectRule, seen *seenMembers, i, next, depth int) (end, after int) {
	b := w.b
	for ; i >= 0 && next < len(o.members); next++ {
		m := &o.members[next]
		value := i + len(m.follow)
		if value >= len(b) || string(b[i:value]) != m.follow {
			break
		}
		if !seen.add(next) {
			return unsure, next
		}
		if b[value] <= ' ' {
			value = skipSpace(b, value)
		}
		i = w.value(m.use, value, depth)
	}
	return i, next
}

// first returns the offset of the first member's name, or of the closing brace,
// of the object that begins at i.
func (w *walker) first(i int) int {
	i++
	if i < len(w.b) && w.b[i] <= ' ' {
		i = skipSpace(w.b, i)
	}
	if i >= len(w.b) || w.b[i] != '"' && w.b[i] != '}' {
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
		i = skipSpace(b, i)
	}
	if i >= len(b) || b[i] != ',' {
		if i < len(b) && b[i] == '}' {
			return i
		}
		return unsure
	}
	i++
	if i < len(b) && b[i] <= ' ' {
		i = skipSpace(b, i)
	}
	if i >= len(b) || b[i] != '"' {
		return unsure
	}
	return i
}

// name reads a member's name, the colon and white space. It returns the index
// of the member, or -1 for one that is not declared and yet allowed, and the
// offset of the value. The member at index next is tried first, and then the
// one that follows its predecessor in the order of names: most encoders write
// the one or the other.
func (w *walker) name(o *objectRule, i, next int) (k, end int) {
	if end = w.lead(o, next, i); end >= 0 {
		return next, end
	}
	if k = o.alphabetical[next]; k >= 0 {
		if end = w.lead(o, k, i); end >= 0 {
			return k, end
		}
	}
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

// lead reads the name of member k and the colon, as Go writes them, and white
// space.
func (w *walker) lead(o *objectRule, k, i int) (end int) {
	if k >= len(o.members) {
		return unsure
	}
	lead := o.members[k].lead
	end = i + len(lead)
	if end >= len(w.b) || string(w.b[i:end]) != lead {
		return unsure
	}
	if w.b[end] <= ' ' {
		end = skipSpace(w.b, end)
	}
	return end
}

// nameText reads a name. The text is valid until the next call.
func (w *walker) nameText(i int) (text []byte, end int) {
	if end, _ = scanPlain(w.b, i); end >= 0 {
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

// colon reads the colon behind a name, with white space on either side.
func (w *walker) colon(i int) int {
	i = skipSpace(w.b, i)
	if i >= len(w.b) || w.b[i] != ':' {
		return unsure
	}
	return skipSpace(w.b, i+1)
}
