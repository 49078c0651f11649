package rivals

import (
	"github.com/go-playground/validator/v10"
	"github.com/mailru/easyjson"

	"github.com/eventgen/eventgen/validate/bench/corpus"
	"github.com/eventgen/eventgen/validate/bench/rivals/easyjsonevent"
)

var easyJSON = Rival{
	Name:   "easyjson + playground",
	Kind:   Decoder,
	Module: "github.com/mailru/easyjson",
	Note:   "generated decoders, then go-playground/validator",
	Blind:  append([]corpus.Fault{corpus.RawControl}, lenient...),
	New: func() (func([]byte) bool, error) {
		validate := validator.New(validator.WithRequiredStructEnabled())
		return func(text []byte) bool {
			var event easyjsonevent.Event
			if easyjson.Unmarshal(text, &event) != nil || validate.Struct(&event) != nil {
				return false
			}
			if event.Type == "session_stats" {
				var stats easyjsonevent.Stats
				return easyjson.Unmarshal(event.Data, &stats) == nil && validate.Struct(&stats) == nil
			}
			var payload easyjsonevent.WithMeta
			return easyjson.Unmarshal(event.Data, &payload) == nil && validate.Struct(&payload) == nil
		}, nil
	},
}
