package validate

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestValidEventsNeedNoMemoryAndNoExplanation(t *testing.T) {
	zoo := MustNew(zoo)
	event := MustNew(hotplex)
	for _, test := range []struct {
		v          *Validator
		typ, event string
	}{
		{event, "Event", validEvent("tool_use", withMeta(`"caf\u00e9 \"x\" 中文"`))},
		{event, "Event", string(shuffled([]byte(validEvent("tool_use", withMeta(`"x"`)))))},
		{event, "Event", string(spaced([]byte(validEvent("session_stats", validStats))))},
		{event, "SessionStatsData", validStats},
		{zoo, "Zoo", validZoo},
		{zoo, "Zoo", string(shuffled([]byte(validZoo)))},
		{zoo, "Wide", wideEvent(100)},
	} {
		var indented bytes.Buffer
		if err := json.Indent(&indented, []byte(test.event), "", "\t"); err != nil {
			t.Fatal(err)
		}
		for p := Exact; p <= Reader; p++ {
			for _, text := range [][]byte{[]byte(test.event), indented.Bytes()} {
				if err := test.v.Validate(test.typ, text, p); err != nil {
					t.Fatalf("%s in %s: %v", text, p, err)
				}
				if !accepts(test.v.types[test.typ], text, p) {
					t.Errorf("%s in %s is left to the explainer", text, p)
				}
				if allocs := testing.AllocsPerRun(20, func() {
					if !test.v.Is(test.typ, text, p) || test.v.Validate(test.typ, text, p) != nil {
						t.Fatal("refused")
					}
				}); allocs != 0 && poolsKeep {
					t.Errorf("%.60s in %s: %v allocations", text, p, allocs)
				}
			}
		}
	}
}

// wideEvent is a valid value of the type Wide with n members.
func wideEvent(n int) string {
	var members []string
	for k := range n {
		members = append(members, `"m`+strconv.Itoa(k)+`":`+strconv.Itoa(k))
	}
	return "{" + strings.Join(members, ",") + "}"
}

// zoo has every shape.
var zoo = func() Table {
	var wide []Member
	for k := range 100 {
		wide = append(wide, must("m"+strconv.Itoa(k), percent))
	}
	return append(messageTable(false), Table{
		{Name: "Wide", Type: Type{Shape: Object{Members: wide}}},
		{Name: "Zoo", Type: Type{Shape: Object{Members: []Member{
			must("messages", Type{Shape: Array{Elem: refTo("Message"), MinItems: 1}}), must("when", patterned(TimePattern)), must("blob", patterned(BytesPattern)),
			must("name", Type{Shape: String{MinLength: 1, MaxLength: AtMost(20), Patterns: []string{"^[a-zé<]+$"}}}), must("ratio", bounded(Bounds{Min: "-1.5", Below: "1e2", MultipleOf: []string{"0.25"}})),
			must("even", Type{Shape: Integer{Bounds{Min: "-100", Max: "100", MultipleOf: []string{"2"}}}}), must("big", Type{Shape: integerOf("0", "18446744073709551615")}),
			must("tags", Type{Shape: Array{Elem: anyString, Unique: true}}), must("point", Type{Shape: Array{Elem: bounded(Bounds{}), MinItems: 2, MaxItems: AtMost(2), Fixed: true}}),
			must("counts", numbers8), must("colors", colors), must("words", Type{Shape: Map{Key: anyString, Elem: Type{Shape: Array{Elem: anyString}, Null: true}}}),
			must("anything", Type{Shape: Anything{}}), must("flag", Type{Shape: Boolean{}}), must("a<b", color), optional("wide", refTo("Wide")), must("next", Type{Shape: Ref{"Zoo"}, Null: true}),
		}}}},
	}...)
}()

const validZoo = `{"messages":[{"id":1,"type":"text","data":"x"},{"type":"pet","data":{"kind":"cat","lives":9}},{"type":"maybe","data":null}],"when":"2026-01-02T03:04:05.5+02:00",` +
	`"blob":"QUJD","name":"caf\u00e9\u003c","ratio":-0.75,"even":-42,"big":18446744073709551615,"tags":["a","b","中"],"point":[1.5e3,-2],"counts":{"0":1,"12":2,"7":3},` +
	`"colors":{"red":1,"gr\u00fcn":2},"words":{"b":["x"],"a":null,"a\u0026b":[]},"anything":{"deep":[[[{"x":[1,2.5e-7,"\ud83d\ude00"]}]]]},"flag":true,"a\u003cb":"gr\u00fcn",` +
	`"next":null}`

func TestNewRefuses(t *testing.T) {
	union := func(u Union) Table { return Table{{Name: "A", Type: Type{Shape: u}}, {Name: "B", Type: pair}} }
	for _, test := range []struct {
		table Table
		want  string
	}{
		{Table{{Name: "A", Type: pair}, {Name: "A", Type: pair}}, `type "A" stands in the table twice`},
		{Table{{Name: "A", Type: refTo("B")}}, `type "A": it refers to type "B", which the table does not have`},
		{Table{{Name: "A", Type: refTo("B")}, {Name: "B", Type: refTo("A")}}, `type "A": it refers to type "B", which refers only to itself`},
		{Table{{Name: "A", Type: Type{}}}, `type "A": <nil> is not a shape that the judges know`},
		{typeT(patterned("(")), "type \"T\": its pattern: error parsing regexp: missing closing ): `(`"},
		{typeT(bounded(Bounds{Min: "1,5"})), `type "T": its minimum: "1,5" is no number: expected decimal text as in JSON`},
		{typeT(bounded(Bounds{Below: "x"})), `type "T": its exclusive maximum: "x" is no number: expected decimal text as in JSON`},
		{typeT(bounded(Bounds{MultipleOf: []string{"0.0"}})), `type "T": its multipleOf is 0.0: expected a number greater than zero`},
		{typeT(Type{Shape: String{}, Enum: []string{"red"}}), `type "T": its enum: "red" is no JSON value`},
		{typeT(Type{Shape: Object{Members: []Member{must("a", pair), must("a", pair)}}}), `type "T": member "a" is declared twice`},
		{typeT(Type{Shape: Object{Members: []Member{must("a", refTo("X"))}}}), `type "T": member "a": it refers to type "X", which the table does not have`},
		{typeT(Type{Shape: Map{Key: percent, Elem: percent}}), `type "T": its keys are validate.Integer: expected String`},
		{union(Union{Tag: "t", Variants: []Variant{{"x", refTo("B")}, {"x", refTo("B")}}}), `type "A": tag "x" names two variants`},
		{union(Union{Tag: "t", Payload: "p", Envelope: []Member{must("t", anyString)}}), `type "A": its envelope must have the members "t" (tag) and "p" (payload)`},
		{union(Union{Tag: "t", Variants: []Variant{{"x", refTo("A")}}}), `a variant of the union by "t" is that union itself`},
	} {
		if _, err := New(test.table); err == nil || err.Error() != test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
}

func TestMustNewPanics(t *testing.T) {
	defer func() {
		if got := recover(); got != `validate: type "A" stands in the table twice` {
			t.Errorf("got %v", got)
		}
	}()
	MustNew(Table{{Name: "A", Type: pair}, {Name: "A", Type: pair}})
}

func TestNames(t *testing.T) {
	v := MustNew(hotplex)
	if got, want := v.Types(), []string{"Event", "EventMeta", "EventMetadata", "EventWithMeta", "SessionStatsData", "Type"}; !slices.Equal(got, want) {
		t.Errorf("types %v, want %v", got, want)
	}
	if got := v.Unions(); !slices.Equal(got, []string{"Event"}) {
		t.Errorf("unions %v", got)
	}
	if v.Profile() != Exact || v.Root() != "" {
		t.Errorf("profile %v, root %q", v.Profile(), v.Root())
	}
}

// TestConcurrentUse is of use under the race detector.
func TestConcurrentUse(t *testing.T) {
	v := MustNew(zoo)
	events := []string{validZoo, wideEvent(100), strings.Replace(validZoo, "QUJD", "QUJ", 1)}
	var done sync.WaitGroup
	for range 8 {
		done.Go(func() {
			for k := range 300 {
				event, typ := events[k%3], []string{"Zoo", "Wide", "Zoo"}[k%3]
				if got, want := v.Is(typ, []byte(event), Profile(k%2)), k%3 != 2; got != want {
					t.Errorf("%.80s: %v", event, got)
				}
			}
		})
	}
	done.Wait()
}

func TestViolationsAreBounded(t *testing.T) {
	v := MustNew(typeT(Type{Shape: Array{Elem: percent}}))
	for n, more := range map[int]bool{MaxViolations: false, MaxViolations + 1: true, 5 * MaxViolations: true} {
		var err *Error
		event := "[" + strings.Repeat(`"",`, n-1) + `""]`
		if !errors.As(v.Validate("T", []byte(event), Exact), &err) || len(err.Violations) != MaxViolations || err.More != more {
			t.Errorf("%d faults: %d violations, more: %v", n, len(err.Violations), err.More)
		}
		if err.Violations[99].Pointer != "/99" {
			t.Errorf("the last is %v", err.Violations[99])
		}
	}
}

// TestHostileEventsCostNoMore judges events that would take minutes if any step
// were more than linear.
func TestHostileEventsCostNoMore(t *testing.T) {
	nest := func(open, inner, end string, depth int) string {
		return strings.Repeat(open, depth) + inner + strings.Repeat(end, depth)
	}
	tree := Table{
		{Name: "Tree", Type: Type{Shape: Array{Elem: refTo("Tree"), Unique: true}}},
		{Name: "Chain", Type: Type{Shape: Union{Tag: "t", Payload: "d", Variants: []Variant{{"x", refTo("Chain")}, {"end", anyString}}, Envelope: []Member{must("t", anyString), must("d", Type{Shape: Anything{}})}}}},
		{Name: "Whole", Type: Type{Shape: Union{Tag: "t", Variants: []Variant{{"x", refTo("Node")}}}}},
		{Name: "Node", Type: Type{Shape: Object{Members: []Member{optional("d", refTo("Whole")), must("t", anyString)}}}},
		{Name: "Keys", Type: Type{Shape: Map{Key: anyString, Elem: Type{Shape: Anything{}}}}},
		{Name: "Number", Type: bounded(Bounds{Max: "1e300", MultipleOf: []string{"0.1"}})},
		{Name: "Text", Type: Type{Shape: String{MaxLength: AtMost(10), Patterns: []string{"^(a|aa)*$"}}}},
	}
	v := MustNew(tree)
	var keys []string
	for k := range 100000 {
		keys = append(keys, `"`+strconv.Itoa(999999-k)+`":0`)
	}
	begin := time.Now()
	for _, test := range []struct {
		typ, event string
		valid      bool
	}{
		{"Tree", nest("[", "", "]", MaxDepth), true},
		{"Tree", nest("[[],", "[[]]", "]", MaxDepth-2), true},
		{"Tree", nest("[", `3,3`, "]", MaxDepth), false},
		{"Chain", nest(`{"d":`, `{"d":"","t":"end"}`, `,"t":"x"}`, MaxDepth-1), true},
		{"Chain", nest(`{"d":`, `{"d":3,"t":"end"}`, `,"t":"x"}`, MaxDepth-1), false},
		{"Whole", nest(`{"d":`, `{"t":"x"}`, `,"t":"x"}`, MaxDepth-1), true},
		{"Whole", nest(`{"d":`, `{"t":"y"}`, `,"t":"x"}`, MaxDepth-1), false},
		{"Keys", "{" + strings.Join(keys, ",") + "}", true},
		{"Keys", "{" + strings.Join(keys, ",") + `,"999999":0}`, false},
		{"Number", "1e5000000", false},
		{"Number", strings.Repeat("1", 1<<20), false},
		{"Number", "0." + strings.Repeat("0", 1<<20) + "1", false},
		{"Number", "1e" + strings.Repeat("9", 1<<20), false},
		{"Text", `"` + strings.Repeat("a", 1<<20) + `b"`, false},
		{"Text", `"` + strings.Repeat(`\u0061`, 1<<18), false},
	} {
		if got := v.Is(test.typ, []byte(test.event), Exact); got != test.valid {
			t.Errorf("%s %.40s…: %v, want %v", test.typ, test.event, got, test.valid)
		}
		if err := v.Validate(test.typ, []byte(test.event), Exact); (err == nil) != test.valid {
			t.Errorf("%s %.40s…: %.100v", test.typ, test.event, err)
		}
	}
	if took := time.Since(begin); took > 20*time.Second {
		t.Errorf("took %v", took)
	} else {
		t.Log(took)
	}
}

// checkTiers holds an event against the rules that bind the tiers and the
// profiles together.
func checkTiers(t *testing.T, v *Validator, typ string, event []byte) {
	u := v.types[typ]
	valid := false
	for p := Exact; p <= Reader; p++ {
		found, more := explain(u, event, p, MaxViolations)
		ok := len(found) == 0
		if more && len(found) != MaxViolations {
			t.Errorf("%q as %s in %s: more than %d violations", event, typ, p, len(found))
		}
		if accepts(u, event, p) && !ok {
			t.Errorf("%q as %s in %s: the walker accepts what the explainer refuses: %v", event, typ, p, found)
		}
		if valid && !ok {
			t.Errorf("%q as %s: valid in %s and not in %s: %v", event, typ, p-1, p, found)
		}
		if valid = ok; ok && !json.Valid(event) {
			t.Errorf("%q as %s in %s: valid, but no JSON", event, typ, p)
		}
		if v.Is(typ, event, p) != ok || (v.Validate(typ, event, p) == nil) != ok {
			t.Errorf("%q as %s in %s: Is and Validate disagree with the explainer", event, typ, p)
		}
	}
}

func FuzzTiers(f *testing.F) {
	validators := []*Validator{MustNew(hotplex), MustNew(zoo), MustNew(messageTable(true)), MustNew(walkTable)}
	for _, event := range []string{validEvent("tool_use", withMeta(`"x\n\u00e9"`)), validEvent("session_stats", validStats), validMeta, validStats} {
		f.Add(uint8(0), []byte(event))
		f.Add(uint8(0), shuffled([]byte(event)))
	}
	f.Add(uint8(1), []byte(validZoo))
	f.Add(uint8(1), shuffled([]byte(validZoo)))
	for _, event := range []string{`{"data":{"lives":1,"kind":"cat"},"type":"pet","id":3}`, `{"kind":"dog","bark":"","puppy":{"lives":1,"kind":"cat"}}`, wideEvent(100)} {
		f.Add(uint8(1), []byte(event))
		f.Add(uint8(2), []byte(event))
	}
	for _, event := range []string{
		`{"d":{"only_one":{"a":1,"b":2},"both":1,"set":["a","b"],"chain":{"d":{"only_two":1,"both":""},"t":"two"}},"t":"one","n":{"t":"end","d":""}}`,
		`{"d":{"only_one":{"a":1,"b":2},"both":"","set":["x","x"]},"t":"two","n":{"t":"one","d":{"only_one":{"a":1},"both":1}}}`,
		`{"inner":{"list":[1,2147483647,0],"kind":"b"},"kind":"a"}`, `[9007199254740991,-9007199254740991,999999999999999,-1,0]`,
		`[0,-0,0.5,-1.25,1e5,1E-7,123456789012345678901234567890,0.123456789012345678901234567890,null,1]`, `[true,false,true]`, wideEvent(70),
	} {
		f.Add(uint8(3), []byte(event))
		f.Add(uint8(3), indented([]byte(event)))
	}
	f.Fuzz(func(t *testing.T, which uint8, event []byte) {
		v := validators[int(which)%len(validators)]
		for _, typ := range v.Types() {
			checkTiers(t, v, typ, event)
		}
	})
}

func FuzzKeywords(f *testing.F) {
	var validators []*Validator
	for _, test := range keywordTests {
		validators = append(validators, MustNew(typeT(test.typ)))
	}
	for k, test := range keywordTests {
		f.Add(uint16(k), []byte(test.value))
	}
	f.Fuzz(func(t *testing.T, k uint16, event []byte) {
		checkTiers(t, validators[int(k)%len(validators)], "T", event)
	})
}

// A type with a decoder of its own is held to its shape in the exact and open
// profiles, and to nothing but JSON in the reader profile: by both judges, from
// a table and from a schema, by name and by another name.
func TestOwnDecoder(t *testing.T) {
	list := Type{Shape: Array{Elem: anyString}, Null: true}
	table := Table{
		{Name: "Labels", Type: list, OwnDecoder: true},
		{Name: "Other", Type: Type{Shape: Ref{"Labels"}}},
		{Name: "Strict", Type: list},
		{Name: "Loose", Type: Type{Shape: Ref{"Strict"}}, OwnDecoder: true},
		{Name: "Kind", Type: Type{Shape: String{}, Enum: []string{`"a"`}}, OwnDecoder: true},
		{Name: "T", Type: Type{Shape: Object{Members: []Member{must("labels", refTo("Labels")), must("kind", refTo("Kind"))}}}},
	}
	const schema = `{"$defs":{
		"Labels":{"type":["array","null"],"items":{"type":"string"},"x-own-decoder":true},
		"Other":{"$ref":"#/$defs/Labels"},
		"Strict":{"type":["array","null"],"items":{"type":"string"}},
		"Loose":{"$ref":"#/$defs/Strict","x-own-decoder":true},
		"Kind":{"type":"string","enum":["a"],"x-own-decoder":true},
		"T":{"type":"object","properties":{"labels":{"$ref":"#/$defs/Labels"},"kind":{"$ref":"#/$defs/Kind"}},"required":["labels","kind"],"additionalProperties":false}}}`
	compiled, err := Compile([]byte(schema))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, data          string
		exact, open, reader bool
	}{
		{"Labels", `["a"]`, true, true, true},
		{"Labels", `"a,b"`, false, false, true},
		{"Other", `[{"a":[1]}]`, false, false, true},
		{"Strict", `"a,b"`, false, false, false},
		{"Loose", `"a,b"`, false, false, true},
		{"Kind", `"b"`, false, false, true},
		{"Kind", ` 7 `, false, false, true},
		{"T", `{"labels":{"a":"\ud800"},"kind":1e999}`, false, false, true},
		{"T", `{"labels":{"a":}}`, false, false, false},
		{"T", `[]`, false, false, false},
	}
	for from, v := range map[string]*Validator{"table": MustNew(table), "schema": compiled} {
		for _, test := range tests {
			for p, want := range map[Profile]bool{Exact: test.exact, Open: test.open, Reader: test.reader} {
				if got := v.Is(test.name, []byte(test.data), p); got != want {
					t.Errorf("%s: %s %s in %v is %v, want %v", from, test.name, test.data, p, got, want)
				}
				if err := v.Validate(test.name, []byte(test.data), p); (err == nil) != want {
					t.Errorf("%s: %s %s in %v: %v", from, test.name, test.data, p, err)
				}
			}
		}
	}
}
