package schema

import (
	"errors"
	"regexp"
	"testing"
)

func TestCheckPatternAccepts(t *testing.T) {
	for _, pattern := range []string{
		"", "abc", "^a$", "a|b|", "(a)(?:b)(?<name>c)", "a*b+c?d*?e+?f??", "a{2}b{2,}c{2,3}d{0,1000}?",
		`[a-z]`, `[^a-z]`, `[-a]`, `[a-]`, `[+\-]`, `[.*$(){}|^]`, `[\d\w]`, `[\]\[]`, `[\x00-\x1f]`, `[é-ü]`, `[😀-😂]`,
		`\d\D\w\W\bx\B`, `\t\n\v\f\r`, `\x41`, `\^\$\\\.\*\+\?\(\)\[\]\{\}\|\/`, `\p{L}\P{Nd}\p{Zs}`, "größe", "-", "a,b", "()", "(|a)*",
	} {
		if err := CheckPattern(pattern); err != nil {
			t.Errorf("CheckPattern(%q) = %v, want nil", pattern, err)
		}
	}
}

func TestCheckPatternRefuses(t *testing.T) {
	tests := []struct {
		pattern, piece string
		offset         int
	}{
		{`a.b`, `.`, 1}, {`\s`, `\s`, 0}, {`[\S]`, `\S`, 1}, {`\Aa`, `\A`, 0}, {`a\z`, `\z`, 1}, {`a\Z`, `\Z`, 1},
		{`\Qa\E`, `\Q`, 0}, {`\C`, `\C`, 0}, {`[[:alpha:]]`, `[:alpha:]`, 1}, {`(?i)a`, `(?i)`, 0}, {`(?i:a)`, `(?i:a)`, 0},
		{`(?P<n>a)`, `(?P<`, 0}, {`\p{Greek}`, `\p{Greek}`, 0}, {`\pL`, `\pL`, 0}, {`\p{C}`, `\p{C}`, 0}, {`\p{^L}`, `\p{^L}`, 0},
		{`(?=a)`, `(?=`, 0}, {`(?!a)`, `(?!`, 0}, {`(?<=a)`, `(?<=`, 0}, {`(?<!a)`, `(?<!`, 0},
		{`(a)\1`, `\1`, 3}, {`\k<n>`, `\k`, 0}, {`\x{41}`, `\x{41}`, 0}, {`\u0041`, `\u0041`, 0}, {`\x4`, `\x4`, 0}, {`\0`, `\0`, 0}, {`\a`, `\a`, 0},
		{`a{`, `{`, 1}, {`a{,2}`, `{`, 1}, {`}`, `}`, 0}, {`]`, `]`, 0}, {`[a[b]`, `[`, 2}, {`[]a]`, `]`, 1}, {`[^]a]`, `]`, 2},
		{`\-`, `\-`, 0}, {`\ `, `\ `, 0}, {`\é`, `\é`, 0}, {`\_`, `\_`, 0}, {`\`, `\`, 0}, {`[\b]`, `\b`, 1}, {`[\B]`, `\B`, 1},
		{`a{1001}`, `{1001}`, 1}, {`a{0,99999}`, `{0,99999}`, 1}, {`*a`, `*`, 0}, {`(*a)`, `*`, 1}, {`a|+`, `+`, 2}, {`^*`, `*`, 1}, {`\b+`, `+`, 2},
		{`a**`, `*`, 2}, {`a{2}{3}`, `{3}`, 4}, {`[a-\d]`, `\d`, 3}, {`[\d-a]`, `-`, 3}, {`[a-c-e]`, `-`, 4}, {`(?<1>a)`, `(?<1`, 0},
		{`a)`, `)`, 1}, {`(a`, `(a`, 0}, {`[a`, `[a`, 0}, {`[z-a]`, `[z-a]`, 0}, {"\xff", "\xff", 0}, {`((a{100}){100}){100}`, `((a{100}){100}){100}`, 0},
	}
	for _, test := range tests {
		var fault *PatternError
		if err := CheckPattern(test.pattern); !errors.As(err, &fault) {
			t.Errorf("CheckPattern(%q) = %v, want a PatternError", test.pattern, err)
			continue
		}
		if fault.Piece != test.piece || fault.Offset != test.offset || fault.Reason == "" {
			t.Errorf("CheckPattern(%q) blames %q at %d, want %q at %d", test.pattern, fault.Piece, fault.Offset, test.piece, test.offset)
		}
	}
}

func TestPatternErrorSaysWhatToWrite(t *testing.T) {
	got := CheckPattern(`^a.$`).Error()
	want := `"." at byte 2 of the pattern "^a.$" stands for different characters: Go leaves out \n only, JavaScript also \r and two separators: write [^\n]`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// The patterns that the outputs carry must be in the subset themselves.
func TestOwnPatternsAreInTheSubset(t *testing.T) {
	patterns := []string{TimePattern, BytesPattern, QuotedBoolPattern, QuotedNumberPattern, QuotedStringPattern}
	for _, format := range []string{"date-time", "date", "uuid", "ipv4"} {
		patterns = append(patterns, FormatPattern(format))
	}
	for _, bits := range []int{8, 16, 32, 64} {
		patterns = append(patterns,
			QuotedIntegerPattern(Integer{Bits: bits, Signed: true}.Bounds()),
			QuotedIntegerPattern(Integer{Bits: bits}.Bounds()))
	}
	for _, pattern := range patterns {
		if err := CheckPattern(pattern); err != nil {
			t.Error(err)
		}
	}
}

// Nothing that is accepted may fail to compile, and nothing may panic.
func FuzzCheckPattern(f *testing.F) {
	for _, seed := range []string{`^[a-z]{2}$`, `(?<n>\p{L})`, `[\d-]`, `a{1,2}?`, `\x4`, `[`, "\\"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, pattern string) {
		if CheckPattern(pattern) == nil {
			if _, err := regexp.Compile(pattern); err != nil {
				t.Errorf("%q was accepted: %v", pattern, err)
			}
		}
	})
}
