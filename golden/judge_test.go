package golden_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/eventgen/eventgen/event"
	"github.com/eventgen/eventgen/gen"
	"github.com/eventgen/eventgen/gen/jsonschema"
	"github.com/eventgen/eventgen/schema"
	"github.com/eventgen/eventgen/schema/load"
	"github.com/eventgen/eventgen/validate"
	"github.com/eventgen/eventgen/validate/oracle"
)

// row is one question to a judge: a text, the type that it is held against, and
// how strictly.
type row struct {
	id      string
	typ     string
	profile validate.Profile
	data    []byte
}

// judge gives verdicts. A verdict lists violations as the corpus writes them.
type judge struct {
	name string
	// valuesOnly says that the judge sees JSON values and not their bytes.
	valuesOnly bool
	// strictest is the strictest profile that the judge can answer for.
	strictest validate.Profile
	// verdicts answers rows by their id.
	verdicts func(t testing.TB, rows []row) map[string][]string
}

// profiles are all of them, the strictest first.
var profiles = []validate.Profile{validate.Exact, validate.Open, validate.Reader}

// corpus is a folder of payloads and the contract that they are held against.
type corpus struct {
	name     string
	contract func() (*schema.Contract, error)
}

// The corpora: HotPlex's events, and a contract of everything that they lack.
var (
	eventCorpus = corpus{"event", loader("./event", "Event")}
	shopCorpus  = corpus{"shop", loader("./golden/payloads/testdata/shop")}
)

// loader reads the contract of a package from its source, once.
func loader(pattern string, types ...string) func() (*schema.Contract, error) {
	return sync.OnceValues(func() (*schema.Contract, error) {
		contract, diagnostics, err := load.Load(context.Background(), load.Config{Dir: "..", Patterns: []string{pattern}, Types: types})
		if err == nil && diagnostics.Failed() {
			err = diagnostics
		}
		return contract, err
	})
}

// emit runs an emitter on the contract.
func (c corpus) emit(t testing.TB, emitter gen.Emitter) []gen.File {
	t.Helper()
	contract, err := c.contract()
	if err != nil {
		t.Fatal(err)
	}
	files, err := emitter.Emit(contract)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// schema is the schema of the contract as it is emitted for a profile.
func (c corpus) schema(t testing.TB, profile validate.Profile) []byte {
	t.Helper()
	return c.emit(t, jsonschema.Emitter{Profile: jsonschema.Profile(profile.String())})[0].Content
}

// rowByRow makes a judge of a function that answers one row.
func rowByRow(name string, strictest validate.Profile, validateRow func(typ string, data []byte, p validate.Profile) error) judge {
	return judge{name: name, strictest: strictest, verdicts: func(t testing.TB, rows []row) map[string][]string {
		out := map[string][]string{}
		for _, r := range rows {
			verdict, err := verdictOf(validateRow(r.typ, r.data, r.profile), r.data)
			if err != nil {
				t.Errorf("%s: %s gave no verdict: %v", r.id, name, err)
			}
			out[r.id] = verdict
		}
		return out
	}}
}

// verdictOf is the error of a Validate function as the corpus writes it. The
// error says that it is none, or that its violations are not in order.
func verdictOf(err error, data []byte) ([]string, error) {
	if err == nil {
		return []string{}, nil
	}
	verdict, ok := errors.AsType[*validate.Error](err)
	if !ok {
		return nil, err
	}
	if len(verdict.Violations) == 0 || verdict.More && len(verdict.Violations) != validate.MaxViolations {
		return nil, fmt.Errorf("%d violations are not a number that a verdict has", len(verdict.Violations))
	}
	last := 0
	for _, v := range verdict.Violations {
		if v.Offset < last || v.Offset > len(data) {
			return nil, errors.New("the violations are not in the order of the bytes: " + verdict.Error())
		}
		last = v.Offset
	}
	return summarise(verdict.Violations), nil
}

// summarise writes violations as the corpus does, sorted, each once.
func summarise(violations []validate.Violation) []string {
	out := []string{}
	for _, v := range violations {
		line := v.Pointer + " " + v.Keyword
		if v.Keyword == "required" {
			line += " " + missingMember(v.Message)
		}
		out = append(out, strings.ToValidUTF8(line, "\ufffd"))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// missingMember is the member that the message of a required names first, in
// double quotes.
func missingMember(message string) string {
	var name string
	if err := json.NewDecoder(strings.NewReader(message)).Decode(&name); err != nil {
		return "(no member is named first in: " + message + ")"
	}
	return name
}

// compiledJudge is the compiled Validator of the schema of one profile.
func compiledJudge(t testing.TB, c corpus, profile validate.Profile) judge {
	t.Helper()
	validator, err := validate.Compile(c.schema(t, profile))
	if err != nil {
		t.Fatalf("validate.Compile of the %s schema: %v", profile, err)
	}
	if validator.Profile() != profile {
		t.Errorf("the validator compiled from the %s schema says that it judges %s", profile, validator.Profile())
	}
	return rowByRow("compiled from "+profile.String(), profile, func(typ string, data []byte, p validate.Profile) error {
		err := validator.Validate(typ, data, p)
		if is := validator.Is(typ, data, p); is != (err == nil) {
			return errors.New("Is and Validate disagree")
		}
		return err
	})
}

// oracleJudge is santhosh's implementation on the schema of the profile that is
// asked for.
func oracleJudge(t testing.TB, c corpus) judge {
	t.Helper()
	oracles := map[validate.Profile]*oracle.Oracle{}
	for _, profile := range profiles {
		o, err := oracle.Compile(c.schema(t, profile))
		if err != nil {
			t.Fatalf("the %s schema: %v", profile, err)
		}
		oracles[profile] = o
	}
	j := rowByRow("santhosh", validate.Exact, func(typ string, data []byte, p validate.Profile) error {
		return oracles[p].Validate(typ, data, p)
	})
	j.valuesOnly = true
	return j
}

// decoderTakes reports whether encoding/json decodes the text into the Go type.
func decoderTakes(typ string, data []byte) error {
	target, ok := map[string]any{
		"Event": new(event.Event), "EventMeta": new(event.EventMeta), "EventWithMeta": new(event.EventWithMeta),
		"EventMetadata": new(event.EventMetadata), "SessionStatsData": new(event.SessionStatsData), "Type": new(event.Type),
	}[typ]
	if !ok {
		return errors.New("no Go type is known for " + typ)
	}
	return json.Unmarshal(data, target)
}
