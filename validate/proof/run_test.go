package proof

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/eventgen/eventgen/validate"
)

func marshal(v any) []byte {
	out, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return out
}

// TestRun proves a contract that holds.
func TestRun(t *testing.T) {
	Run(t, *contract())
}

func TestProveReports(t *testing.T) {
	c := contract()
	typ := c.Types[1]
	valid := Case{Name: "full", Value: &note{"ab-1"}, Sound: true}
	fault := func(pointer, keyword string) error {
		return &validate.Error{Type: "note", Violations: []validate.Violation{{Pointer: pointer, Keyword: keyword, Offset: -1, Message: "expected better"}}}
	}
	says := func(err error) func([]byte, validate.Profile) error {
		return func([]byte, validate.Profile) error { return err }
	}
	for name, test := range map[string]struct {
		validate func([]byte, validate.Profile) error
		check    error
		sound    bool
		opaque   map[string]string
		schema   Judge
		want     string
	}{
		"all agree":            {says(nil), nil, true, nil, nil, ""},
		"a sound case refused": {says(fault("/text", "type")), nil, true, nil, nil, "the generated validator refuses what encoding/json writes"},
		"one with a marshaler": {says(fault("/text/0", "type")), nil, true, map[string]string{"/text": "shop.Money"}, nil, "shop.Money writes itself here"},
		"a check that misses":  {says(fault("/text", "type")), nil, false, nil, nil, "the encoded bytes have faults that Checknote does not find"},
		"one that cannot see":  {says(fault("/text", "type")), nil, false, map[string]string{"/text": "shop.Money"}, nil, ""},
		"a check that invents": {says(nil), fault("/text", "type"), false, nil, nil, "Checknote finds faults that the encoded bytes do not have"},
		"a schema that differs": {says(nil), nil, true, nil, fixedJudge{fault("/text", "maxLength")},
			"the generated validator and the emitted schema disagree\n\t{\"text\":\"ab-1\"}\n\tthe validator finds nothing\n\tthe schema finds /text: expected better (maxLength)"},
		"a schema that fails":      {says(nil), nil, true, nil, fixedJudge{errBroken}, "the schema finds broken"},
		"a schema blind for bytes": {says(fault("/text", "wire:case")), fault("/text", "wire:case"), false, nil, fixedJudge{nil}, ""},
	} {
		var r recorder
		typ.Validate = test.validate
		typ.Check = func(any) error { return test.check }
		k := valid
		k.Sound, k.opaque = test.sound, test.opaque
		prove(&r, "", typ, test.schema, []Case{k})
		switch got := strings.Join(r.errors, "\n"); {
		case test.want == "" && got != "", !strings.Contains(got, test.want):
			t.Errorf("%s: said %q, want %q", name, got, test.want)
		case got != "" && !strings.Contains(got, `{"text":"ab-1"}`):
			t.Errorf("%s: does not show the text: %q", name, got)
		}
	}
}

const ownPackage = "github.com/eventgen/eventgen/validate/proof"

// fixedJudge gives one verdict, in the open profile.
type fixedJudge struct{ verdict error }

func (j fixedJudge) Validate(string, []byte, validate.Profile) error { return j.verdict }
func (fixedJudge) Types() []string                                   { return []string{"note"} }
func (fixedJudge) Profile() validate.Profile                         { return validate.Open }

// lossy forgets what it was, and with each reading becomes one more.
type lossy struct{ N int }

func (l *lossy) UnmarshalJSON(text []byte) error {
	if strings.Contains(string(text), "99") {
		return errBroken
	}
	_, err := fmt.Sscanf(string(text), `{"N":%d}`, &l.N)
	l.N++
	return err
}

// trimmed loses its spaces when it is read.
type trimmed struct{ Text string }

func (v *trimmed) UnmarshalText(text []byte) error {
	v.Text = strings.TrimSpace(string(text))
	return nil
}

func (v trimmed) MarshalText() ([]byte, error) { return []byte(v.Text), nil }

func TestProveDecodes(t *testing.T) {
	good := func([]byte, validate.Profile) error { return nil }
	n := Of("lossy", good, func(*lossy) error { return nil })
	text := Of("trimmed", good, func(*trimmed) error { return nil })
	plain := Of("note", good, func(*note) error { return nil })
	const notBack = ", encoded by pointer: decoding does not give the value back"
	for _, test := range []struct {
		typ    Type
		own    string
		k      Case
		errors string // what each of them begins with
		log    string
	}{
		{n, ownPackage, Case{Name: fullName, Value: &lossy{7}, Sound: true}, "lossy: full" + notBack + "\n\t{\"N\":7}\n\tthe decoded value encodes to {\"N\":8}", ""},
		{n, ownPackage, Case{Name: fullName, Value: &lossy{99}, Sound: true}, "lossy: full, encoded by pointer: encoding/json cannot decode what it has written", ""},
		{n, ownPackage, Case{Name: "/N nil", Value: &lossy{7}, Sound: true, alternative: true}, "lossy: /N nil" + notBack, ""},
		{n, ownPackage, Case{Name: "random 1", Value: &lossy{7}, Sound: true}, "", "the decoder of proof.lossy changes some of what was written"},
		{n, ownPackage, Case{Name: "random 1", Value: &lossy{99}, Sound: true}, "", "the decoder of proof.lossy refuses some of what was written"},
		{n, "example.com/other", Case{Name: fullName, Value: &lossy{7}, Sound: true}, "", "the decoder of proof.lossy changes some of what was written"},
		{text, ownPackage, Case{Name: fullName, Value: &trimmed{" x"}, Sound: true}, "trimmed: full" + notBack, ""},
		{text, ownPackage, Case{Name: "/a", Value: &trimmed{" x"}, Sound: true, alternative: true}, "", "the decoder of proof.trimmed changes some of what was written"},
		{plain, ownPackage, Case{Name: "random 1", Value: &note{"x"}, Sound: true}, "", ""},
	} {
		var r recorder
		prove(&r, test.own, test.typ, nil, []Case{test.k})
		if got := strings.Join(r.errors, "\n"); !strings.HasPrefix(got, test.errors) || got != "" && test.errors == "" {
			t.Errorf("%s of %s: said %q, want %q", test.k.Name, test.own, got, test.errors)
		}
		if test.log != "" && !slices.Contains(r.logs, test.log) {
			t.Errorf("%s of %s: logged %q, want %q", test.k.Name, test.own, r.logs, test.log)
		}
	}
}

// stamp has the methods of a pointer that may be nil.
type stamp struct{ *time.Time }

// TestPanicsOfMarshalersAreRefusals proves a type whose marshaler panics on its
// zero value.
func TestPanicsOfMarshalersAreRefusals(t *testing.T) {
	c := Contract{Table: validate.Table{{Name: "stamp", Type: text(validate.TimePattern)}}, Package: ownPackage}
	v := validate.MustNew(c.Table)
	judge := func(data []byte, p validate.Profile) error { return v.Validate("stamp", data, p) }
	typ := Of("stamp", judge, func(*stamp) error { return nil })
	cases := c.Cases(typ)
	if _, err := encode(cases[0].Value); err == nil || !strings.Contains(err.Error(), "panics") {
		t.Errorf("the zero value: %v", err)
	}
	var r recorder
	prove(&r, ownPackage, typ, nil, cases)
	want := "not decoded: the decoder of proof.stamp is that of the embedded pointer Time, which is nil"
	if len(r.errors) > 0 || !slices.Contains(r.logs, want) {
		t.Errorf("said %q, logged %q", r.errors, r.logs)
	}
}

// TestNamesThatAreNotUTF8 compares a pointer that a Check made of a name in Go
// with that of the name on the wire.
func TestNamesThatAreNotUTF8(t *testing.T) {
	fault := func(pointer string) error {
		return &validate.Error{Violations: []validate.Violation{{Pointer: pointer, Keyword: "type"}}}
	}
	if !sameValueFaults(fault("/a\xff\xfeb"), fault("/a\ufffd\ufffdb")) || sameValueFaults(fault("/a"), fault("/b")) {
		t.Error("the pointers are not compared as they stand on the wire")
	}
}

func TestProveLogsWhatItDoesNotProve(t *testing.T) {
	good := func([]byte, validate.Profile) error { return nil }
	var r recorder
	cases := []Case{{Name: "full", Value: &user{}, Broken: []string{"/x: no valid value is known"}, full: true}}
	prove(&r, ownPackage, Of("user", good, func(*user) error { return nil }), nil, cases)
	want := []string{
		"judged, but not demanded to be valid: full, by /x: no valid value is known",
		"no value of proof.user was made of which it is known that it keeps the contract",
		"not decoded: proof.version has a marshaler and no decoder",
		"1 values judged, 0 of them demanded to be valid",
	}
	if len(r.errors) > 0 || !slices.Equal(r.logs, want) {
		t.Errorf("said %q, logged %q", r.errors, r.logs)
	}
	r = recorder{}
	prove(&r, ownPackage, Of("any", good, func(*any) error { return nil }), nil, []Case{{Name: "full", Value: new(chan int), Sound: true}})
	if len(r.errors) != 1 || !strings.Contains(r.errors[0], "refuses every value") {
		t.Errorf("said %q of a type that cannot be encoded", r.errors)
	}
}

func TestManyFailuresAreCounted(t *testing.T) {
	bad := func([]byte, validate.Profile) error { return errBroken }
	var r recorder
	cases := make([]Case, 10)
	for i := range cases {
		cases[i] = Case{Name: "full", Value: &note{}, Sound: true}
	}
	prove(&r, ownPackage, Of("note", bad, func(*note) error { return nil }), nil, cases)
	if len(r.errors) != mostFailures+1 || r.errors[mostFailures] != "note: 7 more failures" {
		t.Errorf("said %q", r.errors)
	}
}

func TestFixtures(t *testing.T) {
	c := contract()
	c.Fixtures = filepath.ToSlash(filepath.Join(t.TempDir(), "fixtures.json"))
	settle := func(write bool) error {
		f := newFixtures(c)
		for _, typ := range c.Types {
			f.add(typ, c.Cases(typ))
		}
		return f.settle(write)
	}
	if err := settle(false); err == nil || !strings.Contains(err.Error(), "are missing: run go test -run TestContractProof -eventgen.update") {
		t.Errorf("without a file: %v", err)
	}
	if err := settle(true); err != nil {
		t.Fatal(err)
	}
	if err := settle(false); err != nil {
		t.Error(err)
	}
	var read map[string][]Fixture
	text, err := os.ReadFile(c.Fixtures)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &read); err != nil {
		t.Fatal(err)
	}
	if got := string(marshal(read["note"][:2])); got != `[{"name":"zero","violations":["/text pattern"],"payload":{"text":""}},{"name":"full","violations":[],"payload":{"text":"uyza-7"}}]` {
		t.Errorf("the first fixtures are %s", got)
	}
	windows := []byte(strings.ReplaceAll(string(text), "\n", "\r\n"))
	for content, wantFault := range map[string]bool{string(windows): false, string(text) + "\n": true} {
		if err := os.WriteFile(c.Fixtures, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := settle(false); (err != nil) != wantFault {
			t.Errorf("compared with other content: %v", err)
		}
	}
	if err := newFixtures(c).settle(false); err != nil {
		t.Errorf("a run of no types: %v", err)
	}
}
