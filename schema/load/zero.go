package load

import (
	"regexp"
	"slices"
	"strconv"

	"github.com/eventgen/eventgen/schema"
)

// zeroValues warns of members whose Go zero value, which is what an encoder
// writes for a field that nobody has set, breaks the member's own rules. The tag
// of a union is set by whoever makes the event; a rule that is called required
// says itself that the zero value is not to be sent.
func (b *builder) zeroValues(c *schema.Contract) {
	tags := unionTags(c)
	for _, def := range c.Defs {
		if isOpaque(def.Type) {
			continue
		}
		switch s := def.Type.Shape.(type) {
		case schema.Object:
			b.zeroFields(c, def, s.Fields, tags[def.Name])
		case schema.Union:
			b.zeroFields(c, def, s.Envelope, []string{s.Tag})
		}
	}
}

// unionTags are the members by which the variants of unions are told apart, by
// the names of the variants.
func unionTags(c *schema.Contract) map[string][]string {
	tags := map[string][]string{}
	for _, def := range c.Defs {
		u, ok := def.Type.Shape.(schema.Union)
		if !ok || u.Payload != "" {
			continue
		}
		for _, v := range u.Variants {
			if ref, ok := v.Type.Shape.(schema.Ref); ok {
				tags[ref.Name] = append(tags[ref.Name], u.Tag)
			}
		}
	}
	return tags
}

func (b *builder) zeroFields(c *schema.Contract, def *schema.Def, fields []schema.Field, tags []string) {
	for _, f := range fields {
		isSet := slices.Contains(tags, f.Name) || b.requires[f.Pos]
		if isSet || f.Presence == schema.Optional || f.Type.Go.Pointers > 0 || isOpaque(f.Type) {
			continue
		}
		if zero, rule := brokenByZero(c.Rules(f.Type)); rule != "" {
			b.report(f.Pos, schema.CodeZeroValue, schema.Warning,
				"the zero value of member "+quoted(f.Name)+" of "+def.Name+", "+zero+", breaks its own rule "+rule,
				"write omitempty, use a pointer, or allow "+zero)
		}
	}
}

// brokenByZero returns the zero value of a member as JSON and the rule that it
// breaks; the rule is empty where it breaks none.
func brokenByZero(r schema.Rules) (zero, rule string) {
	switch s := r.Shape.(type) {
	case schema.String:
		if zero = `""`; s.Quoted {
			return "", ""
		}
		if r.MinLength > 0 {
			rule = "minLength=" + strconv.Itoa(r.MinLength)
		}
		for _, pattern := range r.Patterns {
			if re, err := regexp.Compile(pattern); err == nil && !re.MatchString("") {
				rule = "pattern=" + pattern
				if pattern == schema.FormatPattern(r.Format) {
					rule = "format=" + r.Format
				}
			}
		}
	case schema.Bool:
		zero = "false"
	case schema.Integer:
		if zero = "0"; s.Quoted {
			return "", ""
		}
		rule = boundAtZero(r)
	case schema.Number:
		if zero = "0"; s.Quoted {
			return "", ""
		}
		rule = boundAtZero(r)
	default:
		return "", ""
	}
	if r.IsListed() && !slices.Contains(r.Values, schema.Literal(zero)) {
		rule = "enum"
	}
	return zero, rule
}

// boundAtZero is the bound that 0 lies beyond, if there is one.
func boundAtZero(r schema.Rules) string {
	switch {
	case r.Minimum != "" && r.Minimum.Compare("0") > 0:
		return "minimum=" + string(r.Minimum)
	case r.ExclusiveMinimum != "" && r.ExclusiveMinimum.Compare("0") >= 0:
		return "exclusiveMinimum=" + string(r.ExclusiveMinimum)
	case r.Maximum != "" && r.Maximum.Compare("0") < 0:
		return "maximum=" + string(r.Maximum)
	case r.ExclusiveMaximum != "" && r.ExclusiveMaximum.Compare("0") <= 0:
		return "exclusiveMaximum=" + string(r.ExclusiveMaximum)
	}
	return ""
}
