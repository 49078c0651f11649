package load

import (
	"go/types"
	"slices"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// unionOf reads a type that is a union: a struct with //eventgen:union is the
// envelope of one, a sealed interface stands for the structs that implement it.
func (b *builder) unionOf(named *types.Named, note *annotation, u use) (reading, bool) {
	d := note.directive("union")
	switch t := named.Underlying().(type) {
	case *types.Interface:
		if t.NumMethods() > 0 && isSealed(t) {
			return b.sealed(named, t, note, u), true
		}
	case *types.Struct:
		if d != nil {
			return b.envelope(named, d, note, u)
		}
	}
	if d != nil {
		b.misplaced(d, named.Obj().Name()+" is neither a struct nor a sealed interface", "put it at the struct that carries the tag and the payload")
	}
	return reading{}, false
}

// unionArguments reads tag=NAME payload=NAME default=TYPE.
func (b *builder) unionArguments(d *directive, allowed ...string) (map[string]string, bool) {
	args := map[string]string{}
	for word := range strings.FieldsSeq(d.args) {
		key, value, ok := strings.Cut(word, "=")
		if !ok || value == "" || !slices.Contains(allowed, key) || args[key] != "" {
			b.fault(d.pos, schema.CodeDirectiveText, "the argument "+quoted(word)+" of "+directivePrefix+"union cannot be read", "write "+directivePrefix+"union "+strings.Join(allowed, "=NAME ")+"=NAME")
			return nil, false
		}
		args[key] = value
	}
	for _, key := range allowed {
		if args[key] == "" && key != "default" {
			b.fault(d.pos, schema.CodeDirectiveText, directivePrefix+"union lacks "+key+"=", "write "+directivePrefix+"union "+strings.Join(allowed, "=NAME ")+"=NAME")
			return nil, false
		}
	}
	return args, true
}

// envelope reads a struct whose tag decides what its payload is. It reports
// false where the directive is at fault; the struct is then read as any other.
func (b *builder) envelope(named *types.Named, d *directive, note *annotation, u use) (reading, bool) {
	args, ok := b.unionArguments(d, "tag", "payload", "default")
	if !ok {
		return reading{}, false
	}
	object := b.object(named, named.Obj().Name(), u)
	tag := b.unionField(d, named, object.Fields, args["tag"], "tag")
	payload := b.unionField(d, named, object.Fields, args["payload"], "payload")
	if tag == nil || payload == nil {
		return reading{}, false
	}
	tagType := b.tagType(named, tag.GoName)
	if tagType == nil || tag.Type.Nullable {
		b.fault(tag.Pos, schema.CodeUnionMember, "the tag "+named.Obj().Name()+"."+tag.GoName+" is not of a named string type with constants", "declare `type Kind string` and a group of constants of it")
		return reading{}, false
	}
	union := schema.Union{
		Tag: tag.Name, Payload: payload.Name, Envelope: object.Fields,
		Open: note.directive("open") != nil || b.isOpen(b.noteOf(tagType)),
	}
	union.Variants = b.variants(named, tagType, args["default"], payload.Type.Nullable, d)
	return reading{Type: schema.Type{Shape: union, Go: b.held(named)}}, true
}

// unionField finds the field that an argument names, by its JSON or Go name.
func (b *builder) unionField(d *directive, named *types.Named, fields []schema.Field, name, role string) *schema.Field {
	for _, byName := range []func(*schema.Field) string{
		func(f *schema.Field) string { return f.Name },
		func(f *schema.Field) string { return f.GoName },
	} {
		for i := range fields {
			if byName(&fields[i]) == name {
				return &fields[i]
			}
		}
	}
	var known []string
	for _, f := range fields {
		known = append(known, f.Name)
	}
	b.fault(d.pos, schema.CodeUnionMember, "the "+role+" "+quoted(name)+" of the union is no member of "+named.Obj().Name(), alternatives(name, known))
	return nil
}

// tagType is the named string type, with constants, of the field that is the
// tag, nil where it is none.
func (b *builder) tagType(envelope *types.Named, goName string) *types.Named {
	object, _, _ := types.LookupFieldOrMethod(envelope, true, envelope.Obj().Pkg(), goName)
	field, ok := object.(*types.Var)
	if !ok {
		return nil
	}
	named, ok := types.Unalias(field.Type()).(*types.Named)
	if !ok || marshals(named) {
		return nil
	}
	basic, ok := named.Underlying().(*types.Basic)
	if !ok || basic.Info()&types.IsString == 0 {
		return nil
	}
	b.noteOf(named) // asks for the source of its package, where the constants are
	if len(b.enumConstants(named)) == 0 && b.sourceOf(named.Obj().Pkg()) != nil {
		return nil
	}
	return named
}

// variants makes one variant of each constant of the tag's type.
func (b *builder) variants(envelope, tagType *types.Named, fallback string, nullable bool, d *directive) []schema.Variant {
	var out []schema.Variant
	for _, c := range b.enumConstants(tagType) {
		name, from, pkg := fallback, d, envelope.Obj().Pkg()
		if own := c.note.directive("payload"); own != nil {
			name, from, pkg = own.args, own, c.object.Pkg()
		}
		if name == "" {
			b.fault(c.pos, schema.CodeNoPayload, "the tag "+c.object.Name()+" of "+envelope.Obj().Name()+" has no payload", "write "+directivePrefix+"payload TYPE in its doc comment, or default=TYPE at the union")
			continue
		}
		v := schema.Variant{Name: c.object.Name(), Doc: c.note.documentation(), Pos: c.pos}
		v.Tag, _ = literalOf(c.object).Text()
		var ok bool
		if v.Type, ok = b.payload(name, from, pkg, c); !ok {
			continue
		}
		v.Type.Nullable = nullable
		if i := slices.IndexFunc(out, func(other schema.Variant) bool { return other.Tag == v.Tag }); i >= 0 {
			if out[i].Type.Shape != v.Type.Shape {
				b.fault(c.pos, schema.CodeSameTag, "the tag "+quoted(v.Tag)+" of "+c.object.Name()+" has another payload as "+out[i].Name, "give each event a tag of its own")
			}
			continue
		}
		out = append(out, v)
	}
	return out
}

// payload reads the type that a directive names: Name, import/path.Name or any.
func (b *builder) payload(name string, d *directive, pkg *types.Package, c typedConstant) (schema.Type, bool) {
	path, plain := splitType(strings.TrimPrefix(name, "*"))
	if path == "" && plain == "any" {
		return schema.Type{Shape: schema.JSON{}, Go: schema.Held{Kind: schema.HeldInterface}, Pos: c.pos}, true
	}
	if path != "" {
		pkg = b.packageAt(path, pkg)
	}
	if pkg == nil {
		if b.prog.mayLoad(path) && !b.wanted[path] {
			b.wanted[path] = true
			return schema.Type{}, false
		}
		b.fault(d.pos, schema.CodePayloadType, "the payload "+name+" names no package that can be found", "write a type of this package, or an import path and a name")
		return schema.Type{}, false
	}
	object, ok := pkg.Scope().Lookup(plain).(*types.TypeName)
	if !ok {
		var known []string
		for _, n := range pkg.Scope().Names() {
			if _, isType := pkg.Scope().Lookup(n).(*types.TypeName); isType {
				known = append(known, n)
			}
		}
		help := "write the name of a type"
		if near := nearest(plain, known); near != "" {
			help = "did you mean " + quoted(near) + "?"
		}
		b.fault(d.pos, schema.CodePayloadType, "the payload "+quoted(plain)+" is no type of "+pkg.Path(), help)
		return schema.Type{}, false
	}
	r := b.read(object.Type(), use{pos: c.pos, what: "payload of " + c.object.Name()})
	return r.Type, true
}

// packageAt finds a package by its path among those that were loaded and their
// imports, or by its name among the imports of one.
func (b *builder) packageAt(path string, from *types.Package) *types.Package {
	if src := b.prog.sources[path]; src != nil {
		return src.pkg.Types
	}
	if from.Path() == path {
		return from
	}
	for _, imported := range from.Imports() {
		if imported.Path() == path || imported.Name() == path {
			return imported
		}
	}
	return nil
}

// mayLoad reports whether a path that no package has yet is worth a try.
func (p *program) mayLoad(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return (strings.Contains(first, ".") || p.inMainModule(path)) && !p.missing[path]
}
