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
	out := p.shape(t)
	p.constrain(out, t)
	_, isUnion := t.Shape.(schema.Union)
	switch {
	case t.Nullable && isUnion && p.profile != Reader:
		return orNull(out) // null would be no variant, or all of them
	case t.Nullable, p.profile == Reader:
		allowNull(out)
	}
	return out
}

// shape is the schema of t's shape alone: the JSON type and what the shape
// itself demands.
func (p *plan) shape(t schema.Type) *jsonschema.Schema {
	switch s := t.Shape.(type) {
	case schema.Bool:
		if s.Quoted {
			return text(schema.QuotedBoolPattern)
		}
		return &jsonschema.Schema{Type: "boolean"}
	case schema.Integer:
		lowest, highest := s.Bounds()
		if s.Quoted {
			return text(schema.QuotedIntegerPattern(lowest, highest))
		}
		return numeric("integer", lowest, highest)
	case schema.Number:
		if s.Quoted {
			return text(schema.QuotedNumberPattern)
		}
		lowest, highest := s.Bounds()
		return numeric("number", lowest, highest)
	case schema.String:
		if s.Quoted {
			return text(schema.QuotedStringPattern)
		}
		return text("")
	case schema.Bytes:
		out := text(schema.BytesPattern)
		out.ContentEncoding = "base64"
		return out
	case schema.Time:
		out := text(schema.TimePattern)
		out.Format = "date-time"
		return out
	case schema.JSON:
		return &jsonschema.Schema{}
	case schema.Array:
		return p.array(s)
	case schema.Map:
		return p.mapping(s)
	case schema.Object:
		return p.object(s.Fields, s.Open)
	case schema.Enum:
		return p.enum(s)
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
	p.constrain(out, t)
	resolved := p.contract.Resolve(t).Shape
	_, anything := resolved.(schema.JSON)
	switch {
	case p.profile == Reader, t.Nullable && def.Type.Nullable:
		nullInEnum(out)
	case t.Nullable && !anything:
		return orNull(out)
	case !t.Nullable && def.Type.Nullable && !anything:
		out.Type = typeOf(resolved)
	}
	return out
}

// typeOf is the JSON type of a shape that is neither a Ref nor anything.
func typeOf(s schema.Shape) string {
	switch s := s.(type) {
	case schema.Bool:
		if !s.Quoted {
			return "boolean"
		}
	case schema.Integer:
		if !s.Quoted {
			return "integer"
		}
	case schema.Number:
		if !s.Quoted {
			return "number"
		}
	case schema.Array:
		return "array"
	case schema.Map, schema.Object, schema.Union:
		return "object"
	case schema.Enum:
		return typeOf(s.Base)
	}
	return "string"
}

// text is a string, with a pattern where there is one.
func text(pattern string) *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Pattern: pattern}
}

// numeric is a number within bounds that may be empty.
func numeric(typ string, lowest, highest schema.Decimal) *jsonschema.Schema {
	return &jsonschema.Schema{Type: typ, Minimum: number(lowest), Maximum: number(highest)}
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
