package proof

import (
	"encoding/json"
	"fmt"
	"reflect"
)

// fillSlice makes as many elements as the rule allows, those of a union one of
// each variant.
func (m *maker) fillSlice(dst reflect.Value, r *rule, u usage) {
	if m.leavesNil(dst, r, u) {
		return
	}
	least, most, unique := r.lengths()
	count := func(n int) func(reflect.Value) {
		return func(dst reflect.Value) { m.fillElements(dst, r, n, unique) }
	}
	if m.takes(dst, func() []alternative {
		out := lengthAlternatives(least, most, count)
		if n := max(least, 2); unique && (most < 0 || n <= most) {
			out = append(out, alternative{"equal elements", false, func(dst reflect.Value) {
				count(1)(dst)
				for range n - 1 {
					dst.Set(reflect.Append(dst, dst.Index(0)))
				}
			}})
		}
		return out
	}) {
		return
	}
	m.fillElements(dst, r, m.length(r, least, most), unique)
}

// lengthAlternatives are the lengths at the bounds and beyond them.
func lengthAlternatives(least, most int, set func(n int) func(reflect.Value)) []alternative {
	out := []alternative{{"empty", least == 0, set(0)}}
	if least > 1 {
		out = append(out, alternative{fmt.Sprint("length ", least-1), false, set(least - 1)})
	}
	if most >= 0 && most < maxDemanded {
		out = append(out, alternative{fmt.Sprint("length ", most), true, set(most)}, alternative{fmt.Sprint("length ", most+1), false, set(most + 1)})
	}
	return out
}

// length decides how many elements there are.
func (m *maker) length(r *rule, least, most int) int {
	n := 2
	if elem := r.elemRule().resolve(); elem != nil && m.inner == 0 {
		n = max(n, min(len(elem.variants), 10*maxElements))
	}
	switch {
	case m.ends():
		n = 0
	case m.random != nil:
		n = m.random.Intn(maxElements)
	case len(m.stack) > 4:
		n = 1
	}
	if n = max(n, least); most >= 0 {
		n = min(n, most)
	}
	return min(n, maxDemanded)
}

func (m *maker) fillElements(dst reflect.Value, r *rule, n int, unique bool) {
	dst.Set(reflect.MakeSlice(dst.Type(), 0, n))
	elem := r.elemRule()
	seen := map[string]bool{}
	for i := range n {
		made := reflect.New(dst.Type().Elem()).Elem()
		var text string
		for attempt := range 40 {
			next := m.next
			made.SetZero()
			m.element(i+attempt, func() { m.fill(made, elem, usage{}) })
			if text = encoded(made); !unique || !seen[text] {
				break
			}
			m.next = next
		}
		if unique && seen[text] {
			m.breaks("too few different elements are known")
			return
		}
		seen[text] = true
		dst.Set(reflect.Append(dst, made))
	}
}

// encoded is the JSON of a value, or what Go prints of one that has none.
func encoded(v reflect.Value) string {
	text, err := encode(v.Interface())
	if err != nil {
		return fmt.Sprintf("%#v", v.Interface())
	}
	return string(text)
}

func (m *maker) fillMap(dst reflect.Value, r *rule, u usage) {
	if m.leavesNil(dst, r, u) {
		return
	}
	least, most, _ := r.lengths()
	count := func(n int) func(reflect.Value) {
		return func(dst reflect.Value) { m.fillMembers(dst, r, n) }
	}
	if m.takes(dst, func() []alternative { return lengthAlternatives(least, most, count) }) {
		return
	}
	m.fillMembers(dst, r, m.length(r, least, most))
}

// fillMembers makes n members, or as many as there are different names for.
func (m *maker) fillMembers(dst reflect.Value, r *rule, n int) {
	t := dst.Type()
	dst.Set(reflect.MakeMap(t))
	var keyRule *rule
	if resolved := r.resolve(); resolved != nil {
		keyRule = resolved.key
	}
	seen := map[string]bool{}
	for attempt := 0; len(seen) < n && attempt < n+40; attempt++ {
		key := reflect.New(t.Key()).Elem()
		name, ok := m.makeKey(key, keyRule, attempt)
		if !ok || seen[name] {
			continue
		}
		seen[name] = true
		elem := reflect.New(t.Elem()).Elem()
		m.offset += attempt
		m.under(name, func() { m.fill(elem, r.elemRule(), usage{}) })
		m.offset -= attempt
		dst.SetMapIndex(key, elem)
	}
	if least, _, _ := r.lengths(); len(seen) < min(n, least) {
		m.breaks("too few different names are known")
	}
}

// makeKey makes the key of a map and its name as encoding/json writes it. Keys
// are no places.
func (m *maker) makeKey(dst reflect.Value, r *rule, attempt int) (name string, ok bool) {
	keys := maker{types: m.types, own: m.own, random: m.random, turn: m.turn, offset: m.offset + attempt, target: -1, inner: 1, stack: m.stack}
	keys.fill(dst, r, usage{key: true})
	if len(keys.broken) > 0 {
		return "", false
	}
	text, err := keyText(dst)
	if err != nil {
		return "", false
	}
	quoted, err := json.Marshal(text) // which replaces what is not UTF-8
	if err != nil || json.Unmarshal(quoted, &name) != nil {
		return "", false
	}
	return name, true
}
