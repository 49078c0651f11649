package validate

import "slices"

// reference turns a schema with a $ref, and keywords beside it that narrow what
// it refers to, into a type.
func (c *compiler) reference(d *document) (Type, error) {
	name, err := c.target(d.member("$ref"))
	if err != nil {
		return Type{}, err
	}
	t := Type{Shape: Ref{name}, Null: c.nullable(c.defs[name])}
	if types := d.member("type"); types != nil && !slices.Contains(types.strings(), "null") {
		t.Null = false
	}
	if d.only("$ref", "type", "enum", "const") == nil {
		return c.listed(d, t)
	}
	base, err := c.resolved(name)
	if err != nil {
		return Type{}, err
	}
	shape, err := c.narrowed(d, base.Shape)
	if err != nil {
		return Type{}, err
	}
	return c.listed(d, Type{Shape: shape, Null: t.Null, Enum: base.Enum})
}

// resolved returns the type that the name stands for, every reference followed.
func (c *compiler) resolved(name string) (Type, error) {
	var enum []string
	for range len(c.defs) + 1 {
		t, err := c.definition(name, c.defs[name])
		if err != nil {
			return Type{}, err
		}
		if t.Enum != nil {
			enum = common(enum, t.Enum)
		}
		ref, ok := t.Shape.(Ref)
		if !ok {
			return Type{Shape: t.Shape, Enum: enum}, nil
		}
		name = ref.Name
	}
	return Type{}, c.defs[name].fault("$ref", "the type refers only to itself")
}

// narrowed returns the shape with the keywords of d on top of its own.
func (c *compiler) narrowed(d *document, shape Shape) (Shape, error) {
	switch base := shape.(type) {
	case Integer:
		more, err := c.bounds(d)
		return Integer{base.Bounds.and(more)}, err
	case Number:
		more, err := c.bounds(d)
		return Number{base.Bounds.and(more)}, err
	case String:
		more, err := c.stringShape(d)
		base.MinLength, base.MaxLength = max(base.MinLength, more.MinLength), tighter(base.MaxLength, more.MaxLength)
		base.Patterns = slices.Concat(base.Patterns, more.Patterns)
		return base, err
	case Array:
		more, err := c.arrayShape(d)
		if d.member("items") != nil {
			return nil, d.fault("items", "it is not expected beside $ref; "+otherEngine)
		}
		base.MinItems, base.MaxItems = max(base.MinItems, more.MinItems), tighter(base.MaxItems, more.MaxItems)
		base.Unique = base.Unique || more.Unique
		return base, err
	case Map:
		if err := d.only("$ref", "type", "minProperties", "maxProperties"); err != nil {
			return nil, err
		}
		least, most, err := d.counts("minProperties", "maxProperties")
		base.MinProperties, base.MaxProperties = max(base.MinProperties, least), tighter(base.MaxProperties, most)
		return base, err
	}
	return nil, d.only("$ref", "type", "enum", "const")
}

// and returns bounds that hold where both do.
func (b Bounds) and(c Bounds) Bounds {
	tightest := func(to *string, other string, side int) {
		if *to == "" || other != "" && compareNumbers(other, *to)*side > 0 {
			*to = other
		}
	}
	tightest(&b.Min, c.Min, 1)
	tightest(&b.Above, c.Above, 1)
	tightest(&b.Max, c.Max, -1)
	tightest(&b.Below, c.Below, -1)
	b.MultipleOf = slices.Concat(b.MultipleOf, c.MultipleOf)
	return b
}

func tighter(a, b Limit) Limit {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}
