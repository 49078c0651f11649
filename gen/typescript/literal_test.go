package typescript

import (
	"testing"

	"github.com/eventgen/eventgen/schema"
)

func TestQuote(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", `""`},
		{"plain", `"plain"`},
		{"it's", `"it's"`},
		{`say "hi"`, `'say "hi"'`},
		{`"'`, `"\"'"`},
		{`"it's"`, `'"it\'s"'`},
		{`back\slash`, `"back\\slash"`},
		{"a\n\r\t\x00\x7f\u2028", `"a\n\r\t\u0000\u007f\u2028"`},
		{"日本😀", `"日本😀"`},
	} {
		if got := quote(c.in); got != c.want {
			t.Errorf("quote(%q) = %s, want %s", c.in, got, c.want)
		}
	}
}

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		in   schema.Decimal
		want string
	}{
		{"0", "0"}, {"-0", "0"}, {"0.0", "0"}, {"1.50", "1.5"}, {"-7", "-7"}, {"1e3", "1000"}, {"0.1", "0.1"},
		{"9007199254740991", "9007199254740991"},
		{"9007199254740992", "2 ** 53"},
		{"9223372036854775807", "2 ** 63"},
		{"-9223372036854775808", "-(2 ** 63)"},
		{"18446744073709551615", "2 ** 64"},
		{"3.4028235e38", "3.4028235e38"}, {"-3.4028235e38", "-3.4028235e38"},
		{"1e21", "1e21"}, {"123456789012345678901", "123456789012345680000"}, {"1e-7", "1e-7"}, {"0.000001", "0.000001"},
		{"1e400", "Infinity"}, {"-1e400", "-Infinity"}, {"1e-400", "0"},
	} {
		if got := number(c.in); got != c.want {
			t.Errorf("number(%s) = %s, want %s", c.in, got, c.want)
		}
	}
}

func TestRegex(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", "/(?:)/u"},
		{"^a/b$", `/^a\/b$/u`},
		{`^a\/b$`, `/^a\/b$/u`},
		{`\\/`, `/\\\//u`},
		{"a\nb\u2028", `/a\nb\u2028/u`},
	} {
		if got := regex(c.in); got != c.want {
			t.Errorf("regex(%q) = %s, want %s", c.in, got, c.want)
		}
	}
}

func TestKey(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"plain", "plain"}, {"class", "class"}, {"$_1", "$_1"}, {"ünï", "ünï"},
		{"", `""`}, {"1st", `"1st"`}, {"a-b", `"a-b"`}, {"__proto__", "__proto__"}, {"𝒳", `"𝒳"`},
	} {
		if got := key(c.in); got != c.want {
			t.Errorf("key(%q) = %s, want %s", c.in, got, c.want)
		}
	}
}

func TestIdentifier(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"EventMeta", "EventMeta"}, {"Page[User]", "Page_User_"}, {"1st", "_1st"}, {"", "_"}, {"ünï", "_n_"},
	} {
		if got := identifier(c.in); got != c.want {
			t.Errorf("identifier(%q) = %s, want %s", c.in, got, c.want)
		}
	}
}

func TestBoundsOfNumbersAreMerged(t *testing.T) {
	p, err := newPlan(contractOf(def("T", with(int32Type,
		schema.Minimum{Value: "-5"}, schema.Maximum{Value: "1e99"}, schema.ExclusiveMinimum{Value: "-6.5"}, schema.MultipleOf{Value: "5"}))), Emitter{})
	if err != nil {
		t.Fatal(err)
	}
	n, ok := p.definitions[0].use.node.(numberNode)
	if !ok {
		t.Fatalf("the node is a %T", p.definitions[0].use.node)
	}
	if n.min != "-5" || n.max != "2147483647" || n.above != "-6.5" || n.below != "" || len(n.multiples) != 1 || !n.whole {
		t.Errorf("got %+v", n)
	}
}

func TestRecursionIsFound(t *testing.T) {
	p, err := newPlan(recursionSample().contract, Emitter{})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string][2]bool{
		"Forest": {false, true}, "Nest": {true, true}, "Table": {true, true}, "Tree": {true, true},
	} {
		d := p.byName[name]
		if d.recursive != want[0] || d.deep != want[1] {
			t.Errorf("%s: recursive %t, deep %t, want %v", name, d.recursive, d.deep, want)
		}
	}
}
