package typescript

import (
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
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := layout(c.doc, c.width); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
