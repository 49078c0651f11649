package jsonschema

import (
	"strings"

	"github.com/invopop/jsonschema"

	"github.com/eventgen/eventgen/schema"
)

// use is the schema of one use of a shape. It is never shared, so that the
// caller may add a description to it.
func (p *plan) use(t schema.Type) *jsonschema.Schema {
	if ref, ok := t.Shape.(schema.Ref); ok {
		return p.useRef(t, ref)
	}
	r := p.contract.Rules(t)
	out := p.shape(t, &r)
	p.constrain(out, t, &r)
	_, isUnion := t.Shape.(schema.Union)
	switch {
	case t.Nullable && isUnion && p.profile != Reader:
		return orNull(out) // null would be no variant, or all of them
	case t.Nullable, p.profile == Reader:
		allowNull(out)
	}
	return out
}

// shape is the schema of t's shape alone: its JSON type, what lies inside, and
// what is said of it for people. r are the rules of t.
func (p *plan) shape(t schema.Type, r *schema.Rules) *jsonschema.Schema {
	switch s := t.Shape.(type) {
	case schema.Bool, schema.Integer, schema.Number, schema.String:
		return &jsonschema.Schema{Type: schema.JSONType(s)}
	case schema.Bytes:
		return &jsonschema.Schema{Type: "string", ContentEncoding: "base64"}
	case schema.Time:
		return &jsonschema.Schema{Type: "string", Format: "date-time"}
	case schema.JSON:
		return &jsonschema.Schema{}
	case schema.Array:
		return p.array(s)
	case schema.Map:
		return p.mapping(s)
	case schema.Object:
		return p.object(s.Fields, s.Open)
	case schema.Enum:
		return p.enum(s, r)
	case schema.Union:
		return p.union(t, s)
	}
	p.fault(t, schema.CodeReference, "a type has no shape", "this is a fault of eventgen: please report it")
	return &jsonschema.Schema{}
}

// useRef is a use of a named type. The definition decides about null, and
// where the use differs from it, it says so. In the reader profile every
// definition takes null, and no use needs to.
func (p *plan) useRef(t schema.Type, ref schema.Ref) *jsonschema.Schema {
	out := &jsonschema.Schema{Ref: pointerTo(ref.Name)}
	def := p.contract.Def(ref.Name)
	if def == nil {
		p.undefined(t, ref.Name)
		return out
	}
	r := p.contract.OwnRules(t)
	p.constrain(out, t, &r)
	_, anything := r.Shape.(schema.JSON)
	switch {
	case p.profile == Reader, t.Nullable && def.Type.Nullable:
		nullInEnum(out)
	case t.Nullable && !anything:
		return orNull(out)
	case !t.Nullable && def.Type.Nullable && !anything:
		out.Type = schema.JSONType(r.Shape)
	}
	return out
}

// pointerTo is the $ref to a named type (RFC 6901 §6: a pointer in a URI
// fragment is percent-encoded).
func pointerTo(name string) string {
	const unreserved = "-._~!$&'()*+,;=:@"
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	b.WriteString("#/$defs/")
	for _, c := range []byte(name) {
		switch {
		case c == '~':
			b.WriteString("~0")
		case c == '/':
			b.WriteString("~1")
		case c >= '0' && c <= '9', c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z', strings.IndexByte(unreserved, c) >= 0:
			b.WriteByte(c)
		default:
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}

// orNull is what s accepts, and null.
func orNull(s *jsonschema.Schema) *jsonschema.Schema {
	return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{s, {Type: "null"}}}
}

// allowNull adds null to what s accepts.
func allowNull(s *jsonschema.Schema) {
	if s.Type != "" {
		extra(s, "type", []string{s.Type, "null"})
		s.Type = ""
	}
	nullInEnum(s)
}

// nullInEnum adds null to the values that s lists, where it lists any.
func nullInEnum(s *jsonschema.Schema) {
	if s.Enum != nil {
		s.Enum = append(s.Enum, schema.Literal("null"))
	}
}
