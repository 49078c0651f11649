package golang

import (
	"slices"

	"github.com/eventgen/eventgen/schema"
)

// array matches an array, or only an empty one where its elements have no
// matcher.
func (p *matchPlanner) array(from string, r *rule, s schema.Array) matcher {
	elem := p.value(from, s.Elem)
	most := r.maxItems
	if r.unique {
		most = lesser(most, 1) // two elements would have to be compared
	}
	switch {
	case most >= 0 && r.minItems > most:
		return nil
	case elem == nil && r.minItems > 0:
		return nil
	case elem == nil || most == 0:
		return matcher{opLiteral{"[]"}}
	}
	return matcher{opElements{r.minItems, most, elem}}
}

// entries matches an object with names that are data, or only an empty one.
func (p *matchPlanner) entries(from string, r *rule, s schema.Map) matcher {
	key, elem := p.value(from, s.Key), p.value(from, s.Elem)
	switch {
	case r.maxMembers >= 0 && r.minMembers > r.maxMembers:
		return nil
	case (key == nil || elem == nil) && r.minMembers > 0:
		return nil
	case key == nil || elem == nil || r.maxMembers == 0:
		return matcher{opLiteral{"{}"}}
	}
	return matcher{opEntries{r.minMembers, r.maxMembers, key, elem}}
}

func (p *matchPlanner) object(from string, s schema.Object) matcher {
	return members(s.Fields, func(f schema.Field) matcher { return p.value(from, f.Type) })
}

// members matches the members of an object in the order of the fields. An
// optional one without a matcher is taken as one that is never there.
func members(fields []schema.Field, value func(schema.Field) matcher) matcher {
	m := matcher{opLiteral{"{"}}
	firstRequired := slices.IndexFunc(fields, func(f schema.Field) bool { return f.Presence == schema.Required })
	for i, f := range fields {
		v := value(f)
		name := jsonText(f.Name) + ":"
		switch {
		case f.Presence == schema.Required && v == nil:
			return nil
		case v == nil:
		case i == firstRequired:
			m = append(append(m, opLiteral{name}), v...)
		case f.Presence == schema.Required:
			m = append(append(m, opLiteral{"," + name}), v...)
		case i < firstRequired:
			m = append(m, opOptional{name: name, value: joined(append(slices.Clip(v), opLiteral{","}))})
		case firstRequired < 0:
			m = append(m, opOptional{name: name, first: true, value: v})
		default:
			m = append(m, opOptional{name: "," + name, value: v})
		}
	}
	return joined(append(m, opLiteral{"}"}))
}

// joined puts literals that follow on each other together.
func joined(m matcher) matcher {
	var out matcher
	for _, op := range m {
		if next, ok := op.(opLiteral); ok && len(out) > 0 {
			if last, ok := out[len(out)-1].(opLiteral); ok {
				out[len(out)-1] = opLiteral{last.text + next.text}
				continue
			}
		}
		out = append(out, op)
	}
	return out
}

func (p *matchPlanner) union(from string, s schema.Union) matcher {
	if s.Payload == "" {
		return p.wholeUnion(from, s)
	}
	return p.envelope(from, s)
}

// envelope matches an object whose payload stands somewhere behind its tag. It
// is unsure of tags that are not among the variants.
func (p *matchPlanner) envelope(from string, s schema.Union) matcher {
	isNamed := func(name string) int {
		return slices.IndexFunc(s.Envelope, func(f schema.Field) bool { return f.Name == name })
	}
	tag, payload := isNamed(s.Tag), isNamed(s.Payload)
	if tag < 0 || payload < tag || s.Envelope[tag].Presence != schema.Required || s.Envelope[payload].Presence != schema.Required {
		return nil
	}
	tagRule := ruleOf(p.contract, s.Envelope[tag].Type)
	cases := p.cases(from, s.Variants, &tagRule)
	if len(cases) == 0 {
		return nil
	}
	return members(s.Envelope, func(f schema.Field) matcher {
		switch f.Name {
		case s.Tag:
			return matcher{opTag{}}
		case s.Payload:
			return matcher{opDispatch{cases: cases}}
		}
		return p.value(from, f.Type)
	})
}

// cases are the variants that have a matcher and a tag which the tag's own type
// allows, those with one matcher put together.
func (p *matchPlanner) cases(from string, variants []schema.Variant, tag *rule) []matchCase {
	var out []matchCase
	of := map[string]int{} // the case of the variants that are one Ref
	seen := map[string]bool{}
	for _, v := range variants {
		m := p.value(from, v.Type)
		if m == nil || !allows(tag, v.Tag) || seen[v.Tag] {
			continue
		}
		seen[v.Tag] = true
		ref, isRef := v.Type.Shape.(schema.Ref)
		key := ref.Name
		if v.Type.Nullable {
			key += " or null"
		}
		if at, ok := of[key]; ok && isRef && len(v.Type.Constraints) == 0 {
			out[at].tags = append(out[at].tags, jsonText(v.Tag))
			continue
		}
		if isRef && len(v.Type.Constraints) == 0 {
			of[key] = len(out)
		}
		out = append(out, matchCase{[]string{jsonText(v.Tag)}, m})
	}
	return out
}

// allows reports whether a rule is known to allow a string.
func allows(r *rule, text string) bool {
	if s, ok := r.shape.(schema.String); !ok || s.Quoted || len(r.patterns) > 0 || !r.fits(text) {
		return false
	}
	return !r.restricted || slices.ContainsFunc(r.values, func(l schema.Literal) bool {
		s, isText := l.Text()
		return isText && s == text
	})
}

// wholeUnion matches an object that has its tag as its first member.
func (p *matchPlanner) wholeUnion(from string, s schema.Union) matcher {
	anyTag := rule{shape: schema.String{}, maxLength: -1}
	leads := func(v schema.Variant) bool {
		object, ok := p.contract.Resolve(v.Type).Shape.(schema.Object)
		return ok && !v.Type.Nullable && len(object.Fields) > 0 &&
			object.Fields[0].Name == s.Tag && object.Fields[0].Presence == schema.Required
	}
	var variants []schema.Variant
	for _, v := range s.Variants {
		if leads(v) {
			variants = append(variants, v)
		}
	}
	cases := p.cases(from, variants, &anyTag)
	if len(cases) == 0 {
		return nil
	}
	return matcher{opLiteral{"{" + jsonText(s.Tag) + ":"}, opTag{}, opDispatch{again: true, cases: cases}}
}
