package validate

import "slices"

// objectShape turns a schema of type object into an Object, or into a Map where
// it says what members without a declaration look like.
func (c *compiler) objectShape(d *document) (Shape, error) {
	others := d.member("additionalProperties")
	declares := d.member("properties") != nil && len(d.member("properties").members) > 0
	isMap := others != nil && (others.kind == '{' || others.kind == 't') ||
		d.member("propertyNames") != nil || d.member("minProperties") != nil || d.member("maxProperties") != nil
	if !declares && isMap {
		return c.mapShape(d)
	}
	if err := d.only("type", "properties", "required", "additionalProperties"); err != nil {
		return nil, err
	}
	open := true
	if others != nil {
		if others.kind == '{' && len(others.members) > 0 {
			return nil, d.fault("additionalProperties", "expected true or false beside properties; "+otherEngine)
		}
		open = others.kind != 'f'
	}
	members, err := c.members(d, open)
	return Object{Members: members, Open: open}, err
}

// members turns properties and required into declared members.
func (c *compiler) members(d *document, open bool) (members []Member, err error) {
	required := map[string]bool{}
	if list := d.member("required"); list != nil {
		for _, name := range list.strings() {
			required[name] = true
		}
	}
	if properties := d.member("properties"); properties != nil {
		for _, p := range properties.members {
			t, err := c.schema(p.value)
			if err != nil {
				return nil, err
			}
			members = append(members, Member{Name: p.name, Type: t, Optional: !required[p.name]})
			delete(required, p.name)
		}
	}
	for _, name := range d.member("required").names() {
		if !required[name] {
			continue
		}
		if !open {
			return nil, d.fault("required", "the member "+quoted(name)+" is required, but no member of that name is allowed")
		}
		members = append(members, Member{Name: name, Type: Type{Shape: Anything{}}})
		delete(required, name)
	}
	return members, nil
}

// names is strings, also for a keyword that is not there.
func (d *document) names() []string {
	if d == nil {
		return nil
	}
	return d.strings()
}

func (c *compiler) mapShape(d *document) (m Map, err error) {
	if err = d.only("type", "$ref", "enum", "const", "properties", "additionalProperties", "propertyNames", "minProperties", "maxProperties"); err != nil {
		return m, err
	}
	m.Key.Shape, m.Elem.Shape = String{}, Anything{}
	if names := d.member("propertyNames"); names != nil && names.kind != 't' {
		if m.Key, err = c.key(names); err != nil {
			return m, err
		}
	}
	if elem := d.member("additionalProperties"); elem != nil {
		if m.Elem, err = c.schema(elem); err != nil {
			return m, err
		}
	}
	m.MinProperties, m.MaxProperties, err = d.counts("minProperties", "maxProperties")
	return m, err
}

// key turns propertyNames into the type of a map's keys. A name is a string
// whether the schema says so or not.
func (c *compiler) key(d *document) (Type, error) {
	if d.kind == '{' && d.member("$ref") == nil && d.member("type") == nil {
		shape, err := c.stringShape(d)
		if err != nil {
			return Type{}, err
		}
		return c.listed(d, Type{Shape: shape})
	}
	t, err := c.schema(d)
	if err != nil {
		return t, err
	}
	if !c.isText(t) {
		return t, d.fault("", "expected a schema of strings; "+otherEngine)
	}
	t.Null = false
	return t, nil
}

// isText reports whether the type is a string, or a reference to one.
func (c *compiler) isText(t Type) bool {
	ref, ok := t.Shape.(Ref)
	if !ok {
		_, ok = t.Shape.(String)
		return ok
	}
	d := c.defs[ref.Name]
	for range len(c.defs) {
		next := d.member("$ref")
		if next == nil {
			break
		}
		name, err := c.target(next)
		if err != nil {
			return false
		}
		d = c.defs[name]
	}
	types := d.member("type")
	return types != nil && slices.Contains(types.strings(), "string")
}
