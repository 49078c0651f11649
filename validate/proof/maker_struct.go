package proof

import (
	"encoding/json"
	"reflect"

	"github.com/eventgen/eventgen/validate"
)

func (m *maker) fillStruct(dst reflect.Value, r *rule) {
	resolved := r.resolve()
	if resolved != nil {
		if union, ok := resolved.shape.(validate.Union); ok && union.Payload != "" {
			m.fillEnvelope(dst, resolved, union)
			return
		}
	}
	for _, f := range fieldsOf(dst.Type()) {
		m.fillField(dst, f, resolved.memberRule(f.name))
	}
}

func (r *rule) memberRule(name string) *rule {
	if r == nil || r.members[name] == nil {
		return nil
	}
	return r.members[name].rule
}

func (m *maker) fillField(dst reflect.Value, f field, r *rule) {
	if f.behind && m.ends() {
		return // with the embedded pointer, which stays nil
	}
	if place, ok := f.at(dst); ok {
		m.under(f.name, func() { m.fill(place, r, usage{quoted: f.quoted, omits: f.omits}) })
	}
}

// fillEnvelope makes the struct of a union whose tag decides what the payload
// is.
func (m *maker) fillEnvelope(dst reflect.Value, r *rule, union validate.Union) {
	fields := fieldsOf(dst.Type())
	set := func(v variant) func(reflect.Value) {
		return func(dst reflect.Value) {
			for _, f := range fields {
				switch f.name {
				case union.Tag:
					m.setTag(dst, f, v.tag)
				case union.Payload:
					m.fillField(dst, f, v.rule)
				default:
					m.fillField(dst, f, r.memberRule(f.name))
				}
			}
		}
	}
	if m.takes(dst, func() []alternative {
		var out []alternative
		for _, v := range r.variants {
			out = append(out, alternative{union.Tag + " " + v.tag, true, set(v)})
		}
		return append(out, alternative{"an unknown " + union.Tag, union.Open, set(variant{tag: "\x00unknown"})})
	}) {
		return
	}
	if len(r.variants) == 0 {
		m.breaks("a union without variants")
		return
	}
	set(r.variants[m.choose(len(r.variants))])(dst)
}

// setTag sets the field of the tag, of whatever type it is.
func (m *maker) setTag(dst reflect.Value, f field, tag string) {
	place, ok := f.at(dst)
	if !ok {
		m.breaks("the tag cannot be set")
		return
	}
	for place.Kind() == reflect.Pointer {
		place.Set(reflect.New(place.Type().Elem()))
		place = place.Elem()
	}
	text, err := json.Marshal(tag)
	if err == nil && place.Kind() == reflect.String {
		place.SetString(tag)
	} else if err != nil || decode(text, place.Addr().Interface()) != nil {
		m.breaks("the tag cannot be set")
	}
}

// fillInterface makes a value of one of the types that may stand there.
func (m *maker) fillInterface(dst reflect.Value, r *rule, u usage) {
	if m.leavesNil(dst, r, u) {
		return
	}
	resolved := r.resolve()
	if resolved != nil && resolved.isAnything() {
		resolved = nil
	}
	switch {
	case resolved == nil && dst.NumMethod() == 0:
		m.fillAnything(dst)
	case resolved == nil:
		m.breaks("no type is known that implements " + dst.Type().String())
	default:
		m.fillDynamic(dst, m.dynamics(dst.Type(), r), r.allowsNil())
	}
}

// fillAnything takes any JSON value.
func (m *maker) fillAnything(dst reflect.Value) {
	values := []any{
		"text", map[string]any{"key": "value", "list": []any{1.5, nil, false}}, 42.0, true, []any{"a", map[string]any{}}, "", -0.5, []any{},
	}
	dst.Set(reflect.ValueOf(values[m.choose(len(values))]))
}

// dynamic is a Go type that an interface may hold.
type dynamic struct {
	tag     string
	goType  reflect.Type
	pointer bool
	rule    *rule
}

// dynamics are the Go types that may stand in an interface by its rule.
func (m *maker) dynamics(iface reflect.Type, r *rule) []dynamic {
	var out []dynamic
	add := func(tag string, r *rule) {
		t := m.dynamicType(r)
		if t == nil || t.Kind() == reflect.Interface {
			return
		}
		for _, pointer := range []bool{true, false} {
			held := t
			if pointer {
				held = reflect.PointerTo(t)
			}
			if held.Implements(iface) && (!pointer || t.Kind() == reflect.Struct) {
				out = append(out, dynamic{tag, t, pointer, r})
			}
		}
	}
	resolved := r.resolve()
	if union, ok := resolved.shape.(validate.Union); ok && union.Payload == "" {
		for _, v := range resolved.variants {
			add(v.tag, v.rule)
		}
		return out
	}
	add("", r)
	return out
}

// dynamicType is the Go type of a rule's values, or nil.
func (m *maker) dynamicType(r *rule) reflect.Type {
	if r.name != "" {
		return m.types[r.name]
	}
	switch r.shape.(type) {
	case validate.Boolean:
		return reflect.TypeFor[bool]()
	case validate.Integer:
		return reflect.TypeFor[int64]()
	case validate.Number:
		return reflect.TypeFor[float64]()
	case validate.String:
		return reflect.TypeFor[string]()
	}
	return nil
}

// fillDynamic makes one of them. A nil pointer in an interface is null too.
func (m *maker) fillDynamic(dst reflect.Value, all []dynamic, null bool) {
	set := func(d dynamic) func(reflect.Value) {
		return func(dst reflect.Value) {
			made := reflect.New(d.goType)
			m.fill(made.Elem(), d.rule, usage{})
			if !d.pointer {
				made = made.Elem()
			}
			dst.Set(made)
		}
	}
	if m.takes(dst, func() []alternative {
		var out []alternative
		for _, d := range all {
			name := d.goType.String()
			// In an interface with methods a nil pointer that is not allowed is left
			// alone: Check takes what the interface holds for a value.
			if d.pointer && (null || dst.NumMethod() == 0) {
				out = append(out, alternative{"nil *" + name, null, func(dst reflect.Value) { dst.Set(reflect.Zero(reflect.PointerTo(d.goType))) }})
			}
			if d.pointer {
				name = "*" + name
			}
			out = append(out, alternative{name, true, set(d)})
		}
		return out
	}) {
		return
	}
	if len(all) == 0 {
		m.breaks("no Go type is known that may stand in " + dst.Type().String())
		return
	}
	set(all[m.choose(len(all))])(dst)
}
