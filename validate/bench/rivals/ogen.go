package rivals

import (
	"io"

	"github.com/go-faster/jx"

	"github.com/eventgen/eventgen/validate/bench/rivals/ogenevent"
)

var ogen = Rival{
	Name:   "ogen, generated",
	Kind:   Decoder,
	Module: "github.com/ogen-go/ogen",
	Note:   "generated decoder and Validate, from OpenAPI; reads the event twice to find the tag",
	Blind:  beyondJX,
	New: func() (func([]byte) bool, error) {
		return func(text []byte) bool {
			decoder := jx.GetDecoder()
			defer jx.PutDecoder(decoder)
			decoder.ResetBytes(text)
			var event ogenevent.Event
			if event.Decode(decoder) != nil || event.Validate() != nil {
				return false
			}
			return decoder.Skip() == io.EOF // a second value
		}, nil
	},
}
