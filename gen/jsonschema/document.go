package jsonschema

import (
	"go/doc/comment"
	"strconv"
	"strings"

	"github.com/invopop/jsonschema"

	"github.com/eventgen/eventgen/schema"
)

// plan builds the document of one contract and collects what cannot be said.
type plan struct {
	contract *schema.Contract
	profile  Profile
	faults   schema.Diagnostics
}

// generator is what a document says of its origin, in x-eventgen.
type generator struct {
	Version int
	Profile Profile
}

// document is the frame: what the document is called, what an event that names
// no type is held against, and the named types.
func (p *plan) document(id string) *jsonschema.Schema {
	out := &jsonschema.Schema{
		Version:     jsonschema.Version,
		ID:          jsonschema.ID(id),
		Title:       p.contract.Package,
		Definitions: jsonschema.Definitions{},
		Extras:      map[string]any{"x-eventgen": generator{Version: 1, Profile: p.profile}},
	}
	if root := rootOf(p.contract); root != nil {
		out.Ref = pointerTo(root.Name)
	}
	for _, def := range p.contract.Defs {
		out.Definitions[def.Name] = p.definition(def)
	}
	return out
}

// rootOf is the type that stands for the whole contract: its only root union,
// or its only root. It is nil where there is no such type.
func rootOf(c *schema.Contract) *schema.Def {
	var roots, unions []*schema.Def
	for _, def := range c.Defs {
		if !def.Root {
			continue
		}
		roots = append(roots, def)
		if _, ok := def.Type.Shape.(schema.Union); ok {
			unions = append(unions, def)
		}
	}
	switch {
	case len(unions) == 1:
		return unions[0]
	case len(roots) == 1:
		return roots[0]
	}
	return nil
}

// definition is one entry of $defs.
func (p *plan) definition(def *schema.Def) *jsonschema.Schema {
	t := def.Type
	if !t.Pos.IsValid() {
		t.Pos = def.Pos
	}
	shape := p.use(t)
	if def.OwnDecoder && p.profile == Reader {
		shape = &jsonschema.Schema{}
	}
	out := document(shape, def.Doc)
	extra(out, "x-go-type", def.Go.String())
	if def.OwnDecoder {
		extra(out, "x-own-decoder", true)
	}
	return out
}

// document adds documentation to a schema that is not shared.
func document(s *jsonschema.Schema, doc schema.Doc) *jsonschema.Schema {
	s.Description = flow(doc.Text)
	s.Deprecated = doc.Deprecated != ""
	return s
}

// flow takes out the line breaks that a Go comment has for the width of the
// source, and leaves those between paragraphs, in lists and in code.
func flow(text string) string {
	var parser comment.Parser
	printer := comment.Printer{TextWidth: -1, TextCodePrefix: "    "}
	return strings.TrimSuffix(string(printer.Text(parser.Parse(text))), "\n")
}

// extra sets a keyword that the Schema type has no field for.
func extra(s *jsonschema.Schema, keyword string, value any) {
	if s.Extras == nil {
		s.Extras = map[string]any{}
	}
	s.Extras[keyword] = value
}

// fault records that t cannot be written.
func (p *plan) fault(t schema.Type, code schema.Code, message, help string) {
	p.faults = append(p.faults, schema.Diagnostic{
		Pos: t.Pos, Code: code, Severity: schema.Error, Message: message, Help: help,
	})
}

// undefined records a Ref to a type that the contract does not have.
func (p *plan) undefined(t schema.Type, name string) {
	p.fault(t, schema.CodeReference, "the contract has no type named "+strconv.Quote(name), "load the package that declares it")
}
