package validate

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// plainly is explain without shortcuts, its slow twin.
func plainly(u use, b []byte, p Profile, limit int) (found []Violation, more bool) {
	e := new(explainer)
	e.begin(b, p, limit)
	e.explainPlainly(u)
	return e.violations(), e.more
}

// checkTwins holds the quick explainer to the plain one: every violation, and
// where more are there than asked for, which ones are kept.
func checkTwins(t *testing.T, u use, event []byte) {
	t.Helper()
	for p := Exact; p <= Reader; p++ {
		for _, limit := range []int{0, 1, 2, MaxViolations} {
			want, wantMore := plainly(u, event, p, limit)
			got, more := explain(u, event, p, limit)
			if !slices.Equal(got, want) || more != wantMore {
				t.Errorf("%.300q in %s, %d at most:\n quickly %.300v, %v\n plainly %.300v, %v", event, p, limit, got, more, want, wantMore)
			}
		}
	}
}

// twinTables are contracts with every shape.
func twinTables() []*Validator {
	loose := append(petTable(true), messageTable(true)[3:]...)
	chain := Table{
		{Name: "Chain", Type: Type{Shape: Union{Tag: "t", Payload: "d", Variants: []Variant{{"x", refTo("Chain")}, {"end", anyString}}, Envelope: []Member{must("t", anyString), must("d", Type{Shape: Anything{}})}}}},
		{Name: "Lax", Type: Type{Shape: Union{Tag: "t", Payload: "d", Open: true, OpenEnvelope: true, Variants: []Variant{{"x", refTo("Lax")}, {"n", Type{Shape: Integer{}, Null: true}}}, Envelope: []Member{optional("t", anyString), optional("d", Type{Shape: Anything{}})}}}},
		{Name: "Sets", Type: Type{Shape: Map{Key: color, Elem: Type{Shape: Array{Elem: refTo("Sets"), Unique: true}}}}},
		{Name: "Own", Type: Type{Shape: Array{Elem: texts}}, OwnDecoder: true},
		{Name: "Owns", Type: Type{Shape: Map{Key: anyString, Elem: refTo("Own"), MinProperties: 2}}},
	}
	return []*Validator{MustNew(hotplex), MustNew(zoo), MustNew(messageTable(true)), MustNew(loose), MustNew(chain)}
}

// twinEvents are events that one shortcut or another must not get wrong.
var twinEvents = []string{
	``, ` `, `{`, `[`, `{"a"`, `{"a":`, `{"a":1`, `{"a":1,`, `[1,`, `{"a":1,}`, `[1,]`, `[1}`, `{"a":1]`, `{,}`, `[,]`, `nul`, `tru`, `-`, `1.`, `"\u12"`, `{"a":nul}`, `1 2`, `{}}`, `{"t"::end"`, `{,t":"x"`, strings.Replace(validMeta, `"success"`, `xsuccess"`, 1), strings.Replace(validEvent("raw", validStats), `"raw"`, `,raw"`, 1),
	// The last of two tags counts, wherever the payload is.
	`{"t":"x","d":"","t":"end"}`, `{"t":"end","d":{},"t":"x"}`, `{"d":"","t":"x","t":"end"}`, `{"t":"q","t":"end","d":""}`, `{"t":"end","t":7,"d":""}`, `{"t":"end","t":null,"d":""}`, `{"t":null,"d":7,"t":"n"}`,
	`{"d":"","d":{},"t":"end"}`, `{"d":{"d":1,"t":"end"},"t":"x"}`, `{"d":{"d":"","t":"end"},"t":"x"`, `{"d":[`, `{"\u0074":"end","d":""}`, `{"t":"\u0065nd","d":7}`,
	`{"type":"text","data":1,"type":"pet"}`, `{"type":"txet","data":1,"type":"text"}`, `{"type":"text","data":1,"type":"txet"}`, `{"data":{"kind":"cow"},"type":"pet"}`, `{"data":{"kind":"cow","lives":1},"kind":"cat","kind":"dog"}`,
	// Names.
	`{"red":[],"blue":[],"red":[]}`, `{"gr\u00fcn":[{},{}],"grün":[]}`, "{\"\xff\":[],\"\xfe\":[]}", `{"b":[],"a":[],"b":[],"a":[]}`, `{"a":null,"":null,"a":null}`, `{"a":[{"ab":"","cd":"","ef":1}],"b":7}`,
	`{"kind":"cat","lives":1,"Lives":2,"lives" : 3,"li\u0076es":4}`, `{"kind" :"cat" , "lives" : 1 }`,
	strings.Repeat(`{"t":"x","d":`, MaxDepth) + `1`, strings.Repeat(`{"d":`, MaxDepth-1) + `{"t":"end","d":1}` + strings.Repeat(`,"t":"x"}`, MaxDepth-1), strings.Repeat(`{"d":`, 100) + `{"t":"end","d":1}` + strings.Repeat(`,"t":"x"}`, 100),
	"{" + strings.Repeat(`"red":[{},{}],`, 2*MaxViolations) + `"red":[]`, "{" + strings.Repeat(`"red":[{},{}],`, 2*MaxViolations) + `"red":[]}`,
}

func TestExplainersAgreeOnOddEvents(t *testing.T) {
	for _, v := range twinTables() {
		for _, typ := range v.Types() {
			for _, event := range twinEvents {
				checkTwins(t, v.types[typ], []byte(event))
			}
		}
	}
	for _, test := range keywordTests {
		v := MustNew(typeT(test.typ))
		checkTwins(t, v.types["T"], []byte(test.value))
		checkTwins(t, v.types["T"], []byte(test.value+" ]"))
	}
	for _, test := range wireTests {
		checkTwins(t, MustNew(typeT(test.typ)).types["T"], []byte(test.event))
	}
}

// twinSeeds are valid events, and the types that they are of.
func twinSeeds() map[string]string {
	return map[string]string{
		validEvent("tool_use", withMeta(`"x\n\u00e9"`)): "Event", validEvent("session_stats", validStats): "Event", string(shuffled([]byte(validEvent("token", withMeta(`"x"`))))): "Event",
		validZoo: "Zoo", string(shuffled([]byte(validZoo))): "Zoo", wideEvent(100): "Wide",
		`{"data":{"kind":"dog","bark":"","puppy":{"lives":1,"kind":"cat"}},"type":"pet","id":3}`: "Message",
		`{"d":{"t":"x","d":{"d":"","t":"end"}},"t":"x"}`:                                         "Chain",
		`{"t":"x","d":{"t":"n","d":1e3}}`:                                                        "Lax",
		`{"red":[{"":[]},{"gr\u00fcn":[{}]}]}`:                                                   "Sets",
		`{"b":[{"ab":""}],"a":null}`:                                                             "Owns",
	}
}

func TestExplainersAgreeOnMutatedEvents(t *testing.T) {
	tables, seeds := twinTables(), twinSeeds()
	var events []string
	for event := range seeds {
		events = append(events, event)
	}
	slices.Sort(events)
	rapid.Check(t, func(rt *rapid.T) {
		event := rapid.SampledFrom(events).Draw(rt, "event")
		mutant := []byte(mutate(rt, event))
		if rapid.IntRange(0, 9).Draw(rt, "cut") == 0 {
			mutant = mutant[:rapid.IntRange(0, len(mutant)).Draw(rt, "length")]
		}
		for _, v := range tables {
			if u, ok := v.types[seeds[event]]; ok {
				checkTwins(t, u, mutant)
			}
		}
		if t.Failed() {
			rt.Fatalf("%s", mutant)
		}
	})
}

func FuzzExplainers(f *testing.F) {
	tables := twinTables()
	for k := range tables {
		for event := range twinSeeds() {
			f.Add(uint8(k), []byte(event))
		}
		for _, event := range twinEvents {
			if len(event) < 1000 {
				f.Add(uint8(k), []byte(event))
			}
		}
	}
	f.Fuzz(func(t *testing.T, k uint8, event []byte) {
		v := tables[int(k)%len(tables)]
		for _, typ := range v.Types() {
			checkTwins(t, v.types[typ], event)
		}
	})
}

// TestExplainingValidEventsTakesNoMemory holds that an event that a faster judge
// was unsure of for no reason costs no memory either.
func TestExplainingValidEventsTakesNoMemory(t *testing.T) {
	for _, test := range []struct {
		v          *Validator
		typ, event string
	}{
		{MustNew(hotplex), "Event", validEvent("tool_use", withMeta(`"caf\u00e9 \"x\""`))}, {MustNew(hotplex), "Event", string(spaced([]byte(validEvent("session_stats", validStats))))},
		{MustNew(zoo), "Wide", wideEvent(100)},
	} {
		event := []byte(test.event)
		if allocs := testing.AllocsPerRun(50, func() {
			if found, _ := explain(test.v.types[test.typ], event, Exact, MaxViolations); len(found) > 0 {
				t.Fatal(found)
			}
		}); allocs != 0 && poolsKeep {
			t.Errorf("%.60s: %v allocations", test.event, allocs)
		}
	}
}

// TestExplainingTakesLittleMemory holds that an invalid event costs the memory
// of what is reported, and nothing besides.
func TestExplainingTakesLittleMemory(t *testing.T) {
	v := MustNew(hotplex)
	valid := validEvent("tool_use", withMeta(`"x\n\u00e9"`))
	for _, edit := range [][2]string{
		{`"progress":50`, `"progress":140`}, {`"status":"success"`, `"status":"done"`}, {`"tool_name":"bash",`, ``}, {`"line_count":44`, `"line_count":"44"`},
		{`"line_count":44`, `"line_count":4.4e1`}, {`"tool_name":"bash"`, `"tool_name":"bash","tool_name":""`}, {`"s-1"`, "\"\xff\""}, {`"s-1"`, `"\udc00"`}, {`.678Z`, `.678`}, {`}}`, `}`}, {`"progress":50`, `"progress":140,"line_count":-1`},
	} {
		event := []byte(strings.Replace(valid, edit[0], edit[1], 1))
		if allocs := testing.AllocsPerRun(50, func() {
			if v.Validate("Event", event, Exact) == nil {
				t.Fatal("accepted")
			}
		}); allocs > 4 && poolsKeep {
			t.Errorf("%s: %v allocations", edit[1], allocs)
		}
	}
}

// TestExplainerKeepsNothing holds that what an event was is no longer there once
// it has been explained.
func TestExplainerKeepsNothing(t *testing.T) {
	u := MustNew(zoo).types["Zoo"]
	e := borrowExplainer()
	event := []byte(strings.Replace(validZoo, "QUJD", "QUJ", 1))
	e.begin(event, Exact, MaxViolations)
	e.explainQuickly(u)
	if got := fmt.Sprint(e.violations()); !strings.Contains(got, "/blob") {
		t.Fatalf("found %s", got)
	}
	e.release()
	if e.b != nil || e.walker.b != nil || e.forms.b != nil || len(e.notes) != 0 || e.places != nil || e.walker.scratch != nil {
		t.Errorf("%+v is left", e)
	}
}
