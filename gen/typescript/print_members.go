package typescript

import "strconv"

// memberChecks prints the checks of an object's members. What one condition can
// refuse stands in one statement, and what needs statements of its own behind it:
// every variable is declared first, and what is cheap is checked first.
type memberChecks struct {
	guard  *guardFunction
	object string
	// locals are the variables that hold members, by the members' names.
	locals       map[string]string
	declarations []doc
	refusals     []refusal
	behind       []doc
	// required is how many members are always there; optional are the variables
	// of the others.
	required int
	optional []string
}

// members checks the members of an object; of one that is not open it counts
// them too, where the profile is exact.
func (g *guardFunction) members(members []member, open bool, object string, depth int) *memberChecks {
	m := &memberChecks{guard: g, object: object, locals: map[string]string{}}
	for _, member := range members {
		if _, any := member.use.node.(anyNode); any && member.optional && open {
			continue
		}
		m.judge(member, depth)
	}
	if !open {
		m.only()
	}
	return m
}

// judge adds one member, which is read once.
func (m *memberChecks) judge(member member, depth int) {
	g := m.guard
	variable := m.locals[member.name]
	if variable == "" && (member.optional || !readOnce(member.use) || displayWidth(member.name) > localWidth || inherited[member.name]) {
		variable = m.local(member.name)
	}
	if variable == "" {
		variable = m.object + "[" + quote(member.name) + "]"
	}
	if member.optional {
		m.optional = append(m.optional, variable)
	} else {
		m.required++
	}
	if refusal, ok := g.refusal(member.use, variable, member.optional, depth); ok {
		m.refusals = append(m.refusals, refusal)
		return
	}
	m.behind = append(m.behind, g.use(member.use, variable, member.optional, depth)...)
}

// local declares the variable of a member.
func (m *memberChecks) local(name string) string {
	declaration, variable := m.guard.read(name, m.object)
	m.declarations = append(m.declarations, declaration)
	m.locals[name] = variable
	return variable
}

// only adds that there be no other members, where the profile is exact:
// exact && !only(value, 2, optional)
func (m *memberChecks) only() {
	m.guard.file.useValue("only")
	arguments := append([]string{m.object, strconv.Itoa(m.required)}, m.optional...)
	m.refusals = append(m.refusals, refusal{present: []string{"exact"}, all: true, items: []doc{call("!only", arguments...)}})
}

func (m *memberChecks) statements() []doc {
	out := append(m.declarations, refuse(m.refusals...)...)
	return append(out, m.behind...)
}

// readOnce reports whether the condition that refuses a use mentions the value
// once.
func readOnce(u use) bool {
	if u.null {
		return false
	}
	switch n := u.node.(type) {
	case anyNode, refNode:
		return true
	case booleanNode:
		return len(n.enum) < 2
	case numberNode:
		return n.enum == nil && n.above == "" && n.below == "" && len(n.multiples) == 0
	case textNode:
		return isAnyText(n) || len(n.enum) == 1 && n.minLength == 0 && n.maxLength < 0 && len(n.patterns) == 0
	}
	return false
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
