package validate

func (e *explainer) objectValue(n *node, i int) (end int) {
	if e.b[i] != '{' {
		return e.wrongType(n, i)
	}
	end = e.object(n.object, i, func(k, i int) int { return e.value(n.object.members[k].use, i) })
	return e.enum(n, i, end)
}

// object judges an object, calling judge for the index and the offset of every
// member that is declared.
func (e *explainer) object(o *objectRule, i int, judge func(k, i int) (end int)) (end int) {
	start, words, seen := i, len(e.words), e.newMemberSet(len(o.members))
	i = e.vouchedMembers(o, &seen, e.open(i, '}'))
	for i >= 0 && e.b[i] != '}' {
		name := i
		nameEnd, value := e.memberName(name)
		if value < 0 {
			return stop
		}
		e.enter(member(name, nameEnd))
		k := e.declared(o, name, nameEnd)
		if k < 0 {
			e.unknownMember(o, name, nameEnd)
			i = e.anything(value)
		} else {
			if !seen.add(k) && e.profile != Reader {
				e.report(WireDuplicate, name, e.say("member ").excerpt(e.b[name:nameEnd]).and(" occurs twice"))
			}
			i = judge(k, value)
		}
		e.leave()
		i = e.vouchedMembers(o, &seen, e.next(i, '}'))
	}
	if i < 0 {
		return stop
	}
	e.checkRequired(o, &seen, start)
	e.words = e.words[:words]
	return i + 1
}

// declared returns the index of the member with the name from i to end, or -1.
func (e *explainer) declared(o *objectRule, i, end int) int {
	if e.quick {
		if k, behind := o.quoted.find(e.b, i); behind >= 0 {
			return k
		}
	}
	e.checkText(i, end)
	return o.names.find(e.nameText(i, end))
}

// vouchedMembers is a shortcut: it passes over members for as long as they are
// written as Go writes them, have not been met, and the walker vouches for their
// values. It returns the offset of the first that is not so, or of the closing
// brace.
func (e *explainer) vouchedMembers(o *objectRule, seen *memberSet, i int) (end int) {
	b, depth := e.b, len(e.path)+1
	for e.quick && i >= 0 && b[i] == '"' {
		k := seen.next
		value := o.quoted.behind(k, b, i)
		if value < 0 {
			if k, value = o.quoted.find(b, i); value < 0 {
				return i
			}
		}
		if seen.has(k) || !o.steps[k].scalar() {
			return i
		}
		end = e.walker.step(&o.steps[k], value, depth)
		if end >= 0 && end+1 < len(b) && b[end] == ',' && b[end+1] == '"' {
			end++
		} else if end = e.walker.separator(end); end < 0 {
			return i
		}
		seen.add(k)
		i = end
	}
	return i
}

// scalar reports whether the walker has a way of its own to a string, a number
// or a boolean.
func (s *step) scalar() bool { return wayAny < s.way && s.way < wayObject }

// checkRequired reports the members that the object at i must have and that
// have not been met.
func (e *explainer) checkRequired(o *objectRule, seen *memberSet, i int) {
	if e.profile == Reader || hasAll(o.required, seen.few, seen.many) {
		return
	}
	for k := range o.members {
		if m := &o.members[k]; !m.optional && !seen.has(k) {
			e.missing(m.name, i)
		}
	}
}

func (e *explainer) missing(name string, i int) {
	e.report("required", i, e.say("").quote(name).and(" is missing"))
}

// unknownMember reports a member that is not declared, where that is a fault.
func (e *explainer) unknownMember(o *objectRule, name, nameEnd int) {
	if e.profile == Reader {
		return
	}
	text, quoted := e.nameText(name, nameEnd), e.b[name:nameEnd]
	e.folded = foldName(e.folded[:0], text)
	same := o.folded.find(e.folded)
	if e.profile == Exact && !o.open {
		message := e.say("unknown member ").excerpt(quoted)
		if same >= 0 {
			message = message.suggest(o.members[same].name)
		} else {
			message = message.suggest(nearest(string(text), o.names.names))
		}
		e.report("additionalProperties", name, message)
	}
	if same >= 0 {
		e.report(WireCase, name, e.say("expected the name ").quote(o.members[same].name).and(", found it in another case: ").excerpt(quoted))
	}
}

// memberSet is a set of an object's declared members, by index.
type memberSet struct {
	// next is the member that Go writes behind the one that was added last.
	next int
	few  uint64   // the first 64
	many []uint64 // all of them, where there are more; else nil
}

func (e *explainer) newMemberSet(members int) (s memberSet) {
	if members > 64 {
		from := len(e.words)
		e.words = appendZeros(e.words, (members+63)/64)
		s.many = e.words[from:]
	}
	return s
}

func (s *memberSet) word(k int) *uint64 {
	if s.many != nil {
		return &s.many[k/64]
	}
	return &s.few
}

func (s *memberSet) has(k int) bool { return *s.word(k)>>(k%64)&1 != 0 }

// add reports whether the member was not in the set before.
func (s *memberSet) add(k int) bool {
	fresh := !s.has(k)
	s.next = k + 1
	*s.word(k) |= 1 << (k % 64)
	return fresh
}
