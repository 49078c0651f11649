package load_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/schema"
	"github.com/eventgen/eventgen/schema/load"
)

// diagnosticCases are sources with one fault each. The source is the body of a
// file that begins with three lines: package, blank, and an import of fmt and
// time that it need not use. The place is line:column in it, counted from the
// body's first line.
var diagnosticCases = []struct {
	source  string
	at      string
	want    string // code, severity and message
	helpHas string
}{
	{"type T struct{ A Missing }", "1:18", "EG101 error undefined: Missing", "correct the Go source"},
	{"type T struct{ A func() `json:\"a\"` }", "1:16", "EG102 error field T.A is a function (func()), which encoding/json cannot write", `json:"-"`},
	{"type T struct{ A map[string]chan int `json:\"a\"` }", "1:16", "EG102 error field T.A is a channel (chan int), which encoding/json cannot write", "//eventgen:ignore"},
	{"type T struct{}\n\nfunc (T) MarshalJSON() ([]byte, error) { return nil, nil }", "1:6", "EG103 error T has its own MarshalJSON, so what it writes is not known", "//eventgen:wire {…}"},
	{"type T struct{ A m }\n\ntype m struct{}\n\nfunc (*m) MarshalText() ([]byte, error) { return nil, nil }", "1:16", "EG104 error field T.A (example.com/m/c004.m) has MarshalText on its pointer only, so it is written in one way where its address can be taken and in another where it cannot", "use a pointer to it"},
	{"type T struct{ A fmt.Stringer }", "1:16", "EG105 error field T.A is the interface fmt.Stringer, and what it holds is not known from the source", "use any"},
	{"type T struct{ A map[bool]int }", "1:16", "EG106 error field T.A is a map with keys of bool, which encoding/json cannot write", "use a key of a string"},
	{"type A struct{ X int }\ntype B struct{ X int }\ntype T struct{ A; B }", "1:16", `EG107 warning T has "X" from A.X and from B.X at the same depth, so encoding/json writes none of them`, "different names"},
	{"type p *p\ntype T struct{ A p }", "2:16", "EG108 error the pointer type example.com/m/c008.p of field T.A points to nothing but itself", "holds a value"},
	{"type T uint8\n\nconst (\n\tA T = 1 << iota\n\tB\n)", "1:6", "EG109 note the constants of T are bit flags, so it is a plain integer and no enum", ""},
	{"type T int\n\nconst (\n\tA T = 1\n\tB T = 2\n\tC T = 4\n)", "1:6", "EG109 note the constants of T are bit flags, so it is a plain integer and no enum", ""},
	{"type T struct{ A struct{} `json:\"a,omitempty\"` }", "1:16", "EG110 note omitempty has no effect on field T.A: a struct is never empty", "use omitzero"},
	{"type T struct{ A int `json: \"a\"` }", "1:16", "EG113 warning the struct tag \"json: \\\"a\\\"\" of field T.A cannot be read whole: Go ignores it from the fault on", "json:\"name\""},
	{"type T struct{ A int `json:\"it's\"` }", "1:16", `EG114 warning encoding/json refuses the name "it's" of field T.A and writes "A"`, "use letters"},
	{"type T struct{ A int `json:\"a,omitemtpy\"` }", "1:16", `EG115 warning encoding/json does not know the option "omitemtpy" of field T.A`, `did you mean "omitempty"?`},
	{"type T struct{ A []int `json:\"a,string\"` }", "1:16", `EG115 warning the option "string" has no effect on field T.A: it is for strings, numbers and bools`, "remove it"},
	{"type T struct{ A string }\n\nfunc (t *T) UnmarshalJSON([]byte) error { return nil }", "1:6", "EG117 note T may read other JSON than it writes, so the reader profile lets any value stand for it", "//eventgen:wire"},
	{"type t struct{ a string }\n\ntype T struct{ A t }", "3:16", "EG118 note all that field T.A (example.com/m/c017.t) can be in JSON is {}: it has no exported fields", `json:"-"`},
	{"//eventgen:opne\ntype T string", "1:1", "EG201 error there is no directive //eventgen:opne", "did you mean //eventgen:open?"},
	{"type T struct{\n\t//eventgen:open\n\tA int\n}", "2:2", "EG202 error //eventgen:open has no meaning here", "into the doc comment of a type"},
	{"type T struct{\n\tA []int //eventgen:nullable\n}", "2:10", "EG202 error //eventgen:nullable has no meaning here: field T.A has no elements that are pointers", "[]*T"},
	{"//eventgen:union tag=A payload=B\ntype T []int", "1:1", "EG202 error //eventgen:union has no meaning here: T is neither a struct nor a sealed interface", "put it at the struct"},
	{"//eventgen:tag a\ntype T struct{ A string }", "1:1", "EG202 error //eventgen:tag has no meaning here: the type is no variant of a union", "//eventgen:union tag=NAME"},
	{"//eventgen:tag a b\ntype T struct{ A string }", "1:1", `EG203 error //eventgen:tag takes one value, found "a b"`, "//eventgen:tag VALUE"},
	{"//eventgen:open always\ntype T string\n\nconst (\n\tA T = \"a\"\n)", "1:1", `EG203 error //eventgen:open takes no arguments, found "always"`, "alone"},
	{"//eventgen:union tag=A\ntype T struct{ A, B int }", "1:1", "EG203 error //eventgen:union lacks payload=", "payload=NAME"},
	{"type K string\n\nconst (\n\tX K = \"x\"\n)\n\n//eventgen:union tag=A payload=C default=T\ntype T struct{ A K; B any }", "7:1", `EG204 error the payload "C" of the union is no member of T`, `did you mean`},
	{"type K string\n\nconst (\n\tX K = \"x\"\n)\n\n//eventgen:union tag=A payload=B\ntype T struct{ A K; B any }", "4:2", "EG205 error the tag X of T has no payload", "default=TYPE"},
	{"type K string\n\nconst (\n\t//eventgen:payload a.example/b.C\n\tX K = \"x\"\n)\n\n//eventgen:union tag=A payload=B\ntype T struct{ A K; B any }", "4:2", "EG206 error the payload a.example/b.C names no package that can be found", "import path"},
	{"type K string\n\nconst (\n\t//eventgen:payload any\n\tX K = \"x\"\n\t//eventgen:payload K\n\tY K = \"x\"\n)\n\n//eventgen:union tag=A payload=B\ntype T struct{ A K; B any }", "7:2", `EG207 error the tag "x" of Y has another payload as X`, "a tag of its own"},
	{"type T interface{ sealed() }\ntype U struct{ A T }", "1:6", "EG208 error the sealed interface T is a union, but no type of its package implements it", `const=VALUE`},
	{"//eventgen:wire {\"type\":\"text\"}\ntype T struct{}", "1:1", `EG209 error //eventgen:wire of type T cannot be read: there is no type "text" (choose one of array, boolean, integer, number, object, string)`, `{"type":"string"}`},
	{"//eventgen:wire {\"type\":\"string\",\"minimum\":1}\ntype T struct{}", "1:1", "EG209 error //eventgen:wire of type T cannot be read: minimum does not fit a string", ""},
	{"//eventgen:wire {\"$ref\":\"x\"}\ntype T struct{}", "1:1", `EG209 error //eventgen:wire of type T cannot be read: the keyword "$ref" is not in the subset`, ""},
	{"// eventgen:open\ntype T string", "1:1", `EG210 warning the comment "// eventgen:open" is no directive because of the space`, "write //eventgen:open"},
	{"type T struct{ A int `jsonschema:\"minimun=0\"` }", "1:16", `EG301 error the jsonschema tag of field T.A has no key "minimun"`, `did you mean "minimum"?`},
	{"type T struct{ A bool `jsonschema:\"minLength=1\"` }", "1:16", "EG302 error minLength=1 does not fit field T.A, which is a bool", "remove minLength"},
	{"type T struct{ A int `validate:\"email\"` }", "1:16", `EG302 error the rule "email" does not fit field T.A, which is an integer`, "dive"},
	{"type T struct{ A int `jsonschema:\"minimum=few\"` }", "1:16", "EG303 error minimum=few of field T.A is not a decimal number", "a decimal number"},
	{"type T struct{ A string `jsonschema:\"minLength=-1\"` }", "1:16", "EG303 error minLength=-1 of field T.A is not a whole number from 0 to 2147483647", ""},
	{"type T struct{ A int `jsonschema:\"minimum\"` }", "1:16", `EG303 error the key "minimum" of field T.A has no value`, "minimum=VALUE"},
	{"type T struct{ A int `validate:\"max=ten\"` }", "1:16", `EG303 error the rule "max=ten" of field T.A has no value that fits an integer`, ""},
	{"type T struct{ A string `jsonschema:\"pattern=\\\\s\"` }", "1:16", `EG304 error the pattern of field T.A is not read alike in Go and in JavaScript: "\\s" at byte 0 of the pattern "\\s" stands for different characters: Go's is ASCII, JavaScript's is Unicode: write [ \t\n\f\r]`, ""},
	{"type Low struct{ A int `jsonschema:\"minimum=2,maximum=1\"` }", "1:18", `EG305 error no value of member "A" of Low can meet minimum=2 and maximum=1`, ""},
	{"type T struct{ A, B int `validate:\"eqfield=A\"` }", "1:16", `EG306 note the rule "eqfield" of a validate tag is no part of the contract: it is about Go values or about several fields`, ""},
	{"type T struct{ A int `validate:\"customer\"` }", "1:16", `EG307 note the rule "customer" of a validate tag is not known here, and is no part of the contract`, ""},
	{"type T struct{ A int `json:\",omitempty\" jsonschema:\"required\"` }", "1:16", "EG308 warning field T.A is required by its tag, but encoding/json leaves it out where it is empty", "remove omitempty"},
	{"type T struct{ A any `jsonschema:\"oneof_type=string;integer\"` }", "1:16", "EG309 warning oneof_type of field T.A has no place in a contract and is left out", "//eventgen:wire"},
	{"type High struct{ A int8 `jsonschema:\"maximum=1000\"` }", "1:19", `EG310 warning maximum=1000 of member "A" of High lies beyond its type, which goes from -128 to 127`, ""},
}

// TestZeroValues: a rule that the zero value breaks is reported once for each
// member that is always written, unless it is the tag of a union, or required.
func TestZeroValues(t *testing.T) {
	_, found := loadModule(t, `
-- m.go --
package m

import "time"

type Status string

const (
	Running Status = "running"
	Done    Status = "done"
)

type Phase string

const (
	None  Phase = ""
	First Phase = "first"
)

type Level int

const (
	Low  Level = 1
	High Level = 2
)

type T struct {
	Status   Status
	Phase    Phase
	Level    Level
	Maybe    *Status
	Absent   Status `+"`json:\",omitempty\"`"+`
	Zero     Level  `+"`json:\",omitzero\"`"+`
	Count    int     `+"`jsonschema:\"minimum=1\"`"+`
	Depth    int     `+"`jsonschema:\"maximum=0\"`"+`
	Above    float64 `+"`jsonschema:\"exclusiveMinimum=0\"`"+`
	Below    float64 `+"`jsonschema:\"exclusiveMaximum=0\"`"+`
	Name     string  `+"`jsonschema:\"minLength=1\"`"+`
	Code     string  `+"`jsonschema:\"pattern=^[a-z]+$\"`"+`
	Any      string  `+"`jsonschema:\"pattern=^[a-z]*$\"`"+`
	ID       string  `+"`jsonschema:\"format=uuid\"`"+`
	Mail     string  `+"`jsonschema:\"format=email\"`"+`
	Agreed   bool    `+"`jsonschema:\"const=true\"`"+`
	Required string  `+"`validate:\"required,alpha\"`"+`
	Age      int     `+"`validate:\"min=18\"`"+`
	List     []string `+"`jsonschema:\"minItems=1\"`"+`
	At       time.Time
	Shape    Shape
}

type Shape interface{ shape() }

type Circle struct {
	Kind string `+"`jsonschema:\"const=circle\"`"+`
}

func (Circle) shape() {}

type Move struct {
	Kind Status
	Body any
}
`, load.Config{})
	var got []string
	for _, d := range found {
		if d.Code != schema.CodeZeroValue || d.Severity != schema.Warning || d.Help == "" {
			t.Errorf("unexpected: %v", d)
		}
		got = append(got, d.Message)
	}
	equal(t, strings.Join(got, "\n"), `
the zero value of member "Status" of T, "", breaks its own rule enum
the zero value of member "Level" of T, 0, breaks its own rule enum
the zero value of member "Count" of T, 0, breaks its own rule minimum=1
the zero value of member "Above" of T, 0, breaks its own rule exclusiveMinimum=0
the zero value of member "Below" of T, 0, breaks its own rule exclusiveMaximum=0
the zero value of member "Name" of T, "", breaks its own rule minLength=1
the zero value of member "Code" of T, "", breaks its own rule pattern=^[a-z]+$
the zero value of member "ID" of T, "", breaks its own rule format=uuid
the zero value of member "Agreed" of T, false, breaks its own rule enum
the zero value of member "Age" of T, 0, breaks its own rule minimum=18
the zero value of member "Kind" of Move, "", breaks its own rule enum`)
}

// TestDiagnostics loads all the cases at once, each a package of its own, and
// demands of each exactly the one diagnostic.
func TestDiagnostics(t *testing.T) {
	const before = "\n\nimport (\"fmt\"; \"time\")\nvar _, _ = fmt.Sprint, time.Now\n"
	var archive strings.Builder
	for i, c := range diagnosticCases {
		fmt.Fprintf(&archive, "-- c%03d/c.go --\npackage c%03d%s%s\n", i, i, before, c.source)
	}
	_, found := loadModule(t, archive.String(), load.Config{Patterns: []string{"./..."}})
	byFile := map[string]schema.Diagnostics{}
	for _, d := range found {
		byFile[d.Pos.File] = append(byFile[d.Pos.File], d)
	}
	var covered []schema.Code
	for i, c := range diagnosticCases {
		got := byFile[fmt.Sprintf("c%03d/c.go", i)]
		if len(got) != 1 {
			t.Errorf("%s\ngives %d diagnostics, want one:\n%v", c.source, len(got), got)
			continue
		}
		d := got[0]
		covered = append(covered, d.Code)
		text := fmt.Sprintf("%s %s %s", d.Code, d.Severity, d.Message)
		place := fmt.Sprintf("%d:%d", d.Pos.Line-strings.Count(before, "\n"), d.Pos.Column)
		if !strings.HasPrefix(text, c.want) || place != c.at || !strings.Contains(d.Help, c.helpHas) {
			t.Errorf("%s\ngot  %s %s; %s\nwant %s %s; … %s …", c.source, place, text, d.Help, c.at, c.want, c.helpHas)
		}
	}
	// These are given only with Opaque, or for a root that is asked for by name:
	// see the tests below. EG4xx are of contracts that load does not make.
	covered = append(covered, schema.CodeOpaque, schema.CodeGeneric, schema.CodeShownForm)
	for _, code := range schema.Codes() {
		if code < "EG4" && !slices.Contains(covered, code) {
			t.Errorf("no case gives %s", code)
		}
	}
}

func TestGenericRoot(t *testing.T) {
	_, found := loadModule(t, "-- m.go --\npackage m\n\ntype T[V any] struct{ A V }\n", load.Config{Types: []string{"T"}})
	if len(found) != 1 || found[0].Error() != "m.go:3:6: the generic type T cannot be a root without its type arguments (EG112); name a type that holds an instance of it" {
		t.Errorf("found %v", found)
	}
}

// What is unknown becomes anything with Opaque, and only a warning is left.
func TestOpaque(t *testing.T) {
	contract, found := loadModule(t, `
-- m.go --
package m

type T struct {
	M Money
	E error
	L level
}

type Money struct{}

func (Money) MarshalJSON() ([]byte, error) { return nil, nil }

type level struct{}

func (*level) MarshalText() ([]byte, error) { return nil, nil }
`, load.Config{Opaque: true})
	equal(t, lines(contract), `
Money = json?
T = {
  M: Money?
  E: json?
  L: json?
}`)
	var codes []string
	for _, d := range found {
		codes = append(codes, fmt.Sprintf("%s %s %s", d.Pos, d.Code, d.Severity))
	}
	equal(t, strings.Join(codes, "\n"), "m.go:5:2 EG111 warning\nm.go:6:2 EG111 warning\nm.go:9:6 EG111 warning")
}

// A type that is no data by itself is no root, and is no fault either.
func TestTypesThatAreNoData(t *testing.T) {
	contract, found := loadModule(t, `
-- m.go --
package m

import "sync"

type Handler func() error
type Server struct{ mu sync.Mutex }
type Options struct{ OnError func(error) }
type Reader interface{ Read() }
type Page[T any] struct{ Items []T }
type Alias = Data
type Hooks []func()
type hidden struct{ A int }
type Data struct{ A int }
type Name string

func (s *Server) Lock() { s.mu.Lock() }

var _ hidden
`, load.Config{})
	if len(found) > 0 {
		t.Errorf("unexpected diagnostics:\n%v", found)
	}
	equal(t, lines(contract), "Data = {\n  A: int64\n}\nName = string")
}

// What is wrong inside a type of the standard library is reported where the
// user's source leads to it.
func TestFaultsInsideStandardTypes(t *testing.T) {
	_, found := loadModule(t, `
-- m.go --
package m

import "net/http"

type T struct {
	Cookie http.Cookie
	Answer *http.Response
}
`, load.Config{})
	for _, d := range found {
		if d.Pos.String() != "m.go:7:2" {
			t.Errorf("%v is not at the field", d)
		}
	}
	if len(found) != 4 || !strings.HasPrefix(found[0].Message, "field Request.Cancel is a channel") {
		t.Errorf("found %v", found)
	}
}

// Of a package of another module, only what can be sent is a root, and only what
// can be mended from outside is reported.
func TestAdviceStaysInTheMainModule(t *testing.T) {
	contract, found := loadModule(t, `
-- go.mod --
module example.com/m

go 1.26

require example.com/lib v0.0.0

replace example.com/lib => ./lib
-- m.go --
package m

import _ "example.com/lib"
-- lib/go.mod --
module example.com/lib

go 1.26
-- lib/lib.go --
package lib

import "io"

type Status string

const (
	On  Status = "on"
	Off Status = "off"
)

type Data struct {
	Status Status
	Empty  struct{} `+"`json:\",omitempty\"`"+`
	Locked lock
	Money  Money
}

type lock struct{ n int }

type Client struct {
	Name string
	Log  io.Writer
}

type Failure struct {
	Client *Client
	Text   string `+"`json:\"text\"`"+`
}

type Money struct{ cents int }

func (m *Money) MarshalJSON() ([]byte, error) { return nil, nil }
`, load.Config{Patterns: []string{"example.com/lib"}, Known: map[string]string{"example.com/lib.Money": `{"type":"string"}`}})
	if len(found) > 0 {
		t.Errorf("unexpected: %v", found)
	}
	equal(t, lines(contract), `
Data = {
  Status: Status
  Empty: {}
  Locked: Lock
  Money: string
}
Lock (reached) = {
}
Money = string
Status = enum string On="on" Off="off"`)
}
