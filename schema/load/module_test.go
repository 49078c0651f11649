package load_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/schema"
	"github.com/eventgen/eventgen/schema/load"
)

// module writes a Go module example.com/m into a folder of the test's own. The
// archive holds files behind lines of the form "-- name --".
func module(t testing.TB, archive string) string {
	t.Helper()
	dir := t.TempDir()
	files := map[string]string{"go.mod": "module example.com/m\n\ngo 1.26\n"}
	var name string
	for line := range strings.Lines(archive) {
		if rest, ok := strings.CutPrefix(line, "-- "); ok {
			name = strings.TrimSuffix(strings.TrimSpace(rest), " --")
			files[name] = ""
		} else if name != "" {
			files[name] += line
		}
	}
	for name, content := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// loadModule loads packages of a module that is written for the test.
func loadModule(t *testing.T, archive string, cfg load.Config) (*schema.Contract, schema.Diagnostics) {
	t.Helper()
	cfg.Dir = module(t, archive)
	if cfg.Patterns == nil {
		cfg.Patterns = []string{"."}
	}
	return mustLoad(t, cfg)
}

// loadError loads what cannot be loaded at all.
func loadError(t *testing.T, archive string, cfg load.Config) string {
	t.Helper()
	cfg.Dir = module(t, archive)
	contract, found, err := load.Load(context.Background(), cfg)
	if err == nil {
		t.Fatalf("loaded %v with %v, want an error", contract, found)
	}
	return err.Error()
}

// equal compares texts and shows both.
func equal(t *testing.T, got, want string) {
	t.Helper()
	if strings.TrimSpace(got) != strings.TrimSpace(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
