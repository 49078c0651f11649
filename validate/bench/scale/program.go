package scale

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/eventgen/eventgen/validate"
	"github.com/eventgen/eventgen/validate/bench/measure"
)

// Costs are what a contract of so many types costs.
type Costs struct {
	Types int
	// All is of events whose tags are all equally likely, so that the code and the
	// rules for each of them have to come from memory. Few is of events of thirty
	// tags of the contract, as if the others were rare.
	All, Few Traffic
}

// Traffic is what one kind of traffic costs.
type Traffic struct {
	Generated, Compiled           float64 // nanoseconds for each byte
	GeneratedTimes, CompiledTimes float64 // × json.Valid
}

// few is the number of tags of traffic of few tags.
const few = 30

// Program is the main function of the program in a workshop: it measures the
// generated judge and the schema, and prints the costs as JSON.
func Program(types int, plan measure.Plan, schema []byte, judge func(text []byte, p validate.Profile) bool) {
	costs, err := run(types, plan, schema, judge)
	if err == nil {
		err = json.NewEncoder(os.Stdout).Encode(costs)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(types int, plan measure.Plan, schema []byte, judge func([]byte, validate.Profile) bool) (Costs, error) {
	validator, err := validate.Compile(schema)
	if err != nil {
		return Costs{}, err
	}
	generated := func(text []byte) bool { return judge(text, validate.Exact) }
	compiled := func(text []byte) bool { return validator.Is("Message", text, validate.Exact) }
	costs := Costs{Types: types}
	if costs.All, err = traffic(plan, generated, compiled, events(types, types)); err != nil {
		return Costs{}, err
	}
	costs.Few, err = traffic(plan, generated, compiled, events(types, min(few, types)))
	return costs, err
}

func traffic(plan measure.Plan, generated, compiled func([]byte) bool, texts [][]byte) (Traffic, error) {
	for _, text := range texts {
		if !generated(text) || !compiled(text) {
			return Traffic{}, fmt.Errorf("a valid event is refused: %s", text)
		}
	}
	figures := measure.Run(plan,
		measure.Judging("json.Valid", json.Valid, texts),
		measure.Judging("generated", generated, texts),
		measure.Judging("compiled", compiled, texts))
	return Traffic{
		Generated: figures[1].NanosecondsPerByte(), GeneratedTimes: figures[1].Times(figures[0]),
		Compiled: figures[2].NanosecondsPerByte(), CompiledTimes: figures[2].Times(figures[0]),
	}, nil
}
