package validate

import "slices"

func (e *explainer) unionValue(n *node, i int) (end int) {
	if e.b[i] != '{' {
		return e.wrongType(n, i)
	}
	if n.object != nil {
		end = e.envelope(n, i)
	} else {
		end = e.wholeObject(n, i)
	}
	e.enum(n, i, end)
	return end
}

// envelope judges a union that has a payload member.
func (e *explainer) envelope(n *node, i int) (end int) {
	o, r := n.object, n.union
	tag := e.findTag(r, i)
	variant, known := -1, false
	if tag >= 0 && e.b[tag] == '"' {
		variant = e.variant(r, tag)
		known = variant >= 0 || r.open
	}
	end = e.object(o, i, func(k, i int) int {
		switch {
		case k == r.payloadMember && variant >= 0:
			return e.value(r.variants[variant].use, i)
		case k == r.payloadMember:
			return e.anything(i)
		}
		before := len(e.found)
		end := e.value(o.members[k].use, i)
		if k == r.tagMember && e.b[i] == '"' && !known && !e.reported(before, "enum") && e.variant(r, i) < 0 {
			e.unknownTag(r, i)
		}
		return end
	})
	if tag < 0 && e.profile != Reader && o.members[r.tagMember].optional {
		e.missing(r.tag, i)
	}
	return end
}

// reported says whether one of the violations from index from on is of that
// keyword.
func (e *explainer) reported(from int, keyword string) bool {
	return slices.ContainsFunc(e.found[from:], func(v Violation) bool { return v.Keyword == keyword })
}

// wholeObject judges a union whose variants are the object at i itself.
func (e *explainer) wholeObject(n *node, i int) (end int) {
	r := n.union
	tag := e.findTag(r, i)
	switch {
	case tag < 0:
		if e.profile != Reader {
			e.missing(r.tag, i)
		}
		return e.skip(i)
	case e.b[tag] != '"':
		if e.profile != Reader || e.b[tag] != 'n' {
			e.enter(segment{name: []byte(r.tag), index: -1})
			e.wrongType(&node{kind: kindString, text: &textRule{}}, tag)
			e.leave()
		}
		return e.skip(i)
	}
	if k := e.variant(r, tag); k >= 0 {
		return e.value(r.variants[k].use, i)
	}
	if r.open {
		return e.anything(i)
	}
	e.enter(segment{name: []byte(r.tag), index: -1})
	e.unknownTag(r, tag)
	e.leave()
	return e.skip(i)
}

// variant returns the index of the variant that the string at i names, or -1.
func (e *explainer) variant(r *unionRule, i int) int {
	end := scanString(e.b, i)
	return r.tags.find(unescape(nil, e.b[i+1:end-1]))
}

// unknownTag reports the tag at i.
func (e *explainer) unknownTag(r *unionRule, i int) {
	end := scanString(e.b, i)
	values := make([]string, len(r.tags.names))
	for k, tag := range r.tags.names {
		values[k] = quoted(tag)
	}
	text := string(unescape(nil, e.b[i+1:end-1]))
	e.report("enum", i, "expected "+listed(values)+", found "+excerpt(e.b[i:end])+didYouMean(text, r.tags.names))
}

// findTag returns the offset of the value of the member tag of the object at i,
// the last where there are several, or -1 where there is none.
func (e *explainer) findTag(r *unionRule, i int) (tag int) {
	if e.places == nil {
		e.places = newPlaces(e.b)
	}
	tag = -1
	e.members(i, func(name, nameEnd, i int) int {
		if string(e.nameText(name, nameEnd)) == r.tag {
			tag = i
		}
		return e.places.end(e.b, i)
	})
	return tag
}

// places knows where the arrays and objects of an event end, so that passing
// over one costs the same however long it is: without it, unions in unions
// would be read again at every level.
type places struct{ starts, ends []int }

// newPlaces reads an event that scanWhole takes.
func newPlaces(b []byte) *places {
	p := new(places)
	var open []int // indices of those that have not ended yet
	for i := 0; i < len(b); i++ {
		switch b[i] {
		case '"':
			i = scanString(b, i) - 1
		case '{', '[':
			open = append(open, len(p.starts))
			p.starts, p.ends = append(p.starts, i), append(p.ends, 0)
		case '}', ']':
			last := len(open) - 1
			p.ends[open[last]] = i + 1
			open = open[:last]
		}
	}
	return p
}

// end returns the offset behind the value at i.
func (p *places) end(b []byte, i int) int {
	if k, ok := slices.BinarySearch(p.starts, i); ok {
		return p.ends[k]
	}
	end, _ := skipScalar(b, i, false)
	return end
}
