package scale

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/eventgen/eventgen/validate/bench/measure"
)

const (
	eventgen = "github.com/eventgen/eventgen"
	bench    = eventgen + "/validate/bench"
)

// Workshop is a temporary module with a contract.
type Workshop struct {
	folder string
	types  int
}

// New makes a workshop for a contract of so many types. It must be closed.
func New(types int) (*Workshop, error) {
	folder, err := os.MkdirTemp("", "eventgen-scale-")
	if err != nil {
		return nil, err
	}
	w := &Workshop{folder: folder, types: types}
	if err := w.furnish(); err != nil {
		return nil, w.failed(err)
	}
	return w, nil
}

// failed closes a workshop that could not be set up.
func (w *Workshop) failed(err error) error {
	if closing := w.Close(); closing != nil {
		return fmt.Errorf("%w; and %w", err, closing)
	}
	return err
}

// Close removes the workshop's folder.
func (w *Workshop) Close() error { return os.RemoveAll(w.folder) }

// furnish writes the module: this one's requirements, under another name, and
// the contract.
func (w *Workshop) furnish() error {
	root, err := folderOf(eventgen)
	if err != nil {
		return err
	}
	here, err := folderOf(bench)
	if err != nil {
		return err
	}
	requirements, err := os.ReadFile(filepath.Join(here, "go.mod"))
	if err != nil {
		return err
	}
	sums, err := os.ReadFile(filepath.Join(here, "go.sum"))
	if err != nil {
		return err
	}
	module := strings.Replace(string(requirements), "module "+bench, "module scale.example", 1)
	module = strings.Replace(module, "=> ../..", "=> "+root, 1)
	module += fmt.Sprintf("\nrequire %s v0.0.0\n\nreplace %s => %s\n", bench, bench, here)
	for name, text := range map[string]string{
		"go.mod": module, "go.sum": string(sums), "contract/contract.go": source(w.types),
	} {
		path := filepath.Join(w.folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// Generate has eventgen generate the contract's Go and its schema.
func (w *Workshop) Generate() error {
	_, err := w.goCommand("run", eventgen+"/cmd/eventgen", "generate", "./contract", "--type", "Message", "--go", "contract", "--schema", "schema.json")
	return err
}

// Build builds the generated package from nothing but its dependencies, and
// says how long that took, and how much time of all processors.
func (w *Workshop) Build() (wall, cpu time.Duration, err error) {
	if _, err := w.goCommand("build", eventgen+"/validate"); err != nil {
		return 0, 0, err
	}
	build := w.command("build", "./contract")
	begin := time.Now()
	if out, err := build.CombinedOutput(); err != nil {
		return 0, 0, fmt.Errorf("build the generated Go of %d types: %w\n%s", w.types, err, out)
	}
	return time.Since(begin), build.ProcessState.UserTime() + build.ProcessState.SystemTime(), nil
}

// Measure builds and runs the program that measures the contract.
func (w *Workshop) Measure(plan measure.Plan) (Costs, error) {
	program := fmt.Sprintf(`package main

import (
	_ "embed"

	"scale.example/contract"

	"%[1]s/measure"
	"%[1]s/scale"
)

//go:embed schema.json
var schema []byte

func main() {
	scale.Program(%[2]d, measure.Plan{Rounds: %[3]d, Turn: %[4]d}, schema, contract.IsMessage)
}
`, bench, w.types, plan.Rounds, int64(plan.Turn))
	if err := os.WriteFile(filepath.Join(w.folder, "main.go"), []byte(program), 0o644); err != nil {
		return Costs{}, err
	}
	out, err := w.goCommand("run", ".")
	if err != nil {
		return Costs{}, err
	}
	var costs Costs
	return costs, json.Unmarshal(out, &costs)
}

// command is the go command in the workshop. The module's list of requirements
// is not complete in every detail, so the go command may complete it.
func (w *Workshop) command(arguments ...string) *exec.Cmd {
	command := exec.Command("go", arguments...)
	command.Dir = w.folder
	command.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off")
	return command
}

// goCommand runs the go command in the workshop and returns what it printed.
func (w *Workshop) goCommand(arguments ...string) ([]byte, error) {
	command := w.command(arguments...)
	var complaint bytes.Buffer
	command.Stderr = &complaint
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("go %s, for %d types: %w\n%s", strings.Join(arguments, " "), w.types, err, complaint.Bytes())
	}
	return out, nil
}

// folderOf is where the module's source is.
func folderOf(module string) (string, error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", module).Output()
	if err != nil {
		return "", fmt.Errorf("find the module %s: %w; run from within validate/bench", module, err)
	}
	return strings.TrimSpace(string(out)), nil
}
