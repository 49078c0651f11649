package golang

import (
	"slices"
	"sort"

	"github.com/eventgen/eventgen/schema"
)

// walk calls visit for a type and all types that it is made of, Refs not
// followed.
func walk(t schema.Type, visit func(schema.Type)) {
	visit(t)
	switch s := t.Shape.(type) {
	case schema.Array:
		walk(s.Elem, visit)
	case schema.Map:
		walk(s.Key, visit)
		walk(s.Elem, visit)
	case schema.Object:
		for _, f := range s.Fields {
			walk(f.Type, visit)
		}
	case schema.Union:
		for _, f := range s.Envelope {
			walk(f.Type, visit)
		}
		for _, v := range s.Variants {
			walk(v.Type, visit)
		}
	}
}

// knots says which Defs reach themselves through Refs, and which of them reach
// each other.
type knots struct {
	// of numbers the knot that a Def is part of; a Def without one is not in it.
	of map[string]int
	// height is how many arrays and objects a value can have inside each other,
	// itself included, where each recursion of a knot goes depth deep.
	height map[string]int
	// depth is how deep the matchers of generated code follow a recursive type
	// before they are unsure.
	depth int
	// order lists all Defs, those of a knot together, after all that they reach
	// outside of it.
	order [][]string
}

// leastDepth is how deep the matchers of generated code follow a recursive type
// at the least. In a contract that lets values nest too deeply by then, some
// types have no matcher.
const leastDepth = 500

// valueHeight is how deep the primitive Value follows a value of any type.
const valueHeight = 500

// maxHeight is the nesting that package validate, and encoding/json, allow.
const maxHeight = 10000

// findKnots is Tarjan's algorithm for strongly connected components.
func findKnots(c *schema.Contract) knots {
	k := knots{of: map[string]int{}, height: map[string]int{}}
	var stack []string
	index, low := map[string]int{}, map[string]int{}
	onStack := map[string]bool{}
	var visit func(def *schema.Def)
	visit = func(def *schema.Def) {
		index[def.Name] = len(index) + 1
		low[def.Name] = index[def.Name]
		stack = append(stack, def.Name)
		onStack[def.Name] = true
		itself := false
		for _, name := range refsOf(def) {
			next := c.Def(name)
			switch {
			case next == nil:
			case index[name] == 0:
				visit(next)
				low[def.Name] = min(low[def.Name], low[name])
			case onStack[name]:
				low[def.Name] = min(low[def.Name], index[name])
				itself = itself || name == def.Name
			}
		}
		if low[def.Name] != index[def.Name] {
			return
		}
		start := len(stack) - 1
		for stack[start] != def.Name {
			start--
		}
		members := slices.Clone(stack[start:])
		stack = stack[:start]
		for _, name := range members {
			delete(onStack, name)
			if len(members) > 1 || itself {
				k.of[name] = index[def.Name]
			}
		}
		k.order = append(k.order, members)
	}
	for _, def := range c.Defs {
		if index[def.Name] == 0 {
			visit(def)
		}
	}
	k.deepen(c)
	return k
}

// deepen finds the greatest depth with which no value can nest deeper than
// maxHeight, and the heights that go with it.
func (k *knots) deepen(c *schema.Contract) {
	tooDeep := func(depth int) bool {
		k.depth = depth
		highest := 0
		for _, members := range k.order {
			highest = max(highest, k.measure(c, members))
		}
		return highest > maxHeight
	}
	more := sort.Search(maxHeight-leastDepth, func(n int) bool { return tooDeep(leastDepth + n + 1) })
	tooDeep(leastDepth + more)
}

func refsOf(def *schema.Def) []string {
	var out []string
	walk(def.Type, func(t schema.Type) {
		if ref, ok := t.Shape.(schema.Ref); ok {
			out = append(out, ref.Name)
		}
	})
	return out
}

// measure finds the height of the members of one component, of which all others
// that they reach have been measured.
func (k *knots) measure(c *schema.Contract, members []string) int {
	// A recursion repeats what lies between two Refs of the knot, and only its
	// last value holds one of another height.
	own, other := 0, 0
	for _, name := range members {
		t := c.Def(name).Type
		own = max(own, heightOf(t, func(schema.Shape) int { return 0 }))
		other = max(other, heightOf(t, func(s schema.Shape) int {
			ref, ok := s.(schema.Ref)
			switch {
			case !ok:
				return valueHeight
			case k.together(name, ref.Name):
				return 0
			}
			return k.height[ref.Name]
		}))
	}
	if _, recursive := k.of[members[0]]; recursive {
		other += own * k.depth
	}
	other = min(other, 2*maxHeight)
	for _, name := range members {
		k.height[name] = other
	}
	return other
}

// heightOf is how many arrays and objects a value can have inside each other,
// where leaf tells it of a Ref and of JSON.
func heightOf(t schema.Type, leaf func(schema.Shape) int) int {
	var fields []schema.Field
	inside := 0
	switch s := t.Shape.(type) {
	case schema.JSON, schema.Ref:
		return leaf(s)
	case schema.Array:
		return 1 + heightOf(s.Elem, leaf)
	case schema.Map:
		return 1 + heightOf(s.Elem, leaf)
	case schema.Object:
		fields = s.Fields
	case schema.Union:
		fields = s.Envelope
		for _, v := range s.Variants {
			inside = max(inside, heightOf(v.Type, leaf))
		}
	default:
		return 0
	}
	for _, f := range fields {
		inside = max(inside, heightOf(f.Type, leaf))
	}
	return 1 + inside
}

// together reports whether two Defs are part of the same knot.
func (k knots) together(a, b string) bool {
	return k.of[a] != 0 && k.of[a] == k.of[b]
}
