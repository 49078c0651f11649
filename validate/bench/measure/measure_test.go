package measure

import (
	"slices"
	"testing"
	"time"
)

func TestMedian(t *testing.T) {
	for _, c := range []struct {
		want    float64
		numbers []float64
	}{
		{3, []float64{3}},
		{2, []float64{9, 1, 2}},
		{2.5, []float64{4, 1, 2, 3}},
	} {
		if got := Median(c.numbers); got != c.want {
			t.Errorf("median of %v is %v: expected %v", c.numbers, got, c.want)
		}
	}
}

func TestFigures(t *testing.T) {
	slow := Figure{Name: "slow", Bytes: 500, Rounds: []float64{4, 8, 40}}
	fast := Figure{Name: "fast", Bytes: 500, Rounds: []float64{1, 2, 5}}
	for what, numbers := range map[string][2]float64{
		"nanoseconds":        {slow.Nanoseconds(), 4000},
		"megabytes":          {slow.MegabytesPerSecond(), 125},
		"ratio of rounds":    {fast.Times(slow), 4}, // of 4, 4 and 8
		"the inverse of it":  {slow.Times(fast), 0.25},
		"a subject and self": {slow.Times(slow), 1},
	} {
		if numbers[0] != numbers[1] {
			t.Errorf("%s: %v, expected %v", what, numbers[0], numbers[1])
		}
	}
}

// TestRunTakesTurns holds that a slow subject gets shares, that the shares cover
// all inputs, and that a fast one goes over its inputs several times.
func TestRunTakesTurns(t *testing.T) {
	const inputs = 1000
	sizes := slices.Repeat([]int{10}, inputs)
	seen := map[int]bool{}
	slow := Subject{Name: "slow", Sizes: sizes, Pass: func(from, step int) {
		for i := from; i < inputs; i += step {
			seen[i] = true
			spin(20 * time.Microsecond)
		}
	}}
	passes := 0
	fast := Subject{Name: "fast", Sizes: sizes, Pass: func(_, _ int) {
		passes++
		spin(20 * time.Microsecond)
	}}
	figures := Run(Plan{Rounds: 12, Turn: 2 * time.Millisecond}, slow, fast)
	if len(figures) != 2 || figures[0].Name != "slow" || figures[1].Name != "fast" {
		t.Fatalf("figures %+v: expected those of slow and fast", figures)
	}
	for _, f := range figures {
		if len(f.Rounds) != 12 || f.Bytes != 10 {
			t.Errorf("%s has %d rounds of %v bytes: expected 12 of 10", f.Name, len(f.Rounds), f.Bytes)
		}
	}
	if passes < 24 {
		t.Errorf("the fast subject made %d passes in 12 rounds: expected several in each", passes)
	}
	if len(seen) < inputs*9/10 {
		t.Errorf("the shares of the slow subject cover %d of %d inputs", len(seen), inputs)
	}
	if figures[1].Times(figures[0]) < 100 {
		t.Errorf("the fast subject is %v times as fast as the slow one: expected about 1000", figures[1].Times(figures[0]))
	}
}

func TestRunCountsAllocations(t *testing.T) {
	var kept [][]byte
	texts := slices.Repeat([][]byte{make([]byte, 10)}, 200)
	figures := Run(Plan{Rounds: 1, Turn: time.Microsecond},
		Judging("one", func([]byte) bool { kept = append(kept[:0], make([]byte, 100)); return true }, texts),
		Judging("none", func(text []byte) bool { return len(text) > 0 }, texts))
	if figures[0].Allocations < 1 || figures[0].Allocations > 1.1 || figures[1].Allocations != 0 {
		t.Errorf("allocations %v and %v: expected 1 and 0", figures[0].Allocations, figures[1].Allocations)
	}
	if len(kept) != 1 {
		t.Errorf("%d values kept: expected 1", len(kept))
	}
}

func spin(d time.Duration) {
	for begin := time.Now(); time.Since(begin) < d; {
	}
}
