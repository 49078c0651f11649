package scale

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// source is the Go source of a contract of n types.
func source(n int) string {
	var s strings.Builder
	s.WriteString(`// Package contract is a contract of many types.
package contract

// Message is the envelope.
//
//eventgen:union tag=kind payload=body
type Message struct {
	Kind Kind ` + "`json:\"kind\"`" + `
	//eventgen:nonnil
	Body any ` + "`json:\"body\"`" + `
}

// Kind is the tag.
type Kind string

// The tags.
const (
`)
	for i := range n {
		fmt.Fprintf(&s, "\t//eventgen:payload Body%04d\n\tKind%04d Kind = %q\n", i, i, tag(i))
	}
	s.WriteString(")\n")
	for i := range n {
		fmt.Fprintf(&s, `
// Body%04[1]d is the payload of one tag.
type Body%04[1]d struct {
	ID       string   %[2]s
	Title    string   %[3]s
	Count    int32    %[4]s
	Size     int64    %[5]s
	Ratio    float64  %[6]s
	Done     bool     %[7]s
	Labels   []string %[8]s
	Comment  string   %[9]s
}
`, i, "`json:\"id\"`", "`json:\"title\"`", "`json:\"count\" jsonschema:\"minimum=0\"`", "`json:\"size\"`",
			"`json:\"ratio\"`", "`json:\"done\"`", "`json:\"labels\"`", "`json:\"comment,omitempty\"`")
	}
	return s.String()
}

func tag(i int) string { return fmt.Sprintf("event_%04d", i) }

// events are ten thousand valid events of a contract of n types, of so many of
// its tags at random, which lie evenly among all.
func events(n, tags int) [][]byte {
	random := rand.New(rand.NewPCG(3000, uint64(n)))
	texts := make([][]byte, 10_000)
	for i := range texts {
		texts[i] = fmt.Appendf(nil,
			`{"kind":%q,"body":{"id":"%016x","title":%q,"count":%d,"size":%d,"ratio":%g,"done":%t,"labels":["a","label %d"]}}`,
			tag(random.IntN(tags)*(n/tags)), random.Uint64(), strings.Repeat("word ", 1+random.IntN(20)),
			random.IntN(1<<20), random.Int64N(1<<40), float64(random.IntN(1000))/8, random.IntN(2) == 0, i)
	}
	return texts
}
