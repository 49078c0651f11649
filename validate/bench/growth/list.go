package growth

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/eventgen/eventgen/validate"
	"github.com/eventgen/eventgen/validate/bench/shapes/plain"
)

// Forms are all forms, with events of at most so many bytes.
func Forms(most int) []Form {
	var sizes []int
	for size := 100; size <= most; size *= 10 {
		sizes = append(sizes, size)
	}
	forms := []Form{
		{Name: "one long array of integers", Judge: exact(plain.IsIntegers), Valid: true, write: writeIntegers},
		{Name: "one long string", Judge: exact(plain.IsPage), Valid: true, write: writePage},
		{Name: "one long string of escapes", Judge: exact(plain.IsPage), Valid: true, write: writeEscapes},
		{Name: "one map of many members", Judge: exact(plain.IsDictionary), Valid: true, write: writeDictionary},
		{Name: "many small objects", Judge: exact(plain.IsTree), Valid: true, write: writeTree},
	}
	for i := range forms {
		forms[i].Sizes, forms[i].Unit = sizes, "bytes"
	}
	for _, form := range hostileForms {
		form.Sizes, form.Unit = hostileSizes(sizes), "bytes"
		forms = append(forms, form)
	}
	depths := []int{1, 10, 100, 1_000, 10_000}
	return append(forms,
		Form{Name: "nesting", Sizes: depths, Unit: "levels", Judge: exact(plain.IsChain), Valid: true, write: writeChain},
		Form{Name: "hostile: nesting of a wrong type", Sizes: depths[:4], Unit: "levels", Judge: explained(plain.ValidateChain), write: writeArrays},
	)
}

// hostileSizes are the sizes from 10 KB, and up to 10 MB. In smaller events most
// of the cost is that of the violations: so much for each, up to the hundredth,
// which is the last one that is reported.
func hostileSizes(sizes []int) []int { return sizes[2:min(len(sizes), 6)] }

// hostileForms are invalid, and judged by the function that explains why.
var hostileForms = []Form{
	{Name: "hostile: unknown members", Judge: explained(plain.ValidatePage), write: members(func(_ *rand.Rand, i int) string {
		return fmt.Sprintf(`"unknown%d":0`, i)
	})},
	{Name: "hostile: one member over and over", Judge: explained(plain.ValidatePage), write: members(func(random *rand.Rand, _ int) string {
		return fmt.Sprintf(`"text":"%x"`, random.Uint32())
	})},
	{Name: "hostile: one map key over and over", Judge: explained(plain.ValidateDictionary), write: inside(`{"counts":{`, `}}`, func(random *rand.Rand, _ int) string {
		return fmt.Sprintf(`"key":%d`, random.Uint32())
	})},
	{Name: "hostile: every element of a wrong type", Judge: explained(plain.ValidateIntegers), write: inside(`{"values":[`, `]}`, func(random *rand.Rand, _ int) string {
		return fmt.Sprintf(`"%x"`, random.Uint32())
	})},
	{Name: "hostile: one fault at the end of a long array", Judge: explained(plain.ValidateIntegers), write: func(random *rand.Rand, size int) []byte {
		return append(bytes.TrimSuffix(writeIntegers(random, size), []byte("]}")), `,0.5]}`...)
	}},
	{Name: "hostile: a number of many digits", Judge: explained(plain.ValidateIntegers), write: func(random *rand.Rand, size int) []byte {
		return []byte(`{"values":[1` + strings.Repeat(fmt.Sprint(random.IntN(10)), size) + `]}`)
	}},
	{Name: "hostile: an unknown member's long name", Judge: explained(plain.ValidatePage), write: func(random *rand.Rand, size int) []byte {
		return fmt.Appendf(nil, `{"text":"","%s":0}`, strings.Repeat(fmt.Sprintf("%x", random.Uint32()), size/8))
	}},
}

func exact(judge func([]byte, validate.Profile) bool) func([]byte) bool {
	return func(text []byte) bool { return judge(text, validate.Exact) }
}

func explained(judge func([]byte, validate.Profile) error) func([]byte) bool {
	return func(text []byte) bool { return judge(text, validate.Exact) == nil }
}

// inside writes pieces with commas between a beginning and an end.
func inside(begin, end string, piece func(random *rand.Rand, i int) string) func(*rand.Rand, int) []byte {
	return func(random *rand.Rand, size int) []byte {
		text := []byte(begin)
		for i := 0; i == 0 || len(text) < size; i++ {
			if i > 0 {
				text = append(text, ',')
			}
			text = append(text, piece(random, i)...)
		}
		return append(text, end...)
	}
}

// members writes an object of such members.
func members(member func(random *rand.Rand, i int) string) func(*rand.Rand, int) []byte {
	return inside("{", "}", func(random *rand.Rand, i int) string {
		if i == 0 {
			return member(random, 0) + "," + member(random, 1)
		}
		return member(random, i+1)
	})
}

func writeIntegers(random *rand.Rand, size int) []byte {
	return inside(`{"values":[`, `]}`, func(random *rand.Rand, _ int) string {
		return fmt.Sprint(random.Int64N(1 << (1 + random.IntN(50))))
	})(random, size)
}

func writePage(random *rand.Rand, size int) []byte {
	words := []string{"session ", "reads ", "a file", ", then ", "会话", "ends. "}
	return writeText(random, size, words)
}

func writeEscapes(random *rand.Rand, size int) []byte {
	return writeText(random, size, []string{`\n`, `\"`, `\u003c`, `\ud83d\ude80`, "a"})
}

func writeText(random *rand.Rand, size int, pieces []string) []byte {
	text := []byte(`{"text":"`)
	for len(text) < size-2 {
		text = append(text, pieces[random.IntN(len(pieces))]...)
	}
	return append(text, `"}`...)
}

func writeDictionary(random *rand.Rand, size int) []byte {
	offset := random.IntN(1000)
	return inside(`{"counts":{`, `}}`, func(random *rand.Rand, i int) string {
		return fmt.Sprintf(`"key/%08d":%d`, offset+i, random.Uint32())
	})(random, size)
}

func writeTree(random *rand.Rand, size int) []byte {
	return inside(`{"name":"root","children":[`, `]}`, func(random *rand.Rand, _ int) string {
		return fmt.Sprintf(`{"name":"node %x"}`, random.Uint32())
	})(random, size)
}

func writeChain(_ *rand.Rand, depth int) []byte {
	return []byte(strings.Repeat(`{"next":`, depth-1) + "{}" + strings.Repeat("}", depth-1))
}

// writeArrays writes arrays within arrays where an object is expected.
func writeArrays(_ *rand.Rand, depth int) []byte {
	return []byte(`{"next":` + strings.Repeat("[", depth) + strings.Repeat("]", depth) + "}")
}
