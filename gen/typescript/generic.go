package typescript

import (
	"fmt"
	"maps"
	"strconv"

	"github.com/eventgen/eventgen/schema"
)

// generic is the plan of a generic type.
type generic struct {
	module
	model  *schema.Generic
	params []string // the names of the type parameters
}

// addGenerics adds the generic types of the contract. The error is a
// schema.Diagnostics that says what leads nowhere.
func (p *plan) addGenerics() error {
	for _, model := range p.contract.Generics {
		g := &generic{model: model}
		p.generics = append(p.generics, g)
		p.genericByName[model.Name] = g
	}
	for _, g := range p.generics {
		if err := p.checkUses(g.model.Type, len(g.model.Params)); err != nil {
			return err
		}
	}
	for _, d := range p.definitions {
		if d.def.Instance == nil {
			continue
		}
		if err := p.checkUses(schema.Type{Shape: *d.def.Instance, Pos: d.def.Pos}, 0); err != nil {
			return err
		}
	}
	return nil
}

// checkUses looks for what a type names and the contract does not have. The type
// may use that number of type parameters.
func (p *plan) checkUses(t schema.Type, params int) error {
	var inside []schema.Type
	switch s := t.Shape.(type) {
	case schema.Ref:
		if p.byName[s.Name] == nil {
			return undefined(t, "the contract has no type named "+strconv.Quote(s.Name))
		}
	case schema.Param:
		if s.Index < 0 || s.Index >= params {
			return undefined(t, fmt.Sprintf("there is no type parameter %d among %d", s.Index, params))
		}
	case schema.Instance:
		g := p.genericByName[s.Generic]
		if g == nil || len(g.model.Params) != len(s.Args) {
			return undefined(t, fmt.Sprintf("the contract has no generic type named %q with %d parameters", s.Generic, len(s.Args)))
		}
		inside = s.Args
	case schema.Array:
		inside = []schema.Type{s.Elem}
	case schema.Map:
		inside = []schema.Type{s.Elem}
	case schema.Object:
		for _, f := range s.Fields {
			inside = append(inside, f.Type)
		}
	}
	for _, each := range inside {
		if err := p.checkUses(each, params); err != nil {
			return err
		}
	}
	return nil
}

// nameGenerics names the generic types, after all that had a name before there
// were any. Their parameters hide no type that may be used beside them.
func (p *plan) nameGenerics(files names) {
	for _, g := range p.generics {
		g.typeName = p.exports.take(identifier(g.model.Name))
		g.fileName = files.takeFile(g.typeName)
	}
	for _, g := range p.generics {
		scope := maps.Clone(p.exports)
		scope["Record"] = true
		for _, name := range g.model.Params {
			g.params = append(g.params, scope.take(identifier(name)))
		}
	}
}

// generic prints
//
//	export interface Page<T> {
//	  items: T[] | null;
//	}
func (t *typePrinter) generic(g *generic) []doc {
	t.params = g.params
	var params []doc
	for _, name := range g.params {
		params = append(params, text(name))
	}
	object, _ := g.model.Type.Shape.(schema.Object)
	head := concat(text("export interface "+g.typeName), list("<", softline, params, ">"), text(" "))
	return []doc{concat(jsdoc(g.model.Doc), head, t.fields(object.Fields, object.Open))}
}

// instance prints Page<User>.
func (t *typePrinter) instance(s schema.Instance) doc {
	g := t.plan.genericByName[s.Generic]
	t.uses[g.module] = true
	args := make([]doc, len(s.Args))
	for i, arg := range s.Args {
		args[i] = t.at(arg, asArgument)
	}
	if len(args) == 1 && isSimple(s.Args[0]) {
		return concat(text(g.typeName+"<"), args[0], text(">"))
	}
	return group(text(g.typeName+"<"), indent(softline, join(concat(text(","), line), args)), softline, text(">"))
}

// isSimple reports whether prettier keeps a type, as the only argument, on the
// line of the angle brackets around it.
func isSimple(t schema.Type) bool {
	switch t.Shape.(type) {
	case schema.Array, schema.Map, schema.Enum, schema.Instance:
		return false
	case schema.Object, schema.Ref, schema.Param:
		return true
	}
	return !t.Nullable
}
