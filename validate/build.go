package validate

import (
	"fmt"
	"slices"
)

// builder makes the nodes of a table.
type builder struct {
	table Table
	defs  map[string]*Def
	nodes map[string]*node
	// narrowed are copies of other nodes that lists more enums narrow; the node
	// that one is made of may not be complete before all are.
	narrowed []narrowing
	unions   []*node
	// objects, arrays and maps are those that are made ready for the walker in
	// the end.
	objects []*objectRule
	arrays  []*arrayRule
	maps    []*mapRule
}

type narrowing struct {
	to, from   *node
	enums      []*enumRule
	ownDecoder bool
}

// build makes the nodes of every type of the table.
func build(table Table) (map[string]use, error) {
	b := builder{table: table, defs: make(map[string]*Def, len(table)), nodes: make(map[string]*node, len(table))}
	for k := range table {
		def := &table[k]
		if _, twice := b.defs[def.Name]; twice {
			return nil, fmt.Errorf("type %q stands in the table twice", def.Name)
		}
		b.defs[def.Name] = def
		b.nodes[def.Name] = new(node)
	}
	for k := range table {
		def := &table[k]
		if _, alias := def.Type.Shape.(Ref); alias {
			continue
		}
		if err := b.fill(b.nodes[def.Name], def.Type); err != nil {
			return nil, fmt.Errorf("type %q: %w", def.Name, err)
		}
		b.nodes[def.Name].ownDecoder = def.OwnDecoder
	}
	uses := make(map[string]use, len(table))
	for k := range table {
		def := &table[k]
		target := b.nodes[def.Name]
		if _, alias := def.Type.Shape.(Ref); alias {
			u, err := b.use(def.Type)
			if err != nil {
				return nil, fmt.Errorf("type %q: %w", def.Name, err)
			}
			target = b.narrow(u.node, nil, def.OwnDecoder)
		}
		uses[def.Name] = use{target, def.Type.Null}
	}
	for _, n := range b.narrowed {
		*n.to = *n.from
		n.to.enums, n.to.plain = slices.Concat(n.from.enums, n.enums), false
		n.to.ownDecoder = n.from.ownDecoder || n.ownDecoder
	}
	if err := b.checkVariants(); err != nil {
		return nil, err
	}
	b.prepare()
	return uses, nil
}

// use makes the node of one use of a shape, or finds it where the shape is a
// Ref.
func (b *builder) use(t Type) (use, error) {
	ref, ok := t.Shape.(Ref)
	if !ok {
		n := new(node)
		return use{n, t.Null}, b.fill(n, t)
	}
	first, null := ref, t.Null
	var enums []*enumRule
	ownDecoder := false
	for range len(b.table) + 1 {
		if t.Enum != nil {
			rule, err := newEnumRule(t.Enum)
			if err != nil {
				return use{}, err
			}
			enums = append(enums, rule)
		}
		def := b.defs[ref.Name]
		if def == nil {
			return use{}, fmt.Errorf("it refers to type %q, which the table does not have", ref.Name)
		}
		next, alias := def.Type.Shape.(Ref)
		if !alias {
			return use{b.narrow(b.nodes[ref.Name], enums, ownDecoder), null}, nil
		}
		ownDecoder = ownDecoder || def.OwnDecoder
		ref, t = next, def.Type
	}
	return use{}, fmt.Errorf("it refers to type %q, which refers only to itself", first.Name)
}

// narrow returns n itself where there are neither enums nor a decoder that make
// it another one.
func (b *builder) narrow(n *node, enums []*enumRule, ownDecoder bool) *node {
	if len(enums) == 0 && !ownDecoder {
		return n
	}
	narrower := new(node)
	b.narrowed = append(b.narrowed, narrowing{narrower, n, enums, ownDecoder})
	return narrower
}

// fill makes n the node of a type whose shape is no Ref.
func (b *builder) fill(n *node, t Type) (err error) {
	if t.Enum != nil {
		rule, err := newEnumRule(t.Enum)
		if err != nil {
			return err
		}
		n.enums = []*enumRule{rule}
	}
	switch shape := t.Shape.(type) {
	case Boolean:
		n.kind = kindBoolean
	case Integer:
		n.kind = kindInteger
		n.numbers, err = newNumberRule(shape.Bounds)
	case Number:
		n.kind = kindNumber
		n.numbers, err = newNumberRule(shape.Bounds)
	case String:
		n.kind = kindString
		n.text, err = newTextRule(shape)
		n.plain = len(shape.Patterns) == 0 && shape.MinLength <= 0 && shape.MaxLength == 0 && t.Enum == nil
	case Anything:
		n.kind = kindAnything
	case Array:
		n.kind = kindArray
		n.array, err = b.array(shape)
	case Map:
		n.kind = kindMap
		n.entries, err = b.entries(shape)
	case Object:
		n.kind = kindObject
		n.object, err = b.object(shape.Members, shape.Open)
	case Union:
		n.kind = kindUnion
		err = b.union(n, shape)
	default:
		return fmt.Errorf("%T is not a shape that the judges know", t.Shape)
	}
	return err
}

func (b *builder) array(shape Array) (*arrayRule, error) {
	elem, err := b.use(shape.Elem)
	if err != nil {
		return nil, fmt.Errorf("its elements: %w", err)
	}
	rule := &arrayRule{elem: elem, minItems: shape.MinItems, maxItems: shape.MaxItems, fixed: shape.Fixed, unique: shape.Unique}
	b.arrays = append(b.arrays, rule)
	return rule, nil
}

func (b *builder) entries(shape Map) (*mapRule, error) {
	elem, err := b.use(shape.Elem)
	if err != nil {
		return nil, fmt.Errorf("its elements: %w", err)
	}
	key, err := b.use(shape.Key)
	if err != nil {
		return nil, fmt.Errorf("its keys: %w", err)
	}
	rule := &mapRule{key: key, elem: elem, minProperties: shape.MinProperties, maxProperties: shape.MaxProperties}
	b.maps = append(b.maps, rule)
	resolved := shape.Key
	for range len(b.table) {
		if ref, ok := resolved.Shape.(Ref); ok {
			resolved.Shape = b.defs[ref.Name].Type.Shape
		}
	}
	if _, ok := resolved.Shape.(String); !ok {
		return nil, fmt.Errorf("its keys are %T: expected String", resolved.Shape)
	}
	_, named := shape.Key.Shape.(Ref)
	rule.anyKey = !named && key.node.plain
	return rule, nil
}

func (b *builder) object(members []Member, open bool) (*objectRule, error) {
	rule := &objectRule{open: open, members: make([]memberRule, len(members)), required: make([]uint64, (len(members)+63)/64)}
	names, folded := make([]string, len(members)), make([]string, len(members))
	for k, m := range members {
		u, err := b.use(m.Type)
		if err != nil {
			return nil, fmt.Errorf("member %q: %w", m.Name, err)
		}
		if slices.Contains(names[:k], m.Name) {
			return nil, fmt.Errorf("member %q is declared twice", m.Name)
		}
		names[k], folded[k] = m.Name, string(foldName(nil, []byte(m.Name)))
		rule.members[k] = memberRule{m.Name, u, m.Optional}
		if !m.Optional {
			rule.required[k/64] |= 1 << (k % 64)
		}
	}
	rule.names, rule.folded, rule.quoted = newNameIndex(names), newNameIndex(folded), newQuotedIndex(quotedTexts(names, ":"))
	b.objects = append(b.objects, rule)
	return rule, nil
}

// union makes the rules of a union; see also checkVariants.
func (b *builder) union(n *node, shape Union) (err error) {
	rule := &unionRule{tag: shape.Tag, open: shape.Open, variants: make([]variantRule, len(shape.Variants))}
	tags := make([]string, len(shape.Variants))
	for k, v := range shape.Variants {
		if slices.Contains(tags[:k], v.Tag) {
			return fmt.Errorf("tag %q names two variants", v.Tag)
		}
		tags[k] = v.Tag
		if rule.variants[k].use, err = b.use(v.Type); err != nil {
			return fmt.Errorf("variant %q: %w", v.Tag, err)
		}
	}
	rule.tags, rule.quoted, n.union = newNameIndex(tags), newQuotedIndex(quotedTexts(tags, "")), rule
	b.unions = append(b.unions, n)
	if shape.Payload == "" {
		return nil
	}
	if n.object, err = b.object(shape.Envelope, shape.OpenEnvelope); err != nil {
		return err
	}
	rule.tagMember = n.object.names.find([]byte(shape.Tag))
	rule.payloadMember = n.object.names.find([]byte(shape.Payload))
	if rule.tagMember < 0 || rule.payloadMember < 0 || rule.tagMember == rule.payloadMember {
		return fmt.Errorf("its envelope must have the members %q (tag) and %q (payload)", shape.Tag, shape.Payload)
	}
	return nil
}

// checkVariants looks at the unions of whole objects: it refuses one that would
// dispatch to itself for ever, and notes which variants declare the tag.
func (b *builder) checkVariants() error {
	const onPath, done = 1, 2
	state := map[*node]int{}
	var visit func(n *node) error
	visit = func(n *node) error {
		if n.kind != kindUnion || n.object != nil || state[n] == done {
			return nil
		}
		if state[n] == onPath {
			return fmt.Errorf("a variant of the union by %q is that union itself", n.union.tag)
		}
		state[n] = onPath
		for k := range n.union.variants {
			v := &n.union.variants[k]
			if err := visit(v.node); err != nil {
				return err
			}
			v.tagged = v.node.object != nil && v.node.object.names.find([]byte(n.union.tag)) >= 0
		}
		state[n] = done
		return nil
	}
	for _, n := range b.unions {
		if err := visit(n); err != nil {
			return err
		}
	}
	return nil
}
