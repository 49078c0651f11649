package validate

import (
	"math/big"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

var numbers = []string{
	"0", "-0", "0.0", "-0e5", "0e99999999999999999999", "1", "-1", "1.0", "10e-1", "0.1e1", "100", "1e2", "1.5", "-1.5", "15e-1", "0.001", "1e-3",
	"9007199254740991", "9007199254740992", "9007199254740993", "9223372036854775807", "9223372036854775808", "18446744073709551616",
	"12345678901234567890.00100", "0.1", "0.3", "0.30000000000000004", "1e308", "1.8e308", "1.7976931348623157e308", "1.7976931348623159e308", "1e400", "-1e400", "123e-50",
}

func rat(t rapid.TB, text string) *big.Rat {
	r, ok := new(big.Rat).SetString(text)
	if !ok {
		t.Fatalf("%s is no number", text)
	}
	return r
}

// numberText draws the text of a JSON number whose big.Rat stays small.
var numberText = rapid.Custom(func(t *rapid.T) string {
	text := rapid.StringMatching(`-?(0|[1-9][0-9]{0,22})(\.[0-9]{1,12})?`).Draw(t, "number")
	if rapid.Bool().Draw(t, "with exponent") {
		text += rapid.SampledFrom([]string{"e", "E", "e+", "e-"}).Draw(t, "mark") + strconv.Itoa(rapid.IntRange(0, 40).Draw(t, "exponent"))
	}
	return text
})

func checkDecimals(t rapid.TB, a, b string) {
	x, y := parseDecimal([]byte(a)), parseDecimal([]byte(b))
	p, q := rat(t, a), rat(t, b)
	if got, want := x.compare(&y), p.Cmp(q); got != want {
		t.Errorf("compare(%s, %s): %d, want %d", a, b, got, want)
	}
	if got, want := x.canonical() == y.canonical(), p.Cmp(q) == 0; got != want {
		t.Errorf("%s, %s have the canonical texts %s, %s", a, b, x.canonical(), y.canonical())
	}
	if got, want := x.isInteger(), p.IsInt(); got != want {
		t.Errorf("%s is an integer: %v, want %v", a, got, want)
	}
	_, err := strconv.ParseFloat(a, 64)
	if got := x.tooLarge([]byte(a)); got != (err != nil) {
		t.Errorf("%s is too large: %v; strconv: %v", a, got, err)
	}
	if q.Sign() != 0 {
		v := newDivisor(b)
		if got, want := v.divides(&x), new(big.Rat).Quo(p, q).IsInt(); got != want {
			t.Errorf("%s is a multiple of %s: %v, want %v", a, b, got, want)
		}
	}
}

func TestDecimalLikeRat(t *testing.T) {
	for _, a := range numbers {
		for _, b := range numbers {
			if !strings.Contains(a+b, "99999999999999999999") {
				checkDecimals(t, a, b)
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := numberText.Draw(t, "a"), numberText.Draw(t, "b")
		checkDecimals(t, a, b)
		checkDecimals(t, a, a)
	})
}

func TestMultiplesLikeRat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := numberText.Filter(func(s string) bool {
			return strings.ContainsAny(strings.TrimRight(s, "e+-"), "123456789") && rat(t, s).Sign() != 0
		}).Draw(t, "m")
		factor := rapid.Int64().Draw(t, "factor")
		product := new(big.Rat).Mul(rat(t, m), new(big.Rat).SetInt64(factor))
		text := product.FloatString(60)
		d, v := parseDecimal([]byte(text)), newDivisor(m)
		if exact := rat(t, text).Cmp(product) == 0; exact && !v.divides(&d) {
			t.Fatalf("%s = %d × %s is no multiple", text, factor, m)
		}
	})
}

func TestDecimalExtremes(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{
		{"1e5000000", "9e4999999", 1},
		{"-1e5000000", "0", -1},
		{"1e-5000000", "0", 1},
		{"1e-5000000", "1e-5000001", 1},
		{"1e99999999999999999999999", "1e5000000", 1},
		{"1e-99999999999999999999999", "1e-5000000", -1},
		{"0e99999999999999999999999", "0", 0},
		{strings.Repeat("9", 1000), "1e1000", -1},
	} {
		a, b := parseDecimal([]byte(test.a)), parseDecimal([]byte(test.b))
		if got := a.compare(&b); got != test.want {
			t.Errorf("compare(%.30s, %.30s) is %d, want %d", test.a, test.b, got, test.want)
		}
		if got := b.compare(&a); got != -test.want {
			t.Errorf("compare(%.30s, %.30s) is %d, want %d", test.b, test.a, got, -test.want)
		}
	}
}

// TestDecimalCostsNothing holds a monster to a bound that any work in
// proportion to its value would break by orders of magnitude.
func TestDecimalCostsNothing(t *testing.T) {
	begin := time.Now()
	seven, large := newDivisor("7"), newDivisor("123456789012345678901234567890.5")
	for range 1000 {
		d := parseDecimal([]byte("1e5000000"))
		if !d.isInteger() || !d.tooLarge([]byte("1e5000000")) || seven.divides(&d) || large.divides(&d) {
			t.Fatal("1e5000000 is a large integer and no multiple of 7")
		}
	}
	if took := time.Since(begin); took > 2*time.Second {
		t.Errorf("took %v", took)
	}
	if allocs := testing.AllocsPerRun(100, func() {
		d := parseDecimal([]byte("12.50"))
		e := parseDecimal([]byte("1250e-2"))
		if d.compare(&e) != 0 || seven.divides(&d) {
			t.Fatal("12.50 is 1250e-2")
		}
	}); allocs != 0 {
		t.Errorf("%v allocations", allocs)
	}
}

func FuzzDecimal(f *testing.F) {
	for _, a := range numbers {
		f.Add(a, "0.1")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, text := range []string{a, b} {
			if text == "" || scanNumber([]byte(text), 0) != len(text) || len(text) > 100 {
				return
			}
			if e := exponentMark([]byte(text)); e >= 0 && len(text)-e > 5 {
				return // big.Rat would work it out
			}
		}
		checkDecimals(t, a, b)
	})
}
