package schema

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// PatternError is a pattern that Go's regexp (RE2) and ECMAScript's regular
// expressions under the u flag do not read alike.
type PatternError struct {
	Pattern string
	// Offset is the byte in Pattern at which Piece begins.
	Offset int
	Piece  string
	// Reason says why the piece is refused, Advice what to write instead; the
	// latter may be empty.
	Reason, Advice string
}

// Error says what is wrong, where, and what to write instead.
func (e *PatternError) Error() string {
	s := fmt.Sprintf("%q at byte %d of the pattern %q %s", e.Piece, e.Offset, e.Pattern, e.Reason)
	if e.Advice != "" {
		s += ": " + e.Advice
	}
	return s
}

// CheckPattern reports whether a regular expression is in the subset that RE2
// and ECMAScript's u flag read alike, so that every output gives the same
// verdict. The error is a [*PatternError].
//
// The subset: literals; classes of literals, ranges and \d \D \w \W; groups
// (…), (?:…) and (?<name>…); alternatives; * + ? {n} {n,} {n,m} with counts up to
// 1000, and their lazy forms; ^ $ \b \B; \p{…} and \P{…} with a general category;
// the escapes \t \n \v \f \r \xHH, and a backslash before one of ^$\.*+?()[]{}|/.
func CheckPattern(pattern string) error {
	p := patternReader{text: pattern}
	for p.at < len(p.text) && p.err == nil {
		p.term()
	}
	switch {
	case p.err != nil:
		return p.err
	case p.open > 0:
		return p.whole("has a group without its )", `write \( for a parenthesis`)
	}
	// What is left are faults in which both dialects agree: a range in reverse,
	// nested repetition beyond 1000.
	if _, err := regexp.Compile(pattern); err != nil {
		return p.whole("is not a regular expression ("+err.Error()+")", "")
	}
	return nil
}

// syntaxCharacters are what ECMAScript's u flag lets a backslash stand before
// (IdentityEscape[+U]: SyntaxCharacter and /).
const syntaxCharacters = `^$\.*+?()[]{}|/`

// categories are the general categories that both dialects know by these names
// and fill alike. C, Cn and Cs are not among them: ECMAScript counts unassigned
// code points and surrogates, Go does not.
var categories = strings.Fields("L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po S Sm Sc Sk So Z Zs Zl Zp Cc Cf Co")

// patternReader reads a pattern from left to right and keeps the first fault.
type patternReader struct {
	text string
	at   int
	open int // groups that are open
	// repeatable says that the last term may be followed by a repetition.
	repeatable bool
	err        error
}

func (p *patternReader) refuse(length int, reason, advice string) {
	if p.err == nil {
		end := min(p.at+length, len(p.text))
		p.err = &PatternError{Pattern: p.text, Offset: p.at, Piece: p.text[p.at:end], Reason: reason, Advice: advice}
	}
	p.at = len(p.text)
}

func (p *patternReader) whole(reason, advice string) error {
	return &PatternError{Pattern: p.text, Piece: p.text, Reason: reason, Advice: advice}
}

// rest is what has not been read.
func (p *patternReader) rest() string { return p.text[p.at:] }

// term reads one literal, class, group mark, assertion or repetition.
func (p *patternReader) term() {
	switch c := p.text[p.at]; c {
	case '.':
		p.refuse(1, `stands for different characters: Go leaves out \n only, JavaScript also \r and two separators`, `write [^\n]`)
	case '(':
		p.group()
	case ')':
		if p.open == 0 {
			p.refuse(1, "closes no group", `write \) for a parenthesis`)
			return
		}
		p.open--
		p.at++
		p.repeatable = true
	case '|', '^', '$':
		p.at++
		p.repeatable = false
	case '*', '+', '?':
		p.repetition(1)
	case '{':
		p.counted()
	case '}', ']':
		p.refuse(1, "is a literal in Go and an error in JavaScript", `write \`+string(c))
	case '[':
		p.class()
	case '\\':
		p.escape(false)
	default:
		p.literal()
	}
}

// literal reads one character that stands for itself.
func (p *patternReader) literal() {
	r, size := utf8.DecodeRuneInString(p.rest())
	if r == utf8.RuneError && size == 1 {
		p.refuse(1, "is not UTF-8", "")
		return
	}
	p.at += size
	p.repeatable = true
}

// group reads the opening of a group.
func (p *patternReader) group() {
	rest := p.rest()
	switch {
	case !strings.HasPrefix(rest, "(?"):
		p.at++
	case strings.HasPrefix(rest, "(?:"):
		p.at += 3
	case strings.HasPrefix(rest, "(?="), strings.HasPrefix(rest, "(?!"):
		p.refuse(3, "is a lookahead, which Go does not have", "write the pattern without it, or as two rules")
		return
	case strings.HasPrefix(rest, "(?<="), strings.HasPrefix(rest, "(?<!"):
		p.refuse(4, "is a lookbehind, which Go does not have", "write the pattern without it")
		return
	case strings.HasPrefix(rest, "(?P<"):
		p.refuse(4, "names a group in a way that JavaScript does not have", "write (?<")
		return
	case strings.HasPrefix(rest, "(?<"):
		name, _, closed := strings.Cut(rest[3:], ">")
		if !closed || !isGroupName(name) {
			p.refuse(3+len(name), "is not a group's name", "write a letter and then letters, digits or _")
			return
		}
		p.at += len(name) + 4
	default:
		flags, _, _ := strings.Cut(rest, ")")
		p.refuse(min(len(flags)+1, 8), "sets flags, which JavaScript does not read", "spell both cases out: [Aa]")
		return
	}
	p.open++
	p.repeatable = false
}

func isGroupName(name string) bool {
	for i := range len(name) {
		c := name[i]
		if c == '_' || 'a' <= c|0x20 && c|0x20 <= 'z' || i > 0 && '0' <= c && c <= '9' {
			continue
		}
		return false
	}
	return name != ""
}

// repetition reads a repetition of the given length and its lazy mark.
func (p *patternReader) repetition(length int) {
	if !p.repeatable {
		p.refuse(length, "repeats nothing", "put what is repeated in front of it, or a backslash before it")
		return
	}
	p.at += length
	if strings.HasPrefix(p.rest(), "?") {
		p.at++
	}
	p.repeatable = false
}

// counted reads {n}, {n,} or {n,m}.
func (p *patternReader) counted() {
	body, _, closed := strings.Cut(p.rest()[1:], "}")
	low, high, ranged := strings.Cut(body, ",")
	if !closed || !isCount(low) || ranged && high != "" && !isCount(high) {
		p.refuse(1, "is a literal in Go and an error in JavaScript", `write \{`)
		return
	}
	for _, n := range []string{low, high} {
		if n = strings.TrimLeft(n, "0"); len(n) > 4 || len(n) == 4 && n > "1000" {
			p.refuse(len(body)+2, "repeats more than 1000 times, which Go refuses", "use minLength or maxLength for the length")
			return
		}
	}
	p.repetition(len(body) + 2)
}

func isCount(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// class reads a whole character class.
func (p *patternReader) class() {
	start := p.at
	p.at++
	if strings.HasPrefix(p.rest(), "^") {
		p.at++
	}
	if strings.HasPrefix(p.rest(), "]") {
		p.refuse(1, "is a literal in Go and the end of an empty class in JavaScript", `write \]`)
		return
	}
	for first := true; p.at < len(p.text); first = false {
		if p.text[p.at] == ']' {
			p.at++
			p.repeatable = true
			return
		}
		p.classMember(first)
	}
	if p.err == nil {
		p.at = start
		p.refuse(len(p.text), "is a class without its ]", `write \[ for a bracket`)
	}
}

// classMember reads one character, set or range of a class.
func (p *patternReader) classMember(first bool) {
	if p.text[p.at] == '-' && !first && !strings.HasPrefix(p.rest(), "-]") {
		p.refuse(1, "is neither part of a range nor the first or last of the class", `write \-`)
		return
	}
	single := p.classCharacter()
	rest := p.rest()
	if p.err != nil || len(rest) < 2 || rest[0] != '-' || rest[1] == ']' {
		return
	}
	if !single {
		p.refuse(1, "follows a set of characters, which cannot begin a range", `write \-`)
		return
	}
	p.at++
	end := p.at
	if !p.classCharacter() && p.err == nil {
		length := p.at - end
		p.at = end
		p.refuse(length, "is a set of characters, which cannot end a range", `write \- before it`)
	}
}

// classCharacter reads one character or set of a class, and reports whether it
// is a single character.
func (p *patternReader) classCharacter() bool {
	switch p.text[p.at] {
	case '[':
		if strings.HasPrefix(p.rest(), "[:") {
			name, _, _ := strings.Cut(p.rest(), "]")
			p.refuse(len(name)+1, "is a named class that JavaScript does not have", "write its ranges: A-Za-z")
		} else {
			p.refuse(1, "stands unescaped in a class", `write \[`)
		}
		return false
	case '\\':
		return p.escape(true)
	}
	p.literal()
	return true
}

// escape reads a backslash and what belongs to it, and reports whether that is
// a single character.
func (p *patternReader) escape(inClass bool) bool {
	rest := p.rest()
	if len(rest) < 2 {
		p.refuse(1, "escapes nothing", `write \\ for a backslash`)
		return false
	}
	p.repeatable = true
	switch c := rest[1]; {
	case strings.IndexByte(syntaxCharacters, c) >= 0, strings.IndexByte("tnvfr", c) >= 0, c == '-' && inClass:
		p.at += 2
		return true
	case strings.IndexByte("dDwW", c) >= 0:
		p.at += 2
		return false
	case (c == 'b' || c == 'B') && !inClass:
		p.at += 2
		p.repeatable = false
		return false
	case c == 'x':
		return p.hexadecimal()
	case c == 'p' || c == 'P':
		p.property()
		return false
	}
	p.foreignEscape(rest, inClass)
	return false
}

// hexadecimal reads \xHH.
func (p *patternReader) hexadecimal() bool {
	rest := p.rest()
	if strings.HasPrefix(rest, `\x{`) {
		body, _, _ := strings.Cut(rest, "}")
		p.refuse(len(body)+1, "is an escape that JavaScript does not have", `write \xHH, or the character itself`)
		return false
	}
	if len(rest) < 4 || strings.Trim(rest[2:4], "0123456789abcdefABCDEF") != "" {
		p.refuse(4, "is not two hexadecimal digits", `write \xHH`)
		return false
	}
	p.at += 4
	return true
}

// property reads \p{…} or \P{…}.
func (p *patternReader) property() {
	rest := p.rest()
	if len(rest) < 3 || rest[2] != '{' {
		p.refuse(3, "lacks braces, which JavaScript demands", `write \p{L}`)
		return
	}
	body, _, closed := strings.Cut(rest[3:], "}")
	if !closed || !slices.Contains(categories, body) {
		p.refuse(len(body)+4, "is not a general category that both Go and JavaScript know by that name", `use a category such as \p{L} or \p{Nd}, or write the ranges`)
		return
	}
	p.at += len(body) + 4
}

// foreignEscape refuses an escape that only one dialect has.
func (p *patternReader) foreignEscape(rest string, inClass bool) {
	_, size := utf8.DecodeRuneInString(rest[1:])
	length := 1 + size
	switch c := rest[1]; {
	case c == 's' || c == 'S':
		p.refuse(length, "stands for different characters: Go's is ASCII, JavaScript's is Unicode", `write [ \t\n\f\r]`)
	case c == 'A':
		p.refuse(length, "is an anchor that JavaScript does not have", "write ^")
	case c == 'z' || c == 'Z':
		p.refuse(length, "is an anchor that JavaScript does not have", "write $")
	case c == 'Q' || c == 'E':
		p.refuse(length, "quotes in a way that JavaScript does not have", "escape each character")
	case c == 'C':
		p.refuse(length, "matches a single byte, which JavaScript cannot", "write what is meant as a class")
	case c == 'u':
		p.refuse(min(6, len(rest)), "is an escape that Go does not have", `write \xHH, or the character itself`)
	case c == 'a':
		p.refuse(length, "is an escape that JavaScript does not have", `write \x07`)
	case c == '0':
		p.refuse(length, "is read as octal in Go only", `write \x00`)
	case '1' <= c && c <= '9' || c == 'k':
		p.refuse(length, "refers back to a group, which Go cannot", "write the pattern without it")
	case c == 'b' && inClass:
		p.refuse(length, "is a backspace in JavaScript and an error in Go", `write \x08`)
	default:
		p.refuse(length, "escapes what needs no escape, which JavaScript refuses", "write "+rest[1:length])
	}
}
