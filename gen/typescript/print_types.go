package typescript

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// tupleLimit is the length up to which a Go array is written as a tuple.
const tupleLimit = 8

// types prints types.ts: every type, or where each has a file of its own, what
// exports them from there.
func (p *plan) types() []doc {
	var out, exports []doc
	for _, d := range p.declared() {
		if p.layout == LayoutType {
			exports = append(exports, text(`export type * from "./types/`+d.of.fileName+`.js";`))
			continue
		}
		out = append(out, d.print(p.typePrinter())...)
	}
	if exports != nil {
		return []doc{lines(exports)}
	}
	return out
}

// declared is what types.ts declares or exports: generic types, then
// definitions.
func (p *plan) declared() []declared {
	var out []declared
	for _, g := range p.generics {
		out = append(out, declared{g.module, func(t *typePrinter) []doc { return t.generic(g) }})
	}
	for _, d := range p.definitions {
		out = append(out, declared{d.module, func(t *typePrinter) []doc { return t.declaration(d) }})
	}
	return out
}

// declared is one type and how it is printed.
type declared struct {
	of    module
	print func(*typePrinter) []doc
}

// typeFile prints the file of one type: what it imports, and its declarations.
func (p *plan) typeFile(d declared) []doc {
	t := p.typePrinter()
	declarations := d.print(t)
	delete(t.uses, d.of)
	used := slices.SortedFunc(maps.Keys(t.uses), func(a, b module) int { return cmp.Compare(a.fileName, b.fileName) })
	var imports []doc
	for _, other := range used {
		imports = append(imports, moduleStatement("import type", []doc{text(other.typeName)}, "./"+other.fileName+".js"))
	}
	if imports == nil {
		return declarations
	}
	return append([]doc{lines(imports)}, declarations...)
}

// typePrinter prints the types in one definition or generic type.
type typePrinter struct {
	plan *plan
	// cyclic says that the types are in an alias that contains itself.
	cyclic bool
	uses   map[module]bool // what the types name
	params []string        // of the generic type
}

func (p *plan) typePrinter() *typePrinter { return &typePrinter{plan: p, uses: map[module]bool{}} }

// declaration prints a definition, and for a union what surrounds it.
func (t *typePrinter) declaration(d *definition) []doc {
	comment := jsdoc(d.def.Doc)
	_, isObject := d.def.Type.Shape.(schema.Object)
	t.cyclic = d.recursive && !isObject
	if d.def.Instance != nil {
		return []doc{concat(comment, assign("export type "+d.typeName+" =", t.instance(*d.def.Instance)), text(";"))}
	}
	switch s := d.def.Type.Shape.(type) {
	case schema.Object:
		return []doc{concat(comment, text("export interface "+d.typeName+" "), t.fields(s.Fields, s.Open))}
	case schema.Union:
		return t.union(d, s)
	}
	if d.branded {
		return []doc{concat(comment, brandedType(d))}
	}
	of := d.def.Type
	of.Nullable = false // a use of the type says for itself whether it is
	return []doc{concat(comment, t.alias("export type "+d.typeName, of))}
}

// brandedType prints
//
//	export type SessionID = string & { readonly "~brand": "SessionID" };
//
// No string has that member; only the compiler believes that some have.
func brandedType(d *definition) doc {
	brand := concat(text(`readonly "~brand": `+quote(d.def.Name)), ifBreak(text(";")))
	return concat(text("export type "+d.typeName+" = string & "), group(text("{"), indent(line, brand), line, text("}")), text(";"))
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
	var parts []doc
	if own := t.plan.contract.OwnRules(of); own.IsListed() {
		shape = t.plan.contract.Resolve(of).Shape
		parts = allowedParts(t.plan, of)
	} else {
		parts = t.parts(shape)
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
	case schema.Object, schema.Ref, schema.Map, schema.Union, schema.Param, schema.Instance:
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
		to := t.plan.byName[s.Name]
		t.uses[to.module] = true
		return []doc{text(to.typeName)}
	case schema.Param:
		return []doc{text(t.params[s.Index])}
	case schema.Instance:
		return []doc{t.instance(s)}
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
	if t.cyclic || t.plan.exports["Record"] {
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
	r := p.contract.Rules(of)
	return literalParts(baseName(r.Shape), r.Values)
}

// baseName is the TypeScript type of a scalar.
func baseName(s schema.Shape) string {
	if name := schema.JSONType(s); name != "integer" {
		return name
	}
	return "number"
}

// literalParts are the literals of the values, each once: never where there is
// none, and their base where not even a double can tell one from its
// neighbours.
func literalParts(base string, values []schema.Literal) []doc {
	var out []doc
	for _, v := range values {
		value := text(literal(v))
		if v.IsNumber() && strings.Contains(literal(v), "*") {
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
