package load

import (
	"go/token"
	"go/types"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// definition is a named Go type that becomes a Def.
type definition struct {
	// key identifies the type: its path, name and type arguments. Refs hold
	// keys until all definitions are known and names can be given.
	key   string
	named *types.Named
	root  bool
	// origin is where a type of the standard library is first used; see use.
	origin schema.Position
	def    *schema.Def
}

// keyOf is the full name of a type, type arguments included.
func keyOf(t types.Type) string {
	return types.TypeString(t, func(p *types.Package) string { return p.Path() })
}

// refer returns the definition of a named type, and queues it if it is new.
func (b *builder) refer(named *types.Named) *definition {
	key := keyOf(named)
	if d, ok := b.definitions[key]; ok {
		return d
	}
	object := named.Obj()
	note := b.noteOf(named)
	d := &definition{key: key, named: named, def: &schema.Def{
		Go:  b.goType(named),
		Doc: note.documentation(),
		Pos: b.prog.position(object.Pos(), object.Pkg()),
	}}
	b.definitions[key] = d
	b.queue = append(b.queue, d)
	return d
}

// define reads the shape of a definition. What the type's comments declare goes
// first, then what its methods and constants say, then what it is made of.
func (b *builder) define(d *definition) {
	named, note := d.named, b.noteOf(d.named)
	d.def.Root = d.root
	u := use{pos: d.def.Pos, what: d.named.Obj().Name(), elemNullable: note.directive("nullable") != nil, origin: d.origin}
	out, ok := b.declaredWire(named)
	if k, known := b.knownOf(named); known && !ok {
		out, ok = b.knownReading(named, k, u), true
	}
	if !ok {
		out, ok = b.unionOf(named, note, u)
	}
	if !ok {
		out, ok = b.methodForm(d, u)
	}
	if !ok {
		out, ok = b.enumOf(named, note)
	}
	if !ok {
		out = b.apply(structural, named, u)
	}
	out.Pos = u.pos
	d.def.Type = out.asRoot()
	b.checkTypeDirectives(note, out)
	if _, anything := out.Shape.(schema.JSON); !anything && b.decodesOtherwise(named, out.Shape) {
		d.def.OwnDecoder = true
		b.report(u.pos, schema.CodeOtherDecoder, schema.Note, u.what+" may read other JSON than it writes, so the reader profile lets any value stand for it", b.wireHelp(named, nil))
	}
}

// methodForm is what the marshaler of a definition writes. One on the pointer
// decides, too: uses of the type where it is not called are reported by
// ruleNamed; for a root the same is said here.
func (b *builder) methodForm(d *definition, u use) (reading, bool) {
	if d.root && !types.IsInterface(d.named) {
		return ruleMarshaler(b, d.named, u)
	}
	u.address = addressTaken
	return ruleMarshaler(b, d.named, u)
}

// checkTypeDirectives reports directives that say nothing about the type at
// which they stand.
func (b *builder) checkTypeDirectives(note *annotation, out reading) {
	if open := note.directive("open"); open != nil {
		switch out.Shape.(type) {
		case schema.Enum, schema.Union:
		case schema.Integer, schema.String:
			b.misplaced(open, "the type has no group of typed constants, so every value is allowed", "remove it, or declare the constants")
		default:
			b.misplaced(open, "only enums and unions can be open", "remove it")
		}
	}
	if nullable := note.directive("nullable"); nullable != nil && !hasPointerElements(out.Type) {
		b.misplaced(nullable, "the type has no elements that are pointers", "remove it")
	}
}

// hasPointerElements reports whether some element of an array or map is held by
// a pointer.
func hasPointerElements(t schema.Type) bool {
	switch s := t.Shape.(type) {
	case schema.Array:
		return s.Elem.Go.Pointers > 0 || hasPointerElements(s.Elem)
	case schema.Map:
		return s.Elem.Go.Pointers > 0 || hasPointerElements(s.Elem)
	}
	return false
}

// goType names a Go type.
func (b *builder) goType(named *types.Named) schema.GoType {
	object := named.Obj()
	if object.Pkg() == nil {
		return schema.GoType{}
	}
	pkg := object.Pkg()
	name := object.Name()
	if args := named.TypeArgs(); args.Len() > 0 {
		qualify := types.RelativeTo(pkg)
		words := make([]string, args.Len())
		for i := range args.Len() {
			words[i] = types.TypeString(args.At(i), qualify)
		}
		name += "[" + strings.Join(words, ",") + "]"
	}
	return schema.GoType{Package: pkg.Path(), Name: name, Exported: token.IsExported(object.Name()) && b.importable(pkg) && b.argsExported(named)}
}

func (b *builder) argsExported(named *types.Named) bool {
	for i := range named.TypeArgs().Len() {
		if arg, ok := types.Unalias(named.TypeArgs().At(i)).(*types.Named); ok && arg.Obj().Pkg() != nil && !b.goType(arg).Exported {
			return false
		}
	}
	return true
}

// importable reports whether packages of the main module can import a package.
func (b *builder) importable(pkg *types.Package) bool {
	if pkg.Name() == "main" {
		return false
	}
	if b.prog.inMainModule(pkg.Path()) {
		return true
	}
	for element := range strings.SplitSeq(pkg.Path(), "/") {
		if element == "internal" {
			return false
		}
	}
	return true
}

// sourceOf returns the source of a package, nil where it is not loaded.
func (b *builder) sourceOf(pkg *types.Package) *source {
	if pkg == nil {
		return nil
	}
	return b.prog.sources[pkg.Path()]
}

// noteOf returns the annotation of a named type, and asks for the source of its
// package where it is not loaded. That of the standard library is never needed.
func (b *builder) noteOf(named *types.Named) *annotation {
	object := named.Obj()
	if object.Pkg() == nil {
		return nil
	}
	if b.sourceOf(object.Pkg()) == nil && !b.isStandardType(named) {
		b.wanted[object.Pkg().Path()] = true
	}
	return b.prog.annotations[object.Pos()]
}
