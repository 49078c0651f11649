package golang

import (
	"strconv"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// shape looks into a value of a shape that is no Ref.
func (p *inspectPlanner) shape(from string, at place, t schema.Type) inspection {
	if ref, ok := t.Shape.(schema.Ref); ok { // a Def that is another one
		inside := t
		inside.Shape = p.contract.Resolve(t).Shape
		if _, ok := inside.Shape.(schema.Ref); ok || ref.Name == from || inside.Shape == nil {
			return nil
		}
		inside.Constraints = p.contract.Resolve(t).Constraints
		t = inside
	}
	r := p.contract.Rules(t)
	switch s := t.Shape.(type) {
	case schema.Time:
		if t.Go.Type.String() == "time.Time" {
			return inspection{sayCall{"Time", []string{at.value()}}}
		}
	case schema.Bytes:
		return p.bytes(at, t, &r)
	case schema.Array:
		return p.array(from, at, t, s, &r)
	case schema.Map:
		return p.entries(from, at, t, s, &r)
	case schema.Object:
		return p.object(from, at, t, s)
	case schema.Union:
		return p.union(from, at, t, s)
	}
	if t.Go.Kind != schema.HeldBasic {
		return nil
	}
	switch s := r.Shape.(type) {
	case schema.Bool:
		return choose(at, &r)
	case schema.Integer:
		return integerInspection(at, t.Go, &r, s)
	case schema.Number:
		return numberInspection(at, t.Go, &r, s)
	case schema.String:
		return stringInspection(at, converted(at.value(), t.Go, "string"), &r)
	}
	return nil
}

func integerInspection(at place, h schema.Held, r *schema.Rules, s schema.Integer) inspection {
	if s.Quoted {
		return nil // bounded by the width of the Go type, and so natural
	}
	out := choose(at, r)
	if isNatural(r, s) {
		return out
	}
	method, conversion := "Signed", "int64"
	if !s.Signed {
		method, conversion = "Unsigned", "uint64"
	}
	value := converted(at.value(), h, conversion)
	if !isPlainRange(r) {
		return append(inspection{sayWithin{method + "Within", []string{value}, boundsOf(r)}}, out...)
	}
	least, most := integers(r)
	return append(inspection{sayCall{method, []string{value, least.String(), most.String()}}}, out...)
}

func numberInspection(at place, h schema.Held, r *schema.Rules, s schema.Number) inspection {
	value := converted(at.value(), h, "float64")
	if s.Quoted || !hasFloatBounds(r, s) {
		return append(inspection{sayCall{"Float", []string{value}}}, choose(at, r)...)
	}
	within := sayWithin{"FloatWithin", []string{value, strconv.Itoa(s.Bits)}, boundsOf(r)}
	return append(inspection{within}, choose(at, r)...)
}

// converted is a value as one of a predeclared type.
func converted(value string, h schema.Held, to string) string {
	if h.Basic == to && !h.Named {
		return value
	}
	return to + "(" + value + ")"
}

// boundsOf are the members of a validate.Bounds.
func boundsOf(r *schema.Rules) []bound {
	var out []bound
	for _, b := range []bound{
		{"Min", []schema.Decimal{r.Minimum}}, {"Max", []schema.Decimal{r.Maximum}},
		{"Above", []schema.Decimal{r.ExclusiveMinimum}}, {"Below", []schema.Decimal{r.ExclusiveMaximum}},
	} {
		if b.values[0] != "" {
			out = append(out, b)
		}
	}
	if len(r.MultipleOf) > 0 {
		out = append(out, bound{"MultipleOf", r.MultipleOf})
	}
	return out
}

// stringInspection looks at a string, which is value.
func stringInspection(at place, value string, r *schema.Rules) inspection {
	if r.ShapePattern == schema.QuotedStringPattern {
		return nil
	}
	var out inspection
	if r.MinLength > 0 || r.MaxLength >= 0 {
		out = append(out, sayCall{"Length", []string{value, strconv.Itoa(r.MinLength), strconv.Itoa(r.MaxLength)}})
	}
	for _, pattern := range r.Patterns {
		out = append(out, sayCall{"Pattern", []string{value, goString(pattern)}})
	}
	return append(out, choose(at, r)...)
}

// bytes looks at a slice that base64 encodes, as the string that it becomes. The
// text is only made where it is constrained.
func (p *inspectPlanner) bytes(at place, t schema.Type, r *schema.Rules) inspection {
	if t.Go.Kind != schema.HeldSlice {
		return nil
	}
	plain := *r
	plain.Shape, plain.ShapePattern = schema.String{}, ""
	body := stringInspection(place{expression: "text"}, "text", &plain)
	if len(body) == 0 {
		return nil
	}
	return inspection{sayEncoded{at.value(), body}}
}

// choose demands one of the rule's values, of those that the Go type can hold.
func choose(at place, r *schema.Rules) inspection {
	if !r.IsListed() || r.ShapePattern != "" {
		return nil
	}
	var values, texts []string
	for _, literal := range r.Values {
		text, isText := literal.Text()
		texts = append(texts, goString(string(literal)))
		if _, wantsText := r.Shape.(schema.String); isText != wantsText {
			continue
		}
		switch s := r.Shape.(type) {
		case schema.String:
			values = append(values, goString(text))
		case schema.Integer:
			if whole, ok := wholeWithin(literal, s); ok {
				values = append(values, whole)
			}
		default:
			if literal != "null" {
				values = append(values, string(literal))
			}
		}
	}
	if at.list != "" {
		texts = []string{at.list + "..."}
	}
	report := inspection{sayCall{"Enum", append([]string{at.value()}, texts...)}}
	switch {
	case len(values) == 0:
		return report
	case len(values) == 1:
		return inspection{sayIf{isNot(at.value(), values[0]), report, nil}}
	}
	return inspection{saySwitch{at.value(), []valueCase{{values, nil}}, report}}
}

// isNot is the condition that a value differs from a constant.
func isNot(value, constant string) string {
	switch constant {
	case "true":
		return "!" + value
	case "false":
		return value
	}
	return value + " != " + constant
}

// wholeWithin is a number as a Go constant, if the integer type can hold it.
func wholeWithin(literal schema.Literal, s schema.Integer) (string, bool) {
	if !literal.IsNumber() {
		return "", false
	}
	whole, exact := schema.Decimal(literal).Floor()
	least, most := widthOf(s)
	return whole.String(), exact && whole.Cmp(least) >= 0 && whole.Cmp(most) <= 0
}

// goString is a string as a Go literal, raw where that is easier to read.
func goString(s string) string {
	if strings.ContainsAny(s, "\"\\") && strconv.CanBackquote(s) {
		return "`" + s + "`"
	}
	return strconv.Quote(s)
}
