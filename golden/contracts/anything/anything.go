// Package anything is the rule that an empty interface and a raw message may be
// any JSON.
package anything

import "encoding/json"

// Body is a named empty interface.
type Body any

// Message holds values of which nothing is known.
type Message struct {
	Any    any             `json:"any"`
	Absent any             `json:"absent,omitempty"`
	List   []any           `json:"list"`
	Map    map[string]any  `json:"map"`
	Raw    json.RawMessage `json:"raw"`
	Body   Body            `json:"body"`
	Number json.Number     `json:"number"`
	// Declared says what is in it.
	//
	//eventgen:wire {"type":"array","items":{"type":"string","minLength":1},"maxItems":3}
	Declared json.RawMessage `json:"declared"`
}
