package shop

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/eventgen/eventgen/validate"
)

var profiles = []validate.Profile{validate.Exact, validate.Open, validate.Reader}

func ptr[T any](v T) *T { return &v }

// small is a valid Order that the fast path could take, were it not for the
// members that it leaves to the walker.
func small() *Order {
	return &Order{
		Count: 1, Ratio: 0.5, Status: "open", Code: "ABC", Serial: "01234567-89ab-cdef-0123-456789abcdef",
		When: time.Date(2024, 2, 29, 23, 59, 59, 120, time.FixedZone("", -3600)), Tags: []string{"a"},
	}
}

func full() *Order {
	o := small()
	o.ID, o.Price, o.Step, o.Status, o.Level = -(1<<53 - 1), 3.4e38, 2147483645, "paid & gone", ptr(Level(1))
	o.Note, o.Paid, o.Blob, o.Tags = "añ中😀x", true, []byte{1, 2, 3, 4}, []string{"a", "<&>", ""}
	o.Labels = map[string]string{"b": "2", "a": "1", "": "", "é": "x"}
	o.ByStatus = map[Status]int16{"open": -32768, "paid & gone": 32767}
	o.ByNumber = map[int8]*Line{-128: {SKU: "s", N: 3}, 0: {}, 9: {N: 1}, 10: {SKU: "t"}}
	o.Lines, o.Grid = []*Line{{}, {N: math.MaxInt32}}, [][]Line{nil, {}, {{SKU: "q"}}}
	o.Extra = map[string]any{"x": []any{1, "two", nil, true, map[string]any{}}}
	o.Quoted, o.Total, o.Budget, o.Audit = math.MinInt64, money{5}, ptr(int16(7)), &Audit{"me"}
	o.Trees = map[string]Tree{"t": {"u": {}, "v": nil}}
	o.Weights = map[string]float64{"w": 1e-7, "x": 1e21}
	o.Parent = small()
	return o
}

func encode(t *testing.T, v any) []byte {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestWhatGoWritesIsValid(t *testing.T) {
	for _, o := range []*Order{small(), full()} {
		data := encode(t, o)
		for _, p := range profiles {
			if err := ValidateOrder(data, p); err != nil {
				t.Errorf("%s: %v\n%s", p, err, data)
			}
			if !IsOrder(data, p) {
				t.Errorf("%s: IsOrder is false", p)
			}
		}
		if err := CheckOrder(o); err != nil {
			t.Error(err)
		}
	}
}

func TestFastPathsTakeWhatGoWrites(t *testing.T) {
	for _, f := range []First{{}, {A: ptr(int16(-3))}, {B: true}, {A: ptr(int16(0)), B: true, C: "c", D: 1 << 53 >> 1}} {
		if data := encode(t, f); fastFirst(data, 0) != len(data) {
			t.Errorf("fastFirst is unsure of %s", data)
		}
	}
	for _, l := range []Line{{}, {SKU: "s"}, {N: 1}, {SKU: "s", N: 1}} {
		if data := encode(t, l); fastLine(data, 0) != len(data) {
			t.Errorf("fastLine is unsure of %s", data)
		}
	}
	for _, tree := range []Tree{{}, {"a": {}, "b": nil, "": {"a": {}}}} {
		if data := encode(t, tree); fastTree(data, 0, fastDepth) != len(data) {
			t.Errorf("fastTree is unsure of %s", data)
		}
	}
	for _, s := range []Status{"open", "paid & gone"} {
		if data := encode(t, s); fastStatus(data, 0) != len(data) {
			t.Errorf("fastStatus is unsure of %s", data)
		}
	}
}

func TestFastPathIsBounded(t *testing.T) {
	for depth, want := range map[int]bool{fastDepth: true, fastDepth + 1: false, validate.MaxDepth: false} {
		data := []byte(strings.Repeat(`{"a":`, depth-1) + "{}" + strings.Repeat("}", depth-1))
		if got := fastTree(data, 0, fastDepth) == len(data); got != want {
			t.Errorf("depth %d: the fast path is sure: %t", depth, got)
		}
		if !IsTree(data, validate.Exact) {
			t.Errorf("depth %d is refused", depth)
		}
	}
}

// TestFastPathsAreSound damages valid texts at random: whatever a fast path
// takes, the contract takes in the exact profile.
func TestFastPathsAreSound(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	texts := map[string][][]byte{
		"First": {encode(t, First{A: ptr(int16(5)), B: true, C: "né\n", D: 9})},
		"Line":  {encode(t, Line{SKU: "s", N: 12})},
		"Tree":  {encode(t, Tree{"a": {"b": nil}, "c": {}})},
		"Level": {[]byte("1")},
	}
	fast := map[string]func([]byte) int{
		"First": func(b []byte) int { return fastFirst(b, 0) },
		"Line":  func(b []byte) int { return fastLine(b, 0) },
		"Tree":  func(b []byte) int { return fastTree(b, 0, fastDepth) },
		"Level": func(b []byte) int { return fastLevel(b, 0) },
	}
	taken := 0
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		for range 20000 {
			data := slices.Clone(texts[name][0])
			for range 1 + random.IntN(3) {
				damage(random, &data)
			}
			if !validate.Whole(data, fast[name](data)) {
				continue
			}
			taken++
			if err := contract().Validate(name, data, validate.Exact); err != nil {
				t.Fatalf("the fast path of %s takes %q: %v", name, data, err)
			}
		}
	}
	if taken < 1000 {
		t.Errorf("only %d damaged texts were taken: too few to prove anything", taken)
	}
}

// damage changes, drops or repeats a piece of the text.
func damage(random *rand.Rand, data *[]byte) {
	if len(*data) == 0 {
		return
	}
	i := random.IntN(len(*data))
	j := min(len(*data), i+1+random.IntN(3))
	pieces := []string{`"`, `\`, `0`, `1`, `-`, `.`, `e9`, `,`, `null`, `{`, `}`, ` `, "\n", "\x80", "é", `\u0041`, `\ud800`, `"a":`, `true`, `99999999999999999999`}
	switch random.IntN(3) {
	case 0:
		*data = slices.Insert(*data, i, []byte(pieces[random.IntN(len(pieces))])...)
	case 1:
		*data = slices.Delete(*data, i, j)
	default:
		*data = slices.Insert(*data, i, (*data)[i:j]...)
	}
}

// places are the pointers and keywords of an error, sorted.
func places(err error) []string {
	var e *validate.Error
	if !errors.As(err, &e) {
		return nil
	}
	var out []string
	for _, v := range e.Violations {
		out = append(out, v.Pointer+" "+v.Keyword)
	}
	slices.Sort(out)
	return out
}

func TestCheckAgreesWithTheBytes(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*Order)
		want   []string
	}{
		"safe integer":  {func(o *Order) { o.ID = 1 << 53 }, []string{"/id maximum"}},
		"minimum":       {func(o *Order) { o.Count = 0 }, []string{"/count minimum"}},
		"maximum":       {func(o *Order) { o.Count = 21 }, []string{"/count maximum"}},
		"fraction":      {func(o *Order) { o.Ratio = 0.4999 }, []string{"/ratio minimum"}},
		"below":         {func(o *Order) { o.Ratio = 2 }, []string{"/ratio exclusiveMaximum"}},
		"multiple":      {func(o *Order) { o.Step = -11 }, []string{"/step exclusiveMinimum", "/step multipleOf"}},
		"string enum":   {func(o *Order) { o.Status = "opne" }, []string{"/status enum"}},
		"integer enum":  {func(o *Order) { o.Level = ptr(Level(2)) }, []string{"/level enum"}},
		"short":         {func(o *Order) { o.Note = "中" }, []string{"/note minLength"}},
		"long":          {func(o *Order) { o.Note = strings.Repeat("é", 11) }, []string{"/note maxLength"}},
		"pattern":       {func(o *Order) { o.Code = "ABCD" }, []string{"/code pattern"}},
		"format":        {func(o *Order) { o.Serial = "" }, []string{"/serial pattern"}},
		"base64":        {func(o *Order) { o.Blob = make([]byte, 7) }, []string{"/blob maxLength"}},
		"nonnil":        {func(o *Order) { o.Tags = nil }, []string{"/tags type"}},
		"too few":       {func(o *Order) { o.Tags = []string{} }, []string{"/tags minItems"}},
		"too many":      {func(o *Order) { o.Tags = []string{"a", "b", "c", "a"} }, []string{"/tags maxItems", "/tags uniqueItems"}},
		"key":           {func(o *Order) { o.Labels = map[string]string{"a/b~": "", "ok": ""} }, []string{"/labels/a~1b~0 propertyNames"}},
		"enum key":      {func(o *Order) { o.ByStatus = map[Status]int16{"x": 1} }, []string{"/by_status/x propertyNames"}},
		"properties":    {func(o *Order) { o.ByStatus = map[Status]int16{"x": 1, "open": 2, "paid & gone": 3} }, []string{"/by_status maxProperties", "/by_status/x propertyNames"}},
		"nil in map":    {func(o *Order) { o.ByNumber = map[int8]*Line{-5: nil, 7: {N: -1}} }, []string{"/by_number/-5 type", "/by_number/7/n minimum"}},
		"nil in slice":  {func(o *Order) { o.Lines = []*Line{{}, nil} }, []string{"/lines/1 type"}},
		"grid":          {func(o *Order) { o.Grid = [][]Line{nil, {{}, {N: -2}}} }, []string{"/grid/1/1/n minimum"}},
		"parent":        {func(o *Order) { o.Parent = small(); o.Parent.Code = ""; o.Parent.Count = 0 }, []string{"/parent/code pattern", "/parent/count minimum"}},
		"omitzero":      {func(o *Order) { o.Total.Cents = -1 << 60 }, []string{"/total/cents minimum"}},
		"pointer":       {func(o *Order) { o.Budget = ptr(int16(-1)) }, []string{"/budget minimum"}},
		"embedded":      {func(o *Order) { o.Audit = &Audit{} }, []string{"/by minLength"}},
		"nothing":       {func(o *Order) { o.Audit, o.Note, o.ByStatus = nil, "", map[Status]int16{} }, nil},
		"invalid UTF-8": {func(o *Order) { o.Note = "\xff\xfe" }, nil},
	} {
		t.Run(name, func(t *testing.T) {
			o := full()
			test.change(o)
			err := CheckOrder(o)
			if got := places(err); !slices.Equal(got, test.want) {
				t.Errorf("CheckOrder: got %q, want %q", got, test.want)
			}
			if got := places(ValidateOrder(encode(t, o), validate.Exact)); !slices.Equal(got, test.want) {
				t.Errorf("ValidateOrder: got %q, want %q", got, test.want)
			}
			if got, want := messages(err), messages(ValidateOrder(encode(t, o), validate.Exact)); !slices.Equal(got, want) {
				t.Errorf("CheckOrder says %q, ValidateOrder %q", got, want)
			}
		})
	}
}

func messages(err error) []string {
	var e *validate.Error
	if !errors.As(err, &e) {
		return nil
	}
	var out []string
	for _, v := range e.Violations {
		out = append(out, v.Message)
	}
	slices.Sort(out)
	return out
}

func TestCheckOfWhatCannotBeEncoded(t *testing.T) {
	for _, test := range []struct {
		change func(*Order)
		want   string
	}{
		{func(o *Order) { o.Price = float32(math.NaN()) }, "/price type"},
		{func(o *Order) { o.Point[1] = math.Inf(-1) }, "/point/1 type"},
		{func(o *Order) { o.Weights["w"] = math.NaN() }, "/weights/w type"},
		{func(o *Order) { o.When = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) }, "/when pattern"},
		{func(o *Order) { o.When = o.When.In(time.FixedZone("", 24*60*60)) }, "/when pattern"},
		{func(o *Order) { o.Parent = o }, " wire:depth"},
	} {
		o := full()
		test.change(o)
		if got := places(CheckOrder(o)); !slices.Equal(got, []string{test.want}) {
			t.Errorf("got %q, want %q", got, test.want)
		}
		if _, err := json.Marshal(o); err == nil {
			t.Errorf("%s: encoding/json takes it", test.want)
		}
	}
	var loop Tree = Tree{}
	loop["a"], loop["b"] = loop, loop
	if got := places(CheckTree(&loop)); !slices.Equal(got, []string{" wire:depth"}) {
		t.Errorf("a map that holds itself: %q", got)
	}
}

func TestCheckOfNil(t *testing.T) {
	if got := fmt.Sprint(CheckOrder(nil)); got != "Order: (root): expected an object, found null (type)" {
		t.Error(got)
	}
	if err := CheckTree(nil); err != nil {
		t.Error(err)
	}
}

func TestByName(t *testing.T) {
	if got := Types(); !slices.Equal(got, []string{"First", "Level", "Line", "Money", "Order", "Status", "Tree"}) {
		t.Errorf("got %q", got)
	}
	if err := Validate("Status", []byte(`"open"`), validate.Exact); err != nil {
		t.Error(err)
	}
	if got := places(Validate("Status", []byte(`"shut"`), validate.Exact)); !slices.Equal(got, []string{" enum"}) {
		t.Errorf("got %q", got)
	}
	var unknown *validate.UnknownTypeError
	if err := Validate("Nobody", nil, validate.Exact); !errors.As(err, &unknown) || unknown.Type != "Nobody" {
		t.Errorf("got %v", err)
	}
}

func TestNothingIsAllocated(t *testing.T) {
	first, order := encode(t, First{C: "c", D: 4}), full()
	for name, f := range map[string]func(){
		"IsFirst":       func() { _ = IsFirst(first, validate.Exact) },
		"ValidateFirst": func() { _ = ValidateFirst(first, validate.Exact) },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
	order.Blob = nil // whose base64 is made, since it is constrained
	if n := testing.AllocsPerRun(100, func() { _ = CheckOrder(order) }); n != 0 {
		t.Errorf("CheckOrder allocates %v times", n)
	}
}
