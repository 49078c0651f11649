package measure

import (
	"runtime"
	"slices"
	"time"
)

// Subject is what is timed.
type Subject struct {
	Name string
	// Pass works on every step-th input, from the one with the index from.
	Pass func(from, step int)
	// Sizes are the sizes of the inputs, in bytes.
	Sizes []int
}

// Judging is the subject that judges each of the texts.
func Judging(name string, judge func(text []byte) bool, texts [][]byte) Subject {
	sizes := make([]int, len(texts))
	for i, text := range texts {
		sizes[i] = len(text)
	}
	return Subject{Name: name, Sizes: sizes, Pass: func(from, step int) {
		for i := from; i < len(texts); i += step {
			judge(texts[i])
		}
	}}
}

// Plan says how long to measure.
type Plan struct {
	Rounds int
	// Turn is about how long one subject works in one round.
	Turn time.Duration
}

// Figure is what one subject took.
type Figure struct {
	Name string
	// Bytes is the mean size of an input.
	Bytes float64
	// Allocations are those for one input.
	Allocations float64
	// Rounds has the nanoseconds for each byte in each round.
	Rounds []float64
}

// NanosecondsPerByte is the median of the rounds.
func (f Figure) NanosecondsPerByte() float64 { return Median(f.Rounds) }

// Nanoseconds is the median time for an input of mean size.
func (f Figure) Nanoseconds() float64 { return f.NanosecondsPerByte() * f.Bytes }

// MegabytesPerSecond is the median speed, in units of 10^6 bytes.
func (f Figure) MegabytesPerSecond() float64 { return 1000 / f.NanosecondsPerByte() }

// Times is how many times as fast as the other one the subject was: the median
// of the ratios of the rounds. Both must be of the same Run.
func (f Figure) Times(other Figure) float64 {
	ratios := make([]float64, len(f.Rounds))
	for i := range ratios {
		ratios[i] = other.Rounds[i] / f.Rounds[i]
	}
	return Median(ratios)
}

// Median is the middle one of the numbers, or the mean of the two in the middle.
// There must be at least one.
func Median(numbers []float64) float64 {
	sorted := slices.Sorted(slices.Values(numbers))
	half := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[half]
	}
	return (sorted[half-1] + sorted[half]) / 2
}

// Run measures the subjects, and returns their figures in the same order.
func Run(plan Plan, subjects ...Subject) []Figure {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	turns := make([]turn, len(subjects))
	figures := make([]Figure, len(subjects))
	for i, subject := range subjects {
		turns[i], figures[i] = calibrate(plan, subject)
	}
	for round := range plan.Rounds {
		for k := range subjects {
			i := (k + round) % len(subjects)
			figures[i].Rounds = append(figures[i].Rounds, turns[i].take(round))
		}
	}
	return figures
}

// turn is how a subject works in one round: on every step-th input, and that so
// many times over.
type turn struct {
	subject     Subject
	step, times int
}

// calibrate looks how fast the subject is, in rounds that do not count. In the
// first, pools fill and branches are learnt; of the others the faster one counts,
// since the machine may have had something else to do.
func calibrate(plan Plan, subject Subject) (turn, Figure) {
	t := turn{subject: subject, step: max(1, len(subject.Sizes)/500), times: 1}
	t.take(0)
	estimate := min(t.take(1), t.take(2)) * float64(total(subject.Sizes, 0, 1)) // of a pass over everything
	most := max(1, len(subject.Sizes)/100)                                      // a share has at least a hundred inputs
	t.step = min(max(1, int(estimate/float64(plan.Turn))), most)
	t.times = max(1, int(float64(plan.Turn)*float64(t.step)/estimate))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	subject.Pass(0, t.step)
	runtime.ReadMemStats(&after)
	inputs := (len(subject.Sizes) + t.step - 1) / t.step
	return t, Figure{
		Name:  subject.Name,
		Bytes: float64(total(subject.Sizes, 0, 1)) / float64(len(subject.Sizes)),
		// Hundredths, rounded down: the run time allocates now and then for itself.
		Allocations: float64(int(after.Mallocs-before.Mallocs)*100/inputs) / 100,
	}
}

// take returns the nanoseconds for each byte.
func (t turn) take(round int) float64 {
	from := round % t.step
	runtime.GC() // the garbage of others
	begin := time.Now()
	for range t.times {
		t.subject.Pass(from, t.step)
	}
	spent := time.Since(begin)
	return float64(spent.Nanoseconds()) / float64(t.times*total(t.subject.Sizes, from, t.step))
}

func total(sizes []int, from, step int) int {
	sum := 0
	for i := from; i < len(sizes); i += step {
		sum += sizes[i]
	}
	return max(sum, 1)
}
