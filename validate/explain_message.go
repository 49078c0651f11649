package validate

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// longestExcerpt is the number of code points of data that a message quotes,
// and mostListed the number of values that it lists.
const (
	longestExcerpt = 40
	mostListed     = 12
)

// sentence is the text of a message, to which its methods append.
type sentence []byte

func (s sentence) and(words string) sentence { return append(s, words...) }

func (s sentence) number(n int) sentence { return strconv.AppendInt(s, int64(n), 10) }

// found ends the sentence with what was found.
func (s sentence) found(value []byte) sentence { return s.and(", found ").excerpt(value) }

// suggest ends the sentence with a proposal, if there is one.
func (s sentence) suggest(name string) sentence {
	if name == "" {
		return s
	}
	return s.and("; did you mean ").quote(name).and("?")
}

// excerpt quotes a value: as it stands in the event, cut where it is long;
// arrays and objects by their name.
func (s sentence) excerpt(value []byte) sentence {
	switch value[0] {
	case '{':
		return s.and("an object")
	case '[':
		return s.and("an array")
	}
	end := excerptEnd(value)
	if text := value[:end]; utf8.Valid(text) {
		s = append(s, text...)
	} else {
		s = append(s, bytes.ToValidUTF8(text, []byte("\uFFFD"))...)
	}
	if end < len(value) {
		s = s.and("…")
		if value[0] == '"' {
			s = append(s, '"')
		}
	}
	return s
}

// excerptEnd returns where a value is cut: behind longestExcerpt code points,
// unless only one, such as the closing quote, is left.
func excerptEnd(value []byte) int {
	if len(value) <= longestExcerpt {
		return len(value)
	}
	i := 0
	for range longestExcerpt {
		_, size := utf8.DecodeRune(value[i:])
		i += size
	}
	if _, size := utf8.DecodeRune(value[i:]); i+size == len(value) {
		return len(value)
	}
	return i
}

// quote is a name as JSON, without escapes that people need not see.
func (s sentence) quote(name string) sentence {
	for i := range len(name) {
		if c := name[i]; c < ' ' || c == '"' || c == '\\' {
			return s.and(quoteJSON(name))
		}
	}
	return append(s.and(`"`).and(name), '"')
}

// list names values: one of "a", "b" or "c". Each is written by write.
func (s sentence) list(values []string, write func(sentence, string) sentence) sentence {
	n := len(values)
	switch n {
	case 0:
		return s.and("no value at all")
	case 1:
		return write(s, values[0])
	}
	s = s.and("one of ")
	for k, value := range values {
		switch {
		case k == mostListed:
			return s.and(" or ").count(n-mostListed, "other value")
		case k == n-1:
			s = s.and(" or ")
		case k > 0:
			s = s.and(", ")
		}
		s = write(s, value)
	}
	return s
}

// count is a number of things: 1 element, 2 elements.
func (s sentence) count(n int, thing string) sentence {
	s = s.number(n).and(" ").and(thing)
	if n != 1 {
		s = append(s, 's')
	}
	return s
}

// demand says what type and range a node demands.
func (s sentence) demand(n *node) sentence {
	switch n.kind {
	case kindBoolean:
		return s.and("true or false")
	case kindInteger:
		return s.and("an integer").interval(n.numbers)
	case kindNumber:
		return s.and("a number").interval(n.numbers)
	case kindString:
		if len(n.enums) > 0 {
			return s.list(n.enums[0].values, sentence.and)
		}
		if len(n.text.patterns) > 0 && n.text.patterns[0].form != formOther {
			return s.and(n.text.patterns[0].demand())
		}
		return s.and("a string")
	case kindArray:
		return s.and("an array")
	}
	return s.and("an object")
}

// interval says which numbers the bounds allow: from 0 to 100.
func (s sentence) interval(r *numberRule) sentence {
	if r.min != nil && r.max != nil && r.above == nil && r.below == nil {
		return s.and(" from ").and(r.min.text).and(" to ").and(r.max.text)
	}
	between := " that is "
	for _, b := range [...]struct {
		words string
		bound *bound
	}{{"at least ", r.min}, {"above ", r.above}, {"at most ", r.max}, {"below ", r.below}} {
		if b.bound != nil {
			s = s.and(between).and(b.words).and(b.bound.text)
			between = " and "
		}
	}
	return s
}

// expectations say what a scanner expected, by its fault.
var expectations = [...]string{
	faultValue:          "a value",
	faultName:           "a member's name in double quotes",
	faultColon:          `":" behind a member's name`,
	faultCommaOrBrace:   `"," or "}" behind a member`,
	faultCommaOrBracket: `"," or "]" behind an element`,
	faultString:         "the rest of a string",
	faultNumber:         "a digit",
	faultLiteral:        "true, false or null",
	faultTrailing:       "nothing behind the value",
}

// fault says what a scanner expected at offset i of b, and what it found.
func (s sentence) fault(f fault, b []byte, i int) sentence {
	s = s.and("expected ").and(expectations[f]).and(", found ")
	if i >= len(b) {
		return s.and("the end")
	}
	if point, size := utf8.DecodeRune(b[i:]); point != utf8.RuneError || size > 1 {
		return strconv.AppendQuoteRune(s, point)
	}
	return strconv.AppendUint(s.and("the byte 0x"), uint64(b[i]), 16)
}

// The same for messages that are put together from strings.

func excerpt(value []byte) string { return string(sentence(nil).excerpt(value)) }

func quoted(name string) string { return string(sentence(nil).quote(name)) }

func listed(values []string) string { return string(sentence(nil).list(values, sentence.and)) }

func (f fault) explain(b []byte, i int) string { return string(sentence(nil).fault(f, b, i)) }

func counted(n int, thing string) string { return string(sentence(nil).count(n, thing)) }
