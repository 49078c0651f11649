package typescript

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// strictest are compiler options under which the output must compile for
// anybody.
const strictest = `{
  "compilerOptions": {
    "target": "ES2022", "module": "NodeNext", "strict": true, "isolatedModules": true, "isolatedDeclarations": true,
    "declaration": true, "verbatimModuleSyntax": true, "erasableSyntaxOnly": true, "exactOptionalPropertyTypes": true,
    "noUncheckedIndexedAccess": true, "noImplicitOverride": true, "noPropertyAccessFromIndexSignature": true,
    "noUnusedLocals": true, "noUnusedParameters": true, "noImplicitReturns": true, "noFallthroughCasesInSwitch": true,
    "allowUnreachableCode": false, "skipLibCheck": false, "types": [], "rootDir": "ts", "outDir": "js"
  },
  "include": ["ts"]
}`

// tool is a program of the npm package's development dependencies.
func tool(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("..", "..", "ts", "node_modules", ".bin", name))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Fatalf("%s is not installed: run npm ci in ts/", name)
	}
	return path
}

func run(t *testing.T, dir, program string, arguments ...string) {
	t.Helper()
	command := exec.CommandContext(t.Context(), program, arguments...)
	command.Dir = dir
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", filepath.Base(program), err, out)
	}
}

// write puts the output of every sample, and its valid values, into a folder
// that the compiler can be run in.
func write(t *testing.T, list []sample) string {
	t.Helper()
	dir := t.TempDir()
	valid := map[string]map[string][]json.RawMessage{}
	put := func(path string, content []byte) {
		path = filepath.Join(dir, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, s := range list {
		for _, file := range emit(t, s) {
			put(filepath.Join("ts", s.name, file.Path), file.Content)
		}
		valid[s.name] = map[string][]json.RawMessage{}
		for name, texts := range s.valid {
			for _, text := range texts {
				valid[s.name][name] = append(valid[s.name][name], json.RawMessage(text))
			}
		}
	}
	seeds, err := json.Marshal(valid)
	if err != nil {
		t.Fatal(err)
	}
	put("seeds.json", seeds)
	patterns := map[string]string{}
	for source, name := range sharedPatterns {
		patterns[name] = source
	}
	sources, err := json.Marshal(patterns)
	if err != nil {
		t.Fatal(err)
	}
	put("patterns.json", sources)
	for _, name := range partNames {
		part, err := runtimeParts.ReadFile("runtime/" + name + ".ts")
		if err != nil {
			t.Fatal(err)
		}
		put(filepath.Join("ts", "parts", name+".ts"), part)
	}
	narrowing, err := os.ReadFile(filepath.Join("testdata", "narrowing.ts"))
	if err != nil {
		t.Fatal(err)
	}
	put(filepath.Join("ts", "narrowing.ts"), narrowing)
	put("tsconfig.json", []byte(strictest))
	put("package.json", []byte(`{"type":"module"}`))
	return dir
}

// TestTools compiles the output of every sample together with narrowing.ts,
// holds its style against prettier's, and runs it: the guard of each type must
// agree with the explanation, and with the compact twin of the sample, on the
// sample's values and on mutants of them, and the runtime with what runtime.mjs
// expects.
func TestTools(t *testing.T) {
	dir := write(t, slices.Concat(samples(), twins()))
	t.Run("tsc", func(t *testing.T) { run(t, dir, tool(t, "tsc"), "-p", "tsconfig.json") })
	t.Run("prettier", func(t *testing.T) { run(t, dir, tool(t, "prettier"), "--no-config", "--check", "ts") })
	for _, script := range []string{"agreement.mjs", "runtime.mjs"} {
		t.Run(script, func(t *testing.T) {
			path, err := filepath.Abs(filepath.Join("testdata", script))
			if err != nil {
				t.Fatal(err)
			}
			run(t, dir, "node", path, dir)
		})
	}
}
