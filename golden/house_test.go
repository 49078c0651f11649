package golden_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/eventgen/eventgen"

// room says what the packages of one folder may import besides the standard
// library. Tests are held to the same, and may use testLibraries too.
type room struct {
	arrows    []string // packages of this module, relative to its root
	proves    bool     // its generated tests import validate/proof
	libraries []string // third-party packages, by path prefix
}

// house is the plan of ARCHITECTURE.md. An arrow that is not here is a decision
// to be made, not a line to be added.
var house = map[string]room{
	"schema":           {},
	"schema/load":      {arrows: []string{"schema"}, libraries: []string{"golang.org/x/tools/go/packages"}},
	"gen":              {arrows: []string{"schema"}},
	"gen/jsonschema":   {arrows: []string{"gen", "schema"}, libraries: []string{"github.com/invopop/jsonschema"}},
	"gen/golang":       {arrows: []string{"gen", "schema"}, libraries: []string{"github.com/dave/jennifer/jen"}},
	"gen/typescript":   {arrows: []string{"gen", "schema"}},
	"validate":         {},
	"validate/proof":   {arrows: []string{"validate"}},
	"validate/capture": {arrows: []string{"validate"}},
	"validate/report":  {arrows: []string{"validate"}},
	"validate/oracle":  {arrows: []string{"validate"}, libraries: []string{"github.com/santhosh-tekuri/jsonschema/v5"}},
	"event":            {arrows: []string{"validate"}, proves: true},
	"cmd/eventgen": {
		arrows: []string{
			"schema", "schema/load", "gen", "gen/jsonschema", "gen/golang", "gen/typescript",
			"validate", "validate/capture", "validate/report", "validate/oracle", "event",
		},
		libraries: []string{"github.com/spf13/cobra", "go.yaml.in/yaml/v3", "github.com/pmezard/go-difflib/difflib"},
	},
	"golden": {
		arrows: []string{
			"schema", "schema/load", "gen", "gen/jsonschema", "gen/golang", "gen/typescript",
			"validate", "validate/capture", "validate/report", "validate/oracle", "validate/proof", "event",
		},
	},
}

// testLibraries may be used by the tests of every room.
var testLibraries = []string{"pgregory.net/rapid", "github.com/rogpeppe/go-internal/testscript"}

// usersSide is golden/contracts/*, the users' side, which may be imported by the
// tests of every room.
const usersSide = module + "/golden/contracts/"

// listed is what go list says of one package.
type listed struct {
	ImportPath, Dir, Name              string
	GoFiles                            []string
	Imports, TestImports, XTestImports []string
}

func TestHouseArrowsAndLibraries(t *testing.T) {
	for _, fault := range inspectHouse(listPackages(t)) {
		t.Error(fault)
	}
}

// TestHouseFindsBrokenArrows is the proof that the test above can fail.
func TestHouseFindsBrokenArrows(t *testing.T) {
	broken := []listed{
		{ImportPath: module + "/validate", Imports: []string{module + "/schema"}},
		{ImportPath: module + "/gen/golang", Imports: []string{module + "/gen/typescript"}},
		{ImportPath: module + "/gen/typescript", TestImports: []string{"github.com/dave/jennifer/jen"}},
		{ImportPath: module + "/schema", XTestImports: []string{module + "/schema/load"}},
		{ImportPath: module + "/util"},
	}
	for _, p := range broken {
		if len(inspectHouse([]listed{p})) == 0 {
			t.Errorf("no fault found in %+v", p)
		}
	}
	sound := listed{ImportPath: module + "/gen/golang", Imports: []string{"fmt", module + "/gen", "github.com/dave/jennifer/jen"}, TestImports: []string{"testing", "pgregory.net/rapid"}}
	if faults := inspectHouse([]listed{sound}); len(faults) > 0 {
		t.Errorf("faults found in a sound package: %q", faults)
	}
}

// TestEventIsHandWrittenOnTheStandardLibrary holds that only the generated
// files of package event import the run-time library.
func TestEventIsHandWrittenOnTheStandardLibrary(t *testing.T) {
	for _, p := range listPackages(t) {
		if p.ImportPath != module+"/event" {
			continue
		}
		for _, name := range p.GoFiles {
			file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(p.Dir, name), nil, parser.ImportsOnly)
			if err != nil {
				t.Fatal(err)
			}
			for _, spec := range file.Imports {
				if strings.Contains(spec.Path.Value, ".") && !strings.HasPrefix(name, "eventgen_") {
					t.Errorf("event/%s imports %s: its hand-written files use the standard library only", name, spec.Path.Value)
				}
			}
		}
	}
}

// inspectHouse returns a sentence for each import that the house does not allow.
func inspectHouse(packages []listed) []string {
	var faults []string
	for _, p := range packages {
		name := strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, module), "/")
		if strings.HasPrefix(p.ImportPath, usersSide) {
			continue // the users' side: real packages and what is generated for them
		}
		plan, ok := house[name]
		if !ok {
			faults = append(faults, fmt.Sprintf("package %s has no room in the house: see ARCHITECTURE.md, then give it one here", name))
			continue
		}
		for _, path := range p.Imports {
			if !plan.allows(path) {
				faults = append(faults, fmt.Sprintf("%s must not import %s", name, path))
			}
		}
		for _, path := range slices.Concat(p.TestImports, p.XTestImports) {
			if path != p.ImportPath && !plan.allows(path) && !hasPrefix(testLibraries, path) && !strings.HasPrefix(path, usersSide) && !(plan.proves && path == module+"/validate/proof") {
				faults = append(faults, fmt.Sprintf("the tests of %s must not import %s", name, path))
			}
		}
	}
	return faults
}

func (r room) allows(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	if !strings.Contains(first, ".") {
		return true // the standard library
	}
	if inside, ok := strings.CutPrefix(path, module+"/"); ok {
		return slices.Contains(r.arrows, inside)
	}
	return hasPrefix(r.libraries, path)
}

func hasPrefix(prefixes []string, path string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return path == p || strings.HasPrefix(path, p+"/") })
}

// listPackages asks go list for every package of the module.
func listPackages(t *testing.T) []listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Dir,Name,GoFiles,Imports,TestImports,XTestImports", "./...")
	cmd.Dir = ".."
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.Bytes())
	}
	var packages []listed
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
}
