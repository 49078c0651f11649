package typescript

import (
	"fmt"
	"testing"

	"github.com/eventgen/eventgen/schema"
)

// largeContract has n objects of a dozen members, each of which uses another
// type, as an API's contract does.
func largeContract(n int) *schema.Contract {
	defs := make([]*schema.Def, n)
	for i := range defs {
		other := ref(fmt.Sprintf("Type%06d", (i*7+1)%n))
		fields := []schema.Field{optional("other", nullable(other)), field("others", nullable(slice(other)))}
		for j := range 10 {
			fields = append(fields, documented(optional(fmt.Sprintf("member_%d", j), anyString), "Member is one of ten."))
		}
		defs[i] = def(fmt.Sprintf("Type%06d", i), object(fields...))
	}
	return contractOf(defs...)
}

// BenchmarkEmit shows that ten times the types cost about ten times as much: the
// time for each type is reported.
func BenchmarkEmit(b *testing.B) {
	for _, layout := range []Layout{LayoutContract, LayoutType} {
		for _, n := range []int{150, 1_500, 15_000} {
			b.Run(fmt.Sprintf("%s/%d", layout, n), func(b *testing.B) {
				contract := largeContract(n)
				for b.Loop() {
					if _, err := (Emitter{Layout: layout}).Emit(contract); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/type")
			})
		}
	}
}
