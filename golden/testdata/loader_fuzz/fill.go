package main

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"net"
	"net/netip"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
)

// filler makes random values that keep the contract of their types.
type filler struct {
	*rand.Rand
	// budget is how many more values one root may hold; it ends recursion.
	budget int
}

// use says where a value stands.
type use struct {
	// element says that the value is one of a slice or map, where a nil pointer
	// would break the contract.
	element bool
	// key says that the value is the key of a map.
	key bool
	// rules are the jsonschema tag of the field.
	rules []string
}

// safe is the largest integer of a 64-bit type that the contract allows.
const safe = 1<<53 - 1

// fill sets v, which is settable or a struct.
func (f *filler) fill(v reflect.Value, u use) {
	f.budget--
	t := v.Type()
	if values := enums[t]; len(values) > 0 {
		v.Set(reflect.ValueOf(values[f.IntN(len(values))]).Convert(t))
		return
	}
	if choices := u.values(); len(choices) > 0 && t.Kind() == reflect.String {
		v.SetString(choices[f.IntN(len(choices))])
		return
	}
	if f.special(v, u) {
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		f.pointer(v, u)
	case reflect.Struct:
		f.structure(v)
	case reflect.Slice:
		f.slice(v)
	case reflect.Array:
		for i := range v.Len() {
			f.fill(v.Index(i), use{})
		}
	case reflect.Map:
		f.mapping(v)
	case reflect.Interface:
		f.iface(v)
	default:
		f.scalar(v, u)
	}
}

// special fills types that are not what their fields are.
func (f *filler) special(v reflect.Value, u use) bool {
	var value any
	switch v.Interface().(type) {
	case time.Time:
		zone := time.FixedZone("", (f.IntN(47*60)-23*60-30)*60)
		value = time.Unix(f.Int64N(250_000_000_000)-60_000_000_000, f.Int64N(1e9)*f.Int64N(2)).In(zone)
		if f.IntN(4) == 0 {
			value = time.Time{}
		}
	case json.RawMessage:
		value = []json.RawMessage{nil, json.RawMessage(`{"a":[1,2.50,"x"],"b":null}`), json.RawMessage(`null`), json.RawMessage(` 7 `), json.RawMessage(`"é\u00e9"`)}[f.IntN(5)]
	case json.Number:
		value = []json.Number{"", "0", "-1.5e3", "123456789012345678", "1E400", "0.10"}[f.IntN(6)]
		if value == json.Number("1E400") {
			value = json.Number("1e30") // more than a float64 holds is no number of a contract
		}
	case big.Int:
		value = *new(big.Int).Lsh(big.NewInt(f.Int64N(9)-4), uint(f.IntN(200)))
	case big.Float:
		value = *big.NewFloat(f.NormFloat64() * 1e30)
	case net.IP:
		value = []net.IP{nil, net.IPv4(10, 0, 0, 1), net.IPv6loopback}[f.IntN(3)]
	case netip.Addr:
		value = []netip.Addr{{}, netip.MustParseAddr("10.0.0.1"), netip.MustParseAddr("fe80::1%eth0")}[f.IntN(3)]
	case netip.Prefix:
		value = []netip.Prefix{{}, netip.MustParsePrefix("10.0.0.0/8")}[f.IntN(2)]
	default:
		return false
	}
	v.Set(reflect.ValueOf(value))
	return true
}

func (f *filler) pointer(v reflect.Value, u use) {
	if !u.element && (f.budget < 0 || f.IntN(4) == 0) {
		v.SetZero()
		return
	}
	target := reflect.New(v.Type().Elem())
	f.fill(target.Elem(), u)
	v.Set(target.Convert(v.Type()))
}

func (f *filler) structure(v reflect.Value) {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		rules := strings.FieldsFunc(field.Tag.Get("jsonschema"), func(r rune) bool { return r == ',' })
		switch {
		case v.Field(i).CanSet():
			f.fill(v.Field(i), use{rules: rules})
		case field.Anonymous && field.Type.Kind() == reflect.Struct:
			f.structure(v.Field(i))
		}
	}
}

// length is a small number, 0 when the budget is used up.
func (f *filler) length() int {
	if f.budget < 0 {
		return 0
	}
	return f.IntN(4)
}

func (f *filler) slice(v reflect.Value) {
	if f.IntN(4) == 0 {
		v.SetZero()
		return
	}
	n := f.length()
	v.Set(reflect.MakeSlice(v.Type(), n, n))
	for i := range n {
		f.fill(v.Index(i), use{element: true})
	}
}

func (f *filler) mapping(v reflect.Value) {
	if f.IntN(4) == 0 {
		v.SetZero()
		return
	}
	v.Set(reflect.MakeMap(v.Type()))
	written := map[string]bool{} // as members of the object
	for range f.length() {
		key := reflect.New(v.Type().Key()).Elem()
		f.fill(key, use{key: true})
		if name := fmt.Sprint(key.Interface()); !written[name] {
			written[name] = true
			elem := reflect.New(v.Type().Elem()).Elem()
			f.fill(elem, use{element: true})
			v.SetMapIndex(key, elem)
		}
	}
}

func (f *filler) iface(v reflect.Value) {
	if f.budget < 0 || f.IntN(4) == 0 {
		v.SetZero()
		return
	}
	if variants := interfaces[v.Type()]; len(variants) > 0 {
		value := reflect.New(variants[f.IntN(len(variants))])
		f.fill(value.Elem(), use{})
		if value.Elem().Type().Implements(v.Type()) && f.IntN(2) == 0 {
			value = value.Elem()
		}
		v.Set(value)
		return
	}
	if v.NumMethod() == 0 {
		v.Set(reflect.ValueOf([]any{true, 1.5, "x", []any{}, map[string]any{"a": nil}, 12, []byte{1}}[f.IntN(7)]))
	}
}

func (f *filler) scalar(v reflect.Value, u use) {
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(f.IntN(2) == 0)
	case reflect.String:
		v.SetString(f.text(u.key))
	case reflect.Float32:
		v.SetFloat([]float64{0, math.Copysign(0, -1), math.MaxFloat32, -math.MaxFloat32, math.SmallestNonzeroFloat32, 1e21, 0.1, f.NormFloat64()}[f.IntN(8)])
	case reflect.Float64:
		v.SetFloat([]float64{0, math.Copysign(0, -1), math.MaxFloat64, -math.MaxFloat64, math.SmallestNonzeroFloat64, 1e21, 1e-7, f.NormFloat64()}[f.IntN(8)])
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		bits := v.Type().Bits()
		least, most := max(-1<<(bits-1), -safe), min(1<<(bits-1)-1, safe)
		least, most = u.bounds(least, most)
		v.SetInt(int64([]int{least, most, min(max(0, least), most), least + f.IntN(most-least+1)}[f.IntN(4)]))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		most := safe
		if bits := v.Type().Bits(); bits < 53 {
			most = 1<<bits - 1
		}
		least, most := u.bounds(0, most)
		v.SetUint(uint64([]int{least, most, least + f.IntN(most-least+1)}[f.IntN(3)]))
	}
}

// texts are what is easily got wrong; the last of them is no UTF-8.
var texts = []string{"", "a", "null", "<&>\u2028", "\"\\/\b\x00\x7f", "漢字😀", "1", "true", "a\xffb"}

func (f *filler) text(key bool) string {
	if f.IntN(3) == 0 {
		return "k" + strconv.Itoa(f.IntN(1000))
	}
	n := len(texts)
	if key {
		n-- // two keys that the encoder repairs may become the same
	}
	return texts[f.IntN(n)]
}

// values are those that the tag allows.
func (u use) values() []string {
	var out []string
	for _, rule := range u.rules {
		if value, ok := strings.CutPrefix(rule, "enum="); ok {
			out = append(out, value)
		}
	}
	return out
}

// bounds are the given ones, or the tighter ones of the tag.
func (u use) bounds(least, most int) (int, int) {
	for _, rule := range u.rules {
		name, value, _ := strings.Cut(rule, "=")
		if n, err := strconv.Atoi(value); err == nil && slices.Contains([]string{"minimum", "maximum"}, name) {
			if name == "minimum" {
				least = max(least, n)
			} else {
				most = min(most, n)
			}
		}
	}
	return least, most
}
