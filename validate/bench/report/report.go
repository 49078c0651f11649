package report

import "fmt"

// Report is all that one run has found.
type Report struct {
	Machine Machine
	Goals   []Goal
	Tables  []Table
	// Remarks are sentences that a reader of the tables has to know.
	Remarks []string
}

// Goal is a bound, and what was measured.
type Goal struct {
	What     string
	Measured float64
	Bound    float64
	// AtMost says that less is better; otherwise the bound is the least.
	AtMost bool
	// Unit is printed behind both numbers: "× json.Valid", "ns", "allocations".
	Unit string
	// Why is what a profile says of a goal that is missed.
	Why string
}

// Met reports whether the goal was reached.
func (g Goal) Met() bool {
	if g.AtMost {
		return g.Measured <= g.Bound
	}
	return g.Measured >= g.Bound
}

// Verdict is "met" or "MISSED".
func (g Goal) Verdict() string {
	if g.Met() {
		return "met"
	}
	return "MISSED"
}

func (g Goal) demand() string {
	relation := "at least"
	if g.AtMost {
		relation = "at most"
	}
	return fmt.Sprintf("%s %s %s", relation, number(g.Bound), g.Unit)
}

func (g Goal) found() string { return number(g.Measured) + " " + g.Unit }

// goalTable is the goals as a table.
func goalTable(goals []Goal) Table {
	t := Table{Title: "Goals", Columns: []string{"what", "goal", "measured", ""}}
	for _, g := range goals {
		t.Rows = append(t.Rows, []string{g.What, g.demand(), g.found(), g.Verdict()})
		if !g.Met() && g.Why != "" {
			t.Notes = append(t.Notes, "Missed: "+g.What+". "+g.Why)
		}
	}
	return t
}

// Table is rows of cells; the first column is left-aligned, and so is every
// other one that holds words.
type Table struct {
	Title   string
	Columns []string
	Rows    [][]string
	// Notes stand below the table.
	Notes []string
}

// numeric reports whether a column holds numbers only, and is right-aligned.
func (t Table) numeric(column int) bool {
	for _, row := range t.Rows {
		if cell := row[column]; cell != "" && cell != "–" && (cell[0] < '0' || cell[0] > '9') {
			return false
		}
	}
	return column > 0 && len(t.Rows) > 0
}

// Number is a number with as many digits as it is worth reading.
func Number(n float64) string { return number(n) }

func number(n float64) string {
	switch {
	case n == float64(int64(n)) && n < 1000:
		return fmt.Sprintf("%d", int64(n))
	case n < 10:
		return fmt.Sprintf("%.2f", n)
	case n < 100:
		return fmt.Sprintf("%.1f", n)
	}
	return thousands(int64(n + 0.5))
}

// thousands puts a comma before every third digit from the end.
func thousands(n int64) string {
	text := fmt.Sprintf("%d", n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}
