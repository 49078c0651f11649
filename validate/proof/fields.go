package proof

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"
)

var (
	jsonMarshaler   = reflect.TypeFor[json.Marshaler]()
	textMarshaler   = reflect.TypeFor[encoding.TextMarshaler]()
	jsonUnmarshaler = reflect.TypeFor[json.Unmarshaler]()
	textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()
)

// has reports whether t or a pointer to it implements the interface.
func has(t, iface reflect.Type) bool {
	return t.Implements(iface) || t.Kind() != reflect.Interface && reflect.PointerTo(t).Implements(iface)
}

// isOpaque reports whether a marshaler decides on the JSON of a type that is no
// pointer and no interface.
func isOpaque(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Pointer, reflect.Interface:
		return false
	}
	return has(t, jsonMarshaler) || has(t, textMarshaler)
}

// field is a field of a struct as encoding/json sees it.
type field struct {
	name   string
	index  []int // through embedded structs
	tagged bool
	quoted bool // the option string
	omits  bool // omitempty or omitzero
	behind bool // an embedded pointer
}

// fieldsOf returns the fields that encoding/json writes, by its rules for
// embedded structs: the shallowest of a name wins, then the one with a tag, and
// two that are still equal drop each other.
func fieldsOf(t reflect.Type) []field {
	var all []field
	collect(t, field{}, []reflect.Type{t}, &all)
	best := map[string][]field{}
	for _, f := range all {
		others := best[f.name]
		switch {
		case len(others) == 0 || f.beats(others[0]):
			best[f.name] = []field{f}
		case !others[0].beats(f):
			best[f.name] = append(others, f)
		}
	}
	return slices.DeleteFunc(all, func(f field) bool {
		winners := best[f.name]
		return len(winners) != 1 || !slices.Equal(winners[0].index, f.index)
	})
}

func (f field) beats(g field) bool {
	if len(f.index) != len(g.index) {
		return len(f.index) < len(g.index)
	}
	return f.tagged && !g.tagged
}

// collect adds the fields of a struct, which is embedded at the field around.
func collect(t reflect.Type, around field, path []reflect.Type, out *[]field) {
	for i := range t.NumField() {
		s := t.Field(i)
		inner := s.Type
		if inner.Kind() == reflect.Pointer && inner.Name() == "" {
			inner = inner.Elem()
		}
		flat := s.Anonymous && inner.Kind() == reflect.Struct
		tag := s.Tag.Get("json")
		if tag == "-" || !s.IsExported() && !flat {
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		if !isName(name) {
			name = ""
		}
		here := field{index: append(slices.Clone(around.index), i), behind: around.behind || flat && s.Type.Kind() == reflect.Pointer}
		if flat && name == "" {
			// One that reaches itself is hidden by its own first fields.
			if !slices.Contains(path, inner) {
				collect(inner, here, append(slices.Clip(path), inner), out)
			}
			continue
		}
		f := field{name: name, index: here.index, tagged: name != "", behind: around.behind}
		if name == "" {
			f.name = s.Name
		}
		list := strings.Split(options, ",")
		f.omits = slices.Contains(list, "omitempty") || slices.Contains(list, "omitzero")
		f.quoted = slices.Contains(list, "string") && isQuotable(inner)
		*out = append(*out, f)
	}
}

// isName reports whether encoding/json takes a name from a tag.
func isName(name string) bool {
	return name != "" && !strings.ContainsFunc(name, func(r rune) bool {
		return !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", r) && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

func isQuotable(t reflect.Type) bool {
	switch k := t.Kind(); k {
	case reflect.Bool, reflect.String, reflect.Float32, reflect.Float64:
		return true
	default:
		return k >= reflect.Int && k <= reflect.Uintptr
	}
}

// at returns the field in a struct, making what embedded pointers point to, and
// false where reflection cannot set it.
func (f field) at(v reflect.Value) (reflect.Value, bool) {
	for _, i := range f.index {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				if !v.CanSet() {
					return reflect.Value{}, false // a pointer to an unexported struct
				}
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v, v.CanSet()
}

// keyText is the name that encoding/json gives to a key of a map.
func keyText(key reflect.Value) (name string, err error) {
	defer recovered("MarshalText", key.Interface(), &err)
	if key.Kind() == reflect.String {
		return key.String(), nil
	}
	if m, ok := key.Interface().(encoding.TextMarshaler); ok {
		if key.Kind() == reflect.Pointer && key.IsNil() {
			return "", nil
		}
		text, err := m.MarshalText()
		return string(text), err
	}
	return fmt.Sprint(key.Interface()), nil
}
