// Package omitempty_omitzero is the rule of what the two options leave out:
// omitempty what is false, 0, nil or of no length, but never a struct; omitzero
// the zero value, as IsZero has it.
package omitempty_omitzero

import "time"

// Span has its own idea of being zero.
type Span struct {
	From int32 `json:"from"`
	To   int32 `json:"to"`
}

// IsZero reports whether the span is empty, wherever it lies.
func (s Span) IsZero() bool { return s.From == s.To }

// Point has none.
type Point struct {
	X int32 `json:"x"`
}

// Options has members of every kind.
type Options struct {
	Flag     bool              `json:"flag,omitempty"`
	Count    int32             `json:"count,omitempty"`
	Ratio    float64           `json:"ratio,omitempty"`
	Name     string            `json:"name,omitempty"`
	List     []int32           `json:"list,omitempty"`
	Map      map[string]string `json:"map,omitempty"`
	Pointer  *Point            `json:"pointer,omitempty"`
	Any      any               `json:"any,omitempty"`
	Array    [2]int32          `json:"array,omitempty"`
	Struct   Point             `json:"struct,omitzero"`
	Zero     int32             `json:"zero,omitzero"`
	ZeroList []int32           `json:"zero_list,omitzero"`
	ZeroTime time.Time         `json:"zero_time,omitzero"`
	ZeroSpan Span              `json:"zero_span,omitzero"`
	SpanRef  *Span             `json:"span_ref,omitzero"`
	Both     []int32           `json:"both,omitempty,omitzero"`
}
