package typescript

import (
	"strconv"

	"github.com/eventgen/eventgen/schema"
)

// shapeFunction prints the function that makes the shape of a definition:
//
//	function eventMetaShape(): Shape {
//	  return anObject(has("status", aString()));
//	}
func (f *validatorsFile) shapeFunction(d *definition) doc {
	shape := f.shape(use{node: d.use.node})
	if d.def.OwnDecoder {
		shape = f.apply("ownDecoder", shape)
	}
	return f.shapeReturn(d.shapeName, shape)
}

// rootShapeFunction prints the same for a definition that may be null:
//
//	function namesRootShape(): Shape {
//	  return orNull(namesShape);
//	}
func (f *validatorsFile) rootShapeFunction(d *definition) doc {
	return f.shapeReturn(d.rootName, f.shape(use{refNode{d}, true}))
}

func (f *validatorsFile) shapeReturn(name string, shape doc) doc {
	f.useType("Shape")
	return concat(functionHead(name, nil, "Shape"), block([]doc{concat(text("return "), shape, text(";"))}))
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
		return f.oneOf(f.apply("aBoolean"), n.enum)
	case numberNode:
		return f.numberShape(n)
	case textNode:
		return f.textShape(n)
	case anyNode:
		return f.apply("anything")
	case arrayNode:
		return f.arrayShape(n)
	case mapNode:
		arguments := []doc{f.shape(n.values)}
		if n.keys != nil {
			arguments = append(arguments, f.shape(*n.keys))
		}
		return f.sized(f.apply("aMap", arguments...), n.minProperties, n.maxProperties)
	case objectNode:
		return f.openEnded(f.apply("anObject", f.memberShapes(n.members)...), n.open)
	case unionNode:
		return f.unionShape(n)
	case refNode:
		return text(n.to.shapeName)
	}
	return nil
}

// oneOf prints oneOf(shape, "a", "b") where only some values are allowed.
func (f *validatorsFile) oneOf(shape doc, values []schema.Literal) doc {
	if values == nil {
		return shape
	}
	arguments := []doc{shape}
	for _, v := range values {
		arguments = append(arguments, text(literal(v)))
	}
	return f.apply("oneOf", arguments...)
}

// sized prints sized(shape, 1, 3) where the size has limits; a most of -1 is
// none.
func (f *validatorsFile) sized(shape doc, least, most int) doc {
	if least == 0 && most < 0 {
		return shape
	}
	arguments := []doc{shape, text(strconv.Itoa(least))}
	if most >= 0 {
		arguments = append(arguments, text(strconv.Itoa(most)))
	}
	return f.apply("sized", arguments...)
}

// openEnded prints openEnded(shape) where it is.
func (f *validatorsFile) openEnded(shape doc, open bool) doc {
	if !open {
		return shape
	}
	return f.apply("openEnded", shape)
}

func (f *validatorsFile) numberShape(n numberNode) doc {
	function := "aNumber"
	if n.whole {
		function = "anInteger"
	}
	var arguments []doc
	if n.min != "" || n.max != "" {
		arguments = append(arguments, text(bound(n.min, "-Infinity")))
	}
	if n.max != "" {
		arguments = append(arguments, text(number(n.max)))
	}
	shape := f.apply(function, arguments...)
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

// bound is a decimal's double, or what stands for no bound.
func bound(d schema.Decimal, none string) string {
	if d == "" {
		return none
	}
	return number(d)
}

func (f *validatorsFile) textShape(n textNode) doc {
	shape := f.sized(f.apply("aString"), n.minLength, n.maxLength)
	if len(n.patterns) > 0 {
		shape = f.apply("matching", append([]doc{shape}, f.patternNames(n.patterns)...)...)
	}
	return f.oneOf(shape, n.enum)
}

func (f *validatorsFile) arrayShape(n arrayNode) doc {
	arguments := []doc{f.shape(n.items)}
	if n.length >= 0 {
		arguments = append(arguments, text(strconv.Itoa(n.length)))
	}
	shape := f.sized(f.apply("anArray", arguments...), n.minItems, n.maxItems)
	if n.unique {
		shape = f.apply("distinctly", shape)
	}
	return shape
}

// memberShapes prints has("name", shape) or mayHave("name", shape) for each.
func (f *validatorsFile) memberShapes(members []member) []doc {
	items := make([]doc, len(members))
	for i, m := range members {
		function := "has"
		if m.optional {
			function = "mayHave"
		}
		items[i] = f.apply(function, text(quote(m.name)), f.shape(m.use))
	}
	return items
}

func (f *validatorsFile) unionShape(n unionNode) doc {
	function, arguments := "aUnion", []doc{text(quote(n.tag))}
	if n.payload != "" {
		function = "anEnvelope"
		arguments = append(arguments, text(quote(n.payload)), f.apply("anObject", f.memberShapes(n.members)...))
	}
	for _, v := range n.variants {
		announced := []doc{f.shape(v.use)}
		for _, tag := range v.tags {
			announced = append(announced, text(quote(tag)))
		}
		arguments = append(arguments, f.apply("announcedBy", announced...))
	}
	return f.openEnded(f.apply(function, arguments...), n.open)
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
