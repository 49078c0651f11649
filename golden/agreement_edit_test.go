package golden_test

import (
	"fmt"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// The edits by which a case differs from its base work on compact JSON text, so
// that every byte of a case but those that it names is the base's.

// extent is where a member lies in a text.
type extent struct {
	member     int // where its name begins, or the value where it has no name
	start, end int // of the value
}

// findValue returns where the value of a pointer lies. text is compact JSON.
func findValue(text, pointer string) (extent, bool) {
	at := extent{end: skipValue(text, 0)}
	if pointer == "" {
		return at, true
	}
	for token := range strings.SplitSeq(pointer[1:], "/") {
		name := strings.NewReplacer("~1", "/", "~0", "~").Replace(token)
		inner, ok := findMember(text, at.start, name)
		if !ok {
			return extent{}, false
		}
		at = inner
	}
	return at, true
}

// findMember looks for a member of the object, or an element of the array, that
// begins at i.
func findMember(text string, i int, name string) (extent, bool) {
	opening := text[i]
	if opening != '{' && opening != '[' {
		return extent{}, false
	}
	i++
	for index := 0; text[i] != '}' && text[i] != ']'; index++ {
		at := extent{member: i, start: i}
		found := fmt.Sprint(index) == name
		if opening == '{' {
			end := skipValue(text, i)
			key, _ := schema.Literal(text[i:end]).Text()
			found = key == name
			at.start = end + 1
		}
		at.end = skipValue(text, at.start)
		if found {
			return at, true
		}
		i = at.end
		if text[i] == ',' {
			i++
		}
	}
	return extent{}, false
}

// skipValue returns where the value that begins at i ends.
func skipValue(text string, i int) int {
	for depth := 0; ; {
		switch text[i] {
		case '"':
			for i++; text[i] != '"'; i++ {
				if text[i] == '\\' {
					i++
				}
			}
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case ',', ':':
		default:
			for i+1 < len(text) && !strings.ContainsRune(",:]}", rune(text[i+1])) {
				i++
			}
		}
		i++
		if depth == 0 {
			return i
		}
	}
}

// setMember replaces the value of a member, or adds the member as the last of its
// object.
func setMember(text, pointer, value string) (string, error) {
	if at, ok := findValue(text, pointer); ok {
		return text[:at.start] + value + text[at.end:], nil
	}
	slash := strings.LastIndexByte(pointer, '/')
	parent, ok := findValue(text, pointer[:slash])
	if !ok || text[parent.start] != '{' {
		return "", fmt.Errorf("there is no object at %q", pointer[:slash])
	}
	name := strings.NewReplacer("~1", "/", "~0", "~").Replace(pointer[slash+1:])
	member := string(schema.StringLiteral(name)) + ":" + value
	if parent.end-parent.start > len("{}") {
		member = "," + member
	}
	return text[:parent.end-1] + member + text[parent.end-1:], nil
}

// removeMember takes a member out of its object.
func removeMember(text, pointer string) (string, error) {
	at, ok := findValue(text, pointer)
	if !ok || pointer == "" {
		return "", fmt.Errorf("there is no member %q", pointer)
	}
	switch {
	case text[at.end] == ',':
		at.end++
	case text[at.member-1] == ',':
		at.member--
	}
	return text[:at.member] + text[at.end:], nil
}

// replaceOnce exchanges the only occurrence of a text.
func replaceOnce(text, old, new string) (string, error) {
	if n := strings.Count(text, old); n != 1 {
		return "", fmt.Errorf("%q occurs %d times, and not once", old, n)
	}
	return strings.Replace(text, old, new, 1), nil
}
