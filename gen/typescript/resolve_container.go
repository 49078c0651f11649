package typescript

import "github.com/eventgen/eventgen/schema"

func (p *plan) resolveArray(s schema.Array, r *schema.Rules) (node, error) {
	items, err := p.resolve(s.Elem)
	return arrayNode{items: items, length: s.Len, minItems: r.MinItems, maxItems: r.MaxItems, unique: r.UniqueItems}, err
}

func (p *plan) resolveMap(s schema.Map, r *schema.Rules) (node, error) {
	n := mapNode{minProperties: r.MinProperties, maxProperties: r.MaxProperties}
	keys, err := p.resolve(s.Key)
	if err != nil {
		return nil, err
	}
	if !isAnyText(keys.node) {
		n.keys = &use{node: keys.node}
	}
	n.values, err = p.resolve(s.Elem)
	return n, err
}

// isAnyText reports whether every string is of the node. The node of a
// definition that is not yet planned is unknown, and taken for narrower.
func isAnyText(n node) bool {
	t, ok := n.(textNode)
	return ok && t.minLength == 0 && t.maxLength < 0 && len(t.patterns) == 0 && t.enum == nil
}

func (p *plan) resolveFields(fields []schema.Field) ([]member, error) {
	members := make([]member, len(fields))
	for i, f := range fields {
		u, err := p.resolve(f.Type)
		if err != nil {
			return nil, err
		}
		members[i] = member{f.Name, u, f.Presence == schema.Optional}
	}
	return members, nil
}

func (p *plan) resolveUnion(s schema.Union) (node, error) {
	n := unionNode{tag: s.Tag, payload: s.Payload, open: s.Open}
	if s.Payload != "" {
		members, err := p.resolveFields(s.Envelope)
		if err != nil {
			return nil, err
		}
		for i := range members {
			switch members[i].name {
			case s.Payload:
				members[i].use = use{node: anyNode{}} // its variant decides
			case s.Tag:
				members[i].optional = false // nothing can be said without it
			}
		}
		n.members = members
	}
	seen := map[string]bool{} // two constants may have the same value
	for _, v := range s.Variants {
		u, err := p.resolve(v.Type)
		if err != nil {
			return nil, err
		}
		if !seen[v.Tag] {
			n.variants = addVariant(n.variants, v.Tag, u)
		}
		seen[v.Tag] = true
	}
	n.tags = &tagTable{variants: n.variants}
	p.tables = append(p.tables, n.tags)
	return n, nil
}

// addVariant adds the tag to the variants that announce the same.
func addVariant(variants []variant, tag string, u use) []variant {
	for i := range variants {
		if sameReference(variants[i].use, u) {
			variants[i].tags = append(variants[i].tags, tag)
			return variants
		}
	}
	return append(variants, variant{[]string{tag}, u})
}

func sameReference(a, b use) bool {
	x, isRef := a.node.(refNode)
	y, isToo := b.node.(refNode)
	return isRef && isToo && x.to == y.to && a.null == b.null
}
