package proof

import (
	"encoding/json"
	"fmt"
	"math/rand"
	"reflect"
	"slices"
	"strconv"
	"testing/quick"
	"time"

	"github.com/eventgen/eventgen/validate"
)

// fillOpaque takes one of the values that are known of a type with a marshaler.
// What its marshaler writes is not looked at: that is what is being proved.
func (m *maker) fillOpaque(dst reflect.Value, r *rule, u usage) {
	t := dst.Type()
	if m.opaque == nil {
		m.opaque = map[string]string{}
	}
	m.opaque[m.pointer()] = t.String()
	if k := t.Kind(); k == reflect.Slice || k == reflect.Map {
		if u.omits && m.random != nil && m.random.Intn(4) == 0 {
			return
		}
	}
	p := opaquePool(t, r, u, m.own != "" && t.PkgPath() == m.own)
	if len(p.sound) == 0 {
		m.breaks("no value of " + t.String() + " is known that its marshaler takes")
		return
	}
	dst.Set(p.sound[m.choose(len(p.sound))])
}

// opaquePool holds the values of an opaque type.
func opaquePool(t reflect.Type, r *rule, u usage, isOwn bool) *pool {
	resolved := r.resolve()
	key := poolKey{t, u.quoted, u.key}
	if resolved != nil && resolved.pools[key] != nil {
		return resolved.pools[key]
	}
	var values []reflect.Value
	switch {
	case t.Implements(reflect.TypeFor[quick.Generator]()):
		values = generated(t)
	case t == reflect.TypeFor[time.Time]():
		values = times()
	case has(t, jsonUnmarshaler) || has(t, textUnmarshaler):
		if values = decoded(t, resolved); len(values) > 0 {
			values = inOrder(values, allowed(assembled(t), resolved), isOwn)
		}
	}
	if len(values) == 0 {
		values = assembled(t)
	}
	out := &pool{}
	for _, v := range values {
		if isEncodable(v, u) {
			out.sound = append(out.sound, v)
		}
	}
	if resolved != nil {
		resolved.keep(key, out)
	}
	return out
}

// isEncodable reports whether a value has JSON; a marshaler may refuse it.
func isEncodable(v reflect.Value, u usage) bool {
	if u.key {
		_, err := keyText(v)
		return err == nil
	}
	_, err := encode(v.Addr().Interface())
	return err == nil
}

// generated are the values that the type's own Generate makes.
func generated(t reflect.Type) []reflect.Value {
	random := rand.New(rand.NewSource(1))
	zero := reflect.New(t).Elem().Interface().(quick.Generator)
	var out []reflect.Value
	for size := range 12 {
		if v := zero.Generate(random, 1+4*size); v.Type() == t {
			out = append(out, addressable(v))
		}
	}
	return out
}

func addressable(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	return out
}

// times are what RFC 3339 can write: the first and last year, and zones.
func times() []reflect.Value {
	var out []reflect.Value
	for _, t := range []time.Time{
		time.Date(2026, 3, 4, 5, 6, 7, 89e6, time.UTC),
		time.Date(2024, 2, 29, 23, 59, 59, 1, time.FixedZone("", 14*3600)),
		time.Date(1970, 1, 1, 0, 0, 0, 0, time.FixedZone("", -(11*3600+30*60))),
		time.Date(9999, 12, 31, 23, 59, 59, 999999999, time.UTC),
		time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC),
		{},
	} {
		out = append(out, addressable(reflect.ValueOf(t)))
	}
	return out
}

// decoded are the values that a type's own decoder makes of texts that its
// declaration allows.
func decoded(t reflect.Type, r *rule) []reflect.Value {
	var out []reflect.Value
	for _, text := range samples(r, 0) {
		if !r.allows([]byte(text)) {
			continue
		}
		if v, ok := decodeNew(t, text); ok {
			out = append(out, v)
		}
	}
	return out
}

// allowed are those of the values that keep the rule and can be read: what else
// its fields could hold is not held against a type that has a decoder.
func allowed(values []reflect.Value, r *rule) []reflect.Value {
	return slices.DeleteFunc(values, func(v reflect.Value) bool {
		text, err := encode(v.Interface())
		if err != nil || !r.allows(text) {
			return true
		}
		_, ok := decodeNew(v.Type(), string(text))
		return !ok
	})
}

// inOrder puts first what the full value has: of a type of the package under
// proof what was put together, since decoding is to give it back, and of others
// what their decoder made.
func inOrder(decoded, assembled []reflect.Value, isOwn bool) []reflect.Value {
	if isOwn {
		return append(assembled, decoded...)
	}
	return append(decoded, assembled...)
}

// assembled are values of a type that cannot be decoded: its exported fields, or
// what it is made of, filled without a rule.
func assembled(t reflect.Type) []reflect.Value {
	var out []reflect.Value
	for turn := range 8 {
		v := reflect.New(t).Elem()
		m := maker{turn: turn, target: -1, inner: 1}
		if t.Kind() == reflect.Struct {
			for i := range t.NumField() {
				if f := v.Field(i); f.CanSet() {
					m.fill(f, nil, usage{})
				}
			}
		} else {
			m.fillKind(v, nil, usage{})
		}
		out = append(out, v)
	}
	return append(out, reflect.New(t).Elem())
}

// samples are JSON texts that may be what a rule describes; those that are not
// are to be sorted out.
func samples(r *rule, depth int) []string {
	if r = r.resolve(); r == nil || depth > 4 {
		return []string{"null", `"text"`, "1"}
	}
	out := append([]string(nil), r.enum...)
	switch s := r.shape.(type) {
	case validate.Boolean:
		out = append(out, "true", "false")
	case validate.Integer:
		for _, n := range integers(s.Bounds) {
			out = append(out, n.String())
		}
	case validate.Number:
		for _, f := range floats(s.Bounds) {
			out = append(out, strconv.FormatFloat(f, 'g', -1, 64))
		}
	case validate.String:
		for _, text := range texts(s) {
			out = append(out, quoted(text))
		}
	case validate.Anything:
		out = append(out, `"text"`, "1", "true", "[1,null]", `{"key":"value"}`)
	case validate.Array:
		out = append(out, "[]")
		for _, elem := range samples(r.elem, depth+1) {
			out = append(out, "["+elem+"]", "["+elem+","+elem+"]")
		}
	case validate.Map:
		out = append(out, "{}")
		for i, elem := range samples(r.elem, depth+1) {
			out = append(out, fmt.Sprintf(`{"key%d":%s}`, i, elem))
		}
	case validate.Object:
		out = append(out, objects(r, s, depth)...)
	}
	return out
}

// objects are objects with all members, each time another sample of each.
func objects(r *rule, s validate.Object, depth int) []string {
	var out []string
	for turn := range 6 {
		text := "{"
		for i, member := range s.Members {
			use := r.members[member.Name].rule
			var fitting []string
			for _, sample := range samples(use, depth+1) {
				if use.allows([]byte(sample)) {
					fitting = append(fitting, sample)
				}
			}
			if len(fitting) == 0 {
				fitting = []string{"null"}
			}
			if i > 0 {
				text += ","
			}
			text += quoted(member.Name) + ":" + fitting[(turn+i)%len(fitting)]
		}
		out = append(out, text+"}")
	}
	return out
}

// quoted is a text as JSON.
func quoted(text string) string {
	out, err := json.Marshal(text)
	if err != nil {
		panic("proof: " + err.Error()) // no string is refused
	}
	return string(out)
}
