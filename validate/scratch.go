package validate

import (
	"bytes"
	"hash/maphash"
	"slices"
	"sync"
)

// scratch is memory that a walker borrows for what is rare. Its slices are
// stacks: who pushes pops again, on success; after a failure nobody reads them
// until they are shortened to what was held before.
type scratch struct {
	// texts are map keys, or elements of an array that must be unique.
	texts []textPlace
	// bytes holds texts whose escapes are resolved.
	bytes []byte
	// words are the seenMembers of objects with more than 64 members.
	words []uint64
	// name and folded hold one member's name at a time.
	name, folded []byte
	// slots is the hash table of distinct.
	slots []int32
}

// textPlace is a text of the event, or one in scratch.bytes.
type textPlace struct {
	from, to  int
	unescaped bool
}

// largestScratch is the number of bytes beyond which scratch memory is not kept
// for the next event.
const largestScratch = 1 << 20

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// seed makes the hashes of distinct unpredictable.
var seed = maphash.MakeSeed()

// borrow returns the walker's scratch memory.
func (w *walker) borrow() *scratch {
	if w.scratch == nil {
		w.scratch = scratches.Get().(*scratch)
	}
	return w.scratch
}

// release gives the memory back for the next event.
func (s *scratch) release() {
	if cap(s.texts)*24+cap(s.bytes)+cap(s.words)*8+cap(s.name)+cap(s.folded)+cap(s.slots)*4 > largestScratch {
		return
	}
	s.texts, s.bytes, s.words = s.texts[:0], s.bytes[:0], s.words[:0]
	scratches.Put(s)
}

// held is how much of the scratch memory is in use.
type held struct{ texts, bytes, words int }

// held returns how much of the walker's scratch memory is in use.
func (w *walker) held() (h held) {
	if s := w.scratch; s != nil {
		h = held{len(s.texts), len(s.bytes), len(s.words)}
	}
	return h
}

// letGo frees what has come into use since.
func (w *walker) letGo(h held) {
	if s := w.scratch; s != nil {
		s.texts, s.bytes, s.words = s.texts[:h.texts], s.bytes[:h.bytes], s.words[:h.words]
	}
}

func appendZeros(words []uint64, n int) []uint64 {
	from := len(words)
	words = slices.Grow(words, n)[:from+n]
	clear(words[from:])
	return words
}

func (s *scratch) text(b []byte, t textPlace) []byte {
	if t.unescaped {
		return s.bytes[t.from:t.to]
	}
	return b[t.from:t.to]
}

// distinct reports whether no two of the texts from index from on are the same.
func (s *scratch) distinct(b []byte, from int) bool {
	texts := s.texts[from:]
	if len(texts) < 2 {
		return true
	}
	size := 4
	for size < 2*len(texts) {
		size *= 2
	}
	s.slots = slices.Grow(s.slots[:0], size)[:size]
	clear(s.slots)
	for k, t := range texts {
		text := s.text(b, t)
		slot := int(maphash.Bytes(seed, text)) & (size - 1)
		for ; s.slots[slot] != 0; slot = (slot + 1) & (size - 1) {
			if bytes.Equal(s.text(b, texts[s.slots[slot]-1]), text) {
				return false
			}
		}
		s.slots[slot] = int32(k + 1)
	}
	return true
}

// addElement notes the element of an array that stands in b from start to end.
// It reports false where another text could mean the same value: then comparing
// texts would not do.
func (s *scratch) addElement(b []byte, start, end int) bool {
	switch c := b[start]; {
	case c == '"':
		if bytes.IndexByte(b[start:end], '\\') >= 0 {
			return false
		}
	case c == '-' || isDigit(c):
		if _, _, whole := scanInteger(b, start); whole != end {
			return false
		}
	case c == '{' || c == '[':
		return false
	}
	s.texts = append(s.texts, textPlace{from: start, to: end})
	return true
}
