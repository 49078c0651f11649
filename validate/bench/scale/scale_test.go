package scale

import (
	"testing"
	"time"

	"github.com/eventgen/eventgen/validate/bench/measure"
)

// TestSmallContract goes the whole way for a contract of three types.
func TestSmallContract(t *testing.T) {
	workshop, err := New(3)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := workshop.Close(); err != nil {
			t.Error(err)
		}
	}()
	if err := workshop.Generate(); err != nil {
		t.Fatal(err)
	}
	wall, cpu, err := workshop.Build()
	if err != nil {
		t.Fatal(err)
	}
	costs, err := workshop.Measure(measure.Plan{Rounds: 1, Turn: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	if wall <= 0 || cpu <= 0 {
		t.Errorf("built in %v, of which the processors worked %v", wall, cpu)
	}
	if costs.Types != 3 || costs.All.Generated <= 0 || costs.Few.Compiled <= 0 || costs.Few.GeneratedTimes <= 0 {
		t.Errorf("costs %+v: expected positive ones of 3 types", costs)
	}
}
