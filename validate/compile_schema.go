package validate

import (
	"slices"
	"strconv"
)

// schema turns a schema into one use of a shape.
func (c *compiler) schema(d *document) (Type, error) {
	switch {
	case d.kind == 't':
		return Type{Shape: Anything{}}, nil
	case d.kind == 'f':
		return Type{Shape: Anything{}, Enum: []string{}}, nil
	case d.kind != '{':
		return Type{}, d.fault("", "expected a schema, found "+excerpt([]byte(d.json())))
	case d.member("anyOf") != nil:
		return c.orNull(d)
	case isUnion(d):
		return c.union(d)
	case d.member("$ref") != nil:
		return c.reference(d)
	case d.member("type") != nil:
		return c.typed(d)
	}
	if err := d.only("enum", "const"); err != nil {
		return Type{}, err
	}
	return c.listed(d, Type{Shape: Anything{}})
}

// orNull turns {"anyOf": [schema, {"type": "null"}]} into a type.
func (c *compiler) orNull(d *document) (Type, error) {
	if err := d.only("anyOf"); err != nil {
		return Type{}, err
	}
	branches := d.member("anyOf").items
	if at := slices.IndexFunc(branches, isNull); at >= 0 && len(branches) == 2 {
		t, err := c.schema(branches[1-at])
		t.Null = true
		return t, err
	}
	return Type{}, d.fault("anyOf", "expected a schema and {\"type\": \"null\"}; "+otherEngine)
}

func isNull(d *document) bool {
	types := d.member("type")
	return types != nil && types.text == "null"
}

// typed turns a schema with the keyword type into a type.
func (c *compiler) typed(d *document) (Type, error) {
	names, types := d.member("type").strings(), Type{}
	if k := slices.Index(names, "null"); k >= 0 {
		types.Null = true
		names = slices.Delete(names, k, k+1)
	}
	if len(names) == 0 && types.Null {
		return Type{Shape: Anything{}, Enum: []string{"null"}}, d.only("type")
	}
	if len(names) != 1 {
		return Type{}, d.fault("type", "expected one type, or one and \"null\"; "+otherEngine)
	}
	var err error
	if types.Shape, err = c.shape(d, names[0]); err != nil {
		return Type{}, err
	}
	return c.listed(d, types)
}

// shape turns the keywords that go with a type into its shape.
func (c *compiler) shape(d *document, name string) (Shape, error) {
	switch name {
	case "boolean":
		return Boolean{}, d.only("type", "enum", "const", "$ref")
	case "integer":
		b, err := c.bounds(d)
		return Integer{b}, err
	case "number":
		b, err := c.bounds(d)
		return Number{b}, err
	case "string":
		return c.stringShape(d)
	case "array":
		return c.arrayShape(d)
	case "object":
		return c.objectShape(d)
	}
	return nil, d.fault("type", "expected a type of JSON Schema, found "+quoted(name))
}

func (c *compiler) bounds(d *document) (b Bounds, err error) {
	if err = d.only("type", "enum", "const", "$ref", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"); err != nil {
		return b, err
	}
	for _, bound := range []struct {
		keyword string
		to      *string
	}{{"minimum", &b.Min}, {"maximum", &b.Max}, {"exclusiveMinimum", &b.Above}, {"exclusiveMaximum", &b.Below}} {
		if *bound.to, err = d.number(bound.keyword); err != nil {
			return b, err
		}
	}
	factor, err := d.number("multipleOf")
	if factor != "" {
		b.MultipleOf = []string{factor}
	}
	return b, err
}

// number returns the text of a keyword that is a number, or "" where there is
// none.
func (d *document) number(keyword string) (string, error) {
	v := d.member(keyword)
	if v == nil {
		return "", nil
	}
	if v.kind != '0' {
		return "", d.fault(keyword, "expected a number, found "+excerpt([]byte(v.json())))
	}
	return v.text, nil
}

// count returns a keyword that is a length, or -1 where there is none.
func (d *document) count(keyword string) (int, error) {
	text, err := d.number(keyword)
	if text == "" {
		return -1, err
	}
	n, err := strconv.Atoi(text)
	if number, inexact := strconv.ParseFloat(text, 64); err != nil && inexact == nil && number == float64(int32(number)) {
		n, err = int(number), nil // 3.0
	}
	if err != nil || n < 0 || n > 1<<53 {
		return -1, d.fault(keyword, "expected a length, found "+excerpt([]byte(text)))
	}
	return n, nil
}

// counts returns the least and the greatest length by their keywords.
func (d *document) counts(least, greatest string) (low int, high Limit, err error) {
	low, err = d.count(least)
	if err != nil {
		return 0, 0, err
	}
	most, err := d.count(greatest)
	return max(low, 0), Limit(most + 1), err
}

func (c *compiler) stringShape(d *document) (s String, err error) {
	if err = d.only("type", "enum", "const", "$ref", "minLength", "maxLength", "pattern", "allOf"); err != nil {
		return s, err
	}
	if s.MinLength, s.MaxLength, err = d.counts("minLength", "maxLength"); err != nil {
		return s, err
	}
	holders := []*document{d}
	if all := d.member("allOf"); all != nil {
		for _, part := range all.items {
			if err = part.only("pattern"); err != nil {
				return s, err
			}
			holders = append(holders, part)
		}
	}
	for _, holder := range holders {
		p := holder.member("pattern")
		if p == nil {
			continue
		}
		if p.kind != '"' {
			return s, holder.fault("pattern", "expected a string")
		}
		if _, err := newPattern(p.text); err != nil {
			return s, holder.fault("pattern", err.Error()+"; "+otherEngine)
		}
		s.Patterns = append(s.Patterns, p.text)
	}
	return s, nil
}

func (c *compiler) arrayShape(d *document) (a Array, err error) {
	if err = d.only("type", "enum", "const", "$ref", "items", "minItems", "maxItems", "uniqueItems"); err != nil {
		return a, err
	}
	a.Elem.Shape = Anything{}
	if items := d.member("items"); items != nil {
		if a.Elem, err = c.schema(items); err != nil {
			return a, err
		}
	}
	a.MinItems, a.MaxItems, err = d.counts("minItems", "maxItems")
	a.Fixed = d.member("x-go-array") != nil
	if unique := d.member("uniqueItems"); unique != nil {
		a.Unique = unique.kind == 't'
	}
	return a, err
}

// listed narrows a type by the keywords enum and const.
func (c *compiler) listed(d *document, t Type) (Type, error) {
	for _, keyword := range []string{"enum", "const"} {
		v := d.member(keyword)
		if v == nil {
			continue
		}
		values := v.items
		if keyword == "const" {
			values = []*document{v}
		} else if v.kind != '[' {
			return t, d.fault(keyword, "expected an array")
		}
		null := false
		_, any := t.Shape.(Anything)
		list := []string{}
		for _, value := range values {
			if value.kind == 'n' && !any {
				null = true
			} else {
				list = append(list, value.json())
			}
		}
		t.Null = t.Null && null
		t.Enum = common(t.Enum, list)
	}
	return t, nil
}

// common returns the values that both lists have; nil is the list of all.
func common(a, b []string) []string {
	if a == nil {
		return b
	}
	rule, err := newEnumRule(b)
	if err != nil {
		return a // New reports the value
	}
	both := []string{}
	for _, value := range a {
		forms := canonicalizer{b: []byte(value)}
		if _, ok := rule.canonical[forms.value(0).form]; ok {
			both = append(both, value)
		}
	}
	return both
}
