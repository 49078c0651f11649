package typescript

import (
	"maps"
	"slices"
	"strconv"

	"github.com/eventgen/eventgen/schema"
)

// deepEnough is the nesting at which a guard hands over to the runtime, which
// needs no stack. A frame of JavaScript's stack (1 MB in V8) holds every member
// of an object, so that a thousand levels of a large one may be too many.
const deepEnough = "128"

// guard prints the guard of a definition:
//
//	export function isT(value: unknown): value is types.T {
//	  return tGuard(value, false);
//	}
//
//	function tGuard(value: unknown, exact: boolean): boolean {
//	  if (!objectLike(value)) return false;
//	  const name = value["name"];
//	  if (
//	    !integer(value["progress"], 0, 100) ||
//	    (name !== undefined && typeof name !== "string") ||
//	    (exact && !only(value, 1, name))
//	  )
//	    return false;
//	  return true;
//	}
//
// isT takes nothing but the value, so that it can be handed to array methods. A
// definition of which no profile is stricter than another has no other guard,
// unless it is null as a root, which the inner guard is not. One that can contain
// a recursive one counts how many arrays and objects are around the value.
func (f *validatorsFile) guard(d *definition) []doc {
	if f.plan.compact {
		f.useValue("conforms")
		return []doc{f.guardCalling(d, returnCall("conforms", d.rootName, "value"))}
	}
	g := &guardFunction{file: f, locals: namesOf("value exact depth")}
	body := append(g.handOver(d), g.checks(d.use.node, "value", 0)...)
	body = append(body, text("return true;"))
	if d.innerName == d.guardName {
		head := functionHead(d.guardName, []string{"value: unknown"}, "value is types."+d.typeName)
		return []doc{concat(text("export "), head, block(body))}
	}
	parameters, arguments := []string{"value: unknown"}, []string{"value"}
	if d.strict {
		parameters = append(parameters, "exact: boolean")
		arguments = append(arguments, "false")
	}
	if d.deep {
		parameters = append(parameters, "depth: number = 0")
	}
	return []doc{
		f.guardCalling(d, rootReturn(d, arguments)),
		concat(functionHead(d.innerName, parameters, "boolean"), block(body)),
	}
}

// guardCalling prints the exported guard with one statement.
func (f *validatorsFile) guardCalling(d *definition, statement doc) doc {
	return concat(function(d.guardName, []string{"value: unknown"}, "value is "+asType(d)), block([]doc{statement}))
}

// handOver prints the end of the nesting that a guard looks into.
func (g *guardFunction) handOver(d *definition) []doc {
	if !d.recursive {
		return nil
	}
	g.file.useValue("conforms")
	return []doc{concat(text("if (depth >= "+deepEnough+") "), block([]doc{
		returnCall("conforms", d.shapeName, "value", "exact", "depth"),
	}))}
}

// rootReturn prints return value === null || tGuard(value, false);
func rootReturn(d *definition, arguments []string) doc {
	if !d.use.null {
		return returnCall(d.innerName, arguments...)
	}
	inner := call(d.innerName, arguments...)
	return concat(text("return "), group(text("value === null ||"), indent(line, inner)), text(";"))
}

// guardFunction prints the statements of one guard.
type guardFunction struct {
	file   *validatorsFile
	locals names
}

// localWidth is the length up to which a variable has its member's whole name,
// so that no comparison needs to be broken.
const localWidth = 24

// local is a new variable's name, after the member that it holds.
func (g *guardFunction) local(name string) string {
	name = identifier(name)
	name = name[:min(len(name), localWidth)]
	free := name
	for n := 2; g.locals[free] || g.file.plan.values[free]; n++ {
		free = name + strconv.Itoa(n)
	}
	return g.locals.take(free)
}

// use prints the checks of a use, of which null is let through where it may.
// The variable holds no undefined, unless optional lets that through too.
func (g *guardFunction) use(u use, variable string, optional bool, depth int) []doc {
	if refusal, ok := g.refusal(u, variable, optional, depth); ok {
		return refuse(refusal)
	}
	present := presence(u, variable, optional)
	if len(present) == 0 {
		return g.checks(u.node, variable, depth)
	}
	checks := g.scoped(func() []doc { return g.checks(u.node, variable, depth) })
	if len(checks) == 0 {
		return nil
	}
	test := group(indent(softline, join(concat(text(" &&"), line), texts(present))), softline)
	return []doc{concat(text("if ("), test, text(") "), block(checks))}
}

// refusedBy prints !isT(x), !tGuard(x, exact) where the profile counts, or
// !tGuard(x, exact, depth + 1) where the depth counts.
func (g *guardFunction) refusedBy(to *definition, variable string, depth int) doc {
	arguments := []string{variable}
	if to.strict {
		// A guard that calls a strict one is strict itself.
		arguments = append(arguments, "exact")
	}
	if to.deep {
		argument := "depth" // likewise
		if depth > 0 {
			argument += " + " + strconv.Itoa(depth)
		}
		arguments = append(arguments, argument)
	}
	return call("!"+to.innerName, arguments...)
}

// checks prints the statements that refuse what is not of the node. depth is
// the number of arrays and objects around the variable within this function.
func (g *guardFunction) checks(n node, variable string, depth int) []doc {
	switch n := n.(type) {
	case anyNode, booleanNode, refNode:
		return g.use(use{node: n}, variable, false, depth)
	case numberNode:
		return g.number(n, variable)
	case textNode:
		return g.text(n, variable)
	case arrayNode:
		return g.array(n, variable, depth)
	case mapNode:
		return g.mapping(n, variable, depth)
	case objectNode:
		return append(g.objectLike(variable), g.members(n.members, n.open, variable, depth+1).statements()...)
	case unionNode:
		return g.union(n, variable, depth)
	}
	return nil
}

func (g *guardFunction) objectLike(variable string) []doc {
	g.file.useValue("objectLike")
	return refuse(anyOf("!objectLike(" + variable + ")"))
}

// array prints the checks of an array and of its elements.
func (g *guardFunction) array(n arrayNode, variable string, depth int) []doc {
	conditions := []string{"!Array.isArray(" + variable + ")"}
	least, most := n.minItems, n.maxItems
	if n.length >= 0 {
		least, most = n.length, n.length
	}
	conditions = append(conditions, outside(variable+".length", least, most)...)
	out := refuse(anyOf(conditions...))
	if n.unique {
		g.file.useValue("distinct")
		out = append(out, refuse(anyOf("!distinct("+variable+")"))...)
	}
	if _, any := n.items.node.(anyNode); any {
		// Array.prototype.includes finds holes too.
		return append(out, refuse(anyOf(variable+".includes(undefined)"))...)
	}
	var element string
	checks := g.scoped(func() []doc {
		element = g.local("element")
		return g.use(n.items, element, false, depth+1)
	})
	if len(checks) == 0 {
		return out
	}
	head := "for (const " + element + " of " + variable + " as readonly unknown[]) "
	return append(out, concat(text(head), block(checks)))
}

// outside are the conditions that refuse a size; a most of -1 is none.
func outside(size string, least, most int) []string {
	var out []string
	if least == most {
		return []string{size + " !== " + strconv.Itoa(least)}
	}
	if least > 0 {
		out = append(out, size+" < "+strconv.Itoa(least))
	}
	if most >= 0 {
		out = append(out, size+" > "+strconv.Itoa(most))
	}
	return out
}

// mapping prints the checks of a map, its names and its values.
func (g *guardFunction) mapping(n mapNode, variable string, depth int) []doc {
	out := g.objectLike(variable)
	if n.minProperties > 0 || n.maxProperties >= 0 {
		g.file.useValue("countMembers")
		size := g.local("size")
		out = append(out, text("const "+size+" = countMembers("+variable+");"))
		out = append(out, refuse(anyOf(outside(size, n.minProperties, n.maxProperties)...))...)
	}
	var name, element string
	checks := g.scoped(func() (checks []doc) {
		name, element = g.local("name"), g.local("member")
		if n.keys != nil {
			checks = g.use(*n.keys, name, false, depth+1)
		}
		if _, any := n.values.node.(anyNode); !any {
			checks = append(checks, g.use(n.values, element, false, depth+1)...)
		}
		return checks
	})
	if len(checks) == 0 {
		return out
	}
	body := append([]doc{
		text("const " + element + " = " + variable + "[" + name + "];"),
		text("if (" + element + " === undefined) continue;"),
	}, checks...)
	return append(out, concat(text("for (const "+name+" in "+variable+") "), block(body)))
}

// union prints the checks of a union: the tag decides what else is checked.
func (g *guardFunction) union(n unionNode, variable string, depth int) []doc {
	out := g.objectLike(variable)
	if n.payload == "" {
		declaration, tag := g.read(n.tag, variable)
		return append(out, declaration, g.dispatch(n, tag, false, variable, depth))
	}
	m := &memberChecks{guard: g, object: variable, locals: map[string]string{}}
	optional, nullTag := false, false
	for _, member := range n.members {
		if member.name == n.tag {
			nullTag = member.use.null
			m.local(member.name)
		}
		if member.name == n.payload {
			optional = member.optional
			m.local(member.name)
			m.judge(withAny(member), depth+1)
			continue
		}
		if member.name == n.tag && n.impliesTag(member.use) {
			m.required++
			continue
		}
		m.judge(member, depth+1)
	}
	m.only()
	out = append(out, m.statements()...)
	payload := m.locals[n.payload]
	if payload == "" || m.locals[n.tag] == "" {
		return out
	}
	switched := g.dispatch(n, m.locals[n.tag], nullTag, payload, depth+1)
	if optional {
		return append(out, concat(text("if ("+payload+" !== undefined) "), block([]doc{switched})))
	}
	return append(out, switched)
}

// impliesTag reports whether the tag's own type takes every tag of the union, so
// that the dispatch says all that is to be said about it.
func (n unionNode) impliesTag(u use) bool {
	if ref, isRef := u.node.(refNode); isRef && !ref.to.use.null {
		return n.impliesTag(use{ref.to.use.node, u.null})
	}
	t, isText := u.node.(textNode)
	if !isText || u.null || n.open || n.mayLackPayload() || t.minLength > 0 || t.maxLength >= 0 || len(t.patterns) > 0 {
		return false
	}
	for _, v := range n.variants {
		for _, tag := range v.tags {
			if t.enum != nil && !slices.Contains(t.enum, schema.StringLiteral(tag)) {
				return false
			}
		}
	}
	return true
}

// mayLackPayload reports whether there may be nothing to dispatch on the tag.
func (n unionNode) mayLackPayload() bool {
	return slices.ContainsFunc(n.members, func(m member) bool { return m.name == n.payload && m.optional })
}

// withAny is a payload's member before its tag is looked at.
func withAny(m member) member {
	m.use = use{node: anyNode{}}
	return m
}

// scoped prints checks within braces, where variables have names of their own.
func (g *guardFunction) scoped(print func() []doc) []doc {
	outside := maps.Clone(g.locals)
	defer func() { g.locals = outside }()
	return print()
}

// dispatch prints
//
//	switch (eventTags.get(tag)) {
//	  case 0: {
//	    if (!isT(data)) return false;
//	    break;
//	  }
//	  default:
//	    return false;
//	}
//
// A switch over texts would compare with each of them in turn, and texts that
// come from the wire are compared byte by byte.
//
// Where the tag may be null, there is nothing that the payload could be held
// against.
func (g *guardFunction) dispatch(n unionNode, tag string, nullTag bool, variable string, depth int) doc {
	var cases []doc
	for i, v := range n.variants {
		body := g.scoped(func() []doc { return g.use(v.use, variable, false, depth) })
		body = append(body, text("break;"))
		cases = append(cases, concat(text("case "+strconv.Itoa(i)+": "), block(body)))
	}
	otherwise := []doc{text("return false;")}
	if n.open {
		otherwise = refuse(anyOf("typeof " + tag + ` !== "string"`))
	}
	cases = append(cases, concat(text("default:"), indent(hardline, lines(otherwise))))
	found := group(indent(softline, call(n.tags.name+".get", tag)), softline)
	switched := concat(text("switch ("), found, text(") "), block(cases))
	if nullTag {
		return concat(text("if ("+tag+" !== null) "), block([]doc{switched}))
	}
	return switched
}
