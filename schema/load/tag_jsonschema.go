package load

import (
	"reflect"
	"slices"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// schemaTag applies invopop's tags to one field:
//
//	jsonschema:"minimum=0,maximum=100,description=in percent\\, rounded"
//	jsonschema_description:"in percent"
type schemaTag struct {
	b     *builder
	field *schema.Field
	what  string
}

// The keys of a jsonschema tag by what becomes of them.
var (
	constraintKeys = []string{
		"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
		"minLength", "maxLength", "pattern", "format", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
	}
	valueKeys    = []string{"enum", "const", "default", "example"}
	textKeys     = []string{"title", "description", "type", "deprecated"}
	bareKeys     = []string{"required", "nullable"}
	passedKeys   = []string{"readOnly", "writeOnly", "anchor"}
	unmodelled   = []string{"oneof_required", "anyof_required", "oneof_ref", "oneof_type", "anyof_ref", "anyof_type"}
	allRuleNames = slices.Concat(constraintKeys, valueKeys, textKeys, bareKeys, passedKeys, unmodelled)
)

// splitRules splits a tag at commas that have no backslash before them, as
// invopop does.
func splitRules(tag string) []string {
	var out []string
	for piece := range strings.SplitSeq(tag, ",") {
		if n := len(out); n > 0 && strings.HasSuffix(out[n-1], `\`) {
			out[n-1] = strings.TrimSuffix(out[n-1], `\`) + "," + piece
			continue
		}
		out = append(out, piece)
	}
	return out
}

func (s schemaTag) apply(tag reflect.StructTag) {
	var values, examples []string
	var defaults []string
	for _, rule := range splitRules(tag.Get("jsonschema")) {
		key, value, hasValue := strings.Cut(rule, "=")
		switch {
		case key == "" && !hasValue:
		case !slices.Contains(allRuleNames, key):
			s.b.fault(s.field.Pos, schema.CodeRuleName, "the jsonschema tag of "+s.what+" has no key "+quoted(key), alternatives(key, allRuleNames))
		case !hasValue && !slices.Contains(bareKeys, key) && key != "uniqueItems" && key != "deprecated":
			s.b.fault(s.field.Pos, schema.CodeRuleValue, "the key "+quoted(key)+" of "+s.what+" has no value", "write "+key+"=VALUE; a comma in a value is written \\\\,")
		case key == "enum" || key == "const":
			values = append(values, value)
		case key == "example":
			examples = append(examples, value)
		case key == "default":
			defaults = append(defaults, value)
		case slices.Contains(constraintKeys, key):
			s.constraint(key, value, hasValue)
		case slices.Contains(unmodelled, key):
			s.b.report(s.field.Pos, schema.CodeNotModelled, schema.Warning, key+" of "+s.what+" has no place in a contract and is left out", "write "+directivePrefix+"wire {…} in the field's doc comment to declare its form")
		default:
			s.annotation(key, value)
		}
	}
	if text := tag.Get("jsonschema_description"); text != "" {
		s.field.Doc.Text = text
	}
	s.values(values)
	s.defaults(defaults)
	s.examples(examples)
}

// constraint applies one constraint, to the elements of an array unless it is
// about the array.
func (s schemaTag) constraint(key, value string, hasValue bool) {
	if key == "uniqueItems" && !hasValue {
		value = "true"
	}
	c, expected := constraintOf(key, value)
	if c == nil {
		s.b.fault(s.field.Pos, schema.CodeRuleValue, key+"="+value+" of "+s.what+" is not "+expected, "write "+key+"= and "+expected)
		return
	}
	if p, ok := c.(schema.Pattern); ok {
		if err := schema.CheckPattern(p.Value); err != nil {
			s.patternFault(err)
			return
		}
	}
	p, ok := s.target(c.AppliesTo)
	if !ok {
		s.misfit(key+"="+value, key)
		return
	}
	if !p.constrain(c) {
		s.b.fault(s.field.Pos, schema.CodeNothingValid, s.what+" has two rules "+key+", which cannot be joined", "keep one of them")
	}
}

func (s schemaTag) patternFault(err error) {
	s.b.fault(s.field.Pos, schema.CodePattern, "the pattern of "+s.what+" is not read alike in Go and in JavaScript: "+err.Error(), "write a pattern that both read alike")
}

// target is the part of the field that a rule fits: the value, or the elements
// of an array (one level of them, as invopop does).
func (s schemaTag) target(fits func(schema.Shape) bool) (part, bool) {
	p := whole(s.field)
	if fits(s.b.shapeOf(p.get())) {
		return p, true
	}
	if _, isArray := p.get().Shape.(schema.Array); isArray {
		if elems, ok := p.elements(); ok && fits(s.b.shapeOf(elems.get())) {
			return elems, true
		}
	}
	return part{}, false
}

// misfit reports a rule on a kind of value that it says nothing about.
func (s schemaTag) misfit(rule, key string) {
	shape := s.b.shapeOf(s.field.Type)
	if shape == nil {
		return
	}
	s.b.fault(s.field.Pos, schema.CodeRulePlace, rule+" does not fit "+s.what+", which is "+shapeWord(shape), fittingKeys(shape, key))
}

// fittingKeys says which keys fit a shape instead.
func fittingKeys(shape schema.Shape, key string) string {
	var fitting []string
	for _, k := range constraintKeys {
		if c, _ := constraintOf(k, "1"); c != nil && c.AppliesTo(shape) {
			fitting = append(fitting, k)
		}
	}
	if len(fitting) == 0 {
		return "remove " + key
	}
	return "rules that fit are " + strings.Join(fitting, ", ")
}

// values applies the list of allowed values.
func (s schemaTag) values(values []string) {
	if len(values) == 0 {
		return
	}
	p, ok := s.target(schema.OneOf{}.AppliesTo)
	if !ok {
		s.misfit("enum="+values[0], "enum")
		return
	}
	shape := s.b.shapeOf(p.get())
	var literals []schema.Literal
	for _, value := range values {
		l, ok := literalFor(value, shape)
		if !ok {
			s.b.fault(s.field.Pos, schema.CodeRuleValue, "enum="+value+" of "+s.what+" is not "+shapeWord(shape), "write values of the field's type")
			continue
		}
		if !slices.Contains(literals, l) {
			literals = append(literals, l)
		}
	}
	if len(literals) > 0 {
		p.constrain(schema.OneOf{Values: literals})
	}
}

// defaults carries over the default: a list of them where the field is an array.
func (s schemaTag) defaults(values []string) {
	if len(values) == 0 {
		return
	}
	p, ok := s.target(isScalar)
	if !ok {
		s.misfit("default="+values[0], "default")
		return
	}
	var texts []string
	for _, value := range values {
		if l, ok := s.literal("default", value, s.b.shapeOf(p.get())); ok {
			texts = append(texts, string(l))
		}
	}
	if _, isArray := s.b.shapeOf(s.field.Type).(schema.Array); isArray {
		s.field.Default = schema.Literal("[" + strings.Join(texts, ",") + "]")
	} else if len(texts) > 0 {
		s.field.Default = schema.Literal(texts[len(texts)-1])
	}
}

// examples carries over the examples: of the elements where the field is an
// array, each then a list of one.
func (s schemaTag) examples(values []string) {
	for _, value := range values {
		p, ok := s.target(isScalar)
		if !ok {
			s.misfit("example="+value, "example")
			return
		}
		l, ok := s.literal("example", value, s.b.shapeOf(p.get()))
		if !ok {
			continue
		}
		if _, isArray := s.b.shapeOf(s.field.Type).(schema.Array); isArray {
			l = "[" + l + "]"
		}
		s.field.Examples = append(s.field.Examples, l)
	}
}

func (s schemaTag) literal(key, value string, shape schema.Shape) (schema.Literal, bool) {
	l, ok := literalFor(value, shape)
	if !ok {
		s.b.fault(s.field.Pos, schema.CodeRuleValue, key+"="+value+" of "+s.what+" is not "+shapeWord(shape), "write a value of the field's type")
	}
	return l, ok
}

func isScalar(s schema.Shape) bool {
	switch s.(type) {
	case schema.Bool, schema.Integer, schema.Number, schema.String, schema.Bytes, schema.Time, schema.Enum:
		return true
	}
	return false
}

// annotation applies the keys that say something about the field to people, and
// those that repeat what the Go type says.
func (s schemaTag) annotation(key, value string) {
	f := s.field
	switch key {
	case "description":
		f.Doc.Text = value
	case "title":
		if f.Doc.Text == "" {
			f.Doc.Text = value
		} else {
			f.Doc.Text = value + "\n\n" + f.Doc.Text
		}
	case "deprecated":
		if value == "" || value == "true" {
			value = "this member is deprecated"
		}
		if value != "false" {
			f.Doc.Deprecated = value
		}
	case "type":
		if shape := s.b.shapeOf(f.Type); !takesType(shape, value) {
			s.b.fault(f.Pos, schema.CodeRulePlace, "type="+value+" does not fit "+s.what+", which is "+shapeWord(shape), "write "+directivePrefix+"wire {…} in the field's doc comment if it is really sent so")
		}
	case "required":
		if f.Presence == schema.Optional {
			s.b.report(f.Pos, schema.CodeRequired, schema.Warning, s.what+" is required by its tag, but encoding/json leaves it out where it is empty", "remove omitempty, or required")
		}
	case "nullable":
		if !f.Type.Nullable {
			s.b.report(f.Pos, schema.CodeNotModelled, schema.Warning, s.what+" is nullable by its tag, but encoding/json never writes null for it", "use a pointer without omitempty, or remove nullable")
		}
	default:
		s.b.once("key "+key, f.Pos, schema.CodeNoWireMeaning, key+" says nothing about the JSON and is left out", "")
	}
}

// takesType reports whether values of the shape can be of the JSON Schema type:
// an integer is a number too, and a value of any type is of each.
func takesType(s schema.Shape, name string) bool {
	switch own := schema.JSONType(s); own {
	case name:
		return true
	case "integer":
		return name == "number"
	case "":
		return slices.Contains([]string{"object", "array", "string", "number", "integer", "boolean", "null"}, name)
	}
	return false
}
