package growth

import "github.com/eventgen/eventgen/validate/bench/measure"

// Flat is the growth up to which a series counts as flat: a byte of the largest
// event may cost half as much again as one of the cheapest smaller event. That
// leaves room for caches, which a large event does not fit into.
const Flat = 1.5

// Series is what a byte costs in events of one form.
type Series struct {
	Form Form
	// Figures are those of each size.
	Figures []measure.Figure
}

// Measure measures the form.
func Measure(plan measure.Plan, form Form) (Series, error) {
	subjects, err := form.Subjects()
	if err != nil {
		return Series{}, err
	}
	return Series{Form: form, Figures: measure.Run(plan, subjects...)}, nil
}

// Growth is how many times as much a byte costs in a larger event as in a
// smaller one, at worst.
func (s Series) Growth() float64 {
	worst := 0.0
	for i, small := range s.Figures {
		for _, large := range s.Figures[i+1:] {
			worst = max(worst, small.Times(large))
		}
	}
	return worst
}
