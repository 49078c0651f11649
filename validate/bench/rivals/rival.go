package rivals

import (
	"fmt"
	"slices"

	"github.com/eventgen/eventgen/validate/bench/corpus"
)

// Kind is what a rival does by trade.
type Kind string

// The kinds of rivals.
const (
	Ours    Kind = "eventgen"
	Schema  Kind = "schema"
	Decoder Kind = "decoder"
	Syntax  Kind = "syntax"
)

// Rival is one judge of events.
type Rival struct {
	Name string
	Kind Kind
	// Module is the import path of the module that does the work, or "" for the
	// standard library.
	Module string
	// Note says what a reader of the figures has to know, or is "".
	Note string
	// Blind are the faults that the rival lets pass.
	Blind []corpus.Fault
	// Slow says that the rival takes milliseconds for an event, and is held on a
	// share of the events only.
	Slow bool
	// New prepares a judge, which reports whether it takes the event.
	New func() (func(event []byte) bool, error)
}

// Sees reports whether the rival can see at least one of the faults.
func (r Rival) Sees(faults []corpus.Fault) bool {
	return slices.ContainsFunc(faults, func(f corpus.Fault) bool { return !slices.Contains(r.Blind, f) })
}

// Hold demands the right verdict on every event of the corpus, and returns an
// error with the first wrong one.
func (r Rival) Hold(judge func(event []byte) bool, c corpus.Corpus) error {
	step := 1
	if r.Slow {
		step = 37 // a prime, so that the share has its share of faulty events
	}
	for i := 0; i < len(c.Events); i += step {
		event := c.Events[i]
		if accepts := judge(event.Text); accepts == r.Sees(event.Faults) {
			verb := "refuses"
			if accepts {
				verb = "accepts"
			}
			return fmt.Errorf("%s %s event %d of corpus %q, which has the faults %q: %s", r.Name, verb, i, c.Name, event.Faults, event.Text)
		}
	}
	return nil
}

// except are all faults but those.
func except(seen ...corpus.Fault) []corpus.Fault {
	return slices.DeleteFunc(corpus.Faults(), func(f corpus.Fault) bool { return slices.Contains(seen, f) })
}
