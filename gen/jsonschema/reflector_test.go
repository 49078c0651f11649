package jsonschema_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/invopop/jsonschema"
)

// contracts is the import path of the golden contracts.
const contracts = "github.com/eventgen/eventgen/golden/contracts/"

// known lists the reasons, and every disagreement between the emitted schemas and
// the Reflector, one on each line, with the name of its reason. Run with -update to write it
// again, and look at the change.
const known = "testdata/reflector.txt"

// TestReflector compares what eventgen emits for the golden contracts with what
// invopop's Reflector makes of the same Go types: the form of every type and
// member, what is required, and whether more members are allowed. Where they
// disagree, a reason must be known; a disagreement that is gone fails as well.
func TestReflector(t *testing.T) {
	var lines []string
	for _, r := range reasons {
		lines = append(lines, fmt.Sprintf("# %s: %s\n", r.name, r.why))
	}
	used := map[string]bool{}
	for _, d := range disagreements(t) {
		reason := d.reason()
		if reason == "" {
			t.Errorf("%v: no reason is known for this", d)
		}
		used[reason] = true
		lines = append(lines, fmt.Sprintf("%v  [%s]\n", d, reason))
	}
	for _, r := range reasons {
		if !used[r.name] {
			t.Errorf("the reason %q explains nothing any more: remove it", r.name)
		}
	}
	got := strings.Join(lines, "")
	if updating() {
		if err := os.WriteFile(known, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		t.Error("the list was written: look at its diff and run again")
	}
	want, err := os.ReadFile(known)
	if err != nil {
		t.Fatal(err)
	}
	listed := slices.Collect(strings.Lines(string(want)))
	for _, line := range lines {
		if !slices.Contains(listed, line) {
			t.Errorf("new: %s", line)
		}
	}
	for _, line := range listed {
		if !slices.Contains(lines, line) {
			t.Errorf("gone: %s", line)
		}
	}
}

// TestReflectorSeesEveryContract holds that no type of a golden contract is left
// out that can be named.
func TestReflectorSeesEveryContract(t *testing.T) {
	files, err := filepath.Glob("../../golden/contracts/*/want/schema.json")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d schemas, %v", len(files), err)
	}
	for _, file := range files {
		folder := filepath.Base(filepath.Dir(filepath.Dir(file)))
		for name := range emitted(t, folder).types {
			exported := name[0] >= 'A' && name[0] <= 'Z' && !strings.ContainsAny(name, "[]")
			if exported && !slices.ContainsFunc(reflected, func(r reflect.Type) bool { return r.PkgPath() == contracts+folder && r.Name() == name }) {
				t.Errorf("%s.%s is missing: add it to reflector_types_test.go", folder, name)
			}
		}
	}
}

// updating reports whether the goldens of this package are to be written.
func updating() bool { return flag.Lookup("update").Value.String() == "true" }

// disagreement is one difference between the two schemas of a Go type.
type disagreement struct {
	place        string // package.Type, and perhaps .member
	aspect       string // type, required, members, additionalProperties
	ours, theirs string
}

func (d disagreement) String() string {
	return fmt.Sprintf("%s %s: eventgen %s, Reflector %s", d.place, d.aspect, d.ours, d.theirs)
}

// disagreements compares all types, in the order of their names.
func disagreements(t *testing.T) []disagreement {
	t.Helper()
	var out []disagreement
	schemas := map[string]*document{}
	for _, typ := range reflected {
		folder := strings.TrimPrefix(typ.PkgPath(), contracts)
		if schemas[folder] == nil {
			schemas[folder] = emitted(t, folder)
		}
		ours := schemas[folder]
		def, ok := ours.types[typ.Name()]
		if !ok {
			t.Errorf("%s.%s is not in the emitted schema", folder, typ.Name())
			continue
		}
		theirs := reflectorOf(t, typ)
		out = append(out, compare(folder+"."+typ.Name(), ours, def, theirs, theirs.root)...)
	}
	return out
}

// document is a schema and its definitions.
type document struct {
	defs map[string]any
	root any
	// types are the definitions by the name of their Go type, those of the
	// document's own package only.
	types map[string]any
}

func newDocument(t *testing.T, text []byte) *document {
	t.Helper()
	d := &document{types: map[string]any{}}
	if err := json.Unmarshal(text, &d.root); err != nil {
		t.Fatal(err)
	}
	d.defs, _ = d.root.(map[string]any)["$defs"].(map[string]any)
	return d
}

// emitted is the committed schema of a golden contract.
func emitted(t *testing.T, folder string) *document {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("../../golden/contracts", folder, "want", "schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	d := newDocument(t, text)
	for _, def := range d.defs {
		origin, _ := def.(map[string]any)["x-go-type"].(string)
		if name, ok := strings.CutPrefix(origin, contracts+folder+"."); ok {
			d.types[name] = def
		}
	}
	return d
}

// reflectorOf is what the Reflector makes of a type. It panics where it has no
// schema to give.
func reflectorOf(t *testing.T, typ reflect.Type) (d *document) {
	t.Helper()
	defer func() {
		if r := recover(); r != nil {
			d = &document{root: map[string]any{"type": fmt.Sprintf("panics (%v)", r)}}
		}
	}()
	text, err := json.Marshal(new(jsonschema.Reflector).ReflectFromType(typ))
	if err != nil {
		t.Fatal(err)
	}
	return newDocument(t, text)
}

// compare finds the differences between two schemas of one type.
func compare(place string, ours *document, our any, theirs *document, their any) []disagreement {
	var out []disagreement
	differ := func(place, aspect, a, b string) {
		if a != b {
			out = append(out, disagreement{place, aspect, a, b})
		}
	}
	our, their = ours.resolve(our), theirs.resolve(their)
	differ(place, "type", ours.form(our, 0), theirs.form(their, 0))
	left, right := membersOf(our), membersOf(their)
	if left == nil || right == nil {
		return out
	}
	names := func(m map[string]any) string { return strings.Join(slices.Sorted(maps.Keys(m)), ",") }
	differ(place, "members", names(left), names(right))
	differ(place, "required", listOf(our, "required"), listOf(their, "required"))
	differ(place, "additionalProperties", fmt.Sprint(our.(map[string]any)["additionalProperties"]), fmt.Sprint(their.(map[string]any)["additionalProperties"]))
	for _, name := range slices.Sorted(maps.Keys(left)) {
		if other, ok := right[name]; ok {
			differ(place+"."+name, "type", ours.form(left[name], 2), theirs.form(other, 2))
		}
	}
	return out
}

func membersOf(schema any) map[string]any {
	object, _ := schema.(map[string]any)
	members, _ := object["properties"].(map[string]any)
	return members
}

func listOf(schema any, keyword string) string {
	list, _ := schema.(map[string]any)[keyword].([]any)
	var names []string
	for _, name := range list {
		names = append(names, fmt.Sprint(name))
	}
	slices.Sort(names)
	return "[" + strings.Join(names, ",") + "]"
}

// resolve follows references.
func (d *document) resolve(schema any) any {
	for range 10 {
		object, _ := schema.(map[string]any)
		ref, ok := object["$ref"].(string)
		if !ok {
			return schema
		}
		schema = d.defs[strings.TrimPrefix(ref, "#/$defs/")]
	}
	return schema
}

// form says in a word which JSON values a schema is for; of arrays and maps what
// they hold, too, to the depth.
func (d *document) form(schema any, depth int) string {
	outer, _ := schema.(map[string]any)
	if either, ok := outer["anyOf"].([]any); ok && len(either) == 2 && reflect.DeepEqual(either[1], map[string]any{"type": "null"}) {
		return d.form(either[0], depth) + "|null"
	}
	object, ok := d.resolve(schema).(map[string]any)
	if !ok || object["type"] == nil {
		return "anything"
	}
	form := fmt.Sprint(object["type"])
	if list, ok := object["type"].([]any); ok {
		form = strings.Trim(strings.Join(strings.Fields(fmt.Sprint(list)), "|"), "[]")
	}
	kind, null, _ := strings.Cut(form, "|")
	if null != "" {
		null = "|" + null
	}
	switch {
	case depth > 0 && kind == "array":
		kind += " of " + d.part(object["items"], depth-1)
	case depth > 0 && kind == "object" && object["properties"] == nil && object["additionalProperties"] != false:
		kind = "map of " + d.part(object["additionalProperties"], depth-1)
	}
	if _, ok := object["enum"]; ok {
		kind = "enum of " + kind
	}
	return kind + null
}

// part is the form of what an array or map holds.
func (d *document) part(schema any, depth int) string {
	form := d.form(schema, depth)
	if strings.Contains(form, "|") {
		return "(" + form + ")"
	}
	return form
}
