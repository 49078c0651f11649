package shapes

import (
	"fmt"
	"strings"

	"github.com/eventgen/eventgen/validate/bench/shapes/plain"
	"github.com/eventgen/eventgen/validate/bench/shapes/union"
)

// tree is a tree of a few hundred nodes, up to a hundred deep.
func tree(f filler) plain.Tree {
	root := plain.Tree{Name: f.sentence(1)}
	for range 3 {
		below := plain.Tree{Name: f.sentence(1)}
		for range 20 + f.random.IntN(60) {
			below = plain.Tree{Name: f.sentence(1), Children: []plain.Tree{{Name: "leaf"}, below}}
		}
		root.Children = append(root.Children, below)
	}
	return root
}

func integers(f filler) plain.Integers {
	values := make([]int64, 100+f.random.IntN(200))
	for i := range values {
		values[i] = f.magnitude(50) - f.magnitude(30)
	}
	return plain.Integers{Values: values}
}

func floats(f filler) plain.Floats {
	values := make([]float64, 100+f.random.IntN(200))
	for i := range values {
		values[i] = f.random.NormFloat64() * float64(f.magnitude(20))
	}
	return plain.Floats{Values: values}
}

func dictionary(f filler) plain.Dictionary {
	counts := map[string]int64{}
	for range 50 + f.random.IntN(100) {
		counts[fmt.Sprintf("%s/%x", f.name(), f.random.Uint32())] = f.magnitude(40)
	}
	return plain.Dictionary{Counts: counts}
}

// prose makes texts that repeat the given pieces at random.
func prose(pieces ...string) func(f filler) plain.Prose {
	return func(f filler) plain.Prose {
		var p plain.Prose
		for range 1 + f.random.IntN(4) {
			var text strings.Builder
			for size := 200 + f.random.IntN(1500); text.Len() < size; {
				text.WriteString(pieces[f.random.IntN(len(pieces))])
			}
			p.Paragraphs = append(p.Paragraphs, text.String())
		}
		return p
	}
}

// message has one of the three hundred tags, and the payload that belongs to it.
func message(f filler) union.Message {
	tags := f.enums[enumOfKind]
	tag := f.random.IntN(len(tags))
	body := union.NewBody(tag)
	f.fill(body)
	return union.Message{Kind: union.Kind(tags[tag]), Body: body}
}
