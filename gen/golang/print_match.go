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

// offset is where an operation begins: some bytes behind the offset in a
// variable.
type offset struct {
	variable string
	ahead    int
}

var here = offset{variable: "i"}

// expression is: i, or i+12
func (at offset) expression() jen.Code {
	if at.ahead == 0 {
		return jen.Id(at.variable)
	}
	return jen.Id(at.variable).Op("+").Lit(at.ahead)
}

// settle prints what moves i to the offset, if it is not there:
//
//	i += 12
func (at offset) settle() []jen.Code {
	switch {
	case at == here:
		return nil
	case at.variable == here.variable:
		return []jen.Code{jen.Id("i").Op("+=").Lit(at.ahead)}
	}
	return []jen.Code{assign("i", at.expression())}
}

// function prints the fast path of a Def:
//
//	func fastUser(b []byte, i int) int {
//		if i < 0 || i > len(b)-9 || string(b[i:i+9]) != `{"login":` {
//			return -1
//		}
//		i = validate.Text(b, i+9)
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
	switch {
	case t.recursive:
		parameters = []jen.Code{jen.Id("b").Index().Byte(), jen.List(jen.Id("i"), jen.Id("depth")).Int()}
		body = append(body, jen.If(isLost.Op("||").Id("depth").Op("==").Lit(0)).Add(giveUp()))
	case t.match.nests():
		body = append(body, jen.If(isLost).Add(giveUp()))
	}
	if slices.ContainsFunc(t.match, func(op operation) bool { d, ok := op.(opDispatch); return ok && d.again }) {
		body = append(body, define("whole", jen.Id("i")))
	}
	body = append(body, p.result(t.match, here)...)
	return jen.Func().Id(matchName(t.word)).Params(parameters...).Int().Block(body...)
}

// result prints a matcher that reads from an offset on, and returns its own:
//
//	i = validate.Literal(b, i, `"`)
//	return validate.Signed(b, i, 0, 100)
func (p *matchPrinter) result(m matcher, from offset) []jen.Code {
	last := len(m) - 1
	body, at := p.sequence(m[:last], from)
	if call := p.call(m[last], at); call != nil {
		return append(body, jen.Return(call))
	}
	rest, at := p.sequence(m[last:], at)
	return append(append(body, rest...), jen.Return(at.expression()))
}

// statements prints a matcher that reads from an offset on and leaves its own
// in i.
func (p *matchPrinter) statements(m matcher, from offset) []jen.Code {
	body, at := p.sequence(m, from)
	return append(body, at.settle()...)
}

// sequence prints a matcher that reads from an offset on, and returns the one
// behind what it matched.
func (p *matchPrinter) sequence(m matcher, at offset) ([]jen.Code, offset) {
	var out []jen.Code
	for _, op := range m {
		if call := p.call(op, at); call != nil {
			out = append(out, assign("i", call))
			at = here
			continue
		}
		out = append(out, at.settle()...)
		at = here
		switch op := op.(type) {
		case opLiteral:
			out = append(out, jen.If(differs(op.text)).Add(giveUp()))
			at.ahead = len(op.text)
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
	return out, at
}

// call prints an operation that is one call, and is nil for others:
//
//	validate.Signed(b, i, 0, 100)
//	validate.Elements(b, i, validate.Text)
//	fastUser(b, i+9)
func (p *matchPrinter) call(op operation, at offset) *jen.Statement {
	b, i := jen.Id("b"), at.expression()
	switch op := op.(type) {
	case opLiteral:
		if isLong(op.text) {
			return nil
		}
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
	return jen.Func().Params(byteParameters()...).Int().Block(p.result(m, here)...)
}

// optional prints what matches a member that may be absent:
//
//	if i >= 0 && i <= len(b)-9 && string(b[i:i+9]) == `,"notes":` {
//		i = validate.Text(b, i+9)
//	}
//
// or, where the name is short,
//
//	if j := validate.Literal(b, i, `,"n":`); j >= 0 {
//		i = validate.Text(b, j)
//	}
func (p *matchPrinter) optional(op opOptional) jen.Code {
	if isLong(op.name) {
		return jen.If(holds(op.name)).Block(p.statements(op.value, offset{"i", len(op.name)})...)
	}
	try := primitive("Literal").Call(jen.Id("b"), jen.Id("i"), expression(goString(op.name)))
	return jen.If(define("j", try), jen.Id("j").Op(">=").Lit(0)).Block(p.statements(op.value, offset{variable: "j"})...)
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
		Else().Block(p.statements(op.value, here)...)
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
	return jen.Switch(define("j", p.call(op.value, here)), text).Block(
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
	from := here
	if op.again {
		from = offset{variable: "whole"}
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
