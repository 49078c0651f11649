package golden_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/eventgen/eventgen/validate"
)

// mutants are the values that mutations put in the place of others: of every
// type, at every bound, and some that are written oddly.
var mutants = []string{
	"null", "true", "false", "0", "-0", "1", "-1", "7", "40", "100", "101", "1.0", "1.5", "1e2", "1e-1", "-0.0", "2147483647", "2147483648",
	"9007199254740991", "9007199254740992", "-9007199254740992", "1e20", "1e308", "1e400", "-1e400", "1e-400",
	`""`, `"x"`, `"running"`, `"\u0072unning"`, `"tool_use"`, `"session_stats"`, `"token"`, `"2026-03-04T05:06:07Z"`, `"2026-02-30T05:06:07Z"`, `"\ud800"`, `"é😀"`,
	`"red"`, `"cat"`, `"dog"`, `"cow"`, `"12"`, `"true"`, `"aGk="`, `"aGk"`, "0.01", "0.015", "3e38", "4e38", "[1,1.0]", `["b","b"]`, "[1,2]", `{"red":1}`, `{"7":{"name":""}}`,
	"[]", "{}", `["a"]`, `["a",null,1]`, `[[]]`, `{"a":1}`, `{"event_type":"","event_data":"","meta":null}`, `{"timestamp":"","session_id":null}`,
}

// mutations are valid events to damage, and the judges to hold to one verdict.
type mutations struct {
	bases           []*payload
	compiled        judge
	others, oracles []judge // of bytes, and of values
	decoder         bool    // there are Go types to decode into
}

func eventMutations(t testing.TB) *mutations {
	return &mutations{
		bases: readBases(t, eventCorpus), compiled: compiledJudge(t, eventCorpus, validate.Exact),
		others: []judge{generatedJudge()}, oracles: []judge{oracleJudge(t, eventCorpus)}, decoder: true,
	}
}

func shopMutations(t testing.TB) *mutations {
	return &mutations{
		bases: readBases(t, shopCorpus), compiled: compiledJudge(t, shopCorpus, validate.Exact),
		oracles: []judge{oracleJudge(t, shopCorpus)},
	}
}

// readBases returns the valid events of a corpus from which others are made.
func readBases(t testing.TB, c corpus) []*payload {
	return slices.DeleteFunc(readCorpus(t, c.name), func(p *payload) bool { return !strings.HasPrefix(p.Name, "the base ") })
}

// agree damages a valid event in ways that respect its structure, writes it in
// some way, and holds the judges that see bytes to one verdict, the oracle to
// the part of it that it can see, and encoding/json to what the profile reader
// says of types.
func (m *mutations) agree(t testing.TB, r *rapid.T) {
	base := rapid.SampledFrom(m.bases).Draw(r, "base")
	text := string(base.data)
	for range rapid.IntRange(0, 4).Draw(r, "mutations") {
		text = mutate(r, text)
	}
	written := rapid.SampledFrom(append([]variant{{name: "as it is"}}, variants...)).Draw(r, "variant")
	var out bytes.Buffer
	written.value(&out, text)
	for _, profile := range profiles {
		rows := []row{{id: "mutant", typ: base.Type, profile: profile, data: out.Bytes()}}
		want := m.compiled.verdicts(t, rows)["mutant"]
		for _, j := range m.others {
			if got := j.verdicts(t, rows)["mutant"]; !slices.Equal(got, want) {
				r.Fatalf("%s in %s: %s finds %q, the compiled Validator %q\n%s", base.Type, profile, j.name, got, want, out.Bytes())
			}
		}
		// time.Time reads the bytes of its string and knows no escapes.
		if m.decoder && profile == validate.Reader && !written.escape {
			m.decode(t, r, base.Type, out.Bytes(), want)
		}
		values := slices.DeleteFunc(want, func(v string) bool { return strings.Contains(v, " wire:") })
		for _, j := range m.oracles {
			if got := j.verdicts(t, rows)["mutant"]; !slices.Equal(got, values) {
				r.Fatalf("%s in %s: %s finds %q, the compiled Validator %q\n%s", base.Type, profile, j.name, got, values, out.Bytes())
			}
		}
	}
}

// minusZero is a number that encoding/json takes for 0 and the judges, where no
// number may be negative, for one that Go never writes.
var minusZero = regexp.MustCompile(`[:\[,\s]-0[,}\]\s]`)

// decode holds encoding/json to a verdict of the profile reader: what passes it
// decodes, and a wrong type it refuses. It takes a name in other letters for the
// member's own, so a text with one is left to the other judges.
func (m *mutations) decode(t testing.TB, r *rapid.T, typ string, text []byte, verdict []string) {
	exact := m.compiled.verdicts(t, []row{{id: "mutant", typ: typ, profile: validate.Exact, data: text}})["mutant"]
	if slices.ContainsFunc(exact, func(v string) bool { return strings.HasSuffix(v, " "+validate.WireCase) }) || minusZero.Match(text) {
		return
	}
	err := decoderTakes(typ, text)
	if err != nil && len(verdict) == 0 || err == nil && slices.ContainsFunc(verdict, decoderRefuses) {
		r.Fatalf("%s: encoding/json says %v, the judges in reader %q\n%s", typ, err, verdict, text)
	}
}

func TestMutationsAgree(t *testing.T) {
	for name, m := range map[string]*mutations{"event": eventMutations(t), "shop": shopMutations(t)} {
		t.Run(name, func(t *testing.T) { rapid.Check(t, func(r *rapid.T) { m.agree(t, r) }) })
	}
}

// FuzzEventsAgree and FuzzShopAgree let the fuzzer choose the mutations.
func FuzzEventsAgree(f *testing.F) { fuzzMutations(f, eventMutations(f)) }
func FuzzShopAgree(f *testing.F)   { fuzzMutations(f, shopMutations(f)) }

// fuzzMutations takes the first choices from the fuzzer and the others from a
// generator that these choices seed, so that no run ends for want of choices.
func fuzzMutations(f *testing.F, m *mutations) {
	for seed := range byte(20) {
		f.Add([]byte{seed})
	}
	f.Fuzz(func(t *testing.T, first []byte) {
		choices := make([]byte, 8192)
		rand.NewChaCha8(sha256.Sum256(first)).Read(choices)
		copy(choices, first)
		rapid.MakeFuzz(func(r *rapid.T) { m.agree(t, r) })(t, choices)
	})
}

// mutate makes one change: another value, a member less, a member more, a name
// in other letters, or other white space.
func mutate(r *rapid.T, text string) string {
	places := pointers(text, "")
	pointer := rapid.SampledFrom(places).Draw(r, "pointer")
	value := rapid.SampledFrom(mutants).Draw(r, "value")
	at, _ := findValue(text, pointer)
	var changed string
	var err error
	switch rapid.SampledFrom([]string{"set", "set", "remove", "add", "rename"}).Draw(r, "kind") {
	case "set":
		changed, err = setMember(text, pointer, value)
	case "remove":
		changed, err = removeMember(text, pointer)
	case "add":
		name := rapid.SampledFrom([]string{"worker", "größe", "a~1b", "Event", "DATA", "Progress", "trace_id", "request_id", "error_message"}).Draw(r, "name")
		changed, err = setMember(text, pointer+"/"+name, value)
	case "rename":
		name := text[at.member:at.start]
		changed = text[:at.member] + strings.ToUpper(name) + text[at.start:]
	}
	if err != nil || !json.Valid([]byte(changed)) || hasDuplicates(changed) {
		return text
	}
	return changed
}

// pointers are those of a value of compact JSON, and of everything in it.
func pointers(text, prefix string) []string {
	out := []string{prefix}
	if text[0] != '{' && text[0] != '[' {
		return out
	}
	for i, part := range (variant{}).parts(text) {
		token := string(rune('0' + i%10))
		if text[0] == '{' {
			end := skipValue(part, 0)
			var name string
			if json.Unmarshal([]byte(part[:end]), &name) != nil {
				continue
			}
			token, part = strings.NewReplacer("~", "~0", "/", "~1").Replace(name), part[end+1:]
		}
		out = append(out, pointers(part, prefix+"/"+token)...)
	}
	return out
}

// hasDuplicates reports whether an object has a name twice: of these judges of
// values see only the last.
func hasDuplicates(text string) bool {
	all := pointers(text, "")
	slices.Sort(all)
	return len(slices.Compact(slices.Clone(all))) != len(all)
}

// FuzzJudgesAgree holds the generated Go against the compiled Validator on any
// bytes, and both against encoding/json on what is JSON at all.
func FuzzJudgesAgree(f *testing.F) {
	for _, p := range readCorpus(f, "event") {
		if len(p.data) < 4096 {
			f.Add(p.data)
		}
	}
	generated, compiled := generatedJudge(), compiledJudge(f, eventCorpus, validate.Exact)
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, profile := range profiles {
			rows := []row{{id: "fuzz", typ: "Event", profile: profile, data: data}}
			got, want := generated.verdicts(t, rows)["fuzz"], compiled.verdicts(t, rows)["fuzz"]
			if !slices.Equal(got, want) {
				t.Errorf("profile %s: generated Go finds %q, the compiled Validator %q", profile, got, want)
			}
			isJSON := !slices.Contains(want, " "+validate.WireSyntax) && !slices.Contains(want, " "+validate.WireDepth)
			if isJSON != json.Valid(data) {
				t.Errorf("profile %s: the judges find %q, encoding/json finds the text valid: %v", profile, want, json.Valid(data))
			}
		}
	})
}
