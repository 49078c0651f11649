package growth

import (
	"testing"
	"time"

	"github.com/eventgen/eventgen/validate/bench/measure"
)

func TestVerdictsOnEveryForm(t *testing.T) {
	for _, form := range Forms(100_000) {
		if _, err := form.Subjects(); err != nil {
			t.Error(err)
		}
	}
}

func TestSizesAreThosePromised(t *testing.T) {
	for _, form := range Forms(100_000) {
		subjects, err := form.Subjects()
		if err != nil {
			t.Fatal(err)
		}
		for i, subject := range subjects {
			if got, want := subject.Sizes[0], form.Sizes[i]; form.Unit == "bytes" && (got < want*8/10 || got > want*14/10+40) {
				t.Errorf("%s: an event of %d bytes has %d", form.Name, want, got)
			}
		}
	}
}

func TestGrowth(t *testing.T) {
	for want, costs := range map[float64][]float64{
		1:   {2, 2, 2},
		0.5: {4, 2, 1},
		3:   {2, 1, 3, 1},
		0:   {1},
	} {
		if got := seriesOf(costs).Growth(); got != want {
			t.Errorf("growth of %v is %v: expected %v", costs, got, want)
		}
	}
}

func seriesOf(costs []float64) Series {
	var s Series
	for _, cost := range costs {
		s.Figures = append(s.Figures, measure.Figure{Rounds: []float64{cost}})
	}
	return s
}

func TestMeasureHasACostForEachSize(t *testing.T) {
	form := Forms(1_000)[0]
	series, err := Measure(measure.Plan{Rounds: 1, Turn: time.Microsecond}, form)
	if err != nil {
		t.Fatal(err)
	}
	if len(series.Figures) != 2 || series.Figures[0].NanosecondsPerByte() <= 0 {
		t.Errorf("figures %+v: expected two positive ones", series.Figures)
	}
}
