package golden_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/eventgen/eventgen/gen/golang"
	"github.com/eventgen/eventgen/validate"
)

// emittedJudge is the Go that is generated for a contract, compiled for the
// occasion: the files are laid over payloads/testdata/judge, and its command
// answers.
func emittedJudge(t testing.TB, c corpus) judge {
	t.Helper()
	contract, err := c.contract()
	if err != nil {
		t.Fatal(err)
	}
	main, err := filepath.Abs("payloads/testdata/judge")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	overlay := struct{ Replace map[string]string }{map[string]string{}}
	emitter := golang.Emitter{Package: "contract", ImportPath: "github.com/eventgen/eventgen/golden/payloads/testdata/judge/contract"}
	files, err := emitter.Emit(contract)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		path := filepath.Join(folder, f.Path)
		if err := os.WriteFile(path, f.Content, 0o644); err != nil {
			t.Fatal(err)
		}
		overlay.Replace[filepath.Join(main, "contract", f.Path)] = path
	}
	list, err := json.Marshal(overlay)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "overlay.json"), list, 0o644); err != nil {
		t.Fatal(err)
	}
	command := filepath.Join(folder, "judge")
	build := exec.Command("go", "build", "-overlay", filepath.Join(folder, "overlay.json"), "-o", command, "./payloads/testdata/judge")
	if output, err := build.CombinedOutput(); err != nil {
		t.Fatalf("the Go generated for %s does not compile: %v\n%s", c.name, err, output)
	}
	return judge{name: "generated Go", strictest: validate.Exact, verdicts: func(t testing.TB, rows []row) map[string][]string {
		return askCommand(t, command, rows)
	}}
}

// askCommand puts all rows to the command of payloads/testdata/judge.
func askCommand(t testing.TB, command string, rows []row) map[string][]string {
	t.Helper()
	var stdin bytes.Buffer
	encoder := json.NewEncoder(&stdin)
	for _, r := range rows {
		question := map[string]any{"ID": r.id, "Type": r.typ, "Profile": r.profile.String(), "Data": r.data}
		if err := encoder.Encode(question); err != nil {
			t.Fatal(err)
		}
	}
	run := exec.Command(command)
	run.Stdin, run.Stderr = &stdin, os.Stderr
	stdout, err := run.Output()
	if err != nil {
		t.Fatalf("the judge of generated Go: %v", err)
	}
	out := map[string][]string{}
	for decoder := json.NewDecoder(bytes.NewReader(stdout)); decoder.More(); {
		var answer struct {
			ID         string
			Violations []validate.Violation
		}
		if err := decoder.Decode(&answer); err != nil {
			t.Fatal(err)
		}
		out[answer.ID] = summarise(answer.Violations)
	}
	return out
}
