package validate

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

// shape is a kind of event that is far from HotPlex's: its type and how one of
// its events is made.
type shape struct {
	name, typ string
	event     func(random *rand.Rand) string
}

// shapeTable has the types of the shapes. Of the tags of Whole and Envelope
// there are three hundred.
var shapeTable = func() Table {
	table := Table{
		{Name: "Integers", Type: Type{Shape: Array{Elem: anyInteger}}},
		{Name: "Numbers", Type: Type{Shape: Array{Elem: Type{Shape: Number{}}}}},
		{Name: "Booleans", Type: Type{Shape: Array{Elem: Type{Shape: Boolean{}}}}},
		{Name: "Texts", Type: Type{Shape: Array{Elem: anyString}}},
		{Name: "Map", Type: Type{Shape: Map{Key: anyString, Elem: count32}}},
		{Name: "List", Type: Type{Shape: Object{Members: []Member{must("value", count32), optional("next", refTo("List"))}}}},
		{Name: "Nest", Type: Type{Shape: Array{Elem: refTo("Nest")}}},
		{Name: "Anything", Type: Type{Shape: Anything{}}},
		{Name: "Whole", Type: Type{Shape: Array{Elem: refTo("OneOfWhole")}}},
		{Name: "Envelope", Type: Type{Shape: Array{Elem: refTo("OneOfEnvelope")}}},
		{Name: "Wide", Type: wideType(200)},
	}
	whole, envelope := Union{Tag: "type"}, Union{Tag: "type", Payload: "data", Envelope: []Member{must("type", anyString), must("data", Type{Shape: Anything{}})}}
	for k := range 300 {
		tag := fmt.Sprintf("type_of_event_%d", k)
		members := []Member{must("type", Type{Shape: String{}, Enum: []string{quoteJSON(tag)}}), must("at", count64), must("user", anyString), must(fmt.Sprintf("detail_%d", k), anyString)}
		name := fmt.Sprintf("Payload%d", k)
		table = append(table, Def{Name: name, Type: Type{Shape: Object{Members: members[1:]}}}, Def{Name: "Whole" + name, Type: Type{Shape: Object{Members: members}}})
		envelope.Variants = append(envelope.Variants, Variant{tag, refTo(name)})
		whole.Variants = append(whole.Variants, Variant{tag, refTo("Whole" + name)})
	}
	return append(table, Def{Name: "OneOfWhole", Type: Type{Shape: whole}}, Def{Name: "OneOfEnvelope", Type: Type{Shape: envelope}})
}()

func wideType(n int) Type {
	var members []Member
	for k := range n {
		members = append(members, must("m"+strconv.Itoa(k), count32))
	}
	return Type{Shape: Object{Members: members}}
}

// list is an array of n elements.
func list(n int, element func(k int) string) string {
	elements := make([]string, n)
	for k := range elements {
		elements[k] = element(k)
	}
	return "[" + strings.Join(elements, ",") + "]"
}

func textOf(random *rand.Rand, words []string) string {
	var text strings.Builder
	for text.Len() < 1000 {
		text.WriteString(words[random.IntN(len(words))])
	}
	return `["` + text.String() + `"]`
}

var shapes = []shape{
	{"integers", "Integers", func(r *rand.Rand) string {
		return list(100, func(int) string { return strconv.FormatInt(r.Int64N(1<<(1+r.IntN(50))), 10) })
	}},
	{"floats", "Numbers", func(r *rand.Rand) string {
		return list(100, func(int) string { return strconv.FormatFloat(r.NormFloat64(), 'g', -1, 64) })
	}},
	{"short floats", "Numbers", func(r *rand.Rand) string {
		return list(100, func(int) string { return strconv.FormatFloat(100*r.Float64(), 'f', 1+r.IntN(4), 64) })
	}},
	{"booleans", "Booleans", func(r *rand.Rand) string {
		return list(100, func(int) string { return strconv.FormatBool(r.IntN(2) == 0) })
	}},
	{"short texts", "Texts", func(r *rand.Rand) string {
		return list(100, func(int) string { return quoteJSON(strings.Repeat("x", r.IntN(20))) })
	}},
	{"map", "Map", func(r *rand.Rand) string {
		entries := list(100, func(k int) string { return fmt.Sprintf(`"key_%05d":%d`, 100*k+r.IntN(100), r.IntN(1<<20)) })
		return "{" + entries[1:len(entries)-1] + "}"
	}},
	{"unsorted map", "Map", func(r *rand.Rand) string {
		entries := list(100, func(k int) string { return fmt.Sprintf(`"%x_%d":%d`, r.Uint32(), k, r.IntN(1<<20)) })
		return "{" + entries[1:len(entries)-1] + "}"
	}},
	{"nested objects", "List", func(r *rand.Rand) string {
		return strings.Repeat(fmt.Sprintf(`{"value":%d,"next":`, r.IntN(1000)), 50) + `{"value":1}` + strings.Repeat("}", 50)
	}},
	{"nested arrays", "Nest", func(r *rand.Rand) string {
		n := 100 + r.IntN(800)
		return strings.Repeat("[", n) + "[],[]" + strings.Repeat("]", n)
	}},
	{"anything", "Anything", func(r *rand.Rand) string {
		return list(10, func(int) string {
			return fmt.Sprintf(`{"name":"some text","list":[1,2,%d],"flag":true,"more":{"x":null,"y":"%x"}}`, r.IntN(1000), r.Uint64())
		})
	}},
	{"union by tag", "Whole", func(r *rand.Rand) string {
		return list(10, func(int) string {
			k := r.IntN(300)
			return fmt.Sprintf(`{"type":"type_of_event_%d","at":%d,"user":"somebody","detail_%d":"text"}`, k, r.IntN(1<<40), k)
		})
	}},
	{"union by tag, last", "Whole", func(r *rand.Rand) string {
		return list(10, func(int) string {
			k := r.IntN(300)
			return fmt.Sprintf(`{"at":%d,"user":"somebody","detail_%d":"text","type":"type_of_event_%d"}`, r.IntN(1<<40), k, k)
		})
	}},
	{"envelope", "Envelope", func(r *rand.Rand) string {
		return list(10, func(int) string {
			k := r.IntN(300)
			return fmt.Sprintf(`{"type":"type_of_event_%d","data":{"at":%d,"user":"somebody","detail_%d":"text"}}`, k, r.IntN(1<<40), k)
		})
	}},
	{"envelope, tag last", "Envelope", func(r *rand.Rand) string {
		return list(10, func(int) string {
			k := r.IntN(300)
			return fmt.Sprintf(`{"data":{"at":%d,"user":"somebody","detail_%d":"text"},"type":"type_of_event_%d"}`, r.IntN(1<<40), k, k)
		})
	}},
	{"wide object", "Wide", func(r *rand.Rand) string {
		entries := list(200, func(k int) string { return fmt.Sprintf(`"m%d":%d`, k, r.IntN(1<<20)) })
		return "{" + entries[1:len(entries)-1] + "}"
	}},
	{"wide object, shuffled", "Wide", func(r *rand.Rand) string {
		order := r.Perm(200)
		entries := list(200, func(k int) string { return fmt.Sprintf(`"m%d":%d`, order[k], r.IntN(1<<20)) })
		return "{" + entries[1:len(entries)-1] + "}"
	}},
	{"long ASCII", "Texts", func(r *rand.Rand) string {
		return textOf(r, []string{"some ", "words ", "of a longer text, ", "and ", "more. "})
	}},
	{"long CJK", "Texts", func(r *rand.Rand) string { return textOf(r, []string{"第一步", "完成", "工具返回", "错误"}) }},
	{"long escapes", "Texts", func(r *rand.Rand) string { return textOf(r, []string{`\n`, `\u0026`, "word ", `\"`, `\ud83d\ude80`}) }},
}

func BenchmarkShapes(b *testing.B) {
	v := MustNew(shapeTable)
	for _, shape := range shapes {
		random := rand.New(rand.NewPCG(4, 4))
		events := make([][]byte, 2000)
		for i := range events {
			events[i] = []byte(shape.event(random))
		}
		events = changed(events, bytes.Clone)
		b.Run(shape.name, func(b *testing.B) {
			benchmarkBeside(b, events, func(event []byte) bool { return v.Is(shape.typ, event, Exact) })
		})
	}
}
