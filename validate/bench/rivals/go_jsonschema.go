package rivals

import (
	"encoding/json"

	"github.com/eventgen/eventgen/validate/bench/corpus"
	generated "github.com/eventgen/eventgen/validate/bench/rivals/gojsonschemaevent"
)

var goJSONSchema = Rival{
	Name:   "go-jsonschema, generated",
	Kind:   Decoder,
	Module: "github.com/atombender/go-jsonschema",
	Note:   "the envelope is decoded by hand, since the tool makes an any of a union",
	Blind: []corpus.Fault{
		corpus.InvalidUTF8, corpus.LoneSurrogate, corpus.Duplicate,
		corpus.NullPayload, corpus.NullNumber, corpus.Unknown,
	},
	New: func() (func([]byte) bool, error) { return judgeGoJSONSchema, nil },
}

// rawEvent is the generated Event, with the payload raw.
type rawEvent struct {
	RequestID *int                     `json:"request_id,omitempty"`
	Event     generated.Type           `json:"event"`
	Data      json.RawMessage          `json:"data"`
	Metadata  *generated.EventMetadata `json:"metadata,omitempty"`
}

func judgeGoJSONSchema(text []byte) bool {
	var event rawEvent
	if json.Unmarshal(text, &event) != nil {
		return false
	}
	if event.Event == generated.TypeSessionStats {
		var stats generated.SessionStatsData
		return json.Unmarshal(event.Data, &stats) == nil
	}
	var payload generated.EventWithMeta
	return json.Unmarshal(event.Data, &payload) == nil
}
