package capture

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/eventgen/eventgen/validate"
)

// Pointer is an RFC 6901 JSON pointer to a part of an event. The zero Pointer
// is the whole event.
type Pointer struct {
	text  string
	steps []string // unescaped
}

// ParsePointer reads a pointer: empty, or steps that each begin with a slash,
// in which ~1 stands for a slash and ~0 for a tilde (RFC 6901 §3).
func ParsePointer(text string) (Pointer, error) {
	if text == "" {
		return Pointer{}, nil
	}
	if text[0] != '/' {
		return Pointer{}, fmt.Errorf("%q is no JSON pointer: it must begin with a slash: %q", text, "/"+text)
	}
	steps := strings.Split(text[1:], "/")
	for i, step := range steps {
		for rest := step; ; {
			_, behind, found := strings.Cut(rest, "~")
			if !found {
				break
			}
			if behind == "" || behind[0] != '0' && behind[0] != '1' {
				return Pointer{}, fmt.Errorf("%q is no JSON pointer: a ~ must be followed by 0 (for ~) or 1 (for /)", text)
			}
			rest = behind
		}
		steps[i] = strings.ReplaceAll(strings.ReplaceAll(step, "~1", "/"), "~0", "~")
	}
	return Pointer{text: text, steps: steps}, nil
}

// String is the pointer as it was written.
func (p Pointer) String() string { return p.text }

// Parent is the pointer to the object or array that holds the place, and Last
// the name in it. They are the whole event and "" for the whole event.
func (p Pointer) Parent() (parent Pointer, last string) {
	if len(p.steps) == 0 {
		return p, ""
	}
	n := len(p.steps) - 1
	return Pointer{text: p.text[:strings.LastIndexByte(p.text, '/')], steps: p.steps[:n]}, p.steps[n]
}

// Locate returns the value at the pointer, as a part of the event's text, and
// its offset in it. Nothing else is decoded; of members with the same name, the
// first counts. Ok is false where there is no such value. The event must be
// sound JSON (see Sound); of any other the answer means nothing.
func (p Pointer) Locate(event []byte) (value []byte, offset int, ok bool) {
	at := skipSpaceAt(event, 0)
	for _, step := range p.steps {
		if at >= len(event) {
			return nil, 0, false
		}
		switch event[at] {
		case '{':
			at, ok = member(event, at, step)
		case '[':
			at, ok = item(event, at, step)
		default:
			ok = false
		}
		if !ok {
			return nil, 0, false
		}
	}
	end := skipValue(event, at)
	return event[at:end], at, end > at
}

// Sound reports whether the event is one JSON text.
func Sound(event []byte) bool {
	end := validate.Value(event, skipSpaceAt(event, 0))
	// What Value is unsure of is rare: very deep nesting, or invalid UTF-8.
	return end > 0 && skipSpaceAt(event, end) == len(event) || json.Valid(event)
}

// member returns where the value of the object's first member of that name
// begins.
func member(b []byte, at int, name string) (int, bool) {
	for at++; ; at++ {
		at = skipSpaceAt(b, at)
		end := skipValue(b, at)
		if end == at || b[at] != '"' {
			return 0, false
		}
		found := isString(b[at:end], name)
		at = skipSpaceAt(b, end)
		if at >= len(b) || b[at] != ':' {
			return 0, false
		}
		at = skipSpaceAt(b, at+1)
		if found {
			return at, true
		}
		at = skipSpaceAt(b, skipValue(b, at))
		if at >= len(b) || b[at] != ',' {
			return 0, false
		}
	}
}

// item returns where the array's element of that index begins.
func item(b []byte, at int, index string) (int, bool) {
	n, err := strconv.Atoi(index)
	if err != nil || strconv.Itoa(n) != index || n < 0 {
		return 0, false
	}
	for at++; ; at++ {
		at = skipSpaceAt(b, at)
		if at >= len(b) || b[at] == ']' {
			return 0, false
		}
		if n == 0 {
			return at, true
		}
		n--
		at = skipSpaceAt(b, skipValue(b, at))
		if at >= len(b) || b[at] != ',' {
			return 0, false
		}
	}
}

// isString reports whether the JSON string means the text.
func isString(quoted []byte, text string) bool {
	inner := quoted[1 : len(quoted)-1]
	if bytes.IndexByte(inner, '\\') < 0 {
		return string(inner) == text
	}
	var s string
	return json.Unmarshal(quoted, &s) == nil && s == text
}

// skipValue returns the offset behind the value at b[at], or at where there is
// none that ends.
func skipValue(b []byte, at int) int {
	if at >= len(b) {
		return at
	}
	if end := validate.Value(b, at); end > 0 {
		return end
	}
	var v boundary
	end, state := v.find(b, at)
	if state == ended || state == unfinished && v.scalar {
		return end
	}
	return at
}

func skipSpaceAt(b []byte, at int) int {
	for at < len(b) && isSpace(b[at]) {
		at++
	}
	return at
}
