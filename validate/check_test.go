package validate

import (
	"errors"
	"math"
	"net/netip"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// findings are the violations of a Check, as text.
func findings(c *Check) []string {
	var e *Error
	if !errors.As(c.Err("T"), &e) {
		return nil
	}
	var out []string
	for _, v := range e.Violations {
		out = append(out, v.String())
	}
	return out
}

func TestCheckMessages(t *testing.T) {
	for _, test := range []struct {
		look func(c *Check)
		want []string
	}{
		{func(c *Check) { c.Null("an object") }, []string{`(root): expected an object, found null (type)`}},
		{func(c *Check) { c.Signed(0, 0, 5); c.Signed(5, 0, 5); c.Signed(6, 0, 5) }, []string{`(root): expected an integer from 0 to 5, found 6 (maximum)`}},
		{func(c *Check) { c.Unsigned(math.MaxUint64, 2, math.MaxUint64); c.Unsigned(1, 2, 5) }, []string{`(root): expected an integer from 2 to 5, found 1 (minimum)`}},
		{func(c *Check) { c.SignedWithin(-7, Bounds{Above: "-7", Max: "3", MultipleOf: []string{"0.5"}}) },
			[]string{`(root): expected an integer that is above -7 and at most 3, found -7 (exclusiveMinimum)`}},
		{func(c *Check) {
			c.UnsignedWithin(math.MaxUint64, Bounds{Below: "18446744073709551615", MultipleOf: []string{"2"}})
		},
			[]string{
				`(root): expected an integer that is below 18446744073709551615, found 18446744073709551615 (exclusiveMaximum)`,
				`(root): expected a multiple of 2, found 18446744073709551615 (multipleOf)`,
			}},
		{func(c *Check) { c.Float(1); c.Float(math.Inf(-1)) }, []string{`(root): expected a number, found -Inf (type)`}},
		{func(c *Check) { c.FloatWithin(math.NaN(), 64, Bounds{Min: "0"}) }, []string{`(root): expected a number, found NaN (type)`}},
		// The text that is judged is the shortest that reads back as the float.
		{func(c *Check) { c.FloatWithin(0.1, 64, Bounds{Min: "0.1", Max: "0.1"}) }, nil},
		{func(c *Check) {
			c.FloatWithin(float64(float32(0.1)), 32, Bounds{Min: "0.1", MultipleOf: []string{"0.1"}})
		}, nil},
		{func(c *Check) { c.FloatWithin(1e21, 64, Bounds{Max: "999999999999999999999"}) },
			[]string{`(root): expected a number that is at most 999999999999999999999, found 1e+21 (maximum)`}},
		{func(c *Check) { c.Length("añ", 2, 2); c.Length("a", 2, -1) }, []string{`(root): expected at least 2 code points, found 1: "a" (minLength)`}},
		{func(c *Check) { c.Length("\xff\xfe😀", 0, 2) }, []string{"(root): expected at most 2 code points, found 3: \"\ufffd😀\" (maxLength)"}},
		{func(c *Check) { c.Pattern("abc", "^a"); c.Pattern("b", "^a") }, []string{`(root): expected a string that matches ^a, found "b" (pattern)`}},
		{func(c *Check) { c.Pattern("127.0.0.1", ipv4Pattern); c.Pattern("127.0.0.256", ipv4Pattern) }, []string{`(root): expected an IPv4 address, found "127.0.0.256" (pattern)`}},
		{func(c *Check) { c.Items(2, 2, 2); c.Items(1, 2, -1) }, []string{`(root): expected at least 2 elements, found 1 (minItems)`}},
		{func(c *Check) { c.Items(3, 0, 2); c.Properties(0, 1, 1) },
			[]string{`(root): expected at most 2 elements, found 3 (maxItems)`, `(root): expected at least 1 member, found 0 (minProperties)`}},
		{func(c *Check) { c.Enum("runing", `"running"`, `""`) }, []string{`(root): expected one of "running" or "", found "runing"; did you mean "running"? (enum)`}},
		{func(c *Check) { c.Enum(uint8(3), `1`, `2`) }, []string{`(root): expected one of 1 or 2, found 3 (enum)`}},
		{func(c *Check) { c.Dynamic(&c, "shop.User") }, []string{`(root): expected shop.User, found **validate.Check (type)`}},
		{func(c *Check) {
			c.Time(time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC))
			c.Time(time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC))
		},
			[]string{`(root): expected an RFC 3339 timestamp, found the year -1 (pattern)`}},
		{func(c *Check) { CheckUnique(c, []int{1, 2, 1, 2}) }, []string{`(root): expected no two equal elements, but element 2 equals element 0: 1 (uniqueItems)`}},
		{func(c *Check) { CheckUnique(c, append(manyStrings(50), "7")) }, []string{`(root): expected no two equal elements, but element 50 equals element 7: "7" (uniqueItems)`}},
		{func(c *Check) { CheckUnique(c, manyStrings(50)); CheckUnique(c, []float64{math.NaN(), math.NaN()}) }, nil},
		{func(c *Check) { CheckUniqueJSON(c, []any{1, "1", 1.0}) }, []string{`(root): expected no two equal elements, but element 2 equals element 0: 1 (uniqueItems)`}},
		{func(c *Check) { CheckUniqueJSON(c, []map[string]int{{"a": 1}, {}, {"a": 2}}) }, nil},
	} {
		var c Check
		test.look(&c)
		if got := findings(&c); !slices.Equal(got, test.want) {
			t.Errorf("got  %q\nwant %q", got, test.want)
		}
	}
}

func manyStrings(n int) []string {
	var out []string
	for i := range n {
		out = append(out, strconv.Itoa(i))
	}
	return out
}

func TestCheckPointers(t *testing.T) {
	var c Check
	n := c.Mark()
	c.Null("a string")
	n = c.Member(n, "a/b~c")
	n = c.Member(n, "unhurt")
	for i := range 2 {
		inner := c.Mark()
		c.Signed(int64(i), 0, 0)
		c.Index(inner, i)
	}
	n = c.Member(n, "list")
	for _, key := range []any{int8(-3), uint64(math.MaxUint64), netip.MustParseAddr("::1")} {
		inner := c.Mark()
		c.Null("an object")
		c.Key(inner, key)
	}
	c.Sort(n)
	n = c.Member(n, "map")
	c.Null("a string")
	c.Name(n)
	c.Member(n, "")
	want := []string{
		`/a~1b~0c: expected a string, found null (type)`,
		`/list/1: expected an integer from 0 to 0, found 1 (maximum)`,
		`/map/-3: expected an object, found null (type)`,
		`/map/18446744073709551615: expected an object, found null (type)`,
		`/map/::1: expected an object, found null (type)`,
		`/: the name is not allowed: expected a string, found null (propertyNames)`,
	}
	if got := findings(&c); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestCheckKeepsOnlySoMany(t *testing.T) {
	var c Check
	for i := range MaxViolations + 5 {
		n := c.Mark()
		c.Null("a string")
		c.Index(n, i)
	}
	var e *Error
	if !errors.As(c.Err("T"), &e) || len(e.Violations) != MaxViolations || !e.More {
		t.Fatalf("got %v", e)
	}
	if last := e.Violations[MaxViolations-1]; last.Pointer != "/99" || last.Offset != -1 {
		t.Errorf("the last one is %+v", last)
	}
}

// TestCheckEndlessValue walks a value of which each part holds itself twice.
func TestCheckEndlessValue(t *testing.T) {
	var c Check
	deepest := 0
	var look func(depth int)
	look = func(depth int) {
		if c.Enter() {
			deepest = max(deepest, depth)
			for range 2 {
				n := c.Mark()
				c.Null("a string")
				look(depth + 1)
				c.Member(n, "next")
			}
			c.Leave()
		}
	}
	look(1)
	got := findings(&c)
	if deepest != MaxDepth || len(got) != 1 || !strings.HasSuffix(got[0], "(wire:depth)") || !strings.HasPrefix(got[0], "(root): ") {
		t.Errorf("depth %d: %q", deepest, got)
	}
}

func TestCheckAllocatesNothingWhenClean(t *testing.T) {
	bounds := Bounds{Min: "0.5", Max: "100", MultipleOf: []string{"0.25"}}
	tags := []string{"a", "b", "c"}
	if n := testing.AllocsPerRun(100, func() {
		var c Check
		n := c.Mark()
		c.Signed(1, 0, 5)
		c.FloatWithin(1.25, 64, bounds)
		c.SignedWithin(5, Bounds{MultipleOf: []string{"2.5"}})
		c.Length("añb", 2, 3)
		c.Pattern("00000000-0000-0000-0000-000000000000", uuidPattern)
		c.Pattern("abc", "^a.c$")
		c.Time(time.Time{})
		CheckUnique(&c, tags)
		n = c.Member(n, "a")
		c.Index(n, 3)
		if c.Err("T") != nil {
			t.Error("a fault was found")
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestIsZero(t *testing.T) {
	type pair struct {
		a []int
		t time.Time
	}
	if !IsZero(&pair{}) || IsZero(&pair{a: []int{}}) || IsZero(&pair{t: time.Unix(0, 0)}) {
		t.Error("IsZero is not encoding/json's omitzero")
	}
}
