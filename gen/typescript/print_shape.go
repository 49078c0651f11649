package typescript

import (
	"strconv"

	"github.com/eventgen/eventgen/schema"
)

// shapeDeclaration prints the table of a definition:
//
//	const eventMetaShape: Shape = {
//	  kind: "object",
//	  members: [["status", { kind: "string" }]],
//	};
func (f *validatorsFile) shapeDeclaration(d *definition) doc {
	f.useType("Shape")
	return concat(assign("const "+d.shapeName+": Shape =", f.shape(use{node: d.use.node})), text(";"))
}

// rootShapeDeclaration prints the table of a definition that may be null:
//
//	const namesRootShape: Shape = { kind: "ref", to: () => namesShape, null: true };
func (f *validatorsFile) rootShapeDeclaration(d *definition) doc {
	f.useType("Shape")
	return concat(assign("const "+d.rootName+": Shape =", f.shape(use{refNode{d}, true})), text(";"))
}

// shape prints the object literal of one use.
func (f *validatorsFile) shape(u use) doc {
	var parts []doc
	add := func(name string, value doc) { parts = append(parts, concat(text(name+": "), value)) }
	flag := func(name string, set bool) {
		if set {
			add(name, text("true"))
		}
	}
	limit := func(name string, n, none int) {
		if n != none {
			add(name, text(strconv.Itoa(n)))
		}
	}
	switch n := u.node.(type) {
	case booleanNode:
		add("kind", text(`"boolean"`))
		addEnum(add, n.enum)
	case numberNode:
		addNumber(add, n)
	case textNode:
		add("kind", text(`"string"`))
		limit("minLength", n.minLength, 0)
		limit("maxLength", n.maxLength, -1)
		if len(n.patterns) > 0 {
			add("patterns", list("[", softline, f.patternNames(n.patterns), "]"))
		}
		addEnum(add, n.enum)
	case anyNode:
		return text(`{ kind: "any" }`)
	case arrayNode:
		add("kind", text(`"array"`))
		add("items", f.shape(n.items))
		limit("length", n.length, -1)
		limit("minItems", n.minItems, 0)
		limit("maxItems", n.maxItems, -1)
		flag("unique", n.unique)
	case mapNode:
		add("kind", text(`"map"`))
		if n.keys != nil {
			add("keys", f.shape(*n.keys))
		}
		add("values", f.shape(n.values))
		limit("minProperties", n.minProperties, 0)
		limit("maxProperties", n.maxProperties, -1)
	case objectNode:
		add("kind", text(`"object"`))
		add("members", f.members(n.members))
		flag("open", n.open)
	case unionNode:
		f.addUnion(add, n)
		flag("open", n.open)
	case refNode:
		add("kind", text(`"ref"`))
		add("to", group(text("() =>"), indent(line, text(n.to.shapeName))))
	}
	flag("null", u.null)
	return list("{", line, parts, "}")
}

func addEnum(add func(string, doc), values []schema.Literal) {
	if values == nil {
		return
	}
	items := make([]doc, len(values))
	numbers := len(values) > 1
	for i, v := range values {
		items[i] = text(literal(v))
		numbers = numbers && isNumber(v)
	}
	if !numbers {
		add("enum", list("[", softline, items, "]"))
		return
	}
	// prettier fills the lines of a list of numbers.
	var filled fillDoc
	for i, item := range items {
		if i < len(items)-1 {
			filled = append(filled, concat(item, text(",")), line)
			continue
		}
		filled = append(filled, item)
	}
	add("enum", group(text("["), indent(softline, filled), ifBreak(text(",")), softline, text("]")))
}

func addNumber(add func(string, doc), n numberNode) {
	kind := `"number"`
	if n.whole {
		kind = `"integer"`
	}
	add("kind", text(kind))
	bound := func(name string, d schema.Decimal) {
		if d != "" {
			add(name, text(number(d)))
		}
	}
	bound("min", n.min)
	bound("max", n.max)
	bound("above", n.above)
	bound("below", n.below)
	if len(n.multiples) > 0 {
		items := make([]doc, len(n.multiples))
		for i, m := range n.multiples {
			items[i] = text(quote(string(m)))
		}
		add("multipleOf", list("[", softline, items, "]"))
	}
	addEnum(add, n.enum)
}

// members prints the list of an object's members. prettier gives each a line of
// its own as soon as there are two.
func (f *validatorsFile) members(members []member) doc {
	items := make([]doc, len(members))
	for i, m := range members {
		parts := []doc{text(quote(m.name)), f.shape(m.use)}
		if m.optional {
			parts = append(parts, text(`"optional"`))
		}
		items[i] = list("[", softline, parts, "]")
	}
	if len(items) < 2 {
		return list("[", softline, items, "]")
	}
	return concat(text("["), indent(hardline, join(concat(text(","), hardline), items), text(",")), hardline, text("]"))
}

func (f *validatorsFile) addUnion(add func(string, doc), n unionNode) {
	add("kind", text(`"union"`))
	add("tag", text(quote(n.tag)))
	if n.payload != "" {
		add("payload", text(quote(n.payload)))
		add("members", f.members(n.members))
	}
	items := make([]doc, len(n.variants))
	for i, v := range n.variants {
		tags := make([]doc, len(v.tags))
		for j, tag := range v.tags {
			tags[j] = text(quote(tag))
		}
		items[i] = list("[", softline, []doc{list("[", softline, tags, "]"), f.shape(v.use)}, "]")
	}
	if len(items) < 2 {
		add("variants", list("[", softline, items, "]"))
		return
	}
	add("variants", concat(text("["), indent(hardline, join(concat(text(","), hardline), items), text(",")), hardline, text("]")))
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
