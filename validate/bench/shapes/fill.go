package shapes

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"strings"
	"time"
)

// filler chooses everything that a Go type leaves open.
type filler struct {
	random *rand.Rand
	enums  map[string][]string // the values of enums, by "import/path.Name"
}

// deepest is the depth below which pointers, slices and maps stay nil.
const deepest = 5

var (
	timeType = reflect.TypeFor[time.Time]()
	rawType  = reflect.TypeFor[json.RawMessage]()
)

// fill fills what the pointer points to.
func (f filler) fill(pointer any) { f.value(reflect.ValueOf(pointer).Elem(), 0) }

func (f filler) value(v reflect.Value, depth int) {
	switch v.Type() {
	case timeType:
		at := time.Date(2026, time.March, 1, 0, 0, f.random.IntN(3_000_000), f.random.IntN(1000)*1_000_000, time.UTC)
		v.Set(reflect.ValueOf(at))
		return
	case rawType:
		v.SetBytes([]byte(`{"raw":true}`))
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(f.random.IntN(2) == 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(f.magnitude(v.Type().Bits() - 1))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(uint64(f.magnitude(v.Type().Bits() - 1)))
	case reflect.Float32, reflect.Float64:
		v.SetFloat(float64(f.random.IntN(1_000_000)) / 1000)
	case reflect.String:
		v.SetString(f.text(v.Type()))
	case reflect.Interface:
		if v.NumMethod() == 0 {
			v.Set(reflect.ValueOf(f.sentence(3)))
		}
	default:
		f.composite(v, depth)
	}
}

func (f filler) composite(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.Pointer:
		if depth < deepest && f.random.IntN(4) > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			f.value(v.Elem(), depth+1)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				f.value(v.Field(i), depth+1)
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			f.value(v.Index(i), depth)
		}
	case reflect.Slice:
		if depth < deepest {
			v.Set(reflect.MakeSlice(v.Type(), 1+f.random.IntN(3), 3))
			for i := range v.Len() {
				f.element(v.Index(i), depth)
			}
		}
	case reflect.Map:
		if depth < deepest {
			v.Set(reflect.MakeMap(v.Type()))
			for range 1 + f.random.IntN(3) {
				key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
				f.key(key, depth)
				f.element(value, depth)
				v.SetMapIndex(key, value)
			}
		}
	}
}

// key fills the key of a map. Keys are names, and names have no line ends.
func (f filler) key(v reflect.Value, depth int) {
	if v.Kind() != reflect.String || f.enums[v.Type().PkgPath()+"."+v.Type().Name()] != nil {
		f.value(v, depth)
		return
	}
	v.SetString(f.name())
}

func (f filler) name() string {
	names := []string{"com.example.role", "Content-Type", "X-Request-Id", "größe", "path", "maintainer", "v2", "存储"}
	return names[f.random.IntN(len(names))]
}

// element fills an element of a slice or a map, which is never nil: a contract
// does not take null there.
func (f filler) element(v reflect.Value, depth int) {
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	f.value(v, depth+1)
}

// magnitude is a number of at most so many bits, and never of more than 50:
// small numbers are as likely as large ones.
func (f filler) magnitude(bits int) int64 {
	return f.random.Int64N(1 << (1 + f.random.IntN(min(bits, 50))))
}

func (f filler) text(t reflect.Type) string {
	if values := f.enums[t.PkgPath()+"."+t.Name()]; len(values) > 0 {
		return values[f.random.IntN(len(values))]
	}
	return f.sentence(1 + f.random.IntN(5))
}

func (f filler) sentence(words int) string {
	var text strings.Builder
	for i := range words {
		if i > 0 {
			text.WriteByte(' ')
		}
		text.WriteString(vocabulary[f.random.IntN(len(vocabulary))])
	}
	return text.String()
}

var vocabulary = []string{
	"container", "refs/heads/main", "octocat", "https://api.example.com/repos/7", "sha256:9f86d081884c7d65",
	"opened", "a & b", "überprüft", "读取", "line\nbreak", "true", "2026-03-01", "node_modules", "/usr/local/bin", "x",
}

// readEnums returns the values of each enum of an emitted schema, by the Go
// type that it is of.
func readEnums(schema []byte) (map[string][]string, error) {
	var document struct {
		Defs map[string]struct {
			GoType string `json:"x-go-type"`
			Enum   []any  `json:"enum"`
		} `json:"$defs"`
	}
	if err := json.Unmarshal(schema, &document); err != nil {
		return nil, err
	}
	enums := map[string][]string{}
	for _, def := range document.Defs {
		for _, value := range def.Enum {
			if text, ok := value.(string); ok {
				enums[def.GoType] = append(enums[def.GoType], text)
			}
		}
	}
	return enums, nil
}
