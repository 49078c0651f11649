package typescript

import "slices"

// A refusal is one condition under which a guard says no. Its items hold all at
// once, or any of them does; it counts only where what is present says so: a
// member that is optional may be undefined.
type refusal struct {
	present []string // a !== undefined
	items   []doc
	all     bool
}

// anyOf is the refusal by any one of the conditions.
func anyOf(conditions ...string) refusal { return refusal{items: texts(conditions)} }

func texts(conditions []string) []doc {
	items := make([]doc, len(conditions))
	for i, c := range conditions {
		items[i] = text(c)
	}
	return items
}

// refuse prints if (a || (b && c)) return false; and nothing where there is
// nothing to refuse.
func refuse(refusals ...refusal) []doc {
	refusals = slices.DeleteFunc(slices.Clone(refusals), func(r refusal) bool { return len(r.items) == 0 })
	var items []doc
	conjunction := false
	for _, r := range refusals {
		switch {
		case !r.isConjunction():
			items = append(items, r.items...)
		case len(refusals) == 1:
			items, conjunction = r.conjunction(), true
		default:
			items = append(items, parenthesised(" &&", r.conjunction()))
		}
	}
	if len(items) == 0 {
		return nil
	}
	operator := " ||"
	if conjunction {
		operator = " &&"
	}
	test := join(concat(text(operator), line), items)
	return []doc{group(text("if ("), group(indent(softline, test), softline), text(")"), indent(line, text("return false;")))}
}

// isConjunction reports whether the refusal is more than its items joined by ||.
func (r refusal) isConjunction() bool {
	return len(r.present) > 0 || r.all && len(r.items) > 1
}

// conjunction are the conditions that refuse only together.
func (r refusal) conjunction() []doc {
	items := texts(r.present)
	if r.all || len(r.items) == 1 {
		return append(items, r.items...)
	}
	return append(items, parenthesised(" ||", r.items))
}

// parenthesised prints (a && b), the lines behind the first one indented.
func parenthesised(operator string, items []doc) doc {
	body := []doc{items[0]}
	for _, item := range items[1:] {
		body = append(body, indent(text(operator), line, item))
	}
	return group(text("("), concat(body...), text(")"))
}

// presence are the conditions under which there is something to check.
func presence(u use, variable string, optional bool) []string {
	var present []string
	if optional {
		present = append(present, variable+" !== undefined")
	}
	if u.null {
		present = append(present, variable+" !== null")
	}
	return present
}

// refusal is what refuses all that is not of the use, where that is so simple that
// no statement of its own is needed.
func (g *guardFunction) refusal(u use, variable string, optional bool, depth int) (refusal, bool) {
	if _, any := u.node.(anyNode); any {
		if optional {
			return refusal{}, true
		}
		return anyOf(variable + " === undefined"), true
	}
	r := refusal{present: presence(u, variable, optional)}
	switch n := u.node.(type) {
	case booleanNode:
		r.items = []doc{text("typeof " + variable + ` !== "boolean"`)}
		if n.enum != nil {
			r.items, r.all = fewValues(n.enum, variable), true
		}
	case textNode:
		if n.enum == nil {
			r.items = g.textConditions(n, variable)
		} else if n.minLength == 0 && n.maxLength < 0 && len(n.patterns) == 0 && n.set != nil {
			r.items, r.all = []doc{call("!"+n.set.name+".has", variable)}, true
		} else if n.minLength == 0 && n.maxLength < 0 && len(n.patterns) == 0 {
			r.items, r.all = fewValues(n.enum, variable), true
		}
	case numberNode:
		if n.enum == nil {
			r.items = g.numberConditions(n, variable)
		} else if len(n.multiples) == 0 {
			r.items, r.all = fewValues(n.within(), variable), true
		}
	case refNode:
		r.items, r.all = []doc{g.refusedBy(n.to, variable, depth)}, true
	}
	return r, len(r.items) > 0
}
