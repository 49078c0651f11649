package validate

// value judges the value at i.
func (e *explainer) value(u use, i int) (end int) {
	if end = e.vouched(u, i); end >= 0 {
		return end
	}
	n := u.node
	if e.b[i] == 'n' && (u.null || e.profile == Reader) {
		return e.skip(i)
	}
	if n.ownDecoder && e.profile == Reader {
		return e.anything(i)
	}
	switch n.kind {
	case kindBoolean:
		return e.boolean(n, i)
	case kindInteger, kindNumber:
		return e.number(n, i)
	case kindString:
		return e.text(n, i)
	case kindArray:
		return e.array(n, i)
	case kindMap:
		return e.entries(n, i)
	case kindObject:
		return e.objectValue(n, i)
	case kindUnion:
		return e.unionValue(n, i)
	}
	return e.enum(n, i, e.anything(i))
}

// wrongType reports that the value is not of the type that the node demands.
// Nothing else is reported at it or below.
func (e *explainer) wrongType(n *node, i int) (end int) {
	if end = e.skip(i); end >= 0 {
		e.report("type", i, e.say("expected ").demand(n).found(e.b[i:end]))
	}
	return end
}

// skip passes over a value.
func (e *explainer) skip(i int) (end int) {
	end, why := skipValue(e.b, i, len(e.path), false)
	if why != faultNone {
		return e.breaks(end, why)
	}
	return end
}

// anything judges a value of which nothing is demanded but that it is text that
// Unicode can hold.
func (e *explainer) anything(i int) (end int) {
	if e.profile == Reader {
		return e.skip(i)
	}
	if end, why := skipValue(e.b, i, len(e.path), true); why == faultNone {
		return end
	}
	if end = e.skip(i); end < 0 {
		return stop
	}
	return e.searchText(i)
}

// searchText reports the strings and names in the value at i that are not text.
func (e *explainer) searchText(i int) (end int) {
	switch e.b[i] {
	case '"':
		end = scanString(e.b, i)
		e.checkText(i, end)
		return end
	case '[':
		return e.elements(i, func(_, i int) int { return e.searchText(i) })
	case '{':
		return e.members(i, func(name, nameEnd, i int) int {
			e.checkText(name, nameEnd)
			return e.searchText(i)
		})
	}
	return e.skip(i)
}

// elements calls judge for the index and the offset of every element of the
// array at i; judge returns the offset behind the element.
func (e *explainer) elements(i int, judge func(index, i int) (end int)) (end int) {
	i = e.open(i, ']')
	for index := 0; i >= 0 && e.b[i] != ']'; index++ {
		e.enter(element(index))
		i = judge(index, i)
		e.leave()
		i = e.next(i, ']')
	}
	if i < 0 {
		return stop
	}
	return i + 1
}

// members calls judge for every member of the object at i: its name, from the
// opening quote to nameEnd, and the offset of its value; judge returns the
// offset behind the value.
func (e *explainer) members(i int, judge func(name, nameEnd, i int) (end int)) (end int) {
	i = e.open(i, '}')
	for i >= 0 && e.b[i] != '}' {
		name := i
		nameEnd, value := e.memberName(name)
		if value < 0 {
			return stop
		}
		e.enter(member(name, nameEnd))
		i = judge(name, nameEnd, value)
		e.leave()
		i = e.next(i, '}')
	}
	if i < 0 {
		return stop
	}
	return i + 1
}

// open returns the offset of the first element or name of the array or object
// at i, or of the bracket that closes it.
func (e *explainer) open(i int, closing byte) int {
	if len(e.path) >= MaxDepth {
		return e.breaks(^i, faultDepth)
	}
	if i = skipSpace(e.b, i+1); i < len(e.b) {
		return i
	}
	return e.breaks(^i, missingBefore(closing))
}

// next returns the offset of the next element or name, or of the bracket that
// closes the array or object, when an element or member ends at i.
func (e *explainer) next(i int, closing byte) int {
	if i < 0 || e.more {
		return stop
	}
	b := e.b
	i = skipSpace(b, i)
	switch {
	case i < len(b) && b[i] == closing:
		return i
	case i >= len(b) || b[i] != ',':
		if closing == '}' {
			return e.breaks(^i, faultCommaOrBrace)
		}
		return e.breaks(^i, faultCommaOrBracket)
	}
	if i = skipSpace(b, i+1); i < len(b) && b[i] != closing {
		return i
	}
	return e.breaks(^i, missingBefore(closing))
}

func missingBefore(closing byte) fault {
	if closing == '}' {
		return faultName
	}
	return faultValue
}

// memberName returns where the name at i ends, and where the member's value
// begins, or stop.
func (e *explainer) memberName(i int) (nameEnd, value int) {
	b := e.b
	if b[i] != '"' {
		return stop, e.breaks(^i, faultName)
	}
	if nameEnd = scanString(b, i); nameEnd < 0 {
		return stop, e.breaks(nameEnd, faultString)
	}
	if i = skipSpace(b, nameEnd); i >= len(b) || b[i] != ':' {
		return stop, e.breaks(^i, faultColon)
	}
	return nameEnd, e.valueAt(i + 1)
}

// valueAt returns the offset of the value that is to begin at i, behind white
// space.
func (e *explainer) valueAt(i int) int {
	if i = skipSpace(e.b, i); i < len(e.b) {
		return i
	}
	return e.breaks(^i, faultValue)
}

// nameText returns the text of the name from i to end, which is valid until the
// next call.
func (e *explainer) nameText(i, end int) []byte {
	e.name = unescape(e.name[:0], e.b[i+1:end-1])
	return e.name
}
