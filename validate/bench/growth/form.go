package growth

import (
	"fmt"
	"math/rand/v2"

	"github.com/eventgen/eventgen/validate/bench/measure"
)

// Form is a way for an event to be large.
type Form struct {
	Name string
	// Sizes are what the form is measured in: bytes, or levels of nesting.
	Sizes []int
	// Unit is "bytes" or "levels".
	Unit string
	// Valid is the verdict that every event of the form must get.
	Valid bool
	Judge func(text []byte) bool
	// write makes an event of about that size; it must differ from call to call.
	write func(random *rand.Rand, size int) []byte
}

// Subjects are the form's sizes as subjects of one measurement, each of about a
// megabyte of events, or of one event where that is larger. It returns an error
// where the judge gives the wrong verdict.
func (f Form) Subjects() ([]measure.Subject, error) {
	random := rand.New(rand.NewPCG(100, uint64(len(f.Name))))
	var subjects []measure.Subject
	for _, size := range f.Sizes {
		texts := [][]byte{f.write(random, size)}
		for len(texts) < min(10_000, 1_000_000/len(texts[0])) {
			texts = append(texts, f.write(random, size))
		}
		for _, text := range texts {
			if f.Judge(text) != f.Valid {
				return nil, fmt.Errorf("wrong verdict on an event of %d bytes, %s: %.300s", len(text), f.Name, text)
			}
		}
		subjects = append(subjects, measure.Judging(fmt.Sprint(size), f.Judge, texts))
	}
	return subjects, nil
}
