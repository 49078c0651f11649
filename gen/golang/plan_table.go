package golang

import (
	"slices"
	"strconv"

	"github.com/eventgen/eventgen/schema"
)

// composite is a composite literal of package validate.
type composite struct {
	typ    string // empty where the list around it says it
	fields []keyed
}

// keyed is one field of a composite literal. Exactly one of the values is set.
type keyed struct {
	name  string
	text  string      // a Go expression
	inner *composite  // another literal
	list  []composite // a slice of them, of the type listOf
	// listOf is the type of the elements of list, and string for texts.
	listOf string
	texts  []string // Go expressions, or names of package validate
}

func (c *composite) set(name, text string) {
	c.fields = append(c.fields, keyed{name: name, text: text})
}

func (c *composite) setInner(name string, inner composite) {
	c.fields = append(c.fields, keyed{name: name, inner: &inner})
}

func (c *composite) setTexts(name string, texts []string) {
	c.fields = append(c.fields, keyed{name: name, listOf: "string", texts: texts})
}

// setPositive leaves out zero, which is the field's value without it.
func (c *composite) setPositive(name string, n int) {
	if n > 0 {
		c.set(name, strconv.Itoa(n))
	}
}

// setLimit leaves out -1, which is no limit. It is printed as validate.AtMost.
func (c *composite) setLimit(name string, n int) {
	if n >= 0 {
		c.set(name, strconv.Itoa(n))
	}
}

func (c *composite) setTrue(name string, is bool) {
	if is {
		c.set(name, "true")
	}
}

// refer puts the name of a variable in the place of the texts of that name,
// which are in c or in the literals inside it.
func (c *composite) refer(name, variable string) {
	for i := range c.fields {
		switch f := &c.fields[i]; {
		case f.name == name:
			*f = keyed{name: name, text: variable}
		case f.inner != nil:
			f.inner.refer(name, variable)
		}
	}
}

func tableDef(c *schema.Contract, def *schema.Def) composite {
	var out composite
	out.set("Name", strconv.Quote(def.Name))
	out.setInner("Type", tableType(c, def.Type))
	out.setTrue("OwnDecoder", def.OwnDecoder)
	return out
}

// tableType is a use of a shape as the run-time table says it.
func tableType(c *schema.Contract, use schema.Type) composite {
	out := composite{typ: "Type"}
	r := c.Rules(use)
	ref, isRef := use.Shape.(schema.Ref)
	_, isObject := r.Shape.(schema.Object)
	_, isUnion := r.Shape.(schema.Union)
	switch {
	case isRef && (len(use.Constraints) == 0 || isObject || isUnion):
		named := composite{typ: "Ref"}
		named.set("Name", strconv.Quote(ref.Name))
		out.setInner("Shape", named)
	default:
		out.setInner("Shape", tableShape(c, &r))
		if r.IsListed() {
			out.setTexts("Enum", literals(r.Values))
		}
	}
	out.setTrue("Null", use.Nullable)
	return out
}

func literals(values []schema.Literal) []string {
	out := []string{}
	for _, v := range values {
		out = append(out, goString(string(v)))
	}
	return out
}

func tableShape(c *schema.Contract, r *schema.Rules) composite {
	var out composite
	if patterns := r.AllPatterns(); len(patterns) > 0 {
		return tableString(r)
	}
	switch s := r.Shape.(type) {
	case schema.Bool:
		out.typ = "Boolean"
	case schema.Integer:
		out.typ = "Integer"
		out.setBounds(r)
	case schema.Number:
		out.typ = "Number"
		out.setBounds(r)
	case schema.JSON:
		out.typ = "Anything"
	case schema.Array:
		out.typ = "Array"
		out.setInner("Elem", tableType(c, s.Elem))
		least, most := r.Items()
		out.setPositive("MinItems", least)
		out.setLimit("MaxItems", most)
		out.setTrue("Fixed", s.Len >= 0)
		out.setTrue("Unique", r.UniqueItems)
	case schema.Map:
		out.typ = "Map"
		out.setInner("Key", tableType(c, s.Key))
		out.setInner("Elem", tableType(c, s.Elem))
		out.setPositive("MinProperties", r.MinProperties)
		out.setLimit("MaxProperties", r.MaxProperties)
	case schema.Object:
		out.typ = "Object"
		out.setMembers("Members", c, s.Fields)
		out.setTrue("Open", s.Open)
	case schema.Union:
		return tableUnion(c, s)
	default:
		return tableString(r)
	}
	return out
}

func tableString(r *schema.Rules) composite {
	out := composite{typ: "String"}
	out.setPositive("MinLength", r.MinLength)
	out.setLimit("MaxLength", r.MaxLength)
	var patterns []string
	for _, pattern := range r.AllPatterns() {
		if name, ok := knownPatterns[pattern]; ok {
			patterns = append(patterns, name)
			continue
		}
		patterns = append(patterns, goString(pattern))
	}
	if len(patterns) > 0 {
		out.setTexts("Patterns", patterns)
	}
	return out
}

// knownPatterns are the constants of package validate.
var knownPatterns = map[string]string{
	schema.TimePattern:         "TimePattern",
	schema.BytesPattern:        "BytesPattern",
	schema.QuotedBoolPattern:   "QuotedBoolPattern",
	schema.QuotedNumberPattern: "QuotedNumberPattern",
	schema.QuotedStringPattern: "QuotedStringPattern",
}

func (c *composite) setBounds(r *schema.Rules) {
	bounds := composite{typ: "Bounds"}
	for _, b := range boundsOf(r) {
		if b.name == "MultipleOf" {
			bounds.setTexts(b.name, quotedDecimals(b.values))
			continue
		}
		bounds.set(b.name, strconv.Quote(string(b.values[0])))
	}
	if len(bounds.fields) > 0 {
		c.setInner("Bounds", bounds)
	}
}

func quotedDecimals(values []schema.Decimal) []string {
	out := []string{}
	for _, v := range values {
		out = append(out, strconv.Quote(string(v)))
	}
	return out
}

func (c *composite) setMembers(name string, contract *schema.Contract, fields []schema.Field) {
	list := []composite{}
	for _, f := range fields {
		var m composite
		m.set("Name", goString(f.Name))
		m.setInner("Type", tableType(contract, f.Type))
		m.setTrue("Optional", f.Presence == schema.Optional)
		list = append(list, m)
	}
	if len(list) > 0 {
		c.fields = append(c.fields, keyed{name: name, list: list, listOf: "Member"})
	}
}

func tableUnion(c *schema.Contract, s schema.Union) composite {
	out := composite{typ: "Union"}
	out.set("Tag", goString(s.Tag))
	if s.Payload != "" {
		out.set("Payload", goString(s.Payload))
		out.setMembers("Envelope", c, s.Envelope)
	}
	list := []composite{}
	var tags []string
	for _, v := range s.Variants {
		if slices.Contains(tags, v.Tag) {
			continue
		}
		tags = append(tags, v.Tag)
		var variant composite
		variant.set("Tag", goString(v.Tag))
		variant.setInner("Type", tableType(c, v.Type))
		list = append(list, variant)
	}
	if len(list) > 0 {
		out.fields = append(out.fields, keyed{name: "Variants", list: list, listOf: "Variant"})
	}
	out.setTrue("Open", s.Open)
	return out
}
