package report

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// WriteText prints the report for a terminal.
func (r Report) WriteText(w io.Writer) error {
	var text strings.Builder
	fmt.Fprintf(&text, "%s\n", r.Machine)
	for _, table := range append([]Table{goalTable(r.Goals)}, r.Tables...) {
		table.text(&text)
	}
	for _, remark := range r.Remarks {
		fmt.Fprintf(&text, "\n%s\n", remark)
	}
	_, err := io.WriteString(w, text.String())
	return err
}

func (t Table) text(to *strings.Builder) {
	if len(t.Rows) == 0 {
		return
	}
	fmt.Fprintf(to, "\n%s\n", t.Title)
	widths := make([]int, len(t.Columns))
	for _, row := range append([][]string{t.Columns}, t.Rows...) {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range append([][]string{t.Columns}, t.Rows...) {
		line := ""
		for i, cell := range row {
			fill := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if t.numeric(i) {
				line += "  " + fill + cell
			} else {
				line += "  " + cell + fill
			}
		}
		to.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	for _, note := range t.Notes {
		fmt.Fprintf(to, "  %s\n", note)
	}
}
