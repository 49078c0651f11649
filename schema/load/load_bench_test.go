package load_test

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/schema/load"
)

// manyTypes is the source of a package of n structs that refer to each other,
// with enums, tags, comments and embedded structs among them.
func manyTypes(n int) string {
	var b strings.Builder
	b.WriteString("-- m.go --\npackage m\n\nimport \"time\"\n\n// Base is embedded.\ntype Base struct {\n\tID string `json:\"id\" validate:\"required,uuid\"`\n\tAt time.Time `json:\"at\"`\n}\n")
	for i := range n {
		fmt.Fprintf(&b, `
// Kind%[1]d says what a T%[1]d is.
type Kind%[1]d string

// The kinds.
const (
	A%[1]d Kind%[1]d = ""
	B%[1]d Kind%[1]d = "b"
)

// T%[1]d is one of many.
type T%[1]d struct {
	Base
	// Kind is an enum.
	Kind  Kind%[1]d           `+"`json:\"kind\"`"+`
	Name  *string             `+"`json:\"name,omitempty\" jsonschema:\"maxLength=40\"`"+`
	Next  *T%[2]d             `+"`json:\"next,omitempty\"`"+`
	Items []T%[3]d            `+"`json:\"items\"`"+`
	Named map[string]*T%[2]d  `+"`json:\"named\"`"+`
	Count int64               `+"`json:\"count,string\"`"+`
}
`, i, (i+1)%n, (i*7)%n)
	}
	return b.String()
}

// BenchmarkLoad loads packages of many types, to show what one costs.
func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{100, 1000} {
		b.Run(fmt.Sprintf("types=%d", n), func(b *testing.B) {
			dir := module(b, manyTypes(n))
			b.ReportAllocs()
			for b.Loop() {
				loadAll(b, dir)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/type")
		})
	}
}

func loadAll(tb testing.TB, dir string) int {
	tb.Helper()
	contract, found, err := load.Load(context.Background(), load.Config{Dir: dir, Patterns: []string{"."}})
	if err != nil || len(found) > 0 {
		tb.Fatal(err, found)
	}
	return len(contract.Defs)
}

// Ten times the types cost no more than twelve times as much. What is counted is
// memory, which does not depend on how busy the machine is.
func TestCostIsLinear(t *testing.T) {
	cost := func(n int) float64 {
		dir := module(t, manyTypes(n))
		loadAll(t, dir) // what the go command keeps in its cache
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if defs := loadAll(t, dir); defs != 2*n+1 {
			t.Fatalf("%d types make %d definitions", n, defs)
		}
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc - before.TotalAlloc)
	}
	small, large := cost(50), cost(500)
	if large > 12*small {
		t.Errorf("500 types cost %.1f times as much as 50", large/small)
	}
	t.Logf("500 types cost %.1f times as much as 50: %.1f MB", large/small, large/1e6)
}
