package load_test

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/schema"
	"github.com/eventgen/eventgen/schema/load"
)

var update = flag.Bool("update", false, "rewrite testdata")

// mustLoad loads packages of this module, or of the module in Dir.
func mustLoad(t *testing.T, cfg load.Config) (*schema.Contract, schema.Diagnostics) {
	t.Helper()
	if cfg.Dir == "" {
		cfg.Dir = "../.."
	}
	contract, found, err := load.Load(context.Background(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	return contract, found
}

// TestContracts holds the model of each package of golden/contracts against
// testdata/contracts/NAME.txt, in the notation of notation_test.go. What the
// packages are about is said in their doc comments.
func TestContracts(t *testing.T) {
	folders, err := os.ReadDir("../../golden/contracts")
	if err != nil {
		t.Fatal(err)
	}
	if len(folders) < 20 {
		t.Fatalf("only %d packages were found", len(folders))
	}
	for _, folder := range folders {
		t.Run(folder.Name(), func(t *testing.T) {
			cfg := caseOptions(t, filepath.Join("../../golden/contracts", folder.Name(), "options.json"))
			cfg.Patterns = []string{"./golden/contracts/" + folder.Name()}
			contract, found := mustLoad(t, cfg)
			if failed := strings.HasPrefix(strings.TrimPrefix(folder.Name(), "_"), "diag_"); found.Failed() != failed {
				t.Fatalf("failed: %v, want %v\n%v", found.Failed(), failed, found)
			}
			got := lines(contract)
			for _, d := range found {
				got += d.Severity.String() + " " + string(d.Code) + " at " + d.Pos.String()[strings.LastIndex(d.Pos.File, "/")+1:] + "\n"
			}
			compare(t, filepath.Join("testdata", "contracts", folder.Name()+".txt"), got)
		})
	}
}

// caseOptions reads the options of a case, which are as usual if it has no such
// file.
func caseOptions(t *testing.T, file string) load.Config {
	t.Helper()
	var cfg load.Config
	text, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(text, &cfg)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return cfg
}

// compare holds a text against a file, or writes the file with -update, and
// fails all the same.
func compare(t *testing.T, file, got string) {
	t.Helper()
	want, err := os.ReadFile(file)
	if string(want) == got && err == nil {
		return
	}
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Errorf("%s differs; got\n%swant\n%s", file, got, want)
}
