package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// textPrinter writes a report for people: each finding with an excerpt, then
// what they have in common, and the counts.
type textPrinter struct {
	w      io.Writer
	colour bool
	// last is the finding whose excerpt is still to be written: those of one
	// place have it in common.
	last *Finding
	// missing are the members that last's object lacks, as far as they are known.
	missing []string
}

// The colours of a terminal, as the parameters of the escape sequence that
// begins them.
const (
	bold    = "1"
	red     = "31"
	boldRed = "1;31"
	green   = "32"
	faint   = "2"
)

// maxGroupsShown is how many groups one look takes in.
const maxGroupsShown = 20

func (p *textPrinter) paint(colour, text string) string {
	if !p.colour || text == "" {
		return text
	}
	return "\x1b[" + colour + "m" + text + "\x1b[0m"
}

// Finding writes
//
//	run.ndjson:12: EventWithMeta /meta/status: expected …, found "done" (enum)
//	    …,"status":"done","error_msg":"",…
//	               ^^^^^^
//
// with the excerpt only under the last finding of a place, and the members that
// one object lacks in one line:
//
//	run.ndjson:13: EventWithMeta /meta: "tool_name" and "tool_id" are missing (required)
func (p *textPrinter) Finding(f Finding) error {
	var b strings.Builder
	name, isMissing := missingMember(f)
	isSamePlace := p.last != nil && p.last.Source == f.Source && p.last.Offset == f.Offset && p.last.Excerpt == f.Excerpt
	if !isSamePlace || !isMissing || p.last.Pointer != f.Pointer {
		p.missingMembers(&b)
	}
	if !isSamePlace {
		p.excerpt(&b)
	}
	p.last = &f
	if isMissing {
		p.missing = append(p.missing, name)
	} else {
		p.line(&b, f, f.Message)
	}
	_, err := io.WriteString(p.w, b.String())
	return err
}

// missingMember returns the quoted name of the member whose absence f reports.
func missingMember(f Finding) (name string, ok bool) {
	if f.Keyword != "required" {
		return "", false
	}
	return strings.CutSuffix(f.Message, " is missing")
}

// missingMembers writes the line that is due on members that are missing.
func (p *textPrinter) missingMembers(b *strings.Builder) {
	switch names := p.missing; len(names) {
	case 0:
		return
	case 1:
		p.line(b, *p.last, names[0]+" is missing")
	default:
		most := len(names) - 1
		p.line(b, *p.last, strings.Join(names[:most], ", ")+" and "+names[most]+" are missing")
	}
	p.missing = nil
}

func (p *textPrinter) line(b *strings.Builder, f Finding, message string) {
	b.WriteString(p.paint(bold, place(f)+":") + " ")
	b.WriteString(subject(f.Type, f.Pointer) + ": ")
	b.WriteString(p.paint(red, printable(message)))
	b.WriteString(p.paint(faint, " ("+f.Keyword+")") + "\n")
}

// excerpt writes the excerpt that is due, with carets under what is at fault.
func (p *textPrinter) excerpt(b *strings.Builder) {
	if p.last == nil {
		return
	}
	e := p.last.Excerpt
	b.WriteString("    " + e.Before + p.paint(red, e.Marked) + e.After + "\n")
	carets := max(width(strings.TrimSuffix(e.Marked, ellipsis)), 1)
	b.WriteString("    " + strings.Repeat(" ", width(e.Before)) + p.paint(boldRed, strings.Repeat("^", carets)) + "\n")
	p.last = nil
}

func (p *textPrinter) Summary(s *Summary) error {
	var b strings.Builder
	p.missingMembers(&b)
	p.excerpt(&b)
	switch {
	case s.Events == 0:
		b.WriteString("no events\n")
	case s.Invalid == 0:
		b.WriteString(p.paint(green, count(s.Events, "event")+", all valid") + "\n")
	default:
		p.groups(&b, s)
		b.WriteString(p.paint(boldRed, p.verdict(s)) + "\n")
	}
	if hidden := s.Violations - s.Kept; hidden > 0 {
		fmt.Fprintf(&b, "%s not shown: use --max 0 to see every one\n", count(hidden, "violation"))
	}
	_, err := io.WriteString(p.w, b.String())
	return err
}

func (*textPrinter) verdict(s *Summary) string {
	atLeast := ""
	if s.More {
		atLeast = "at least "
	}
	return fmt.Sprintf("%s%s in %d of %s", atLeast, count(s.Violations, "violation"), s.Invalid, count(s.Events, "event"))
}

// groups writes one line for each group:
//
//	2 × EventWithMeta /meta/status (enum), first run.ndjson:12
func (p *textPrinter) groups(b *strings.Builder, s *Summary) {
	if s.Kept > 0 {
		b.WriteString("\n")
	}
	shown := s.Groups[:min(len(s.Groups), maxGroupsShown)]
	digits := 0
	for _, g := range shown {
		digits = max(digits, len(strconv.FormatInt(g.Count, 10)))
	}
	rest := s.Ungrouped
	for i, g := range s.Groups {
		if i >= len(shown) {
			rest += g.Count
			continue
		}
		fmt.Fprintf(b, "%*d × %s (%s), first %s\n", digits, g.Count, subject(g.Type, g.Pointer), g.Keyword, place(g.First))
	}
	if rest > 0 {
		fmt.Fprintf(b, "%*d others\n", digits, rest)
	}
}

// place is source and line, as editors and terminals make a link of them.
func place(f Finding) string { return printable(f.Source) + ":" + strconv.FormatInt(f.Line, 10) }

// subject is what a violation is about: type and pointer.
func subject(typ, pointer string) string {
	if pointer == "" {
		pointer = "(root)"
	}
	if typ != "" {
		typ += " "
	}
	return printable(typ + pointer)
}

func count(n int64, what string) string {
	if n != 1 {
		what += "s"
	}
	return strconv.FormatInt(n, 10) + " " + what
}
