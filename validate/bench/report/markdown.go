package report

import (
	"fmt"
	"io"
	"strings"
)

// WriteMarkdown prints the report as a page that shows the plot, which is a file
// of that name beside it.
func (r Report) WriteMarkdown(w io.Writer, plot string) error {
	var text strings.Builder
	text.WriteString("# Measured\n\n")
	text.WriteString("`go run . -report` in this folder has written this page; [doc.go](doc.go) says how it measures.\n\n")
	fmt.Fprintf(&text, "![Speed of every judge](%s)\n\n", plot)
	r.Machine.markdown(&text)
	for _, table := range append([]Table{goalTable(r.Goals)}, r.Tables...) {
		table.markdown(&text)
	}
	if len(r.Remarks) > 0 {
		text.WriteString("\n## Remarks\n\n")
	}
	for _, remark := range r.Remarks {
		fmt.Fprintf(&text, "- %s\n", remark)
	}
	_, err := io.WriteString(w, text.String())
	return err
}

func (t Table) markdown(to *strings.Builder) {
	if len(t.Rows) == 0 {
		return
	}
	fmt.Fprintf(to, "\n## %s\n\n", t.Title)
	rule := make([]string, len(t.Columns))
	for i := range t.Columns {
		rule[i] = "---"
		if t.numeric(i) {
			rule[i] = "---:"
		}
	}
	for _, row := range append([][]string{t.Columns, rule}, t.Rows...) {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = strings.ReplaceAll(cell, "|", `\|`)
		}
		fmt.Fprintf(to, "| %s |\n", strings.Join(cells, " | "))
	}
	for _, note := range t.Notes {
		fmt.Fprintf(to, "\n%s\n", note)
	}
}
