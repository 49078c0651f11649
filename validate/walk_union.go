package validate

// choice is what is known of the variant of a union while its envelope is read.
type choice struct {
	union *unionRule
	// tagged says that the tag has been read, variant which one it names, nil
	// for one that an open union does not list.
	tagged  bool
	variant *variantRule
	// payload is where a payload in front of its tag stands, up to end; it is 0
	// where there is none. It has been judged as guess, unless that is nil.
	payload, end int
	guess        *node
}

// envelope reads a union that has a payload member; its opening brace is before
// i and its members are at depth.
func (w *walker) envelope(n *node, i, depth int) int {
	around := w.choice
	w.choice = choice{union: n.union}
	end := w.object(n.object, i, depth)
	if end < 0 || !w.settle(depth) {
		return unsure
	}
	w.choice = around
	return end
}

// tag reads the tag of an envelope.
func (w *walker) tag(s *step, i, depth int) (end int) {
	c := &w.choice
	r := c.union
	if w.b[i] == '"' && r.tagsListed {
		if k, end := r.quoted.find(w.b, i); end > 0 {
			c.tagged, c.variant = true, &r.variants[k]
			return end
		}
	}
	if end = w.value(s.use, i, depth); end < 0 {
		return unsure
	}
	if w.b[i] == 'n' && w.profile == Reader {
		return end
	}
	if w.b[i] != '"' {
		return unsure
	}
	c.tagged = true
	if c.variant = w.variant(r, i); c.variant == nil && !r.open {
		return unsure
	}
	return end
}

// variant finds the variant that the string at i names, or nil.
func (w *walker) variant(r *unionRule, i int) *variantRule {
	if k, end := r.quoted.find(w.b, i); end > 0 {
		return &r.variants[k]
	}
	if tag, end := w.nameText(i); end >= 0 {
		if k := r.tags.find(tag); k >= 0 {
			return &r.variants[k]
		}
	}
	return nil
}

// payload reads the payload of an envelope. Where it stands in front of its tag
// it is judged as the one that the name of its first member tells; where that
// tells nothing, or the payload is no such one, it is passed over and judged
// when the tag is known.
func (w *walker) payload(i, depth int) (end int) {
	if w.choice.tagged {
		return w.payloadOf(w.choice.variant, i, depth)
	}
	guess := w.choice.union.guesses.guess(w.b, i)
	if guess != nil {
		around, held := w.choice, w.held()
		if end = w.value(use{node: guess}, i, depth); end < 0 {
			w.choice, guess = around, nil
			w.letGo(held)
		}
	}
	if guess == nil {
		end = w.passOver(i)
	}
	w.choice.payload, w.choice.end, w.choice.guess = i, end, guess
	return end
}

// payloadOf reads the payload of a variant, or any value where it is nil.
func (w *walker) payloadOf(v *variantRule, i, depth int) int {
	if v == nil {
		return w.skip(i, depth)
	}
	return w.step(&v.step, i, depth)
}

// settle judges a payload that stood in front of its tag, unless it has been
// judged already as what the tag says.
func (w *walker) settle(depth int) bool {
	c := w.choice
	switch {
	case !c.tagged && w.profile != Reader:
		return false
	case c.payload == 0 || c.tagged && c.variant != nil && c.variant.node == c.guess:
		return true
	case c.guess != nil && !w.mayReadAhead(c.end-c.payload):
		return false
	}
	return w.payloadOf(c.variant, c.payload, depth) == c.end
}

// wholeObject reads a union whose variants are the object at i itself. The
// object's members are read in search of the tag, and then all of them as the
// variant's.
func (w *walker) wholeObject(n *node, i, depth int) int {
	r := n.union
	tag := w.findTag(r, i)
	if tag < 0 {
		return unsure
	}
	v := w.variant(r, tag)
	if v == nil || !v.tagged {
		return unsure
	}
	return w.step(&v.step, i, depth)
}

// findTag returns where the value of the tag of the object at i stands. It
// looks at brackets and quotes alone.
func (w *walker) findTag(r *unionRule, i int) (tag int) {
	b := w.b
	for i = w.first(i + 1); i > 0 && b[i] != '}'; i = w.separator(i) {
		isTag := r.tagName.rest == nil && i <= len(b)-1-quotedBytes && r.tagName.is((*[quotedBytes]byte)(b[i+1:]))
		if isTag {
			i += int(r.tagName.length)
		} else {
			name, behind := w.nameText(i)
			if behind < 0 || !w.mayReadAhead(behind-i) {
				return unsure
			}
			isTag = string(name) == r.tag
			if i = w.colon(behind); i < 0 {
				return unsure
			}
		}
		if i < len(b) && b[i] <= ' ' {
			i = skipBlank(b, i)
		}
		if isTag && i < len(b) && b[i] == '"' {
			return i
		}
		if i = w.passOver(i); i < 0 {
			return unsure
		}
	}
	return unsure
}
