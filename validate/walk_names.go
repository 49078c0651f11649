package validate

import (
	"cmp"
	"encoding/binary"
	"math/bits"
	"slices"
)

// quotedIndex finds out which string of a list stands at a place of an event,
// as long as it is written as Go writes it. It looks at words instead of bytes
// and needs not know how long the string is, so that the processor has nothing
// to guess where members come in any order. The zero quotedIndex has no
// strings.
type quotedIndex struct {
	// strings ends in one that matches nothing, so that its index may be tried
	// like any other.
	strings []quotedString
	// slots hold, at the hash of a string's key, the index of the string, shifted
	// left by eight, and its length; or noSlot.
	slots      []int32
	multiplier uint64
	shift      uint8
	// keys is what the keys are made of; mask is that of keyFixed.
	keys keyKind
	mask uint64
}

// keyKind is what tells the strings of an index apart: for keyFixed the bytes
// that each of them has, at most eight; for keyWord up to eight bytes that end
// with the first quote; and for keyWide up to 24 such.
type keyKind uint8

const (
	keyFixed keyKind = iota
	keyWord
	keyWide
)

// quotedString is a string as JSON, without its opening quote: its first 24 bytes,
// the masks that cover them, and the rest.
type quotedString struct {
	words, masks [quotedWords]uint64
	// length is that of all, the opening quote included.
	length int32
	// next is what the slot would hold for another string with the same hash.
	next int32
	// rest is what is beyond the words of a long string; it is nil for most.
	rest *string
}

const (
	quotedWords = 3
	quotedBytes = 8 * quotedWords
	quotedLimit = 254 // longest text
	noSlot      = -1
)

// newQuotedIndex makes an index of texts, each a string as JSON without its
// opening quote, and perhaps what follows it. Empty texts and very long ones
// are not found.
func newQuotedIndex(texts []string) quotedIndex {
	x := quotedIndex{strings: make([]quotedString, len(texts)+1)}
	for k, text := range texts {
		x.strings[k] = newQuotedString(text)
	}
	x.strings[len(texts)] = newQuotedString("")
	if len(texts) == 0 {
		x.slots, x.shift = []int32{noSlot}, 64
		return x
	}
	keys := make([]uint64, len(texts))
	x.setKeys(keys)
	x.shift = uint8(64 - bits.Len(uint(4*len(texts)-1)))
	x.chooseMultiplier(keys)
	x.slots = make([]int32, 1<<(64-x.shift))
	for slot := range x.slots {
		x.slots[slot] = noSlot
	}
	for k, key := range slices.Backward(keys) {
		q, slot := &x.strings[k], &x.slots[key*x.multiplier>>x.shift]
		q.next, *slot = *slot, int32(k)<<8|q.length
	}
	return x
}

func newQuotedString(text string) (q quotedString) {
	if text == "" || len(text) > quotedLimit {
		q.words[0] = 1 // but no mask lets that bit through
		return q
	}
	var head, covered [quotedBytes]byte
	for i := range copy(head[:], text) {
		covered[i] = 0xFF
	}
	for k := range quotedWords {
		q.words[k], q.masks[k] = word(head[:], 8*k), word(covered[:], 8*k)
	}
	if len(text) > quotedBytes {
		rest := text[quotedBytes:]
		q.rest = &rest
	}
	q.length = int32(1 + len(text))
	return q
}

// setKeys works out the keys of the strings, the cheapest ones that tell them
// apart.
func (x *quotedIndex) setKeys(keys []uint64) {
	x.mask = everyByte * 0xFF
	for k := range keys {
		if q := &x.strings[k]; q.length > 0 {
			x.mask &= q.masks[0]
		}
	}
	for x.keys = keyFixed; x.keys < keyWide; x.keys++ {
		if x.distinct(keys) {
			return
		}
	}
	x.distinct(keys)
}

// distinct fills in the keys and reports whether they are.
func (x *quotedIndex) distinct(keys []uint64) bool {
	seen := make(map[uint64]bool, len(keys))
	for k := range keys {
		var head [quotedBytes]byte
		for n, word := range x.strings[k].words {
			binary.LittleEndian.PutUint64(head[8*n:], word)
		}
		keys[k] = x.key(&head)
		seen[keys[k]] = true
	}
	return len(seen) == len(keys)
}

// key returns the key of the string at the beginning of head.
func (x *quotedIndex) key(head *[quotedBytes]byte) uint64 {
	if x.keys == keyFixed {
		return binary.LittleEndian.Uint64(head[0:]) & x.mask
	}
	return x.longKey(head)
}

// longKey is key for strings that fixed bytes do not tell apart.
func (x *quotedIndex) longKey(head *[quotedBytes]byte) uint64 {
	first := binary.LittleEndian.Uint64(head[0:])
	if x.keys == keyWord {
		return quotedKey(first)
	}
	second, third := binary.LittleEndian.Uint64(head[8:]), binary.LittleEndian.Uint64(head[16:])
	open := unquoted(first)
	key := quotedKey(first) ^ bits.RotateLeft64(quotedKey(second)&open, 29)
	open &= unquoted(second)
	return key ^ bits.RotateLeft64(quotedKey(third)&open, 47)
}

// chooseMultiplier tries to give every key a slot of its own: for a few dozen
// strings that succeeds, and of hundreds few share one. For thousands it is not
// worth many tries.
func (x *quotedIndex) chooseMultiplier(keys []uint64) {
	tries := min(64, 1+1<<14/len(keys))
	fewest := len(keys) + 1
	multiplier := uint64(0x9E3779B97F4A7C15)
	slots := make([]uint64, len(keys))
	for range tries {
		for k, key := range keys {
			slots[k] = key * multiplier >> x.shift
		}
		slices.SortFunc(slots, cmp.Compare[uint64])
		shared := 0
		for k := range len(slots) - 1 {
			if slots[k] == slots[k+1] {
				shared++
			}
		}
		if shared < fewest {
			fewest, x.multiplier = shared, multiplier
		}
		if fewest == 0 {
			return
		}
		multiplier = multiplier*0xD1342543DE82EF95 + 2
	}
}

// quotedKey is what is in a word up to its first quote, that included, and all
// of it where there is none. There is no branch here, for the processor cannot
// guess the name of the next member.
func quotedKey(w uint64) uint64 {
	marks := markQuote(w) // high bits: what is up to one covers its byte
	return w & (marks ^ (marks - 1))
}

// unquoted is a word of ones where there is no quote in w, and else zero.
func unquoted(w uint64) uint64 {
	marks := markQuote(w)
	return uint64(int64((marks-1)&^marks) >> 63)
}

// markQuote sets the high bit of the first quote; bytes above it may be marked
// wrongly, and bytes outside ASCII are never the first to be.
func markQuote(w uint64) uint64 {
	w ^= everyByte * '"'
	return (w - everyByte) &^ w & everyHighBit
}

// is reports whether the string stands at the beginning of head, behind its
// opening quote, as far as words tell.
func (q *quotedString) is(head *[quotedBytes]byte) bool {
	return (binary.LittleEndian.Uint64(head[0:])&q.masks[0]^q.words[0])|
		(binary.LittleEndian.Uint64(head[8:])&q.masks[1]^q.words[1])|
		(binary.LittleEndian.Uint64(head[16:])&q.masks[2]^q.words[2]) == 0
}

// find returns the index of the string whose opening quote is b[i], and the
// offset behind it, or unsure where none is for sure.
func (x *quotedIndex) find(b []byte, i int) (k, end int) {
	if i > len(b)-1-quotedBytes || len(x.slots) == 0 {
		return x.findNearEnd(b, i)
	}
	head := (*[quotedBytes]byte)(b[i+1:])
	slot := x.slots[x.key(head)*x.multiplier>>x.shift]
	for slot != noSlot {
		q := &x.strings[slot>>8]
		if q.is(head) && (q.rest == nil || q.restIs(b, i)) {
			return int(slot >> 8), i + int(slot&0xFF)
		}
		slot = q.next
	}
	return 0, unsure
}

// behind returns the offset behind the string with index k if its opening quote
// is b[i], or else unsure. One index beyond the last is allowed.
func (x *quotedIndex) behind(k int, b []byte, i int) (end int) {
	if i > len(b)-1-quotedBytes {
		return unsure
	}
	q := &x.strings[k]
	if !q.is((*[quotedBytes]byte)(b[i+1:])) || q.rest != nil && !q.restIs(b, i) {
		return unsure
	}
	return i + int(q.length)
}

// restIs reports whether the rest of a long string stands there too.
func (q *quotedString) restIs(b []byte, i int) bool {
	end := i + int(q.length)
	return end <= len(b) && string(b[i+1+quotedBytes:end]) == *q.rest
}

// findNearEnd is find where fewer bytes follow than it looks at. Those that are
// missing are zero, which no string has.
func (x *quotedIndex) findNearEnd(b []byte, i int) (k, end int) {
	var padded [1 + quotedBytes]byte
	if copy(padded[:], b[i:]) == len(padded) {
		return 0, unsure // it has no strings
	}
	if k, end = x.find(padded[:], 0); end < 0 {
		return 0, unsure
	}
	return k, i + end
}
