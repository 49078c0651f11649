package golang

import (
	"slices"

	"github.com/dave/jennifer/jen"
)

// matchPrinter prints the matchers of one file.
type matchPrinter struct {
	names     *names
	recursive map[string]bool // the Defs whose functions count their depth
}

// function prints the fast path of a Def:
//
//	func fastUser(b []byte, i int) int {
//		i = validate.Literal(b, i, `{"id":`)
//		i = validate.Signed(b, i, 0, 100)
//		return validate.Literal(b, i, "}")
//	}
//
// One that calls others gives up at once where it begins unsure: each level of
// nesting would double the work otherwise. One that counts its depth has a third
// parameter:
//
//	func fastNode(b []byte, i, depth int) int {
//		if i < 0 || depth == 0 {
//			return -1
//		}
func (p *matchPrinter) function(t *typePlan) jen.Code {
	var body []jen.Code
	parameters := byteParameters()
	isLost := jen.Id("i").Op("<").Lit(0)
	switch giveUp := jen.Block(jen.Return(jen.Lit(-1))); {
	case t.recursive:
		parameters = []jen.Code{jen.Id("b").Index().Byte(), jen.List(jen.Id("i"), jen.Id("depth")).Int()}
		body = append(body, jen.If(isLost.Op("||").Id("depth").Op("==").Lit(0)).Add(giveUp))
	case t.match.nests():
		body = append(body, jen.If(isLost).Add(giveUp))
	}
	if slices.ContainsFunc(t.match, func(op operation) bool { d, ok := op.(opDispatch); return ok && d.again }) {
		body = append(body, define("whole", jen.Id("i")))
	}
	body = append(body, p.result(t.match, "i")...)
	return jen.Func().Id(matchName(t.word)).Params(parameters...).Int().Block(body...)
}

// result prints a matcher that reads from the offset in the variable, and
// returns its offset:
//
//	i = validate.Literal(b, i, `"`)
//	return validate.Signed(b, i, 0, 100)
func (p *matchPrinter) result(m matcher, from string) []jen.Code {
	last := len(m) - 1
	call := p.call(m[last], from)
	if last > 0 {
		call = p.call(m[last], "i")
	}
	if call == nil {
		return append(p.statements(m, from), jen.Return(jen.Id("i")))
	}
	return append(p.statements(m[:last], from), jen.Return(call))
}

// statements prints a matcher that reads from the offset in the variable and
// leaves its own in i.
func (p *matchPrinter) statements(m matcher, from string) []jen.Code {
	var out []jen.Code
	for _, op := range m {
		if call := p.call(op, from); call != nil {
			out = append(out, assign("i", call))
			from = "i"
			continue
		}
		if from != "i" {
			out = append(out, assign("i", jen.Id(from)))
			from = "i"
		}
		switch op := op.(type) {
		case opOptional:
			out = append(out, p.optional(op))
		case opNullable:
			out = append(out, p.nullable(op))
		case opChoice:
			out = append(out, p.choice(op))
		case opTag:
			out = append(out, p.tag(op)...)
		case opDispatch:
			out = append(out, p.dispatch(op))
		}
	}
	return out
}

// call prints an operation that is one call, and is nil for others:
//
//	validate.Signed(b, i, 0, 100)
//	validate.Elements(b, i, validate.Text)
//	fastUser(b, i)
func (p *matchPrinter) call(op operation, from string) *jen.Statement {
	b, i := jen.Id("b"), jen.Id(from)
	switch op := op.(type) {
	case opLiteral:
		return primitive("Literal").Call(b, i, expression(goString(op.text)))
	case opPrimitive:
		return primitive(op.name).Call(append([]jen.Code{b, i}, expressions(op.arguments)...)...)
	case opType:
		return jen.Id(matchName(p.names.words[op.def])).CallFunc(func(g *jen.Group) {
			g.Add(b)
			g.Add(i)
			if op.deeper {
				g.Id("depth").Op("-").Lit(1)
			} else if p.recursive[op.def] {
				g.Id(p.names.depth)
			}
		})
	case opElements:
		if op.least == 0 && op.most < 0 {
			return primitive("Elements").Call(b, i, p.callback(op.elem))
		}
		return primitive("ElementsOf").Call(b, i, jen.Lit(op.least), jen.Lit(op.most), p.callback(op.elem))
	case opEntries:
		return primitive("Entries").Call(b, i, jen.Lit(op.least), jen.Lit(op.most), p.callback(op.key), p.callback(op.elem))
	}
	return nil
}

// callback prints a matcher as a function:
//
//	validate.Text
//	func(b []byte, i int) int {
//		return validate.Signed(b, i, 0, 100)
//	}
func (p *matchPrinter) callback(m matcher) jen.Code {
	if len(m) == 1 {
		switch op := m[0].(type) {
		case opPrimitive:
			if len(op.arguments) == 0 {
				return primitive(op.name)
			}
		case opType:
			if !p.recursive[op.def] {
				return jen.Id(matchName(p.names.words[op.def]))
			}
		}
	}
	return jen.Func().Params(byteParameters()...).Int().Block(p.result(m, "i")...)
}

// optional prints what matches a member that may be absent:
//
//	if j := validate.Literal(b, i, `,"note":`); j >= 0 {
//		i = validate.Text(b, j)
//	}
func (p *matchPrinter) optional(op opOptional) jen.Code {
	name := "Literal"
	if op.first {
		name = "Named"
	}
	try := primitive(name).Call(jen.Id("b"), jen.Id("i"), expression(goString(op.name)))
	return jen.If(define("j", try), jen.Id("j").Op(">=").Lit(0)).Block(p.statements(op.value, "j")...)
}

// nullable prints what matches null or a value:
//
//	if j := validate.Null(b, i); j >= 0 {
//		i = j
//	} else {
//		i = validate.Text(b, i)
//	}
func (p *matchPrinter) nullable(op opNullable) jen.Code {
	try := primitive("Null").Call(jen.Id("b"), jen.Id("i"))
	return jen.If(define("j", try), jen.Id("j").Op(">=").Lit(0)).
		Block(assign("i", jen.Id("j"))).
		Else().Block(p.statements(op.value, "i")...)
}

// choice prints what matches one of a list of values:
//
//	switch j := validate.Text(b, i); string(validate.Span(b, i, j)) {
//	case `"on"`, `"off"`:
//		i = j
//	default:
//		i = -1
//	}
func (p *matchPrinter) choice(op opChoice) jen.Code {
	text := jen.String().Parens(primitive("Span").Call(jen.Id("b"), jen.Id("i"), jen.Id("j")))
	return jen.Switch(define("j", p.call(op.value, "i")), text).Block(
		jen.Case(filled(goStrings(op.texts))).Block(assign("i", jen.Id("j"))),
		jen.Default().Block(assign("i", jen.Lit(-1))),
	)
}

func goStrings(texts []string) []string {
	out := make([]string, len(texts))
	for i, text := range texts {
		out[i] = goString(text)
	}
	return out
}

// tag prints what matches the tag of a union and keeps its text:
//
//	start := i
//	i = validate.Text(b, i)
//	tag := validate.Span(b, start, i)
//
// A tag of a type that has a function is matched by that: fastKind(b, i).
func (p *matchPrinter) tag(op opTag) []jen.Code {
	b, i := jen.Id("b"), jen.Id("i")
	match := primitive("Text")
	if op.def != "" {
		match = jen.Id(matchName(p.names.words[op.def]))
	}
	return []jen.Code{
		define("start", i),
		assign("i", match.Call(b, i)),
		define("tag", primitive("Span").Call(b, jen.Id("start"), i)),
	}
}

// dispatch prints what matches the payload by the tag, or the whole object once
// more:
//
//	switch string(tag) {
//	case `"user"`:
//		i = fastUser(b, i)
//	default:
//		i = -1
//	}
func (p *matchPrinter) dispatch(op opDispatch) jen.Code {
	from := "i"
	if op.again {
		from = "whole"
	}
	return jen.Switch(jen.String().Parens(jen.Id("tag"))).BlockFunc(func(g *jen.Group) {
		for _, c := range op.cases {
			g.Case(filled(goStrings(c.tags))).Block(p.statements(c.value, from)...)
		}
		if op.rest != nil {
			g.Default().Block(p.statements(op.rest, from)...)
		} else {
			g.Default().Block(assign("i", jen.Lit(-1)))
		}
	})
}
