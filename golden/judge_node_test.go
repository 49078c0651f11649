package golden_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/eventgen/eventgen/gen/typescript"
	"github.com/eventgen/eventgen/validate"
)

// nodeJudge is a script under Node that reads rows as NDJSON and writes its
// verdicts as NDJSON. It sees text, and so values only: what is not UTF-8 comes
// to it repaired.
func nodeJudge(name, script string, arguments ...string) judge {
	return judge{name: name, valuesOnly: true, strictest: validate.Exact, verdicts: func(t testing.TB, rows []row) map[string][]string {
		t.Helper()
		var stdin, stderr bytes.Buffer
		encoder := json.NewEncoder(&stdin)
		for _, r := range rows {
			question := map[string]string{"id": r.id, "type": r.typ, "profile": r.profile.String(), "text": string(r.data)}
			if err := encoder.Encode(question); err != nil {
				t.Fatal(err)
			}
		}
		command := exec.Command("node", append([]string{filepath.Join("judges", script)}, arguments...)...)
		command.Stdin, command.Stderr = &stdin, &stderr
		stdout, err := command.Output()
		if err != nil {
			t.Fatalf("the judge %s: %v\n%s(Node 20 is needed, and once: cd ts && npm ci)", name, err, stderr.Bytes())
		}
		return readVerdicts(t, name, stdout)
	}}
}

func readVerdicts(t testing.TB, name string, text []byte) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	lines := bufio.NewScanner(bytes.NewReader(text))
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var answer struct {
			ID         string
			Violations []struct{ Pointer, Keyword, Member string }
		}
		if err := json.Unmarshal(lines.Bytes(), &answer); err != nil {
			t.Fatalf("the judge %s wrote %.200s: %v", name, lines.Text(), err)
		}
		verdict := []string{}
		for _, v := range answer.Violations {
			line := v.Pointer + " " + v.Keyword
			if v.Keyword == "required" {
				line += " " + v.Member
			}
			verdict = append(verdict, line)
		}
		slices.Sort(verdict)
		out[answer.ID] = slices.Compact(verdict)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// tsc is the path of the TypeScript compiler of ts/.
func tsc(t testing.TB) string {
	t.Helper()
	compiler, err := filepath.Abs("../ts/node_modules/.bin/tsc")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(compiler); err != nil {
		t.Fatalf("the TypeScript compiler is not installed: run npm ci in ts/ (%v)", err)
	}
	return compiler
}

// runTypeScript runs the TypeScript compiler of ts/ in its own folder.
func runTypeScript(t testing.TB, arguments ...string) (output string, failed bool) {
	t.Helper()
	command := exec.Command(tsc(t), arguments...)
	command.Dir = "../ts"
	text, err := command.CombinedOutput()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return string(text), err != nil
}

// buildTypeScript compiles ts/src into a folder of the test and returns it.
func buildTypeScript(t testing.TB) string {
	t.Helper()
	folder := t.TempDir()
	if output, failed := runTypeScript(t, "-p", "tsconfig.build.json", "--outDir", folder, "--noEmitOnError"); failed {
		t.Fatalf("ts/src does not compile:\n%s", output)
	}
	if err := os.WriteFile(filepath.Join(folder, "package.json"), []byte(`{"type":"module"}`), 0o644); err != nil {
		t.Fatal(err)
	}
	return folder
}

// emitTypeScript compiles the TypeScript of a contract that has no folder of its
// own into a folder of the test and returns it.
func emitTypeScript(t testing.TB, c corpus) string {
	t.Helper()
	return emitTypeScriptBy(t, c, typescript.Emitter{})
}

// emitTypeScriptBy compiles what an emitter makes of a contract into a folder
// of the test and returns it.
func emitTypeScriptBy(t testing.TB, c corpus, emitter typescript.Emitter) string {
	t.Helper()
	folder := t.TempDir()
	arguments := []string{"--strict", "--target", "ES2022", "--module", "NodeNext", "--outDir", folder}
	for _, f := range c.emit(t, emitter) {
		path := filepath.Join(folder, f.Path)
		if err := os.WriteFile(path, f.Content, 0o644); err != nil {
			t.Fatal(err)
		}
		arguments = append(arguments, path)
	}
	if err := os.WriteFile(filepath.Join(folder, "package.json"), []byte(`{"type":"module"}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if output, failed := runTypeScript(t, arguments...); failed {
		t.Fatalf("the TypeScript of %s does not compile:\n%s", c.name, output)
	}
	return folder
}

// nodeJudges are the generated TypeScript, compiled in folder, with what is made
// for size held against it, and ajv on the three emitted schemas.
func nodeJudges(t testing.TB, c corpus, folder string) []judge {
	t.Helper()
	var schemas []string
	for _, profile := range profiles {
		path := filepath.Join(folder, profile.String()+".schema.json")
		if err := os.WriteFile(path, c.schema(t, profile), 0o644); err != nil {
			t.Fatal(err)
		}
		schemas = append(schemas, path)
	}
	compact := emitTypeScriptBy(t, c, typescript.Emitter{Validators: typescript.ValidatorsCompact})
	return []judge{
		nodeJudge("typescript", "typescript.mjs", filepath.Join(folder, "registry.js"), filepath.Join(compact, "registry.js")),
		nodeJudge("ajv", "ajv.mjs", schemas...),
	}
}
