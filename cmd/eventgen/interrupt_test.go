package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestInterruptReportsWhatWasFound sends the interrupt while validate waits for
// more input.
func TestInterruptReportsWhatWasFound(t *testing.T) {
	contract := filepath.Join(t.TempDir(), "a.schema.json")
	const text = `{"$schema":"https://json-schema.org/draft/2020-12/schema","x-eventgen":{"version":1,"profile":"exact"},"$defs":{"A":{"type":"integer","minimum":0,"maximum":9}}}`
	if err := os.WriteFile(contract, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	in, typed := io.Pipe()
	var out, stderr bytes.Buffer
	ended := make(chan int)
	go func() {
		ended <- run([]string{"validate", "--contract", contract, "--input", "ndjson", "-"}, streams{in: in, out: &out, err: &stderr})
	}()
	// A line is taken when the ones before it have been judged: only the last
	// few may still be under way.
	for range 1000 {
		if _, err := io.WriteString(typed, "77\n"+strings.Repeat(" ", 64<<10)+"\n"); err != nil {
			t.Fatal(err)
		}
	}
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		t.Fatal(err)
	}
	if err := self.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if status := <-ended; status != int(statusFailed) {
		t.Errorf("status %d, want %d", status, statusFailed)
	}
	if want := ": interrupted: the rest was not read\n"; !strings.HasSuffix(stderr.String(), want) || strings.Count(stderr.String(), "\n") != 1 {
		t.Errorf("standard error %q, want one line with %q", stderr.String(), want)
	}
	if !strings.Contains(out.String(), "stdin:1:") || !strings.Contains(out.String(), "maximum") {
		t.Errorf("the report does not have what was found before the interrupt:\n%.500s", out.String())
	}
}
