package golang

import (
	"slices"

	"github.com/eventgen/eventgen/schema"
)

// array matches an array, or only an empty one where its elements have no
// matcher.
func (p *matchPlanner) array(from string, r *schema.Rules, s schema.Array) matcher {
	elem := p.value(from, s.Elem)
	least, most := r.Items()
	if r.UniqueItems && (most < 0 || most > 1) {
		most = 1 // two elements would have to be compared
	}
	switch {
	case most >= 0 && least > most:
		return nil
	case elem == nil && least > 0:
		return nil
	case elem == nil || most == 0:
		return matcher{opLiteral{"[]"}}
	}
	return matcher{opElements{least, most, elem}}
}

// entries matches an object with names that are data, or only an empty one.
func (p *matchPlanner) entries(from string, r *schema.Rules, s schema.Map) matcher {
	key, elem := p.value(from, s.Key), p.value(from, s.Elem)
	switch {
	case r.MaxProperties >= 0 && r.MinProperties > r.MaxProperties:
		return nil
	case (key == nil || elem == nil) && r.MinProperties > 0:
		return nil
	case key == nil || elem == nil || r.MaxProperties == 0:
		return matcher{opLiteral{"{}"}}
	}
	return matcher{opEntries{r.MinProperties, r.MaxProperties, key, elem}}
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
			m = append(m, opOptional{name: name, value: append(slices.Clip(v), opPrimitive{name: "Next"})})
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
	tagRules := p.contract.Rules(s.Envelope[tag].Type)
	dispatch := opDispatch{cases: p.cases(from, s.Variants, &tagRules)}
	if len(dispatch.cases) == 0 {
		return nil
	}
	var match opTag
	if name, ok := p.callee(s.Envelope[tag].Type); ok && !p.unsure[name] {
		match.def = name
		dispatch.shorten(&tagRules)
	}
	return members(s.Envelope, func(f schema.Field) matcher {
		switch f.Name {
		case s.Tag:
			return matcher{match}
		case s.Payload:
			return matcher{dispatch}
		}
		return p.value(from, f.Type)
	})
}

// cases are the variants that have a matcher and a tag which the tag's own type
// allows, those with one matcher put together.
func (p *matchPlanner) cases(from string, variants []schema.Variant, tag *schema.Rules) []matchCase {
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

// mostTags is the number of tags that are listed for one matcher, if they need
// not be.
const mostTags = 8

// shorten makes the longest of the cases that of all tags which the others do
// not list. It may where the tag has been held against its rules, and these
// allow no further ones.
func (d *opDispatch) shorten(tag *schema.Rules) {
	listed, longest := 0, 0
	for i, c := range d.cases {
		listed += len(c.tags)
		if len(c.tags) > len(d.cases[longest].tags) {
			longest = i
		}
	}
	if tag.IsListed() && listed == len(tag.Values) && len(d.cases[longest].tags) > mostTags {
		d.rest = d.cases[longest].value
		d.cases = slices.Delete(d.cases, longest, longest+1)
	}
}

// wholeUnion matches an object that has its tag as its first member.
func (p *matchPlanner) wholeUnion(from string, s schema.Union) matcher {
	anyTag := p.contract.Rules(schema.Type{Shape: schema.String{}})
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
