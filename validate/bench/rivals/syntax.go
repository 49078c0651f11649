package rivals

import (
	"encoding/json"
	"errors"

	"github.com/bytedance/sonic"
	"github.com/go-json-experiment/json/jsontext"
	gojson "github.com/goccy/go-json"
	"github.com/valyala/fastjson"

	"github.com/eventgen/eventgen/validate/bench/corpus"
)

var errSecondValue = errors.New("expected the end of the event, found a second value")

const (
	sonicModule = "github.com/bytedance/sonic"
	sonicNote   = "machine code made at run time, and unsafe"
)

// beyondSyntax are the faults that no check of the syntax sees.
var beyondSyntax = except(corpus.SyntaxFaults()...)

var jsonValid = Rival{
	Name:  Base,
	Kind:  Syntax,
	Note:  engine,
	Blind: beyondSyntax,
	New:   func() (func([]byte) bool, error) { return json.Valid, nil },
}

var jsonText = Rival{
	Name:   "jsontext",
	Kind:   Syntax,
	Module: "github.com/go-json-experiment/json",
	Note:   "sees invalid UTF-8 and duplicate members too",
	Blind:  except(append(corpus.SyntaxFaults(), corpus.InvalidUTF8, corpus.LoneSurrogate, corpus.Duplicate)...),
	New: func() (func([]byte) bool, error) {
		return func(text []byte) bool { return jsontext.Value(text).IsValid() }, nil
	},
}

var fastJSON = Rival{
	Name:   "fastjson",
	Kind:   Syntax,
	Module: "github.com/valyala/fastjson",
	Blind:  beyondSyntax,
	New: func() (func([]byte) bool, error) {
		return func(text []byte) bool { return fastjson.ValidateBytes(text) == nil }, nil
	},
}

var goccyValid = Rival{
	Name:   "goccy/go-json.Valid",
	Kind:   Syntax,
	Module: "github.com/goccy/go-json",
	Blind:  beyondSyntax,
	New:    func() (func([]byte) bool, error) { return gojson.Valid, nil },
}

var sonicValid = Rival{
	Name:   Fastest,
	Kind:   Syntax,
	Module: sonicModule,
	Note:   sonicNote + "; takes control characters within strings",
	Blind:  append([]corpus.Fault{corpus.RawControl}, beyondSyntax...),
	New:    func() (func([]byte) bool, error) { return sonic.Valid, nil },
}
