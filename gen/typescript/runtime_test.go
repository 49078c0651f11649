package typescript

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// topLevel matches what is declared at the top level of a module.
var topLevel = regexp.MustCompile(`(?m)^(export )?(?:const|function|interface|type) (\w+)`)

// TestRuntimeIsJoined holds runtime.ts against its parts: every one of them is
// in it, without imports, and declares names that no other one has.
func TestRuntimeIsJoined(t *testing.T) {
	var files []string
	entries, err := fs.ReadDir(runtimeParts, "runtime")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		files = append(files, strings.TrimSuffix(entry.Name(), ".ts"))
	}
	if sorted := slices.Sorted(slices.Values(partNames)); !slices.Equal(files, sorted) {
		t.Errorf("the folder runtime has the parts %q, and partNames %q", files, sorted)
	}
	joined := string(Runtime())
	if strings.Contains(joined, "\nimport ") || strings.Contains(joined, "\n\n\n") {
		t.Error("runtime.ts has an import of a part, or two empty lines")
	}
	declared := map[string]bool{}
	for _, match := range topLevel.FindAllStringSubmatch(joined, -1) {
		if declared[match[2]] {
			t.Errorf("two parts declare %s", match[2])
		}
		declared[match[2]] = true
	}
	parts := 0
	for _, name := range partNames {
		part, err := runtimeParts.ReadFile("runtime/" + name + ".ts")
		if err != nil {
			t.Fatal(err)
		}
		parts += len(topLevel.FindAll(part, -1))
	}
	if len(declared) != parts || parts < 80 {
		t.Errorf("runtime.ts declares %d names, and its parts %d", len(declared), parts)
	}
}

// TestRuntimeExports holds what runtime.ts exports against the lists in
// runtime.go, and against the names of what is generated.
func TestRuntimeExports(t *testing.T) {
	generated := regexp.MustCompile(`^(?:is|validate|parse)[A-Z_]|(?:Schema|Shape|Guard)$`)
	want := slices.Concat(strings.Fields(runtimeTypes), strings.Fields(runtimeValues), strings.Fields(runtimeInternals))
	slices.Sort(want)
	var got []string
	for _, match := range topLevel.FindAllStringSubmatch(string(Runtime()), -1) {
		if match[1] == "" {
			continue
		}
		got = append(got, match[2])
		if name := match[2]; generated.MatchString(name) && name != "Shape" {
			t.Errorf("%s could be the name of something generated", name)
		}
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("runtime.ts exports\n%q\nand the lists in runtime.go have\n%q", got, want)
	}
}
