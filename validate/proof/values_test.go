package proof

import (
	"encoding/json"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/eventgen/eventgen/validate"
)

// TestSoundCasesAreValid holds what the making of values promises against the
// validator.
func TestSoundCasesAreValid(t *testing.T) {
	c := contract()
	for _, typ := range c.Types {
		names := map[string]bool{}
		sound, invalid := 0, 0
		for _, k := range c.Cases(typ) {
			if names[k.Name] {
				t.Errorf("%s: two cases are called %q", typ.Name, k.Name)
			}
			names[k.Name] = true
			err := typ.Validate(marshal(k.Value), validate.Exact)
			switch {
			case k.Sound && err != nil:
				t.Errorf("%s: %s is said to be sound: %v", typ.Name, k.Name, err)
			case k.Sound:
				sound++
			case err != nil:
				invalid++
			}
		}
		if sound < 15 || invalid < 3 {
			t.Errorf("%s: only %d sound and %d invalid cases", typ.Name, sound, invalid)
		}
	}
}

func TestCaseNames(t *testing.T) {
	c := contract()
	var got []string
	for _, k := range c.Cases(c.Types[2]) {
		if strings.HasPrefix(k.Name, "/") {
			got = append(got, k.Name+map[bool]string{true: " (sound)"}[k.Sound])
		}
	}
	want := []string{
		`/age -1`, `/age 151`, `/age -7`, `/age -2147483648`,
		`/colour "text"`, `/colour "漢字 é ß 😀"`, `/colour "\"\\/<&>\u2028\u2029\x00\x1f\x7f\t\n"`, `/colour "null"`,
		`/tags nil`, `/tags empty`, `/tags length 3 (sound)`, `/tags length 4`, `/tags equal elements`,
		`/tags/0 "a"`, `/tags/0 "😀"`, `/tags/0 ""`, `/tags/0 "0"`, `/tags/1 "a"`, `/tags/1 "😀"`, `/tags/1 ""`, `/tags/1 "0"`,
		`/friend nil (sound)`, `/labels nil (sound)`, `/labels empty (sound)`, `/counts nil (sound)`, `/counts empty (sound)`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestFullIsFull finds nothing nil or empty in a full value, but for what ends a
// recursion.
func TestFullIsFull(t *testing.T) {
	c := contract()
	full := c.Cases(c.Types[2])[1].Value.(*user)
	if full.ID == "" || full.Age == 0 || full.Colour != "red" || len(full.Tags) != 2 || full.Friend == nil || full.Friend.Friend != nil ||
		len(full.Labels) != 2 || full.Version.Major == 0 || len(full.Counts) != 2 || full.Hidden != "" {
		t.Errorf("full is %+v", full)
	}
}

// TestCasesOfUnions has a case for each variant, and one for an unknown tag.
func TestCasesOfUnions(t *testing.T) {
	c := contract()
	payloads := map[string]bool{}
	for _, k := range c.Cases(c.Types[0]) {
		m := k.Value.(*message)
		kind := "nil"
		if m.Body != nil {
			kind = reflect.TypeOf(m.Body).String()
		}
		if k.Sound {
			payloads[m.Kind+" "+kind] = true
		}
	}
	for _, want := range []string{"note *proof.note", "note proof.note", "number float64", "number nil", "user *proof.user"} {
		if !payloads[want] {
			t.Errorf("no case holds %s: %v", want, payloads)
		}
	}
}

func TestCasesAreDeterministic(t *testing.T) {
	texts := func(seed int64) []string {
		c := contract()
		c.Seed = seed
		var out []string
		for _, typ := range c.Types {
			for _, k := range c.Cases(typ) {
				out = append(out, k.Name+string(marshal(k.Value)))
			}
		}
		return out
	}
	if !slices.Equal(texts(1), texts(1)) {
		t.Error("the same seed makes other values")
	}
	if slices.Equal(texts(1), texts(2)) {
		t.Error("another seed makes the same values")
	}
}

func TestMatching(t *testing.T) {
	for _, pattern := range []string{
		validate.TimePattern, validate.BytesPattern, validate.QuotedNumberPattern, `^[A-Z0-9]+$`, `^\p{Greek}{3}$`, `(?i)^a(b|c)?d*[^x]$`, `^-?(0|[1-9][0-9]*)\.[0-9]{2}$`,
	} {
		found := 0
		for _, text := range matching(pattern, 5) {
			if regexp.MustCompile(pattern).MatchString(text) {
				found++
			}
		}
		if found == 0 {
			t.Errorf("no text was made that matches %s", pattern)
		}
	}
}

// TestPools finds values for rules that few values keep, and ones that break
// them.
func TestPools(t *testing.T) {
	for _, test := range []struct {
		goType  reflect.Type
		rule    validate.Type
		usage   usage
		unsound bool
	}{
		{reflect.TypeFor[int16](), validate.Type{Shape: validate.Integer{Bounds: validate.Bounds{Min: "1001", Max: "1999", MultipleOf: []string{"77"}}}}, usage{}, true},
		{reflect.TypeFor[uint64](), validate.Type{Shape: validate.Integer{Bounds: validate.Bounds{Above: "9e18", Max: "18446744073709551615"}}}, usage{}, true},
		{reflect.TypeFor[float64](), validate.Type{Shape: validate.Number{Bounds: validate.Bounds{Above: "0", Below: "1", MultipleOf: []string{"0.25"}}}}, usage{}, true},
		{reflect.TypeFor[float32](), validate.Type{Shape: validate.Number{Bounds: validate.Bounds{Min: "1e30"}}}, usage{}, true},
		{reflect.TypeFor[float64](), validate.Type{Shape: validate.Number{Bounds: validate.Bounds{Min: "1e-5000000", Max: "1e5000000"}}}, usage{}, true},
		{reflect.TypeFor[string](), validate.Type{Shape: validate.String{MinLength: 7, MaxLength: validate.AtMost(7), Patterns: []string{`^[b-d]+$`}}}, usage{}, true},
		{reflect.TypeFor[string](), validate.Type{Shape: validate.String{Patterns: []string{validate.TimePattern}}}, usage{}, true},
		{reflect.TypeFor[int8](), validate.Type{Shape: validate.String{Patterns: []string{`^(?:[0-9]|-[1-9])$`}}}, usage{quoted: true}, true},
		{reflect.TypeFor[uint8](), validate.Type{Shape: validate.String{Patterns: []string{`^[0-9]+$`}}}, usage{key: true}, false},
		{reflect.TypeFor[[]byte](), validate.Type{Shape: validate.String{Patterns: []string{validate.BytesPattern}}}, usage{}, true}, // null
		{reflect.TypeFor[bool](), validate.Type{Shape: validate.Boolean{}, Enum: []string{"true"}}, usage{}, true},
	} {
		r := newRules(nil).of(test.rule)
		p := poolOf(test.goType, r, test.usage)
		if len(p.sound) == 0 || (len(p.unsound) > 0) != test.unsound {
			t.Errorf("%v under %+v: %v sound, %v unsound", test.goType, test.rule, p.sound, p.unsound)
		}
	}
}

type left struct{ Side, Left string }

type right struct{ Side, Right string }

type odd struct {
	left
	*right
	//lint:ignore SA5008 a name that the encoder refuses
	Time  time.Time `json:"it's"`
	Named `json:"named"`
	//lint:ignore SA5008 a dash that is a name
	Dash  int `json:"-,"`
	None  int `json:"-"`
	Twice int `json:"left"`
	Left2 int `json:"Left"`
	inner int
}

// Named is embedded with a name.
type Named struct{ X int }

// TestFieldsAreThoseOfTheEncoder compares the names with what encoding/json
// writes.
func TestFieldsAreThoseOfTheEncoder(t *testing.T) {
	for _, v := range []any{odd{right: &right{}, inner: 1}, user{Friend: &user{}, Counts: map[version]uint8{{1}: 1}}, struct{ left }{}, struct {
		user
		Tags int `json:"age"`
	}{user: user{Friend: &user{}, Counts: map[version]uint8{{1}: 1}}}} {
		var members map[string]any
		if err := json.Unmarshal(marshal(v), &members); err != nil {
			t.Fatal(err)
		}
		for _, f := range fieldsOf(reflect.TypeOf(v)) {
			if _, ok := members[f.name]; !ok {
				t.Errorf("%T: %q is no member", v, f.name)
			}
			delete(members, f.name)
		}
		for name := range members {
			t.Errorf("%T: %q is no field", v, name)
		}
	}
}

func TestUndecodable(t *testing.T) {
	for _, test := range []struct {
		value any
		want  string
	}{
		{new(struct {
			M map[time.Time][]any
			R json.RawMessage
		}), ""},
		{new(user), "proof.version has a marshaler and no decoder"},
		{new(map[version]int), "proof.version has a marshaler and no decoder"},
		{new([]map[string]*struct{ X json.Marshaler }), "encoding/json cannot know what to put into the interface json.Marshaler"},
		{new(odd), "encoding/json cannot set right of proof.odd"},
	} {
		if got := undecodable(reflect.TypeOf(test.value).Elem()); got != test.want {
			t.Errorf("%T: %q, want %q", test.value, got, test.want)
		}
	}
}

func TestSameJSON(t *testing.T) {
	for _, test := range []struct {
		a, b string
		same bool
	}{
		{`{"a":1,"b":[2,{"c":null}]}`, `{"b":[2,{}],"a":1.0}`, true},
		{`[1,2]`, `[2,1]`, false},
		{`[1]`, `[1,1]`, false},
		{`{"a":1}`, `{"a":1,"b":0}`, false},
		{`"é"`, `"\u00e9"`, true},
		{`1e400`, `2e400`, false},
		{`9007199254740993`, `9007199254740992`, true}, // as any interface holds it
		{`null`, `{}`, false},
		{`{`, `{}`, false},
	} {
		if got := sameJSON([]byte(test.a), []byte(test.b)); got != test.same {
			t.Errorf("%s and %s: %t", test.a, test.b, got)
		}
	}
}
