package golden_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/gen/golang"
	"github.com/eventgen/eventgen/gen/jsonschema"
	"github.com/eventgen/eventgen/schema"
	"github.com/eventgen/eventgen/schema/load"
)

// TestProofs generates the proof of package event and of every contract case,
// some of them into a package of their own, and runs them all, with the emitted
// schema judged by validate.Compile and by the oracle.
func TestProofs(t *testing.T) {
	overlay := newProofOverlay(t)
	overlay.add(t, "event", "event", loadPackage(t, "./event"))
	overlay.add(t, "golden/testdata/proof/sound", "sound", loadPackage(t, "./golden/testdata/proof/sound"))
	for _, name := range contractCases(t) {
		contract, diagnostics := loadCase(t, name)
		if diagnostics.Failed() {
			continue
		}
		overlay.add(t, "golden/contracts/"+name, strings.TrimPrefix(name, "_"), contract)
		if slices.Contains([]string{"embedded", "envelope", "generics", "sealed"}, name) {
			overlay.add(t, "golden/contracts/"+name+"/want/contract", "contract", contract)
		}
	}
	if len(overlay.packages) < 25 {
		t.Errorf("only %d packages have a proof", len(overlay.packages))
	}
	if failures := overlay.run(t, "-tags=eventgen_oracle"); failures != "" {
		t.Error(failures)
	}
}

// TestProofsFindFaults is the proof that a proof can fail: of contracts that are
// false about what encoding/json writes.
func TestProofsFindFaults(t *testing.T) {
	overlay := newProofOverlay(t)
	overlay.add(t, "golden/testdata/proof/wrong", "wrong", loadPackage(t, "./golden/testdata/proof/wrong"))
	said := overlay.run(t)
	for _, want := range []string{
		`Invoice: full, encoded by pointer: the generated validator refuses what encoding/json writes`,
		`{"id":"text","total":"7"}`,
		`found /total: expected a number, found "7" (type)`,
		`wrong.Money writes itself here: what its marshaler writes is not what the contract declares. Correct its //eventgen:wire directive`,
		`found (root): expected "even", found "odd" (enum)`,
		`Lossy: full, encoded by pointer: decoding does not give the value back`,
		`the decoded value encodes to "7:0"`,
	} {
		if !strings.Contains(said, want) {
			t.Errorf("the proof does not say %s", want)
		}
	}
	for _, name := range []string{"Invoice", "Level", "Lossy", "Money"} {
		if !strings.Contains(said, "--- FAIL: TestContractProof/"+name) {
			t.Errorf("the proof of %s passes", name)
		}
	}
	if t.Failed() {
		t.Log(said)
	}
}

// proofOverlay lays generated files over packages of this module, which so stay
// as they are.
type proofOverlay struct {
	folder   string
	Replace  map[string]string
	packages []string
}

func newProofOverlay(t *testing.T) *proofOverlay {
	return &proofOverlay{folder: t.TempDir(), Replace: map[string]string{}}
}

// add generates everything into the package that lies in a folder of the module.
func (o *proofOverlay) add(t *testing.T, dir, pkg string, contract *schema.Contract) {
	t.Helper()
	place, err := filepath.Abs(filepath.Join("..", filepath.FromSlash(dir)))
	if err != nil {
		t.Fatal(err)
	}
	name := strings.ReplaceAll(dir, "/", "-")
	schemaFile := filepath.Join(o.folder, name+".schema.json")
	made, err := jsonschema.Emitter{}.Emit(contract)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(schemaFile, made[0].Content, 0o644); err != nil {
		t.Fatal(err)
	}
	emitter := golang.Emitter{
		Package: pkg, ImportPath: module + "/" + dir, Proof: true, SchemaPath: filepath.ToSlash(schemaFile),
	}
	files, err := emitter.Emit(contract)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		path := filepath.Join(o.folder, name+"-"+f.Path)
		if err := os.WriteFile(path, f.Content, 0o644); err != nil {
			t.Fatal(err)
		}
		o.Replace[filepath.Join(place, f.Path)] = path
	}
	o.packages = append(o.packages, "./"+dir)
}

// run tests all packages at once, and returns what is said where one fails.
func (o *proofOverlay) run(t *testing.T, arguments ...string) string {
	t.Helper()
	list, err := json.Marshal(o)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(o.folder, "overlay.json")
	if err := os.WriteFile(file, list, 0o644); err != nil {
		t.Fatal(err)
	}
	arguments = append([]string{"test", "-vet=off", "-ldflags=-s -w", "-overlay", file, "-run", "^TestContractProof"}, arguments...)
	cmd := exec.Command("go", append(arguments, o.packages...)...)
	cmd.Dir = ".."
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err == nil {
		return ""
	}
	return stdout.String() + stderr.String()
}

func loadPackage(t *testing.T, pattern string) *schema.Contract {
	t.Helper()
	contract, diagnostics, err := load.Load(context.Background(), load.Config{Dir: "..", Patterns: []string{pattern}})
	if err != nil || diagnostics.Failed() {
		t.Fatalf("load %s: %v %v", pattern, err, diagnostics)
	}
	return contract
}
