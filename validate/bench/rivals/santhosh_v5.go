package rivals

import (
	"bytes"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

const santhoshV5Module = "github.com/santhosh-tekuri/jsonschema/v5"

var santhoshV5 = Rival{
	Name:   Incumbent,
	Kind:   Schema,
	Module: santhoshV5Module,
	Note:   "decodes with UseNumber; looks the tag up first, and holds the payload against one schema",
	Blind:  beyondSchema,
	New:    func() (func([]byte) bool, error) { return byTag(decodeExact, compileSanthoshV5) },
}

var santhoshV5AsEmitted = Rival{
	Name:   AsEmitted,
	Kind:   Schema,
	Module: santhoshV5Module,
	Note:   "the schema as emitted, whose oneOf has 27 alternatives",
	Slow:   true,
	Blind:  beyondSchema,
	New: func() (func([]byte) bool, error) {
		schema, err := eventSchema()
		if err != nil {
			return nil, err
		}
		return SanthoshV5(schema)
	},
}

// SanthoshV5 is a judge by the schema.
func SanthoshV5(schema []byte) (func(text []byte) bool, error) {
	judge, err := compileSanthoshV5(schema)
	if err != nil {
		return nil, err
	}
	return func(text []byte) bool {
		value, err := decodeExact(text)
		return err == nil && judge(value)
	}, nil
}

func compileSanthoshV5(schema []byte) (judgeValue, error) {
	const place = "https://eventgen.dev/bench/schema.json"
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource(place, bytes.NewReader(schema)); err != nil {
		return nil, err
	}
	compiled, err := compiler.Compile(place)
	if err != nil {
		return nil, err
	}
	return func(value any) bool { return compiled.Validate(value) == nil }, nil
}
