package golden_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/eventgen/eventgen/gen/typescript"
	"github.com/eventgen/eventgen/schema"
	"github.com/eventgen/eventgen/validate"
)

// TestVerdicts holds the judges against the payloads of every contract case:
// texts that keep the rule of the case, and texts that break it. A case that
// loads and lacks either fails. (ajv judges the payloads of TestAgreement only:
// it takes longer over these schemas than all others together.)
func TestVerdicts(t *testing.T) {
	cases := verdictCases(t)
	compiled := compileCases(t, cases)
	for _, name := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			rows := readVerdictRows(t, name)
			contract, _ := loadCase(t, name)
			c := corpus{name, func() (*schema.Contract, error) { return contract, nil }}
			for _, j := range []judge{
				compiledJudge(t, c, validate.Exact),
				oracleJudge(t, c),
				caseJudge(t, name),
				nodeJudge("typescript", "typescript.mjs", filepath.Join(compiled, name, "registry.js")),
			} {
				t.Run(j.name, func(t *testing.T) { agree(t, j, rows, nil) })
			}
		})
	}
	for name := range caseContracts {
		if !slices.Contains(cases, name) {
			t.Errorf("caseContracts has %s, which is no case that loads: take it out", name)
		}
	}
}

// verdictCases lists the contract cases that load: those without diagnostics.
func verdictCases(t *testing.T) []string {
	t.Helper()
	return slices.DeleteFunc(contractCases(t), func(name string) bool {
		_, err := os.Stat(filepath.Join("contracts", name, "want", "diagnostics.txt"))
		return err == nil
	})
}

// verdictRow is a line of a payloads.ndjson. payloads/README.md explains it.
type verdictRow struct {
	Type   string          `json:"type"`
	Text   json.RawMessage `json:"text"`
	Exact  []string        `json:"exact"`
	Open   []string        `json:"open"`
	Reader []string        `json:"reader"`
}

// readVerdictRows reads the payloads of a case, named by their lines, and
// demands that there are some of both verdicts.
func readVerdictRows(t *testing.T, name string) []*payload {
	t.Helper()
	file := filepath.Join("contracts", name, "payloads.ndjson")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v: a case that loads needs payloads of both verdicts, see payloads/README.md", err)
	}
	var rows []*payload
	var valid, invalid int
	for line := range bytes.Lines(text) {
		var r verdictRow
		if err := decodeStrictly(line, &r); err != nil {
			t.Fatalf("%s:%d: %v", file, len(rows)+1, err)
		}
		p, err := r.payload()
		if err != nil {
			t.Fatalf("%s:%d: %v", file, len(rows)+1, err)
		}
		p.Name = fmt.Sprintf("line %d", len(rows)+1)
		rows = append(rows, p)
		if len(p.Exact) == 0 {
			valid++
		} else {
			invalid++
		}
	}
	if valid == 0 || invalid == 0 {
		t.Errorf("%s has %d valid and %d invalid payloads, want at least one of each", file, valid, invalid)
	}
	return rows
}

// payload is the row as a case of a corpus. A verdict that is left out is that
// of the profile before; a text that is a string is taken out of it.
func (r verdictRow) payload() (*payload, error) {
	p := &payload{Type: r.Type, Exact: r.Exact, Open: r.Open, Reader: r.Reader, data: r.Text}
	switch {
	case r.Type == "":
		return nil, errors.New("the row has no type")
	case len(r.Text) == 0:
		return nil, errors.New("the row has no text")
	case r.Exact == nil:
		return nil, errors.New("the row has no verdict in the profile exact")
	case r.Text[0] == '"':
		var text string
		if err := json.Unmarshal(r.Text, &text); err != nil {
			return nil, err
		}
		p.data = []byte(text)
	}
	if p.Open == nil {
		p.Open = p.Exact
	}
	if p.Reader == nil {
		p.Reader = p.Open
	}
	return p, nil
}

// caseJudge is the Go that lies in want/contract of a case.
func caseJudge(t *testing.T, name string) judge {
	t.Helper()
	validateByName, ok := caseContracts[name]
	if !ok {
		t.Fatalf("the generated Go of %s is not in caseContracts: add it to verdicts_contracts_test.go", name)
	}
	return rowByRow("generated Go", validate.Exact, validateByName)
}

// compileCases compiles the TypeScript of the cases by one run of tsc, each
// into its own folder below the one that is returned.
func compileCases(t *testing.T, cases []string) string {
	t.Helper()
	folder := t.TempDir()
	arguments := []string{"--strict", "--target", "ES2022", "--module", "NodeNext", "--skipLibCheck", "--rootDir", folder, "--outDir", folder}
	write := func(file string, content []byte) {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(filepath.Join(folder, "package.json"), []byte(`{"type":"module"}`))
	runtime := typescript.Runtime()
	for _, name := range cases {
		sources := readTree(t, filepath.Join("contracts", name, "want", "ts"))
		sources["runtime.ts"] = runtime
		for file, content := range sources {
			write(filepath.Join(folder, name, file), content)
		}
		arguments = append(arguments, filepath.Join(folder, name, "registry.ts"))
	}
	if output, err := exec.Command(tsc(t), arguments...).CombinedOutput(); err != nil {
		t.Fatalf("tsc: %v\n%s", err, output)
	}
	return folder
}
