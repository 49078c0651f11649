package validate

import "slices"

// isUnion reports whether the schema dispatches by a tag: with oneOf, or, in
// the reader profile, with an allOf of if and then.
func isUnion(d *document) bool {
	if d.member("oneOf") != nil {
		return true
	}
	all := d.member("allOf")
	return all != nil && len(all.items) > 0 && all.items[0].member("if") != nil
}

// branch is one alternative of a union: the schema that it demands of the
// payload member, or of the whole object where payload is empty.
type branch struct {
	tag, value, payload string
	schema              *document
	// open says that the branch takes every tag that no other has.
	open bool
}

// union turns a schema that dispatches by a tag into a type.
func (c *compiler) union(d *document) (t Type, err error) {
	if err := d.only("type", "properties", "required", "additionalProperties", "oneOf", "allOf"); err != nil {
		return t, err
	}
	if types := d.member("type"); types != nil {
		names := types.strings()
		t.Null = slices.Contains(names, "null")
		if !slices.Contains(names, "object") {
			return t, d.fault("type", "expected \"object\" for a union")
		}
	} else {
		return t, d.fault("type", "expected \"object\" for a union, found no type; "+otherEngine)
	}
	branches, err := unionBranches(d)
	if err != nil {
		return t, err
	}
	u := Union{Tag: branches[0].tag, Payload: branches[0].payload}
	for _, b := range branches {
		if b.open {
			u.Open = true
			continue
		}
		v := Variant{Tag: b.value}
		if v.Type, err = c.schema(b.schema); err != nil {
			return t, err
		}
		u.Variants = append(u.Variants, v)
	}
	if open := d.member("x-open-union"); open != nil && open.kind == 't' {
		u.Open = true
	}
	if u.Payload != "" {
		others := d.member("additionalProperties")
		u.OpenEnvelope = others == nil || others.kind != 'f'
		u.Envelope, err = c.members(d, u.OpenEnvelope)
	} else {
		err = checkWholeUnion(d, u)
	}
	t.Shape = u
	return t, err
}

// unionBranches reads the alternatives of a union, which all have the same tag
// and the same payload member.
func unionBranches(d *document) (branches []branch, err error) {
	one, all := d.member("oneOf"), d.member("allOf")
	if one != nil && all != nil {
		return nil, d.fault("allOf", "it is not expected beside oneOf; "+otherEngine)
	}
	list := all
	if one != nil {
		list = one
	}
	for _, item := range list.items {
		var b branch
		if one != nil {
			b, err = oneOfBranch(item)
		} else {
			b, err = ifThenBranch(item)
		}
		if err != nil {
			return nil, err
		}
		branches = append(branches, b)
	}
	first := slices.IndexFunc(branches, func(b branch) bool { return !b.open })
	if first < 0 {
		return nil, list.fault("", "expected branches by a tag; "+otherEngine)
	}
	branches[0], branches[first] = branches[first], branches[0]
	for k, b := range branches {
		if b.tag != branches[0].tag || !b.open && b.payload != branches[0].payload {
			return nil, list.items[k].fault("", "expected the tag and the payload of the other branches; "+otherEngine)
		}
	}
	return branches, nil
}

// oneOfBranch reads {"properties": {TAG: {"const": …}, PAYLOAD: schema},
// "required": […]}, and {"properties": {TAG: {"const": …}}, "$ref": …} or
// with an allOf of the $ref alone.
func oneOfBranch(d *document) (b branch, err error) {
	if err := d.only("type", "properties", "required", "$ref", "allOf"); err != nil {
		return b, err
	}
	notTag := d.fault("properties", "expected one member whose const is the tag; "+otherEngine)
	if d.member("properties") == nil {
		return b, notTag
	}
	for _, p := range d.member("properties").members {
		value := p.value.member("const")
		switch {
		case value != nil && value.kind == '"' && b.tag == "":
			b.tag, b.value = p.name, value.text
		case p.value.member("not") != nil && b.tag == "":
			b.tag, b.open = p.name, true
		case b.schema == nil:
			b.payload, b.schema = p.name, p.value
		default:
			return b, notTag
		}
	}
	if b.tag == "" {
		return b, notTag
	}
	if whole := wholeSchema(d); whole != nil {
		if b.schema != nil {
			return b, d.fault("$ref", "it is not expected beside a payload; "+otherEngine)
		}
		b.schema = whole
	}
	if b.schema == nil && !b.open {
		return b, d.fault("", "expected a payload or a $ref beside the tag; "+otherEngine)
	}
	return b, nil
}

// wholeSchema returns the schema that a branch demands of the whole object: the
// document that has the $ref, alone.
func wholeSchema(d *document) *document {
	if all := d.member("allOf"); all != nil && len(all.items) == 1 {
		return all.items[0]
	}
	if ref := d.member("$ref"); ref != nil {
		return &document{kind: '{', members: []documentMember{{"$ref", ref}}, parent: d.parent, name: d.name}
	}
	return nil
}

// ifThenBranch reads {"if": {"properties": {TAG: {"const": …}}, "required":
// [TAG]}, "then": …}, with {"properties": {PAYLOAD: schema}} or the schema of
// the whole object behind then.
func ifThenBranch(d *document) (b branch, err error) {
	if err := d.only("if", "then"); err != nil {
		return b, err
	}
	condition, then := d.member("if"), d.member("then")
	if condition == nil || then == nil || condition.member("properties") == nil || len(condition.member("properties").members) != 1 {
		return b, d.fault("if", "expected a condition on one member, the tag, and then; "+otherEngine)
	}
	if err := condition.only("properties", "required", "type"); err != nil {
		return b, err
	}
	tag := condition.member("properties").members[0]
	value := tag.value.member("const")
	if value == nil || value.kind != '"' || !slices.Contains(condition.member("required").names(), tag.name) {
		return b, condition.fault("properties", "expected a required member whose const is the tag; "+otherEngine)
	}
	b.tag, b.value, b.schema = tag.name, value.text, then
	if then.member("$ref") == nil && then.member("type") == nil {
		payload := then.member("properties")
		if payload == nil || len(payload.members) != 1 {
			return b, then.fault("properties", "expected one member, the payload; "+otherEngine)
		}
		b.payload, b.schema = payload.members[0].name, payload.members[0].value
		return b, then.only("properties")
	}
	return b, nil
}

// checkWholeUnion refuses what a union of whole objects says beyond its
// branches.
func checkWholeUnion(d *document, u Union) error {
	if d.member("additionalProperties") != nil && d.member("additionalProperties").kind != 't' {
		return d.fault("additionalProperties", "it is not expected in a union of whole objects; "+otherEngine)
	}
	properties := d.member("properties")
	if properties == nil {
		return nil
	}
	for _, p := range properties.members {
		if p.name != u.Tag {
			return p.value.fault("", "expected no member but the tag "+quoted(u.Tag)+" beside the branches; "+otherEngine)
		}
		enum := p.value.member("enum")
		if enum == nil || u.Open {
			continue
		}
		for _, v := range u.Variants {
			if !slices.Contains(enum.strings(), v.Tag) {
				return p.value.fault("enum", "the tag "+quoted(v.Tag)+" has a branch but is not listed")
			}
		}
	}
	return nil
}
