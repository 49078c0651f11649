package proof

import (
	"encoding/json"
	"fmt"
	"reflect"
)

// encode is json.Marshal. A marshaler that panics, as one does that is promoted
// from an embedded pointer that is nil, is one that refuses.
func encode(v any) (text []byte, err error) {
	defer recovered("MarshalJSON", v, &err)
	return json.Marshal(v)
}

// decode is json.Unmarshal, in the same way.
func decode(text []byte, pointer any) (err error) {
	defer recovered("UnmarshalJSON", pointer, &err)
	return json.Unmarshal(text, pointer)
}

func recovered(what string, v any, err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("%s of %T or of a part of it panics: %v", what, v, r)
	}
}

// decodeNew makes a value of the type of a text, behind embedded pointers too.
func decodeNew(t reflect.Type, text string) (reflect.Value, bool) {
	v := reflect.New(t)
	if t.Kind() == reflect.Struct {
		for i := range t.NumField() {
			if f := v.Elem().Field(i); t.Field(i).Anonymous && f.Kind() == reflect.Pointer && f.CanSet() {
				f.Set(reflect.New(f.Type().Elem()))
			}
		}
	}
	err := decode([]byte(text), v.Interface())
	return v.Elem(), err == nil
}
