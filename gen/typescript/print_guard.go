package typescript

import (
	"maps"
	"strconv"
)

// deepEnough is the nesting at which a guard hands over to the runtime, which
// needs no stack. A frame of JavaScript's stack (1 MB in V8) holds every member
// of an object, so that a thousand levels of a large one may be too many.
const deepEnough = "128"

// guard prints the guard of a definition:
//
//	export function isT(value: unknown): value is types.T {
//	  if (!objectLike(value)) return false;
//	  const name = value["name"];
//	  if (typeof name !== "string") return false;
//	  return true;
//	}
//
// A definition that can contain a recursive one has an inner guard, which
// counts how many arrays and objects are around the value; one that is null as
// a root has an inner guard that is not.
func (f *validatorsFile) guard(d *definition) []doc {
	g := &guardFunction{file: f, locals: namesOf("value depth")}
	var body []doc
	if d.recursive {
		f.useValue("conforms")
		body = append(body, concat(text("if (depth >= "+deepEnough+") "), block([]doc{
			returnCall("conforms", d.shapeName, "value", "depth"),
		})))
	}
	body = append(body, g.checks(d.use.node, "value", 0)...)
	body = append(body, text("return true;"))

	parameters := []string{"value: unknown"}
	predicate := "value is types." + d.typeName
	if d.deep {
		parameters = append(parameters, "depth: number")
	}
	head := functionHead(d.innerName, parameters, predicate)
	if d.innerName == d.guardName {
		return []doc{concat(text("export "), head, block(body))}
	}
	arguments := []string{"value"}
	if d.deep {
		arguments = append(arguments, "0")
	}
	return []doc{concat(head, block(body)), concat(
		function(d.guardName, []string{"value: unknown"}, "value is "+asType(d)),
		block([]doc{rootReturn(d, arguments)}),
	)}
}

// rootReturn prints return value === null || tGuard(value, 0);
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

// refuse prints if (a || b) return false;
func refuse(conditions ...string) doc {
	items := make([]doc, len(conditions))
	for i, c := range conditions {
		items[i] = text(c)
	}
	return refuseIf(join(concat(text(" ||"), line), items))
}

func refuseIf(test doc) doc {
	return group(text("if ("), group(indent(softline, test), softline), text(")"), indent(line, text("return false;")))
}

// use prints the checks of a use, of which null is let through where it may.
// The variable holds no undefined, unless optional lets that through too.
func (g *guardFunction) use(u use, variable string, optional bool, depth int) []doc {
	if _, any := u.node.(anyNode); any && optional {
		return nil
	} else if any {
		return []doc{refuse(variable + " === undefined")}
	}
	var present []string
	if optional {
		present = append(present, variable+" !== undefined")
	}
	if u.null {
		present = append(present, variable+" !== null")
	}
	if refusals := g.alternatives(u.node, variable, depth); refusals != nil {
		// It is of the kind that one condition refuses.
		items := make([]doc, 0, len(present)+len(refusals))
		for _, c := range present {
			items = append(items, text(c))
		}
		return []doc{refuseIf(join(concat(text(" &&"), line), append(items, refusals...)))}
	}
	if len(present) == 0 {
		return g.checks(u.node, variable, depth)
	}
	checks := g.scoped(func() []doc { return g.checks(u.node, variable, depth) })
	if len(checks) == 0 {
		return nil
	}
	items := make([]doc, len(present))
	for i, c := range present {
		items[i] = text(c)
	}
	test := group(indent(softline, join(concat(text(" &&"), line), items)), softline)
	return []doc{concat(text("if ("), test, text(") "), block(checks))}
}

// alternatives are the conditions that together refuse a value, where the node
// is so simple that there is nothing else to check; nil where it is not.
func (g *guardFunction) alternatives(n node, variable string, depth int) []doc {
	switch n := n.(type) {
	case booleanNode:
		if n.enum == nil {
			return []doc{text("typeof " + variable + ` !== "boolean"`)}
		}
		return fewValues(n.enum, variable)
	case textNode:
		if isAnyText(n) {
			return []doc{text("typeof " + variable + ` !== "string"`)}
		}
		if n.minLength == 0 && n.maxLength < 0 && len(n.patterns) == 0 {
			return fewValues(n.enum, variable)
		}
	case numberNode:
		if n.enum != nil && len(n.multiples) == 0 {
			return fewValues(n.within(), variable)
		}
	case refNode:
		return []doc{g.refusedBy(n.to, variable, depth)}
	}
	return nil
}

// refusedBy prints !isT(x), or !tGuard(x, depth + 1) where the depth counts.
func (g *guardFunction) refusedBy(to *definition, variable string, depth int) doc {
	if !to.deep {
		return call("!"+to.innerName, variable)
	}
	// A guard that calls a deep one is deep itself.
	argument := "depth"
	if depth > 0 {
		argument += " + " + strconv.Itoa(depth)
	}
	return call("!"+to.innerName, variable, argument)
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
		return append([]doc{g.objectLike(variable)}, g.members(n.members, variable, depth+1)...)
	case unionNode:
		return g.union(n, variable, depth)
	}
	return nil
}

func (g *guardFunction) objectLike(variable string) doc {
	g.file.useValue("objectLike")
	return refuse("!objectLike(" + variable + ")")
}

// members prints the checks of an object's members, each read once.
func (g *guardFunction) members(members []member, object string, depth int) []doc {
	var out []doc
	for _, m := range members {
		if _, any := m.use.node.(anyNode); any && m.optional {
			continue
		}
		declaration, local := g.read(m.name, object)
		out = append(out, declaration)
		out = append(out, g.use(m.use, local, m.optional, depth)...)
	}
	return out
}

// read prints const name = object["name"]; and returns the variable.
func (g *guardFunction) read(name, object string) (declaration doc, local string) {
	local = g.local(name)
	if inherited[name] {
		g.file.useValue("own")
		return concat(assign("const "+local+" =", call("own", object, quote(name))), text(";")), local
	}
	value := group(text(object+"["), indent(softline, text(quote(name))), softline, text("]"))
	return group(text("const "+local+" ="), indent(line, value), text(";")), local
}

// inherited are the names that every JavaScript object has without being told.
var inherited = map[string]bool{
	"__defineGetter__": true, "__defineSetter__": true, "__lookupGetter__": true, "__lookupSetter__": true,
	"__proto__": true, "constructor": true, "hasOwnProperty": true, "isPrototypeOf": true,
	"propertyIsEnumerable": true, "toLocaleString": true, "toString": true, "valueOf": true,
}

// array prints the checks of an array and of its elements.
func (g *guardFunction) array(n arrayNode, variable string, depth int) []doc {
	conditions := []string{"!Array.isArray(" + variable + ")"}
	least, most := n.minItems, n.maxItems
	if n.length >= 0 {
		least, most = n.length, n.length
	}
	size := variable + ".length"
	switch {
	case least == most:
		conditions = append(conditions, size+" !== "+strconv.Itoa(least))
	default:
		if least > 0 {
			conditions = append(conditions, size+" < "+strconv.Itoa(least))
		}
		if most >= 0 {
			conditions = append(conditions, size+" > "+strconv.Itoa(most))
		}
	}
	out := []doc{refuse(conditions...)}
	if n.unique {
		g.file.useValue("distinct")
		out = append(out, refuse("!distinct("+variable+")"))
	}
	if _, any := n.items.node.(anyNode); any {
		// Array.prototype.includes finds holes too.
		return append(out, refuse(variable+".includes(undefined)"))
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

// mapping prints the checks of a map, its names and its values.
func (g *guardFunction) mapping(n mapNode, variable string, depth int) []doc {
	out := []doc{g.objectLike(variable)}
	if n.minProperties > 0 || n.maxProperties >= 0 {
		g.file.useValue("countMembers")
		size := g.local("size")
		out = append(out, text("const "+size+" = countMembers("+variable+");"))
		var conditions []string
		if n.minProperties > 0 {
			conditions = append(conditions, size+" < "+strconv.Itoa(n.minProperties))
		}
		if n.maxProperties >= 0 {
			conditions = append(conditions, size+" > "+strconv.Itoa(n.maxProperties))
		}
		out = append(out, refuse(conditions...))
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
	return append(out, concat(text("for (const "+name+" of Object.keys("+variable+")) "), block(body)))
}

// union prints the checks of a union: the tag decides what else is checked.
func (g *guardFunction) union(n unionNode, variable string, depth int) []doc {
	out := []doc{g.objectLike(variable)}
	if n.payload == "" {
		declaration, tag := g.read(n.tag, variable)
		return append(out, declaration, g.dispatch(n, tag, false, variable, depth))
	}
	optional, nullTag := false, false
	variables := map[string]string{}
	for _, m := range n.members {
		declaration, local := g.read(m.name, variable)
		out = append(out, declaration)
		variables[m.name] = local
		if m.name == n.tag {
			nullTag = m.use.null
		}
		if m.name != n.payload {
			out = append(out, g.use(m.use, local, m.optional, depth+1)...)
			continue
		}
		if optional = m.optional; !optional {
			out = append(out, refuse(local+" === undefined"))
		}
	}
	payload := variables[n.payload]
	if payload == "" || variables[n.tag] == "" {
		return out
	}
	switched := g.dispatch(n, variables[n.tag], nullTag, payload, depth+1)
	if optional {
		return append(out, concat(text("if ("+payload+" !== undefined) "), block([]doc{switched})))
	}
	return append(out, switched)
}

// scoped prints checks within braces, where variables have names of their own.
func (g *guardFunction) scoped(print func() []doc) []doc {
	outside := maps.Clone(g.locals)
	defer func() { g.locals = outside }()
	return print()
}

// dispatch prints
//
//	switch (tag) {
//	  case "a":
//	  case "b": {
//	    if (!isT(data)) return false;
//	    break;
//	  }
//	  default:
//	    return false;
//	}
//
// Where the tag may be null, there is nothing that the payload could be held
// against.
func (g *guardFunction) dispatch(n unionNode, tag string, nullTag bool, variable string, depth int) doc {
	var cases []doc
	if nullTag {
		cases = append(cases, concat(text("case null:"), indent(hardline, text("break;"))))
	}
	for _, v := range n.variants {
		for _, t := range v.tags[:len(v.tags)-1] {
			cases = append(cases, text("case "+quote(t)+":"))
		}
		body := g.scoped(func() []doc { return g.use(v.use, variable, false, depth) })
		body = append(body, text("break;"))
		cases = append(cases, concat(text("case "+quote(v.tags[len(v.tags)-1])+": "), block(body)))
	}
	otherwise := text("return false;")
	if n.open {
		otherwise = refuse("typeof " + tag + ` !== "string"`)
	}
	cases = append(cases, concat(text("default:"), indent(hardline, otherwise)))
	return concat(text("switch ("+tag+") "), block(cases))
}
