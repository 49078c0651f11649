package typescript

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestLayout(t *testing.T) {
	words := func(names ...string) []doc {
		var out []doc
		for _, name := range names {
			out = append(out, text(name))
		}
		return out
	}
	for _, c := range []struct {
		name  string
		width int
		doc   doc
		want  string
	}{
		{"a list that fits", 10, list("[", softline, words("a", "b", "cc"), "]"), "[a, b, cc]"},
		{"a list that does not", 9, list("[", softline, words("a", "b", "cc"), "]"), "[\n  a,\n  b,\n  cc,\n]"},
		{"what follows counts", 10, concat(list("[", softline, words("a", "b", "cc"), "]"), text(";")), "[\n  a,\n  b,\n  cc,\n];"},
		{"but only up to a line end", 10, concat(list("[", softline, words("a", "b", "cc"), "]"), hardline, text("more and more")), "[a, b, cc]\nmore and more"},
		{"an inner list breaks after the outer", 9, list("[", softline, []doc{list("[", softline, words("a", "b"), "]"), text("c")}, "]"), "[\n  [a, b],\n  c,\n]"},
		{"nothing in a list", 80, list("{", line, nil, "}"), "{}"},
		{"a value on the line of its name", 10, concat(assign("x =", text("value")), text(";")), "x = value;"},
		{"a value on the next line", 9, concat(assign("x =", text("value")), text(";")), "x =\n  value;"},
		{"a value that begins on the line", 6, concat(assign("x =", list("[", softline, words("a", "b"), "]")), text(";")), "x = [\n  a,\n  b,\n];"},
		{"wide characters take two columns", 10, list("[", softline, words("日本", "bb"), "]"), "[日本, bb]"},
		{"wide characters that do not fit", 9, list("[", softline, words("日本", "bb"), "]"), "[\n  日本,\n  bb,\n]"},
		{"no white space at line ends", 80, concat(text("a "), hardline, text("b")), "a\nb"},
		{"a block", 80, block(words("a;", "b;")), "{\n  a;\n  b;\n}"},
		{"a filled list", 8, fillDoc{text("1,"), line, text("2,"), line, text("3,"), line, text("4")}, "1, 2, 3,\n4"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := layout(c.doc, c.width); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestRuntimeNamesAreReserved holds the list of names that generated variables
// must not take against what the runtime exports.
func TestRuntimeNamesAreReserved(t *testing.T) {
	taken := namesOf(words, globals)
	generated := regexp.MustCompile(`^(?:is|validate|parse)[A-Z_]|(?:Schema|Shape|Guard)$`)
	found := regexp.MustCompile(`(?m)^export (?:const|function) (\w+)`).FindAllStringSubmatch(string(runtime), -1)
	if len(found) < 10 {
		t.Fatalf("only %d exports found", len(found))
	}
	elsewhere := []string{"entries", "explain"} // which validators.ts does not import
	for _, match := range found {
		name := match[1]
		if !taken[name] && !slices.Contains(elsewhere, name) {
			t.Errorf("%s is not among the globals of names.go", name)
		}
		if generated.MatchString(name) {
			t.Errorf("%s could be the name of something generated", name)
		}
	}
	for name := range strings.FieldsSeq(runtimeTypes) {
		if !regexp.MustCompile(`(?m)^export (?:type|interface) ` + name + `\b`).Match(runtime) {
			t.Errorf("index.ts exports %s, which the runtime does not have", name)
		}
	}
}
