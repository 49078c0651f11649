package validate

// walker is the second tier: it holds an event against nodes in one pass, with
// members in any order and any white space. Its methods return the offset
// behind the value that begins at i, or unsure where they cannot vouch for it;
// whether it is invalid only the explainer says. Whatever the walker accepts is
// valid; what it does not accept though it is valid should be rare.
//
// depth is the number of arrays and objects around a value.
type walker struct {
	b       []byte
	profile Profile
	// strict says that strings must be what Unicode can hold.
	strict bool
	// ahead is the number of bytes that may yet be read ahead of their turn, for
	// the tag of a union behind its payload: read twice or not at all, the work
	// stays in proportion to the bytes.
	ahead int
	// choice is about the innermost envelope around the value.
	choice choice
	// scratch is memory for what is rare, nil until it is needed.
	scratch *scratch
}

const unsure = -1

// accepts reports whether the walker can vouch for the event.
func accepts(u use, b []byte, p Profile) bool {
	w := walker{b: b, profile: p, strict: p != Reader, ahead: 4 * len(b)}
	end := w.value(u, skipSpace(b, 0), 0)
	if w.scratch != nil {
		w.scratch.release()
	}
	return end >= 0 && skipSpace(b, end) == len(b)
}

func (w *walker) value(u use, i, depth int) int {
	if i >= len(w.b) {
		return unsure
	}
	n := u.node
	if w.b[i] == 'n' && (u.null || w.profile == Reader) {
		return scanLiteral(w.b, i, "null")
	}
	if n.ownDecoder && w.profile == Reader {
		return w.skip(i, depth)
	}
	switch n.kind {
	case kindString:
		if n.plain && w.strict && w.b[i] == '"' {
			return scanText(w.b, i)
		}
		return w.text(n, i)
	case kindInteger:
		return w.integer(n, i)
	case kindObject, kindUnion:
		return w.objectValue(n, i, depth)
	case kindNumber:
		return w.number(n, i)
	case kindBoolean:
		return w.boolean(n, i)
	case kindArray:
		return w.array(n, i, depth)
	case kindMap:
		return w.entries(n, i, depth)
	}
	return w.anything(n, i, depth)
}

// objectValue reads an object or a union.
func (w *walker) objectValue(n *node, i, depth int) int {
	switch {
	case len(n.enums) > 0 || w.b[i] != '{' || depth >= MaxDepth:
		return unsure
	case n.kind == kindObject:
		return w.object(n.object, i+1, depth+1)
	case n.object != nil:
		return w.envelope(n, i+1, depth+1)
	}
	return w.wholeObject(n, i, depth)
}

func (w *walker) boolean(n *node, i int) int {
	end := unsure
	switch w.b[i] {
	case 't':
		end = scanLiteral(w.b, i, "true")
	case 'f':
		end = scanLiteral(w.b, i, "false")
	}
	return w.listed(n, i, end)
}

func (w *walker) integer(n *node, i int) int {
	magnitude, negative, end := scanInteger(w.b, i)
	if end < 0 {
		return unsure
	}
	r := n.numbers
	if negative && !r.negative.holds(magnitude) || !negative && !r.positive.holds(magnitude) {
		return unsure
	}
	if len(r.multiples) > 0 && !w.isMultiple(r, i, end) {
		return unsure
	}
	if len(n.enums) == 0 {
		return end
	}
	return w.listed(n, i, end)
}

func (w *walker) isMultiple(r *numberRule, i, end int) bool {
	d := parseDecimal(w.b[i:end])
	for k := range r.multiples {
		if !r.multiples[k].divides(&d) {
			return false
		}
	}
	return true
}

// shortNumber is a length up to which a number without an exponent cannot be
// too large for a float64.
const shortNumber = 300

func (w *walker) number(n *node, i int) int {
	end := scanNumber(w.b, i)
	if end < 0 {
		return unsure
	}
	text, r := w.b[i:end], n.numbers
	plain := len(text) <= shortNumber && exponentMark(text) < 0
	if !plain || !r.free() && !(r.signOnly && text[0] != '-') {
		d := parseDecimal(text)
		if d.tooLarge(text) || !r.allows(&d) {
			return unsure
		}
	}
	return w.listed(n, i, end)
}

// allows reports whether the number satisfies the rule.
func (r *numberRule) allows(d *decimal) bool {
	switch {
	case r.min != nil && d.compare(&r.min.decimal) < 0,
		r.max != nil && d.compare(&r.max.decimal) > 0,
		r.above != nil && d.compare(&r.above.decimal) <= 0,
		r.below != nil && d.compare(&r.below.decimal) >= 0:
		return false
	}
	for k := range r.multiples {
		if !r.multiples[k].divides(d) {
			return false
		}
	}
	return true
}

// listed returns end if the value from i to end, which is no string, is among
// the values of every list in the very text in which the list has it.
func (w *walker) listed(n *node, i, end int) int {
	if end < 0 {
		return unsure
	}
	for _, e := range n.enums {
		if e.others.find(w.b[i:end]) < 0 {
			return unsure
		}
	}
	return end
}

func (w *walker) text(n *node, i int) int {
	if w.b[i] != '"' {
		return unsure
	}
	if n.plain {
		return w.anyText(i)
	}
	if end, points := scanPlain(w.b, i); end >= 0 {
		if !n.admits(w.b[i+1:end-1], points) {
			return unsure
		}
		return end
	}
	end := w.anyText(i)
	if end < 0 {
		return unsure
	}
	content := w.b[i+1 : end-1]
	s := w.borrow()
	from := len(s.bytes)
	s.bytes = unescape(s.bytes, content)
	text := s.bytes[from:]
	s.bytes = s.bytes[:from]
	if !n.admits(text, countPoints(content)) {
		return unsure
	}
	return end
}

// anyText reads a string without constraints.
func (w *walker) anyText(i int) int {
	if w.strict {
		return scanText(w.b, i)
	}
	return scanString(w.b, i)
}

// admits reports whether a string satisfies the node, given its text without
// escapes and the number of code points.
func (n *node) admits(text []byte, points int) bool {
	r := n.text
	if points < r.minLength || !r.maxLength.Allows(points) {
		return false
	}
	for _, e := range n.enums {
		if e.strings.find(text) < 0 {
			return false
		}
	}
	for _, p := range r.patterns {
		if !p.matches(text) {
			return false
		}
	}
	return true
}

func (w *walker) anything(n *node, i, depth int) int {
	if len(n.enums) == 0 {
		return w.skip(i, depth)
	}
	if w.b[i] != '"' {
		end, _ := skipScalar(w.b, i, w.strict)
		return w.listed(n, i, end)
	}
	end, _ := scanPlain(w.b, i)
	if end < 0 {
		return unsure
	}
	for _, e := range n.enums {
		if e.strings.find(w.b[i+1:end-1]) < 0 {
			return unsure
		}
	}
	return end
}

// skip reads any value.
func (w *walker) skip(i, depth int) int {
	end, _ := skipValue(w.b, i, depth, w.strict)
	return end
}
