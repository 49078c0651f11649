package typescript

import "strings"

// registry prints registry.ts: every type by its name in the contract.
func (p *plan) registry() []doc {
	entries := make([]doc, len(p.definitions))
	for i, d := range p.definitions {
		// A computed name is a member even where it is __proto__.
		name := key(d.def.Name)
		if d.def.Name == "__proto__" {
			name = `["__proto__"]`
		}
		entries[i] = concat(text(name+": "), block([]doc{
			text("is: validators." + d.guardName + ","), // prettier keeps it on its line
			assign("validate:", text("validators."+d.validateName+",")),
			assign("parse:", text("validators."+d.parseName+",")),
			assign("schema:", text("validators."+d.schemaName+",")),
		}), text(","))
	}
	table := text("{}")
	imports := []doc{text(`import { type Entry, entries } from "./runtime.js";`)}
	if len(entries) > 0 {
		table = block(entries)
		imports = append(imports, text(`import * as validators from "./validators.js";`))
	}
	return []doc{
		lines(imports),
		concat(
			text("/** Every type of the contract by its name. Names that are none give undefined. */"), hardline,
			text("export const registry: Readonly<Record<string, Entry<unknown>>> ="),
			indent(hardline, text("/* @__PURE__ */ entries("), table, text(");")),
		),
	}
}

// index prints index.ts, which exports everything that a user needs. A type of
// the contract keeps its name; one of the runtime steps aside.
func (p *plan) index() []doc {
	var statements []doc
	export := func(keyword string, items []doc, from string) {
		if len(items) > 0 {
			statements = append(statements, moduleStatement(keyword, items, from))
		}
	}
	var enums []doc
	for _, d := range p.definitions {
		if d.enum != nil {
			enums = append(enums, text(d.typeName))
		}
	}
	export("export", enums, "./enums.js")
	export("export", []doc{text("registry")}, "./registry.js")
	export("export", p.aside(runtimeValues), "./runtime.js")
	export("export type", p.aside(runtimeTypes), "./runtime.js")
	return []doc{lines(append(statements,
		text(`export type * from "./types.js";`),
		text(`export * from "./validators.js";`),
	))}
}

// aside are names of the runtime as index.ts exports them: where the contract
// has the name too, with underscores behind it.
func (p *plan) aside(list string) []doc {
	var items []doc
	for name := range strings.FieldsSeq(list) {
		if alias := p.exports.free(name); alias != name {
			name += " as " + alias
		}
		items = append(items, text(name))
	}
	return items
}
