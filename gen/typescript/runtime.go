package typescript

import (
	"embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/eventgen/eventgen/gen"
)

// runtimeParts are the sources of runtime.ts: modules that import each other,
// so that each can be read, and type-checked, by itself.
//
//go:embed runtime/*.ts
var runtimeParts embed.FS

// partNames are the parts in the order in which runtime.ts has them, which is also the
// one that gzip likes best.
var partNames = []string{"result", "value", "pattern", "message", "site", "scalar", "container", "guard", "judge", "explain"}

// runtimeTypes are the types of runtime.ts that a user of the validators names.
const runtimeTypes = `Entry Failure Issue Profile Result StandardSchemaV1 Success ValidateOptions`

// runtimeValues are the functions of runtime.ts that a user calls.
const runtimeValues = `assertNever`

// runtimeInternals are what generated files import from runtime.ts besides, and
// what its own declarations are made of.
const runtimeInternals = `
	Shape Validate StandardSchemaV1Props StandardSchemaV1Types
	aBoolean aMap aNumber aString aUnion anArray anEnvelope anInteger anObject anything
	atLeast atMost between bytesPattern conforms countMembers distinct distinctly entries
	finite fixedTo integer judge matching multipleOf multiplesOf named objectLike ofElements ofLength
	ofMembers oneOf only optional orNull own ownDecoder quotedNumberPattern quotedStringPattern
	read standard tagged timePattern validator`

// Runtime returns the content of runtime.ts, which is the same for every
// contract: its parts, joined into one module. The caller may change it.
func Runtime() []byte { return []byte(joinedRuntime()) }

var joinedRuntime = sync.OnceValue(func() string {
	var out strings.Builder
	out.WriteString("// " + gen.Header + "\n")
	for _, name := range partNames {
		part, err := runtimeParts.ReadFile("runtime/" + name + ".ts")
		if err != nil {
			panic(fmt.Sprintf("part of runtime.ts: %v", err)) // it is embedded
		}
		out.WriteString("\n" + joinable(string(part)))
	}
	return out.String()
})

var (
	partImport  = regexp.MustCompile(`(?m)^import [^;]*;\n`)
	blankLines  = regexp.MustCompile(`\n{3,}`)
	declaration = regexp.MustCompile(`(?m)^export ((?:const|function|interface|type) (\w+))`)
)

// joinable takes from a part its imports, and the export from what no generated
// file imports.
func joinable(part string) string {
	exported := slices.Concat(strings.Fields(runtimeTypes), strings.Fields(runtimeValues), strings.Fields(runtimeInternals))
	part = blankLines.ReplaceAllString(partImport.ReplaceAllString(part, ""), "\n\n")
	return declaration.ReplaceAllStringFunc(part, func(head string) string {
		match := declaration.FindStringSubmatch(head)
		if slices.Contains(exported, match[2]) {
			return head
		}
		return match[1]
	})
}
