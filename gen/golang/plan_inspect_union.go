package golang

import (
	"slices"

	"github.com/eventgen/eventgen/schema"
)

// union looks into an envelope and its payload, or into an interface that holds
// one of several whole objects.
func (p *inspectPlanner) union(from string, at place, t schema.Type, s schema.Union) inspection {
	switch {
	case s.Payload != "" && t.Go.Kind == schema.HeldStruct:
		return p.envelope(from, at, s)
	case s.Payload == "" && t.Go.Kind == schema.HeldInterface:
		return p.interfaced(from, at, t, s)
	}
	return nil
}

func (p *inspectPlanner) envelope(from string, at place, s schema.Union) inspection {
	tag := slices.IndexFunc(s.Envelope, func(f schema.Field) bool { return f.Name == s.Tag })
	return p.fields(at, s.Envelope, func(there place, f schema.Field, notNil bool) inspection {
		switch {
		case f.Name == s.Tag && isPlainText(p.contract, f.Type):
			tag := f.Type
			if !s.Open {
				tag.Constraints = append(slices.Clip(tag.Constraints), schema.OneOf{Values: tagsOf(s.Variants)})
			}
			r, all := p.contract.Rules(tag), p.contract.Rules(f.Type)
			if len(r.Values) == len(all.Values) {
				return p.use(from, there, f.Type, notNil) // its type says it all
			}
			return stringInspection(there, converted(there.value(), f.Type.Go, "string"), &r)
		case f.Name == s.Payload && f.Type.Go.Kind == schema.HeldInterface && f.Type.Go.Pointers == 0 && tag >= 0:
			return p.payload(from, at, there, s, s.Envelope[tag], f.Type.Go)
		case f.Name == s.Payload:
			return nil
		}
		return p.use(from, there, f.Type, notNil)
	})
}

// isPlainText reports whether Go holds a use as a string, and not behind a
// pointer.
func isPlainText(c *schema.Contract, t schema.Type) bool {
	s, ok := c.Rules(t).Shape.(schema.String)
	return ok && !s.Quoted && t.Go.Kind == schema.HeldBasic && t.Go.Pointers == 0
}

func tagsOf(variants []schema.Variant) []schema.Literal {
	var out []schema.Literal
	for _, v := range variants {
		out = append(out, schema.StringLiteral(v.Tag))
	}
	return out
}

// payload looks into the interface that holds the payload, by the tag.
func (p *inspectPlanner) payload(from string, envelope, at place, s schema.Union, tag schema.Field, h schema.Held) inspection {
	on, pointers, ok := p.selector(envelope, tag)
	if !ok || len(pointers) > 0 || !isPlainText(p.contract, tag.Type) {
		return nil
	}
	type kind struct {
		goType   schema.GoType
		ref      string
		nullable bool
	}
	at.nested++
	if h.Type.Name != "" {
		at.expression = inAny(at.expression)
	}
	out := saySwitch{value: on}
	of := map[kind]int{} // the case of the variants that are the same
	seen := map[string]bool{}
	for _, v := range s.Variants {
		if seen[v.Tag] {
			continue
		}
		seen[v.Tag] = true
		body := p.variants(from, at, []schema.Variant{v}, v.Type, false)
		if len(body) == 0 {
			continue
		}
		ref, isRef := v.Type.Shape.(schema.Ref)
		key := kind{p.goTypeOf(v.Type), ref.Name, v.Type.Nullable}
		isRef = isRef && len(v.Type.Constraints) == 0
		if i, ok := of[key]; ok && isRef {
			out.cases[i].values = append(out.cases[i].values, goString(v.Tag))
			continue
		}
		if isRef {
			of[key] = len(out.cases)
		}
		out.cases = append(out.cases, valueCase{[]string{goString(v.Tag)}, body})
	}
	if len(out.cases) == 0 {
		return nil
	}
	return inspection{out}
}

// goTypeOf is the Go type that a variant's value has, or points to.
func (p *inspectPlanner) goTypeOf(t schema.Type) schema.GoType {
	if t.Go.Type.Name != "" {
		return t.Go.Type
	}
	if ref, ok := t.Shape.(schema.Ref); ok {
		if def := p.contract.Def(ref.Name); def != nil {
			return def.Go
		}
	}
	return schema.GoType{}
}

// interfaced looks into an interface whose value is one of the variants.
func (p *inspectPlanner) interfaced(from string, at place, t schema.Type, s schema.Union) inspection {
	at.nested++
	at.expression, at.pointed = inAny(at.value()), false
	return p.variants(from, at, s.Variants, t, s.Open)
}

// inAny makes an interface value one without methods, so that a switch on its
// type compiles for types that do not have them.
func inAny(value string) string { return "any(" + value + ")" }

// variants looks into an interface whose value is one of the variants; its nil
// is null in the place of t. Where a variant's Go type cannot be named, nothing
// but nil can be told from a right value.
func (p *inspectPlanner) variants(from string, at place, variants []schema.Variant, t schema.Type, open bool) inspection {
	var isNil inspection
	if _, anything := t.Shape.(schema.JSON); anything {
		return nil
	} else if !t.Nullable {
		isNil = inspection{sayCall{"Null", []string{goString(kindOf(p.contract, t))}}}
	}
	out := sayDynamic{value: at.value(), isNil: isNil, open: open}
	for _, v := range variants {
		goType := p.goTypeOf(v.Type)
		if !p.isNameable(goType) {
			if isNil == nil {
				return nil
			}
			return inspection{sayIf{at.value() + " == nil", isNil, nil}}
		}
		if slices.ContainsFunc(out.cases, func(c dynamicCase) bool { return c.goType == goType }) {
			continue
		}
		out.cases = append(out.cases, p.dynamic(from, at, v.Type, goType, isNil))
	}
	return inspection{out}
}

func (p *inspectPlanner) dynamic(from string, at place, t schema.Type, goType schema.GoType, isNil inspection) dynamicCase {
	t.Go.Pointers = 0
	data := place{expression: "data", nested: at.nested, mark: at.mark}
	direct := p.held(from, data, t)
	data.pointed = true
	body := p.held(from, data, t)
	switch {
	case isNil != nil:
		body = inspection{sayIf{"data == nil", isNil, body}}
	case len(body) > 0:
		body = inspection{sayIf{"data != nil", body, nil}}
	}
	return dynamicCase{goType: goType, direct: direct, pointed: body}
}
