package typescript

// enumValues prints enums.ts: the values of every enum by the names of their Go
// constants. The type beside each is that of types.ts, so that one import of
// the name brings both.
func (p *plan) enumValues() []doc {
	var out []doc
	for _, d := range p.definitions {
		if d.enum != nil {
			out = append(out, enumObject(d), assign("export type "+d.typeName+" =", text("types."+d.typeName+";")))
		}
	}
	if out == nil {
		return nil
	}
	return append([]doc{text(`import type * as types from "./types.js";`)}, out...)
}

// enumObject prints
//
//	export const Status = {
//	  Running: "running",
//	  Done: "done",
//	} as const;
func enumObject(d *definition) doc {
	items := make([]doc, len(d.enum))
	for i, m := range d.enum {
		name := key(m.name)
		if m.name == "__proto__" {
			name = `["__proto__"]` // else it would be the object's prototype
		}
		value := assign(name+":", text(literal(m.value)))
		if displayWidth(name) <= 2 {
			value = text(name + ": " + literal(m.value)) // prettier gains nothing by a break
		}
		items[i] = concat(jsdoc(m.doc), value, text(","))
	}
	return concat(jsdoc(d.def.Doc), text("export const "+d.typeName+" = "), block(items), text(" as const;"))
}
