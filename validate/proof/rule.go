package proof

import (
	"encoding/json"

	"github.com/eventgen/eventgen/validate"
)

// rule is one use of a shape in the contract's table. A nil rule knows nothing
// and allows everything.
type rule struct {
	null bool
	enum []string // JSON texts; nil allows all
	// name is the type that the use refers to, or "".
	name  string
	shape validate.Shape // of a named type, that of its definition; nil if unknown
	// members, elem, key and variants are the rules inside the shape.
	members   map[string]*member
	elem, key *rule
	variants  []variant
	known     validate.Type // as it stands in the table
	rules     *rules
	judge     *validate.Validator // of this rule alone, made when it is needed
	pools     map[poolKey]*pool
}

type member struct {
	*rule
	optional bool
}

type variant struct {
	tag string
	*rule
}

// rules are the rules of a table.
type rules struct {
	table validate.Table
	defs  map[string]*rule
}

func newRules(table validate.Table) *rules {
	r := &rules{table: table, defs: map[string]*rule{}}
	for _, def := range table {
		r.defs[def.Name] = &rule{rules: r}
	}
	for _, def := range table {
		r.build(r.defs[def.Name], def.Type)
	}
	return r
}

// build makes out what a use says. A use of a named type shares all but its
// null, and is looked up in resolve.
func (r *rules) build(out *rule, t validate.Type) {
	out.rules, out.known, out.null, out.enum, out.shape = r, t, t.Null, t.Enum, t.Shape
	switch s := t.Shape.(type) {
	case validate.Ref:
		out.name = s.Name
	case validate.Array:
		out.elem = r.of(s.Elem)
	case validate.Map:
		out.key, out.elem = r.of(s.Key), r.of(s.Elem)
	case validate.Object:
		out.members = r.membersOf(s.Members)
	case validate.Union:
		out.members = r.membersOf(s.Envelope)
		for _, v := range s.Variants {
			out.variants = append(out.variants, variant{v.Tag, r.of(v.Type)})
		}
	}
}

func (r *rules) of(t validate.Type) *rule {
	out := &rule{}
	r.build(out, t)
	return out
}

func (r *rules) membersOf(list []validate.Member) map[string]*member {
	out := map[string]*member{}
	for _, m := range list {
		out[m.Name] = &member{r.of(m.Type), m.Optional}
	}
	return out
}

// resolve follows references to the rule that says what a value looks like.
func (r *rule) resolve() *rule {
	for range 100 {
		if r == nil || r.name == "" {
			return r
		}
		r = r.rules.defs[r.name]
	}
	return nil
}

// isAnything reports whether every JSON value is allowed, as far as is known.
func (r *rule) isAnything() bool {
	r = r.resolve()
	if r == nil {
		return true
	}
	_, anything := r.shape.(validate.Anything)
	return anything
}

// allowsNil reports whether nothing may stand here.
func (r *rule) allowsNil() bool { return r == nil || r.null || r.isAnything() }

// allows reports whether the rule allows a JSON text that is not null.
func (r *rule) allows(text []byte) bool {
	r = r.resolve()
	if r == nil {
		return json.Valid(text)
	}
	const name = "\x00the value"
	if r.judge == nil {
		use := r.known
		use.Null = false
		v, err := validate.New(append(validate.Table{{Name: name, Type: use}}, r.needed()...))
		if err != nil {
			panic("proof: the table of the generated validators: " + err.Error())
		}
		r.judge = v
	}
	return r.judge.Is(name, text, validate.Exact)
}

// needed is the table without what only other rules refer to: nothing, for a
// number or a text.
func (r *rule) needed() validate.Table {
	if r.elem == nil && len(r.members) == 0 && len(r.variants) == 0 {
		return nil
	}
	return r.rules.table
}

// lengths returns how many elements or members a value may have; most is -1
// where there is no bound.
func (r *rule) lengths() (least, most int, unique bool) {
	r = r.resolve()
	if r == nil {
		return 0, -1, false
	}
	switch s := r.shape.(type) {
	case validate.Array:
		return s.MinItems, int(s.MaxItems) - 1, s.Unique
	case validate.Map:
		return s.MinProperties, int(s.MaxProperties) - 1, false
	}
	return 0, -1, false
}
