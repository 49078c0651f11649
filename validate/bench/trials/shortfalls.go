package trials

import (
	"strings"

	"github.com/eventgen/eventgen/validate/bench/report"
)

// shortfalls say why goals are missed, where they are, by the beginning of their
// names. They are read off profiles (go tool pprof) by people: look again after a
// change, and take out what has been mended.
var shortfalls = []struct{ goal, why string }{
	{
		"5 % invalid",
		"An invalid event takes about 1.6 us, as much as six or seven valid ones: 12 % of that in generated code up to the fault, 20 % in the walker, " +
			"26 % in reading once more what is not at fault, 25 % in judging what is around the fault, 10 % in writing the violations down. " +
			"A third of it is code that is not in the caches, because 19 of 20 events do not run it: where all events are invalid, one takes about 1.2 us.",
	},
	{
		"cost of a byte, nesting",
		"Generated code follows a recursive type for some thousand levels, at 0.4 to 0.5 ns a byte; the rest is the walker's, at 1.7 to 1.9. " +
			"json.Valid takes 2.6 at every depth.",
	},
	{
		"cost of a byte, hostile events",
		"Linear, but the memory that they need leaves the caches: the names of a map that are not sorted are kept until its end, to find the one that occurs twice; " +
			"a long name that is not declared is copied twice, unescaped and folded, for its message. Most of the time there is memmove.",
	},
	{
		"cost of a byte, 1 to 3,000 types",
		"Code and rules of 3,000 types are megabytes: where each event is of another type, neither is in the caches when it comes.",
	},
}

// explained adds to each goal what a profile says of it.
func explained(goals []report.Goal) []report.Goal {
	for i := range goals {
		for _, s := range shortfalls {
			if strings.HasPrefix(goals[i].What, s.goal) {
				goals[i].Why = s.why
			}
		}
	}
	return goals
}
