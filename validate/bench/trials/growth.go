package trials

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/eventgen/eventgen/validate/bench/growth"
	"github.com/eventgen/eventgen/validate/bench/report"
)

// grown is what growing events and growing contracts cost.
type grown struct {
	goals  []report.Goal
	tables []report.Table
}

// runGrowth measures how the cost grows with the size of an event, its depth,
// and the number of types.
func runGrowth(o Options) (grown, error) {
	most := 100_000_000
	if o.Quick {
		most = 100_000
	}
	var g grown
	byUnit := map[string]*report.Table{
		"bytes":  {Title: "Cost as events grow (ns/byte, generated Go)", Columns: []string{"event"}},
		"levels": {Title: "Cost as nesting grows (ns/byte, generated Go)", Columns: []string{"event"}},
	}
	worst := map[string]float64{}
	for _, form := range growth.Forms(most) {
		o.say("growth: %s", form.Name)
		series, err := growth.Measure(o.plan(), form)
		if err != nil {
			return g, err
		}
		addSeries(byUnit[form.Unit], series)
		kind := form.Unit
		if !form.Valid {
			kind = "hostile"
		}
		worst[kind] = max(worst[kind], series.Growth())
	}
	g.tables = append(g.tables, *byUnit["bytes"], *byUnit["levels"])
	g.goals = append(g.goals,
		atMost(fmt.Sprintf("cost of a byte, events of 100 B to %s", bytes(most)), worst["bytes"], growth.Flat, "× that of a smaller event"),
		atMost("cost of a byte, nesting of 1 to 10,000", worst["levels"], growth.Flat, "× that of a flatter event"),
		atMost("cost of a byte, hostile events", worst["hostile"], growth.Flat, "× that of a smaller event"),
	)
	err := runScale(o, &g)
	return g, err
}

// addSeries adds a row with the cost at each size, and a note where it grows.
// Columns are sizes; a series need not have all of them.
func addSeries(t *report.Table, s growth.Series) {
	costs := map[string]string{}
	for i, size := range s.Form.Sizes {
		label := bytes(size)
		if s.Form.Unit == "levels" {
			label = fmt.Sprint(size)
		}
		costs[label] = fmt.Sprintf("%.3f", s.Figures[i].NanosecondsPerByte())
		if !slices.Contains(t.Columns, label) {
			t.Columns = append(t.Columns, label)
		}
	}
	row := []string{s.Form.Name}
	for _, label := range t.Columns[1:] {
		row = append(row, cmp.Or(costs[label], "–"))
	}
	t.Rows = append(t.Rows, row)
	if g := s.Growth(); g > growth.Flat {
		t.Notes = append(t.Notes, fmt.Sprintf("NOT FLAT: %s: a byte of a larger event costs %.1f times as much as one of a smaller.", s.Form.Name, g))
	}
}

func bytes(n int) string {
	switch {
	case n >= 1_000_000:
		return fmt.Sprintf("%d MB", n/1_000_000)
	case n >= 1_000:
		return fmt.Sprintf("%d KB", n/1_000)
	}
	return fmt.Sprintf("%d B", n)
}
