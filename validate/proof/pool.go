package proof

import (
	"encoding/json"
	"math/rand"
	"reflect"
	"unicode/utf8"
)

// pool holds the values that are known for a number, a text, a bool or bytes.
type pool struct {
	sound   []reflect.Value // what the rule allows; the first is not zero if any is not
	unsound []reflect.Value // what the type can hold and the rule does not allow
}

type poolKey struct {
	goType      reflect.Type
	quoted, key bool
}

// How much of a pool is kept.
const (
	mostSound   = 12
	mostUnsound = 4
)

func (r *rule) keep(key poolKey, p *pool) {
	if r.pools == nil {
		r.pools = map[poolKey]*pool{}
	}
	r.pools[key] = p
}

// poolOf is the pool of a Go type under a rule.
func poolOf(t reflect.Type, r *rule, u usage) *pool {
	resolved := r.resolve()
	key := poolKey{t, u.quoted, u.key}
	if resolved != nil && resolved.pools[key] != nil {
		return resolved.pools[key]
	}
	out := &pool{}
	seen := map[string]bool{}
	var zeros []reflect.Value
	for _, v := range candidates(t, resolved) {
		text, ok := wireOf(v, u)
		if !ok || seen[string(text)] || u.quoted && v.Kind() == reflect.String && !utf8.ValidString(v.String()) {
			continue // no decoder gives back a text in a text that is not UTF-8
		}
		seen[string(text)] = true
		switch {
		case !resolved.allows(text):
			out.unsound = append(out.unsound, v)
		case v.IsZero():
			zeros = append(zeros, v)
		default:
			out.sound = append(out.sound, v)
		}
	}
	out.sound = append(out.sound[:min(len(out.sound), mostSound)], zeros...)
	if n := len(out.unsound); n > mostUnsound {
		out.unsound = append(out.unsound[:mostUnsound-1], out.unsound[n-1])
	}
	if resolved != nil {
		resolved.keep(key, out)
	}
	return out
}

// wireOf is what encoding/json writes for a value in its place.
func wireOf(v reflect.Value, u usage) ([]byte, bool) {
	if u.key {
		name, err := keyText(v)
		return []byte(quoted(name)), err == nil
	}
	text, err := encode(v.Interface())
	if err == nil && u.quoted {
		text = []byte(quoted(string(text)))
	}
	return text, err == nil
}

// candidates are values that the type can hold, those first that the rule names.
func candidates(t reflect.Type, r *rule) []reflect.Value {
	var out []reflect.Value
	if r != nil {
		for _, text := range r.enum {
			out = append(out, readAs(t, text)...)
		}
	}
	switch k := t.Kind(); {
	case k == reflect.Bool:
		out = append(out, reflect.ValueOf(true).Convert(t), reflect.ValueOf(false).Convert(t))
	case k == reflect.String:
		for _, text := range texts(textShape(r)) {
			out = append(out, reflect.ValueOf(text).Convert(t))
		}
	case k == reflect.Float32 || k == reflect.Float64:
		for _, f := range floats(boundsOf(r)) {
			if v := reflect.New(t).Elem(); !v.OverflowFloat(f) {
				v.SetFloat(f)
				out = append(out, v)
			}
		}
	case k == reflect.Slice:
		for _, bytes := range [][]byte{{1, 2, 3}, {0xff}, {0xfb, 0xf0, 0, 7}, []byte("some bytes that are text"), {}} {
			out = append(out, bytesOf(t, bytes))
		}
		out = append(out, reflect.Zero(t))
	default:
		out = append(out, integersOf(t, r)...)
	}
	return out
}

// bytesOf is a slice of a byte of whatever name.
func bytesOf(t reflect.Type, bytes []byte) reflect.Value {
	out := reflect.MakeSlice(t, len(bytes), len(bytes))
	for i, b := range bytes {
		out.Index(i).SetUint(uint64(b))
	}
	return out
}

// readAs decodes a JSON text into the type, or the one that is in its string.
func readAs(t reflect.Type, text string) []reflect.Value {
	var out []reflect.Value
	texts := []string{text}
	if inner := ""; json.Unmarshal([]byte(text), &inner) == nil {
		texts = append(texts, inner)
	}
	for _, text := range texts {
		if v, ok := decodeNew(t, text); ok {
			out = append(out, v)
		}
	}
	return out
}

// fillRandom makes a random number or text, and reports whether the rule allows
// it.
func (m *maker) fillRandom(dst reflect.Value, r *rule, u usage) bool {
	v := reflect.New(dst.Type()).Elem()
	switch k := dst.Kind(); {
	case k == reflect.String:
		v.SetString(randomText(m.random))
	case k == reflect.Float32 || k == reflect.Float64:
		f := m.random.NormFloat64() * []float64{1, 1000, 1e12, 1e-9}[m.random.Intn(4)]
		if v.OverflowFloat(f) {
			return false
		}
		v.SetFloat(f)
	case k == reflect.Slice:
		bytes := make([]byte, m.random.Intn(20))
		m.random.Read(bytes)
		v = bytesOf(dst.Type(), bytes)
	case v.CanInt():
		n := m.random.Int63n(1 << (1 + m.random.Intn(53)))
		if m.random.Intn(2) == 0 {
			n = -n
		}
		if v.OverflowInt(n) {
			return false
		}
		v.SetInt(n)
	case v.CanUint():
		n := uint64(m.random.Int63n(1 << (1 + m.random.Intn(53))))
		if v.OverflowUint(n) {
			return false
		}
		v.SetUint(n)
	default:
		return false
	}
	text, ok := wireOf(v, u)
	if !ok || !r.allows(text) {
		return false
	}
	dst.Set(v)
	return true
}

func randomText(random *rand.Rand) string {
	letters := []rune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;-_/\\\"'<>&\n\táß漢字😀\u2028\u0000")
	out := make([]rune, random.Intn(16))
	for i := range out {
		out[i] = letters[random.Intn(len(letters))]
	}
	return string(out)
}
