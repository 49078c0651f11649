package jsonschema

import (
	"github.com/invopop/jsonschema"

	"github.com/eventgen/eventgen/schema"
)

// object is an object with declared members, in the order of fields. open says
// that other members are part of the contract.
func (p *plan) object(fields []schema.Field, open bool) *jsonschema.Schema {
	out := &jsonschema.Schema{Type: "object", Properties: jsonschema.NewProperties()}
	for _, f := range fields {
		out.Properties.Set(f.Name, p.member(f))
		if f.Presence == schema.Required && p.profile != Reader {
			out.Required = append(out.Required, f.Name)
		}
	}
	if p.profile == Exact && !open {
		out.AdditionalProperties = jsonschema.FalseSchema
	}
	return out
}

// member is the schema of one declared member, with its documentation.
func (p *plan) member(f schema.Field) *jsonschema.Schema {
	t := f.Type
	if !t.Pos.IsValid() {
		t.Pos = f.Pos
	}
	return annotate(p.use(t), f)
}

// annotate adds what the field says beside its type.
func annotate(out *jsonschema.Schema, f schema.Field) *jsonschema.Schema {
	document(out, f.Doc)
	if f.Default != "" {
		out.Default = f.Default
	}
	for _, example := range f.Examples {
		out.Examples = append(out.Examples, example)
	}
	return out
}

// mapping is an object with names that are data.
func (p *plan) mapping(s schema.Map) *jsonschema.Schema {
	out := &jsonschema.Schema{Type: "object", AdditionalProperties: p.use(s.Elem)}
	if key, plain := s.Key.Shape.(schema.String); !plain || key.Quoted || len(s.Key.Constraints) > 0 {
		out.PropertyNames = p.use(s.Key)
	}
	return out
}

// array is a slice, or a Go array with its length, which the reader profile
// does not hold a value to.
func (p *plan) array(s schema.Array) *jsonschema.Schema {
	out := &jsonschema.Schema{Type: "array", Items: p.use(s.Elem)}
	if s.Len >= 0 && p.profile != Reader {
		extra(out, "x-go-array", s.Len)
	}
	return out
}

// enum is a set of named values, of which the rules of the use may allow only
// some. An open one lists them as examples.
func (p *plan) enum(s schema.Enum, r *schema.Rules) *jsonschema.Schema {
	out := &jsonschema.Schema{Type: schema.JSONType(s.Base)}
	values := s.Values()
	if s.Open {
		for _, v := range values {
			out.Examples = append(out.Examples, v)
		}
		extra(out, "x-open-enum", true)
	} else if len(r.Values) == len(values) {
		values = r.Values // the same ones, perhaps in another order
	} else {
		return out
	}
	var names []string
	for _, v := range values {
		names = append(names, s.Member(v).Name)
	}
	extra(out, "x-enum-varnames", names)
	return out
}
