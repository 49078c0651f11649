package trials

import (
	"encoding/json"
	"fmt"

	"github.com/eventgen/eventgen/event"
	"github.com/eventgen/eventgen/validate/bench/corpus"
	"github.com/eventgen/eventgen/validate/bench/measure"
)

// checked is what CheckEventWithMeta takes for one Go value.
type checked struct{ nanoseconds, allocations float64 }

// runCheck times CheckEventWithMeta on the payloads of HotPlex's events.
func runCheck(o Options) (checked, error) {
	o.say("CheckEventWithMeta")
	values, err := payloads(corpus.New(corpus.StructOrder, o.events()))
	if err != nil {
		return checked{}, err
	}
	sizes := make([]int, len(values))
	for i, value := range values {
		if err := event.CheckEventWithMeta(value); err != nil {
			return checked{}, fmt.Errorf("CheckEventWithMeta refuses a valid value: %w", err)
		}
		sizes[i] = 1 // what is counted is values
	}
	figure := measure.Run(o.plan(), measure.Subject{Name: "CheckEventWithMeta", Sizes: sizes, Pass: func(from, step int) {
		for i := from; i < len(values); i += step {
			if event.CheckEventWithMeta(values[i]) != nil {
				panic("trials: a value that was valid is not any more")
			}
		}
	}})[0]
	return checked{nanoseconds: figure.Nanoseconds(), allocations: figure.Allocations}, nil
}

// payloads are the Go values of those events whose payload is an EventWithMeta.
func payloads(c corpus.Corpus) ([]*event.EventWithMeta, error) {
	var values []*event.EventWithMeta
	for _, e := range c.Events {
		var decoded struct {
			Event event.Type      `json:"event"`
			Data  json.RawMessage `json:"data"`
		}
		if err := json.Unmarshal(e.Text, &decoded); err != nil {
			return nil, err
		}
		if decoded.Event == event.TypeSessionStats {
			continue
		}
		value := new(event.EventWithMeta)
		if err := json.Unmarshal(decoded.Data, value); err != nil {
			return nil, err
		}
		values = append(values, value)
	}
	return values, nil
}
