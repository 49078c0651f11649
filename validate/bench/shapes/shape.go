package shapes

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"

	"github.com/eventgen/eventgen/validate"
)

// Shape is a list of events of one type, and how to judge them.
type Shape struct {
	// Name says what the events are like, or whose they are.
	Name string
	// Texts are the events, as encoding/json writes them. All are valid.
	Texts [][]byte
	// Judge is the function that eventgen has generated for the type.
	Judge func(text []byte, p validate.Profile) bool
	// Schema is the one that eventgen has emitted, and Type the type's name in
	// it.
	Schema []byte
	Type   string
	// Decode decodes an event into the Go type with encoding/json.
	Decode func(text []byte) error
}

// RootSchema is the schema with the shape's type as its root.
func (s Shape) RootSchema() ([]byte, error) {
	var document map[string]json.RawMessage
	if err := json.Unmarshal(s.Schema, &document); err != nil {
		return nil, fmt.Errorf("schema of %s: %w", s.Name, err)
	}
	document["$ref"] = fmt.Appendf(nil, "%q", "#/$defs/"+s.Type)
	return json.Marshal(document)
}

// Refuses returns damaged forms of the event, which no judge may accept: one
// that ends too early, and one with a member that the type does not have.
func Refuses(text []byte) [][]byte {
	unknown := append([]byte(`{"member that no type has":0`), bytes.TrimPrefix(text, []byte("{"))...)
	if len(text) > len("{}") {
		unknown = append([]byte(`{"member that no type has":0,`), text[1:]...)
	}
	return [][]byte{text[:len(text)-1], unknown}
}

// kind is a shape that has no events yet.
type kind struct {
	name   string
	judge  func(text []byte, p validate.Profile) bool
	schema []byte
	typ    string
	events int // at full size
	decode func(text []byte) error
	make   func(f filler) any
}

// of is the kind of events of the type T, which make makes; nil leaves that to
// the filler.
func of[T any](name, typ string, schema []byte, judge func([]byte, validate.Profile) bool, events int, make func(f filler) T) kind {
	k := kind{name: name, judge: judge, schema: schema, typ: typ, events: events}
	k.decode = func(text []byte) error { return json.Unmarshal(text, new(T)) }
	k.make = func(f filler) any {
		if make == nil {
			value := new(T)
			f.fill(value)
			return value
		}
		return make(f)
	}
	return k
}

// shape makes the events: a share of those of the full size.
func (k kind) shape(share float64) (Shape, error) {
	s := Shape{Name: k.name, Judge: k.judge, Schema: k.schema, Type: k.typ, Decode: k.decode}
	enums, err := readEnums(k.schema)
	if err != nil {
		return Shape{}, fmt.Errorf("schema of %s: %w", k.name, err)
	}
	f := filler{random: rand.New(rand.NewPCG(300, uint64(len(k.name)))), enums: enums}
	for range max(20, int(float64(k.events)*share)) {
		text, err := json.Marshal(k.make(f))
		if err != nil {
			return Shape{}, fmt.Errorf("encode an event of %s: %w", k.name, err)
		}
		s.Texts = append(s.Texts, text)
	}
	return s, nil
}
