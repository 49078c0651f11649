package typescript

import "strings"

// runtimeTypes are the types of runtime.ts that a user of the validators names.
const runtimeTypes = `Entry Failure Issue Profile Result StandardSchemaV1 Success ValidateOptions`

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
	items := []doc{}
	for name := range strings.FieldsSeq(runtimeTypes) {
		if alias := p.exports.free(name); alias != name {
			name += " as " + alias
		}
		items = append(items, text(name))
	}
	return []doc{lines([]doc{
		text(`export { registry } from "./registry.js";`),
		concat(text("export type "), list("{", line, items, "}"), text(` from "./runtime.js";`)),
		text(`export type * from "./types.js";`),
		text(`export * from "./validators.js";`),
	})}
}
