package rivals

import (
	"encoding/json"

	"github.com/google/jsonschema-go/jsonschema"
)

var googleSchema = Rival{
	Name:   "google/jsonschema-go",
	Kind:   Schema,
	Module: "github.com/google/jsonschema-go",
	Note:   "used as santhosh v5 is, but decodes numbers into float64: it takes a json.Number for a string",
	Blind:  beyondSchema,
	New:    func() (func([]byte) bool, error) { return byTag(decodeFloats, compileGoogle) },
}

func decodeFloats(text []byte) (any, error) {
	var value any
	err := json.Unmarshal(text, &value)
	return value, err
}

func compileGoogle(schema []byte) (judgeValue, error) {
	var document jsonschema.Schema
	if err := json.Unmarshal(schema, &document); err != nil {
		return nil, err
	}
	resolved, err := document.Resolve(nil)
	if err != nil {
		return nil, err
	}
	return func(value any) bool { return resolved.Validate(value) == nil }, nil
}
