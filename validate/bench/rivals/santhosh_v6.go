package rivals

import (
	"bytes"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

var santhoshV6 = Rival{
	Name:   "santhosh v6",
	Kind:   Schema,
	Module: "github.com/santhosh-tekuri/jsonschema/v6",
	Note:   "used as santhosh v5 is",
	Blind:  beyondSchema,
	New:    func() (func([]byte) bool, error) { return byTag(decodeExact, compileSanthoshV6) },
}

func compileSanthoshV6(schema []byte) (judgeValue, error) {
	const place = "https://eventgen.dev/bench/schema.json"
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		return nil, err
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource(place, document); err != nil {
		return nil, err
	}
	compiled, err := compiler.Compile(place)
	if err != nil {
		return nil, err
	}
	return func(value any) bool { return compiled.Validate(value) == nil }, nil
}
