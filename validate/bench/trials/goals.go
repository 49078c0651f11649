package trials

import (
	"github.com/eventgen/eventgen/validate/bench/corpus"
	"github.com/eventgen/eventgen/validate/bench/report"
	"github.com/eventgen/eventgen/validate/bench/rivals"
)

// goals are the Go rows of issue 4's table, but those about growth.
func goals(heats []heat, check checked) []report.Goal {
	by := map[corpus.Variant]heat{}
	for _, h := range heats {
		by[h.variant] = h
	}
	plain := by[corpus.StructOrder]
	generated := func(variant corpus.Variant, bound float64) report.Goal {
		return atLeast("generated Go, members "+string(variant), by[variant].times(rivals.Generated, rivals.Base), bound, rivals.Base)
	}
	return []report.Goal{
		atLeast("generated Go, struct order", plain.times(rivals.Generated, rivals.Base), 8, rivals.Base),
		atLeast("generated Go, struct order", plain.times(rivals.Generated, rivals.Incumbent), 100, rivals.Incumbent),
		atLeast("generated Go, struct order", plain.times(rivals.Generated, rivals.Fastest), 1, rivals.Fastest),
		atMost("generated Go, struct order", plain.figures[rivals.Generated].Allocations, 0, "allocations"),
		generated(corpus.Shuffled, 3),
		generated(corpus.Sorted, 3),
		generated(corpus.Spaced, 5),
		generated(corpus.Indented, 5),
		atLeast("5 % invalid, every violation reported", by[corpus.Faulty].times(rivals.Explaining, rivals.Base), 7, rivals.Base),
		atLeast("compiled Validator, struct order", plain.times(rivals.Compiled, rivals.Base), 5, rivals.Base),
		atLeast("compiled Validator, struct order", plain.times(rivals.Compiled, rivals.Incumbent), 60, rivals.Incumbent),
		atMost("compiled Validator, struct order", plain.figures[rivals.Compiled].Allocations, 0, "allocations"),
		atMost("CheckT of an EventWithMeta", check.nanoseconds, 60, "ns"),
		atMost("CheckT of an EventWithMeta", check.allocations, 0, "allocations"),
	}
}

func atLeast(what string, measured, bound float64, of string) report.Goal {
	return report.Goal{What: what, Measured: measured, Bound: bound, Unit: "× " + of}
}

func atMost(what string, measured, bound float64, unit string) report.Goal {
	return report.Goal{What: what, Measured: measured, Bound: bound, AtMost: true, Unit: unit}
}
