package golden_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// judged is what `eventgen validate --format json` prints.
type judged struct {
	Events, Valid, Invalid int
	Violations             []struct {
		Line                      int
		Pointer, Keyword, Message string
	}
}

// TestValidateNamesEveryFaultOfTheDrift runs the command as a user does, on the
// session as it was and as drift damaged it: every seeded fault is named, with
// line, pointer and reason, and nothing else is.
func TestValidateNamesEveryFaultOfTheDrift(t *testing.T) {
	tool := filepath.Join(t.TempDir(), "eventgen")
	if out, err := exec.Command("go", "build", "-o", tool, "../cmd/eventgen").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}

	whole := runValidate(t, tool, "captures/session.ndjson", 0)
	if whole.Events != 201 || whole.Valid != whole.Events || len(whole.Violations) != 0 {
		t.Errorf("the whole session: %d of %d events valid, %d violations", whole.Valid, whole.Events, len(whole.Violations))
	}

	var got []string
	for _, v := range runValidate(t, tool, "captures/session-drift.ndjson", 1).Violations {
		line := fmt.Sprintf("line %d: %s %s", v.Line, v.Keyword, v.Pointer)
		if v.Keyword == "required" {
			member, _, _ := strings.Cut(strings.TrimPrefix(v.Message, `"`), `"`)
			line += " " + member
		}
		if v.Message == "" {
			t.Errorf("%s: no reason is given", line)
		}
		got = append(got, line)
	}
	want := wantedFaults(t)
	slices.Sort(got)
	slices.Sort(want)
	for _, line := range slices.Compact(slices.Concat(want, got)) {
		if !slices.Contains(got, line) {
			t.Errorf("not named: %s", line)
		} else if !slices.Contains(want, line) {
			t.Errorf("not seeded: %s", line)
		}
	}
}

func wantedFaults(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile("captures/session-drift.want.json")
	if err != nil {
		t.Fatal(err)
	}
	var faults []struct {
		Line                     int
		Pointer, Keyword, Member string
	}
	if err := json.Unmarshal(text, &faults); err != nil {
		t.Fatal(err)
	}
	lines := make([]string, len(faults))
	for i, f := range faults {
		lines[i] = strings.TrimSuffix(fmt.Sprintf("line %d: %s %s %s", f.Line, f.Keyword, f.Pointer, f.Member), " ")
	}
	return lines
}

// runValidate judges a capture of the event contract and demands the exit status.
func runValidate(t *testing.T, tool, capture string, status int) judged {
	t.Helper()
	cmd := exec.Command(tool, "validate", "--contract", "../event/event.schema.json", "--max", "0", "--format", "json", capture)
	out, err := cmd.Output()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	if got := cmd.ProcessState.ExitCode(); got != status {
		t.Fatalf("validate %s: exit status %d, want %d\n%s", capture, got, status, out)
	}
	var result judged
	if err := json.Unmarshal(out, &result); err != nil {
		t.Fatalf("validate %s: %v\n%s", capture, err, out)
	}
	return result
}
