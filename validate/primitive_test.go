package validate

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

type primitiveFunc = func(b []byte, i int) int

// primitives are all of them, each with the type that the explainer, its slow
// twin, judges the same text by.
var primitives = []struct {
	name  string
	match primitiveFunc
	twin  Type
}{
	{"Text", Text, anyString},
	{"TextOf", func(b []byte, i int) int { return TextOf(b, i, 2, 3) }, Type{Shape: String{MinLength: 2, MaxLength: AtMost(3)}}},
	{"Natural", func(b []byte, i int) int { return Natural(b, i, 12345678) }, Type{Shape: integerOf("0", "12345678")}},
	{"Natural64", func(b []byte, i int) int { return Natural(b, i, math.MaxUint64) }, Type{Shape: integerOf("0", "18446744073709551615")}},
	{"Signed", func(b []byte, i int) int { return Signed(b, i, -128, 127) }, Type{Shape: integerOf("-128", "127")}},
	{"Signed64", func(b []byte, i int) int { return Signed(b, i, math.MinInt64, math.MaxInt64) }, Type{Shape: integerOf("-9223372036854775808", "9223372036854775807")}},
	{"Below", func(b []byte, i int) int { return Signed(b, i, -9, -1) }, Type{Shape: integerOf("-9", "-1")}},
	{"Above", func(b []byte, i int) int { return Signed(b, i, 5, 20) }, Type{Shape: integerOf("5", "20")}},
	{"Unsigned", func(b []byte, i int) int { return Unsigned(b, i, 3, math.MaxUint64) }, Type{Shape: integerOf("3", "18446744073709551615")}},
	{"Float", Float, Type{Shape: Number{}}},
	{"Float32", Float32, Type{Shape: Number{Bounds{Min: "-3.4028235e38", Max: "3.4028235e38"}}}},
	{"FloatIn", func(b []byte, i int) int { return FloatIn(b, i, -3, 12) }, Type{Shape: Number{Bounds{Min: "-3", Max: "12"}}}},
	{"Bool", Bool, Type{Shape: Boolean{}}},
	{"Null", Null, Type{Shape: Boolean{}, Null: true}},
	{"Timestamp", Timestamp, Type{Shape: String{Patterns: []string{TimePattern}}}},
	{"Base64", Base64, Type{Shape: String{Patterns: []string{BytesPattern}}}},
	{"Value", Value, Type{Shape: Anything{}}},
	{"Elements", func(b []byte, i int) int { return Elements(b, i, Text) }, Type{Shape: Array{Elem: anyString}}},
	{"ElementsOf", func(b []byte, i int) int { return ElementsOf(b, i, 1, 2, Bool) }, Type{Shape: Array{Elem: Type{Shape: Boolean{}}, MinItems: 1, MaxItems: AtMost(2)}}},
	{"Entries", func(b []byte, i int) int { return Entries(b, i, 1, 3, Text, Bool) },
		Type{Shape: Map{Key: anyString, Elem: Type{Shape: Boolean{}}, MinProperties: 1, MaxProperties: AtMost(3)}}},
}

// twins judge by the explainer alone.
var twins = func() *Validator {
	var table Table
	for _, p := range primitives {
		table = append(table, Def{Name: p.name, Type: p.twin})
	}
	return MustNew(table)
}()

// checkPrimitives holds every primitive against its twin: what it matches is
// valid in the exact profile.
func checkPrimitives(t *testing.T, b []byte) {
	t.Helper()
	for _, p := range primitives {
		end := p.match(b, 0)
		if end > len(b) {
			t.Fatalf("%s: %q: offset %d is behind the end", p.name, b, end)
		}
		if end < 0 {
			continue
		}
		// A digit or an exponent behind a number belongs to it: then the caller's
		// next literal does not match.
		if err := twins.Validate(p.name, b[:end], Exact); err != nil {
			t.Fatalf("%s matches %q: %v", p.name, b[:end], err)
		}
	}
}

func FuzzPrimitives(f *testing.F) {
	for _, seed := range []string{
		`"a\u00e9\n中😀"`, `"\ud83d\ude00"`, "\"\x80\"", `-12.5e-3`, `1e308`, `9223372036854775808`, `-9223372036854775808`, `-0`, `007`,
		`"2024-02-29T00:00:00.5+01:00"`, `"AQ=="`, `["a","b"]`, `[true,false,true]`, `{"a":true,"b":false}`, `{"b":true,"a":true}`, `null`,
		`{"a":[1,{"b":null}]}`, `[ 1 ]`, `{"a":true,"a":true}`, `{"\u0061":true,"a":true}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(checkPrimitives)
}

func TestPrimitives(t *testing.T) {
	byName := map[string]primitiveFunc{}
	for _, p := range primitives {
		byName[p.name] = p.match
	}
	// The text up to the bar is matched; where there is none, the primitive is
	// unsure.
	for _, test := range []struct {
		name  string
		texts []string
	}{
		{"Text", []string{`""|`, `"a"|,`, `"\"\\\/\b\f\n\r\t\u00E9"|x`, `"\ud83d\ude00"|`, "\"é中😀\x7f\"|", `"12345678\"90123456中"|`}},
		{"Text", []string{``, `a`, `"`, `"a`, `"\x"`, `"\u00e"`, `"\ud83d"`, `"\ude00\ud83d"`, "\"\x1f\"", "\"\x80\"", "\"\xed\xa0\x80\"", "\"\xc0\x80\""}},
		{"TextOf", []string{`"ab"|`, `"中文字"|`, `"\u00e9\n\ud83d\ude00"|`, `"a"`, `"abcd"`, `"\u00e9"`, `"中文字典"`}},
		{"Signed", []string{`0|`, `-128|}`, `127|,`, `01`, `1.0`, `1e2`, `1|.0,"after":123456`, `-100|,"after":1234567`, `-128|,"after":1234567`, `-129,"after":1234567`, `-0,"after":12345678`, `128`, `-129`, `-0`, `-`, `-1.0`, `+1`, ``}},
		{"Below", []string{`-1|`, `-9|`, `0`, `1`, `-10`}},
		{"Above", []string{`5|`, `20|`, `4`, `21`, `-5`, `0`}},
		{"Natural", []string{`0|`, `0|0`, `99|.5`, `1000000|,`, `9999999|,"after"`, `10000000|,"after"`, `12345678|`, `12345678|,"after"`, `12345679`, `99999999,`, `100000000`, `-0`, `-1`, ``, `a`, `"1"`}},
		{"Signed64", []string{`-9223372036854775808|`, `9223372036854775807|`, `9223372036854775808`, `-9223372036854775809`, `99999999999999999999`}},
		{"Unsigned", []string{`3|`, `9999999999999999999|`, `18446744073709551615|`, `2`, `-3`, `18446744073709551616`}},
		{"Float", []string{`0|`, `-0|`, `-1.5|`, `1E+2|`, `0.1e-9999|`, `1e307|`, `1e308`, `12e307`, `1e99999`, `1.`, `.5`, `00`, `1e`, `--1`}},
		{"Float32", []string{`1.5e37|`, `123e35|`, `1e38`, `3.4028235e38`}},
		{"FloatIn", []string{`-3|`, `12|`, `-2.999|`, `11.5|`, `0.25|`, `-0|`, `12.5`, `12.0`, `-3.1`, `13`, `1234567890123456789012`}},
		{"Bool", []string{`true|`, `false|,`, `True`, `nul`}},
		{"Null", []string{`null|`, `nul`}},
		{"Timestamp", []string{`"2024-02-29T23:59:59Z"|`, `"0000-12-31T00:00:00.123456789-23:59"|`, `"2023-02-29T00:00:00Z"`, `"2024-02-29T24:00:00Z"`, `"2024-02-29T00:00:00"`, `"2024-02-29t00:00:00z"`, `"2024-02-29T00:00:00.Z"`, `"2024-02-29T00:00:00Z`}},
		{"Base64", []string{`""|`, `"AQID"|`, `"AQI="|`, `"AQ=="|`, `"AQ="`, `"A==="`, `"AQ=A"`, `"A_-="`, `"AQID`}},
		{"Value", []string{`{"a":[1,"b",{}]}|,`, `[ 1 ]|`, `1e999|`, `{"a":1,"a":2}|`, `[1,]`, `"\ud83d"`, `{"a"}`}},
		{"Elements", []string{`[]|`, `["a","b"]|`, `["a",]`, `["a" ]`, `["a"`, `[1]`, `[ ]`}},
		{"ElementsOf", []string{`[true]|`, `[true,false]|`, `[]`, `[true,true,true]`, `[true}`}},
		{"Entries", []string{`{"a":true}|`, `{"":true,"A":false,"a":true}|`, `{"a":true,"a b":true,"ab":true}|`, `{}`, `{"b":true,"a":true}`, `{"a":true,"a":true}`, `{"\n":true}|`, `{"\n":true,"\u000a":true}`, `{"a\u0026":true,"a\u0027":true,"b":true}|`, `{"a&":true,"a\u0026":true}`, `{"a\u0026":true,"a&":true}`, `{"a":true,}`, `{"a":true,"b":true,"c":true,"d":true}`}},
	} {
		for _, text := range test.texts {
			want := strings.LastIndexByte(text, '|')
			b := []byte(strings.ReplaceAll(text, "|", ""))
			if got := byName[test.name](b, 0); max(got, -1) != want {
				t.Errorf("%s(%q) = %d, want %d", test.name, b, got, want)
			}
			checkPrimitives(t, b)
		}
	}
}

func TestPrimitivesAreSticky(t *testing.T) {
	b := []byte(`"a"`)
	for _, p := range primitives {
		for _, i := range []int{-1, ^len(b), math.MinInt, len(b), len(b) + 1} {
			if end := p.match(b, i); end >= 0 {
				t.Errorf("%s at %d gives %d", p.name, i, end)
			}
		}
	}
	for _, i := range []int{-1, -3, math.MinInt, 3, 4, 1000} {
		if end := Literal(b, i, `"a"`); end >= 0 {
			t.Errorf("Literal at %d gives %d", i, end)
		}
		if end := Next(b, i); end >= 0 {
			t.Errorf("Next at %d gives %d", i, end)
		}
		if Whole(b, i) != (i == 3) {
			t.Errorf("Whole at %d is %t", i, i != 3)
		}
		if Span(b, 0, i) != nil && i != 3 || Span(b, i, 2) != nil {
			t.Errorf("Span takes %d", i)
		}
	}
}

func TestNext(t *testing.T) {
	for _, test := range []struct {
		text string
		i    int
		want int
	}{
		{`1,"a":1`, 1, 2}, {`1}`, 1, 1}, {`1},"a":1`, 1, 1}, {`1,}`, 1, -1}, {`1,1`, 1, -1}, {`1,`, 1, -1}, {`1"a":1`, 1, -1}, {`1 }`, 1, -1},
	} {
		if got := Next([]byte(test.text), test.i); got != test.want {
			t.Errorf("%s at %d: got %d, want %d", test.text, test.i, got, test.want)
		}
	}
}

func TestWhole(t *testing.T) {
	for text, want := range map[string]bool{"1": true, "1 \n\r\t": true, "1,": false, "1 \v": false, "1\x00": false} {
		if got := Whole([]byte(text), 1); got != want {
			t.Errorf("Whole(%q) = %t", text, got)
		}
	}
}

func TestValueIsBounded(t *testing.T) {
	for depth, want := range map[int]bool{maxValueDepth: true, maxValueDepth + 1: false} {
		text := strings.Repeat("[", depth) + strings.Repeat("]", depth)
		if got := Value([]byte(text), 0) == len(text); got != want {
			t.Errorf("depth %d: matched: %t", depth, got)
		}
	}
}

// TestPrimitivesTakeWhatGoWrites encodes random Go values.
func TestPrimitivesTakeWhatGoWrites(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		seconds := rapid.Int64Range(-62135596800, 253402300799).Draw(t, "seconds")
		for name, value := range map[string]any{
			"Text":      rapid.String().Draw(t, "string"),
			"Natural":   rapid.IntRange(0, 12345678).Draw(t, "natural"),
			"Natural64": rapid.Uint64().Draw(t, "uint64"),
			"Signed":    rapid.Int8().Draw(t, "int8"),
			"Signed64":  rapid.Int64().Draw(t, "int64"),
			"Float":     rapid.Float64Range(-9e307, 9e307).Draw(t, "float64"),
			"Float32":   rapid.Float32Range(-9e37, 9e37).Draw(t, "float32"),
			"Timestamp": time.Unix(seconds, rapid.Int64Range(0, 999999999).Draw(t, "nanoseconds")).UTC(),
			"Base64":    rapid.SliceOf(rapid.Byte()).Draw(t, "bytes"),
			"Elements":  rapid.SliceOf(rapid.String()).Draw(t, "strings"),
			"Value":     map[string]any{"x": []any{rapid.Float64().Draw(t, "number"), nil, rapid.String().Draw(t, "text")}},
		} {
			text, err := json.Marshal(value)
			if err != nil {
				t.Fatal(err)
			}
			if string(text) == "null" {
				continue // a nil slice
			}
			for _, p := range primitives {
				if p.name == name && p.match(text, 0) != len(text) {
					t.Errorf("%s is unsure of %s", name, text)
				}
			}
		}
	})
}

func TestEntriesTakeGoMaps(t *testing.T) {
	name := rapid.StringN(0, 8, 20) // written out, at most 120 bytes
	rapid.Check(t, func(t *rapid.T) {
		text, err := json.Marshal(rapid.MapOf(name, rapid.Bool()).Draw(t, "map"))
		if err != nil {
			t.Fatal(err)
		}
		if Entries(text, 0, 0, -1, Text, Bool) != len(text) && string(text) != "null" {
			t.Errorf("Entries is unsure of %s", text)
		}
	})
}
