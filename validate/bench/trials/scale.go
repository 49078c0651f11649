package trials

import (
	"errors"
	"fmt"
	"time"

	"github.com/eventgen/eventgen/validate/bench/growth"
	"github.com/eventgen/eventgen/validate/bench/report"
	"github.com/eventgen/eventgen/validate/bench/scale"
)

// contractCosts is what one contract costs, to judge by and to build.
type contractCosts struct {
	scale.Costs
	wall, cpu time.Duration // of go build
}

// runScale measures contracts of 1 to 3,000 types; a quick run leaves out those
// that take long to build.
func runScale(o Options, g *grown) error {
	sizes := []int{1, 30, 300, 3_000}
	if o.Quick {
		sizes = sizes[:2]
	}
	var all []contractCosts
	for _, types := range sizes {
		o.say("a contract of %d types", types)
		costs, err := measureScale(o, types)
		if err != nil {
			return err
		}
		all = append(all, costs)
	}
	g.tables = append(g.tables, scaleTable(all))
	g.goals = append(g.goals, scaleGoals(all)...)
	return nil
}

// measureScale has a contract of so many types generated, built and measured.
func measureScale(o Options, types int) (costs contractCosts, err error) {
	workshop, err := scale.New(types)
	if err != nil {
		return costs, err
	}
	defer func() { err = errors.Join(err, workshop.Close()) }()
	if err := workshop.Generate(); err != nil {
		return costs, err
	}
	if costs.wall, costs.cpu, err = workshop.Build(); err != nil {
		return costs, err
	}
	costs.Costs, err = workshop.Measure(o.plan())
	return costs, err
}

func scaleTable(all []contractCosts) report.Table {
	t := report.Table{
		Title: "Cost as contracts grow (a union of so many types, events of about 200 bytes; ns/byte, and × json.Valid)",
		Columns: []string{
			"types", "generated, 30 tags", "×", "generated, all tags", "×", "compiled, 30 tags", "×", "compiled, all tags", "×",
			"go build of the generated Go", "CPU time",
		},
		Notes: []string{
			"\"30 tags\" is traffic of thirty of the contract's tags. In traffic of all tags, each equally likely, the processor has neither the code nor the rules of the next event in its caches.",
		},
	}
	for _, c := range all {
		row := []string{fmt.Sprint(c.Types)}
		for _, cost := range [][2]float64{
			{c.Few.Generated, c.Few.GeneratedTimes}, {c.All.Generated, c.All.GeneratedTimes},
			{c.Few.Compiled, c.Few.CompiledTimes}, {c.All.Compiled, c.All.CompiledTimes},
		} {
			row = append(row, fmt.Sprintf("%.3f", cost[0]), fmt.Sprintf("%.2f", cost[1]))
		}
		t.Rows = append(t.Rows, append(row, fmt.Sprintf("%.1f s", c.wall.Seconds()), fmt.Sprintf("%.1f s", c.cpu.Seconds())))
	}
	return t
}

// scaleGoals hold the cost of a byte of the largest contract against those of
// the smaller ones. So that a busy machine does not decide, the cost is taken in
// units of what json.Valid took in the same rounds.
func scaleGoals(all []contractCosts) []report.Goal {
	var goals []report.Goal
	last := all[len(all)-1]
	types := report.Number(float64(last.Types))
	for _, traffic := range []struct {
		name string
		cost func(c contractCosts) float64 // × json.Valid
	}{
		{"generated Go, traffic of 30 tags", func(c contractCosts) float64 { return c.Few.GeneratedTimes }},
		{"generated Go, traffic of all tags", func(c contractCosts) float64 { return c.All.GeneratedTimes }},
		{"compiled, traffic of 30 tags", func(c contractCosts) float64 { return c.Few.CompiledTimes }},
		{"compiled, traffic of all tags", func(c contractCosts) float64 { return c.All.CompiledTimes }},
	} {
		worst := 0.0
		for _, c := range all[:len(all)-1] {
			worst = max(worst, traffic.cost(c)/traffic.cost(last))
		}
		goals = append(goals, atMost("cost of a byte, 1 to "+types+" types, "+traffic.name, worst, growth.Flat, "× that of fewer types"))
	}
	return append(goals, atMost("go build of the generated Go of "+types+" types", last.wall.Seconds(), 60, "s"))
}
