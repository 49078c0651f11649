package typescript

import (
	"strconv"

	"github.com/eventgen/eventgen/schema"
)

// few is the number of values up to which comparing with each is as fast as a
// switch.
const few = 4

// fewValues are the conditions that together refuse all but the values; nil where
// there are too many of them for that, or one is too long for a line.
func fewValues(values []schema.Literal, variable string) []doc {
	if len(values) == 0 || len(values) > few {
		return nil
	}
	out := make([]doc, len(values))
	for i, v := range values {
		if displayWidth(string(v)) > localWidth {
			return nil
		}
		out[i] = text(variable + " !== " + literal(v))
	}
	return out
}

// oneOf prints the check that a variable has one of the values:
//
//	switch (x) {
//	  case "a":
//	  case "b":
//	    break;
//	  default:
//	    return false;
//	}
func oneOf(values []schema.Literal, variable string) []doc {
	if len(values) == 0 {
		return refuse(anyOf("true"))
	}
	if conditions := fewValues(values, variable); conditions != nil {
		return refuse(refusal{items: conditions, all: true})
	}
	cases := make([]doc, 0, len(values)+1)
	for i, v := range values {
		c := text("case " + literal(v) + ":")
		if i == len(values)-1 {
			c = concat(c, indent(hardline, text("break;")))
		}
		cases = append(cases, c)
	}
	cases = append(cases, concat(text("default:"), indent(hardline, text("return false;"))))
	return []doc{concat(text("switch ("+variable+") "), block(cases))}
}

// text prints the checks of a string.
func (g *guardFunction) text(n textNode, variable string) []doc {
	conditions := g.textConditions(n, variable)
	if n.set != nil && len(conditions) == 1 {
		return refuse(anyOf("!" + n.set.name + ".has(" + variable + ")"))
	}
	if n.enum == nil {
		return refuse(refusal{items: conditions})
	}
	if len(conditions) == 1 {
		return oneOf(n.enum, variable) // each of them is a string
	}
	return append(refuse(refusal{items: conditions}), oneOf(n.enum, variable)...)
}

// textConditions refuse what is no string, or breaks its length or patterns.
func (g *guardFunction) textConditions(n textNode, variable string) []doc {
	conditions := []doc{text("typeof " + variable + ` !== "string"`)}
	if n.minLength > 0 {
		g.file.useValue("atLeast")
		conditions = append(conditions, call("!atLeast", variable, strconv.Itoa(n.minLength)))
	}
	if n.maxLength >= 0 {
		g.file.useValue("atMost")
		conditions = append(conditions, call("!atMost", variable, strconv.Itoa(n.maxLength)))
	}
	for _, p := range n.patterns {
		if p.shared {
			g.file.useValue(p.name)
		}
		conditions = append(conditions, call("!"+p.name+".test", variable))
	}
	return conditions
}

// within are the allowed values that are within the bounds.
func (n numberNode) within() []schema.Literal {
	out := []schema.Literal{}
	for _, v := range n.enum {
		d := schema.Decimal(v)
		if (n.min == "" || d.Compare(n.min) >= 0) && (n.max == "" || d.Compare(n.max) <= 0) &&
			(n.above == "" || d.Compare(n.above) > 0) && (n.below == "" || d.Compare(n.below) < 0) {
			out = append(out, v)
		}
	}
	return out
}

// number prints the checks of a number.
func (g *guardFunction) number(n numberNode, variable string) []doc {
	if n.enum == nil {
		return refuse(refusal{items: g.numberConditions(n, variable)})
	}
	out := oneOf(n.within(), variable)
	if len(n.multiples) > 0 {
		out = append(out, refuse(refusal{items: g.multipleConditions(n, variable+" as number")})...)
	}
	return out
}

// numberConditions refuse what is no number within the bounds. Only JSON's
// numbers pass: NaN and the infinities do not.
func (g *guardFunction) numberConditions(n numberNode, variable string) []doc {
	function, arguments := "finite", n.boundArguments()
	if n.whole {
		function, arguments = "integer", []string{bound(n.min, "-Infinity"), bound(n.max, "Infinity")}
	}
	g.file.useValue(function)
	out := []doc{call("!"+function, append([]string{variable}, arguments...)...)}
	if n.above != "" {
		out = append(out, text(variable+" <= "+number(n.above)))
	}
	if n.below != "" {
		out = append(out, text(variable+" >= "+number(n.below)))
	}
	return append(out, g.multipleConditions(n, variable)...)
}

// multipleConditions refuse what is no multiple.
func (g *guardFunction) multipleConditions(n numberNode, value string) []doc {
	var out []doc
	for _, m := range n.multiples {
		g.file.useValue("multipleOf")
		out = append(out, call("!multipleOf", value, quote(string(m))))
	}
	return out
}
