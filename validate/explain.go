package validate

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// explainer is the third tier, the judge of last resort: it holds an event that
// is JSON against nodes and reports every violation. Here is written out what
// each keyword means; the faster tiers only may accept less.
//
// Its methods return the offset behind the value that begins at i. Once more is
// set nothing that they return matters.
type explainer struct {
	b       []byte
	profile Profile
	// path leads from the root to the value that is being judged.
	path []segment
	// found holds at most limit violations; more says that there are others.
	found []Violation
	limit int
	more  bool
	// forms and places spare the work of reading something again and again.
	forms  canonicalizer
	places *places
	// name holds the text of one member's name at a time.
	name []byte
}

// segment is one step of a path: an element by its index, or a member by the
// content of its name, escapes and all.
type segment struct {
	name  []byte
	index int // -1 for a member
}

// explain reports the violations of an event, at most limit of them, and
// whether there are more. Without violations the event is valid.
func explain(u use, b []byte, p Profile, limit int) (found []Violation, more bool) {
	e := explainer{b: b, profile: p, limit: limit, forms: canonicalizer{b: b}}
	if end, why := scanWhole(b); why == faultDepth {
		e.report(WireDepth, ^end, "arrays and objects nest deeper than "+strconv.Itoa(MaxDepth)+" levels")
	} else if why != faultNone {
		e.report(WireSyntax, ^end, why.explain(b, ^end))
	} else {
		e.value(u, skipSpace(b, 0))
	}
	slices.SortStableFunc(e.found, func(v, w Violation) int {
		return cmp.Or(cmp.Compare(v.Offset, w.Offset), cmp.Compare(v.Pointer, w.Pointer), cmp.Compare(v.Keyword, w.Keyword))
	})
	return e.found, e.more
}

// report notes a violation at the path. The offset is that of the value at
// fault, or of the member's name where the member itself is.
func (e *explainer) report(keyword string, offset int, message string) {
	if len(e.found) >= e.limit {
		e.more = true
		return
	}
	e.found = append(e.found, Violation{e.pointer(), keyword, offset, message})
}

func (e *explainer) enter(s segment) { e.path = append(e.path, s) }
func (e *explainer) leave()          { e.path = e.path[:len(e.path)-1] }

// pointer renders the path (RFC 6901).
func (e *explainer) pointer() string {
	var out strings.Builder
	var name []byte
	for _, s := range e.path {
		out.WriteByte('/')
		if s.index >= 0 {
			out.WriteString(strconv.Itoa(s.index))
			continue
		}
		name = unescape(name[:0], s.name)
		for _, c := range name {
			switch c {
			case '~':
				out.WriteString("~0")
			case '/':
				out.WriteString("~1")
			default:
				out.WriteByte(c)
			}
		}
	}
	return out.String()
}

// nameText returns the text of the name from i to end, which is valid until the
// next call.
func (e *explainer) nameText(i, end int) []byte {
	e.name = unescape(e.name[:0], e.b[i+1:end-1])
	return e.name
}

// value judges the value at i.
func (e *explainer) value(u use, i int) (end int) {
	n := u.node
	if e.b[i] == 'n' && (u.null || e.profile == Reader) {
		return i + len("null")
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
	end = e.anything(i)
	e.enum(n, i, end)
	return end
}

// wrongType reports that the value is not of the type that the node demands.
// Nothing else is reported at it or below.
func (e *explainer) wrongType(n *node, i int) (end int) {
	end = e.skip(i)
	e.report("type", i, "expected "+n.expected()+", found "+excerpt(e.b[i:end]))
	return end
}

// skip passes over a value.
func (e *explainer) skip(i int) (end int) {
	end, _ = skipValue(e.b, i, 0, false)
	return end
}

// anything judges a value of which nothing is demanded but that it is text that
// Unicode can hold.
func (e *explainer) anything(i int) (end int) {
	end = e.skip(i)
	if e.profile == Reader {
		return end
	}
	if clean, _ := skipValue(e.b, i, 0, true); clean != end {
		e.searchText(i)
	}
	return end
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
	b := e.b
	i = skipSpace(b, i+1)
	for index := 0; b[i] != ']'; index++ {
		e.enter(segment{index: index})
		i = judge(index, i)
		e.leave()
		if e.more {
			return len(b)
		}
		if i = skipSpace(b, i); b[i] == ',' {
			i = skipSpace(b, i+1)
		}
	}
	return i + 1
}

// members calls judge for every member of the object at i: its name, from the
// opening quote to nameEnd, and the offset of its value; judge returns the
// offset behind the value.
func (e *explainer) members(i int, judge func(name, nameEnd, i int) (end int)) (end int) {
	b := e.b
	i = skipSpace(b, i+1)
	for b[i] != '}' {
		name, nameEnd := i, scanString(b, i)
		e.enter(segment{name: b[name+1 : nameEnd-1], index: -1})
		i = judge(name, nameEnd, skipSpace(b, skipSpace(b, nameEnd)+1))
		e.leave()
		if e.more {
			return len(b)
		}
		if i = skipSpace(b, i); b[i] == ',' {
			i = skipSpace(b, i+1)
		}
	}
	return i + 1
}
