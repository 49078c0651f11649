// Package diag_rule_place has rules that do not fit their fields.
package diag_rule_place

// Person has lengths for numbers and bounds for text.
type Person struct {
	Age   int      `json:"age" jsonschema:"minLength=1"`
	Name  string   `json:"name" jsonschema:"minimum=1"`
	Tags  []string `json:"tags" jsonschema:"minProperties=1"`
	Alive bool     `json:"alive" validate:"max=3"`
	Size  int      `json:"size" jsonschema:"minimum=small,enum=large"`
	Range int8     `json:"range" jsonschema:"minimum=10,maximum=1"`
}
