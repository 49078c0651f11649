package validate

func (e *explainer) array(n *node, i int) (end int) {
	if e.b[i] != '[' {
		return e.wrongType(n, i)
	}
	r, count := n.array, 0
	equal := equalElements{}
	end = e.elements(i, func(index, i int) int {
		count++
		end := e.value(r.elem, i)
		if r.unique && end >= 0 {
			equal.add(e.forms.value(i).form, index, i, end)
		}
		return end
	})
	if end < 0 {
		return stop
	}
	if e.profile != Reader || !r.fixed {
		e.checkCount(i, count, r.minItems, r.maxItems, [...]string{"minItems", "maxItems", "element"})
	}
	if equal.found {
		e.report("uniqueItems", i, e.say("expected no two equal elements, but element ").number(equal.later).and(" equals element ").number(equal.earlier).
			and(": ").excerpt(e.b[equal.from:equal.to]))
	}
	return e.enum(n, i, end)
}

// equalElements finds the first two elements of an array that are equal.
type equalElements struct {
	first          map[string]int // the first element of each form
	found          bool
	earlier, later int
	from, to       int // where the later one stands
}

func (s *equalElements) add(form string, index, i, end int) {
	if s.found {
		return
	}
	if s.first == nil {
		s.first = map[string]int{}
	}
	if earlier, twice := s.first[form]; twice {
		s.found, s.earlier, s.later, s.from, s.to = true, earlier, index, i, end
	}
	s.first[form] = index
}

// checkCount reports that there are too few or too many elements or members.
// The names are the two keywords, and what is counted.
func (e *explainer) checkCount(i, count, least int, most Limit, names [3]string) {
	if count < least {
		e.report(names[0], i, e.say("expected at least ").count(least, names[2]).and(", found ").number(count))
	}
	if !most.Allows(count) {
		e.report(names[1], i, e.say("expected at most ").count(int(most)-1, names[2]).and(", found ").number(count))
	}
}

// entries judges a map.
func (e *explainer) entries(n *node, i int) (end int) {
	if e.b[i] != '{' {
		return e.wrongType(n, i)
	}
	r, keys := n.entries, keySet{from: len(e.keys)}
	end = e.members(i, func(name, nameEnd, i int) int {
		e.checkText(name, nameEnd)
		if !e.addKey(&keys, name, nameEnd) && e.profile != Reader {
			e.report(WireDuplicate, name, e.say("member ").excerpt(e.b[name:nameEnd]).and(" occurs twice"))
		}
		if fault := e.keyFault(r, name, nameEnd); fault != "" {
			e.report("propertyNames", name, e.say("the name is not allowed: ").and(fault))
		}
		return e.value(r.elem, i)
	})
	if end < 0 {
		return stop
	}
	e.keys = e.keys[:keys.from]
	e.checkCount(i, keys.count, r.minProperties, r.maxProperties, [...]string{"minProperties", "maxProperties", "member"})
	return e.enum(n, i, end)
}

// keyFault says what is wrong with a name as the key of a map, or is empty.
func (e *explainer) keyFault(r *mapRule, name, nameEnd int) string {
	if r.anyKey || e.vouched(r.key, name) == nameEnd {
		return ""
	}
	// The name is judged as a value, apart from whether it is text: that has
	// been reported already, and passes in the reader profile.
	key := explainer{b: e.b, profile: Reader, limit: 1, forms: canonicalizer{b: e.b}}
	key.value(r.key, name)
	if len(key.notes) == 0 {
		return ""
	}
	return key.messageOf(key.notes[0])
}

// keySet is the different names that a map has. Go writes them sorted; while
// they ascend none occurs twice, and it is enough to know where they stand:
// behind from in explainer.keys. Once they do not, texts has them all.
type keySet struct {
	from, count int
	texts       map[string]struct{}
}

// addKey reports whether the name was not in the set before.
func (e *explainer) addKey(s *keySet, name, nameEnd int) bool {
	if s.texts == nil {
		if e.ascends(s, name, nameEnd) {
			e.keys = append(e.keys, member(name, nameEnd))
			s.count++
			return true
		}
		s.texts = make(map[string]struct{}, 2*s.count)
		for _, key := range e.keys[s.from:] {
			s.texts[string(e.b[key.from:key.to])] = struct{}{}
		}
	}
	text := string(e.nameText(name, nameEnd))
	if _, twice := s.texts[text]; twice {
		return false
	}
	s.texts[text] = struct{}{}
	s.count++
	return true
}

// ascends reports whether the name comes behind the last in the order of their
// texts, and is written without escapes as its text.
func (e *explainer) ascends(s *keySet, name, nameEnd int) bool {
	if end, _ := scanPlain(e.b, name); end != nameEnd {
		return false
	}
	if s.count == 0 {
		return true
	}
	last := e.keys[len(e.keys)-1]
	return string(e.b[last.from:last.to]) < string(e.b[name+1:nameEnd-1])
}
