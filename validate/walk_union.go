package validate

func (w *walker) unionValue(n *node, i, depth int) int {
	if len(n.enums) > 0 || w.b[i] != '{' || depth >= MaxDepth {
		return unsure
	}
	if n.object == nil {
		return w.wholeObject(n, i, depth)
	}
	if len(n.object.members) > 64 {
		return unsure
	}
	return w.envelope(n, i, depth+1)
}

// envelope reads a union that has a payload member; its members are at depth. A
// payload in front of its tag is passed over and read afterwards.
func (w *walker) envelope(n *node, i, depth int) int {
	var seen seenMembers
	o, r := n.object, n.union
	next, payload, variant := 0, -1, noTag
	i = w.first(i)
	for i > 0 && w.b[i] != '}' {
		var k int
		if k, i = w.name(o, i, next); i < 0 {
			return unsure
		}
		if k >= 0 && !seen.add(k) {
			return unsure
		}
		next = k + 1
		switch {
		case k < 0:
			i = w.skip(i, depth)
		case k == r.tagMember:
			start := i
			i = w.value(o.members[k].use, i, depth)
			if variant = w.variant(r, start, i); variant == unsure {
				return unsure
			}
		case k == r.payloadMember && variant == noTag:
			payload = i
			i = w.skipAhead(i, depth)
		case k == r.payloadMember:
			i = w.payload(r, variant, i, depth)
		default:
			i = w.value(o.members[k].use, i, depth)
		}
		i = w.separator(i)
	}
	if i < 0 || w.profile != Reader && !seen.hasAll(o) {
		return unsure
	}
	if variant == noTag && w.profile != Reader {
		return unsure
	}
	if payload >= 0 && variant != noTag && w.payload(r, variant, payload, depth) < 0 {
		return unsure
	}
	return i + 1
}

// What variant returns beside the index of a variant, and unsure.
const (
	noTag      = -2 // the tag is absent, or null in the reader profile
	unknownTag = -3 // a tag that an open union does not list
)

// variant finds the variant by the tag whose text stands from i to end.
func (w *walker) variant(r *unionRule, i, end int) int {
	if end < 0 {
		return unsure
	}
	if w.b[i] == 'n' && w.profile == Reader {
		return noTag
	}
	if w.b[i] != '"' {
		return unsure
	}
	tag, _ := w.nameText(i)
	if k := r.tags.find(tag); k >= 0 {
		return k
	}
	if r.open {
		return unknownTag
	}
	return unsure
}

func (w *walker) payload(r *unionRule, variant, i, depth int) int {
	if variant < 0 {
		return w.skip(i, depth)
	}
	return w.value(r.variants[variant].use, i, depth)
}

// skipAhead reads any value that may have to be read again.
func (w *walker) skipAhead(i, depth int) int {
	end := w.skip(i, depth)
	if end < 0 || end-i > w.ahead {
		return unsure
	}
	w.ahead -= end - i
	return end
}

// wholeObject reads a union whose variants are the object at i itself. The
// object's members are read in search of the tag, and then all of them as the
// variant's.
func (w *walker) wholeObject(n *node, i, depth int) int {
	r := n.union
	start, end := w.findTag(r, i, depth+1)
	if start < 0 {
		return unsure
	}
	variant := w.variant(r, start, end)
	if variant < 0 || !r.variants[variant].tagged {
		return unsure
	}
	return w.value(r.variants[variant].use, i, depth)
}

// findTag returns where the tag of the object at i stands.
func (w *walker) findTag(r *unionRule, i, depth int) (start, end int) {
	for i = w.first(i); i > 0 && w.b[i] != '}'; i = w.separator(i) {
		name, behind := w.nameText(i)
		if behind < 0 || behind-i > w.ahead {
			return unsure, unsure
		}
		w.ahead -= behind - i
		isTag := string(name) == r.tag
		if i = w.colon(behind); i < 0 {
			return unsure, unsure
		}
		start = i
		if i = w.skipAhead(i, depth); i < 0 {
			return unsure, unsure
		}
		if isTag {
			return start, i
		}
	}
	return unsure, unsure
}
