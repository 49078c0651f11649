package proof

import (
	"math/rand"
	"regexp/syntax"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/eventgen/eventgen/validate"
)

// textShape is the shape of a text, none where the rule is of something else.
func textShape(r *rule) validate.String {
	if r != nil {
		if s, ok := r.shape.(validate.String); ok {
			return s
		}
	}
	return validate.String{}
}

// wellKnown are texts in the forms that strings commonly have.
var wellKnown = []string{
	"2026-03-04T05:06:07Z", "2024-02-29T23:59:59.000000001+14:00", "2026-03-04", "05:06:07", "2026-03-04T05:06:07.089Z",
	"123e4567-e89b-12d3-a456-426614174000", "01ARZ3NDEKTSV4RRFFQ69G5FAV", "user@example.com", "https://example.com/path?query=1#part",
	"127.0.0.1", "::1", "192.0.2.0/24", "192.0.2.1:80", "example.com", "-12.5", "12", "0", "0.00", "true", "1.2.3", "v1.2.3", "c29tZSB0ZXh0",
	"1h2m3s", "00:00:5e:00:53:01", "#a0b1c2", "en-US", "EUR", "INFO", "{}", "null",
}

// texts are strings worth trying under a rule: of its lengths, of its patterns,
// and such as encoders get wrong.
func texts(s validate.String) []string {
	out := []string{"text"}
	for _, pattern := range s.Patterns {
		out = append(out, matching(pattern, s.MinLength)...)
	}
	lengths := []int{s.MinLength, s.MinLength - 1}
	if s.MaxLength != 0 {
		most := int(s.MaxLength) - 1
		lengths = append(lengths, most, most+1)
	}
	for _, n := range lengths {
		if n > 0 && n <= maxDemanded {
			out = append(out, strings.Repeat("a", n), strings.Repeat("😀", n))
		}
	}
	out = append(out, "漢字 é ß 😀", "\"\\/<&>\u2028\u2029\x00\x1f\x7f\t\n", "not \xff UTF-8 \xed\xa0\x80", "", strings.Repeat("long ", 60), "A1")
	return append(out, wellKnown...)
}

// matching are texts that match a pattern, as far as they can be made without
// looking around: not all of them need to.
func matching(pattern string, least int) []string {
	parsed, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return nil
	}
	var out []string
	for attempt := range 16 {
		g := texter{random: rand.New(rand.NewSource(int64(attempt))), repeats: attempt % 4}
		if attempt >= 8 {
			g.repeats = least
		}
		if text := g.write(parsed.Simplify()); len(text) <= 4*maxDemanded {
			out = append(out, text)
		}
	}
	return out
}

// texter writes a text that a regular expression matches.
type texter struct {
	random  *rand.Rand
	repeats int // how often beyond the least
}

func (g *texter) write(e *syntax.Regexp) string {
	switch e.Op {
	case syntax.OpLiteral:
		return string(e.Rune)
	case syntax.OpCharClass:
		return string(g.runeOf(e.Rune))
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return "x"
	case syntax.OpCapture:
		return g.write(e.Sub[0])
	case syntax.OpStar:
		return g.times(e.Sub[0], g.repeats)
	case syntax.OpPlus:
		return g.times(e.Sub[0], max(1, g.repeats))
	case syntax.OpQuest:
		return g.times(e.Sub[0], g.random.Intn(2))
	case syntax.OpRepeat:
		n := e.Min + g.repeats
		if e.Max >= 0 {
			n = min(n, e.Max)
		}
		return g.times(e.Sub[0], n)
	case syntax.OpAlternate:
		return g.write(e.Sub[g.random.Intn(len(e.Sub))])
	case syntax.OpConcat:
		var out strings.Builder
		for _, part := range e.Sub {
			out.WriteString(g.write(part))
		}
		return out.String()
	}
	return "" // an assertion, or nothing
}

func (g *texter) times(e *syntax.Regexp, n int) string {
	var out strings.Builder
	for range n {
		out.WriteString(g.write(e))
		if out.Len() > 4*maxDemanded {
			break
		}
	}
	return out.String()
}

// runeOf is a character of a class, which is a list of ranges; one that can be
// printed, if there is one among a few.
func (g *texter) runeOf(ranges []rune) rune {
	for range 8 {
		i := 2 * g.random.Intn(len(ranges)/2)
		low, high := max(ranges[i], ' '), min(ranges[i+1], unicode.MaxRune)
		if low > high {
			continue
		}
		if r := low + rune(g.random.Intn(min(int(high-low)+1, 64))); utf8.ValidRune(r) && unicode.IsPrint(r) {
			return r
		}
	}
	return ranges[0]
}
