package validate

import "bytes"

func (w *walker) array(n *node, i, depth int) int {
	if len(n.enums) > 0 || w.b[i] != '[' || depth >= MaxDepth {
		return unsure
	}
	b, r := w.b, n.array
	var s *scratch
	from := 0
	if r.unique {
		s = w.borrow()
		from = len(s.texts)
	}
	count := 0
	i = skipSpace(b, i+1)
	if i < len(b) && b[i] == ']' {
		i++
	} else {
		for more := true; more; count++ {
			start := i
			if r.step.way == wayArray && i < len(b) && b[i] == '[' {
				i = w.array(r.step.node, i, depth+1) // one call for each level
			} else {
				i = w.step(&r.step, i, depth+1)
			}
			if i < 0 {
				return unsure
			}
			if r.unique && !s.addElement(b, start, i) {
				return unsure
			}
			if i < len(b)-1 && b[i] == ',' && b[i+1] > ' ' {
				i++
			} else if i, more = w.nextElement(i); i < 0 {
				return unsure
			}
		}
	}
	if r.unique {
		distinct := s.distinct(b, from)
		s.texts = s.texts[:from]
		if !distinct {
			return unsure
		}
	}
	if (w.profile != Reader || !r.fixed) && (count < r.minItems || !r.maxItems.Allows(count)) {
		return unsure
	}
	return i
}

// entries reads a map.
func (w *walker) entries(n *node, i, depth int) int {
	if len(n.enums) > 0 || w.b[i] != '{' || depth >= MaxDepth {
		return unsure
	}
	r := n.entries
	// Go writes the keys of a map sorted; while they ascend none occurs twice.
	// All are kept, for the case that they do not.
	s := w.borrow()
	from, heap, ascending := len(s.texts), len(s.bytes), true
	i = w.first(i + 1)
	for i > 0 && w.b[i] != '}' {
		text, end := w.key(s, i)
		if end < 0 || !r.anyKey && w.value(r.key, i, depth) != end {
			return unsure
		}
		if last := len(s.texts) - 1; last >= from && bytes.Compare(s.text(w.b, s.texts[last]), s.text(w.b, text)) >= 0 {
			ascending = false
		}
		s.texts = append(s.texts, text)
		if i = w.colon(end); i < 0 {
			return unsure
		}
		if i < len(w.b) && w.b[i] <= ' ' {
			i = skipBlank(w.b, i)
		}
		i = w.separator(w.step(&r.step, i, depth+1))
	}
	if i < 0 {
		return unsure
	}
	count := len(s.texts) - from
	distinct := ascending || s.distinct(w.b, from)
	s.texts, s.bytes = s.texts[:from], s.bytes[:heap]
	if !distinct || count < r.minProperties || !r.maxProperties.Allows(count) {
		return unsure
	}
	return i + 1
}

// key reads the name of a map's member.
func (w *walker) key(s *scratch, i int) (text textPlace, end int) {
	if end = plainName(w.b, i); end >= 0 {
		return textPlace{from: i + 1, to: end - 1}, end
	}
	if end = w.anyText(i); end < 0 {
		return text, unsure
	}
	from := len(s.bytes)
	s.bytes = unescape(s.bytes, w.b[i+1:end-1])
	return textPlace{from: from, to: len(s.bytes), unescaped: true}, end
}
