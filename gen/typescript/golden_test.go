package typescript

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/eventgen/eventgen/gen"
)

var update = flag.Bool("update", false, "rewrite the goldens under testdata (the run fails, so that it is never green)")

func emit(t *testing.T, s sample) []gen.File {
	t.Helper()
	files, err := s.emitter.Emit(s.contract)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestGolden holds the output of every sample against testdata. runtime.ts is
// the file of that name, so that no golden is needed.
func TestGolden(t *testing.T) {
	for _, s := range samples() {
		t.Run(s.name, func(t *testing.T) {
			for _, file := range emit(t, s) {
				if file.Path == "runtime.ts" {
					continue
				}
				compareGolden(t, filepath.Join("testdata", s.name, file.Path), file.Content)
			}
		})
	}
}

func compareGolden(t *testing.T, path string, content []byte) {
	t.Helper()
	want, err := os.ReadFile(path)
	if err == nil && bytes.Equal(want, content) {
		return
	}
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			t.Fatal(err)
		}
		t.Errorf("%s: updated; look at the difference, then run again without -update", path)
		return
	}
	t.Errorf("%s: differs from what is emitted now; run with -update and look at the difference", path)
}

// TestEmitIsStable emits each sample twice.
func TestEmitIsStable(t *testing.T) {
	for _, s := range samples() {
		first, second := emit(t, s), emit(t, s)
		for i := range first {
			if first[i].Path != second[i].Path || !bytes.Equal(first[i].Content, second[i].Content) {
				t.Errorf("%s/%s differs between two runs", s.name, first[i].Path)
			}
		}
	}
}

// TestHeader looks at the first line of every file.
func TestHeader(t *testing.T) {
	for _, s := range samples() {
		for _, file := range emit(t, s) {
			first, _, _ := bytes.Cut(file.Content, []byte("\n"))
			if string(first) != "// "+gen.Header {
				t.Errorf("%s/%s begins with %q", s.name, file.Path, first)
			}
		}
	}
}

// TestUnknownReference emits a contract that is broken.
func TestUnknownReference(t *testing.T) {
	_, err := Emitter{}.Emit(contractOf(def("A", slice(ref("B")))))
	const want = `-: the contract has no type named "B" (EG401); load the package that declares it`
	if err == nil || err.Error() != want {
		t.Errorf("got error %v, want %s", err, want)
	}
}
