// Package stream is what the golden files in streamjudge are generated for,
// from another package.
package stream

// Message is an envelope.
type Message struct {
	Seq     uint32 `json:"seq,omitempty"`
	Kind    Kind   `json:"kind"`
	Body    any    `json:"body"`
	Trailer string `json:"trailer,omitempty"`
}

// Kind is the tag of a Message.
type Kind string

// Text is a payload.
type Text struct {
	Text string `json:"text"`
	Meta meta   `json:"meta"`
}

// Usage is a payload.
type Usage struct {
	Tokens int32 `json:"tokens"`
}

// meta cannot be named by another package.
type meta struct {
	Lang  string `json:"lang"`
	Spans []span `json:"spans"`
}

type span struct {
	From int32  `json:"from"`
	Next *span  `json:"next,omitempty"`
	Note string `json:"note"`
}

// SetMeta gives a Text what only this package can make.
func (t *Text) SetMeta(lang string, froms ...int32) {
	t.Meta = meta{Lang: lang, Spans: []span{}}
	for _, from := range froms {
		t.Meta.Spans = append(t.Meta.Spans, span{From: from})
	}
}

// Shape is a sealed interface.
type Shape interface{ isShape() }

// Circle is a Shape.
type Circle struct {
	Type   string  `json:"type"`
	Radius float64 `json:"radius"`
}

// Square is a Shape.
type Square struct {
	Type string `json:"type"`
	Side int64  `json:"side"`
}

// Drawing holds Shapes.
type Drawing struct {
	Main   Shape   `json:"main"`
	Others []Shape `json:"others"`
}

func (Circle) isShape()  {}
func (*Square) isShape() {}
