package proof

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/eventgen/eventgen/validate"
)

// faults are the pointers and keywords of the violations of a verdict.
func faults(err error) map[string]bool {
	out := map[string]bool{}
	if verdict, ok := errors.AsType[*validate.Error](err); ok {
		for _, v := range verdict.Violations {
			out[wireText(v.Pointer)+" "+v.Keyword] = true
		}
	} else if err != nil {
		out[" "+err.Error()] = true
	}
	return out
}

// wireText is a text as it comes through JSON: what is not UTF-8 is replaced. A
// Check sees the name of a member of a map as it was before.
func wireText(text string) string {
	if utf8.ValidString(text) {
		return text
	}
	return strings.Map(func(r rune) rune { return r }, text)
}

// isCut reports whether one of the verdicts leaves out violations.
func isCut(verdicts ...error) bool {
	return slices.ContainsFunc(verdicts, func(err error) bool {
		verdict, ok := errors.AsType[*validate.Error](err)
		return ok && verdict.More
	})
}

// sameValueFaults compares verdicts. A judge of JSON values cannot see faults of
// the bytes.
func sameValueFaults(a, b error) bool {
	if isCut(a, b) {
		return true
	}
	wire := func(fault string, _ bool) bool { return strings.Contains(fault, " wire:") }
	x, y := faults(a), faults(b)
	maps.DeleteFunc(x, wire)
	maps.DeleteFunc(y, wire)
	return maps.Equal(x, y)
}

// without are the faults of a that b does not have.
func without(a, b map[string]bool) []string {
	var out []string
	for fault := range a {
		if !b[fault] {
			out = append(out, fault)
		}
	}
	return out
}

// shownFaults lists the violations of a verdict for people.
func shownFaults(err error) string {
	verdict, ok := errors.AsType[*validate.Error](err)
	switch {
	case err == nil:
		return "nothing"
	case !ok:
		return err.Error()
	}
	var out []string
	for _, v := range verdict.Violations[:min(len(verdict.Violations), 4)] {
		out = append(out, v.String())
	}
	if n := len(verdict.Violations) - len(out); n > 0 {
		out = append(out, fmt.Sprintf("and %d more", n))
	}
	return strings.Join(out, "; ")
}

// mostShown is how much of a JSON text is shown, in bytes.
const mostShown = 400

// excerpt is the beginning of a JSON text.
func excerpt(text []byte) string {
	if len(text) <= mostShown {
		return string(text)
	}
	return strings.ToValidUTF8(string(text[:mostShown]), "") + "…"
}

// fromDifference is a JSON text from shortly before the place in which it is not
// like another, where they are long.
func fromDifference(other, text []byte) string {
	same := 0
	for same < min(len(other), len(text)) && other[same] == text[same] {
		same++
	}
	if len(text) <= mostShown || same < mostShown/2 {
		return excerpt(text)
	}
	from := same - mostShown/4
	return "…" + strings.ToValidUTF8(excerpt(text[from:]), "") + " (where …" + strings.ToValidUTF8(string(other[from:min(len(other), same+mostShown/8)]), "") + "… was written)"
}
