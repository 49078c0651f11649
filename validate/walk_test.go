package validate

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// walkTable has types that the walker has its own ways for, and unions whose
// payloads it must guess.
var walkTable = func() Table {
	tag := func(tags ...string) Type { return Type{Shape: String{}, Enum: quotedAll(tags)} }
	anything := Type{Shape: Anything{}}
	return Table{
		{Name: "Chain", Type: Type{Shape: Union{Tag: "t", Payload: "d", Open: true, OpenEnvelope: true,
			Variants: []Variant{{"one", refTo("One")}, {"two", refTo("Two")}, {"end", anyString}, {"chain", refTo("Chain")}},
			Envelope: []Member{must("t", anyString), must("d", anything), optional("n", refTo("Chain"))}}}},
		{Name: "One", Type: Type{Shape: Object{Members: []Member{
			must("only_one", refTo("Map")), must("both", anyInteger), optional("set", refTo("Set")), optional("wide", wideType(70)), optional("chain", refTo("Chain"))}}}},
		{Name: "Two", Type: Type{Shape: Object{Open: true, Members: []Member{optional("only_two", anything), must("both", anyString), optional("chain", refTo("Chain"))}}}},
		{Name: "Map", Type: Type{Shape: Map{Key: anyString, Elem: count32, MinProperties: 2, MaxProperties: AtMost(3)}}},
		{Name: "Set", Type: Type{Shape: Array{Elem: anyString, Unique: true}}},
		{Name: "Wide", Type: wideType(70)},
		{Name: "Flags", Type: Type{Shape: Array{Elem: Type{Shape: Boolean{}}}}},
		{Name: "Counts", Type: Type{Shape: Array{Elem: count32}}},
		{Name: "Safe", Type: Type{Shape: Array{Elem: anyInteger}}},
		{Name: "Tiny", Type: Type{Shape: Array{Elem: Type{Shape: integerOf("-9", "9")}}}},
		{Name: "Numbers", Type: Type{Shape: Array{Elem: Type{Shape: Number{}, Null: true}}}},
		{Name: "Ratios", Type: Type{Shape: Array{Elem: bounded(Bounds{Min: "0", Below: "1e15"})}}},
		{Name: "Positive", Type: Type{Shape: Array{Elem: bounded(Bounds{Above: "0"})}}},
		{Name: "Small", Type: Type{Shape: Array{Elem: bounded(Bounds{Min: "-3.4028235e38", Max: "3.4028235e38"})}}},
		{Name: "Natural", Type: Type{Shape: Array{Elem: bounded(Bounds{Min: "-0.0"})}}},
		{Name: "Shape", Type: Type{Shape: Union{Tag: "kind", Variants: []Variant{{"a", refTo("A")}, {"b", refTo("B")}}}}},
		{Name: "A", Type: Type{Shape: Object{Members: []Member{must("kind", tag("a")), optional("inner", refTo("Shape"))}}}},
		{Name: "B", Type: Type{Shape: Object{Members: []Member{must("kind", tag("b")), must("list", refTo("Counts"))}}}},
	}
}()

var walkTests = []struct {
	typ, event string
	valid      bool
}{
	// A payload in front of its tag: of the variant that its first name tells,
	// of another, and of one that no name tells.
	{"Chain", `{"d":{"only_one":{"a":1,"b":2},"both":1},"t":"one"}`, true},
	{"Chain", `{"d":{"both":1,"only_one":{"a":1,"b":2}},"t":"one"}`, true},
	{"Chain", `{"d":{"only_one":{"a":1,"b":2},"both":""},"t":"two"}`, true},
	{"Chain", `{"d":{"only_one":{"a":1,"b":2},"both":1},"t":"two"}`, false},
	{"Chain", `{"d":{"only_two":1,"both":""},"t":"one"}`, false},
	{"Chain", `{"d":{"only_two":1,"both":""},"t":"new"}`, true},
	{"Chain", `{"d":{"only_two":1,"both":"\ud800"},"t":"new"}`, false},
	{"Chain", `{"d":"\n","t":"end"}`, true},
	{"Chain", `{"d":"","t":"one"}`, false},
	{"Chain", `{"d":{"t":"end","d":""},"t":"chain"}`, true},
	{"Chain", `{"d":{"d":{"d":"","t":"end"},"t":"chain"},"t":"chain"}`, true},
	{"Chain", `{"d":{"d":{"d":"","t":"one"},"t":"chain"},"t":"chain"}`, false},
	{"Chain", `{"d":{"only_one":{"a":1,"b":2},"both":1,"chain":{"d":"","t":"end"}},"t":"one","n":{"t":"end","d":""}}`, true},
	{"Chain", `{"d":{"only_one":{"a":1,"b":2},"both":1,"chain":{"d":1,"t":"end"}},"t":"one"}`, false},
	{"Chain", `{"d":{"only_two":1,"both":"","chain":{"d":{"only_one":{"a":1,"b":2},"both":1},"t":"one"}},"t":"two"}`, true},
	{"Chain", `{"d":{"only_one":{"a":1,"b":2},"both":1},"d":1,"t":"one"}`, false},
	{"Chain", `{"d":{"only_one":{"a":1,"b":2},"both":1}}`, false},
	{"Chain", `{"d":[1,"]",{"}":"\"]"}],"t":"new"}`, true},
	{"Chain", `{"d":[1,"]",{"}":"\"]"}},"t":"new"}`, false},
	{"Chain", `{"d":[1,],"t":"new"}`, false},
	// What a wrong guess noted of keys, elements and members must be gone.
	{"Chain", `{"d":{"only_one":{"a":1,"b":2},"both":"","set":["x","x"]},"t":"two","n":{"t":"one","d":{"only_one":{"a":1},"both":1}}}`, false},
	{"Chain", `{"n":{"d":{"only_one":{"a":1,"b":"x"},"both":""},"t":"two"},"t":"one","d":{"only_one":{"b":1,"a":2},"both":1,"set":["x"]}}`, true},
	{"Chain", `{"t":"one","d":{"only_one":{"a":1,"b":2},"both":1,"set":["a","b"],"chain":{"d":{"only_one":{"a":1,"b":2},"set":["a",1]},"t":"new"}}}`, true},
	{"Chain", `{"t":"one","d":{"only_one":{"a":1,"b":2},"both":1,"wide":{"m0":1,"m1":1},"chain":{"d":{"only_one":{"a":1,"b":2},"wide":{"m0":""}},"t":"new"}}}`, false},
	// Names.
	{"One", `{"\u006fnly_one":{"a":1,"b":2},"both":1}`, true},
	{"One", `{"only_one":{"a":1,"\u0062":2},"both":1}`, true},
	{"One", `{"only_one":{"b":1,"\u0062":2},"both":1}`, false},
	{"One", `{"only_one":{"a":1,"b":2},"both":1,"only_one":{"a":1,"b":2}}`, false},
	{"One", `{"only_onE":{"a":1,"b":2},"both":1}`, false},
	{"One", `{"only_one" : {"a":1,"b":2},"both"` + "\t:\r1}", true},
	{"One", `{"only_one":{"a":1,"b":2},"both":1,}`, false},
	{"One", `{"only_one":{"a":1,"b":2},,"both":1}`, false},
	{"One", `{"only_one":{"a":1,"b":2} "both":1}`, false},
	{"One", `{"only_one":{"a":1,"b":2}, "both": 1`, false},
	{"One", `{"only_one":{"a":1,"b":2};"both":1}`, false},
	{"Two", `{"both":"","other":1,"only_two":[]}`, true},
	// Unions of whole objects.
	{"Shape", `{"kind":"a","inner":{"list":[1],"kind":"b"}}`, true},
	{"Shape", `{"inner":{"list":[1],"kind":"b"},"\u006bind":"a"}`, true},
	{"Shape", `{"inner":{"list":[1],"kind":"b"},"kind":"\u0061"}`, true},
	{"Shape", `{"inner":{"list":[-1],"kind":"b"},"kind":"a"}`, false},
	{"Shape", `{"inner":{"list":[1}],"kind":"b"},"kind":"a"}`, false},
	// Numbers.
	{"Counts", `[0,1,10,2147483647,214748364,0]`, true},
	{"Counts", `[2147483648]`, false},
	{"Counts", `[01]`, false},
	{"Counts", `[00,0]`, false},
	{"Counts", `[-0,1,1,1,1,1,1,1,1,1]`, false},
	{"Counts", `[1.0,1,1,1,1,1,1,1,1,1]`, false},
	{"Counts", `[1e2,1,1,1,1,1,1,1,1,1]`, false},
	{"Counts", `[1-1,1,1,1,1,1,1,1,1,1]`, false},
	{"Safe", `[9007199254740991,-9007199254740991,999999999999999,-999999999999999,-1,0]`, true},
	{"Safe", `[9007199254740992,1,1,1,1,1,1,1,1,1,1,1]`, false},
	{"Safe", `[-9007199254740992,1,1,1,1,1,1,1,1,1,1]`, false},
	{"Safe", `[99999999999999999999999999,1,1,1,1,1]`, false},
	{"Tiny", `[-9,9,0,1,2,3,4,5,6,7,8,9,0,0,0]`, true},
	{"Tiny", `[-10,0,0,0,0,0,0,0,0,0,0,0,0,0,0]`, false},
	{"Tiny", `[10,0,0,0,0,0,0,0,0,0,0,0,0,0,0]`, false},
	{"Numbers", `[0,-0,0.5,-1.25,1e5,1E-7,123456789012345678901234567890,0.123456789012345678901234567890,null,1]`, true},
	{"Numbers", `[00.5,1,1,1,1,1,1,1,1,1,1,1]`, false},
	{"Numbers", `[1.,1,1,1,1,1,1,1,1,1,1,1,1]`, false},
	{"Numbers", `[.5,1,1,1,1,1,1,1,1,1,1,1,1]`, false},
	{"Numbers", `[1e400,1,1,1,1,1,1,1,1,1,1,1]`, false},
	{"Numbers", `[1.5.5,1,1,1,1,1,1,1,1,1,1,1]`, false},
	{"Ratios", `[0,-0,0.5,999999999999999.9999999999999999999999]`, true},
	{"Ratios", `[1000000000000000,1,1,1,1,1,1,1,1,1,1]`, false},
	{"Positive", `[0.5,1,12345678901234567890,1e-9]`, true},
	{"Positive", `[0,0.1,0.1,0.1,0.1,0.1,0.1,0.1,0.1]`, false},
	{"Positive", `[-0.5,1,1,1,1,1,1,1,1,1,1,1,1,1,1]`, false},
	{"Small", `[-1.5,0,123456789012345.25,3.4e38]`, true},
	{"Small", `[400000000000000000000000000000000000000]`, false},
	{"Natural", `[0,-0,12.5,0.000000000000000001,1e300]`, true},
	{"Natural", `[-0.000000000000000001,1,1,1,1,1,1]`, false},
	{"Flags", `[true,false,true]`, true},
	{"Flags", `[true,truE,true,false]`, false},
	{"Flags", `[false,falsE,true,false]`, false},
	{"Flags", `[null,false,false,false]`, false},
}

// TestWalkerVouches holds the walker to events that it must not leave to the
// explainer, and to others that both must refuse.
func TestWalkerVouches(t *testing.T) {
	v := MustNew(walkTable)
	for _, test := range walkTests {
		event := []byte(test.event)
		checkTiers(t, v, test.typ, event)
		if got := accepts(v.types[test.typ], event, Exact); got != test.valid {
			t.Errorf("%s %s: the walker vouches: %v, want %v", test.typ, event, got, test.valid)
		}
		if got := v.Is(test.typ, event, Exact); got != test.valid {
			t.Errorf("%s %s: %v, want %v", test.typ, event, got, test.valid)
		}
	}
}

// TestWhiteSpaceAnywhere puts white space of many kinds between the tokens of
// events. The walker takes them all.
func TestWhiteSpaceAnywhere(t *testing.T) {
	spaces := []string{"", " ", "  ", "\n", "\t", "\r\n", "\n  ", "\n      ", "\n        ", "\n                 ", " \n", "\n\n  ", "\n \t ", "         "}
	subjects := []struct {
		v          *Validator
		typ, event string
	}{
		{MustNew(hotplex), "Event", validEvent("tool_use", withMeta(`"x"`))},
		{MustNew(hotplex), "Event", string(shuffled([]byte(validEvent("session_stats", validStats))))},
		{MustNew(zoo), "Zoo", validZoo},
		{MustNew(walkTable), "Chain", `{"d":{"only_one":{"a":1,"b":2},"both":1},"t":"one"}`},
		{MustNew(walkTable), "Shape", `{"inner":{"list":[1,0],"kind":"b"},"kind":"a"}`},
	}
	rapid.Check(t, func(t *rapid.T) {
		subject := rapid.SampledFrom(subjects).Draw(t, "subject")
		some := rapid.SliceOfNDistinct(rapid.SampledFrom(spaces), 1, 3, rapid.ID).Draw(t, "spaces")
		var event []byte
		for _, token := range tokenize(subject.event) {
			event = append(event, rapid.SampledFrom(some).Draw(t, "space")...)
			event = append(event, token...)
		}
		for p := Exact; p <= Reader; p++ {
			if !accepts(subject.v.types[subject.typ], event, p) {
				t.Fatalf("%q in %s is left to the explainer", event, p)
			}
		}
		// A control character is no white space.
		at := rapid.IntRange(0, len(event)-1).Draw(t, "at")
		event = slices.Insert(event, at, '\v')
		if accepts(subject.v.types[subject.typ], event, Exact) {
			t.Fatalf("%q is accepted", event)
		}
	})
}

// TestGuessesNestDeep nests unions, each payload in front of its tag, deeper
// than any budget for reading ahead would reach.
func TestGuessesNestDeep(t *testing.T) {
	v := MustNew(walkTable)
	for _, depth := range []int{1, 2, 10, 100, 2000} {
		event := strings.Repeat(`{"d":{"only_two":0,"both":"","chain":`, depth) + `{"d":"","t":"end"}` + strings.Repeat(`},"t":"two"}`, depth)
		if !accepts(v.types["Chain"], []byte(event), Exact) {
			t.Errorf("depth %d is left to the explainer", depth)
		}
		wrong := strings.ReplaceAll(event, "only_two", "only_one") // so that no guess is right
		if !v.Is("Chain", []byte(wrong), Exact) {
			t.Errorf("depth %d: refused where every guess is wrong", depth)
		}
		checkTiers(t, v, "Chain", []byte(strings.Replace(event, `"end"`, `"one"`, 1)))
	}
}

func TestQuotedIndexLikeSearch(t *testing.T) {
	name := rapid.StringMatching(`[a-c_]{0,3}|[a-z]{4,20}|prefix_[a-c]{0,2}|prefix_that_is_long_[ab]{0,3}_suffix|[a"\\<é]{1,9}|x{15,30}`)
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfNDistinct(name, 0, 200, rapid.ID).Draw(t, "names")
		x := newQuotedIndex(quotedTexts(names, ":"))
		follow := rapid.SampledFrom([]string{"", "0}", `"","a":1,"prefix_":2,"prefix_a":3}`}).Draw(t, "follow")
		for _, wanted := range append(names, name.Draw(t, "other")) {
			text := []byte("{" + quoteJSON(wanted) + ":" + follow)
			want, end := slices.Index(names, wanted), len(text)-len(follow)
			if want < 0 {
				want, end = 0, unsure
			}
			if k, got := x.find(text, 1); k != want || got != end {
				t.Fatalf("find(%s) in %q: %d, %d; want %d, %d", text, names, k, got, want, end)
			}
			at := rapid.IntRange(2, len(text)-len(follow)-1).Draw(t, "at")
			text[at] ^= 1 << rapid.IntRange(0, 7).Draw(t, "bit")
			if k, got := x.find(text, 1); got >= 0 && string(text[1:got]) != quoteJSON(names[k])+":" {
				t.Fatalf("find(%q) in %q: %d, %d", text, names, k, got)
			}
		}
	})
}

// TestQuotedIndexOfManyNames has so many names that some share a slot, and names
// that only their ends tell apart.
func TestQuotedIndexOfManyNames(t *testing.T) {
	var names []string
	for k := range 3000 {
		names = append(names, "name"+strconv.Itoa(k), "a_common_beginning_of_names_"+strconv.Itoa(k%100)+strings.Repeat("_", k/100), "_"+strconv.Itoa(k)+"_")
	}
	slices.Sort(names)
	names = slices.Compact(names)
	names = append(names, strings.Repeat("long", 100), "\xff")
	x := newQuotedIndex(quotedTexts(names, ""))
	for want, name := range names {
		text, end := []byte(quoteJSON(name)), 0
		if end = len(text); len(name) > quotedLimit || name == "\xff" {
			want, end = 0, unsure
		}
		if k, got := x.find(text, 0); k != want || got != end {
			t.Errorf("%s: %d, %d; want %d, %d", text, k, got, want, end)
		}
	}
}

// TestPassValue holds the look ahead against the scanner of all values.
func TestPassValue(t *testing.T) {
	for _, text := range append(slices.Clone(jsonTexts), validZoo, validEvent("tool_use", withMeta(`"x\\\"]}"`))) {
		b := []byte(text)
		end, why := skipValue(b, 0, 0, false)
		if got := passValue(b, 0); why == faultNone && got != end {
			t.Errorf("%.80q: ends at %d, want %d", b, got, end)
		}
		if !json.Valid(b) {
			continue
		}
		// It reads no byte behind the value.
		longer := append(bytes.TrimSpace(b), `,"]}`...)
		if got := passValue(longer, 0); got != len(longer)-4 {
			t.Errorf("%.80q: ends at %d, want %d", longer, got, len(longer)-4)
		}
	}
}
