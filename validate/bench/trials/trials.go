package trials

import (
	"fmt"
	"io"
	"time"

	"github.com/eventgen/eventgen/validate/bench/measure"
	"github.com/eventgen/eventgen/validate/bench/report"
	"github.com/eventgen/eventgen/validate/bench/rivals"
)

// Options say how thorough a run is.
type Options struct {
	// Quick is for CI: fewer events and rounds, no contracts of thousands of types.
	Quick bool
	// Progress is told what is being measured.
	Progress io.Writer
}

func (o Options) plan() measure.Plan {
	if o.Quick {
		return measure.Plan{Rounds: 3, Turn: 2 * time.Millisecond}
	}
	return measure.Plan{Rounds: 15, Turn: 20 * time.Millisecond}
}

// events is the size of a corpus of HotPlex.
func (o Options) events() int {
	if o.Quick {
		return 2_000
	}
	return 12_000
}

func (o Options) say(format string, args ...any) {
	fmt.Fprintf(o.Progress, format+"\n", args...)
}

// Run runs every trial.
func Run(o Options) (report.Report, report.Plot, error) {
	fail := func(err error) (report.Report, report.Plot, error) { return report.Report{}, report.Plot{}, err }
	all, heats, err := runHotPlex(o)
	if err != nil {
		return fail(err)
	}
	check, err := runCheck(o)
	if err != nil {
		return fail(err)
	}
	shapes, err := runShapes(o)
	if err != nil {
		return fail(err)
	}
	growing, err := runGrowth(o)
	if err != nil {
		return fail(err)
	}
	machine, err := report.ThisMachine(modules(all))
	if err != nil {
		return fail(err)
	}
	pure, err := purity()
	if err != nil {
		return fail(err)
	}
	r := report.Report{Machine: machine, Goals: explained(append(append(goals(heats, check), pure), growing.goals...))}
	r.Tables = append(r.Tables, rivalTable(all, heats[0]), variantTable(heats), shapes)
	r.Tables = append(r.Tables, growing.tables...)
	r.Tables = append(r.Tables, blindness(all))
	r.Remarks = remarks
	return r, plot(all, heats[0], machine), nil
}

var remarks = []string{
	"All figures are medians of interleaved rounds; ratios are medians of the ratios within each round. Trust ratios: the machine is shared.",
	"The libraries of JSON Schema look the tag up first and hold the payload against one schema. As emitted, the union is a oneOf of 27 alternatives, all of which they try: the row \"oneOf\" shows what that costs.",
	"Every rival has given the right verdict on every event of every variant before it was timed, up to the faults that it is blind to by design, which the last table lists.",
}

// modules are those of the rivals.
func modules(all []rivals.Rival) []string {
	var paths []string
	for _, rival := range all {
		if rival.Module != "" && rival.Kind != rivals.Ours {
			paths = append(paths, rival.Module)
		}
	}
	return paths
}
