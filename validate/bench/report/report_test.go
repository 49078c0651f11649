package report

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files")

// sample is a report of fixed figures.
func sample() (Report, Plot) {
	machine := Machine{
		CPU: "Some CPU", Cores: 8, Platform: "linux/amd64", Go: "go1.26.0", Date: "2026-03-01",
		Modules: []Module{{"example.com/a", "v1.2.3"}, {"example.com/b", "v0.1.0"}},
	}
	r := Report{
		Machine: machine,
		Goals: []Goal{
			{What: "generated", Measured: 9.6, Bound: 8, Unit: "× json.Valid"},
			{What: "compiled", Measured: 4.2, Bound: 5, Unit: "× json.Valid"},
			{What: "CheckT", Measured: 60, Bound: 60, AtMost: true, Unit: "ns"},
		},
		Tables: []Table{{
			Title:   "Judges",
			Columns: []string{"judge", "MB/s", "note"},
			Rows:    [][]string{{"ours", "3,370", "all | everything"}, {"théirs", "27.1", ""}},
			Notes:   []string{"A note."},
		}, {Title: "empty", Columns: []string{"nothing"}}},
		Remarks: []string{"A remark."},
	}
	p := Plot{Title: "Speed <&>", Unit: "MB/s", Foot: machine.String(), Bars: []Bar{
		{Name: "ours", Value: 3370, Label: "3,370", Group: 0},
		{Name: "syntax", Value: 345, Label: "345", Group: 3},
		{Name: "schema", Value: 27, Label: "27.0", Group: 1},
		{Name: "at a power of ten", Value: 10, Label: "10", Group: 2},
	}}
	return r, p
}

func TestGolden(t *testing.T) {
	r, p := sample()
	var text, markdown, svg strings.Builder
	for _, err := range []error{r.WriteText(&text), r.WriteMarkdown(&markdown, "report.svg"), p.WriteSVG(&svg)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for name, got := range map[string]string{"report.txt": text.String(), "report.md": markdown.String(), "report.svg": svg.String()} {
		path := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s differs; run go test ./report -update if it should:\n%s", path, got)
		}
	}
}

func TestGoals(t *testing.T) {
	for _, c := range []struct {
		goal Goal
		met  bool
	}{
		{Goal{Measured: 8, Bound: 8}, true},
		{Goal{Measured: 7.99, Bound: 8}, false},
		{Goal{Measured: 60, Bound: 60, AtMost: true}, true},
		{Goal{Measured: 60.1, Bound: 60, AtMost: true}, false},
		{Goal{Measured: 0, Bound: 0, AtMost: true}, true},
	} {
		if c.goal.Met() != c.met {
			t.Errorf("%+v: met is %v", c.goal, c.goal.Met())
		}
	}
}

func TestMissedGoalsSayWhy(t *testing.T) {
	table := goalTable([]Goal{
		{What: "a", Measured: 9, Bound: 8, Why: "It is fast."}, {What: "b", Measured: 7, Bound: 8, Why: "It is slow."}, {What: "c", Measured: 7, Bound: 8},
	})
	if want := []string{"Missed: b. It is slow."}; !slices.Equal(table.Notes, want) {
		t.Errorf("got %q, want %q", table.Notes, want)
	}
}

func TestNumbers(t *testing.T) {
	for want, n := range map[string]float64{
		"0": 0, "60": 60, "0.05": 0.052, "9.87": 9.871, "12.3": 12.34, "757": 757.2, "1,009,694": 1009694, "22,600": 22599.6,
	} {
		if got := Number(n); got != want {
			t.Errorf("%v is printed as %s: expected %s", n, got, want)
		}
	}
}

// TestBarsLieWithinThePlot holds that neither a bar nor its end leaves the scale.
func TestBarsLieWithinThePlot(t *testing.T) {
	_, p := sample()
	for _, bar := range p.Bars {
		if x := p.place(bar.Value); x < nameWidth || x > plotWidth-labelWidth {
			t.Errorf("%s ends at %v: expected %d to %d", bar.Name, x, nameWidth, plotWidth-labelWidth)
		}
	}
	if p.place(10) != nameWidth || p.place(10_000) != plotWidth-labelWidth {
		t.Errorf("the scale goes from %v to %v", p.place(10), p.place(10_000))
	}
	if a, b, c := p.place(10), p.place(100), p.place(1000); b-a != c-b {
		t.Errorf("the powers of ten lie at %v, %v and %v: expected equal distances", a, b, c)
	}
}

func TestThisMachineNamesTheVersions(t *testing.T) {
	m, err := ThisMachine([]string{"github.com/valyala/fastjson", "github.com/valyala/fastjson", "github.com/atombender/go-jsonschema"})
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Modules) != 2 || m.Cores < 1 || !strings.HasPrefix(m.Go, "go1.") {
		t.Errorf("machine %+v: expected two modules, cores and a Go version", m)
	}
	for _, module := range m.Modules {
		if !strings.HasPrefix(module.Version, "v") {
			t.Errorf("%s has the version %q", module.Path, module.Version)
		}
	}
	if _, err := ThisMachine([]string{"example.com/none"}); err == nil {
		t.Error("a module that is not required has a version")
	}
}
