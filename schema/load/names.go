package load

import (
	"cmp"
	"go/types"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/eventgen/eventgen/schema"
)

// named gives every definition its name, writes the names into all Refs, and
// returns the Defs sorted by them.
func (b *builder) named() []*schema.Def {
	names := b.giveNames()
	defs := make([]*schema.Def, 0, len(b.definitions))
	for key, d := range b.definitions {
		d.def.Name = names[key]
		d.def.Root = d.root
		d.def.Type = renamed(d.def.Type, names)
		defs = append(defs, d.def)
	}
	slices.SortFunc(defs, func(a, b *schema.Def) int { return strings.Compare(a.Name, b.Name) })
	return defs
}

// giveNames finds a unique name for every definition. Types of the first
// package have their plain names, and so have all others whose name is not
// taken by another type; where names clash, the name of the package goes in
// front, then more of its path, then a number behind.
func (b *builder) giveNames() map[string]string {
	all := make([]*definition, 0, len(b.definitions))
	claims := map[string]int{}
	for _, d := range b.definitions {
		all = append(all, d)
		claims[plainName(d.named)]++
	}
	first := b.prog.asked[0].pkg.PkgPath
	rank := func(d *definition) int {
		switch {
		case d.named.Obj().Pkg().Path() == first && d.named.Obj().Exported():
			return 0
		case claims[plainName(d.named)] == 1:
			return 1
		}
		return 2
	}
	slices.SortFunc(all, func(a, b *definition) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), strings.Compare(a.key, b.key))
	})
	names, taken := map[string]string{}, map[string]bool{}
	for _, d := range all {
		name := freeName(d, rank(d) < 2, taken)
		names[d.key], taken[name] = name, true
	}
	return names
}

// freeName is the first of a definition's possible names that is not taken.
func freeName(d *definition, plain bool, taken map[string]bool) string {
	name := plainName(d.named)
	if plain && !taken[name] {
		return name
	}
	prefixed := name
	pkg := d.named.Obj().Pkg()
	elements := strings.Split(pkg.Path(), "/")
	candidates := []string{pascal(pkg.Name())}
	for i := len(elements) - 2; i >= 0; i-- {
		candidates = append(candidates, pascal(strings.Join(elements[i:], "_")))
	}
	for _, prefix := range candidates {
		prefixed = prefix + name
		if !taken[prefixed] {
			return prefixed
		}
	}
	for n := 2; ; n++ {
		if numbered := prefixed + strconv.Itoa(n); !taken[numbered] {
			return numbered
		}
	}
}

// plainName is the name of a Go type with an upper-case first letter; the type
// arguments of an instance stand behind it: Page[User] is PageUser.
func plainName(named *types.Named) string {
	name := named.Obj().Name()
	if r, size := utf8.DecodeRuneInString(name); unicode.IsLower(r) {
		name = string(unicode.ToUpper(r)) + name[size:]
	}
	for i := range named.TypeArgs().Len() {
		name += argumentName(named.TypeArgs().At(i))
	}
	return name
}

// argumentName is a type argument in the name of an instance.
func argumentName(t types.Type) string {
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		return plainName(t)
	case *types.Basic:
		return pascal(t.Name())
	case *types.Pointer:
		return argumentName(t.Elem()) + "Pointer"
	case *types.Slice:
		return argumentName(t.Elem()) + "List"
	case *types.Array:
		return argumentName(t.Elem()) + "Array" + strconv.FormatInt(t.Len(), 10)
	case *types.Map:
		return argumentName(t.Key()) + argumentName(t.Elem()) + "Map"
	case *types.Interface:
		return "Any"
	}
	return "Struct"
}

// pascal joins the words of an identifier or path: "session_v1" is SessionV1.
func pascal(s string) string {
	var out strings.Builder
	upper := true
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			upper = true
			continue
		}
		if upper {
			r = unicode.ToUpper(r)
		}
		upper = false
		out.WriteRune(r)
	}
	return out.String()
}

// renamed is a type with the keys of its Refs replaced by names.
func renamed(t schema.Type, names map[string]string) schema.Type {
	switch s := t.Shape.(type) {
	case schema.Ref:
		t.Shape = schema.Ref{Name: names[s.Name]}
	case schema.Array:
		s.Elem = renamed(s.Elem, names)
		t.Shape = s
	case schema.Map:
		s.Key, s.Elem = renamed(s.Key, names), renamed(s.Elem, names)
		t.Shape = s
	case schema.Object:
		renameFields(s.Fields, names)
	case schema.Union:
		renameFields(s.Envelope, names)
		for i := range s.Variants {
			s.Variants[i].Type = renamed(s.Variants[i].Type, names)
		}
	case schema.Instance:
		s.Generic = names[s.Generic]
		t.Shape = s
		for i := range s.Args {
			s.Args[i] = renamed(s.Args[i], names)
		}
	}
	return t
}

func renameFields(fields []schema.Field, names map[string]string) {
	for i := range fields {
		fields[i].Type = renamed(fields[i].Type, names)
	}
}
