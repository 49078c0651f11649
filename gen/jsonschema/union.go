package jsonschema

import (
	"github.com/invopop/jsonschema"

	"github.com/eventgen/eventgen/schema"
)

// union is one of several variants, told apart by a tag. The tag itself is
// always judged by its own schema, beside the variants, so that an unknown tag
// is one violation and not one of every variant.
//
// In the exact and open profiles the variants are a oneOf, each with a required
// const tag. A reader may come upon an event without a tag, which then is held
// against no variant: there each variant is an if and a then.
func (p *plan) union(t schema.Type, s schema.Union) *jsonschema.Schema {
	var out *jsonschema.Schema
	if s.Payload == "" {
		out = p.tagged(s)
	} else {
		out = p.envelope(t, s)
	}
	var tags []any
	for _, v := range s.Variants {
		tag := schema.StringLiteral(v.Tag)
		tags = append(tags, tag)
		if p.profile == Reader {
			condition := with(&jsonschema.Schema{Required: []string{s.Tag}}, s.Tag, &jsonschema.Schema{Const: tag})
			out.AllOf = append(out.AllOf, document(&jsonschema.Schema{Title: v.Tag, If: condition, Then: p.promise(s, v)}, v.Doc))
		} else {
			out.OneOf = append(out.OneOf, p.branch(s, v, tag))
		}
	}
	if s.Open {
		extra(out, "x-open-union", true)
		if p.profile != Reader {
			unknown := &jsonschema.Schema{Not: &jsonschema.Schema{Enum: tags}}
			out.OneOf = append(out.OneOf, with(&jsonschema.Schema{}, s.Tag, unknown))
		}
	}
	return out
}

// envelope is the object around a payload. Nothing is said of the payload
// itself: the tag decides.
func (p *plan) envelope(t schema.Type, s schema.Union) *jsonschema.Schema {
	out := p.object(s.Envelope, false)
	for _, f := range s.Envelope {
		if f.Name == s.Payload {
			out.Properties.Set(f.Name, annotate(&jsonschema.Schema{}, f))
		}
	}
	if _, ok := out.Properties.Get(s.Tag); !ok {
		p.fault(t, schema.CodeUnion, "the envelope has no member "+s.Tag+" for its tag", "name a field of the struct in //eventgen:union tag=…")
	}
	return out
}

// tagged is what all variants that are whole objects share: the tag.
func (p *plan) tagged(s schema.Union) *jsonschema.Schema {
	tag := &jsonschema.Schema{Type: "string"}
	if !s.Open {
		seen := map[string]bool{}
		for _, v := range s.Variants {
			if !seen[v.Tag] {
				seen[v.Tag] = true
				tag.Enum = append(tag.Enum, schema.StringLiteral(v.Tag))
			}
		}
	}
	out := with(&jsonschema.Schema{Type: "object"}, s.Tag, tag)
	if p.profile == Reader {
		allowNull(tag)
	} else {
		out.Required = []string{s.Tag}
	}
	return out
}

// branch is one alternative of the oneOf: the tag by which it is known, and
// what that tag promises.
func (p *plan) branch(s schema.Union, v schema.Variant, tag schema.Literal) *jsonschema.Schema {
	out := &jsonschema.Schema{}
	if s.Payload == "" {
		out = p.variant(v)
	}
	with(out, s.Tag, &jsonschema.Schema{Const: tag})
	out.Required = []string{s.Tag}
	if s.Payload != "" {
		with(out, s.Payload, p.variant(v))
	}
	if presenceOf(s.Envelope, s.Payload) == schema.Required {
		out.Required = append(out.Required, s.Payload)
	}
	out.Title = v.Tag
	return document(out, v.Doc)
}

// promise is what the tag of v promises of the whole object.
func (p *plan) promise(s schema.Union, v schema.Variant) *jsonschema.Schema {
	if s.Payload == "" {
		return p.variant(v)
	}
	return with(&jsonschema.Schema{}, s.Payload, p.variant(v))
}

// variant is the schema of v's own type: the payload's, or the whole object's.
func (p *plan) variant(v schema.Variant) *jsonschema.Schema {
	t := v.Type
	if !t.Pos.IsValid() {
		t.Pos = v.Pos
	}
	return p.use(t)
}

func presenceOf(fields []schema.Field, name string) schema.Presence {
	for _, f := range fields {
		if f.Name == name {
			return f.Presence
		}
	}
	return schema.Optional
}

// with adds the schema of a member to s, and returns s.
func with(s *jsonschema.Schema, name string, member *jsonschema.Schema) *jsonschema.Schema {
	if s.Properties == nil {
		s.Properties = jsonschema.NewProperties()
	}
	s.Properties.Set(name, member)
	return s
}
