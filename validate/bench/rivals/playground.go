package rivals

import (
	"encoding/json"

	"github.com/bytedance/sonic"
	"github.com/go-playground/validator/v10"

	jsonv2 "github.com/go-json-experiment/json"

	"github.com/eventgen/eventgen/validate/bench/corpus"
	"github.com/eventgen/eventgen/validate/bench/rivals/native"
)

// What a struct decoder lets pass: a member that is absent leaves a zero value
// behind, as null does, and unknown members are skipped.
var zeroed = []corpus.Fault{corpus.Missing, corpus.Unknown, corpus.OtherCase, corpus.NullNumber}

// What most of them let pass besides.
var lenient = append([]corpus.Fault{corpus.InvalidUTF8, corpus.LoneSurrogate, corpus.Duplicate}, zeroed...)

var encodingJSON = Rival{
	Name:   "encoding/json + playground",
	Kind:   Decoder,
	Module: "github.com/go-playground/validator/v10",
	Note:   "into structs, then go-playground/validator",
	Blind:  append([]corpus.Fault{corpus.NullPayload}, lenient...),
	New: func() (func([]byte) bool, error) {
		return decodeAndValidate(json.Unmarshal), nil
	},
}

var jsonV2 = Rival{
	Name:   "json/v2 + playground",
	Kind:   Decoder,
	Module: "github.com/go-json-experiment/json",
	Note:   "into structs, then go-playground/validator",
	Blind:  append([]corpus.Fault{corpus.NullPayload}, zeroed...),
	New: func() (func([]byte) bool, error) {
		return decodeAndValidate(func(text []byte, to any) error { return jsonv2.Unmarshal(text, to) }), nil
	},
}

var sonicStruct = Rival{
	Name:   "sonic + playground",
	Kind:   Decoder,
	Module: sonicModule,
	Note:   "into structs, then go-playground/validator; " + sonicNote,
	Blind:  append([]corpus.Fault{corpus.NullPayload, corpus.RawControl}, lenient...),
	New: func() (func([]byte) bool, error) {
		return decodeAndValidate(sonic.Unmarshal), nil
	},
}

// decodeAndValidate is a judge of any library that decodes into structs by
// reflection.
func decodeAndValidate(unmarshal func(text []byte, to any) error) func([]byte) bool {
	validate := validator.New(validator.WithRequiredStructEnabled())
	return func(text []byte) bool {
		var event native.Event
		if unmarshal(text, &event) != nil || validate.Struct(&event) != nil {
			return false
		}
		if event.Type == "session_stats" {
			var stats native.Stats
			return unmarshal(event.Data, &stats) == nil && validate.Struct(&stats) == nil
		}
		var payload native.WithMeta
		return unmarshal(event.Data, &payload) == nil && validate.Struct(&payload) == nil
	}
}
