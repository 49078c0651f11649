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
	return e.enum(n, i, end)
}

// unionTag is the member that says which variant of a union an object is. Of
// several such members it is the last.
type unionTag struct {
	name segment
	// at is the offset of the value, or -1 where there is no tag.
	at int
	// variant is the index of the variant, or -1.
	variant int
}

// envelope judges a union that has a payload member.
func (e *explainer) envelope(n *node, start int) (end int) {
	o, r, tag := n.object, n.union, unionTag{at: -1, variant: -1}
	if !e.quick {
		tag, _ = e.findTag(r, start)
	}
	end = e.object(o, start, func(k, i int) int {
		switch k {
		case r.payloadMember:
			if e.quick && tag.at < 0 {
				step, ok := e.path[len(e.path)-1], false
				e.leave() // as findTag begins outside of the object
				tag, ok = e.findTag(r, start)
				e.enter(step)
				if !ok {
					return stop
				}
			}
			if tag.variant >= 0 {
				return e.value(r.variants[tag.variant].use, i)
			}
			return e.anything(i)
		case r.tagMember:
			return e.tagMember(n, &tag, i)
		}
		return e.value(o.members[k].use, i)
	})
	if end >= 0 && tag.at < 0 && e.profile != Reader && o.members[r.tagMember].optional {
		e.missing(r.tag, start)
	}
	return end
}

// tagMember judges the tag of an envelope. The quick way, which does not look
// for the tag beforehand unless the payload comes first, takes note of it here.
func (e *explainer) tagMember(n *node, tag *unionTag, i int) (end int) {
	r, before := n.union, len(e.notes)
	if e.quick && r.tagsListed && e.b[i] == '"' {
		if variant, end := r.quoted.find(e.b, i); end >= 0 {
			return tag.take(i, end, variant)
		}
	}
	if end = e.value(n.object.members[r.tagMember].use, i); end < 0 {
		return stop
	}
	variant := e.variant(r, i)
	if e.quick {
		end = tag.take(i, end, variant)
	}
	known := r.open || tag.variant >= 0
	if end >= 0 && e.b[i] == '"' && !known && variant < 0 && !e.reported(before, "enum") {
		e.unknownTag(r, i)
	}
	return end
}

// take takes note of a tag that stands from i to end, and returns end. A second
// one stops the quick way: the last tag counts, and what has been judged by
// another is in doubt.
func (t *unionTag) take(i, end, variant int) int {
	if i > t.at {
		if t.at >= 0 {
			return stop
		}
		t.at, t.variant = i, variant
	}
	return end
}

// reported says whether one of the violations from index from on is of that
// keyword.
func (e *explainer) reported(from int, keyword string) bool {
	return slices.ContainsFunc(e.notes[from:], func(n note) bool { return n.keyword == keyword })
}

// wholeObject judges a union whose variants are the object at i itself.
func (e *explainer) wholeObject(n *node, i int) (end int) {
	r := n.union
	tag, ok := e.findTag(r, i)
	switch {
	case !ok:
		return stop
	case tag.at < 0:
		if e.profile != Reader {
			e.missing(r.tag, i)
		}
		return e.skip(i)
	case tag.variant >= 0:
		return e.value(r.variants[tag.variant].use, i)
	case e.b[tag.at] == '"' && r.open:
		return e.anything(i)
	}
	e.enter(tag.name)
	switch {
	case e.b[tag.at] == '"':
		e.unknownTag(r, tag.at)
	case e.b[tag.at] != 'n' || e.profile != Reader:
		e.wrongType(anyText, tag.at)
	}
	e.leave()
	return e.skip(i)
}

// anyText is the node of a string without constraints.
var anyText = &node{kind: kindString, text: new(textRule)}

// variant returns the index of the variant that the value at i names, or -1.
func (e *explainer) variant(r *unionRule, i int) int {
	if e.b[i] != '"' {
		return -1
	}
	return r.tags.find(e.nameText(i, scanString(e.b, i)))
}

// unknownTag reports the tag at i.
func (e *explainer) unknownTag(r *unionRule, i int) {
	end := scanString(e.b, i)
	near := nearest(string(e.nameText(i, end)), r.tags.names)
	e.report("enum", i, e.say("expected ").list(r.tags.names, sentence.quote).found(e.b[i:end]).suggest(near))
}

// findTag looks for the tag of the object at i. It is not ok where the quick
// way ends.
func (e *explainer) findTag(r *unionRule, i int) (tag unionTag, ok bool) {
	tag = unionTag{at: -1, variant: -1}
	end := e.members(i, func(name, nameEnd, i int) int {
		end := e.passOver(i)
		if end >= 0 && string(e.nameText(name, nameEnd)) == r.tag {
			tag.name, tag.at = member(name, nameEnd), i
		}
		return end
	})
	if end < 0 {
		return tag, false
	}
	if tag.at >= 0 {
		tag.variant = e.variant(r, tag.at)
	}
	return tag, true
}

// passOver returns the offset behind a value that will be read again, or has
// been. Unions in unions would be read once more at every level: the quick way
// ends when it has read too much ahead, and the plain one looks up the places.
func (e *explainer) passOver(i int) (end int) {
	if !e.quick {
		if e.places == nil {
			e.places = newPlaces(e.b)
		}
		return e.places.end(e.b, i)
	}
	if end = e.skip(i); end < 0 || end-i > e.ahead {
		return stop
	}
	e.ahead -= end - i
	return end
}
