package typescript

import (
	"slices"
	"strconv"

	"github.com/eventgen/eventgen/schema"
)

// shapeDeclaration prints the shape of a definition:
//
//	const eventMetaShape: Shape = /* @__PURE__ */ anObject(() => ({
//	  status: aString,
//	}));
//
// What is in it is a function, so that it may name shapes that are declared
// later, and costs nothing until it is asked for.
func (f *validatorsFile) shapeDeclaration(d *definition) doc {
	if n, isObject := d.use.node.(objectNode); isObject && !d.def.OwnDecoder {
		return f.shapeConstant(d.shapeName, f.objectShape(n))
	}
	shape := f.shape(use{node: d.use.node})
	if d.def.OwnDecoder {
		shape = f.apply("ownDecoder", shape)
	}
	f.useValue("named")
	return f.shapeConstant(d.shapeName, concat(text("named("), lazily(shape), text(")")))
}

// lazily prints () => shape, the last argument of a call.
func lazily(shape doc) doc {
	return concat(text("() =>"), group(indent(line, shape), ifBreak(text(",")), softline))
}

// rootShapeDeclaration prints the same for a definition that may be null:
//
//	const namesRootShape: Shape = /* @__PURE__ */ orNull(namesShape);
func (f *validatorsFile) rootShapeDeclaration(d *definition) doc {
	return f.shapeConstant(d.rootName, f.apply("orNull", text(d.shapeName)))
}

func (f *validatorsFile) shapeConstant(name string, shape doc) doc {
	f.useType("Shape")
	return concat(assign("const "+name+": Shape =", text("/* @__PURE__ */ "), shape), text(";"))
}

// apply prints a call of one of the runtime's functions that write shapes.
func (f *validatorsFile) apply(function string, arguments ...doc) doc {
	f.useValue(function)
	return concat(text(function), list("(", softline, arguments, ")"))
}

// shape prints the expression for one use.
func (f *validatorsFile) shape(u use) doc {
	shape := f.nodeShape(u.node)
	if _, any := u.node.(anyNode); u.null && !any {
		return f.apply("orNull", shape)
	}
	return shape
}

func (f *validatorsFile) nodeShape(n node) doc {
	switch n := n.(type) {
	case booleanNode:
		return f.oneOf(f.constant("aBoolean"), n.enum)
	case numberNode, textNode:
		if s := f.plan.scalarByText[scalarKey(n)]; s != nil && s.name != "" {
			return text(s.name)
		}
		return f.scalarShape(n)
	case anyNode:
		return f.constant("anything")
	case arrayNode:
		return f.arrayShape(n)
	case mapNode:
		arguments := []doc{f.shape(n.values)}
		if n.keys != nil {
			arguments = append(arguments, f.shape(*n.keys))
		}
		return f.sized("ofMembers", f.apply("aMap", arguments...), n.minProperties, n.maxProperties)
	case objectNode:
		return f.objectShape(n)
	case unionNode:
		return f.unionShape(n)
	case refNode:
		return text(n.to.shapeName)
	}
	return nil
}

// scalarShape prints the shape of a number or a text where it stands.
func (f *validatorsFile) scalarShape(n node) doc {
	if n, isNumber := n.(numberNode); isNumber {
		return f.numberShape(n)
	}
	return f.textShape(n.(textNode))
}

// constant prints one of the runtime's shapes.
func (f *validatorsFile) constant(name string) doc {
	f.useValue(name)
	return text(name)
}

// oneOf prints oneOf(shape, "a", "b") where only some values are allowed.
func (f *validatorsFile) oneOf(shape doc, values []schema.Literal) doc {
	if values == nil {
		return shape
	}
	return f.apply("oneOf", append([]doc{shape}, texts(literals(values))...)...)
}

func literals(values []schema.Literal) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = literal(v)
	}
	return out
}

// sized prints ofLength(shape, 1, 3) and the like where the size has limits; a
// most of -1 is none.
func (f *validatorsFile) sized(function string, shape doc, least, most int) doc {
	if least == 0 && most < 0 {
		return shape
	}
	arguments := []doc{shape, text(strconv.Itoa(least))}
	if most >= 0 {
		arguments = append(arguments, text(strconv.Itoa(most)))
	}
	return f.apply(function, arguments...)
}

func (f *validatorsFile) numberShape(n numberNode) doc {
	function := "aNumber"
	if n.whole {
		function = "anInteger"
	}
	shape := f.apply(function, texts(n.boundArguments())...)
	if n.above != "" || n.below != "" {
		shape = f.apply("between", shape, text(bound(n.above, "-Infinity")), text(bound(n.below, "Infinity")))
	}
	if len(n.multiples) > 0 {
		arguments := []doc{shape}
		for _, m := range n.multiples {
			arguments = append(arguments, text(quote(string(m))))
		}
		shape = f.apply("multiplesOf", arguments...)
	}
	return f.oneOf(shape, n.enum)
}

// boundArguments are the inclusive bounds as arguments, of which those that a
// call may leave out are left out.
func (n numberNode) boundArguments() []string {
	switch {
	case n.max != "":
		return []string{bound(n.min, "-Infinity"), bound(n.max, "")}
	case n.min != "":
		return []string{bound(n.min, "")}
	}
	return nil
}

// bound is a decimal's double, or what stands for no bound.
func bound(d schema.Decimal, none string) string {
	if d == "" {
		return none
	}
	return number(d)
}

func (f *validatorsFile) textShape(n textNode) doc {
	shape := f.sized("ofLength", f.constant("aString"), n.minLength, n.maxLength)
	if len(n.patterns) > 0 {
		shape = f.apply("matching", slices.Concat([]doc{shape}, f.patternNames(n.patterns))...)
	}
	if n.set != nil {
		return f.apply("oneOf", shape, text("..."+n.set.name))
	}
	return f.oneOf(shape, n.enum)
}

func (f *validatorsFile) arrayShape(n arrayNode) doc {
	shape := f.sized("ofElements", f.apply("anArray", f.shape(n.items)), n.minItems, n.maxItems)
	if n.length >= 0 {
		shape = f.apply("fixedTo", shape, text(strconv.Itoa(n.length)))
	}
	if n.unique {
		shape = f.apply("distinctly", shape)
	}
	return shape
}

// objectShape prints anObject(() => ({ name: aString })), or the same with true
// behind it where the object is open.
func (f *validatorsFile) objectShape(n objectNode) doc {
	f.useValue("anObject")
	members := concat(text("() => ("), f.memberShapes(n.members), text(")"))
	if !n.open {
		return concat(text("anObject("), members, text(")"))
	}
	return concat(text("anObject"), list("(", softline, []doc{members, text("true")}, ")"))
}

// memberShapes prints { name: shape, other: optional(shape) }.
func (f *validatorsFile) memberShapes(members []member) doc {
	if len(members) == 0 {
		return text("{}")
	}
	items := make([]doc, len(members))
	for i, m := range members {
		shape := f.shape(m.use)
		if m.optional {
			shape = f.apply("optional", shape)
		}
		name := key(m.name)
		if m.name == "__proto__" {
			name = `["__proto__"]` // a computed name is a member even then
		}
		items[i] = assign(name+":", shape, text(","))
	}
	return block(items)
}

// unionShape prints
//
//	anEnvelope("event", "data", false, { event: aString, data: anything }, eventTags, aShape, bShape)
//
// or, for a union of whole objects, aUnion("tag", false, eventTags, aShape, bShape).
func (f *validatorsFile) unionShape(n unionNode) doc {
	function, arguments := "aUnion", []doc{text(quote(n.tag))}
	if n.payload != "" {
		function = "anEnvelope"
		arguments = append(arguments, text(quote(n.payload)))
	}
	arguments = append(arguments, text(strconv.FormatBool(n.open)))
	if n.payload != "" {
		arguments = append(arguments, f.memberShapes(n.members))
	}
	arguments = append(arguments, text(n.tags.name))
	for _, v := range n.variants {
		arguments = append(arguments, f.shape(v.use))
	}
	return f.apply(function, arguments...)
}

// patternNames are the constants that hold the patterns.
func (f *validatorsFile) patternNames(patterns []*pattern) []doc {
	items := make([]doc, len(patterns))
	for i, p := range patterns {
		if p.shared {
			f.useValue(p.name)
		}
		items[i] = text(p.name)
	}
	return items
}
