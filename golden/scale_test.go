package golden_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/metrics"
	"strings"
	"testing"
	"time"

	"github.com/eventgen/eventgen/gen"
	"github.com/eventgen/eventgen/gen/golang"
	"github.com/eventgen/eventgen/gen/jsonschema"
	"github.com/eventgen/eventgen/gen/typescript"
	"github.com/eventgen/eventgen/schema"
	"github.com/eventgen/eventgen/schema/load"
)

// BenchmarkGenerate carries packages of many types through every pass: it loads
// them and makes the schema, the Go and the TypeScript. It reports the time for
// each type, in all and in each pass, and the most that the heap held.
//
// With EVENTGEN_BENCH_GO_GITHUB=1 it measures the github package of
// google/go-github too, which the go command then has to download.
func BenchmarkGenerate(b *testing.B) {
	for _, n := range []int{150, 1_500, 15_000} {
		b.Run(fmt.Sprintf("types=%d", n), func(b *testing.B) {
			benchmarkGenerate(b, load.Config{Dir: syntheticModule(b, n), Patterns: []string{"."}})
		})
	}
	if os.Getenv("EVENTGEN_BENCH_GO_GITHUB") == "1" {
		b.Run("go-github", func(b *testing.B) {
			benchmarkGenerate(b, load.Config{Dir: goGitHubModule(b), Patterns: []string{goGitHub + "/github"}, Opaque: true})
		})
	}
}

// benchmarkGenerate measures every pass over one package, when the go command
// has what it needs in its cache.
func benchmarkGenerate(b *testing.B, cfg load.Config) {
	types := len(loadScale(b, cfg).Defs)
	spent := map[string]time.Duration{}
	timed := func(pass string, run func()) {
		begin := time.Now()
		run()
		spent[pass] += time.Since(begin)
	}
	runtime.GC()
	peak := watchHeap()
	for b.Loop() {
		var contract *schema.Contract
		timed("load", func() { contract = loadScale(b, cfg) })
		for pass, emitter := range scaleEmitters(contract) {
			timed(pass, func() { emitScale(b, pass, emitter, contract) })
		}
	}
	b.ReportMetric(float64(peak())/1e6, "peak-MB")
	perType := func(d time.Duration) float64 { return float64(d.Nanoseconds()) / float64(b.N) / float64(types) }
	b.ReportMetric(perType(b.Elapsed()), "ns/type")
	for pass, d := range spent {
		b.ReportMetric(perType(d), pass+"-ns/type")
	}
	b.ReportMetric(float64(types), "types")
}

// watchHeap looks every few milliseconds at how much the objects on the heap
// take, those that are garbage by then included, until it is asked for the most
// that it has seen.
func watchHeap() (peak func() uint64) {
	stop, most := make(chan struct{}), make(chan uint64)
	go func() {
		sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
		ticker := time.NewTicker(5 * time.Millisecond)
		defer ticker.Stop()
		var seen uint64
		for {
			metrics.Read(sample)
			seen = max(seen, sample[0].Value.Uint64())
			select {
			case <-ticker.C:
			case <-stop:
				most <- seen
				return
			}
		}
	}()
	return func() uint64 {
		close(stop)
		return <-most
	}
}

// TestScaleIsLinear demands that ten times the types cost at most twelve times
// as much in each pass. What is counted is the memory that a pass asks for, which
// does not depend on how busy the machine is; and, so that no search through all
// types for each of them goes unseen, the time of the fastest of some runs, which
// may be as much above that as a busy machine makes it.
func TestScaleIsLinear(t *testing.T) {
	small, large := measureScale(t, 100), measureScale(t, 1_000)
	for pass, cost := range large {
		before := small[pass]
		memory := float64(cost.bytes) / float64(before.bytes)
		duration := float64(cost.fastest) / float64(before.fastest)
		t.Logf("%s: 1000 types cost %.1f times the memory of 100 and %.1f times the time: %d MB, %v",
			pass, memory, duration, cost.bytes/1_000_000, cost.fastest.Round(time.Millisecond))
		if memory > 12 {
			t.Errorf("%s: ten times the types cost %.1f times the memory", pass, memory)
		}
		if duration > 40 {
			t.Errorf("%s: ten times the types cost %.1f times the time", pass, duration)
		}
	}
}

// passCost is what one pass costs.
type passCost struct {
	bytes   uint64        // all that it allocated
	fastest time.Duration // of its runs
}

// measureScale runs every pass over n structs, three times.
func measureScale(t *testing.T, n int) map[string]passCost {
	t.Helper()
	cfg := load.Config{Dir: syntheticModule(t, n), Patterns: []string{"."}}
	contract := loadScale(t, cfg)
	if want := n + 2*((n+2)/3); len(contract.Defs) != want {
		t.Fatalf("%d structs make %d definitions, want %d", n, len(contract.Defs), want)
	}
	costs := map[string]passCost{}
	measure := func(pass string, run func()) {
		for range 3 {
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			begin := time.Now()
			run()
			cost := passCost{fastest: time.Since(begin)}
			runtime.ReadMemStats(&after)
			cost.bytes = after.TotalAlloc - before.TotalAlloc
			if best, ok := costs[pass]; ok {
				cost = passCost{min(best.bytes, cost.bytes), min(best.fastest, cost.fastest)}
			}
			costs[pass] = cost
		}
	}
	measure("load", func() { loadScale(t, cfg) })
	for name, emitter := range scaleEmitters(contract) {
		measure(name, func() { emitScale(t, name, emitter, contract) })
	}
	return costs
}

func loadScale(tb testing.TB, cfg load.Config) *schema.Contract {
	tb.Helper()
	contract, diagnostics, err := load.Load(context.Background(), cfg)
	if err != nil || diagnostics.Failed() {
		tb.Fatal(err, diagnostics)
	}
	return contract
}

// scaleEmitters are the three outputs, by name.
func scaleEmitters(contract *schema.Contract) map[string]gen.Emitter {
	return map[string]gen.Emitter{
		"jsonschema": jsonschema.Emitter{},
		"golang":     &golang.Emitter{Package: "contract", ImportPath: contract.Package + "/contract"},
		"typescript": &typescript.Emitter{},
	}
}

func emitScale(tb testing.TB, name string, emitter gen.Emitter, contract *schema.Contract) {
	tb.Helper()
	files, err := emitter.Emit(contract)
	if err != nil || len(files) == 0 {
		tb.Fatalf("%s: %d files, %v", name, len(files), err)
	}
}

// syntheticModule writes a module of one package with n structs, and returns its
// folder. Every third struct brings an enum of strings and one of integers.
func syntheticModule(tb testing.TB, n int) string {
	tb.Helper()
	var b strings.Builder
	b.WriteString("// Package scale has many types.\npackage scale\n\nimport \"time\"\n")
	for i := range n {
		switch i % 3 {
		case 0:
			fmt.Fprintf(&b, syntheticOrder, i, (i+1)%n)
		case 1:
			fmt.Fprintf(&b, syntheticLine, i, (i*7+2)%n, i-1)
		default:
			fmt.Fprintf(&b, syntheticTree, i, (i+3)%n, i-1)
		}
	}
	return writeModule(tb, map[string]string{"go.mod": "module example.com/scale\n\ngo 1.26\n", "scale.go": b.String()})
}

const (
	syntheticOrder = `
// State%[1]d says how far a T%[1]d has come.
type State%[1]d string

// The states.
const (
	// Open%[1]d is the state in the beginning.
	Open%[1]d   State%[1]d = ""
	Closed%[1]d State%[1]d = "closed"
	Lost%[1]d   State%[1]d = "lost"
)

// Rank%[1]d orders them.
type Rank%[1]d int8

// The ranks.
const (
	Low%[1]d Rank%[1]d = iota
	High%[1]d
)

// T%[1]d is an order: it has enums, times and rules.
type T%[1]d struct {
	// ID is the customer's number for it.
	ID      string            ` + "`json:\"id\" jsonschema:\"maxLength=40,pattern=^[a-z0-9-]*$\"`" + `
	State   State%[1]d        ` + "`json:\"state\"`" + `
	Rank    *Rank%[1]d        ` + "`json:\"rank,omitempty\"`" + `
	At      time.Time         ` + "`json:\"at\"`" + `
	Labels  map[string]string ` + "`json:\"labels,omitempty\"`" + `
	Related *T%[2]d           ` + "`json:\"related\"`" + `
}
`
	syntheticLine = `
// T%[1]d is a line of an order.
//
// It has numbers of several widths, and an object without a name.
type T%[1]d struct {
	Count  uint16  ` + "`json:\"count\" jsonschema:\"maximum=1000\"`" + `
	Price  float64 ` + "`json:\"price\" validate:\"gte=0\"`" + `
	Total  int64   ` + "`json:\"total,string\"`" + `
	Raw    []byte  ` + "`json:\"raw,omitempty\"`" + `
	States []State%[3]d ` + "`json:\"states\"`" + `
	Origin struct {
		Country string ` + "`json:\"country\"`" + `
		Order   *T%[2]d ` + "`json:\"order\"`" + `
	} ` + "`json:\"origin\"`" + `
}
`
	syntheticTree = `
// T%[1]d is a node of a tree.
type T%[1]d struct {
	Name     string             ` + "`json:\"name\"`" + `
	Children []*T%[1]d          ` + "`json:\"children\"`" + `
	Lines    map[string][]T%[3]d ` + "`json:\"lines,omitempty\"`" + `
	Next     *T%[2]d            ` + "`json:\"next,omitempty\"`" + `
	Point    [3]float32         ` + "`json:\"point\"`" + `
	Extra    any                ` + "`json:\"extra\"`" + `
}
`
)

// goGitHub is the module of the largest set of JSON types in Go that is known.
const goGitHub = "github.com/google/go-github/v75"

// goGitHubModule is a module that requires it.
func goGitHubModule(tb testing.TB) string {
	tb.Helper()
	dir := writeModule(tb, map[string]string{
		"go.mod":  "module example.com/scale\n\ngo 1.26\n\nrequire " + goGitHub + " v75.0.0\n",
		"main.go": "package scale\n\nimport _ \"" + goGitHub + "/github\"\n",
	})
	tidy := exec.Command("go", "mod", "tidy")
	tidy.Dir = dir
	if out, err := tidy.CombinedOutput(); err != nil {
		tb.Fatalf("go mod tidy: %v\n%s", err, out)
	}
	return dir
}

// writeModule writes files into a folder of the test.
func writeModule(tb testing.TB, files map[string]string) string {
	tb.Helper()
	dir := tb.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			tb.Fatal(err)
		}
	}
	return dir
}
