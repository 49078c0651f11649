package golden_test

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/eventgen/eventgen/gen"
	"github.com/eventgen/eventgen/gen/golang"
	"github.com/eventgen/eventgen/gen/jsonschema"
	"github.com/eventgen/eventgen/schema"
	"github.com/eventgen/eventgen/schema/load"
	"github.com/eventgen/eventgen/validate"
	"github.com/eventgen/eventgen/validate/oracle"
)

// fuzzSeed is the batch that every test run makes.
const fuzzSeed = 20

// TestLoaderFuzz holds the loader to encoding/json: it generates Go packages of
// random types, tags and embeddings, lets encoding/json write random values of
// them, and demands that every judge takes every payload. Of each payload one mutant is made,
// of which the judges must say the same.
//
// EVENTGEN_FUZZ_MINUTES=10 runs batches with fresh seeds for that long, and
// EVENTGEN_FUZZ_SEED=N one batch again. The packages of a batch that fails are
// kept in the folder that EVENTGEN_FUZZ_KEEP names.
func TestLoaderFuzz(t *testing.T) {
	minutes, _ := strconv.ParseFloat(os.Getenv("EVENTGEN_FUZZ_MINUTES"), 64)
	if minutes == 0 {
		seed, err := strconv.ParseUint(cmp.Or(os.Getenv("EVENTGEN_FUZZ_SEED"), strconv.Itoa(fuzzSeed)), 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		fuzzBatch(t, seed, 2, 20)
		return
	}
	for end := time.Now().Add(time.Duration(minutes * float64(time.Minute))); time.Now().Before(end); {
		seed := rand.Uint64N(1e9)
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) { fuzzBatch(t, seed, 4, 40) })
	}
}

// fuzzBatch makes n packages and judges count values of each root type.
func fuzzBatch(t *testing.T, seed uint64, n, count int) {
	b := newBatch(t, seed, n)
	defer b.keep()
	for i := range n {
		b.load(i)
	}
	if t.Failed() {
		return
	}
	b.write("main/registry.go", b.registry())
	payloads := 0
	for decoder := json.NewDecoder(bytes.NewReader(b.run(count))); ; payloads++ {
		var p fuzzPayload
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		b.judge(p)
	}
	if payloads < n*count {
		t.Errorf("seed %d: only %d payloads were judged", seed, payloads)
	}
}

// batch is a module of generated packages, package i in folder pI.
type batch struct {
	t         *testing.T
	seed      uint64
	folder    string
	random    *rand.Rand
	roots     []fuzzRoot
	compiled  []*validate.Validator
	oracles   [][]*oracle.Oracle // by package and profile
	complaint map[string]bool    // reported already
}

// fuzzRoot is a root type of package pkg.
type fuzzRoot struct {
	pkg          int
	name, goName string
}

// fuzzPayload is what encoding/json wrote for a value of a root, and what the
// generated Go says against it.
type fuzzPayload struct {
	Package int
	Type    string
	Payload string
	Faults  []string
}

// newBatch writes the module, but for the registry.
func newBatch(t *testing.T, seed uint64, n int) *batch {
	t.Helper()
	b := &batch{t: t, seed: seed, folder: t.TempDir(), complaint: map[string]bool{}}
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	b.write("go.mod", fmt.Sprintf("module example.com/fuzz\n\ngo 1.26\n\nrequire %s v0.0.0\n\nreplace %s => %s\n", module, module, root))
	sums, err := os.ReadFile("../go.sum")
	if err != nil {
		t.Fatal(err)
	}
	b.write("go.sum", string(sums))
	for _, name := range []string{"main.go", "fill.go"} {
		text, err := os.ReadFile(filepath.Join("testdata", "loader_fuzz", name))
		if err != nil {
			t.Fatal(err)
		}
		b.write("main/"+name, string(text))
	}
	b.random = rand.New(rand.NewPCG(seed, 0))
	var last *packageSource
	for i := range n {
		s := newPackageSource(b.random, 30)
		if last != nil {
			s.other = fmt.Sprintf("example.com/fuzz/p%d", i-1)
			for _, d := range last.declarations {
				if d.kind == kindStruct && d.name[0] == 'T' {
					s.otherTypes = append(s.otherTypes, d.name)
				}
			}
		}
		b.write(fmt.Sprintf("p%d/types.go", i), s.source(fmt.Sprintf("p%d", i)))
		last = s
	}
	return b
}

func (b *batch) write(name, content string) {
	b.t.Helper()
	path := filepath.Join(b.folder, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		b.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		b.t.Fatal(err)
	}
}

// complain reports a fault, once for each key.
func (b *batch) complain(key, format string, args ...any) {
	b.t.Helper()
	if b.complaint[key] {
		return
	}
	b.complaint[key] = true
	b.t.Errorf("seed %d: %s", b.seed, fmt.Sprintf(format, args...))
}

// keep keeps the packages of a batch that failed, if that was asked for.
func (b *batch) keep() {
	folder := os.Getenv("EVENTGEN_FUZZ_KEEP")
	if folder == "" || !b.t.Failed() {
		return
	}
	if err := os.CopyFS(filepath.Join(folder, strconv.FormatUint(b.seed, 10)), os.DirFS(b.folder)); err != nil {
		b.t.Errorf("the packages could not be kept: %v", err)
	}
}

// load reads package i, and makes its judges.
func (b *batch) load(i int) {
	b.t.Helper()
	contract, diagnostics, err := load.Load(context.Background(), load.Config{Dir: b.folder, Patterns: []string{fmt.Sprintf("./p%d", i)}})
	if err != nil {
		b.t.Fatalf("seed %d: %v", b.seed, err)
	}
	for _, d := range diagnostics {
		if d.Severity == schema.Error {
			b.complain(string(d.Code), "legal Go has an error: %v", d)
		}
	}
	for _, def := range contract.Defs {
		if def.Root {
			b.roots = append(b.roots, fuzzRoot{i, def.Name, def.Go.Name})
		}
	}
	place := fmt.Sprintf("example.com/fuzz/c%d", i)
	for _, f := range b.emit(golang.Emitter{Package: fmt.Sprintf("c%d", i), ImportPath: place}, contract) {
		b.write(fmt.Sprintf("c%d/%s", i, f.Path), string(f.Content))
	}
	var oracles []*oracle.Oracle
	for _, p := range profiles {
		text := b.emit(jsonschema.Emitter{Profile: jsonschema.Profile(p.String())}, contract)[0].Content
		o, err := oracle.Compile(text)
		if err != nil {
			b.t.Fatalf("seed %d: package p%d: the %v schema: %v", b.seed, i, p, err)
		}
		oracles = append(oracles, o)
		if p == validate.Exact {
			b.write(fmt.Sprintf("c%d/schema.json", i), string(text))
			v, err := validate.Compile(text)
			if err != nil {
				b.t.Fatalf("seed %d: package p%d: validate.Compile: %v", b.seed, i, err)
			}
			b.compiled = append(b.compiled, v)
		}
	}
	b.oracles = append(b.oracles, oracles)
}

func (b *batch) emit(e gen.Emitter, contract *schema.Contract) []gen.File {
	b.t.Helper()
	files, err := e.Emit(contract)
	if err != nil {
		b.t.Fatalf("seed %d: %T: %v", b.seed, e, err)
	}
	return files
}

// registry is what the program knows of the generated packages.
func (b *batch) registry() string {
	var out strings.Builder
	out.WriteString("package main\n\nimport (\n\t\"maps\"\n\n")
	for i := range b.compiled {
		fmt.Fprintf(&out, "\t\"example.com/fuzz/c%d\"\n\t\"example.com/fuzz/p%d\"\n", i, i)
	}
	out.WriteString(")\n\nfunc init() {\n")
	for i := range b.compiled {
		fmt.Fprintf(&out, "\tmaps.Copy(enums, p%d.Enums())\n\tmaps.Copy(interfaces, p%d.Interfaces())\n", i, i)
	}
	out.WriteString("\troots = []root{\n")
	for _, r := range b.roots {
		fmt.Fprintf(&out, "\t{%[1]d, %[2]q, func() any { return new(p%[1]d.%[3]s) }, c%[1]d.Is%[2]s, c%[1]d.Validate%[2]s, func(v any) error { return c%[1]d.Check%[2]s(v.(*p%[1]d.%[3]s)) }},\n",
			r.pkg, r.name, r.goName)
	}
	out.WriteString("\t}\n}\n")
	return out.String()
}

// run builds and runs the program.
func (b *batch) run(count int) []byte {
	b.t.Helper()
	program := filepath.Join(b.folder, "fuzz")
	build := exec.Command("go", "build", "-mod=mod", "-o", program, "./main")
	build.Dir = b.folder
	build.Env = append(os.Environ(), "GOPROXY=off", "GOWORK=off")
	if out, err := build.CombinedOutput(); err != nil {
		b.complain("build", "what was generated does not compile: %v\n%s", err, out)
		b.t.FailNow()
	}
	var stderr bytes.Buffer
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	run := exec.CommandContext(ctx, program, strconv.FormatUint(b.seed, 10), strconv.Itoa(count))
	run.Stderr = &stderr
	out, err := run.Output()
	if err != nil {
		b.t.Fatalf("seed %d: the program that writes values: %v\n%.2000s", b.seed, err, stderr.Bytes())
	}
	return out
}

// judge holds one payload against every judge.
func (b *batch) judge(p fuzzPayload) {
	b.t.Helper()
	for _, profile := range profiles {
		if err := b.compiled[p.Package].Validate(p.Type, []byte(p.Payload), profile); err != nil {
			p.Faults = append(p.Faults, fmt.Sprintf("compiled, %v: %v", profile, err))
		}
		if err := b.oracles[p.Package][slices.Index(profiles, profile)].Validate(p.Type, []byte(p.Payload), profile); err != nil {
			p.Faults = append(p.Faults, fmt.Sprintf("santhosh, %v: %v", profile, err))
		}
	}
	b.mutate(p)
	if len(p.Faults) > 0 {
		b.complain(fmt.Sprintf("p%d.%s", p.Package, p.Type), "p%d.%s refuses what encoding/json writes:\n%s\n%s", p.Package, p.Type, p.Payload, strings.Join(p.Faults, "\n"))
	}
}
