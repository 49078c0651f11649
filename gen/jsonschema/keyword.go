package jsonschema

import (
	"encoding/json"
	"strconv"

	"github.com/invopop/jsonschema"
)

// keyword is one member of a schema object: its name, and how its value is
// written.
type keyword struct {
	name  string
	write func()
}

// keywords collects the members of one schema object. Each method adds a keyword
// where it has a value.
type keywords struct {
	p   *printer
	all []keyword
}

// keywordsOf are the keywords that s has, in no order.
func keywordsOf(p *printer, s *jsonschema.Schema) []keyword {
	k := keywords{p: p}
	k.describe(s)
	k.narrow(s)
	k.nest(s)
	for name, value := range s.Extras {
		k.scalar(name, value)
	}
	return k.all
}

// describe adds what a schema is called and what is said about it.
func (k *keywords) describe(s *jsonschema.Schema) {
	k.text("$schema", s.Version)
	k.text("$id", string(s.ID))
	k.text("$ref", s.Ref)
	k.text("type", s.Type)
	k.text("title", s.Title)
	k.text("description", s.Description)
	k.flag("deprecated", s.Deprecated)
	k.scalar("default", s.Default)
	k.scalars("examples", s.Examples)
}

// narrow adds what holds for the value itself.
func (k *keywords) narrow(s *jsonschema.Schema) {
	k.scalar("const", s.Const)
	k.scalars("enum", s.Enum)
	k.text("format", s.Format)
	k.text("contentEncoding", s.ContentEncoding)
	k.text("pattern", s.Pattern)
	k.count("minLength", s.MinLength)
	k.count("maxLength", s.MaxLength)
	k.exact("minimum", s.Minimum)
	k.exact("exclusiveMinimum", s.ExclusiveMinimum)
	k.exact("maximum", s.Maximum)
	k.exact("exclusiveMaximum", s.ExclusiveMaximum)
	k.exact("multipleOf", s.MultipleOf)
	k.count("minItems", s.MinItems)
	k.count("maxItems", s.MaxItems)
	k.flag("uniqueItems", s.UniqueItems)
	k.scalars("required", literals(s.Required))
	k.count("minProperties", s.MinProperties)
	k.count("maxProperties", s.MaxProperties)
}

// nest adds what holds other schemas.
func (k *keywords) nest(s *jsonschema.Schema) {
	k.one("items", s.Items)
	k.add(s.Properties != nil, "properties", func() { k.p.properties(s) })
	k.one("additionalProperties", s.AdditionalProperties)
	k.one("propertyNames", s.PropertyNames)
	k.one("if", s.If)
	k.one("then", s.Then)
	k.one("not", s.Not)
	k.many("anyOf", s.AnyOf)
	k.many("allOf", s.AllOf)
	k.many("oneOf", s.OneOf)
	k.add(s.Definitions != nil, "$defs", func() { k.p.definitions(s) })
}

func (k *keywords) add(there bool, name string, write func()) {
	if there {
		k.all = append(k.all, keyword{name, write})
	}
}

func (k *keywords) text(name, value string) {
	k.add(value != "", name, func() { k.p.text(value) })
}

func (k *keywords) exact(name string, value json.Number) {
	k.add(value != "", name, func() { k.p.WriteString(string(value)) })
}

func (k *keywords) count(name string, value *uint64) {
	k.add(value != nil, name, func() { k.p.WriteString(strconv.FormatUint(*value, 10)) })
}

func (k *keywords) flag(name string, value bool) {
	k.add(value, name, func() { k.p.WriteString("true") })
}

func (k *keywords) scalar(name string, value any) {
	k.add(value != nil, name, func() { k.p.value(value) })
}

func (k *keywords) scalars(name string, values []any) {
	k.add(len(values) > 0, name, func() { k.p.scalars(values) })
}

func (k *keywords) one(name string, value *jsonschema.Schema) {
	k.add(value != nil, name, func() { k.p.schema(value) })
}

func (k *keywords) many(name string, values []*jsonschema.Schema) {
	k.add(len(values) > 0, name, func() { list(k.p, values, k.p.schema) })
}
