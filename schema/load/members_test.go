package load

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"testing"
)

// TestMembersAreThoseOfEncodingJSON holds selectMembers against encoding/json
// itself, for the structs of members_cases_test.go.
func TestMembersAreThoseOfEncodingJSON(t *testing.T) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "members_cases_test.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := new(types.Config).Check("cases", fset, []*ast.File{file}, nil)
	if err != nil {
		t.Fatal(err)
	}
	full := caseC{caseA: &caseA{}}
	for name, value := range map[string]any{
		"caseA": caseA{}, "caseB": caseB{}, "caseC": full, "caseD": caseD{}, "caseE": caseE{caseC: &full}, "caseF": caseF{text: "x", Number: 1},
		"caseG": caseG{}, "caseK": caseK{h: 1}, "caseL": caseL{caseL2: &caseL2{caseL3: &caseL3{}}, Self: &caseL{}}, "caseM": caseM{},
	} {
		var got []string
		for _, m := range selectMembers(pkg.Scope().Lookup(name).Type(), name).members {
			got = append(got, m.name)
		}
		if want := memberNames(t, value); !slices.Equal(got, want) {
			t.Errorf("%s has the members %q, encoding/json writes %q", name, got, want)
		}
	}
}

// memberNames are the names that encoding/json writes for a struct, in order.
func memberNames(t *testing.T, value any) []string {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	dec := json.NewDecoder(bytes.NewReader(text))
	if _, err := dec.Token(); err != nil {
		t.Fatal(err)
	}
	var names []string
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			t.Fatal(err)
		}
		var rest json.RawMessage
		if err := dec.Decode(&rest); err != nil {
			t.Fatal(err)
		}
		names = append(names, name.(string))
	}
	return names
}

func TestTagSyntax(t *testing.T) {
	for tag, want := range map[string]bool{
		"": true, `json:"a"`: true, `json:"a" xml:"b"`: true, `json:"a,b\"c"`: true, ` json:"a" `: true,
		`json: "a"`: false, `json:a`: false, `json:"a`: false, `json`: false, `json:"\q"`: false, `:"a"`: false,
	} {
		if got := isTagSyntax(tag); got != want {
			t.Errorf("isTagSyntax(%q) = %v", tag, got)
		}
	}
}

func TestNearest(t *testing.T) {
	keys := []string{"minimum", "maximum", "minLength", "maxLength", "enum"}
	for word, want := range map[string]string{"minimun": "minimum", "maxlength": "maxLength", "enmu": "enum", "minium": "minimum", "colour": "", "x": ""} {
		if got := nearest(word, keys); got != want {
			t.Errorf("nearest(%q) = %q, want %q", word, got, want)
		}
	}
}
