package proof

import (
	"fmt"
	"maps"
	"math/rand"
	"reflect"
	"strconv"
)

// Case is one Go value of a type.
type Case struct {
	// Name says what is special about the value; it is unique in its type.
	Name string
	// Value is a pointer to it.
	Value any
	// Sound says that every part was chosen to keep the contract. Others may
	// keep it as well.
	Sound bool
	// Broken says which parts were not, and why.
	Broken []string

	opaque map[string]string // Go types of parts with a marshaler, by pointer
	// How it was made: full by some turn, with something else in one place, or
	// beyond the rules.
	full, alternative, wild bool
}

// fullName is the case whose value has everything and nothing odd.
const fullName = "full"

// How many cases a type has at most.
const (
	mostFull         = mostSound + 1
	mostAlternatives = 400
	randomCases      = 16 // and as many again that go beyond the rules
)

// Cases returns the cases of a type of the contract: zero, full by every value
// of the largest pool, each place once with what else it could hold, and random.
// They depend on the contract and its seed alone.
func (c *Contract) Cases(typ Type) []Case { return newCaser(c).cases(typ) }

// caser makes the cases of the types of a contract.
type caser struct {
	rules *rules
	types map[string]reflect.Type
	own   string
	seed  int64
}

func newCaser(c *Contract) *caser {
	out := &caser{rules: newRules(c.Table), types: map[string]reflect.Type{}, own: c.Package, seed: c.Seed}
	for _, t := range c.Types {
		out.types[t.Name] = t.Go
	}
	return out
}

func (c *caser) cases(typ Type) []Case {
	k := casesOf{typ: typ, rule: c.rules.defs[typ.Name], types: c.types, own: c.own, names: map[string]bool{}, opaque: map[string]string{}}
	return k.all(c.seed)
}

// casesOf makes the cases of one type.
type casesOf struct {
	typ   Type
	rule  *rule
	types map[string]reflect.Type
	own   string
	cases []Case
	names map[string]bool
	// opaque are the opaque places of all cases so far.
	opaque map[string]string
}

func (k *casesOf) all(seed int64) []Case {
	var places []survey
	k.add(fullName, maker{survey: &places, target: -1})
	zero := Case{Name: "zero", Value: reflect.New(k.typ.Go).Interface(), Broken: []string{": zero"}, opaque: k.opaque}
	k.cases = append([]Case{zero}, k.cases...)
	seen := map[string]bool{encoded(reflect.ValueOf(k.cases[1].Value)): true}
	for turn := 1; turn < mostFull; turn++ {
		made := k.make(fmt.Sprint("full, ", turn+1), maker{turn: turn, target: -1})
		if text := encoded(reflect.ValueOf(made.Value)); !seen[text] {
			seen[text] = true
			k.cases = append(k.cases, made)
		}
	}
	k.alternatives(places)
	for i := range randomCases {
		random := func(stream int64) *rand.Rand {
			return rand.New(rand.NewSource(seed*1000 + stream*100 + int64(i)))
		}
		k.add("random "+strconv.Itoa(i+1), maker{random: random(1), target: -1})
		k.add("random beyond the rules "+strconv.Itoa(i+1), maker{random: random(2), wild: true, target: -1})
	}
	return k.cases
}

// alternatives adds a case for each thing that a place could hold instead, or an
// even choice of them.
func (k *casesOf) alternatives(places []survey) {
	total := 0
	for _, p := range places {
		total += len(p.alternatives)
	}
	number := 0
	for _, p := range places {
		for i, a := range p.alternatives {
			if number++; total > mostAlternatives && number*mostAlternatives/total == (number-1)*mostAlternatives/total {
				continue
			}
			place := p.pointer
			if place == "" {
				place = "(root)"
			}
			k.add(place+" "+a.name, maker{target: p.number, alternative: i})
		}
	}
}

func (k *casesOf) add(name string, m maker) { k.cases = append(k.cases, k.make(name, m)) }

func (k *casesOf) make(name string, m maker) Case {
	m.types, m.own = k.types, k.own
	v := reflect.New(k.typ.Go)
	m.fill(v.Elem(), k.rule, usage{})
	maps.Copy(k.opaque, m.opaque)
	unique := name
	for n := 2; k.names[unique]; n++ {
		unique = name + " (" + strconv.Itoa(n) + ")"
	}
	k.names[unique] = true
	return Case{Name: unique, Value: v.Interface(), Sound: len(m.broken) == 0, Broken: m.broken, opaque: k.opaque, full: m.random == nil && m.target < 0, alternative: m.target >= 0, wild: m.wild}
}
