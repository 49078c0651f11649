package validate

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// syntaxOf is what encoding/json says of a text: -1 where it is JSON, and else
// the offset of the byte that it stumbled over. deep says that it stopped for
// the depth.
func syntaxOf(b []byte) (offset int, deep bool) {
	var raw json.RawMessage
	err := json.Unmarshal(b, &raw)
	if err == nil {
		return -1, false
	}
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return -1, false
	}
	early := strings.Contains(syntax.Error(), "character ' '") && int(syntax.Offset) == len(b) && b[len(b)-1] != ' ' // it reads a space at the end
	if early || strings.Contains(syntax.Error(), "unexpected end") {
		return len(b), false
	}
	return int(syntax.Offset) - 1, strings.Contains(syntax.Error(), "depth")
}

var jsonTexts = []string{
	``, ` `, `null`, ` true `, `false`, `nul`, `nulL`, `tru`, `0`, `-0`, `01`, `-`, `-a`, `1.`, `1.e`, `1.5`, `1e`, `1e+`, `1E-7`, `1.0e+10x`,
	`""`, `"`, `"a`, `"\`, `"\n"`, `"\x"`, `"\u12"`, `"\u12g4"`, `"\ud83d\ude00"`, `"\ud83d"`, `"\ude00"`, `"\ud83dx"`, `"\ud83d\n"`, `"\ud83d\u0041"`,
	"\"\x1f\"", "\"\x7f\"", "\"\x80\"", "\"\xc3\xa9\"", "\"\xe4\xb8\xad\xe6\x96\x87\"", "\"\xed\xa0\x80\"", "\"\xf0\x9f\x98\x80\"", "\"\xf4\x90\x80\x80\"", "\"\xc0\xaf\"", "\"\xe0\x80\x80\"", "\"12345678\xe4\xb8\"",
	`[]`, `[ ]`, `[1]`, `[1,]`, `[1 , 2 ]`, `[,1]`, `[1 2]`, `[`, `[1`, `[1}`, `[}`, `{}`, `{ }`, `{"a":1}`, `{"a":1,}`, `{"a"}`, `{"a":}`, `{"a" 1}`, `{a:1}`, `{"a":1 "b":2}`, `{"a":[{},[],{"b":[]}],"c":{}}`, `{]`, `{"a":1]`,
	`1 2`, `{}{}`, `"long text of plain characters and then an escape \u00e9 and more of it"`, "\ufeff1", `[[[[[[1]]]]]]`, `{"a":{"b":[1,2,{"c":null}]}}`,
	strings.Repeat("[", 70) + strings.Repeat("]", 70),
	strings.Repeat(`{"a":[`, 50) + "1" + strings.Repeat(`]}`, 50),
	strings.Repeat("[", MaxDepth) + strings.Repeat("]", MaxDepth),
	strings.Repeat("[", MaxDepth+1) + strings.Repeat("]", MaxDepth+1),
	strings.Repeat(`{"a":`, MaxDepth+1) + "x",
}

func TestScanWholeLikeEncodingJSON(t *testing.T) {
	for _, text := range jsonTexts {
		checkScanWhole(t, []byte(text))
	}
}

func checkScanWhole(t *testing.T, b []byte) {
	t.Helper()
	offset, deep := syntaxOf(b)
	end, why := scanWhole(b)
	switch {
	case offset < 0 && end != len(b):
		t.Errorf("%.80q: end %d, %d: encoding/json takes it", b, end, why)
	case offset >= 0 && ^end != offset:
		t.Errorf("%.80q: broken at %d: encoding/json says at %d", b, ^end, offset)
	case deep != (why == faultDepth):
		t.Errorf("%.80q: fault %d: encoding/json says depth: %v", b, why, deep)
	}
	if offset >= 0 {
		return
	}
	start := skipSpace(b, 0)
	strict, _ := skipValue(b, start, 0, true)
	if want := isUnicode(b[start:]); (strict >= 0) != want {
		t.Errorf("%.80q: strict scan ends at %d; Unicode can hold it: %v", b, strict, want)
	}
}

var loneSurrogate = regexp.MustCompile(`^(?:[^\\]|\\[^u]|\\u(?:[0-9abcefABCEF]...|[dD][0-7]..)|\\u[dD][89abAB]..\\u[dD][c-fC-F]..)*$`)

// isUnicode is the slow twin of scanText on JSON text.
func isUnicode(b []byte) bool { return utf8.Valid(b) && loneSurrogate.MatchString(flat(b)) }

// flat keeps a text on one line, for a pattern's dots.
func flat(b []byte) string { return strings.NewReplacer("\n", " ", "\r", " ").Replace(string(b)) }

func FuzzScanWhole(f *testing.F) {
	for _, text := range jsonTexts {
		if len(text) < 1000 {
			f.Add([]byte(text))
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) { checkScanWhole(t, b) })
}

func TestScanPlain(t *testing.T) {
	for _, test := range []struct {
		text        string
		end, points int
	}{
		{`""`, 2, 0}, {`"abc"`, 5, 3}, {`"abcdefghijklm"`, 15, 13}, {`"é"`, 4, 1}, {`"abcdefgh中文"x`, 16, 10}, {`"😀"`, 6, 1},
		{`"a\n"`, ^2, 0}, {`"a`, ^2, 0}, {"\"ab\xff\"", ^3, 0},
	} {
		if end, points := scanPlain([]byte(test.text), 0); end != test.end || points != test.points {
			t.Errorf("%s: %d, %d; want %d, %d", test.text, end, points, test.end, test.points)
		}
	}
}

func FuzzScanPlain(f *testing.F) {
	for _, text := range []string{`""`, `"abc"`, `"abcdefgh中文"x`, `"a\n"`, "\"\xff\""} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		b = append([]byte{'"'}, b...)
		end, points := scanPlain(b, 0)
		var s string
		stop := bytes.IndexByte(b[1:], '"') + 2
		plain := stop >= 2 && !bytes.Contains(b[:stop], []byte{'\\'}) && utf8.Valid(b[:stop]) && json.Unmarshal(b[:stop], &s) == nil
		if plain != (end >= 0) {
			t.Fatalf("%q: end %d; plain text: %v", b, end, plain)
		}
		if plain && (end != stop || points != utf8.RuneCountInString(s)) {
			t.Fatalf("%q: %d, %d", b, end, points)
		}
	})
}

func TestScanInteger(t *testing.T) {
	for _, test := range []struct {
		text      string
		magnitude uint64
		negative  bool
		end       int
	}{
		{"0", 0, false, 1}, {"7,", 7, false, 1}, {"-12]", 12, true, 3}, {"9223372036854775808", 1 << 63, false, 19},
		{"-0", 0, false, -1}, {"01", 0, false, -1}, {"1.0", 0, false, -1}, {"1e2", 0, false, -1}, {"", 0, false, -1}, {"-", 0, false, -1},
		{"10000000000000000000", 1e19, false, 20}, {"18446744073709551615", 1<<64 - 1, false, 20},
		{"18446744073709551616", 0, false, -1}, {"20000000000000000000", 0, false, -1}, {"100000000000000000000", 0, false, -1},
	} {
		magnitude, negative, end := scanInteger([]byte(test.text), 0)
		if magnitude != test.magnitude && end >= 0 || negative != test.negative && end >= 0 || end != test.end {
			t.Errorf("%s: %d, %v, %d", test.text, magnitude, negative, end)
		}
	}
}

// formats are the exact forms of strings with their slow twins.
var formats = []struct {
	name    string
	scan    func([]byte) bool
	pattern string
	samples []string
}{
	{"time", isTime, TimePattern, []string{
		"2024-02-29T12:00:00Z", "2023-02-29T12:00:00Z", "1900-02-29T00:00:00Z", "2000-02-29T00:00:00Z", "2024-04-31T00:00:00Z", "2024-12-31T23:59:59.123456789+05:30",
		"2024-12-31T24:00:00Z", "2024-12-31T23:60:00Z", "2024-12-31T23:59:60Z", "2024-12-31T23:59:59", "2024-12-31t23:59:59Z", "2024-12-31T23:59:59z", "2024-12-31T23:59:59.Z",
		"2024-12-31T23:59:59,5Z", "2024-12-31T23:59:59-24:00", "2024-13-01T00:00:00Z", "2024-00-01T00:00:00Z", "2024-01-00T00:00:00Z", "0000-01-01T00:00:00Z", "2024-01-01T1:00:00Z", "", "2024-01-01T00:00:00Z ",
		"2024-01-28T00:00:00Z", "2024-01-29T00:00:00Z", "2024-01-31T23:59:59Z", "2024-01-32T00:00:00Z", "2024-10-01T20:00:00Z", "2024-19-01T00:00:00Z", "2024-01-01T29:00:00Z", "2024-01-01T00:00:0/Z", "2024-01-01T00:00:0:Z", "202\x80-01-01T00:00:00Z",
	}},
	{"base64", isBase64, BytesPattern, []string{"", "QQ==", "QUI=", "QUJD", "Q", "QQ", "QQ=", "QQ===", "QUJD=", "QU_J", "QUJDQQ==", "====", "QUI=\n", "+/+/"}},
	{"bool", isQuotedBool, QuotedBoolPattern, []string{"true", "false", "True", "", "true "}},
	{"number", isQuotedNumber, QuotedNumberPattern, []string{"0", "-0", "1.5e-7", "01", "", "+1", ".5", "1e5000000", "NaN"}},
	{"string", isQuotedString, QuotedStringPattern, []string{`""`, `"a"`, `"\n"`, `"\x"`, `a`, ``, `"`, `"a"b`, "\"\n\"", `"\u00e9中"`, `"\ud800"`}},
	{"date", isDate, datePattern, []string{"2024-02-29", "2023-02-29", "2024-2-29", "2024-02-290", ""}},
	{"uuid", isUUID, uuidPattern, []string{"123e4567-e89b-12d3-a456-426614174000", "123E4567-E89B-12D3-A456-426614174000", "123e4567e89b12d3a456426614174000", "g23e4567-e89b-12d3-a456-426614174000", "123e4567-e89b-12d3-a456-42661417400"}},
	{"ipv4", isIPv4, ipv4Pattern, []string{"0.0.0.0", "255.255.255.255", "256.0.0.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1..2.3", "1.2.3.", "1.2.3.00", ""}},
	{"uint8", func(b []byte) bool { return quotedInteger{high: 255}.matches(b) }, quotedIntegerPattern("0", "255"), []string{"0", "255", "256", "-0", "-1", "00", "", "+1"}},
	{"int8", func(b []byte) bool { return quotedInteger{low: 128, high: 127}.matches(b) }, quotedIntegerPattern("-128", "127"), []string{"-128", "-129", "127", "128", "-0", "0", "-1"}},
	{"int64", func(b []byte) bool { return quotedInteger{low: 1 << 63, high: 1<<63 - 1}.matches(b) }, quotedIntegerPattern("-9223372036854775808", "9223372036854775807"), []string{"-9223372036854775808", "-9223372036854775809", "9223372036854775807", "9223372036854775808", "99999999999999999999"}},
	{"uint64", func(b []byte) bool { return quotedInteger{high: 1<<64 - 1}.matches(b) }, quotedIntegerPattern("0", "18446744073709551615"), []string{"18446744073709551615", "18446744073709551616", "10000000000000000000", "20000000000000000000"}},
}

func TestFormatsLikeTheirPatterns(t *testing.T) {
	for _, format := range formats {
		pattern := regexp.MustCompile(format.pattern)
		for _, sample := range format.samples {
			if got, want := format.scan([]byte(sample)), pattern.MatchString(sample); got != want {
				t.Errorf("%s %q: %v; the pattern says %v", format.name, sample, got, want)
			}
		}
	}
}

func FuzzFormats(f *testing.F) {
	patterns := make([]*regexp.Regexp, len(formats))
	for i, format := range formats {
		patterns[i] = regexp.MustCompile(format.pattern)
		for _, sample := range format.samples {
			f.Add(sample)
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		for i, format := range formats {
			if got, want := format.scan([]byte(s)), patterns[i].MatchString(s); got != want {
				t.Errorf("%s %q: %v; the pattern says %v", format.name, s, got, want)
			}
		}
	})
}

func TestFormatsTakeWhatGoWrites(t *testing.T) {
	for _, moment := range []time.Time{{}, time.Unix(0, 0), time.Unix(1, 5).UTC(), time.Date(9999, 12, 31, 23, 59, 59, 999, time.FixedZone("", -3600*11))} {
		text, err := moment.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		if !isTime(text) {
			t.Errorf("%s is refused", text)
		}
	}
	for n := range 20 {
		if text := base64.StdEncoding.EncodeToString(make([]byte, n)); !isBase64([]byte(text)) {
			t.Errorf("%s is refused", text)
		}
	}
}

func FuzzUnescape(f *testing.F) {
	for _, text := range jsonTexts {
		if len(text) < 1000 {
			f.Add([]byte(text))
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var want string
		if len(b) < 2 || b[0] != '"' || scanString(b, 0) != len(b) || json.Unmarshal(b, &want) != nil {
			return
		}
		content := b[1 : len(b)-1]
		if got := unescape(nil, content); string(got) != want {
			t.Errorf("unescape(%q): %q, want %q", content, got, want)
		}
		if got := countPoints(content); got != utf8.RuneCountInString(want) {
			t.Errorf("countPoints(%q): %d, want %d", content, got, utf8.RuneCountInString(want))
		}
	})
}
