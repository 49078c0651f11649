package load

import (
	"fmt"
	"go/types"
	"reflect"
	"slices"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// splitType splits import/path.Name; the path is empty for a plain Name.
func splitType(name string) (path, plain string) {
	if i := strings.LastIndexByte(name, '.'); i > strings.LastIndexByte(name, '/') {
		return name[:i], name[i+1:]
	}
	return "", name
}

// rootPackages are the packages of types that are asked for by import path.
func rootPackages(typeNames []string) []string {
	var paths []string
	for _, name := range typeNames {
		if path, _ := splitType(name); path != "" && !slices.Contains(paths, path) {
			paths = append(paths, path)
		}
	}
	return paths
}

// roots returns the types that were asked for.
func (b *builder) roots() ([]*types.Named, error) {
	if len(b.cfg.Types) == 0 {
		var out []*types.Named
		for _, src := range b.prog.asked {
			out = append(out, b.exportedTypes(src)...)
		}
		return out, nil
	}
	var out []*types.Named
	for _, name := range b.cfg.Types {
		object, err := b.rootObject(name)
		if err != nil {
			return nil, err
		}
		named, ok := types.Unalias(object.Type()).(*types.Named)
		switch {
		case !ok:
			return nil, fmt.Errorf("%s is an alias of %s, which has no name of its own: name a defined type", name, types.Unalias(object.Type()))
		case named.TypeParams().Len() > 0 && named.TypeArgs().Len() == 0:
			b.fault(b.prog.position(object.Pos(), object.Pkg()), schema.CodeGeneric, "the generic type "+object.Name()+" cannot be a root without its type arguments", "name a type that holds an instance of it")
			continue
		}
		out = append(out, named)
	}
	return out, nil
}

// rootObject finds the declaration of a type that was asked for by name.
func (b *builder) rootObject(name string) (*types.TypeName, error) {
	path, plain := splitType(name)
	places := b.prog.asked
	if path != "" {
		src := b.prog.sources[path]
		if src == nil {
			return nil, fmt.Errorf("type %s: no package %s was found", name, path)
		}
		places = []*source{src}
	}
	var found []*types.TypeName
	var known []string
	for _, src := range places {
		scope := src.pkg.Types.Scope()
		for _, n := range scope.Names() {
			if object, ok := scope.Lookup(n).(*types.TypeName); ok {
				known = append(known, n)
				if n == plain {
					found = append(found, object)
				}
			}
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		where := places[0].pkg.PkgPath
		if len(places) > 1 {
			where = "the packages that were named"
		}
		err := fmt.Errorf("there is no type %s in %s", plain, where)
		if near := nearest(plain, known); near != "" {
			err = fmt.Errorf("%w: did you mean %s?", err, near)
		}
		return nil, err
	}
	return nil, fmt.Errorf("type %s is declared in %s and in %s: write %s.%s for one of them", plain,
		found[0].Pkg().Path(), found[1].Pkg().Path(), found[0].Pkg().Path(), plain)
}

// exportedTypes are the types of a package that are data: exported, not
// generic, and such that encoding/json has something to say about them.
func (b *builder) exportedTypes(src *source) []*types.Named {
	var out []*types.Named
	scope := src.pkg.Types.Scope()
	for _, name := range scope.Names() {
		object, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || !object.Exported() || object.IsAlias() {
			continue
		}
		note := b.prog.annotations[object.Pos()]
		named, ok := object.Type().(*types.Named)
		if !ok || named.TypeParams().Len() > 0 || note.directive("ignore") != nil {
			continue
		}
		if note.directive("wire") != nil || note.directive("union") != nil || b.isData(named) {
			out = append(out, named)
		}
	}
	return out
}

// isData reports whether an exported type that nobody asked for by name is
// meant to be sent.
func (b *builder) isData(named *types.Named) bool {
	switch t := named.Underlying().(type) {
	case *types.Interface:
		return false
	case *types.Struct:
		if marshals(named) {
			return true
		}
		return b.structIsData(t) && (b.isOwn(named) || !b.leadsToProgram(named, map[types.Type]bool{}))
	}
	return !b.holdsUnencodable(named, map[types.Type]bool{})
}

// structIsData reports whether a struct has members that JSON can see, or no
// fields at all. One with a field that cannot be encoded is data only if its
// tags say so: else it is part of a program, such as a server or its options.
func (b *builder) structIsData(s *types.Struct) bool {
	visible, tagged, encodable := s.NumFields() == 0, false, true
	for i := range s.NumFields() {
		field := s.Field(i)
		tag := reflect.StructTag(s.Tag(i)).Get("json")
		ignored := b.prog.annotations[field.Pos()].directive("ignore") != nil
		if tag == "-" || ignored || !field.Exported() && !field.Embedded() {
			continue
		}
		visible = true
		tagged = tagged || tag != ""
		if b.holdsUnencodable(field.Type(), map[types.Type]bool{}) {
			encodable = false
		}
	}
	return visible && (encodable || tagged)
}

// leadsToProgram reports whether a value of a type may hold, at any depth, what
// encoding/json fails on, or an interface of which nothing is known: it is then
// part of a program. Of the user's own types that is a fault to be reported;
// those of another module are just not meant.
func (b *builder) leadsToProgram(t types.Type, seen map[types.Type]bool) bool {
	t = types.Unalias(t)
	if seen[t] || marshals(t) {
		return false
	}
	seen[t] = true
	switch u := t.Underlying().(type) {
	case *types.Slice:
		return b.leadsToProgram(u.Elem(), seen)
	case *types.Array:
		return b.leadsToProgram(u.Elem(), seen)
	case *types.Map:
		return b.leadsToProgram(u.Elem(), seen)
	case *types.Pointer:
		return b.leadsToProgram(u.Elem(), seen)
	case *types.Interface:
		return u.NumMethods() > 0 && !isSealed(u)
	case *types.Struct:
		for i := range u.NumFields() {
			if visible(u.Field(i)) && reflect.StructTag(u.Tag(i)).Get("json") != "-" && b.leadsToProgram(u.Field(i).Type(), seen) {
				return true
			}
		}
		return false
	}
	return !isEncodableKind(t)
}

// holdsUnencodable reports whether a type is, or is a list of, functions and the
// like. It does not look into structs.
func (b *builder) holdsUnencodable(t types.Type, seen map[types.Type]bool) bool {
	if seen[t] {
		return false
	}
	seen[t] = true
	switch u := t.Underlying().(type) {
	case *types.Slice:
		return b.holdsUnencodable(u.Elem(), seen)
	case *types.Array:
		return b.holdsUnencodable(u.Elem(), seen)
	case *types.Map:
		return b.holdsUnencodable(u.Elem(), seen)
	case *types.Pointer:
		return b.holdsUnencodable(u.Elem(), seen)
	}
	return !isEncodableKind(t)
}

// isEncodableKind reports whether encoding/json takes values of a kind at all.
func isEncodableKind(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Signature, *types.Chan:
		return false
	case *types.Basic:
		return u.Info()&types.IsComplex == 0 && u.Kind() != types.UnsafePointer
	}
	return true
}
