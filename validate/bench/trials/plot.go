package trials

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/eventgen/eventgen/validate/bench/report"
	"github.com/eventgen/eventgen/validate/bench/rivals"
)

// plot is the speed of every rival in struct order, the fastest first.
func plot(all []rivals.Rival, h heat, machine report.Machine) report.Plot {
	p := report.Plot{
		Title: "Judging an event of HotPlex: MB/s, one thread (logarithmic scale)",
		Unit:  "MB/s",
		Foot:  machine.String(),
	}
	groups := map[rivals.Kind]int{rivals.Ours: 0, rivals.Schema: 1, rivals.Decoder: 2, rivals.Syntax: 3}
	for _, rival := range all {
		if rival.Name == rivals.Explaining { // on valid events it is the same as generated Go
			continue
		}
		speed := h.figures[rival.Name].MegabytesPerSecond()
		p.Bars = append(p.Bars, report.Bar{
			Name: rival.Name, Value: speed, Group: groups[rival.Kind],
			Label: fmt.Sprintf("%s (%s×)", report.Number(speed), report.Number(h.times(rival.Name, rivals.Base))),
		})
	}
	slices.SortStableFunc(p.Bars, func(a, b report.Bar) int { return cmp.Compare(b.Value, a.Value) })
	p.Foot += " · in brackets: × encoding/json.Valid"
	return p
}
