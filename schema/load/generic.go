package load

import (
	"go/types"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// generic is a generic type of which definitions are instances.
type generic struct {
	key   string // of the origin
	named *types.Named
	model *schema.Generic
}

// generics reads the generic types of all instances, and says of each
// definition that is one whether it instantiates cleanly: then it has its
// Instance. The names of generic types and of Refs are keys still. It comes
// when all definitions and their rules are read.
func (b *builder) generics() []*generic {
	byKey := map[string]*generic{}
	candidates := map[string][]*schema.Instance{} // by definition; the first is tried first
	for _, key := range slices.Sorted(maps.Keys(b.definitions)) {
		d := b.definitions[key]
		if d.named.TypeArgs().Len() == 0 {
			continue
		}
		origin := keyOf(d.named.Origin())
		if byKey[origin] == nil {
			byKey[origin] = b.readGeneric(d.named.Origin())
		}
		if byKey[origin].model != nil {
			candidates[key] = b.instances(d.named)
		}
	}
	b.keepClean(byKey, candidates)
	var out []*generic
	for _, key := range slices.Sorted(maps.Keys(byKey)) {
		isUsed := func(c []*schema.Instance) bool { return len(c) > 0 && c[0].Generic == key }
		if slices.ContainsFunc(slices.Collect(maps.Values(candidates)), isUsed) {
			out = append(out, byKey[key])
		}
	}
	return out
}

// keepClean drops candidates until all that are left instantiate cleanly.
// Whether one does may rest on another one, of a type that is used in it.
func (b *builder) keepClean(generics map[string]*generic, candidates map[string][]*schema.Instance) {
	first := func(key string) *schema.Instance {
		if c := candidates[key]; len(c) > 0 {
			return c[0]
		}
		return nil
	}
	for changed := true; changed; {
		changed = false
		for _, key := range slices.Sorted(maps.Keys(candidates)) {
			instance := first(key)
			if instance == nil {
				continue
			}
			s := substitution{args: instance.Args, instance: first}
			if !s.gives(generics[instance.Generic].model.Type, b.definitions[key].def.Type) {
				candidates[key] = candidates[key][1:]
				changed = true
			}
		}
	}
	for key, d := range b.definitions {
		d.def.Instance = first(key)
	}
}

// apart is a builder that reads further types without a trace in b: what it
// reports and which types it meets is forgotten.
func (b *builder) apart() *builder {
	other := newBuilder(b.cfg, b.prog, b.known)
	other.definitions = maps.Clone(b.definitions)
	return other
}

// readGeneric reads the declaration of a generic type. Its model is nil where
// that is no object, or leaves a type parameter unused.
func (b *builder) readGeneric(origin *types.Named) *generic {
	out := &generic{key: keyOf(origin), named: origin}
	other := b.apart()
	d := other.refer(origin)
	other.define(d)
	for i := 0; i < len(other.later); i++ {
		other.later[i]()
	}
	if _, ok := d.def.Type.Shape.(schema.Object); !ok {
		return out
	}
	model := &schema.Generic{Go: d.def.Go, Type: other.applied(d.def.Type), Doc: d.def.Doc, Pos: d.def.Pos}
	used := map[int]bool{}
	findParams(model.Type, used)
	for i := range origin.TypeParams().Len() {
		if !used[i] {
			return out
		}
		model.Params = append(model.Params, origin.TypeParams().At(i).Obj().Name())
	}
	out.model = model
	return out
}

// applied is a type with an Instance in the place of each Ref to an instance
// that a type parameter is an argument of.
func (b *builder) applied(t schema.Type) schema.Type {
	switch s := t.Shape.(type) {
	case schema.Ref:
		if named := b.definitions[s.Name].named; holdsParam(named) {
			instance := b.instanceOf(named, func(r reading) schema.Type { return b.applied(r.asRoot()) })
			t.Shape = *instance
		}
	case schema.Array:
		s.Elem = b.applied(s.Elem)
		t.Shape = s
	case schema.Map:
		s.Elem = b.applied(s.Elem)
		t.Shape = s
	case schema.Object:
		s.Fields = slices.Clone(s.Fields)
		for i := range s.Fields {
			s.Fields[i].Type = b.applied(s.Fields[i].Type)
		}
		t.Shape = s
	}
	return t
}

// holdsParam reports whether a type is, or is made of, a type parameter. One in
// the fields of an anonymous struct is not found, nor are instances with such
// an argument clean.
func holdsParam(t types.Type) bool {
	switch t := types.Unalias(t).(type) {
	case *types.TypeParam:
		return true
	case *types.Pointer:
		return holdsParam(t.Elem())
	case *types.Slice:
		return holdsParam(t.Elem())
	case *types.Array:
		return holdsParam(t.Elem())
	case *types.Map:
		return holdsParam(t.Key()) || holdsParam(t.Elem())
	case *types.Named:
		return slices.ContainsFunc(slices.Collect(t.TypeArgs().Types()), holdsParam)
	}
	return false
}

// instances are what a definition may be written as. An argument that can be nil
// may be null in it, as in a member, or not, as in most lists.
func (b *builder) instances(named *types.Named) []*schema.Instance {
	other := b.apart()
	out := []*schema.Instance{
		other.instanceOf(named, reading.asRoot),
		other.instanceOf(named, func(r reading) schema.Type { return r.asElement(use{}, false) }),
	}
	for _, arg := range out[0].Args {
		if !b.knows(arg) {
			return nil
		}
	}
	return out
}

// knows reports whether all that a type refers to is defined.
func (b *builder) knows(t schema.Type) bool {
	switch s := t.Shape.(type) {
	case schema.Ref:
		return b.definitions[s.Name] != nil
	case schema.Array:
		return b.knows(s.Elem)
	case schema.Map:
		return b.knows(s.Key) && b.knows(s.Elem)
	case schema.Object:
		return !slices.ContainsFunc(s.Fields, func(f schema.Field) bool { return !b.knows(f.Type) })
	}
	return true
}

// instanceOf reads the arguments of an instance.
func (b *builder) instanceOf(named *types.Named, finish func(reading) schema.Type) *schema.Instance {
	out := &schema.Instance{Generic: keyOf(named.Origin())}
	u := use{pos: b.prog.position(named.Obj().Pos(), named.Obj().Pkg()), what: "type " + named.Obj().Name(), address: addressTaken}
	for arg := range named.TypeArgs().Types() {
		out.Args = append(out.Args, finish(b.read(arg, u)))
	}
	return out
}

// findParams marks the type parameters that stand in a type. Those of keys do
// not count: outputs may write any key alike.
func findParams(t schema.Type, found map[int]bool) {
	switch s := t.Shape.(type) {
	case schema.Param:
		found[s.Index] = true
	case schema.Array:
		findParams(s.Elem, found)
	case schema.Map:
		findParams(s.Elem, found)
	case schema.Object:
		for _, f := range s.Fields {
			findParams(f.Type, found)
		}
	case schema.Instance:
		for _, arg := range s.Args {
			findParams(arg, found)
		}
	}
}

// substitution puts arguments in the place of parameters.
type substitution struct {
	args []schema.Type
	// instance is the instance that a definition is, by its key; nil for most.
	instance func(key string) *schema.Instance
}

// gives reports whether a generic type becomes just that type.
func (s substitution) gives(from, to schema.Type) bool {
	if param, ok := from.Shape.(schema.Param); ok {
		arg := s.args[param.Index]
		arg.Nullable = arg.Nullable || from.Nullable
		return len(from.Constraints) == 0 && substitution{instance: s.instance}.gives(arg, to)
	}
	if from.Nullable != to.Nullable || !reflect.DeepEqual(from.Constraints, to.Constraints) {
		return false
	}
	switch shape := from.Shape.(type) {
	case schema.Instance:
		ref, ok := to.Shape.(schema.Ref)
		if !ok {
			return false
		}
		instance := s.instance(ref.Name)
		return instance != nil && instance.Generic == shape.Generic && slices.EqualFunc(shape.Args, instance.Args, s.gives)
	case schema.Array:
		other, ok := to.Shape.(schema.Array)
		return ok && shape.Len == other.Len && s.gives(shape.Elem, other.Elem)
	case schema.Map:
		other, ok := to.Shape.(schema.Map)
		return ok && s.gives(shape.Key, other.Key) && s.gives(shape.Elem, other.Elem)
	case schema.Object:
		other, ok := to.Shape.(schema.Object)
		return ok && shape.Open == other.Open && slices.EqualFunc(shape.Fields, other.Fields, s.givesField)
	}
	return reflect.DeepEqual(from.Shape, to.Shape)
}

func (s substitution) givesField(from, to schema.Field) bool {
	return from.Name == to.Name && from.Presence == to.Presence && from.Omit == to.Omit && s.gives(from.Type, to.Type)
}

// namedGenerics gives the generic types their names, which no definition has,
// and writes names into all that refers to them.
func (b *builder) namedGenerics(defs []*schema.Def, generics []*generic) []*schema.Generic {
	names, taken := map[string]string{}, map[string]bool{}
	for _, d := range defs {
		taken[d.Name] = true
	}
	for key, d := range b.definitions {
		names[key] = d.def.Name
	}
	for _, g := range generics {
		name := freeName(&definition{named: g.named}, true, taken)
		g.model.Name, names[g.key], taken[name] = name, name, true
	}
	var out []*schema.Generic
	for _, g := range generics {
		g.model.Type = renamed(g.model.Type, names)
		out = append(out, g.model)
	}
	for _, d := range defs {
		if d.Instance != nil {
			instance := renamed(schema.Type{Shape: *d.Instance}, names).Shape.(schema.Instance)
			d.Instance = &instance
		}
	}
	slices.SortFunc(out, func(a, b *schema.Generic) int { return strings.Compare(a.Name, b.Name) })
	return out
}
