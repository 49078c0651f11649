package rivals

import (
	"github.com/eventgen/eventgen/event"
	"github.com/eventgen/eventgen/validate"
)

// generatedGo is the code that eventgen has generated for package event.
var generatedGo = Rival{
	Name:   Generated,
	Kind:   Ours,
	Module: eventgenModule,
	New: func() (func([]byte) bool, error) {
		return func(text []byte) bool { return event.IsEvent(text, validate.Exact) }, nil
	},
}

// explaining is the same, and reports every violation of an invalid event.
var explaining = Rival{
	Name:   Explaining,
	Kind:   Ours,
	Module: eventgenModule,
	New: func() (func([]byte) bool, error) {
		return func(text []byte) bool { return event.ValidateEvent(text, validate.Exact) == nil }, nil
	},
}

// compiled judges by the emitted schema, without any Go generated.
var compiled = Rival{
	Name:   Compiled,
	Kind:   Ours,
	Module: eventgenModule,
	New: func() (func([]byte) bool, error) {
		schema, err := eventSchema()
		if err != nil {
			return nil, err
		}
		validator, err := validate.Compile(schema)
		if err != nil {
			return nil, err
		}
		return func(text []byte) bool { return validator.Is("Event", text, validate.Exact) }, nil
	},
}
