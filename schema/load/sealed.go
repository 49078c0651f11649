package load

import (
	"go/types"
	"reflect"
	"slices"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// sealed reads an interface that only its own package can implement: a union of
// the structs that do, told apart by a string member of one name that can have
// one value only, a different one in each. Its type or its tag says which:
//
//	Type string `json:"type" jsonschema:"const=created"`
//
// or a directive at the struct, where one at the interface names the member:
//
//	//eventgen:union tag=type
//	type Event interface{ isEvent() }
//
//	//eventgen:tag created
//	type Created struct {
//		Type string `json:"type"`
func (b *builder) sealed(named *types.Named, i *types.Interface, note *annotation, u use) reading {
	name := named.Obj().Name()
	tags := []string(nil)
	if d := note.directive("union"); d != nil {
		args, ok := b.unionArguments(d, "tag")
		if !ok {
			return b.anything(named, u)
		}
		tags = []string{args["tag"]}
	}
	variants, why := b.implementers(named, i)
	if len(tags) > 0 {
		b.declaredTags(variants, tags[0])
	}
	if why == "" {
		for _, tag := range candidateTags(variants, tags) {
			if union, ok := b.wholeUnion(variants, tag); ok {
				union.Open = note.directive("open") != nil
				return reading{Type: schema.Type{Shape: union, Go: b.held(named)}, canBeNil: true}
			}
		}
		why = whyNoUnion(variants)
	}
	return b.unknown(named, u, schema.CodeSealed, "the sealed interface "+name+" is a union, but "+why,
		"give each type a member such as `Type string `json:\"type\" jsonschema:\"const=VALUE\"``, or write "+directivePrefix+"union tag=NAME at the interface and "+directivePrefix+"tag VALUE at each type")
}

// whyNoUnion says what keeps variants from being told apart.
func whyNoUnion(variants []implementer) string {
	for _, v := range variants {
		if len(v.tags) == 0 {
			return v.named.Obj().Name() + " has no string member that can have one value only"
		}
	}
	return "its types have no string member in common that can have one value only, a different one in each"
}

// implementer is a struct that implements a sealed interface.
type implementer struct {
	named *types.Named
	// tags are the values of its members that can have one value only.
	tags map[string]string
}

// implementers are the types of the interface's package that implement it, in
// the order of their declaration; or the reason why they are no variants.
func (b *builder) implementers(named *types.Named, i *types.Interface) (out []implementer, why string) {
	scope := named.Obj().Pkg().Scope()
	for _, name := range scope.Names() {
		object, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || object.IsAlias() || types.IsInterface(object.Type()) {
			continue
		}
		t, ok := object.Type().(*types.Named)
		if !ok || t.TypeParams().Len() > 0 || !types.Implements(t, i) && !types.Implements(types.NewPointer(t), i) || b.noteOf(t).directive("ignore") != nil {
			continue
		}
		if _, isStruct := t.Underlying().(*types.Struct); !isStruct {
			return nil, name + " implements it and is no struct"
		}
		if marshals(t) {
			return nil, name + " implements it and has a marshaler of its own"
		}
		out = append(out, implementer{named: t, tags: b.singleValues(t)})
	}
	out = withoutBases(out)
	if len(out) == 0 {
		return nil, "no type of its package implements it"
	}
	slices.SortFunc(out, func(x, y implementer) int {
		a, b := b.prog.position(x.named.Obj().Pos(), x.named.Obj().Pkg()), b.prog.position(y.named.Obj().Pos(), y.named.Obj().Pkg())
		return a.Compare(b)
	})
	return out, ""
}

// withoutBases leaves out the structs that only lend their method to others: they
// are unexported, have no members, and are embedded by another implementer.
func withoutBases(all []implementer) []implementer {
	embedded := map[types.Object]bool{}
	for _, v := range all {
		s := v.named.Underlying().(*types.Struct)
		for i := range s.NumFields() {
			if base, ok := behindPointers(s.Field(i).Type()).(*types.Named); ok && s.Field(i).Embedded() {
				embedded[base.Obj()] = true
			}
		}
	}
	return slices.DeleteFunc(all, func(v implementer) bool {
		object := v.named.Obj()
		return embedded[object] && !object.Exported() && len(selectMembers(v.named, object.Name()).members) == 0
	})
}

// declaredTags takes over the values that directives give to the tag, and
// narrows the member to them.
func (b *builder) declaredTags(variants []implementer, tag string) {
	for _, v := range variants {
		d := b.noteOf(v.named).directive("tag")
		if d == nil || strings.ContainsAny(d.args, " \t") || d.args == "" {
			continue
		}
		b.tagged[d.pos] = true
		for _, m := range b.tagMembers(v.named) {
			if m.name != tag {
				continue
			}
			v.tags[tag] = d.args
			b.later = append(b.later, func() { b.narrowTag(v.named, tag, d.args) })
		}
	}
}

// narrowTag holds the member that is the tag of a variant to its one value.
func (b *builder) narrowTag(named *types.Named, tag, value string) {
	object, ok := b.refer(named).def.Type.Shape.(schema.Object)
	if !ok {
		return
	}
	for i := range object.Fields {
		if f := &object.Fields[i]; f.Name == tag {
			constrain(&f.Type, schema.OneOf{Values: []schema.Literal{schema.StringLiteral(value)}})
		}
	}
}

// tagMembers are the members of a struct that can be the tag of a union: strings
// that are always there.
func (b *builder) tagMembers(t *types.Named) []member {
	return slices.DeleteFunc(selectMembers(t, t.Obj().Name()).members, func(m member) bool {
		basic, ok := types.Unalias(m.field.Type()).Underlying().(*types.Basic)
		return !ok || basic.Info()&types.IsString == 0 || m.omitEmpty || m.omitZero || m.quoted || m.optional() || marshals(m.field.Type())
	})
}

// singleValues are the members of a struct that can have one value only, because
// of their jsonschema tag or because their type has one constant, and that value.
func (b *builder) singleValues(t *types.Named) map[string]string {
	out := map[string]string{}
	for _, m := range b.tagMembers(t) {
		if named, ok := types.Unalias(m.field.Type()).(*types.Named); ok {
			if constants := b.enumConstants(named); len(constants) == 1 && !b.isOpen(b.noteOf(named)) {
				out[m.name], _ = literalOf(constants[0].object).Text()
			}
		}
		if values := tagValues(m.tag); len(values) == 1 {
			out[m.name] = values[0]
		}
	}
	return out
}

// tagValues are the values that a jsonschema tag allows.
func tagValues(tag reflect.StructTag) []string {
	var out []string
	for _, rule := range splitRules(tag.Get("jsonschema")) {
		if key, value, ok := strings.Cut(rule, "="); ok && (key == "enum" || key == "const") {
			out = append(out, value)
		}
	}
	return out
}

// candidateTags are the members that may tell the variants apart: those that a
// directive names, or else all that the first variant has.
func candidateTags(variants []implementer, named []string) []string {
	if len(named) > 0 {
		return named
	}
	var out []string
	for tag := range variants[0].tags {
		out = append(out, tag)
	}
	slices.Sort(out)
	return out
}

// wholeUnion makes the union of the variants by one tag, if each has a value of
// its own.
func (b *builder) wholeUnion(variants []implementer, tag string) (schema.Union, bool) {
	union := schema.Union{Tag: tag}
	seen := map[string]bool{}
	for _, v := range variants {
		value, ok := v.tags[tag]
		if !ok || seen[value] {
			return union, false
		}
		seen[value] = true
	}
	for _, v := range variants {
		object := v.named.Obj()
		pos := b.prog.position(object.Pos(), object.Pkg())
		r := b.read(v.named, use{pos: pos, what: "variant " + object.Name()})
		union.Variants = append(union.Variants, schema.Variant{
			Tag: v.tags[tag], Type: r.Type, Doc: b.noteOf(v.named).documentation(), Pos: pos,
		})
	}
	return union, true
}
