package load

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/types"
	"slices"

	"github.com/eventgen/eventgen/schema"
)

// declaredWire is the reading of a type with //eventgen:wire.
func (b *builder) declaredWire(named *types.Named) (reading, bool) {
	d := b.noteOf(named).directive("wire")
	if d == nil {
		return reading{}, false
	}
	held := b.held(named)
	pos := b.prog.position(named.Obj().Pos(), named.Obj().Pkg())
	return b.wire(d, held, use{pos: pos, what: "type " + named.Obj().Name()}), true
}

// fieldWire is the reading of a field with //eventgen:wire. It declares what is
// written for a value; that nil is null, unless a marshaler decides, stays
// Go's affair.
func (b *builder) fieldWire(note *annotation, m *member, u use) (reading, bool) {
	d := note.directive("wire")
	if d == nil {
		return reading{}, false
	}
	out := b.wire(d, b.held(m.field.Type()), u)
	out.pointers = out.Go.Pointers
	if base := behindPointers(m.field.Type()); !marshals(base) {
		out.canBeNil = nilable(base)
	}
	return out, true
}

// behindPointers is the type that a chain of pointers leads to.
func behindPointers(t types.Type) types.Type {
	for !isEndless(t) {
		p, ok := t.Underlying().(*types.Pointer)
		if !ok {
			break
		}
		t = types.Unalias(p.Elem())
	}
	return types.Unalias(t)
}

func (b *builder) wire(d *directive, held schema.Held, u use) reading {
	held.Kind = schema.HeldOpaque
	w := wireReader{cfg: b.cfg, pos: u.pos}
	t, err := w.read([]byte(d.args))
	if err != nil {
		b.wireFault(d, u, err)
		t = schema.Type{Shape: schema.JSON{}, Nullable: true}
	}
	writesNull := t.Nullable
	t.Nullable = false
	t.Go, t.Pos = held, u.pos
	return reading{Type: t, writesNull: writesNull}
}

// wireFault reports a declaration that cannot be read, once for each.
func (b *builder) wireFault(d *directive, u use, err error) {
	key := "wire " + d.pos.String()
	if b.noted[key] {
		return
	}
	b.noted[key] = true
	b.fault(d.pos, schema.CodeWire, directivePrefix+"wire of "+u.what+" cannot be read: "+err.Error(), `write a JSON Schema such as {"type":"string"}, or {} for anything`)
}

// wireReader reads the subset of JSON Schema that //eventgen:wire takes.
type wireReader struct {
	cfg *Config
	pos schema.Position
}

// property is one member of a JSON object, in its order.
type property struct {
	name  string
	value json.RawMessage
}

// readObject reads the members of a JSON object.
func readObject(text []byte) ([]property, error) {
	dec := json.NewDecoder(bytes.NewReader(text))
	if tok, err := dec.Token(); err != nil || tok != json.Delim('{') {
		return nil, fmt.Errorf("expected a JSON object, found %q", text)
	}
	var out []property
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return nil, err
		}
		p := property{name: name.(string)}
		if err := dec.Decode(&p.value); err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	if _, err := dec.Token(); err != nil {
		return nil, err
	}
	if dec.InputOffset() < int64(len(bytes.TrimRight(text, " \t\r\n"))) {
		return nil, fmt.Errorf("text follows the JSON object: %q", text[dec.InputOffset():])
	}
	return out, nil
}

// wireKeywords are the keywords that a wire declaration may have.
var wireKeywords = slices.Concat(constraintKeys, []string{
	"type", "enum", "const", "items", "properties", "required", "additionalProperties", "contentEncoding", "title", "description",
})

// read reads one schema.
func (w wireReader) read(text []byte) (schema.Type, error) {
	t := schema.Type{Shape: schema.JSON{}, Nullable: true, Pos: w.pos, Go: schema.Held{Kind: schema.HeldOpaque}}
	properties, err := readObject(text)
	if err != nil {
		return t, err
	}
	values := map[string]json.RawMessage{}
	for _, p := range properties {
		if !slices.Contains(wireKeywords, p.name) {
			return t, fmt.Errorf("the keyword %q is not in the subset (%s)", p.name, alternatives(p.name, wireKeywords))
		}
		values[p.name] = p.value
	}
	if err := w.shape(&t, values); err != nil {
		return t, err
	}
	for _, p := range properties {
		if err := w.constraint(&t, p); err != nil {
			return t, err
		}
	}
	return t, nil
}

// shape sets the shape and nullability by the keyword type.
func (w wireReader) shape(t *schema.Type, values map[string]json.RawMessage) error {
	raw, ok := values["type"]
	if !ok {
		for name := range values {
			if name != "title" && name != "description" {
				return fmt.Errorf("the keyword %q needs a type beside it", name)
			}
		}
		return nil
	}
	var name string
	t.Nullable = false
	if json.Unmarshal(raw, &name) != nil {
		var names []string
		if json.Unmarshal(raw, &names) != nil || len(names) != 2 || names[1] != "null" {
			return fmt.Errorf("the type %s is neither a name nor [name, \"null\"]", raw)
		}
		name, t.Nullable = names[0], true
	}
	switch name {
	case "string":
		t.Shape = schema.String{}
		if encoding, ok := values["contentEncoding"]; ok {
			if string(encoding) != `"base64"` {
				return fmt.Errorf("contentEncoding %s is not \"base64\"", encoding)
			}
			t.Shape = schema.Bytes{}
		}
	case "integer":
		t.Shape = w.cfg.integer(64, true)
	case "number":
		t.Shape = schema.Number{Bits: 64}
	case "boolean":
		t.Shape = schema.Bool{}
	case "array":
		return w.array(t, values)
	case "object":
		return w.object(t, values)
	default:
		return fmt.Errorf("there is no type %q (%s)", name, alternatives(name, []string{"string", "integer", "number", "boolean", "array", "object"}))
	}
	return nil
}

func (w wireReader) array(t *schema.Type, values map[string]json.RawMessage) error {
	elem := schema.Type{Shape: schema.JSON{}, Nullable: true, Pos: w.pos}
	if items, ok := values["items"]; ok {
		var err error
		if elem, err = w.read(items); err != nil {
			return fmt.Errorf("items: %w", err)
		}
	}
	t.Shape = schema.Array{Elem: elem, Len: -1}
	return nil
}

// object reads an object with properties, or else a map.
func (w wireReader) object(t *schema.Type, values map[string]json.RawMessage) error {
	further := string(values["additionalProperties"])
	isSchema := further != "" && further != "true" && further != "false"
	if _, ok := values["properties"]; !ok && further != "false" {
		elem := schema.Type{Shape: schema.JSON{}, Nullable: true, Pos: w.pos}
		if isSchema {
			var err error
			if elem, err = w.read(values["additionalProperties"]); err != nil {
				return fmt.Errorf("additionalProperties: %w", err)
			}
		}
		t.Shape = schema.Map{Key: schema.Type{Shape: schema.String{}, Pos: w.pos}, Elem: elem}
		return nil
	}
	if isSchema {
		return errors.New("additionalProperties beside properties is either true or false")
	}
	object := schema.Object{Open: further != "false"}
	var required []string
	if raw, ok := values["required"]; ok && json.Unmarshal(raw, &required) != nil {
		return fmt.Errorf("required %s is not a list of names", raw)
	}
	var properties []property
	if raw, ok := values["properties"]; ok {
		var err error
		if properties, err = readObject(raw); err != nil {
			return err
		}
	}
	for _, p := range properties {
		member, err := w.read(p.value)
		if err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
		f := schema.Field{Name: p.name, Type: member, Pos: w.pos, Presence: schema.Optional}
		if slices.Contains(required, p.name) {
			f.Presence = schema.Required
		}
		object.Fields = append(object.Fields, f)
	}
	t.Shape = object
	return nil
}

// constraint applies a keyword that narrows the shape.
func (w wireReader) constraint(t *schema.Type, p property) error {
	var c schema.Constraint
	switch {
	case p.name == "enum" || p.name == "const":
		values := []json.RawMessage{p.value}
		if p.name == "enum" && json.Unmarshal(p.value, &values) != nil {
			return fmt.Errorf("enum %s is not a list", p.value)
		}
		var oneOf schema.OneOf
		for _, v := range values {
			oneOf.Values = append(oneOf.Values, canonicalLiteral(v))
		}
		c = oneOf
	case slices.Contains(constraintKeys, p.name):
		text, _ := schema.Literal(p.value).Text()
		var expected string
		if c, expected = constraintOf(p.name, text); c == nil {
			return fmt.Errorf("%s %s is not %s", p.name, p.value, expected)
		}
	default:
		return nil
	}
	if !c.AppliesTo(t.Shape) {
		return fmt.Errorf("%s does not fit %s", p.name, shapeWord(t.Shape))
	}
	if pattern, ok := c.(schema.Pattern); ok {
		if err := schema.CheckPattern(pattern.Value); err != nil {
			return err
		}
	}
	if f, ok := c.(schema.Format); ok && f.Value == "date-time" {
		t.Shape = schema.Time{}
		return nil
	}
	constrain(t, c)
	return nil
}

// canonicalLiteral writes a string as schema.StringLiteral does.
func canonicalLiteral(v json.RawMessage) schema.Literal {
	if text, isString := schema.Literal(v).Text(); isString {
		return schema.StringLiteral(text)
	}
	return schema.Literal(v)
}
