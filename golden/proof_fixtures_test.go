package golden_test

import (
	"encoding/json"
	"errors"
	"os"
	"testing"

	"github.com/eventgen/eventgen/event"
	"github.com/eventgen/eventgen/validate"
	"github.com/eventgen/eventgen/validate/proof"
)

// TestProofFixtures holds the payloads that the proof of package event has
// written against every judge, those of a frontend among them.
func TestProofFixtures(t *testing.T) {
	text, err := os.ReadFile("../event/event.fixtures.json")
	if err != nil {
		t.Fatal(err)
	}
	var fixtures map[string][]proof.Fixture
	if err := json.Unmarshal(text, &fixtures); err != nil {
		t.Fatal(err)
	}
	var cases []*payload
	tags := map[event.Type]bool{}
	for _, typ := range generatedTypes() {
		if len(fixtures[typ]) < 10 {
			t.Errorf("there are only %d fixtures of %s", len(fixtures[typ]), typ)
		}
		for _, f := range fixtures[typ] {
			cases = append(cases, &payload{
				Name: typ + ": " + f.Name, Type: typ, data: f.Payload,
				Exact: f.Violations, Open: found(t, typ, f.Payload, validate.Open), Reader: found(t, typ, f.Payload, validate.Reader),
			})
			var e event.Event
			if typ == "Event" && len(f.Violations) == 0 && json.Unmarshal(f.Payload, &e) == nil {
				tags[e.Type] = true
			}
		}
	}
	if len(tags) != 27 {
		t.Errorf("the fixtures have %d of the 27 tags", len(tags))
	}
	judges := []judge{oracleJudge(t, eventCorpus), generatedJudge(), compiledJudge(t, eventCorpus, validate.Exact)}
	for _, j := range append(judges, nodeJudges(t, eventCorpus, buildTypeScript(t))...) {
		t.Run(j.name, func(t *testing.T) { agree(t, j, cases, nil) })
	}
}

// found are the violations that the generated validator finds, as the corpus
// writes them.
func found(t *testing.T, typ string, data []byte, p validate.Profile) []string {
	t.Helper()
	err := event.Validate(typ, data, p)
	verdict, ok := errors.AsType[*validate.Error](err)
	switch {
	case err == nil:
		return nil
	case !ok:
		t.Fatal(err)
	}
	return summarise(verdict.Violations)
}
