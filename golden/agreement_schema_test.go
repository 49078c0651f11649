package golden_test

import (
	"context"
	"os"
	"slices"
	"testing"

	"github.com/eventgen/eventgen/gen/jsonschema"
	"github.com/eventgen/eventgen/schema/load"
	"github.com/eventgen/eventgen/validate"
	"github.com/eventgen/eventgen/validate/oracle"
)

// TestEmittedSchemasCompile compiles the schema of every contract that loads, in
// every profile: the oracle holds it against the meta-schema of its dialect, and
// validate.Compile has to know every keyword of it. Both must find the same
// types.
func TestEmittedSchemasCompile(t *testing.T) {
	entries, err := os.ReadDir("contracts")
	if err != nil {
		t.Fatal(err)
	}
	patterns := []string{"./event", "./golden/payloads/testdata/shop"}
	for _, e := range entries {
		if e.IsDir() {
			patterns = append(patterns, "./golden/contracts/"+e.Name())
		}
	}
	loaded := 0
	for _, pattern := range patterns {
		contract, diagnostics, err := load.Load(context.Background(), load.Config{Dir: "..", Patterns: []string{pattern}})
		if err != nil {
			t.Errorf("%s: %v", pattern, err)
			continue
		}
		if diagnostics.Failed() {
			continue // TestContracts holds it to its diagnostics
		}
		loaded++
		for _, profile := range profiles {
			files, err := jsonschema.Emitter{Profile: jsonschema.Profile(profile.String())}.Emit(contract)
			if err != nil {
				t.Errorf("%s: %v", pattern, err)
				continue
			}
			o, err := oracle.Compile(files[0].Content)
			if err != nil {
				t.Errorf("%s, %s: the oracle: %v", pattern, profile, err)
				continue
			}
			validator, err := validate.Compile(files[0].Content)
			if err != nil {
				t.Errorf("%s, %s: validate.Compile: %v", pattern, profile, err)
				continue
			}
			if o.Profile() != profile || validator.Profile() != profile {
				t.Errorf("%s, %s: the oracle reads profile %s, validate.Compile %s", pattern, profile, o.Profile(), validator.Profile())
			}
			if !slices.Equal(o.Types(), validator.Types()) {
				t.Errorf("%s, %s: the oracle finds types %q, validate.Compile %q", pattern, profile, o.Types(), validator.Types())
			}
		}
	}
	if loaded < 20 {
		t.Errorf("only %d contracts were loaded", loaded)
	}
}
