package golang

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dave/jennifer/jen"

	"github.com/eventgen/eventgen/schema"
)

func TestImportsAreGrouped(t *testing.T) {
	const head = "// Header\n\npackage p\n\n"
	for _, test := range []struct{ in, want string }{
		{head + "import \"sync\"\n\nvar x int\n", head + "import \"sync\"\n\nvar x int\n"},
		{
			head + "import (\n\"encoding/base64\"\n\"example.com/a\"\nb2 \"example.com/b\"\n\"sync\"\n)\n\nfunc f() {}\n",
			head + "import (\n\"encoding/base64\"\n\"sync\"\n\n\"example.com/a\"\nb2 \"example.com/b\"\n)\n\nfunc f() {}\n",
		},
		{head + "import (\n\"example.com/a\"\n\"example.com/b\"\n)\n", head + "import (\n\"example.com/a\"\n\"example.com/b\"\n)\n"},
	} {
		if got := string(grouped([]byte(test.in))); got != test.want {
			t.Errorf("got\n%s\nwant\n%s", got, test.want)
		}
	}
}

func TestListsAreFilled(t *testing.T) {
	long := strings.Repeat("x", lineWidth-8) // with the comma and "abcd", a full line
	for _, test := range []struct {
		texts []string
		want  string
	}{
		{[]string{`"a"`, `"b"`}, `f("a", "b")`},
		{[]string{long, `"abcd"`, "1"}, "f(" + long + ", \"abcd\",\n\t1)"},
		{[]string{long + long, "1"}, "f(" + long + long + ",\n\t1)"},
	} {
		if got := jen.Id("f").Call(filled(test.texts)).GoString(); got != test.want {
			t.Errorf("got  %q\nwant %q", got, test.want)
		}
	}
}

// tickerTags are more than a message lists, and more than a switch should.
func tickerTags() []schema.Literal {
	var out []schema.Literal
	for i := range mostListed + 1 {
		out = append(out, schema.StringLiteral(fmt.Sprintf("tick_%d", i)))
	}
	return append(out, `"bell"`)
}

// ticker is an envelope of which all tags but one announce the same.
func ticker() *schema.Contract {
	ref := func(name string, kind schema.HeldKind) schema.Type {
		return use(schema.Ref{Name: name}, named("shop", name, kind))
	}
	union := schema.Union{
		Tag: "kind", Payload: "body",
		Envelope: []schema.Field{
			required("kind", "Kind", ref("Kind", schema.HeldBasic)),
			required("body", "Body", use(schema.JSON{}, held(schema.HeldInterface))),
		},
	}
	for _, tag := range tickerTags() {
		text, _ := tag.Text()
		payload := "Tick"
		if text == "bell" {
			payload = "Bell"
		}
		union.Variants = append(union.Variants, schema.Variant{Tag: text, Type: ref(payload, schema.HeldStruct)})
	}
	return contractOf(
		structDef("Bell"),
		definition("shop", "Kind", false, use(schema.Enum{Base: schema.String{}, Members: memberList(tickerTags()...)}, held(schema.HeldBasic)), ""),
		structDef("Tick", required("n", "N", use(integerOf(64, true), held(schema.HeldBasic)))),
		definition("shop", "Event", true, use(union, held(schema.HeldStruct)), ""),
	)
}

// TestLongListsAreSaidOnce holds what is printed of an enum with many values
// against the text that a person would write.
func TestLongListsAreSaidOnce(t *testing.T) {
	files, err := Emitter{Package: "shop", ImportPath: testdata + "shop"}.Emit(ticker())
	if err != nil {
		t.Fatal(err)
	}
	content := map[string]string{}
	for _, f := range files {
		content[f.Path] = string(f.Content)
	}
	for _, test := range []struct{ file, want string }{
		{tableFile, `
		Type: validate.Type{Shape: validate.String{}, Enum: kindValues},
`},
		{tableFile, `
// kindValues are the values of Kind, as JSON.
var kindValues = []string{
	` + "`\"tick_0\"`, `\"tick_1\"`, `\"tick_2\"`, `\"tick_3\"`, `\"tick_4\"`, `\"tick_5\"`, `\"tick_6\"`," + `
	` + "`\"tick_7\"`, `\"tick_8\"`, `\"tick_9\"`, `\"tick_10\"`, `\"tick_11\"`, `\"tick_12\"`, `\"bell\"`," + `
}
`},
		{checkFile, `
func checkKind(c *validate.Check, v Kind) {
	switch v {
	case "tick_0", "tick_1", "tick_2", "tick_3", "tick_4", "tick_5", "tick_6", "tick_7", "tick_8",
		"tick_9", "tick_10", "tick_11", "tick_12", "bell":
	default:
		c.Enum(v, kindValues...)
	}
}
`},
		{checkFile, `
	n := c.Mark()
	checkKind(c, v.Kind)
	n = c.Member(n, "kind")
`},
		{validateFile, `
func fastEvent(b []byte, i int) int {
	i = validate.Literal(b, i, ` + "`{\"kind\":`" + `)
	start := i
	i = fastKind(b, i)
	tag := validate.Span(b, start, i)
	i = validate.Literal(b, i, ` + "`,\"body\":`" + `)
	switch string(tag) {
	case ` + "`\"bell\"`" + `:
		i = fastBell(b, i)
	default:
		i = fastTick(b, i)
	}
	return validate.Literal(b, i, "}")
}
`},
	} {
		if !strings.Contains(content[test.file], test.want) {
			t.Errorf("%s does not have\n%s\nit is\n%s", test.file, test.want, content[test.file])
		}
	}
}

func TestConversionsAreNeeded(t *testing.T) {
	for _, test := range []struct {
		held     schema.Held
		to, want string
	}{
		{schema.Held{Basic: "int64"}, "int64", "v.X"},
		{schema.Held{Basic: "int"}, "int64", "int64(v.X)"},
		{schema.Held{Basic: "int64", Named: true}, "int64", "int64(v.X)"},
		{schema.Held{}, "float64", "float64(v.X)"},
	} {
		if got := converted("v.X", test.held, test.to); got != test.want {
			t.Errorf("%+v to %s: got %s, want %s", test.held, test.to, got, test.want)
		}
	}
}

// TestAliasIsUsedThroughout has a package that declares the name validate.
func TestAliasIsUsedThroughout(t *testing.T) {
	c := ticker()
	files, err := Emitter{Package: "shop", ImportPath: testdata + "shop", Reserved: []string{"validate"}}.Emit(c)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		text := strings.ReplaceAll(string(f.Content), "*validate.", "") // of comments
		if !strings.Contains(text, "validate2 \"github.com/eventgen/eventgen/validate\"") || strings.Contains(text, " validate.") || strings.Contains(text, "]validate.") {
			t.Errorf("%s does not use the alias throughout:\n%s", f.Path, f.Content)
		}
	}
}
