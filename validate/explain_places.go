package validate

import "slices"

// places knows where the arrays and objects of an event end, so that passing
// over one costs the same however long it is.
type places struct{ starts, ends []int }

// newPlaces reads an event that scanWhole takes.
func newPlaces(b []byte) *places {
	p := new(places)
	var open []int // indices of those that have not ended yet
	for i := 0; i < len(b); i++ {
		switch b[i] {
		case '"':
			i = scanString(b, i) - 1
		case '{', '[':
			open = append(open, len(p.starts))
			p.starts, p.ends = append(p.starts, i), append(p.ends, 0)
		case '}', ']':
			last := len(open) - 1
			p.ends[open[last]] = i + 1
			open = open[:last]
		}
	}
	return p
}

// end returns the offset behind the value at i.
func (p *places) end(b []byte, i int) int {
	if k, ok := slices.BinarySearch(p.starts, i); ok {
		return p.ends[k]
	}
	end, _ := skipScalar(b, i, false)
	return end
}
