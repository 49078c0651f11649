package typescript

import (
	"strings"
)

// lineWidth is the column that prettier fills lines up to by default.
const lineWidth = 80

// A doc is text with places at which it may be broken, after Wadler's "A
// prettier printer" and the dialect of it that prettier uses, so that prettier
// finds nothing to change.
type doc interface{ isDoc() }

type (
	textDoc   string
	concatDoc []doc
	// lineDoc is flat where its group fits the line, and a new line otherwise.
	lineDoc struct {
		flat string
		hard bool
	}
	indentDoc struct{ body doc }
	// groupDoc is laid out flat if that fits the line.
	groupDoc struct{ body doc }
	// ifBreakDoc stands only where its group is broken.
	ifBreakDoc struct{ body doc }
	// assignDoc is a value on the line of what it is assigned to, or indented
	// on the next one where not even its beginning would fit.
	assignDoc struct{ value doc }
)

func (textDoc) isDoc()    {}
func (concatDoc) isDoc()  {}
func (lineDoc) isDoc()    {}
func (indentDoc) isDoc()  {}
func (groupDoc) isDoc()   {}
func (ifBreakDoc) isDoc() {}
func (assignDoc) isDoc()  {}

var (
	line     doc = lineDoc{flat: " "}
	softline doc = lineDoc{}
	hardline doc = lineDoc{hard: true}
)

func text(s string) doc        { return textDoc(s) }
func concat(parts ...doc) doc  { return concatDoc(parts) }
func indent(parts ...doc) doc  { return indentDoc{concatDoc(parts)} }
func group(parts ...doc) doc   { return groupDoc{concatDoc(parts)} }
func ifBreak(parts ...doc) doc { return ifBreakDoc{concatDoc(parts)} }

// assign puts the value behind a head that ends in "=" or ":".
func assign(head string, value ...doc) doc {
	return concat(text(head), assignDoc{concatDoc(value)})
}

// join puts the separator between the parts.
func join(separator doc, parts []doc) doc {
	var out concatDoc
	for i, part := range parts {
		if i > 0 {
			out = append(out, separator)
		}
		out = append(out, part)
	}
	return out
}

// lines joins statements or members with new lines.
func lines(parts []doc) doc { return join(hardline, parts) }

// block is a body on lines of its own between braces.
func block(body []doc) doc {
	return concat(text("{"), indent(hardline, lines(body)), hardline, text("}"))
}

// list is a comma-separated list that is broken as a whole.
func list(open string, space doc, items []doc, closing string) doc {
	if len(items) == 0 {
		return text(open + closing)
	}
	return group(text(open), indent(space, join(concat(text(","), line), items)), ifBreak(text(",")), space, text(closing))
}

// call is a function call.
func call(callee string, arguments ...string) doc {
	items := make([]doc, len(arguments))
	for i, argument := range arguments {
		items[i] = text(argument)
	}
	return concat(text(callee), list("(", softline, items, ")"))
}

// command is a doc that waits to be printed.
type command struct {
	doc    doc
	indent int
	broken bool
}

// layout prints d within the width.
func layout(d doc, width int) string {
	var out strings.Builder
	column := 0
	stack := []command{{doc: d, broken: true}}
	for len(stack) > 0 {
		c := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		switch d := c.doc.(type) {
		case textDoc:
			out.WriteString(string(d))
			column += displayWidth(string(d))
		case concatDoc:
			for i := len(d) - 1; i >= 0; i-- {
				stack = append(stack, command{d[i], c.indent, c.broken})
			}
		case indentDoc:
			stack = append(stack, command{d.body, c.indent + 2, c.broken})
		case ifBreakDoc:
			if c.broken {
				stack = append(stack, command{d.body, c.indent, true})
			}
		case groupDoc:
			flat := command{d.body, c.indent, false}
			flat.broken = hasHardline(d.body) || !fits(flat, stack, width-column)
			stack = append(stack, flat)
		case assignDoc:
			onLine := command{concat(text(" "), d.value), c.indent, c.broken}
			if !fits(onLine, stack, width-column) {
				onLine = command{indent(hardline, d.value), c.indent, true}
			}
			stack = append(stack, onLine)
		case lineDoc:
			if !c.broken && !d.hard {
				out.WriteString(d.flat)
				column += len(d.flat)
				continue
			}
			breakLine(&out, c.indent)
			column = c.indent
		}
	}
	return trimIndents(out.String())
}

// breakLine ends the line without white space at its end.
func breakLine(out *strings.Builder, indent int) {
	out.WriteByte('\n')
	for range indent {
		out.WriteByte(' ')
	}
}

// trimIndents removes the white space in front of line ends.
func trimIndents(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n")
}

// fits reports whether c, laid out flat, and what follows it up to the first
// possible line break take at most width columns.
func fits(c command, rest []command, width int) bool {
	stack := []command{c}
	next := len(rest)
	for width >= 0 {
		if len(stack) == 0 {
			if next == 0 {
				return true
			}
			next--
			stack = append(stack, rest[next])
		}
		c := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		switch d := c.doc.(type) {
		case textDoc:
			width -= displayWidth(string(d))
		case concatDoc:
			for i := len(d) - 1; i >= 0; i-- {
				stack = append(stack, command{d[i], c.indent, c.broken})
			}
		case indentDoc:
			stack = append(stack, command{d.body, c.indent, c.broken})
		case groupDoc:
			stack = append(stack, command{d.body, c.indent, c.broken})
		case assignDoc:
			stack = append(stack, command{concat(text(" "), d.value), c.indent, c.broken})
		case ifBreakDoc:
			if c.broken {
				stack = append(stack, command{d.body, c.indent, true})
			}
		case lineDoc:
			if c.broken || d.hard {
				return true
			}
			width -= len(d.flat)
		}
	}
	return false
}

// hasHardline reports whether d cannot be laid out on one line.
func hasHardline(d doc) bool {
	switch d := d.(type) {
	case concatDoc:
		for _, part := range d {
			if hasHardline(part) {
				return true
			}
		}
	case indentDoc:
		return hasHardline(d.body)
	case groupDoc:
		return hasHardline(d.body)
	case ifBreakDoc:
		return hasHardline(d.body)
	case assignDoc:
		return hasHardline(d.value)
	case lineDoc:
		return d.hard
	}
	return false
}

// displayWidth is the number of columns that s takes: two for a wide East Asian
// character or emoji, none for a combining mark.
func displayWidth(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r >= 0x300 && r <= 0x36f:
		case isWide(r):
			n += 2
		default:
			n++
		}
	}
	return n
}

func isWide(r rune) bool {
	return r >= 0x1100 && (r <= 0x115f ||
		r >= 0x2e80 && r <= 0xa4cf && r != 0x303f ||
		r >= 0xac00 && r <= 0xd7a3 ||
		r >= 0xf900 && r <= 0xfaff ||
		r >= 0xfe30 && r <= 0xfe6f ||
		r >= 0xff00 && r <= 0xff60 ||
		r >= 0xffe0 && r <= 0xffe6 ||
		r >= 0x1f300 && r <= 0x1f64f ||
		r >= 0x1f680 && r <= 0x1f6ff ||
		r >= 0x1f900 && r <= 0x1f9ff ||
		r >= 0x20000 && r <= 0x3fffd)
}
