package schema_test

import (
	"testing"

	"github.com/eventgen/eventgen/schema"
)

func TestJSONType(t *testing.T) {
	for _, test := range []struct {
		shape schema.Shape
		want  string
	}{
		{schema.Bool{}, "boolean"}, {schema.Bool{Quoted: true}, "string"},
		{schema.Integer{Bits: 8}, "integer"}, {schema.Integer{Bits: 8, Quoted: true}, "string"},
		{schema.Number{Bits: 64}, "number"}, {schema.Number{Bits: 64, Quoted: true}, "string"},
		{schema.String{}, "string"}, {schema.Bytes{}, "string"}, {schema.Time{}, "string"},
		{schema.Array{}, "array"}, {schema.Map{}, "object"}, {schema.Object{}, "object"}, {schema.Union{}, "object"},
		{schema.Enum{Base: schema.Integer{Bits: 8}}, "integer"}, {schema.Enum{Base: schema.String{}}, "string"},
		{schema.JSON{}, ""}, {schema.Ref{Name: "T"}, ""}, {nil, ""},
	} {
		if got := schema.JSONType(test.shape); got != test.want {
			t.Errorf("%#v: %q, want %q", test.shape, got, test.want)
		}
	}
}
