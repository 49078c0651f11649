package validate

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// verdict returns "pointer keyword" for each violation, sorted and each once;
// nothing for a valid event. It also checks what holds for every judgement.
func verdict(t *testing.T, v *Validator, typ, event string, p Profile) []string {
	t.Helper()
	err := v.Validate(typ, []byte(event), p)
	if is := v.Is(typ, []byte(event), p); is != (err == nil) {
		t.Errorf("%.200s in %s: Is says %v, Validate %v", event, p, is, err)
	}
	if err == nil {
		return nil
	}
	var faults *Error
	if !errors.As(err, &faults) {
		t.Fatalf("%.200s in %s: %v", event, p, err)
	}
	if faults.Type != typ || len(faults.Violations) == 0 || len(faults.Violations) > MaxViolations {
		t.Errorf("%.200s in %s: an Error of type %s with %d violations", event, p, faults.Type, len(faults.Violations))
	}
	var out []string
	last := 0
	for _, f := range faults.Violations {
		if f.Offset < last || f.Offset > len(event) || f.Message == "" {
			t.Errorf("%.200s in %s: after offset %d came %+v", event, p, last, f)
		}
		last = f.Offset
		out = append(out, f.Pointer+" "+f.Keyword)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// same compares a verdict with what was expected of it: "pointer keyword" texts
// separated by commas.
func same(got []string, want string) bool {
	var list []string
	if want != "" {
		list = strings.Split(want, ", ")
	}
	slices.Sort(list)
	return slices.Equal(got, list)
}

// place is a way to put a type and a value of it deeper into a contract and an
// event.
type place struct {
	pointer string
	wrap    func(Type) Table
	event   func(string) string
}

func typeT(t Type, more ...Def) Table { return append(Table{{Name: "T", Type: t}}, more...) }

var placesOfValues = []place{
	{"", func(t Type) Table { return typeT(t) }, func(s string) string { return s }},
	{"", func(t Type) Table { return typeT(t) }, func(s string) string { return " \t\r\n" + s + " \n" }},
	{"/a", func(t Type) Table {
		return typeT(Type{Shape: Object{Members: []Member{must("z", anyString), must("a", t)}}})
	}, func(s string) string { return `{"a":` + s + `,"z":""}` }},
	{"/a~1b~0/1", func(t Type) Table {
		return typeT(Type{Shape: Object{Members: []Member{must("a/b~", Type{Shape: Array{Elem: Type{Shape: Ref{"E"}, Null: t.Null}}})}}}, Def{Name: "E", Type: t})
	}, nil},
	{"/key/0", func(t Type) Table {
		return typeT(Type{Shape: Map{Key: anyString, Elem: Type{Shape: Array{Elem: t}}}})
	}, func(s string) string { return `{ "key" : [ ` + s + ` ] }` }},
	{"/data", func(t Type) Table { return typeT(envelopeOf(t)) }, func(s string) string { return `{"event":"one","data":` + s + `}` }},
	{"/data", func(t Type) Table { return typeT(envelopeOf(t)) }, func(s string) string { return `{"data": ` + s + `, "event": "one"}` }},
	{"/payload/data/x", func(t Type) Table {
		return typeT(Type{Shape: Union{Tag: "kind", Variants: []Variant{{"k", refTo("K")}}}},
			Def{Name: "K", Type: Type{Shape: Object{Members: []Member{must("kind", anyString), must("payload", envelopeOf(Type{Shape: Object{Members: []Member{must("x", t)}}}))}}}})
	}, func(s string) string { return `{"payload":{"data":{"x":` + s + `},"event":"one"},"kind":"k"}` }},
}

func envelopeOf(t Type) Type {
	return Type{Shape: Union{Tag: "event", Payload: "data", Variants: []Variant{{"one", t}, {"two", anyString}}, Envelope: []Member{
		must("event", Type{Shape: String{}, Enum: []string{`"one"`, `"two"`}}), must("data", Type{Shape: Anything{}}),
	}}}
}

// keywordTest is a value with its verdict: the keywords, separated by commas,
// with the part of the pointer below the value before a space. reader is the
// verdict in the reader profile where it is another, "-" meaning none.
type keywordTest struct {
	typ          Type
	value        string
	want, reader string
}

func bounded(b Bounds) Type { return Type{Shape: Number{b}} }

func patterned(patterns ...string) Type { return Type{Shape: String{Patterns: patterns}} }

var (
	percent  = Type{Shape: integerOf("0", "100")}
	color    = Type{Shape: String{}, Enum: []string{`"red"`, `"gr\u00fcn"`, `""`}}
	pair     = Type{Shape: Object{Members: []Member{must("a", percent), optional("b", anyString)}}}
	three    = Type{Shape: Array{Elem: percent, MinItems: 3, MaxItems: AtMost(3), Fixed: true}}
	set      = Type{Shape: Array{Elem: Type{Shape: Anything{}}, Unique: true}}
	texts    = Type{Shape: Map{Key: Type{Shape: String{MinLength: 2}}, Elem: anyString, MinProperties: 1, MaxProperties: AtMost(2)}}
	numbers8 = Type{Shape: Map{Key: patterned(quotedIntegerPattern("0", "255")), Elem: percent}}
	colors   = Type{Shape: Map{Key: color, Elem: percent}}
)

var keywordTests = []keywordTest{
	// type
	{percent, `50`, "", ""}, {percent, `"50"`, " type", ""}, {percent, `null`, " type", "-"}, {percent, `50.5`, " type", ""}, {percent, `[]`, " type", ""}, {percent, `{"a":1}`, " type", ""}, {percent, `true`, " type", ""},
	{anyString, `""`, "", ""}, {anyString, `1`, " type", ""}, {anyString, `null`, " type", "-"},
	{Type{Shape: String{}, Null: true}, `null`, "", ""}, {Type{Shape: String{}, Null: true}, `1`, " type", ""},
	{Type{Shape: Boolean{}}, `true`, "", ""}, {Type{Shape: Boolean{}}, `false`, "", ""}, {Type{Shape: Boolean{}}, `"true"`, " type", ""}, {Type{Shape: Boolean{}}, `0`, " type", ""},
	{Type{Shape: Boolean{}, Enum: []string{"true"}}, `true`, "", ""}, {Type{Shape: Boolean{}, Enum: []string{"true"}}, `false`, " enum", ""},
	{bounded(Bounds{}), `-1.5e-3`, "", ""}, {bounded(Bounds{}), `"1"`, " type", ""},
	{three, `{}`, " type", ""}, {texts, `[]`, " type", ""}, {pair, `[]`, " type", ""}, {pair, `"a"`, " type", ""}, {set, `3`, " type", ""},
	{Type{Shape: Anything{}}, `{"a":[1,null,"x"]}`, "", ""}, {Type{Shape: Anything{}}, `null`, "", ""},
	{Type{Shape: Anything{}, Enum: []string{`{"a":[1,2]}`, "null"}}, `{ "a" : [1.0, 20e-1] }`, "", ""}, {Type{Shape: Anything{}, Enum: []string{`{"a":[1,2]}`, "null"}}, `null`, "", ""},
	{Type{Shape: Anything{}, Enum: []string{`{"a":[1,2]}`}}, `{"a":[2,1]}`, " enum", ""}, {Type{Shape: Anything{}, Enum: []string{}}, `1`, " enum", ""},
	// minimum, maximum and their exclusive forms
	{percent, `0`, "", ""}, {percent, `100`, "", ""}, {percent, `-1`, " minimum", ""}, {percent, `101`, " maximum", ""}, {percent, `99999999999999999999999`, " maximum", ""}, {percent, `-99999999999999999999999`, " minimum", ""},
	{bounded(Bounds{Min: "-1.5", Max: "1e2"}), `-1.5`, "", ""}, {bounded(Bounds{Min: "-1.5", Max: "1e2"}), `-1.50000000000000000000000001`, " minimum", ""}, {bounded(Bounds{Min: "-1.5", Max: "1e2"}), `1.0000000000000000000001e2`, " maximum", ""},
	{bounded(Bounds{Above: "0", Below: "1"}), `0`, " exclusiveMinimum", ""}, {bounded(Bounds{Above: "0", Below: "1"}), `0.1`, "", ""}, {bounded(Bounds{Above: "0", Below: "1"}), `10e-1`, " exclusiveMaximum", ""},
	{bounded(Bounds{Min: "0"}), `-0`, "", ""}, {bounded(Bounds{Min: "0"}), `-1e-400`, " minimum", ""},
	{Type{Shape: Integer{Bounds{Above: "0", Below: "10", Min: "-5", Max: "5"}}}, `0`, " exclusiveMinimum", ""}, {Type{Shape: Integer{Bounds{Above: "0", Below: "10", Min: "-5", Max: "5"}}}, `10`, " exclusiveMaximum,  maximum", ""}, {Type{Shape: Integer{Bounds{Above: "0.5", Below: "10", Min: "-5", Max: "5"}}}, `1`, "", ""},
	{Type{Shape: Integer{Bounds{Min: "-3", Max: "-2"}}}, `-2`, "", ""}, {Type{Shape: Integer{Bounds{Min: "-3", Max: "-2"}}}, `-1`, " maximum", ""}, {Type{Shape: Integer{Bounds{Min: "-3", Max: "-2"}}}, `-4`, " minimum", ""}, {Type{Shape: Integer{Bounds{Min: "-3", Max: "-2"}}}, `3`, " maximum", ""},
	{Type{Shape: integerOf("0", "18446744073709551615")}, `18446744073709551615`, "", ""}, {Type{Shape: integerOf("0", "18446744073709551615")}, `18446744073709551616`, " maximum", ""},
	{Type{Shape: integerOf("-9223372036854775808", "9223372036854775807")}, `-9223372036854775808`, "", ""}, {Type{Shape: integerOf("-9223372036854775808", "9223372036854775807")}, `-9223372036854775809`, " minimum", ""},
	{Type{Shape: Integer{}}, `123456789012345678901234567890`, "", ""},
	// multipleOf
	{bounded(Bounds{MultipleOf: []string{"0.1"}}), `0.3`, "", ""}, {bounded(Bounds{MultipleOf: []string{"0.1", "0.25"}}), `0.3`, " multipleOf", ""}, {bounded(Bounds{MultipleOf: []string{"0.1"}}), `0.35`, " multipleOf", ""},
	{Type{Shape: Integer{Bounds{MultipleOf: []string{"7"}, Max: "50"}}}, `49`, "", ""}, {Type{Shape: Integer{Bounds{MultipleOf: []string{"7"}, Max: "50"}}}, `51`, " multipleOf,  maximum", ""},
	// enum
	{color, `"red"`, "", ""}, {color, `"grün"`, "", ""}, {color, `"gr\u00FCn"`, "", ""}, {color, `""`, "", ""}, {color, `"Red"`, " enum", ""}, {color, `null`, " type", "-"}, {color, `7`, " type", ""},
	{Type{Shape: String{}, Enum: []string{`"a"`}, Null: true}, `null`, "", ""}, {Type{Shape: integerOf("0", "9"), Enum: []string{"1", "2.0"}}, `2`, "", ""}, {Type{Shape: integerOf("0", "9"), Enum: []string{"1", "2.0"}}, `12`, " enum,  maximum", ""},
	{bounded(Bounds{}), `1`, "", ""}, {Type{Shape: Number{}, Enum: []string{"1"}}, `10e-1`, "", ""}, {Type{Shape: Number{}, Enum: []string{"1"}}, `1.0000000000000000000001`, " enum", ""},
	// minLength, maxLength
	{Type{Shape: String{MinLength: 2, MaxLength: AtMost(3)}}, `"中文"`, "", ""}, {Type{Shape: String{MinLength: 2, MaxLength: AtMost(3)}}, `"😀"`, " minLength", ""}, {Type{Shape: String{MinLength: 2, MaxLength: AtMost(3)}}, `"\ud83d\ude00x"`, "", ""},
	{Type{Shape: String{MinLength: 2, MaxLength: AtMost(3)}}, `"\n\t\u0041x"`, " maxLength", ""}, {Type{Shape: String{MaxLength: AtMost(0)}}, `"a"`, " maxLength", ""}, {Type{Shape: String{MaxLength: AtMost(0)}}, `""`, "", ""},
	// pattern
	{patterned(`^a+$`, `b`), `"aaa"`, " pattern", ""}, {patterned(`^a`, `b`), `"ab"`, "", ""}, {patterned(`^.$`), `"\u4e2d"`, "", ""}, {patterned(`^.$`), `"\n"`, " pattern", ""},
	{patterned(TimePattern), `"2026-01-02T03:04:05Z"`, "", ""}, {patterned(TimePattern), `"2026-02-30T03:04:05Z"`, " pattern", ""}, {patterned(TimePattern), `"2026-01-02T03:04:05\u005a"`, "", ""}, {patterned(BytesPattern), `"QQ=="`, "", ""}, {patterned(BytesPattern), `"QQ"`, " pattern", ""},
	{patterned(QuotedStringPattern), `"\"a\""`, "", ""}, {patterned(QuotedStringPattern), `"a"`, " pattern", ""}, {patterned(QuotedNumberPattern), `"1e5"`, "", ""}, {patterned(QuotedBoolPattern), `"true"`, "", ""}, {patterned(QuotedBoolPattern), `"yes"`, " pattern", ""},
	// arrays
	{three, `[1,2,3]`, "", ""}, {three, `[1,2]`, " minItems", "-"}, {three, `[1,2,3,4]`, " maxItems", "-"}, {three, `[1,"x",101]`, "/1 type, /2 maximum", ""}, {three, `[1,null,3]`, "/1 type", "-"}, {three, `[]`, " minItems", "-"},
	{Type{Shape: Array{Elem: percent, MinItems: 1, MaxItems: AtMost(2)}}, `[]`, " minItems", ""}, {Type{Shape: Array{Elem: percent, MinItems: 1, MaxItems: AtMost(2)}}, `[ 1 , 2 , 300 ]`, " maxItems, /2 maximum", ""},
	{set, `[1,"1",true,null,"a",[1],{"a":1}]`, "", ""}, {set, `[1,2,1]`, " uniqueItems", ""}, {set, `[1,1.0]`, " uniqueItems", ""}, {set, `["a","\u0061"]`, " uniqueItems", ""}, {set, `[{"a":1,"b":[2]},{"b":[2.0],"a":1}]`, " uniqueItems", ""}, {set, `[[1,2],[2,1]]`, "", ""}, {set, `[0,-0]`, " uniqueItems", ""},
	// maps
	{texts, `{"ab":"x"}`, "", ""}, {texts, `{}`, " minProperties", ""}, {texts, `{"ab":"","cd":"","ef":""}`, " maxProperties", ""}, {texts, `{"a":1}`, "/a propertyNames, /a type", ""}, {texts, `{"\u0061b":null}`, "/ab type", "-"},
	{numbers8, `{"0":1,"255":2,"31":3}`, "", ""}, {numbers8, `{"256":1,"01":101}`, "/256 propertyNames, /01 propertyNames, /01 maximum", ""}, {colors, `{"red":1,"gr\u00fcn":2}`, "", ""}, {colors, `{"blue":1}`, "/blue propertyNames", ""},
	// objects
	{pair, `{"b":"","a":1}`, "", ""}, {pair, `{"a":1}`, "", ""}, {pair, `{"b":1}`, " required, /b type", "/b type"}, {pair, `{}`, " required", "-"}, {pair, `{"a":null}`, "/a type", "-"}, {pair, `{"\u0061":5}`, "", ""},
}

func TestEveryKeywordAtEveryDepth(t *testing.T) {
	for _, at := range placesOfValues {
		event := at.event
		if event == nil {
			event = func(s string) string { return `{"a/b~":[` + s + `,` + s + `]}` }
		}
		for _, test := range keywordTests {
			v, err := New(at.wrap(test.typ))
			if err != nil {
				t.Fatal(err)
			}
			for p := Exact; p <= Reader; p++ {
				want := test.want
				if p == Reader && test.reader != "" {
					want = strings.TrimPrefix(test.reader, "-")
				}
				want = prefixed(want, at.pointer)
				if at.event == nil && want != "" { // both elements are at fault
					want += ", " + strings.ReplaceAll(want, "/a~1b~0/1", "/a~1b~0/0")
				}
				if got := verdict(t, v, "T", event(test.value), p); !same(got, want) {
					t.Errorf("%s in %s: %q; want %q", event(test.value), p, got, want)
				}
			}
		}
	}
}

// prefixed puts the pointer before each of the pointers in want.
func prefixed(want, pointer string) string {
	if want == "" {
		return ""
	}
	list := strings.Split(want, ", ")
	for i := range list {
		list[i] = pointer + list[i]
	}
	return strings.Join(list, ", ")
}

// wireTest is an event with its verdict in each profile.
type wireTest struct {
	typ                        Type
	event, exact, open, reader string
}

var free = Type{Shape: Object{Members: []Member{must("a", percent), optional("Kelvin", anyString), optional("any", Type{Shape: Anything{}})}, Open: true}}

var wireTests = []wireTest{
	{pair, `{"a":1,"x":2}`, "/x additionalProperties", "", ""},
	{free, `{"a":1,"x":2}`, "", "", ""},
	{pair, `{"a":1,"a":101}`, "/a wire:duplicate, /a maximum", "/a wire:duplicate, /a maximum", "/a maximum"},
	{pair, `{"a":1,"\u0061":2}`, "/a wire:duplicate", "/a wire:duplicate", ""},
	{pair, `{"a":1,"x":2,"x":3}`, "/x additionalProperties", "", ""},
	{pair, `{"a":1,"B":""}`, "/B additionalProperties, /B wire:case", "/B wire:case", ""},
	{pair, `{"A":1}`, " required, /A additionalProperties, /A wire:case", " required, /A wire:case", ""},
	{free, `{"a":1,"` + "\u212a" + `ELVIN":1}`, "/" + "\u212a" + "ELVIN wire:case", "/" + "\u212a" + "ELVIN wire:case", ""},
	{texts, `{"ab":"","ab":""}`, "/ab wire:duplicate", "/ab wire:duplicate", ""},
	{texts, `{"cd":"","ab":"","\u0063d":""}`, "/cd wire:duplicate", "/cd wire:duplicate", ""},
	{texts, `{"ab":"","AB":""}`, "", "", ""},
	{Type{Shape: Map{Key: anyString, Elem: anyString, MinProperties: 2}}, `{"a":"","a":""}`, " minProperties, /a wire:duplicate", " minProperties, /a wire:duplicate", " minProperties"},
	{anyString, "\"a\xffb\"", " wire:utf8", " wire:utf8", ""},
	{anyString, `"\ud800"`, " wire:surrogate", " wire:surrogate", ""},
	{anyString, `"\udc00\ud800x"`, " wire:surrogate", " wire:surrogate", ""},
	{anyString, "\"\\ud800\xff\"", " wire:surrogate,  wire:utf8", " wire:surrogate,  wire:utf8", ""},
	{Type{Shape: String{MaxLength: AtMost(1)}}, "\"\xff\\ud800\"", " maxLength,  wire:surrogate,  wire:utf8", " maxLength,  wire:surrogate,  wire:utf8", " maxLength"},
	{Type{Shape: String{MaxLength: AtMost(2)}}, "\"\xff\\ud800\"", " wire:surrogate,  wire:utf8", " wire:surrogate,  wire:utf8", ""},
	{percent, "\"\xff\"", " type", " type", " type"},
	{texts, "{\"ab\xff\":\"\"}", "/ab\uFFFD wire:utf8", "/ab\uFFFD wire:utf8", ""},
	{free, `{"a":1,"any":{"k":["x","\ud800"],"\udfff":1},"x":"\ud800"}`, "/any/k/1 wire:surrogate, /any/\uFFFD wire:surrogate, /x wire:surrogate", "/any/k/1 wire:surrogate, /any/\uFFFD wire:surrogate, /x wire:surrogate", ""},
	{pair, `{"a":1,"x":"\ud800"}`, "/x additionalProperties, /x wire:surrogate", "/x wire:surrogate", ""},
	{free, `{"a":1,"any":{"x":1,"x":1e999}}`, "", "", ""},
	{percent, `1.0`, " wire:integer", " wire:integer", " wire:integer"},
	{percent, `1e1`, " wire:integer", " wire:integer", " wire:integer"},
	{percent, `1e3`, " wire:integer,  maximum", " wire:integer,  maximum", " wire:integer,  maximum"},
	{percent, `10e-2`, " type", " type", " type"},
	{percent, `-0`, " wire:integer", " wire:integer", " wire:integer"},
	{anyInteger, `-0`, "", "", ""},
	{anyInteger, `-0.0`, " wire:integer", " wire:integer", " wire:integer"},
	{anyInteger, `1e5000000`, " wire:integer,  maximum", " wire:integer,  maximum", " wire:integer,  maximum"},
	{anyInteger, `1e-5000000`, " type", " type", " type"},
	{bounded(Bounds{}), `1e308`, "", "", ""},
	{bounded(Bounds{}), `1e309`, " wire:number", " wire:number", " wire:number"},
	{bounded(Bounds{Max: "1"}), `1e5000000`, " wire:number,  maximum", " wire:number,  maximum", " wire:number,  maximum"},
	{bounded(Bounds{}), `1e-5000000`, "", "", ""},
	{bounded(Bounds{}), strings.Repeat("9", 400), " wire:number", " wire:number", " wire:number"},
}

func TestWireRules(t *testing.T) {
	for _, test := range wireTests {
		v := MustNew(typeT(test.typ))
		for p, want := range []string{test.exact, test.open, test.reader} {
			if got := verdict(t, v, "T", test.event, Profile(p)); !same(got, want) {
				t.Errorf("%q in %s: %q; want %q", test.event, Profile(p), got, want)
			}
		}
	}
}

func TestSyntaxStandsAlone(t *testing.T) {
	v := MustNew(typeT(pair))
	for _, test := range []struct {
		event   string
		offset  int
		keyword string
		message string
	}{
		{``, 0, WireSyntax, "expected a value, found the end"},
		{`{"a":"x","q":1`, 14, WireSyntax, `expected "," or "}" behind a member, found the end`},
		{`{"a":01}`, 6, WireSyntax, `expected "," or "}" behind a member, found '1'`},
		{`{"a":1} x`, 8, WireSyntax, "expected nothing behind the value, found 'x'"},
		{"{\"a\":\xff}", 5, WireSyntax, "expected a value, found the byte 0xff"},
		{"{\"a\":\"\n\"}", 6, WireSyntax, `expected the rest of a string, found '\n'`},
		{"\ufeff{}", 0, WireSyntax, "expected a value, found '\\ufeff'"},
		{strings.Repeat("[", MaxDepth+1), MaxDepth, WireDepth, "arrays and objects nest deeper than 10000 levels"},
		{strings.Repeat(`{"x":`, MaxDepth+1), 5 * MaxDepth, WireDepth, "arrays and objects nest deeper than 10000 levels"},
	} {
		for p := Exact; p <= Reader; p++ {
			var err *Error
			if !errors.As(v.Validate("T", []byte(test.event), p), &err) || len(err.Violations) != 1 || err.More {
				t.Errorf("%.40q: %v; want one violation", test.event, err)
				continue
			}
			if want := (Violation{"", test.keyword, test.offset, test.message}); err.Violations[0] != want {
				t.Errorf("%.40q: %+v; want %+v", test.event, err.Violations[0], want)
			}
		}
	}
}
