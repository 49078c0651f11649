package golden_test

import (
	"encoding/json"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/event"
)

// fault is one way in which a session is damaged.
type fault struct {
	// tag and nth choose the event: the nth with that tag, counted from 1. An
	// nth of 0 is every event with it.
	tag event.Type
	nth int
	// what went wrong, for people.
	what string
	edit edit
	// want is what a judge must find in the line; a harmless edit has none.
	want []finding
}

// finding is one violation that a judge must report.
type finding struct {
	Line    int    `json:"line"` // counted from 1
	Pointer string `json:"pointer"`
	Keyword string `json:"keyword"`
	Member  string `json:"member,omitempty"` // that is missing, where the keyword is required
	Fault   string `json:"fault"`
}

// edit changes a line of JSON. It returns the line as it was where it does not
// apply to it.
type edit func(line string) string

// replace puts one text in place of another that the line has exactly once.
func replace(from, to string) edit {
	return func(line string) string {
		if strings.Count(line, from) != 1 {
			return line
		}
		return strings.Replace(line, from, to, 1)
	}
}

// rewrite is replace with a regular expression that matches once.
func rewrite(pattern, to string) edit {
	expression := regexp.MustCompile(pattern)
	return func(line string) string {
		if len(expression.FindAllStringIndex(line, 2)) != 1 {
			return line
		}
		return expression.ReplaceAllString(line, to)
	}
}

// each makes all edits, or none where one does not apply.
func each(edits ...edit) edit {
	return func(line string) string {
		edited := line
		for _, e := range edits {
			before := edited
			if edited = e(before); edited == before {
				return line
			}
		}
		return edited
	}
}

// cutAt ends the line before a text, as a recorder does that dies.
func cutAt(text string) edit {
	return func(line string) string {
		kept, _, _ := strings.Cut(line, text)
		return kept
	}
}

// at is a finding at a value.
func at(pointer, keyword string) finding { return finding{Pointer: pointer, Keyword: keyword} }

// missing is a finding for each member that an object lacks.
func missing(object string, members ...string) []finding {
	var all []finding
	for _, m := range members {
		all = append(all, finding{Pointer: object, Keyword: "required", Member: m})
	}
	return all
}

// unknown is a finding for each member of an object that nobody declared.
func unknown(object string, members ...string) []finding {
	var all []finding
	for _, m := range members {
		all = append(all, at(object+"/"+m, "additionalProperties"))
	}
	return all
}

// damage applies the faults, each to lines that no other has touched, and lists
// what must be found, in the order of the lines.
func damage(t *testing.T, clean []string, faults []fault) (damaged []string, want []finding) {
	t.Helper()
	tags := make([]event.Type, len(clean))
	for i, line := range clean {
		var e event.Event
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatal(err)
		}
		tags[i] = e.Type
	}
	damaged = slices.Clone(clean)
	for _, f := range faults {
		nth, applied := 0, false
		for i := range clean {
			if tags[i] != f.tag {
				continue
			}
			if nth++; f.nth != 0 && f.nth != nth {
				continue
			}
			if damaged[i] != clean[i] {
				t.Fatalf("line %d (%s %d) is damaged already: %s", i+1, f.tag, nth, f.what)
			}
			if damaged[i] = f.edit(clean[i]); damaged[i] == clean[i] {
				t.Fatalf("line %d (%s %d) cannot be damaged so: %s\n%s", i+1, f.tag, nth, f.what, clean[i])
			}
			applied = true
			for _, finding := range f.want {
				finding.Line, finding.Fault = i+1, f.what
				want = append(want, finding)
			}
		}
		if !applied {
			t.Fatalf("the session has no %s %d: %s", f.tag, f.nth, f.what)
		}
	}
	slices.SortStableFunc(want, func(a, b finding) int { return a.Line - b.Line })
	return damaged, want
}

func findingsOf(all []finding, line int) []finding {
	return slices.DeleteFunc(slices.Clone(all), func(f finding) bool { return f.Line != line })
}

// oneEachLine prints the findings as a JSON array with a line for each.
func oneEachLine(t *testing.T, findings []finding) string {
	t.Helper()
	lines := make([]string, len(findings))
	for i, f := range findings {
		text, err := json.Marshal(f)
		if err != nil {
			t.Fatal(err)
		}
		lines[i] = "  " + string(text)
	}
	return "[\n" + strings.Join(lines, ",\n") + "\n]\n"
}

// checkDamage holds what is said of a line against the line, by means that are
// not a judge's: text that is no JSON has that finding alone; a pointer leads
// somewhere, and a member that is missing is not there; a line without findings
// means what it meant before.
func checkDamage(t *testing.T, number int, clean, damaged string, want []finding) {
	t.Helper()
	malformed := len(want) == 1 && want[0].Keyword == "wire:syntax" && want[0].Pointer == ""
	if valid := json.Valid([]byte(damaged)); !valid || malformed {
		if valid == malformed {
			t.Errorf("line %d: JSON: %t; want %+v", number, valid, want)
		}
		return
	}
	var root any
	decoder := json.NewDecoder(strings.NewReader(damaged))
	decoder.UseNumber()
	if err := decoder.Decode(&root); err != nil {
		t.Fatal(err)
	}
	for _, f := range want {
		value, found := lookUp(root, f.Pointer)
		object, isObject := value.(map[string]any)
		_, has := object[f.Member]
		if !found || f.Keyword == "required" && (!isObject || has) {
			t.Errorf("line %d: %+v cannot be found in %s", number, f, damaged)
		}
	}
	if len(want) == 0 {
		var before, after event.Event
		if err := json.Unmarshal([]byte(clean), &before); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(damaged), &after); err != nil || !reflect.DeepEqual(before, after) {
			t.Errorf("line %d is said to be harmless, but has become %s (%v)", number, damaged, err)
		}
	}
}

// lookUp follows an RFC 6901 pointer.
func lookUp(value any, pointer string) (any, bool) {
	if pointer == "" {
		return value, true
	}
	for token := range strings.SplitSeq(pointer[1:], "/") {
		token = strings.NewReplacer("~1", "/", "~0", "~").Replace(token)
		switch container := value.(type) {
		case map[string]any:
			member, ok := container[token]
			if !ok {
				return nil, false
			}
			value = member
		case []any:
			index, err := strconv.Atoi(token)
			if err != nil || index >= len(container) {
				return nil, false
			}
			value = container[index]
		default:
			return nil, false
		}
	}
	return value, true
}
