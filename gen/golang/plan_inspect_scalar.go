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
	r := ruleOf(p.contract, t)
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
	switch s := r.shape.(type) {
	case schema.Bool:
		return choose(at, &r)
	case schema.Integer:
		return integerInspection(at, &r, s)
	case schema.Number:
		return numberInspection(at, &r, s)
	case schema.String:
		return stringInspection(at, at.value(), t.Go.Named, &r)
	}
	return nil
}

func integerInspection(at place, r *rule, s schema.Integer) inspection {
	if s.Quoted {
		return nil // bounded by the width of the Go type, and so natural
	}
	out := choose(at, r)
	if r.isNatural(s) {
		return out
	}
	method, conversion := "Signed", "int64"
	if !s.Signed {
		method, conversion = "Unsigned", "uint64"
	}
	value := conversion + "(" + at.value() + ")"
	if !r.isPlainRange() {
		return append(inspection{sayWithin{method + "Within", []string{value}, boundsOf(r)}}, out...)
	}
	least, most := r.bounds()
	return append(inspection{sayCall{method, []string{value, least.String(), most.String()}}}, out...)
}

func numberInspection(at place, r *rule, s schema.Number) inspection {
	value := "float64(" + at.value() + ")"
	if s.Quoted || !r.hasFloatBounds(s) {
		return append(inspection{sayCall{"Float", []string{value}}}, choose(at, r)...)
	}
	within := sayWithin{"FloatWithin", []string{value, strconv.Itoa(s.Bits)}, boundsOf(r)}
	return append(inspection{within}, choose(at, r)...)
}

// boundsOf are the members of a validate.Bounds.
func boundsOf(r *rule) []bound {
	var out []bound
	for _, b := range []bound{
		{"Min", []schema.Decimal{r.min}}, {"Max", []schema.Decimal{r.max}},
		{"Above", []schema.Decimal{r.above}}, {"Below", []schema.Decimal{r.below}},
	} {
		if b.values[0] != "" {
			out = append(out, b)
		}
	}
	if len(r.multiples) > 0 {
		out = append(out, bound{"MultipleOf", r.multiples})
	}
	return out
}

// stringInspection looks at a string, which is value; named says that it must be
// converted for that.
func stringInspection(at place, value string, named bool, r *rule) inspection {
	if r.own == schema.QuotedStringPattern {
		return nil
	}
	if named {
		value = "string(" + value + ")"
	}
	var out inspection
	if r.minLength > 0 || r.maxLength >= 0 {
		out = append(out, sayCall{"Length", []string{value, strconv.Itoa(r.minLength), strconv.Itoa(r.maxLength)}})
	}
	for _, pattern := range r.patterns {
		out = append(out, sayCall{"Pattern", []string{value, goString(pattern)}})
	}
	return append(out, choose(at, r)...)
}

// bytes looks at a slice that base64 encodes, as the string that it becomes. The
// text is only made where it is constrained.
func (p *inspectPlanner) bytes(at place, t schema.Type, r *rule) inspection {
	if t.Go.Kind != schema.HeldSlice {
		return nil
	}
	plain := *r
	plain.restricted, plain.own = false, ""
	body := stringInspection(at, "text", false, &plain)
	if len(body) == 0 {
		return nil
	}
	return inspection{sayEncoded{at.value(), body}}
}

// choose demands one of the rule's values, of those that the Go type can hold.
func choose(at place, r *rule) inspection {
	if !r.restricted || r.own != "" {
		return nil
	}
	var values, texts []string
	for _, literal := range r.values {
		text, isText := literal.Text()
		texts = append(texts, goString(string(literal)))
		if _, wantsText := r.shape.(schema.String); isText != wantsText {
			continue
		}
		switch s := r.shape.(type) {
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
	report := inspection{sayCall{"Enum", append([]string{at.value()}, texts...)}}
	if len(values) == 0 {
		return report
	}
	return inspection{saySwitch{at.value(), []valueCase{{values, nil}}, report}}
}

// wholeWithin is a number as a Go constant, if the integer type can hold it.
func wholeWithin(literal schema.Literal, s schema.Integer) (string, bool) {
	if !isNumber(literal) {
		return "", false
	}
	d := parseDecimal(schema.Decimal(literal))
	whole, exact := d.whole()
	s.Safe = false
	low, high := s.Bounds()
	if !exact || d.compare(parseDecimal(low)) < 0 || d.compare(parseDecimal(high)) > 0 {
		return "", false
	}
	return whole.String(), true
}

// goString is a string as a Go literal, raw where that is easier to read.
func goString(s string) string {
	if strings.ContainsAny(s, "\"\\") && strconv.CanBackquote(s) {
		return "`" + s + "`"
	}
	return strconv.Quote(s)
}
