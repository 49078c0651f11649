package rivals

import (
	"slices"
	"testing"

	"github.com/eventgen/eventgen/validate/bench/corpus"
)

// TestVerdicts holds every rival on every variant. Where one is blinder or less
// blind than it says, the test prints what it really lets pass.
func TestVerdicts(t *testing.T) {
	corpora := map[corpus.Variant]corpus.Corpus{}
	for _, variant := range corpus.Variants() {
		corpora[variant] = corpus.New(variant, 1_000)
	}
	for _, rival := range All() {
		t.Run(rival.Name, func(t *testing.T) {
			judge, err := rival.New()
			if err != nil {
				t.Fatal(err)
			}
			for _, variant := range corpus.Variants() {
				if err := rival.Hold(judge, corpora[variant]); err != nil {
					t.Error(err)
				}
			}
			if t.Failed() {
				t.Logf("blind to %q, and says so of %q", passed(judge), rival.Blind)
			}
		})
	}
}

// passed are the faults that the judge lets pass in at least one event.
func passed(judge func([]byte) bool) []corpus.Fault {
	var faults []corpus.Fault
	for _, event := range corpus.New(corpus.Faulty, 2_000).Events {
		if len(event.Faults) == 1 && judge(event.Text) && !slices.Contains(faults, event.Faults[0]) {
			faults = append(faults, event.Faults[0])
		}
	}
	return faults
}
