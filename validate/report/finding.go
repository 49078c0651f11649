package report

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/eventgen/eventgen/validate"
)

// Judgement is the verdict on one event.
type Judgement struct {
	Source string // the name of the capture
	Line   int64  // on which Data begins, from 1
	Offset int64  // of Data in the capture, in bytes
	// Type is the name of the type that the event was held against, or empty
	// where that could not be decided.
	Type string
	// Data is the event. It is not kept.
	Data []byte
	// Violations is empty for a valid event. Their offsets count from Data.
	Violations []validate.Violation
	// More says that there are violations beyond these.
	More bool
}

// Finding is one violation and the place where it was found.
type Finding struct {
	Source string `json:"source"`
	Line   int64  `json:"line"`   // of the offending byte, from 1
	Offset int64  `json:"offset"` // of the offending byte in the capture
	Type   string `json:"type"`
	// Pointer, Keyword and Message are those of the violation.
	Pointer string `json:"pointer"`
	Keyword string `json:"keyword"`
	Message string `json:"message"`
	// Value is the text at the place, at most maxValue bytes of it.
	Value string `json:"value"`
	// Excerpt is the place with what is around it.
	Excerpt Excerpt `json:"-"`
}

// Excerpt is a piece of one line of a capture.
type Excerpt struct {
	// Before, Marked and After make up the piece; Marked is at fault. It is
	// empty where the event ends too early. Cuts are marked with an ellipsis.
	Before, Marked, After string
}

const (
	// maxValue is how many bytes of a value a finding keeps.
	maxValue = 200
	// excerptBefore and excerptWidth are the bytes of an excerpt before the
	// offending one, and from it on.
	excerptBefore = 40
	excerptWidth  = 60
	ellipsis      = "…"
)

// newFinding gives the violation its place.
func newFinding(j *Judgement, v validate.Violation) Finding {
	at := min(max(v.Offset, 0), len(j.Data))
	value, mark := valueAt(j.Data, at, v.Keyword)
	return Finding{
		Source:  j.Source,
		Line:    j.Line + int64(bytes.Count(j.Data[:at], []byte{'\n'})),
		Offset:  j.Offset + int64(at),
		Type:    j.Type,
		Pointer: v.Pointer,
		Keyword: v.Keyword,
		Message: v.Message,
		Value:   cut(value, maxValue),
		Excerpt: newExcerpt(j.Data, at, mark),
	}
}

// valueAt is the text at fault: the value that begins there, or, where the text
// is no JSON, its rest. Mark is how many of its bytes a reader should look at:
// all of a scalar, but of everything else the first character. Where a member
// begins there, it is the member's name, and the value is the member's.
func valueAt(data []byte, at int, keyword string) (value []byte, mark int) {
	value = data[at:]
	_, first := utf8.DecodeRune(value)
	switch keyword {
	case validate.WireSyntax, validate.WireSize, validate.WireDepth:
		return value, first
	}
	n := valueLength(value)
	switch {
	case n == 0:
		return value, first
	case value[0] == '{' || value[0] == '[':
		return value[:n], first
	}
	if behind, ok := bytes.CutPrefix(bytes.TrimLeft(value[n:], jsonSpace), []byte{':'}); ok {
		behind = bytes.TrimLeft(behind, jsonSpace)
		return behind[:valueLength(behind)], n
	}
	return value[:n], n
}

// jsonSpace is the white space of JSON (RFC 8259 §2).
const jsonSpace = " \t\r\n"

// valueLength returns how many bytes the value at the beginning of b takes, and
// 0 where it does not end. The text has been judged: it is JSON.
func valueLength(b []byte) int {
	depth := 0
	for i := 0; i < len(b); i++ {
		switch b[i] {
		case '"':
			if i = closingQuote(b, i); i < 0 {
				return 0
			}
			if depth == 0 {
				return i + 1
			}
		case '{', '[':
			depth++
		case '}', ']':
			if depth == 0 {
				return i
			}
			if depth--; depth == 0 {
				return i + 1
			}
		case ',', ':', ' ', '\t', '\n', '\r':
			if depth == 0 {
				return i
			}
		}
	}
	if depth > 0 {
		return 0
	}
	return len(b)
}

// closingQuote returns where the string that begins at b[i] ends, or -1.
func closingQuote(b []byte, i int) int {
	for i++; i < len(b); i++ {
		switch b[i] {
		case '\\':
			i++
		case '"':
			return i
		}
	}
	return -1
}

// cut returns the text as valid UTF-8, at most n bytes of it and an ellipsis.
func cut(b []byte, n int) string {
	if len(b) <= n {
		return strings.ToValidUTF8(string(b), "\ufffd")
	}
	for n > 0 && !utf8.RuneStart(b[n]) {
		n--
	}
	return strings.ToValidUTF8(string(b[:n]), "\ufffd") + ellipsis
}

// newExcerpt cuts the place out of the line on which it lies.
func newExcerpt(data []byte, at, mark int) Excerpt {
	from := bytes.LastIndexByte(data[:at], '\n') + 1
	to := len(data)
	if i := bytes.IndexByte(data[at:], '\n'); i >= 0 {
		to = at + i
	}
	var e Excerpt
	if at-from > excerptBefore {
		from = at - excerptBefore
		for from < at && !utf8.RuneStart(data[from]) {
			from++
		}
		e.Before = ellipsis
	}
	e.Before += printable(data[from:at])
	marked := min(at+mark, to)
	e.Marked = cutPrintable(data[at:marked], excerptWidth)
	e.After = cutPrintable(data[marked:to], max(excerptWidth-(marked-at), 0))
	if strings.HasSuffix(e.Marked, ellipsis) {
		e.After = ""
	}
	return e
}

func cutPrintable(b []byte, n int) string {
	if len(b) <= n {
		return printable(b)
	}
	for n > 0 && !utf8.RuneStart(b[n]) {
		n--
	}
	return printable(b[:n]) + ellipsis
}
