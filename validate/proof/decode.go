package proof

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
)

// undecodable says why values of a type cannot be decoded, or nothing where they
// can.
func undecodable(t reflect.Type) string { return findUndecodable(t, map[reflect.Type]bool{}) }

func findUndecodable(t reflect.Type, seen map[reflect.Type]bool) string {
	if seen[t] {
		return ""
	}
	seen[t] = true
	if isDecodedBy(t, jsonUnmarshaler) || isDecodedBy(t, textUnmarshaler) {
		if name := embeddedDecoder(t); name != "" {
			return "the decoder of " + t.String() + " is that of the embedded pointer " + name + ", which is nil"
		}
	}
	if isDecodedBy(t, jsonUnmarshaler) {
		return ""
	}
	if isOpaque(t) {
		if has(t, jsonMarshaler) || !has(t, textUnmarshaler) {
			return t.String() + " has a marshaler and no decoder"
		}
		return ""
	}
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array:
		return findUndecodable(t.Elem(), seen)
	case reflect.Map:
		if k := t.Key(); k.Kind() != reflect.String && has(k, textMarshaler) && !has(k, textUnmarshaler) {
			return k.String() + " has a marshaler and no decoder"
		}
		return findUndecodable(t.Elem(), seen)
	case reflect.Interface:
		if t.NumMethod() > 0 {
			return "encoding/json cannot know what to put into the interface " + t.String()
		}
	case reflect.Struct:
		return undecodableField(t, seen)
	}
	return ""
}

func isDecodedBy(t, iface reflect.Type) bool {
	return t.Kind() != reflect.Pointer && t.Kind() != reflect.Interface && has(t, iface)
}

// embeddedDecoder is the embedded pointer of a struct that has a decoder.
func embeddedDecoder(t reflect.Type) string {
	if t.Kind() != reflect.Struct {
		return ""
	}
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous && f.Type.Kind() == reflect.Pointer && (f.Type.Implements(jsonUnmarshaler) || f.Type.Implements(textUnmarshaler)) {
			return f.Name
		}
	}
	return ""
}

func undecodableField(t reflect.Type, seen map[reflect.Type]bool) string {
	for _, f := range fieldsOf(t) {
		if _, ok := f.at(reflect.New(t).Elem()); !ok {
			return "encoding/json cannot set " + t.FieldByIndex(f.index[:1]).Name + " of " + t.String()
		}
		if why := findUndecodable(t.FieldByIndex(f.index).Type, seen); why != "" {
			return why
		}
	}
	return ""
}

// decoders finds a type in a value that has a decoder of its own, those of the
// standard library not counted, and returns its name, or "". It also reports
// whether all of them are types of the package own.
func decoders(t reflect.Type, own string) (name string, isOwn bool) {
	var all []reflect.Type
	findDecoders(t, map[reflect.Type]bool{}, &all)
	isOwn = true
	for _, d := range all {
		name = d.String()
		isOwn = isOwn && d.PkgPath() == own
	}
	return name, isOwn
}

func findDecoders(t reflect.Type, seen map[reflect.Type]bool, out *[]reflect.Type) {
	if seen[t] {
		return
	}
	seen[t] = true
	if isDecodedBy(t, jsonUnmarshaler) || isDecodedBy(t, textUnmarshaler) {
		if first, _, _ := strings.Cut(t.PkgPath(), "/"); strings.Contains(first, ".") {
			*out = append(*out, t)
		}
		return
	}
	switch t.Kind() {
	case reflect.Map:
		findDecoders(t.Key(), seen, out)
		findDecoders(t.Elem(), seen, out)
	case reflect.Pointer, reflect.Slice, reflect.Array:
		findDecoders(t.Elem(), seen, out)
	case reflect.Struct:
		for i := range t.NumField() {
			findDecoders(t.Field(i).Type, seen, out)
		}
	}
}

// sameJSON reports whether two texts are equal JSON: members in any order, and
// one that is null as good as one that is absent.
func sameJSON(a, b []byte) bool {
	if bytes.Equal(a, b) {
		return true
	}
	x, err := readJSON(a)
	if err != nil {
		return false
	}
	y, err := readJSON(b)
	return err == nil && equalJSON(x, y)
}

func readJSON(text []byte) (any, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var v any
	return v, d.Decode(&v)
}

func equalJSON(a, b any) bool {
	switch a := a.(type) {
	case map[string]any:
		b, ok := b.(map[string]any)
		return ok && equalMembers(a, b) && equalMembers(b, a)
	case []any:
		b, ok := b.([]any)
		if !ok || len(a) != len(b) {
			return false
		}
		for i := range a {
			if !equalJSON(a[i], b[i]) {
				return false
			}
		}
		return true
	case json.Number:
		b, ok := b.(json.Number)
		return ok && equalNumbers(a, b)
	}
	return a == b
}

// equalMembers reports whether b has the members of a that are not null.
func equalMembers(a, b map[string]any) bool {
	for name, value := range a {
		if value != nil && !equalJSON(value, b[name]) {
			return false
		}
	}
	return true
}

// equalNumbers compares as decoding into an interface does: as float64.
func equalNumbers(a, b json.Number) bool {
	if a == b {
		return true
	}
	x, err := strconv.ParseFloat(string(a), 64)
	if err != nil {
		return false
	}
	y, err := strconv.ParseFloat(string(b), 64)
	return err == nil && x == y
}
