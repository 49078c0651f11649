package trials

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/eventgen/eventgen/validate/bench/corpus"
	"github.com/eventgen/eventgen/validate/bench/growth"
	"github.com/eventgen/eventgen/validate/bench/measure"
	"github.com/eventgen/eventgen/validate/bench/report"
	"github.com/eventgen/eventgen/validate/bench/rivals"
	"github.com/eventgen/eventgen/validate/bench/scale"
	"github.com/eventgen/eventgen/validate/bench/shapes"
)

// fixed are heats in which every rival takes one nanosecond for a byte, and the
// judges of this project a tenth.
func fixed() []heat {
	var heats []heat
	for _, variant := range corpus.Variants() {
		h := heat{variant: variant, figures: map[string]measure.Figure{}}
		for _, rival := range rivals.All() {
			cost := 1.0
			if rival.Kind == rivals.Ours {
				cost = 0.1
			}
			h.figures[rival.Name] = measure.Figure{Name: rival.Name, Bytes: 757, Rounds: []float64{cost, cost, cost}}
		}
		heats = append(heats, h)
	}
	return heats
}

func TestGoalsAreThoseOfTheIssue(t *testing.T) {
	met := map[string]bool{}
	for _, goal := range goals(fixed(), checked{nanoseconds: 61}) {
		met[goal.What+" "+goal.Unit] = goal.Met()
	}
	want := map[string]bool{
		"generated Go, struct order × encoding/json.Valid":            true,
		"generated Go, struct order × santhosh v5":                    false,
		"generated Go, struct order × sonic.Valid":                    true,
		"generated Go, struct order allocations":                      true,
		"generated Go, members shuffled × encoding/json.Valid":        true,
		"generated Go, members sorted × encoding/json.Valid":          true,
		"generated Go, members spaced × encoding/json.Valid":          true,
		"generated Go, members indented × encoding/json.Valid":        true,
		"5 % invalid, every violation reported × encoding/json.Valid": true,
		"compiled Validator, struct order × encoding/json.Valid":      true,
		"compiled Validator, struct order × santhosh v5":              false,
		"compiled Validator, struct order allocations":                true,
		"CheckT of an EventWithMeta ns":                               false,
		"CheckT of an EventWithMeta allocations":                      true,
	}
	for what, is := range want {
		if got, ok := met[what]; !ok || got != is {
			t.Errorf("goal %q: met %v (there: %v), expected %v", what, got, ok, is)
		}
	}
	if len(met) != len(want) {
		t.Errorf("%d goals: expected %d", len(met), len(want))
	}
}

func TestTablesHaveACellForEachColumn(t *testing.T) {
	all, heats := rivals.All(), fixed()
	for _, table := range []report.Table{rivalTable(all, heats[0]), variantTable(heats), blindness(all)} {
		if len(table.Rows) == 0 {
			t.Errorf("%s: no rows", table.Title)
		}
		for _, row := range table.Rows {
			if len(row) != len(table.Columns) {
				t.Errorf("%s: %d cells in %d columns: %q", table.Title, len(row), len(table.Columns), row)
			}
		}
	}
}

func TestPlotIsSortedBySpeed(t *testing.T) {
	p := plot(rivals.All(), fixed()[0], report.Machine{})
	if len(p.Bars) != len(rivals.All())-1 {
		t.Errorf("%d bars for %d rivals", len(p.Bars), len(rivals.All()))
	}
	if p.Bars[0].Name != rivals.Generated || p.Bars[0].Label != "10,000 (10×)" {
		t.Errorf("the first bar is %+v", p.Bars[0])
	}
	if !slices.IsSortedFunc(p.Bars, func(a, b report.Bar) int { return int(b.Value - a.Value) }) {
		t.Error("the bars are not sorted")
	}
}

func TestSeriesThatGrowAreMarked(t *testing.T) {
	table := report.Table{Columns: []string{"event"}}
	form := growth.Form{Name: "flat", Unit: "bytes", Sizes: []int{100, 10_000, 1_000_000}}
	addSeries(&table, growth.Series{Form: form, Figures: figuresOf(1, 1, 1.2)})
	form.Name, form.Sizes = "growing", form.Sizes[1:]
	addSeries(&table, growth.Series{Form: form, Figures: figuresOf(1, 10)})
	if want := []string{"event", "100 B", "10 KB", "1 MB"}; !slices.Equal(table.Columns, want) {
		t.Errorf("columns %q: expected %q", table.Columns, want)
	}
	if want := []string{"growing", "–", "1.000", "10.000"}; !slices.Equal(table.Rows[1], want) {
		t.Errorf("row %q: expected %q", table.Rows[1], want)
	}
	if len(table.Notes) != 1 || !strings.HasPrefix(table.Notes[0], "NOT FLAT: growing") {
		t.Errorf("notes %q: expected one about the growing series", table.Notes)
	}
}

func figuresOf(costs ...float64) []measure.Figure {
	var figures []measure.Figure
	for _, cost := range costs {
		figures = append(figures, measure.Figure{Rounds: []float64{cost}})
	}
	return figures
}

func TestScaleGoals(t *testing.T) {
	costs := func(types int, few, all float64) contractCosts {
		traffic := func(times float64) scale.Traffic { return scale.Traffic{GeneratedTimes: times, CompiledTimes: times} }
		return contractCosts{Costs: scale.Costs{Types: types, Few: traffic(few), All: traffic(all)}, wall: 70 * time.Second}
	}
	contracts := []contractCosts{costs(1, 8, 8), costs(30, 8, 8), costs(3000, 8, 2)}
	want := []float64{1, 4, 1, 4, 70}
	for i, goal := range scaleGoals(contracts) {
		if goal.Measured != want[i] {
			t.Errorf("%s: %v, expected %v", goal.What, goal.Measured, want[i])
		}
	}
	if table := scaleTable(contracts); len(table.Rows) != 3 || len(table.Rows[0]) != len(table.Columns) {
		t.Errorf("table %+v: expected 3 rows with a cell for each column", table)
	}
}

func TestHoldFindsWrongVerdicts(t *testing.T) {
	all, err := shapes.All(0)
	if err != nil {
		t.Fatal(err)
	}
	for name, judge := range map[string]func([]byte) bool{
		"takes everything":  func([]byte) bool { return true },
		"refuses all there": func([]byte) bool { return false },
	} {
		if err := (shapeJudge{name: name, judge: judge}).hold(all[0]); err == nil {
			t.Errorf("a judge that %s is not found out", name)
		}
		rival := rivals.Rival{Name: name}
		if err := rival.Hold(judge, corpus.New(corpus.Faulty, 100)); err == nil {
			t.Errorf("a rival that %s is not found out", name)
		}
	}
}

func TestImpure(t *testing.T) {
	for listing, want := range map[string]int{
		"example.com/a 0 fmt strings\nexample.com/b 0\n": 0,
		"example.com/a 0 fmt unsafe\n":                   1,
		"example.com/a 2 fmt\nexample.com/b 0 C\n":       2,
	} {
		if got := impure(listing); got != want {
			t.Errorf("%q: %d, expected %d", listing, got, want)
		}
	}
}
