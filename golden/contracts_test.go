package golden_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/gen"
	"github.com/eventgen/eventgen/gen/golang"
	"github.com/eventgen/eventgen/gen/jsonschema"
	"github.com/eventgen/eventgen/gen/typescript"
	"github.com/eventgen/eventgen/schema"
	"github.com/eventgen/eventgen/schema/load"
)

// TestContracts makes every output of every package under contracts/ and
// compares it with want/: all outputs, or diagnostics.txt where the package has
// a fault. A want/ that has both, or a file that nothing makes, fails.
func TestContracts(t *testing.T) {
	for _, name := range contractCases(t) {
		t.Run(name, func(t *testing.T) {
			got := contractOutputs(t, name)
			compareTree(t, filepath.Join("contracts", name, "want"), got)
		})
	}
}

// TestContractOutputsCompile compiles and vets what TestContracts compared: the
// generated Go by the go command, the TypeScript by a tsc that is as strict as
// users' projects are.
func TestContractOutputsCompile(t *testing.T) {
	passedBy, err := filepath.Glob("contracts/_*/want/contract")
	if err != nil {
		t.Fatal(err)
	}
	packages := []string{"./contracts/..."}
	for _, folder := range passedBy {
		packages = append(packages, "./"+filepath.ToSlash(folder))
	}
	for _, command := range []string{"build", "vet"} {
		if out, err := exec.Command("go", append([]string{command}, packages...)...).CombinedOutput(); err != nil {
			t.Errorf("go %s %s: %v\n%s", command, strings.Join(packages, " "), err, out)
		}
	}
	t.Run("typescript", func(t *testing.T) {
		compileTypeScript(t, contractCases(t))
	})
}

// contractCases lists the folders under contracts/. Those whose Go does not
// compile or vet begin with an underscore, so that ./... passes them by.
func contractCases(t *testing.T) []string {
	t.Helper()
	entries, err := os.ReadDir("contracts")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if e.IsDir() {
			names = append(names, e.Name())
		}
	}
	if len(names) < 20 {
		t.Fatalf("only %d contract cases found", len(names))
	}
	return names
}

// contractOutputs carries one package through every pass and returns the files
// that belong into its want/.
func contractOutputs(t *testing.T, name string) map[string][]byte {
	t.Helper()
	contract, diagnostics := loadCase(t, name)
	files := map[string][]byte{}
	if diagnostics.Failed() {
		files["diagnostics.txt"] = []byte(describe(diagnostics))
		return files
	}
	if len(diagnostics) > 0 {
		files["warnings.txt"] = []byte(describe(diagnostics))
	}
	model, err := json.MarshalIndent(contract, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	files["model.json"] = append(model, '\n')
	for folder, emitter := range map[string]gen.Emitter{
		"":         jsonschema.Emitter{Path: "schema.json"},
		"contract": &golang.Emitter{Package: "contract", ImportPath: contract.Package + "/want/contract"},
		"ts":       &typescript.Emitter{},
	} {
		for file, content := range emit(t, emitter, contract) {
			if file != "runtime.ts" { // the same for every contract: see gen/typescript
				files[path.Join(folder, file)] = content
			}
		}
	}
	return files
}

// loadCase loads one case, with its options.json where it has one: the members
// of load.Config that are not as usual.
func loadCase(t *testing.T, name string) (*schema.Contract, schema.Diagnostics) {
	t.Helper()
	var cfg load.Config
	options, err := os.ReadFile(filepath.Join("contracts", name, "options.json"))
	if err == nil {
		err = decodeStrictly(options, &cfg)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("the options of %s: %v", name, err)
	}
	cfg.Dir, cfg.Patterns = "..", []string{"./golden/contracts/" + name}
	contract, diagnostics, err := load.Load(context.Background(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	return contract, diagnostics
}

// decodeStrictly decodes JSON, and refuses members that the value does not have.
func decodeStrictly(text []byte, v any) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	return decoder.Decode(v)
}

// describe writes diagnostics as lint does, with severity and help.
func describe(diagnostics schema.Diagnostics) string {
	var b strings.Builder
	for _, d := range diagnostics {
		b.WriteString(d.Severity.String() + " " + d.Error() + "\n")
	}
	return b.String()
}

// emit runs an emitter twice and demands the same bytes.
func emit(t *testing.T, emitter gen.Emitter, contract *schema.Contract) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for range 2 {
		made, err := emitter.Emit(contract)
		if err != nil {
			t.Fatalf("%T: %v", emitter, err)
		}
		for _, f := range made {
			if before, ok := files[f.Path]; ok && !bytes.Equal(before, f.Content) {
				t.Errorf("%T writes %s differently from run to run", emitter, f.Path)
			}
			files[f.Path] = f.Content
		}
	}
	return files
}

// compareTree holds the files of a folder against those wanted, or rewrites the
// folder under -update.
func compareTree(t *testing.T, folder string, got map[string][]byte) {
	t.Helper()
	want := readTree(t, folder)
	if *update {
		if err := os.RemoveAll(folder); err != nil {
			t.Fatal(err)
		}
		for file, content := range got {
			target := filepath.Join(folder, filepath.FromSlash(file))
			if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(target, content, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		t.Errorf("%s updated: run again without -update", folder)
		return
	}
	for _, file := range slices.Sorted(keysOfBoth(want, got)) {
		switch wanted, made := want[file], got[file]; {
		case made == nil:
			t.Errorf("%s/%s is stale: nothing makes it (run with -update, and look at the change)", folder, file)
		case wanted == nil:
			t.Errorf("%s/%s is missing (run with -update, and look at it)", folder, file)
		case !bytes.Equal(wanted, made):
			t.Errorf("%s/%s differs (run with -update, and look at the change):\n%s", folder, file, firstDifference(wanted, made))
		}
	}
}

func keysOfBoth(a, b map[string][]byte) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for k := range a {
			if !yield(k) {
				return
			}
		}
		for k := range b {
			if _, ok := a[k]; !ok && !yield(k) {
				return
			}
		}
	}
}

func readTree(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(folder, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(file)
		relative, _ := filepath.Rel(folder, file)
		files[filepath.ToSlash(relative)] = content
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return files
}

// firstDifference shows the first line in which two texts differ.
func firstDifference(want, got []byte) string {
	wanted, made := strings.Split(string(want), "\n"), strings.Split(string(got), "\n")
	for i := range max(len(wanted), len(made)) {
		line := func(lines []string) string {
			if i < len(lines) {
				return lines[i]
			}
			return "(end of file)"
		}
		if line(wanted) != line(made) {
			return "line " + strconv.Itoa(i+1) + "\n  want " + line(wanted) + "\n  got  " + line(made)
		}
	}
	return ""
}

// compileTypeScript type-checks the TypeScript of every case in one project,
// under the options that users' projects are known to set.
func compileTypeScript(t *testing.T, cases []string) {
	t.Helper()
	folder := t.TempDir()
	runtime := typescript.Runtime()
	for _, name := range cases {
		want := readTree(t, filepath.Join("contracts", name, "want", "ts"))
		if len(want) == 0 {
			continue
		}
		want["runtime.ts"] = runtime
		for file, content := range want {
			target := filepath.Join(folder, name, file)
			if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(target, content, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	write := func(name, content string) {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("package.json", `{"type":"module"}`)
	write("tsconfig.json", strictProject)
	cmd := exec.Command(tsc(t), "-p", folder)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("tsc: %v\n%s", err, out)
	}
}

const strictProject = `{"compilerOptions":{"target":"ES2022","module":"NodeNext","strict":true,"noEmit":true,"types":[],
"isolatedModules":true,"isolatedDeclarations":true,"declaration":true,"verbatimModuleSyntax":true,"erasableSyntaxOnly":true,
"exactOptionalPropertyTypes":true,"noUncheckedIndexedAccess":true,"noImplicitOverride":true,"noImplicitReturns":true,
"noFallthroughCasesInSwitch":true,"noPropertyAccessFromIndexSignature":true,"noUnusedLocals":true,"noUnusedParameters":true,
"skipLibCheck":false}}`
