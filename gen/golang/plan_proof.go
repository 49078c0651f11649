package golang

import (
	"fmt"
	"slices"
	"strings"

	"github.com/eventgen/eventgen/gen"
)

// The files of the proof.
const (
	proofFile  = "eventgen_proof_test.go"
	oracleFile = "eventgen_proof_oracle_test.go"
)

// proofPlan is the test that proves the contract with the package's own types.
type proofPlan struct {
	// test, oracleTest and contract are the names of the tests and of the
	// variable that they share.
	test, oracleTest, contract string
	// aliases are the names of the packages that it imports.
	aliases                  map[string]string
	schemaPath, fixturesPath string
	types                    []typePlan // those that can be made
	// unproved are the types whose Go types the package cannot name.
	unproved []string
}

// planProof plans the test. It uses what the other files of the output declare.
func planProof(p *plan, e Emitter) proofPlan {
	taken := func(name string) bool {
		return slices.Contains(e.Reserved, name) || slices.ContainsFunc(p.types, func(t typePlan) bool {
			return t.check != nil && t.check.goType.Package == p.importPath && t.check.goType.Name == name ||
				slices.Contains(functionsOf(t.word), name)
		})
	}
	claim := func(want string) string {
		return claimOne(want, func(name string) bool { return !taken(name) }, func(string) {})
	}
	out := proofPlan{
		test:       claim("TestContractProof"),
		oracleTest: claim("TestContractProofByOracle"),
		contract:   claim("contractProof"),
		aliases: map[string]string{
			proofPackage: claim("proof"), oraclePackage: claim("oracle"), testingPackage: claim("testing"),
		},
		schemaPath:   e.SchemaPath,
		fixturesPath: e.FixturesPath,
	}
	for _, t := range p.types {
		if t.check == nil {
			out.unproved = append(out.unproved, t.name)
			continue
		}
		out.types = append(out.types, t)
	}
	return out
}

// addProof adds the files of the proof to those of an output, where it is asked
// for and there is a type to prove.
func (e Emitter) addProof(p *plan, files []gen.File) ([]gen.File, error) {
	if !e.Proof {
		return files, nil
	}
	proof := planProof(p, e)
	if len(proof.types) == 0 {
		return files, nil
	}
	content, err := printProofFile(p, &proof)
	if err != nil {
		return nil, fmt.Errorf("print %s: %w", proofFile, err)
	}
	files = append(files, gen.File{Path: proofFile, Content: content})
	if e.SchemaPath != "" {
		if content, err = printOracleFile(p, &proof); err != nil {
			return nil, fmt.Errorf("print %s: %w", oracleFile, err)
		}
		files = append(files, gen.File{Path: oracleFile, Content: content})
	}
	slices.SortFunc(files, func(a, b gen.File) int { return strings.Compare(a.Path, b.Path) })
	return files, nil
}
