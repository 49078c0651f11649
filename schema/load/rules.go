package load

import (
	"go/types"

	"github.com/eventgen/eventgen/schema"
)

// use is the place at which a type is used.
type use struct {
	pos schema.Position
	// what names the place in messages: "field Event.Data".
	what string
	// origin is where the contract's own source leads to a type of the standard
	// library in whose declaration the place lies; it is zero elsewhere.
	origin schema.Position
	// address says whether encoding/json can take the address of the value.
	address address
	// elemNullable is //eventgen:nullable: elements that are pointers may be nil.
	elemNullable bool
	// quoted is the option ",string" on a field that it applies to.
	quoted bool
}

// address says whether a value is addressable when encoding/json meets it. A
// marshaler with a pointer receiver is called only then.
type address uint8

const (
	// addressVaries: it depends on how the whole value was passed.
	addressVaries address = iota
	// addressTaken: behind a pointer, or an element of a slice.
	addressTaken
	// addressNever: an element of a map.
	addressNever
)

// reading is what a Go type becomes at one place: the type (its Nullable is not
// decided yet), and the ways in which Go can have nothing there.
type reading struct {
	schema.Type
	// pointers is the number of pointers in front, each of which can be nil.
	pointers int
	// canBeNil says that the value behind them is a slice, a map or an
	// interface, which can be nil as well.
	canBeNil bool
	// writesNull says that a marshaler may write null whatever the value is.
	writesNull bool
}

// rule reads one kind of Go type, and reports false for all others.
type rule func(b *builder, t types.Type, u use) (reading, bool)

// rules are the rules in the order in which they are asked. That order is
// encoding/json's own (newTypeEncoder): methods first, then the kind.
// ruleKnown and ruleNamed come before because they stand for types whose
// methods are dealt with elsewhere.
var rules []rule

// structural are the rules for what a type is made of, its name and its
// methods apart.
var structural []rule

func init() {
	structural = []rule{
		rulePointer,
		ruleBasic,
		ruleSlice,
		ruleArray,
		ruleMap,
		ruleInterface,
		ruleStruct,
		ruleUnencodable,
	}
	rules = append([]rule{
		ruleParam,
		ruleKnown,
		ruleNamed,
		ruleMarshaler,
	}, structural...)
}

// read turns a Go type into what it is on the wire.
func (b *builder) read(t types.Type, u use) reading {
	return b.apply(rules, types.Unalias(t), u)
}

func (b *builder) apply(list []rule, t types.Type, u use) reading {
	for _, r := range list {
		if out, ok := r(b, t, u); ok {
			out.Pos = u.pos
			return out
		}
	}
	// Only what does not type-check comes here, and that is reported already.
	return b.anything(t, u)
}

// anything is the reading of a type of which nothing is known.
func (b *builder) anything(t types.Type, u use) reading {
	held := b.held(t)
	held.Kind = schema.HeldOpaque
	return reading{Type: schema.Type{Shape: schema.JSON{}, Go: held, Pos: u.pos}, writesNull: true}
}

// unknown is the reading of a type whose JSON cannot be known: an error, or
// with Opaque anything, and a warning.
func (b *builder) unknown(t types.Type, u use, code schema.Code, message, help string) reading {
	pos := u.pos
	if u.origin.File != "" {
		pos = u.origin
	}
	if b.cfg.Opaque {
		b.report(pos, schema.CodeOpaque, schema.Warning, message+"; the contract says nothing about it", help)
	} else {
		b.fault(pos, code, message, help)
	}
	return b.anything(t, u)
}

// asElement decides whether null may stand in place of an element. Rule 8 of
// the wire: elements that are pointers are not nil unless declared.
func (r reading) asElement(u use, pointersCount bool) schema.Type {
	out := r.Type
	out.Nullable = r.canBeNil || r.writesNull || r.pointers > 0 && (u.elemNullable || pointersCount)
	return out
}

// asField decides whether null may stand in place of a member. An omission rule
// takes away the outermost way of being nil.
func (r reading) asField(omitsNil, nonNil bool) schema.Type {
	out := r.Type
	ways := r.pointers
	if r.canBeNil {
		ways++
	}
	if omitsNil {
		ways--
	}
	out.Nullable = !nonNil && (ways > 0 || r.writesNull)
	return out
}

// asRoot decides whether a value that stands alone may be null.
func (r reading) asRoot() schema.Type {
	return r.asField(false, false)
}

// held says how Go holds a value of a type.
func (b *builder) held(t types.Type) schema.Held {
	var h schema.Held
	seen := map[types.Type]bool{}
	t = types.Unalias(t)
	for {
		p, ok := t.Underlying().(*types.Pointer)
		if !ok || seen[t] {
			break
		}
		seen[t] = true
		h.Pointers++
		t = types.Unalias(p.Elem())
	}
	if named, ok := t.(*types.Named); ok {
		h.Named = true
		h.Type = b.goType(named)
	}
	switch t := t.Underlying().(type) {
	case *types.Basic:
		h.Kind = schema.HeldBasic
		h.Basic = types.Typ[t.Kind()].Name() // not byte or rune, which are other names of the same
	case *types.Struct:
		h.Kind = schema.HeldStruct
	case *types.Slice:
		h.Kind = schema.HeldSlice
	case *types.Array:
		h.Kind = schema.HeldArray
	case *types.Map:
		h.Kind = schema.HeldMap
	case *types.Interface:
		h.Kind = schema.HeldInterface
	}
	return h
}
