package validate

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// SchemaError says why [Compile] does not take a schema.
type SchemaError struct {
	// Pointer is the place in the schema (RFC 6901).
	Pointer string
	// Keyword is the keyword there that is at fault, or "".
	Keyword string
	// Message says what is wrong, without a final stop.
	Message string
}

func (e *SchemaError) Error() string {
	s := "schema"
	if e.Pointer != "" {
		s += " at " + e.Pointer
	}
	if e.Keyword != "" {
		s += ": keyword " + strconv.Quote(e.Keyword)
	}
	return s + ": " + e.Message
}

// Compile makes a Validator of a JSON Schema 2020-12 in the language that
// eventgen emits, with any order of members and any annotations. The types are
// the schema's $defs, by their names; a schema that does not refer to one of
// them at its top level is a type too, named by its title, or else "root".
//
// A keyword that could change a verdict and that the language does not have, or
// not at that place, is a [*SchemaError]: rather none than a wrong verdict.
func Compile(schema []byte) (*Validator, error) {
	root, err := readDocument(schema)
	if err != nil {
		return nil, err
	}
	if root.kind != '{' {
		return nil, root.fault("", "expected a schema with $defs, found "+excerpt([]byte(root.json())))
	}
	c := &compiler{root: root, defs: map[string]*document{}, types: map[string]*Type{}}
	if err := c.readHead(); err != nil {
		return nil, err
	}
	table, name, err := c.table()
	if err != nil {
		return nil, err
	}
	v, err := New(table)
	if err != nil {
		return nil, &SchemaError{Message: err.Error()}
	}
	v.root, v.profile = name, c.profile
	return v, nil
}

// compiler turns a schema into a table.
type compiler struct {
	root    *document
	profile Profile
	defs    map[string]*document
	// types are the definitions that have been turned into types; nil is one
	// that is on its way.
	types map[string]*Type
}

// readHead reads what the schema says of itself.
func (c *compiler) readHead() error {
	if dialect := c.root.member("$schema"); dialect != nil {
		switch strings.TrimSuffix(dialect.text, "#") {
		case "https://json-schema.org/draft/2020-12/schema", "https://json-schema.org/draft/2019-09/schema":
		default:
			return c.root.fault("$schema", "expected draft 2020-12, found "+excerpt([]byte(dialect.json()))+"; "+otherEngine)
		}
	}
	own := c.root.member("x-eventgen")
	if version := own.member("version"); version != nil && version.text != "1" {
		return own.fault("version", "expected 1, found "+excerpt([]byte(version.json()))+"; a newer eventgen wrote the schema")
	}
	if profile := own.member("profile"); profile != nil {
		p, err := ParseProfile(profile.text)
		if err != nil {
			return own.fault("profile", err.Error())
		}
		c.profile = p
	}
	for _, keyword := range []string{"$defs", "definitions"} {
		defs := c.root.member(keyword)
		if defs != nil && defs.kind != '{' {
			return c.root.fault(keyword, "expected an object")
		}
		if defs == nil {
			continue
		}
		for _, m := range defs.members {
			if c.defs[m.name] != nil {
				return m.value.fault("", "the type is defined twice, in $defs and in definitions")
			}
			c.defs[m.name] = m.value
		}
	}
	return nil
}

// table turns every definition into a type, and returns the name of the type
// that the schema as a whole stands for, or "".
func (c *compiler) table() (table Table, root string, err error) {
	for _, keyword := range []string{"$defs", "definitions"} {
		if defs := c.root.member(keyword); defs != nil {
			for _, m := range defs.members {
				t, err := c.definition(m.name, m.value)
				if err != nil {
					return nil, "", err
				}
				own := m.value.member("x-own-decoder")
				table = append(table, Def{Name: m.name, Type: *t, OwnDecoder: own != nil && own.text == "true"})
			}
		}
	}
	body := *c.root
	body.members = slices.DeleteFunc(slices.Clone(body.members), func(m documentMember) bool {
		return isAnnotation(m.name) || m.name == "$id" || m.name == "$defs" || m.name == "definitions"
	})
	if len(body.members) == 0 && len(table) > 0 {
		return table, "", nil
	}
	t, err := c.schema(&body)
	if err != nil {
		return nil, "", err
	}
	if ref, ok := t.Shape.(Ref); ok && len(body.members) == 1 {
		return table, ref.Name, nil
	}
	root = "root"
	if title := c.root.member("title"); title != nil && title.text != "" {
		root = title.text
	}
	if c.defs[root] != nil {
		return nil, "", c.root.fault("title", "the schema itself and one of its $defs have the same name, "+quoted(root))
	}
	return append(table, Def{Name: root, Type: t}), root, nil
}

// definition turns one of the $defs into a type.
func (c *compiler) definition(name string, d *document) (*Type, error) {
	if t, ok := c.types[name]; ok {
		if t == nil {
			return nil, d.fault("", "the type narrows itself; "+otherEngine)
		}
		return t, nil
	}
	c.types[name] = nil
	t, err := c.schema(d)
	if err != nil {
		return nil, err
	}
	c.types[name] = &t
	return &t, nil
}

// otherEngine is what to do about a schema that Compile does not take.
const otherEngine = "--engine=jsonschema judges by any schema"

// annotations are the keywords that change no verdict. A format is one (JSON
// Schema 2020-12 validation §7.2.1): where it is enforced, a pattern says so.
var annotations = map[string]bool{
	"$schema": true, "$comment": true, "$anchor": true, "$vocabulary": true,
	"title": true, "description": true, "default": true, "examples": true, "deprecated": true, "readOnly": true, "writeOnly": true,
	"format": true, "contentEncoding": true, "contentMediaType": true, "contentSchema": true,
}

func isAnnotation(keyword string) bool {
	return annotations[keyword] || strings.HasPrefix(keyword, "x-")
}

// only returns an error for a keyword of the schema d that is neither among
// those named nor an annotation.
func (d *document) only(keywords ...string) error {
	for _, m := range d.members {
		if !isAnnotation(m.name) && !slices.Contains(keywords, m.name) {
			return d.fault(m.name, "it is not part of the language that eventgen emits, or not at this place; "+otherEngine)
		}
	}
	return nil
}

// target returns the name of the definition that the $ref d leads to.
func (c *compiler) target(d *document) (string, error) {
	ref := d.text
	if id := c.root.member("$id"); id != nil {
		ref = strings.TrimPrefix(ref, strings.TrimSuffix(id.text, "#"))
	}
	for _, prefix := range []string{"#/$defs/", "#/definitions/"} {
		name, ok := strings.CutPrefix(ref, prefix)
		if !ok || d.kind != '"' {
			continue
		}
		if plain, err := url.PathUnescape(name); err == nil {
			name = plain
		}
		name = strings.NewReplacer("~1", "/", "~0", "~").Replace(name)
		if c.defs[name] != nil {
			return name, nil
		}
	}
	return "", d.parent.fault("$ref", "expected one of this schema's $defs, found "+excerpt([]byte(d.json()))+"; "+otherEngine)
}

// nullable reports whether a schema takes null, following references.
func (c *compiler) nullable(d *document) bool {
	for range len(c.defs) + 1 {
		if d == nil || d.kind != '{' {
			return d != nil && d.kind == 't'
		}
		types, ref := d.member("type"), d.member("$ref")
		switch {
		case types != nil:
			return slices.Contains(types.strings(), "null")
		case d.member("anyOf") != nil:
			return slices.ContainsFunc(d.member("anyOf").items, c.nullable)
		case ref == nil:
			return false
		}
		name, err := c.target(ref)
		if err != nil {
			return false
		}
		d = c.defs[name]
	}
	return false
}

// strings returns the string that d is, or those that it is a list of.
func (d *document) strings() (texts []string) {
	for _, item := range append([]*document{d}, d.items...) {
		if item.kind == '"' {
			texts = append(texts, item.text)
		}
	}
	return texts
}

// compareNumbers orders two numbers by their texts.
func compareNumbers(a, b string) int {
	x, y := parseDecimal([]byte(a)), parseDecimal([]byte(b))
	return cmp.Compare(x.compare(&y), 0)
}
