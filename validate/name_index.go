package validate

import "encoding/binary"

// nameIndex finds a name in a list that does not change. The zero nameIndex is
// an empty list.
type nameIndex struct {
	names []string
	// slots hold indices of names, plus one, at the hash of the name or in the
	// next free slot; there are at least twice as many as names, and their
	// number is a power of two.
	slots []int32
}

// newNameIndex makes an index of the names. Where one occurs twice, its first
// place is found.
func newNameIndex(names []string) nameIndex {
	size := 4
	for size < 2*len(names) {
		size *= 2
	}
	x := nameIndex{names: names, slots: make([]int32, size)}
	for k, name := range names {
		if x.find([]byte(name)) >= 0 {
			continue
		}
		slot := x.slot([]byte(name))
		for x.slots[slot] != 0 {
			slot = (slot + 1) & (size - 1)
		}
		x.slots[slot] = int32(k + 1)
	}
	return x
}

// find returns the place of the name in the list, or -1.
func (x *nameIndex) find(name []byte) int {
	if len(x.slots) == 0 {
		return -1
	}
	for slot := x.slot(name); ; slot = (slot + 1) & (len(x.slots) - 1) {
		k := int(x.slots[slot]) - 1
		if k < 0 {
			return -1
		}
		if x.names[k] == string(name) {
			return k
		}
	}
}

func (x *nameIndex) slot(name []byte) int { return int(hashName(name)) & (len(x.slots) - 1) }

// hashName mixes the bytes of a name. The names of an index are a contract's
// own, so that it need not resist anybody: a stranger's name costs at most the
// longest run of slots.
func hashName(name []byte) uint64 {
	const odd = 0x9E3779B97F4A7C15
	h := uint64(len(name)) * odd
	rest := name
	for ; len(rest) > 8; rest = rest[8:] {
		h = (h ^ word(rest, 0)) * odd
		h ^= h >> 32
	}
	switch n := len(rest); {
	case n == 8:
		h ^= word(rest, 0)
	case n >= 4:
		h ^= uint64(binary.LittleEndian.Uint32(rest)) | uint64(binary.LittleEndian.Uint32(rest[n-4:]))<<32
	case n > 0:
		h ^= uint64(rest[0]) | uint64(rest[n/2])<<8 | uint64(rest[n-1])<<16
	}
	h *= odd
	return h ^ h>>32
}
