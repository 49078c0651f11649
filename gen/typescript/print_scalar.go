package typescript

import (
	"math"
	"strconv"

	"github.com/eventgen/eventgen/schema"
)

// few is the number of values up to which comparing with each is as fast as a
// switch.
const few = 4

// fewValues are the conditions that refuse all but the values; nil where there
// are too many of them for that, or one is too long for a line.
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
		return []doc{refuse("true")}
	}
	if conditions := fewValues(values, variable); conditions != nil {
		return []doc{refuseIf(join(concat(text(" &&"), line), conditions))}
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
	conditions := []string{"typeof " + variable + ` !== "string"`}
	if n.minLength > 0 {
		g.file.useValue("atLeast")
		conditions = append(conditions, "!atLeast("+variable+", "+strconv.Itoa(n.minLength)+")")
	}
	if n.maxLength >= 0 {
		g.file.useValue("atMost")
		conditions = append(conditions, "!atMost("+variable+", "+strconv.Itoa(n.maxLength)+")")
	}
	for _, p := range n.patterns {
		if p.shared {
			g.file.useValue(p.name)
		}
		conditions = append(conditions, "!"+p.name+".test("+variable+")")
	}
	if n.enum == nil {
		return []doc{refuse(conditions...)}
	}
	if len(conditions) == 1 {
		return oneOf(n.enum, variable) // each of them is a string
	}
	return append([]doc{refuse(conditions...)}, oneOf(n.enum, variable)...)
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
	var out []doc
	if n.enum != nil {
		out = oneOf(n.within(), variable)
	} else {
		out = []doc{refuse(n.conditions(variable)...)}
	}
	for _, m := range n.multiples {
		g.file.useValue("multipleOf")
		argument := variable
		if n.enum != nil {
			argument += " as number"
		}
		out = append(out, refuse("!multipleOf("+argument+", "+quote(string(m))+")"))
	}
	return out
}

// conditions refuse what is no number within the bounds. Only JSON's numbers
// pass: NaN and the infinities do not.
func (n numberNode) conditions(x string) []string {
	out := []string{"typeof " + x + ` !== "number"`}
	lowest, highest := math.Inf(-1), math.Inf(1)
	if n.min != "" {
		lowest = float(n.min)
	}
	if n.max != "" {
		highest = float(n.max)
	}
	const safe = 1<<53 - 1
	switch {
	case !n.whole:
		// A comparison with both bounds refuses NaN only where it is negated.
		out = append(out, "!Number.isFinite("+x+")")
		out = append(out, bounds(x, n.min, n.max, "", "")...)
	case lowest >= math.MinInt32 && highest <= math.MaxInt32:
		out = append(out, "("+x+" | 0) !== "+x)
		out = append(out, bounds(x, n.min, n.max, "-2147483648", "2147483647")...)
	case lowest >= 0 && highest <= math.MaxUint32:
		out = append(out, x+" >>> 0 !== "+x)
		out = append(out, bounds(x, n.min, n.max, "0", "4294967295")...)
	case lowest >= -safe && highest <= safe:
		out = append(out, "!Number.isSafeInteger("+x+")")
		out = append(out, bounds(x, n.min, n.max, "-9007199254740991", "9007199254740991")...)
	default:
		out = append(out, "!Number.isInteger("+x+")")
		out = append(out, bounds(x, n.min, n.max, "", "")...)
	}
	if n.above != "" {
		out = append(out, x+" <= "+number(n.above))
	}
	if n.below != "" {
		out = append(out, x+" >= "+number(n.below))
	}
	return out
}

// bounds are the comparisons that refuse what is outside of lowest and highest,
// without those that hold anyway.
func bounds(x string, lowest, highest, holdsLowest, holdsHighest schema.Decimal) []string {
	var out []string
	if lowest != "" && (holdsLowest == "" || lowest.Compare(holdsLowest) != 0) {
		out = append(out, x+" < "+number(lowest))
	}
	if highest != "" && (holdsHighest == "" || highest.Compare(holdsHighest) != 0) {
		out = append(out, x+" > "+number(highest))
	}
	return out
}
