package schema

import (
	"math/big"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestRules(t *testing.T) {
	contract := &Contract{Defs: []*Def{
		{Name: "Age", Type: Type{Shape: Integer{Bits: 8}, Constraints: []Constraint{Maximum{"150"}, MultipleOf{"2"}}}},
		{Name: "Code", Type: Type{Shape: String{}, Constraints: []Constraint{Format{"uuid"}, Pattern{"^a"}, MaxLength{40}}}},
		{Name: "Color", Type: Type{Shape: Enum{Base: String{}, Members: []Member{{Value: `"red"`}, {Value: `"blue"`}, {Value: `"r\u0065d"`}}}}},
		{Name: "Grade", Type: Type{Shape: Ref{"Age"}, Constraints: []Constraint{ExclusiveMinimum{"0"}}}},
		{Name: "Open", Type: Type{Shape: Enum{Base: Integer{Bits: 16, Signed: true}, Members: []Member{{Value: "1"}}, Open: true}}},
	}}
	noLimit := func(r Rules) Rules {
		if r.MaxLength == 0 {
			r.MaxLength = -1
		}
		if r.MaxItems == 0 {
			r.MaxItems = -1
		}
		r.MaxProperties = -1
		return r
	}
	uuid := FormatPattern("uuid")
	for _, test := range []struct {
		name      string
		use       Type
		want, own Rules
	}{
		{"width", Type{Shape: Integer{Bits: 8, Signed: true}, Constraints: []Constraint{Minimum{"-5e2"}, Maximum{"12.70e1"}}},
			Rules{Shape: Integer{Bits: 8, Signed: true}, Minimum: "-128", Maximum: "127"}, Rules{Shape: Integer{Bits: 8, Signed: true}, Minimum: "-5e2", Maximum: "12.70e1"}},
		{"a chain of names", Type{Shape: Ref{"Grade"}, Constraints: []Constraint{Maximum{"99.5"}, MultipleOf{"3"}, MultipleOf{"2.0"}}},
			Rules{Shape: Integer{Bits: 8}, Minimum: "0", ExclusiveMinimum: "0", Maximum: "99.5", MultipleOf: []Decimal{"3", "2.0"}},
			Rules{Shape: Integer{Bits: 8}, Maximum: "99.5", MultipleOf: []Decimal{"3", "2.0"}}},
		{"text", Type{Shape: Ref{"Code"}, Constraints: []Constraint{MinLength{3}, MaxLength{50}, Pattern{"^a"}, Pattern{uuid}, Format{"email"}}},
			Rules{Shape: String{}, MinLength: 3, MaxLength: 40, Patterns: []string{"^a", uuid}, Format: "email"},
			Rules{Shape: String{}, MinLength: 3, MaxLength: 50, Patterns: []string{"^a", uuid}, Format: "email"}},
		{"the shape's own pattern", Type{Shape: Time{}, Constraints: []Constraint{Format{"date-time"}}},
			Rules{Shape: Time{}, ShapePattern: TimePattern, Format: "date-time"}, Rules{Shape: Time{}, Patterns: []string{TimePattern}, Format: "date-time"}},
		{"an enum", Type{Shape: Ref{"Color"}}, Rules{Shape: String{}, Values: []Literal{`"red"`, `"blue"`}}, Rules{Shape: String{}}},
		{"some of an enum", Type{Shape: Ref{"Color"}, Constraints: []Constraint{OneOf{[]Literal{`"blue"`, `"green"`, `"\u0072ed"`}}}},
			Rules{Shape: String{}, Values: []Literal{`"blue"`, `"\u0072ed"`}}, Rules{Shape: String{}, Values: []Literal{`"blue"`, `"green"`, `"\u0072ed"`}}},
		{"none of an enum", Type{Shape: Ref{"Color"}, Constraints: []Constraint{OneOf{[]Literal{`"green"`}}}},
			Rules{Shape: String{}, Values: []Literal{}}, Rules{Shape: String{}, Values: []Literal{`"green"`}}},
		{"an open enum", Type{Shape: Ref{"Open"}}, Rules{Shape: Integer{Bits: 16, Signed: true}, Minimum: "-32768", Maximum: "32767"}, Rules{Shape: Integer{Bits: 16, Signed: true}}},
		{"what does not fit", Type{Shape: Bool{}, Constraints: []Constraint{Minimum{"1"}, MinLength{1}}}, Rules{Shape: Bool{}}, Rules{Shape: Bool{}}},
		{"lists", Type{Shape: Array{Len: -1}, Constraints: []Constraint{MinItems{1}, MinItems{2}, MaxItems{9}, MaxItems{8}, UniqueItems{}}},
			Rules{Shape: Array{Len: -1}, MinItems: 2, MaxItems: 8, UniqueItems: true}, Rules{Shape: Array{Len: -1}, MinItems: 2, MaxItems: 8, UniqueItems: true}},
		{"nothing", Type{Shape: Ref{"Lost"}, Constraints: []Constraint{Minimum{"1"}}}, Rules{}, Rules{}},
	} {
		if got := contract.Rules(test.use); !reflect.DeepEqual(got, noLimit(test.want)) {
			t.Errorf("%s:\ngot  %+v\nwant %+v", test.name, got, noLimit(test.want))
		}
		if got := contract.OwnRules(test.use); !reflect.DeepEqual(got, noLimit(test.own)) {
			t.Errorf("%s, its own:\ngot  %+v\nwant %+v", test.name, got, noLimit(test.own))
		}
	}
}

func TestRulesOfGoArrays(t *testing.T) {
	c := &Contract{}
	r := c.Rules(Type{Shape: Array{Len: 3}, Constraints: []Constraint{UniqueItems{}}})
	least, most := r.Items()
	if r.MinItems != 0 || r.MaxItems != -1 || least != 3 || most != 3 || !r.UniqueItems {
		t.Errorf("got %d to %d by constraints and %d to %d in all", r.MinItems, r.MaxItems, least, most)
	}
}

func drawDecimal(t *rapid.T, label string) Decimal {
	return Decimal(rapid.SampledFrom([]string{"-3", "-1.5", "-1", "-0.0", "0", "0.5", "1", "1.0", "10e-1", "2", "3", "1e1"}).Draw(t, label))
}

// drawConstraint draws a constraint that fits the shape.
func drawConstraint(t *rapid.T, s Shape) Constraint {
	n := rapid.IntRange(0, 4).Draw(t, "n")
	var all []Constraint
	switch s.(type) {
	case String:
		all = []Constraint{MinLength{n}, MaxLength{n}, Pattern{"a"}, Pattern{"^b?"}, OneOf{[]Literal{`"a"`, `"b"`, `"ab"`}}, OneOf{[]Literal{`"\u0061"`, `"bb"`}}}
	case Array:
		all = []Constraint{MinItems{n}, MaxItems{n}, UniqueItems{}}
	case Map:
		all = []Constraint{MinProperties{n}, MaxProperties{n}}
	default:
		d := drawDecimal(t, "bound")
		all = []Constraint{
			Minimum{d}, ExclusiveMinimum{d}, Maximum{d}, ExclusiveMaximum{d}, MultipleOf{"0.5"}, MultipleOf{"2.0"}, MultipleOf{"5e-1"},
			OneOf{[]Literal{"1", "2.0", "3"}}, OneOf{[]Literal{"1.0", "20e-1", "0"}},
		}
	}
	return rapid.SampledFrom(all).Draw(t, "constraint")
}

// sample is a value, and what constraints look at.
type sample struct {
	number Decimal
	text   string
	length int
	unique bool
}

// meets judges one constraint with big.Rat and package strings alone.
func (v sample) meets(c Constraint) bool {
	order := func(d Decimal) int { return rational(v.number).Cmp(rational(d)) }
	switch c := c.(type) {
	case Minimum:
		return order(c.Value) >= 0
	case ExclusiveMinimum:
		return order(c.Value) > 0
	case Maximum:
		return order(c.Value) <= 0
	case ExclusiveMaximum:
		return order(c.Value) < 0
	case MultipleOf:
		return new(big.Rat).Quo(rational(v.number), rational(c.Value)).IsInt()
	case MinLength:
		return utf8.RuneCountInString(v.text) >= c.Value
	case MaxLength:
		return utf8.RuneCountInString(v.text) <= c.Value
	case Pattern:
		return c.Value == "^b?" || strings.Contains(v.text, c.Value)
	case MinItems:
		return v.length >= c.Value
	case MaxItems:
		return v.length <= c.Value
	case UniqueItems:
		return v.unique
	case MinProperties:
		return v.length >= c.Value
	case MaxProperties:
		return v.length <= c.Value
	case OneOf:
		return slices.ContainsFunc(c.Values, func(l Literal) bool {
			if text, isText := l.Text(); isText {
				return text == v.text
			}
			return order(Decimal(l)) == 0
		})
	}
	panic("no judge for " + c.Keyword())
}

// passes judges merged rules, constraint by constraint.
func (v sample) passes(r Rules) bool {
	var demands []Constraint
	if r.Minimum != "" {
		demands = append(demands, Minimum{r.Minimum})
	}
	if r.ExclusiveMinimum != "" {
		demands = append(demands, ExclusiveMinimum{r.ExclusiveMinimum})
	}
	if r.Maximum != "" {
		demands = append(demands, Maximum{r.Maximum})
	}
	if r.ExclusiveMaximum != "" {
		demands = append(demands, ExclusiveMaximum{r.ExclusiveMaximum})
	}
	for _, d := range r.MultipleOf {
		demands = append(demands, MultipleOf{d})
	}
	for _, p := range r.AllPatterns() {
		demands = append(demands, Pattern{p})
	}
	demands = append(demands, MinLength{r.MinLength}, MinItems{r.MinItems}, MinProperties{r.MinProperties})
	if r.MaxLength >= 0 {
		demands = append(demands, MaxLength{r.MaxLength})
	}
	if r.MaxItems >= 0 {
		demands = append(demands, MaxItems{r.MaxItems})
	}
	if r.MaxProperties >= 0 {
		demands = append(demands, MaxProperties{r.MaxProperties})
	}
	if r.UniqueItems {
		demands = append(demands, UniqueItems{})
	}
	if r.IsListed() {
		demands = append(demands, OneOf{r.Values})
	}
	return !slices.ContainsFunc(demands, func(c Constraint) bool { return c.AppliesTo(r.Shape) && !v.meets(c) })
}

// TestRulesDemandWhatConstraintsDemand: a value passes the rules of a use of a
// named type exactly if it passes each constraint of the use, of the type that
// it names, and of the type that this one names.
func TestRulesDemandWhatConstraintsDemand(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		shape := rapid.SampledFrom([]Shape{Number{Bits: 64}, String{}, Array{Len: -1}, Map{}}).Draw(t, "shape")
		draw := func(label string) []Constraint {
			return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Constraint { return drawConstraint(t, shape) }), 0, 3).Draw(t, label)
		}
		inner, outer, own := draw("inner"), draw("outer"), draw("own")
		c := &Contract{Defs: []*Def{
			{Name: "Inner", Type: Type{Shape: shape, Constraints: inner}},
			{Name: "Outer", Type: Type{Shape: Ref{"Inner"}, Constraints: outer}},
		}}
		v := sample{
			number: drawDecimal(t, "number"),
			text:   rapid.StringOfN(rapid.SampledFrom([]rune("ab日")), 0, 4, -1).Draw(t, "text"),
			length: rapid.IntRange(0, 5).Draw(t, "length"),
			unique: rapid.Bool().Draw(t, "unique"),
		}
		meetsAll := func(lists ...[]Constraint) bool {
			return !slices.ContainsFunc(slices.Concat(lists...), func(c Constraint) bool { return !v.meets(c) })
		}
		use := Type{Shape: Ref{"Outer"}, Constraints: own}
		if got, want := v.passes(c.Rules(use)), meetsAll(own, outer, inner); got != want {
			t.Fatalf("%+v passes %+v: %t, want %t", v, c.Rules(use), got, want)
		}
		if got, want := v.passes(c.OwnRules(use)), meetsAll(own); got != want {
			t.Fatalf("%+v passes its own %+v: %t, want %t", v, c.OwnRules(use), got, want)
		}
	})
}

func rational(d Decimal) *big.Rat {
	r, ok := new(big.Rat).SetString(string(d))
	if !ok {
		panic("no number: " + string(d))
	}
	return r
}

func TestDecimalsAreExact(t *testing.T) {
	for _, test := range []struct {
		text  Decimal
		floor string
		exact bool
	}{
		{"0", "0", true}, {"-0", "0", true}, {"1.0", "1", true}, {"10e-1", "1", true}, {"2e1", "20", true}, {"0.5", "0", false},
		{"-0.5", "-1", false}, {"-1.5e0", "-2", false}, {"12345678901234567890.5", "12345678901234567890", false}, {"1e-99999999999999999999", "0", false},
		{"-1e99999999999999999999", "-1" + strings.Repeat("0", farPoint), true},
		{"-" + Decimal(strings.Repeat("9", farPoint+1)) + ".5", "-1" + strings.Repeat("0", farPoint), false},
	} {
		floor, exact := test.text.Floor()
		if floor.String() != test.floor || exact != test.exact || test.text.IsWhole() != test.exact {
			t.Errorf("%s: got %s, %t", test.text, floor, exact)
		}
	}
	ordered := []Decimal{"-1e5000000", "-100", "-99.9", "-1", "-0.1", "0", "1e-5000000", "0.09", "0.1", "1", "9", "10", "1e5000000"}
	for i, a := range ordered {
		for j, b := range ordered {
			if got := a.Compare(b); (got < 0) != (i < j) || (got > 0) != (i > j) {
				t.Errorf("%s compared with %s: %d", a, b, got)
			}
		}
	}
	number := rapid.Custom(func(t *rapid.T) Decimal {
		return Decimal(rapid.StringMatching(`-?(0|[1-9][0-9]{0,3})(\.[0-9]{1,3})?(e[+\-]?[0-3])?`).Draw(t, "number"))
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := number.Draw(t, "a"), number.Draw(t, "b")
		if got, want := a.Compare(b), rational(a).Cmp(rational(b)); got != want {
			t.Fatalf("%s compared with %s: %d, want %d", a, b, got, want)
		}
		floor, exact := a.Floor()
		above := new(big.Rat).SetInt(new(big.Int).Add(floor, big.NewInt(1)))
		if f := new(big.Rat).SetInt(floor); f.Cmp(rational(a)) > 0 || above.Cmp(rational(a)) <= 0 || exact != (f.Cmp(rational(a)) == 0) {
			t.Fatalf("the floor of %s is %s, %t", a, floor, exact)
		}
	})
}

func TestLiteralsAreEqualByValue(t *testing.T) {
	for _, test := range []struct {
		a, b Literal
		want bool
	}{
		{"1", "1.0", true}, {"1", "10e-1", true}, {"0", "-0", true}, {"1", "2", false}, {`"a"`, `"\u0061"`, true}, {`"a"`, `"b"`, false},
		{`"1"`, "1", false}, {"true", "true", true}, {"true", "false", false}, {"null", `"null"`, false}, {"1e5000000", "10e4999999", true},
	} {
		if test.a.Equal(test.b) != test.want || test.b.Equal(test.a) != test.want {
			t.Errorf("%s equals %s: want %t", test.a, test.b, test.want)
		}
	}
	if Literal(`"1"`).IsNumber() || Literal("true").IsNumber() || Literal("").IsNumber() || !Literal("-1.5e3").IsNumber() {
		t.Error("numbers are not told apart")
	}
}
