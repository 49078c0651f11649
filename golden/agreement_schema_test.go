package golden_test

import (
	"slices"
	"testing"

	"github.com/eventgen/eventgen/gen/jsonschema"
	"github.com/eventgen/eventgen/schema"
	"github.com/eventgen/eventgen/validate"
	"github.com/eventgen/eventgen/validate/oracle"
)

// TestEmittedSchemasCompile compiles the schema of every contract that loads, in
// every profile: the oracle holds it against the meta-schema of its dialect, and
// validate.Compile has to know every keyword of it. Both must find the same
// types.
func TestEmittedSchemasCompile(t *testing.T) {
	contracts := map[string]*schema.Contract{}
	for _, name := range []string{"./event", "./golden/payloads/testdata/shop"} {
		contracts[name] = loadPackage(t, name)
	}
	for _, name := range contractCases(t) {
		if contract, diagnostics := loadCase(t, name); !diagnostics.Failed() { // else TestContracts holds it to its diagnostics
			contracts[name] = contract
		}
	}
	if len(contracts) < 20 {
		t.Errorf("only %d contracts were loaded", len(contracts))
	}
	for name, contract := range contracts {
		for _, profile := range profiles {
			files, err := jsonschema.Emitter{Profile: jsonschema.Profile(profile.String())}.Emit(contract)
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			o, err := oracle.Compile(files[0].Content)
			if err != nil {
				t.Errorf("%s, %s: the oracle: %v", name, profile, err)
				continue
			}
			validator, err := validate.Compile(files[0].Content)
			if err != nil {
				t.Errorf("%s, %s: validate.Compile: %v", name, profile, err)
				continue
			}
			if o.Profile() != profile || validator.Profile() != profile {
				t.Errorf("%s, %s: the oracle reads profile %s, validate.Compile %s", name, profile, o.Profile(), validator.Profile())
			}
			if !slices.Equal(o.Types(), validator.Types()) {
				t.Errorf("%s, %s: the oracle finds types %q, validate.Compile %q", name, profile, o.Types(), validator.Types())
			}
		}
	}
}
