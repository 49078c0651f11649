package golden_test

import (
	"path/filepath"
	"regexp"
	"testing"

	"github.com/eventgen/eventgen/schema"
)

// neverLoaded are the codes that no Go source can lead to, with the reason. Only
// schema.Check gives them, of a contract that a program has put together; its
// tests have each of them.
var neverLoaded = map[schema.Code]string{
	schema.CodeReference: "the loader makes the definition of whatever it refers to; Go source that leads to nothing is CodeEndless",
	schema.CodeNames:     "the loader sorts the definitions and gives them names of their own; members that meet are CodeDuplicateName",
	schema.CodeUnion:     "the loader makes no union of what cannot be told apart: CodeUnionMember, CodeNoPayload, CodeSameTag and CodeSealed say so in terms of the source",
	schema.CodeEnum:      "the values of an enum are Go constants of its type, and a type without constants is no enum",
	schema.CodeKeyShape:  "a map key that is no string is CodeMapKey",
}

// TestEveryCodeHasAGolden holds the codes against the diagnostics in the want/
// of all contracts: each code that a package can give is shown there.
func TestEveryCodeHasAGolden(t *testing.T) {
	shown := map[schema.Code]string{}
	code := regexp.MustCompile(`(?m)\((EG[0-9]{3})\)(?:; |$)`)
	for _, name := range contractCases(t) {
		for file, content := range readTree(t, filepath.Join("contracts", name, "want")) {
			if file != "diagnostics.txt" && file != "warnings.txt" {
				continue
			}
			for _, match := range code.FindAllSubmatch(content, -1) {
				shown[schema.Code(match[1])] = name
			}
		}
	}
	for _, code := range schema.Codes() {
		switch reason, excepted := neverLoaded[code]; {
		case excepted && shown[code] != "":
			t.Errorf("%s is said to be given by no package, because %q, but contracts/%s gives it: take it out of neverLoaded", code, reason, shown[code])
		case !excepted && shown[code] == "":
			t.Errorf("no package under contracts/ gives %s: add one", code)
		}
		delete(shown, code)
	}
	for code, name := range shown {
		t.Errorf("contracts/%s gives %s, which schema.Codes does not list", name, code)
	}
}
