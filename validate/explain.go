package validate

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// explainer is the third tier, the judge of last resort: it reports every
// violation of an event. Here is written out what each keyword means; the
// faster tiers only may accept less.
//
// It goes about it in one of two ways. Plainly, it first makes sure that the
// event is JSON, and then judges each value by its own rules alone. Quickly, it
// finds out on the way whether the event is JSON, and lets the walker vouch for
// what is not at fault. What a shortcut cannot tell for certain the plain way
// tells, from the beginning: it is the twin that the quick one is held to.
//
// Its methods return the offset behind the value that begins at i, or stop.
type explainer struct {
	b       []byte
	profile Profile
	// quick says which of the two ways is gone.
	quick  bool
	walker walker
	// path leads from the root to the value that is being judged.
	path []segment
	// notes are the violations so far, at most limit of them; more says that
	// there are others. texts holds their pointers and messages.
	notes []note
	texts []byte
	limit int
	more  bool
	// fault is not faultNone where the quick way found that the event is no
	// JSON; brokenAt is the byte where it breaks.
	fault    fault
	brokenAt int
	// forms and places spare the work of reading something again and again;
	// ahead is the number of bytes that the quick way may yet read ahead.
	forms  canonicalizer
	places *places
	ahead  int
	// name, folded and message hold one text at a time; keys are the names of
	// the maps around a value, and words the members of the objects around it.
	name, folded []byte
	message      sentence
	keys         []segment
	words        []uint64
}

// stop is returned in place of an offset when nothing that follows matters:
// there are more violations than are asked for, or the quick way has ended.
const stop = -1

// segment is one step of a path: a member by where the content of its name
// stands in the event, or an element by its index in from and -1 in to.
type segment struct{ from, to int }

// note is a violation whose texts stand in explainer.texts: the pointer up to
// message, the message up to end.
type note struct {
	keyword                       string
	offset, pointer, message, end int
}

// explain reports the violations of an event, at most limit of them, and
// whether there are more. Without violations the event is valid.
func explain(u use, b []byte, p Profile, limit int) (found []Violation, more bool) {
	e := borrowExplainer()
	e.begin(b, p, limit)
	if !e.explainQuickly(u) {
		e.begin(b, p, limit)
		e.explainPlainly(u)
	}
	found, more = e.violations(), e.more
	e.release()
	return found, more
}

// explainPlainly takes no shortcuts.
func (e *explainer) explainPlainly(u use) {
	if end, why := scanWhole(e.b); why != faultNone {
		e.reportBroken(^end, why)
	} else {
		e.value(u, skipSpace(e.b, 0))
	}
}

// explainQuickly returns false where it takes the plain way to tell.
func (e *explainer) explainQuickly(u use) (certain bool) {
	e.quick = true
	end := e.whole(u)
	switch {
	case e.fault != faultNone:
		// Nothing but what is no JSON is reported, and all before it is.
		e.notes, e.texts, e.path, e.more = e.notes[:0], e.texts[:0], e.path[:0], false
		e.reportBroken(e.brokenAt, e.fault)
		return true
	case e.more:
		// What has not been read may be no JSON. That it is invalid is certain;
		// but in the reader profile, which takes the last of two tags, a variant
		// may have been held against its rules by mistake.
		return e.limit == 0 && e.profile != Reader
	}
	return end >= 0
}

// whole judges the event and the white space around it.
func (e *explainer) whole(u use) (end int) {
	i := skipSpace(e.b, 0)
	if i >= len(e.b) {
		return e.breaks(^i, faultValue)
	}
	if end = e.value(u, i); end < 0 {
		return stop
	}
	if end = skipSpace(e.b, end); end < len(e.b) {
		return e.breaks(^end, faultTrailing)
	}
	return end
}

// breaks notes what a scanner stumbled over.
func (e *explainer) breaks(end int, why fault) int {
	e.brokenAt, e.fault = ^end, why
	return stop
}

func (e *explainer) reportBroken(at int, why fault) {
	if why == faultDepth {
		e.report(WireDepth, at, e.say("arrays and objects nest deeper than ").number(MaxDepth).and(" levels"))
		return
	}
	e.report(WireSyntax, at, e.say("").fault(why, e.b, at))
}

// say begins a message, which is to be reported before the next one begins.
func (e *explainer) say(words string) sentence { return append(e.message[:0], words...) }

// report notes a violation at the path. The offset is that of the value at
// fault, or of the member's name where the member itself is.
func (e *explainer) report(keyword string, offset int, message sentence) {
	e.message = message
	if len(e.notes) >= e.limit {
		e.more = true
		return
	}
	n := note{keyword: keyword, offset: offset, pointer: len(e.texts)}
	e.appendPointer()
	n.message = len(e.texts)
	e.texts = append(e.texts, message...)
	n.end = len(e.texts)
	e.notes = append(e.notes, n)
}

// messageOf is a copy of the note's message.
func (e *explainer) messageOf(n note) string { return string(e.texts[n.message:n.end]) }

func (e *explainer) enter(s segment) { e.path = append(e.path, s) }
func (e *explainer) leave()          { e.path = e.path[:len(e.path)-1] }

// element is the step to an element, and member that to the member whose name
// stands from i to end.
func element(index int) segment { return segment{index, -1} }
func member(i, end int) segment { return segment{i + 1, end - 1} }

var pointerEscapes = strings.NewReplacer("~", "~0", "/", "~1")

// appendPointer appends the path to texts (RFC 6901).
func (e *explainer) appendPointer() {
	for _, s := range e.path {
		e.texts = append(e.texts, '/')
		if s.to < 0 {
			e.texts = strconv.AppendInt(e.texts, int64(s.from), 10)
			continue
		}
		name := e.b[s.from:s.to]
		if !isPlain(name) {
			name = []byte(pointerEscapes.Replace(string(unescape(nil, name))))
		}
		e.texts = append(e.texts, name...)
	}
}

// isPlain reports whether a name stands in a pointer as it does in JSON.
func isPlain(name []byte) bool {
	for _, c := range name {
		if c >= 0x80 || c == '\\' || c == '~' || c == '/' {
			return false
		}
	}
	return true
}

// violations are the notes in the order of the bytes. One string holds all of
// their texts.
func (e *explainer) violations() []Violation {
	if len(e.notes) == 0 {
		return nil
	}
	texts, found := string(e.texts), make([]Violation, len(e.notes))
	for k, n := range e.notes {
		found[k] = Violation{texts[n.pointer:n.message], n.keyword, n.offset, texts[n.message:n.end]}
	}
	if len(found) == 1 {
		return found
	}
	slices.SortStableFunc(found, func(v, w Violation) int {
		if v.Offset != w.Offset {
			return cmp.Compare(v.Offset, w.Offset)
		}
		return cmp.Or(cmp.Compare(v.Pointer, w.Pointer), cmp.Compare(v.Keyword, w.Keyword))
	})
	return found
}
