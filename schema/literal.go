package schema

import (
	"encoding/json"
	"strconv"
	"strings"
)

// Literal is a JSON scalar as its text: "\"running\"", "100", "true", "null".
// Numbers are exact decimal text, never rounded through a float. The empty
// Literal is no value.
type Literal string

// StringLiteral is the JSON text of a string, with nothing escaped that JSON
// does not demand.
func StringLiteral(s string) Literal {
	return Literal(quote(s))
}

// Text returns the string that l holds and true, or l itself and false where l
// is not a string.
func (l Literal) Text() (string, bool) {
	var s string
	if len(l) > 0 && l[0] == '"' && json.Unmarshal([]byte(l), &s) == nil {
		return s, true
	}
	return string(l), false
}

// IsNumber reports whether l is a number, which Decimal(l) then is.
func (l Literal) IsNumber() bool { return Decimal(l).isNumber() }

// Equal is JSON Schema's equality of scalars (2020-12 core §4.2.2): numbers are
// equal by their value, strings by their code points.
func (l Literal) Equal(other Literal) bool {
	return l == other || l.canonical() == other.canonical()
}

// canonical is the same text for equal literals, and for no others.
func (l Literal) canonical() Literal {
	switch {
	case l.IsNumber():
		return Literal(Decimal(l).parts().String())
	case strings.Contains(string(l), `\`):
		if text, isText := l.Text(); isText {
			return StringLiteral(text)
		}
	}
	return l
}

// MarshalJSON writes the literal as the JSON that it is.
func (l Literal) MarshalJSON() ([]byte, error) {
	if l == "" {
		return []byte("null"), nil
	}
	return []byte(l), nil
}

// quote is JSON's form of a string without the HTML escapes of encoding/json.
func quote(s string) string {
	const hex = "0123456789abcdef"
	out := make([]byte, 0, len(s)+2)
	out = append(out, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			out = append(out, '\\', byte(r))
		case r == '\n':
			out = append(out, `\n`...)
		case r == '\r':
			out = append(out, `\r`...)
		case r == '\t':
			out = append(out, `\t`...)
		case r < 0x20:
			out = append(out, '\\', 'u', '0', '0', hex[r>>4], hex[r&15])
		case r == '\u2028' || r == '\u2029':
			out = append(out, `\u`+strconv.FormatInt(int64(r), 16)...)
		default:
			out = append(out, string(r)...)
		}
	}
	return string(append(out, '"'))
}
