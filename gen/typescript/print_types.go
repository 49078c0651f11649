package typescript

import (
	"slices"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// tupleLimit is the length up to which a Go array is written as a tuple.
const tupleLimit = 8

// types prints types.ts.
func (p *plan) types() []doc {
	var out []doc
	for _, d := range p.definitions {
		t := &typePrinter{plan: p, within: d}
		out = append(out, t.declaration(d)...)
	}
	return out
}

// typePrinter prints the types in one definition.
type typePrinter struct {
	plan   *plan
	within *definition
}

// declaration prints a definition, and for a union what surrounds it.
func (t *typePrinter) declaration(d *definition) []doc {
	comment := jsdoc(d.def.Doc)
	switch s := d.def.Type.Shape.(type) {
	case schema.Object:
		return []doc{concat(comment, text("export interface "+d.typeName+" "), t.fields(s.Fields, s.Open))}
	case schema.Union:
		return t.union(d, s)
	}
	of := d.def.Type
	of.Nullable = false // a use of the type says for itself whether it is
	return []doc{concat(comment, t.alias("export type "+d.typeName, of))}
}

// alias prints name = shape;
func (t *typePrinter) alias(name string, of schema.Type) doc {
	return concat(assign(name+" =", t.at(of, asMember)), text(";"))
}

// fields prints the members of an object type, in Go's order.
func (t *typePrinter) fields(fields []schema.Field, open bool) doc {
	var items []doc
	for _, f := range fields {
		items = append(items, concat(jsdoc(f.Doc), t.member(f.Name, f.Presence, f.Type)))
	}
	if open {
		items = append(items, text("[name: string]: unknown;"))
	}
	if len(items) == 0 {
		return text("{}")
	}
	return block(items)
}

// member prints name?: type;
func (t *typePrinter) member(name string, presence schema.Presence, of schema.Type) doc {
	return concat(group(text(memberHead(name, presence)), t.at(of, asMember)), text(";"))
}

func memberHead(name string, presence schema.Presence) string {
	if presence == schema.Optional {
		return key(name) + "?: "
	}
	return key(name) + ": "
}

// place is where a type stands, which decides how prettier breaks a union.
type place uint8

const (
	asMember   place = iota // behind "name: " or "type T = "
	asArgument              // in <…>
	asElement               // in front of []
	asEntry                 // in a tuple of several
)

// at prints a use of a shape where that place is.
func (t *typePrinter) at(of schema.Type, where place) doc {
	shape := of.Shape
	parts := t.parts(shape)
	if values := allowed(nil, of.Constraints); values != nil {
		shape = t.plan.contract.Resolve(of).Shape
		parts = allowedParts(t.plan, of)
	}
	if _, any := shape.(schema.JSON); of.Nullable && !any {
		parts = append(parts, text("null"))
	}
	if len(parts) == 1 {
		return parts[0]
	}
	if isHugged(shape) {
		hugged := join(text(" | "), parts)
		if where == asElement {
			return concat(text("("), hugged, text(")"))
		}
		return hugged
	}
	for i := range parts {
		parts[i] = indent(parts[i])
	}
	separated := join(concat(line, text("| ")), parts)
	switch where {
	case asArgument:
		return group(ifBreak(text("| ")), separated)
	case asElement:
		return concat(text("("), group(indent(softline, group(ifBreak(text("| ")), separated)), softline), text(")"))
	case asEntry:
		return group(indent(ifBreak(text("("), softline), ifBreak(text("| ")), separated), softline, ifBreak(text(")")))
	}
	return group(indent(softline, group(ifBreak(text("| ")), separated)))
}

// isHugged reports whether prettier keeps "| null" on the line on which the
// shape ends.
func isHugged(shape schema.Shape) bool {
	switch shape.(type) {
	case schema.Object, schema.Ref, schema.Map, schema.Union:
		return true
	}
	return false
}

// parts are the members of the union type that a shape is; mostly one.
func (t *typePrinter) parts(shape schema.Shape) []doc {
	switch s := shape.(type) {
	case schema.Bool:
		if !s.Quoted {
			return []doc{text("boolean")}
		}
	case schema.Integer:
		if !s.Quoted {
			return []doc{text("number")}
		}
	case schema.Number:
		if !s.Quoted {
			return []doc{text("number")}
		}
	case schema.JSON:
		return []doc{text("unknown")}
	case schema.Ref:
		return []doc{text(t.plan.byName[s.Name].typeName)}
	case schema.Array:
		return []doc{t.array(s)}
	case schema.Map:
		return []doc{t.mapping(s)}
	case schema.Object:
		return []doc{t.fields(s.Fields, s.Open)}
	case schema.Enum:
		return enumParts(s)
	}
	return []doc{text("string")}
}

func (t *typePrinter) array(s schema.Array) doc {
	if s.Len < 0 || s.Len > tupleLimit {
		return concat(t.at(s.Elem, asElement), text("[]"))
	}
	where := asEntry
	if s.Len == 1 {
		where = asArgument
	}
	items := make([]doc, s.Len)
	for i := range items {
		items[i] = t.at(s.Elem, where)
	}
	return list("[", softline, items, "]")
}

// mapping prints Record<string, T>, or its long form where Record would not do:
// in an alias that contains itself, or where a type of the contract has that
// name.
func (t *typePrinter) mapping(s schema.Map) doc {
	isAlias := true
	if _, ok := t.within.def.Type.Shape.(schema.Object); ok {
		isAlias = false
	}
	if isAlias && t.within.recursive || t.plan.exports["Record"] {
		element := t.at(s.Elem, asMember)
		return group(text("{"), indent(line, text("[key: string]: "), element, ifBreak(text(";"))), line, text("}"))
	}
	element := t.at(s.Elem, asArgument)
	return group(text("Record<"), indent(softline, text("string,"), line, element), softline, text(">"))
}

// enumParts are the values of an enum.
func enumParts(s schema.Enum) []doc {
	base := baseName(s.Base)
	values := make([]schema.Literal, len(s.Members))
	for i, m := range s.Members {
		values[i] = m.Value
	}
	parts := literalParts(base, values)
	switch {
	case !s.Open || len(parts) == 1 && parts[0] == text(base):
		return parts
	case len(values) == 0:
		return []doc{text(base)}
	}
	return append(parts, text("("+base+" & {})"))
}

// allowedParts are the values of a shape that a OneOf narrows.
func allowedParts(p *plan, of schema.Type) []doc {
	merged := p.contract.Resolve(of)
	constraints := merged.Constraints
	shape := merged.Shape
	if e, ok := shape.(schema.Enum); ok {
		shape = e.Base
		if values := make([]schema.Literal, 0, len(e.Members)); !e.Open {
			for _, m := range e.Members {
				values = append(values, m.Value)
			}
			constraints = append(slices.Clip(constraints), schema.OneOf{Values: values})
		}
	}
	return literalParts(baseName(shape), allowed(nil, constraints))
}

// baseName is the type of the values that a scalar's enum lists.
func baseName(s schema.Shape) string {
	switch s := s.(type) {
	case schema.Bool:
		if !s.Quoted {
			return "boolean"
		}
	case schema.Integer:
		if !s.Quoted {
			return "number"
		}
	case schema.Number:
		if !s.Quoted {
			return "number"
		}
	}
	return "string"
}

// literalParts are the literals of the values, each once: never where there is
// none, and their base where not even a double can tell one from its
// neighbours.
func literalParts(base string, values []schema.Literal) []doc {
	var out []doc
	for _, v := range values {
		value := text(literal(v))
		if isNumber(v) && strings.Contains(literal(v), "*") {
			return []doc{text(base)}
		}
		if !slices.Contains(out, value) {
			out = append(out, value)
		}
	}
	if len(out) == 0 {
		return []doc{text("never")}
	}
	return out
}

// jsdoc prints a documentation comment and the line end behind it, or nothing.
func jsdoc(d schema.Doc) doc {
	var content []string
	if s := strings.TrimSpace(d.Text); s != "" {
		content = strings.Split(s, "\n")
	}
	if d.Deprecated != "" {
		if len(content) > 0 {
			content = append(content, "")
		}
		content = append(content, strings.Split("@deprecated "+d.Deprecated, "\n")...)
	}
	if len(content) == 0 {
		return text("")
	}
	for i, s := range content {
		content[i] = strings.TrimRight(strings.ReplaceAll(s, "*/", `*\/`), " \t\r")
	}
	if len(content) == 1 {
		return concat(text("/** "+content[0]+" */"), hardline)
	}
	out := []doc{text("/**"), hardline}
	for _, s := range content {
		if s != "" {
			s = " " + s
		}
		out = append(out, text(" *"+s), hardline)
	}
	return concat(append(out, text(" */"), hardline)...)
}
