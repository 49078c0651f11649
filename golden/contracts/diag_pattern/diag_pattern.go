// Package diag_pattern has patterns that Go and JavaScript do not read alike.
package diag_pattern

// Line has one of each kind.
type Line struct {
	Dot   string `json:"dot" jsonschema:"pattern=^a.b$"`
	Space string `json:"space" jsonschema:"pattern=^\\s+$"`
	Ahead string `json:"ahead" jsonschema:"pattern=^(?!x)"`
	Brace string `json:"brace" jsonschema:"pattern={x"`
}
