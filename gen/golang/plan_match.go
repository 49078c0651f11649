package golang

import (
	"encoding/json"
	"math/big"
	"slices"
	"strconv"

	"github.com/eventgen/eventgen/schema"
)

// A matcher is a list of operations on i, the offset into the bytes b; see the
// primitives of package validate. A nil matcher is none: it stands for a value
// of which generated code is always unsure.
type matcher []operation

type operation interface{ isOperation() }

type (
	// opLiteral matches a text that is not empty.
	opLiteral struct{ text string }
	// opPrimitive calls a primitive with further arguments, Go expressions.
	opPrimitive struct {
		name      string
		arguments []string
	}
	// opType calls the function of a Def. deeper says that the two are part of
	// one recursion.
	opType struct {
		def    string
		deeper bool
	}
	// opOptional tries name, and where it is there goes on with value.
	opOptional struct {
		name  string
		value matcher
	}
	// opNullable tries null, and else value.
	opNullable struct{ value matcher }
	// opElements matches an array; most is -1 for no bound.
	opElements struct {
		least, most int
		elem        matcher
	}
	// opEntries matches an object whose names are data.
	opEntries struct {
		least, most int
		key, elem   matcher
	}
	// opChoice matches what a primitive matches if it is one of texts.
	opChoice struct {
		value operation
		texts []string
	}
	// opTag matches a string and keeps it for opDispatch. The string is of the
	// Def, where there is one.
	opTag struct{ def string }
	// opDispatch goes on with the matcher of the tag; where again is set, from
	// the start of the object. Other tags have the matcher rest.
	opDispatch struct {
		again bool
		cases []matchCase
		rest  matcher
	}
)

// matchCase is what opDispatch does for tags, which are JSON texts.
type matchCase struct {
	tags  []string
	value matcher
}

func (opLiteral) isOperation()   {}
func (opPrimitive) isOperation() {}
func (opType) isOperation()      {}
func (opOptional) isOperation()  {}
func (opNullable) isOperation()  {}
func (opElements) isOperation()  {}
func (opEntries) isOperation()   {}
func (opChoice) isOperation()    {}
func (opTag) isOperation()       {}
func (opDispatch) isOperation()  {}

// nests reports whether the matcher calls another Def's function even where it
// is already unsure. The primitives that take a matcher do not.
func (m matcher) nests() bool {
	return slices.ContainsFunc(m, func(op operation) bool {
		switch op := op.(type) {
		case opType:
			return true
		case opNullable:
			return op.value.nests()
		}
		return false
	})
}

// matchPlanner makes the matchers of one contract.
type matchPlanner struct {
	contract *schema.Contract
	knots    knots
	// unsure are the Defs without a matcher.
	unsure map[string]bool
}

// planMatchers returns the matcher of each Def that has one.
func planMatchers(c *schema.Contract, k knots) map[string]matcher {
	p := matchPlanner{contract: c, knots: k, unsure: map[string]bool{}}
	out := map[string]matcher{}
	for _, knot := range k.order {
		// A Def without a matcher leaves those without one that need it.
		for settled := false; !settled; {
			settled = true
			for _, name := range knot {
				if p.unsure[name] {
					continue
				}
				out[name] = p.body(c.Def(name))
				if out[name] == nil || k.height[name] > maxHeight {
					delete(out, name)
					p.unsure[name] = true
					settled = false
				}
			}
		}
	}
	return out
}

// body is the matcher of a Def's own function: of a value that is not null.
func (p *matchPlanner) body(def *schema.Def) matcher {
	use := def.Type
	use.Nullable = false
	if union, ok := use.Shape.(schema.Union); ok {
		return p.union(def.Name, union)
	}
	return p.value(def.Name, use)
}

// value is the matcher of a use within the function of the Def from.
func (p *matchPlanner) value(from string, use schema.Type) matcher {
	r := p.contract.Rules(use)
	var m matcher
	if name, ok := p.callee(use); ok {
		if !p.unsure[name] {
			m = matcher{opType{def: name, deeper: p.knots.together(from, name)}}
		}
	} else {
		m = p.shape(from, &r)
		if r.IsListed() && len(m) > 0 {
			m = choice(&r, m)
		}
	}
	if _, anything := r.Shape.(schema.JSON); !use.Nullable || anything {
		return m
	}
	if m == nil {
		return matcher{opLiteral{"null"}}
	}
	return matcher{opNullable{m}}
}

// callee is the Def whose function matches the use, if there is one: scalars
// without a choice are shorter where they stand.
func (p *matchPlanner) callee(use schema.Type) (string, bool) {
	ref, ok := use.Shape.(schema.Ref)
	if !ok {
		return "", false
	}
	def := p.contract.Def(ref.Name)
	if def == nil {
		return "", false
	}
	switch def.Type.Shape.(type) {
	case schema.Object, schema.Union:
		return ref.Name, true
	case schema.Ref:
		if len(use.Constraints)+len(def.Type.Constraints) == 0 {
			return p.callee(def.Type)
		}
		return "", false
	case schema.Array, schema.Map, schema.Enum:
		return ref.Name, len(use.Constraints) == 0
	}
	return "", false
}

// shape is the matcher of a rule but for its choice of values.
func (p *matchPlanner) shape(from string, r *schema.Rules) matcher {
	switch s := r.Shape.(type) {
	case schema.Bool:
		return quotedIf(s.Quoted, opPrimitive{name: "Bool"})
	case schema.Integer:
		return integer(r, s)
	case schema.Number:
		return number(r, s)
	case schema.String, schema.Bytes, schema.Time:
		return text(r)
	case schema.JSON:
		return matcher{opPrimitive{name: "Value"}}
	case schema.Array:
		return p.array(from, r, s)
	case schema.Map:
		return p.entries(from, r, s)
	case schema.Object:
		return p.object(from, s)
	}
	return nil // a Union without a name, or a Ref that leads nowhere
}

func quotedIf(quoted bool, op operation) matcher {
	if quoted {
		return matcher{opLiteral{`"`}, op, opLiteral{`"`}}
	}
	return matcher{op}
}

func integer(r *schema.Rules, s schema.Integer) matcher {
	least, most := widthOf(s)
	if !s.Quoted {
		least, most = integers(r)
	}
	if len(r.MultipleOf) > 0 || least.Cmp(most) > 0 {
		return nil
	}
	op := opPrimitive{"Signed", []string{least.String(), most.String()}}
	switch {
	case least.Sign() == 0:
		op = opPrimitive{"Natural", []string{most.String()}}
	case !most.IsInt64() && least.Sign() < 0:
		return nil // of no Go type
	case !most.IsInt64():
		op.name = "Unsigned"
	}
	return quotedIf(s.Quoted, op)
}

func number(r *schema.Rules, s schema.Number) matcher {
	switch {
	case s.Quoted:
		return quotedIf(true, opPrimitive{name: "Float"})
	case len(r.MultipleOf) > 0:
		return nil
	case hasFloatBounds(r, s):
		least, most := integers(r)
		return matcher{opPrimitive{"FloatIn", []string{clamp(least, "-1 << 63"), clamp(most, "1<<63 - 1")}}}
	case s.Bits == 32:
		return matcher{opPrimitive{name: "Float32"}}
	}
	return matcher{opPrimitive{name: "Float"}}
}

// clamp is a bound as a Go expression, and none where an int64 cannot hold it.
// The primitive takes no number of that size.
func clamp(bound *big.Int, none string) string {
	if bound == nil || !bound.IsInt64() {
		return none
	}
	return bound.String()
}

func text(r *schema.Rules) matcher {
	bounded := r.MinLength > 0 || r.MaxLength >= 0
	switch r.ShapePattern {
	case schema.TimePattern:
		if !bounded && len(r.Patterns) == 0 && !r.IsListed() {
			return matcher{opPrimitive{name: "Timestamp"}}
		}
		return nil
	case schema.BytesPattern:
		if !bounded && len(r.Patterns) == 0 && !r.IsListed() {
			return matcher{opPrimitive{name: "Base64"}}
		}
		return nil
	}
	switch {
	case r.ShapePattern != "" || len(r.Patterns) > 0:
		return nil
	case bounded && !r.IsListed():
		return matcher{opPrimitive{"TextOf", []string{strconv.Itoa(r.MinLength), strconv.Itoa(r.MaxLength)}}}
	}
	return matcher{opPrimitive{name: "Text"}}
}

// choice narrows m, which matches the rule's shape, to the rule's values.
func choice(r *schema.Rules, m matcher) matcher {
	var texts []string
	for _, value := range r.Values {
		if s, ok := value.Text(); ok {
			if fits(r, s) {
				texts = append(texts, jsonText(s))
			}
			continue
		}
		texts = append(texts, string(value))
	}
	switch {
	case len(texts) == 0, len(m) > 1: // m has more than one part where the value stands in quotes
		return nil
	case len(texts) == 1 && texts[0][0] == '"':
		return matcher{opLiteral{texts[0]}}
	}
	return matcher{opChoice{m[0], texts}}
}

// jsonText is a string as encoding/json writes it.
func jsonText(s string) string {
	text, _ := json.Marshal(s) // a string is always encoded
	return string(text)
}
