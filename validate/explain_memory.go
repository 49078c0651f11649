package validate

import "sync"

// explainers are kept for their memory.
var explainers = sync.Pool{New: func() any { return new(explainer) }}

func borrowExplainer() *explainer { return explainers.Get().(*explainer) }

// begin makes the explainer ready for an event, of which it knows nothing yet.
func (e *explainer) begin(b []byte, p Profile, limit int) {
	e.b, e.profile, e.limit, e.more, e.quick = b, p, limit, false, false
	e.fault, e.ahead = faultNone, 4*len(b)
	e.walker.b, e.walker.profile, e.walker.strict, e.walker.ahead = b, p, p != Reader, 4*len(b)
	e.forms.b, e.forms.known, e.places = b, nil, nil
	e.path, e.keys, e.words, e.notes, e.texts = e.path[:0], e.keys[:0], e.words[:0], e.notes[:0], e.texts[:0]
}

// release gives the memory back for the next event.
func (e *explainer) release() {
	if e.walker.scratch != nil {
		e.walker.scratch.release()
		e.walker.scratch = nil
	}
	size := (cap(e.path)+cap(e.keys))*16 + cap(e.words)*8 + cap(e.notes)*48 + cap(e.texts) + cap(e.name) + cap(e.folded) + cap(e.message)
	if size > largestScratch {
		return
	}
	e.begin(nil, e.profile, 0)
	explainers.Put(e)
}

// vouched returns the offset behind the value at i, or unsure: where the walker
// accepts a value nothing is to be reported at it or below. It is asked about
// scalars and lists of them only, so that no byte is read more than twice for
// its sake, however deep an event nests.
func (e *explainer) vouched(u use, i int) (end int) {
	if !e.quick || !u.node.flat() {
		return unsure
	}
	end = e.walker.value(u, i, len(e.path))
	if end >= 0 && end < len(e.b) && !followsValue(e.b[end]) {
		return unsure // it has read 1 of 1.5, and leaves the rest to its caller
	}
	return end
}

// followsValue says that no value goes on with the byte.
func followsValue(c byte) bool {
	return c == ',' || c == '}' || c == ']' || c == ':' || isSpace(c)
}

// flat says that the node is no object, and has none in it that has rules.
func (n *node) flat() bool {
	switch n.kind {
	case kindObject, kindUnion:
		return false
	case kindArray:
		return n.array.elem.node.kind < kindArray
	case kindMap:
		return n.entries.elem.node.kind < kindArray
	}
	return true
}
