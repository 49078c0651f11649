package jsonschema

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/invopop/jsonschema"

	"github.com/eventgen/eventgen/schema"
)

// width is the column up to which a list of scalars stays on one line.
const width = 100

// order is the order in which keywords stand in every schema object: what the
// value is, then what is said about it, what narrows it, and what lies in it.
// A keyword that is not listed comes last, by name.
var order = []string{
	"$schema", "$id", "$ref", "type", "title", "description", "deprecated",
	"x-eventgen", "x-go-type", "x-own-decoder", "const", "enum", "x-enum-varnames", "x-open-enum", "x-open-union",
	"format", "contentEncoding", "pattern", "minLength", "maxLength",
	"minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf",
	"items", "minItems", "maxItems", "uniqueItems", "x-go-array",
	"properties", "required", "additionalProperties", "propertyNames", "minProperties", "maxProperties",
	"default", "examples", "if", "then", "not", "anyOf", "allOf", "oneOf", "$defs",
}

// printed is the canonical text of a document: two spaces for each level, the
// keywords in one order, members in their own, numbers and strings as exact as
// they came, nothing escaped that JSON does not demand, and a final newline.
func printed(s *jsonschema.Schema) []byte {
	p := printer{}
	p.schema(s)
	p.WriteByte('\n')
	return p.Bytes()
}

// printer writes JSON at a level of indentation.
type printer struct {
	bytes.Buffer
	level int
}

func (p *printer) schema(s *jsonschema.Schema) {
	if s == jsonschema.FalseSchema {
		p.WriteString("false")
		return
	}
	keywords := keywordsOf(p, s)
	if len(keywords) == 0 {
		p.WriteString("true")
		return
	}
	rank := func(k keyword) int {
		if i := slices.Index(order, k.name); i >= 0 {
			return i
		}
		return len(order)
	}
	slices.SortFunc(keywords, func(a, b keyword) int {
		if d := rank(a) - rank(b); d != 0 {
			return d
		}
		return strings.Compare(a.name, b.name)
	})
	p.object(keywords)
}

func (p *printer) properties(s *jsonschema.Schema) {
	var members []keyword
	for pair := s.Properties.Oldest(); pair != nil; pair = pair.Next() {
		members = append(members, keyword{pair.Key, func() { p.schema(pair.Value) }})
	}
	p.object(members)
}

func (p *printer) definitions(s *jsonschema.Schema) {
	var members []keyword
	for name, def := range s.Definitions {
		members = append(members, keyword{name, func() { p.schema(def) }})
	}
	slices.SortFunc(members, func(a, b keyword) int { return strings.Compare(a.name, b.name) })
	p.object(members)
}

// object writes members, each on a line of its own.
func (p *printer) object(members []keyword) {
	if len(members) == 0 {
		p.WriteString("{}")
		return
	}
	p.WriteByte('{')
	p.level++
	for i, m := range members {
		if i > 0 {
			p.WriteByte(',')
		}
		p.newline()
		p.text(m.name)
		p.WriteString(": ")
		m.write()
	}
	p.level--
	p.newline()
	p.WriteByte('}')
}

// list writes elements, each on a line of its own.
func list[E any](p *printer, elements []E, write func(E)) {
	p.WriteByte('[')
	p.level++
	for i, e := range elements {
		if i > 0 {
			p.WriteByte(',')
		}
		p.newline()
		write(e)
	}
	p.level--
	p.newline()
	p.WriteByte(']')
}

// scalars writes a list of scalars on one line where there is room for it.
func (p *printer) scalars(values []any) {
	inner := printer{}
	inner.WriteByte('[')
	for i, v := range values {
		if i > 0 {
			inner.WriteString(", ")
		}
		inner.value(v)
	}
	inner.WriteByte(']')
	column := p.Len() - bytes.LastIndexByte(p.Bytes(), '\n') - 1
	if column+inner.Len() < width {
		p.Write(inner.Bytes())
		return
	}
	list(p, values, p.value)
}

// value writes what a keyword holds that is no schema.
func (p *printer) value(v any) {
	switch v := v.(type) {
	case schema.Literal:
		p.WriteString(string(v))
	case string:
		p.text(v)
	case []string:
		p.scalars(literals(v))
	case bool:
		p.WriteString(strconv.FormatBool(v))
	case int:
		p.WriteString(strconv.Itoa(v))
	case generator:
		p.object([]keyword{
			{"version", func() { p.value(v.Version) }},
			{"profile", func() { p.value(string(v.Profile)) }},
		})
	}
}

func (p *printer) text(s string) { p.WriteString(string(schema.StringLiteral(s))) }

func (p *printer) newline() {
	p.WriteByte('\n')
	for range p.level {
		p.WriteString("  ")
	}
}

// literals are strings as the printer takes scalars.
func literals(texts []string) []any {
	out := make([]any, len(texts))
	for i, s := range texts {
		out[i] = s
	}
	return out
}
