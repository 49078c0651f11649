package load

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/eventgen/eventgen/schema"
)

// validateNames are the rules that compare a value, or its length.
var validateNames = []string{"min", "max", "len", "gt", "gte", "lt", "lte", "eq", "oneof", "unique"}

// text applies a rule about the text of a string.
func (v validateTag) text(at part, name string, c schema.Constraint) {
	shape := v.b.shapeOf(at.get())
	switch {
	case !c.AppliesTo(shape) || isBytes(shape):
		v.misfit(name, shape)
	case v.zeroOnWire(at):
		v.noMeaning(name, "behind omitempty it does not hold for the empty string, which is written")
	case !at.constrain(c):
		v.noMeaning(name, "the field has another "+c.Keyword()+" already")
	}
}

// isFixed reports whether a shape is that of a Go array.
func isFixed(s schema.Shape) bool { a, ok := s.(schema.Array); return ok && a.Len >= 0 }

func isBool(s schema.Shape) bool { _, ok := s.(schema.Bool); return ok }

// isQuoted reports whether ",string" puts a value into a string.
func isQuoted(s schema.Shape) bool {
	switch s := s.(type) {
	case schema.Bool:
		return s.Quoted
	case schema.Integer:
		return s.Quoted
	case schema.Number:
		return s.Quoted
	case schema.String:
		return s.Quoted
	}
	return false
}

func isBytes(s schema.Shape) bool { _, ok := s.(schema.Bytes); return ok }

func (v validateTag) misfit(name string, shape schema.Shape) {
	if shape == nil {
		return
	}
	if _, isJSON := shape.(schema.JSON); isJSON {
		v.noMeaning(name, "the value may be of any type")
		return
	}
	v.b.fault(v.field.Pos, schema.CodeRulePlace, "the rule "+quoted(name)+" does not fit "+v.what+", which is "+shapeWord(shape), "remove it, or put dive before it if it is for the elements")
}

// compare applies a rule that compares a value or its length.
func (v validateTag) compare(at part, name, param string) {
	t := at.get()
	shape := v.b.shapeOf(t)
	if name == "oneof" {
		v.oneOf(at, shape, param)
		return
	}
	var found []schema.Constraint
	var ok bool
	switch keyword := sizeKeyword(shape); {
	case isBytes(shape):
		v.noMeaning(name, "it counts bytes, and the JSON is their base64")
		return
	case isFixed(shape) && name != "unique":
		v.noMeaning(name, "the length of a Go array is known")
		return
	case isQuoted(shape):
		v.noMeaning(name, "it is about a value that is written inside a string")
		return
	case name == "unique" && (!(schema.UniqueItems{}).AppliesTo(shape) || param != ""):
		v.noMeaning(name, "it is about the values of a map, or about one member of each element")
		return
	case name == "unique":
		found, ok = []schema.Constraint{schema.UniqueItems{}}, true
	case name == "eq" && isBool(shape):
		found, ok = []schema.Constraint{schema.OneOf{Values: []schema.Literal{schema.Literal(param)}}}, param == "true" || param == "false"
	case name == "eq" && keyword == "Length":
		found, ok = []schema.Constraint{schema.OneOf{Values: []schema.Literal{schema.StringLiteral(param)}}}, true
	case keyword != "":
		found, ok = sizes(name, param, keyword)
	case (schema.Minimum{}).AppliesTo(shape):
		found, ok = bounds(name, param, isDuration(t))
	default:
		if _, isTime := shape.(schema.Time); isTime {
			v.noMeaning(name, "it compares a time with the present")
			return
		}
		v.misfit(name, shape)
		return
	}
	if !ok {
		v.b.fault(v.field.Pos, schema.CodeRuleValue, "the rule "+quoted(name+"="+param)+" of "+v.what+" has no value that fits "+shapeWord(shape), "write a number that fits the field's type")
		return
	}
	for _, c := range found {
		if v.zeroOnWire(at) && !holdsForZero(c) {
			v.noMeaning(name, "behind omitempty it does not hold for the zero value, which is written")
			continue
		}
		at.constrain(c)
	}
}

// sizeKeyword is what the size of a shape is called in its keywords, empty for
// a shape without one.
func sizeKeyword(s schema.Shape) string {
	switch {
	case (schema.MinItems{}).AppliesTo(s):
		return "Items"
	case (schema.MinProperties{}).AppliesTo(s):
		return "Properties"
	}
	if _, isTime := s.(schema.Time); !isTime && (schema.MinLength{}).AppliesTo(s) {
		return "Length"
	}
	return ""
}

// sizes are the constraints of a rule about a length.
func sizes(name, param, keyword string) ([]schema.Constraint, bool) {
	n, err := strconv.ParseUint(param, 0, 31)
	if err != nil {
		return nil, false
	}
	size := int(n)
	switch name {
	case "min", "gte":
		return []schema.Constraint{lengthConstraint("min"+keyword, size)}, true
	case "gt":
		return []schema.Constraint{lengthConstraint("min"+keyword, size+1)}, true
	case "max", "lte":
		return []schema.Constraint{lengthConstraint("max"+keyword, size)}, true
	case "lt":
		return []schema.Constraint{lengthConstraint("max"+keyword, size-1)}, size > 0
	}
	return []schema.Constraint{lengthConstraint("min"+keyword, size), lengthConstraint("max"+keyword, size)}, true
}

// bounds are the constraints of a rule about a number.
func bounds(name, param string, duration bool) ([]schema.Constraint, bool) {
	d, ok := schema.ParseDecimal(param)
	if duration && !ok {
		length, err := time.ParseDuration(param)
		d, ok = schema.Decimal(strconv.FormatInt(int64(length), 10)), err == nil
	}
	if !ok {
		return nil, false
	}
	switch name {
	case "min", "gte":
		return []schema.Constraint{schema.Minimum{Value: d}}, true
	case "gt":
		return []schema.Constraint{schema.ExclusiveMinimum{Value: d}}, true
	case "max", "lte":
		return []schema.Constraint{schema.Maximum{Value: d}}, true
	case "lt":
		return []schema.Constraint{schema.ExclusiveMaximum{Value: d}}, true
	}
	return []schema.Constraint{schema.OneOf{Values: []schema.Literal{schema.Literal(d)}}}, true
}

func isDuration(t schema.Type) bool {
	return t.Go.Type.Package == "time" && t.Go.Type.Name == "Duration"
}

// holdsForZero reports whether a constraint on a length or number allows the
// zero value.
func holdsForZero(c schema.Constraint) bool {
	switch c := c.(type) {
	case schema.Minimum:
		return c.Value.Compare("0") <= 0
	case schema.ExclusiveMinimum:
		return c.Value.Compare("0") < 0
	case schema.Maximum:
		return c.Value.Compare("0") >= 0
	case schema.ExclusiveMaximum:
		return c.Value.Compare("0") > 0
	case schema.MinLength:
		return c.Value == 0
	case schema.MinItems:
		return c.Value == 0
	case schema.MinProperties:
		return c.Value == 0
	case schema.OneOf:
		return slices.Contains(c.Values, "0") || slices.Contains(c.Values, `""`)
	}
	return true
}

// oneOf applies a list of values; behind omitempty, the zero value is one of
// them.
func (v validateTag) oneOf(at part, shape schema.Shape, param string) {
	if !(schema.OneOf{}).AppliesTo(shape) || isBytes(shape) {
		v.misfit("oneof", shape)
		return
	}
	var values []schema.Literal
	for _, word := range splitWords(param) {
		l, ok := literalFor(word, shape)
		if !ok {
			v.b.fault(v.field.Pos, schema.CodeRuleValue, "oneof of "+v.what+" lists "+quoted(word)+", which is not "+shapeWord(shape), "write values of the field's type")
			continue
		}
		values = append(values, l)
	}
	if v.zeroOnWire(at) {
		zero := schema.Literal(`""`)
		if (schema.Minimum{}).AppliesTo(shape) {
			zero = "0"
		}
		if !slices.Contains(values, zero) {
			values = append(values, zero)
		}
	}
	if len(values) > 0 {
		at.constrain(schema.OneOf{Values: values})
	}
}

// splitWords splits the values of oneof at spaces; single quotes hold a value
// together that has spaces of its own.
func splitWords(param string) []string {
	var out []string
	for param = strings.TrimLeft(param, " "); param != ""; param = strings.TrimLeft(param, " ") {
		if strings.HasPrefix(param, "'") {
			if word, rest, ok := strings.Cut(param[1:], "'"); ok {
				out = append(out, word)
				param = rest
				continue
			}
		}
		word, rest, _ := strings.Cut(param, " ")
		out = append(out, word)
		param = rest
	}
	return out
}
