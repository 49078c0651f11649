package golang

import (
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/eventgen/eventgen/schema"
)

// printCheckFile prints the functions that judge Go values.
func printCheckFile(p *plan) ([]byte, error) {
	f := newFile(p)
	if p.deprecated {
		f.head.HeaderComment("//lint:file-ignore SA1019 deprecated parts of the contract are checked as well")
	}
	c := checkPrinter{&p.names}
	for _, t := range p.types {
		if t.check == nil {
			continue
		}
		f.declare(c.exported(&t))
		if t.check.body != nil {
			f.declare(c.inner(&t))
		}
	}
	return f.render()
}

// checkPrinter prints the inspections of one file.
type checkPrinter struct{ names *names }

// exported prints:
//
//	func CheckUser(v *shop.User) error {
//		var c validate.Check
//		if v == nil {
//			c.Null("an object")
//		} else {
//			checkUser(&c, v)
//		}
//		return c.Err("User")
//	}
func (p *checkPrinter) exported(t *typePlan) jen.Code {
	check := t.check
	name := checkName(t.word)
	doc := name + " reports what would break the contract in the JSON of v: nil, or a *validate.Error that holds the violations."
	if len(check.unchecked) > 0 {
		doc += " It does not look at " + strings.Join(check.unchecked, ", nor at ") + "."
	}
	return document(doc).Line().Func().Id(name).Params(jen.Id("v").Op("*").Add(goType(check.goType))).Error().Block(
		jen.Var().Id("c").Add(primitive("Check")),
		p.look(t),
		jen.Return(say("Err", expression(goString(t.name)))),
	)
}

// look prints what the exported function does with v; of a type that may be
// null:
//
//	if v != nil {
//		checkTree(&c, *v)
//	}
func (p *checkPrinter) look(t *typePlan) jen.Code {
	check := t.check
	argument := jen.Id("v")
	if !check.byPointer {
		argument = jen.Op("*").Id("v")
	}
	var body []jen.Code
	if check.body != nil {
		body = []jen.Code{jen.Id(inspectName(t.word)).Call(jen.Op("&").Id("c"), argument)}
	}
	if check.kind == "" {
		if body == nil {
			return jen.Id("_").Op("=").Id("v")
		}
		return jen.If(jen.Id("v").Op("!=").Nil()).Block(body...)
	}
	absent := jen.Id("v").Op("==").Nil()
	if check.nilable {
		absent = absent.Op("||").Op("*").Id("v").Op("==").Nil()
	}
	out := jen.If(absent).Block(say("Null", expression(goString(check.kind))))
	if body != nil {
		out = out.Else().Block(body...)
	}
	return out
}

func goType(t schema.GoType) *jen.Statement { return jen.Qual(t.Package, t.Name) }

// inner prints:
//
//	func checkUser(c *validate.Check, v *shop.User) {
//		n := c.Mark()
//		c.Signed(int64(v.Age), 0, 150)
//		n = c.Member(n, "age")
//	}
//
// That of a recursive type is:
//
//	func checkNode(c *validate.Check, v *shop.Node) {
//		if c.Enter() {
//			…
//			c.Leave()
//		}
//	}
func (p *checkPrinter) inner(t *typePlan) jen.Code {
	parameter := jen.Id("v")
	if t.check.byPointer {
		parameter = parameter.Op("*")
	}
	body := p.statements(t.check.body)
	if t.check.recursive {
		body = []jen.Code{jen.If(say("Enter")).Block(append(body, say("Leave"))...)}
	}
	return jen.Func().Id(inspectName(t.word)).
		Params(jen.Id("c").Op("*").Add(primitive("Check")), parameter.Add(goType(t.check.goType))).Block(body...)
}

func (p *checkPrinter) statements(in inspection) []jen.Code {
	var out []jen.Code
	for i, s := range in {
		if member, ok := s.(sayMember); ok {
			out = append(out, p.member(member, !isMarkUsed(in[i+1:])))
			continue
		}
		out = append(out, p.statement(s))
	}
	return out
}

// isMarkUsed reports whether a later statement of the list moves the mark once
// more.
func isMarkUsed(rest inspection) bool { return len(rest) > 0 }

// member prints:
//
//	n = c.Member(n, "age")
//
// and for the last of a list, behind which nobody needs the mark:
//
//	c.Member(n, "age")
func (p *checkPrinter) member(s sayMember, last bool) jen.Code {
	call := say("Member", jen.Id(s.mark), expression(s.name))
	if last {
		return call
	}
	return assign(s.mark, call)
}

func (p *checkPrinter) statement(s statement) jen.Code {
	switch s := s.(type) {
	case sayCall:
		if s.method == "Enum" {
			return say(s.method, filled(s.arguments))
		}
		return say(s.method, expressions(s.arguments)...)
	case sayWithin:
		return say(s.method, append(expressions(s.arguments), bounds(s.bounds))...)
	case sayEncoded:
		return p.encoded(s)
	case sayUnique:
		return unique(s)
	case sayType:
		return jen.Id(inspectName(p.names.words[s.def])).Call(jen.Id("c"), expression(s.argument))
	case sayMark:
		return define(s.variable, say("Mark"))
	case sayKey:
		return p.key(s)
	case sayScope:
		return jen.Block(p.statements(s.body)...)
	case sayIf:
		return p.condition(s)
	case sayZero:
		return jen.If(jen.Op("!").Add(primitive("IsZero").Call(expression(s.place)))).Block(p.statements(s.then)...)
	case sayRange:
		return p.loop(s)
	case saySwitch:
		return p.values(s)
	}
	return p.dynamic(s.(sayDynamic))
}

// bounds prints: validate.Bounds{Min: "0.5"}
func bounds(list []bound) jen.Code {
	return primitive("Bounds").ValuesFunc(func(g *jen.Group) {
		for _, b := range list {
			if b.name == "MultipleOf" {
				g.Id(b.name).Op(":").Index().String().Values(expressions(quotedDecimals(b.values))...)
				continue
			}
			g.Id(b.name).Op(":").Lit(string(b.values[0]))
		}
	})
}

// encoded prints:
//
//	{
//		text := base64.StdEncoding.EncodeToString(v.Blob)
//		c.Length(text, 0, 400)
//	}
func (p *checkPrinter) encoded(s sayEncoded) jen.Code {
	text := jen.Qual("encoding/base64", "StdEncoding").Dot("EncodeToString").Call(expression(s.bytes))
	return jen.Block(append([]jen.Code{define("text", text)}, p.statements(s.body)...)...)
}

// unique prints:
//
//	validate.CheckUnique(c, v.Tags)
func unique(s sayUnique) jen.Code {
	name := "CheckUnique"
	if s.byText {
		name = "CheckUniqueJSON"
	}
	return primitive(name).Call(jen.Id("c"), expression(s.slice))
}

// key prints:
//
//	if c.Mark() > n {
//		c.Key(n, k)
//	}
func (p *checkPrinter) key(s sayKey) jen.Code {
	return jen.If(say("Mark").Op(">").Id(s.mark)).Block(say("Key", jen.Id(s.mark), expression(s.key)))
}

// condition prints:
//
//	if v.Meta == nil {
//		c.Null("an object")
//	} else {
//		checkMeta(c, v.Meta)
//	}
func (p *checkPrinter) condition(s sayIf) jen.Code {
	out := jen.If(expression(s.condition)).Block(p.statements(s.then)...)
	if len(s.otherwise) > 0 {
		out = out.Else().Block(p.statements(s.otherwise)...)
	}
	return out
}

// loop prints:
//
//	for k, e := range v.Users {
func (p *checkPrinter) loop(s sayRange) jen.Code {
	variables := s.key
	if s.element != "" {
		variables += ", " + s.element
	}
	return jen.For(jen.Id(variables).Op(":=").Range().Add(expression(s.value))).Block(p.statements(s.body)...)
}

// values prints:
//
//	switch v.Status {
//	case "on", "off":
//	default:
//		c.Enum(v.Status, `"on"`, `"off"`)
//	}
func (p *checkPrinter) values(s saySwitch) jen.Code {
	return jen.Switch(expression(s.value)).BlockFunc(func(g *jen.Group) {
		for _, c := range s.cases {
			g.Case(filled(c.values)).Block(p.statements(c.body)...)
		}
		if len(s.otherwise) > 0 {
			g.Default().Block(p.statements(s.otherwise)...)
		}
	})
}

// dynamic prints:
//
//	switch data := v.Data.(type) {
//	case shop.User:
//		checkUser(c, &data)
//	case *shop.User:
//		checkUser(c, data)
//	case nil:
//		c.Null("an object")
//	default:
//		c.Dynamic(data, "shop.User")
//	}
func (p *checkPrinter) dynamic(s sayDynamic) jen.Code {
	used := !s.open
	for _, c := range s.cases {
		used = used || len(c.direct) > 0 || len(c.pointed) > 0
	}
	on := expression(s.value + ".(type)")
	if used {
		on = define("data", on)
	}
	return jen.Switch(on).BlockFunc(func(g *jen.Group) {
		var expected []jen.Code
		for _, c := range s.cases {
			g.Case(goType(c.goType)).Block(p.statements(c.direct)...)
			g.Case(jen.Op("*").Add(goType(c.goType))).Block(p.statements(c.pointed)...)
			expected = append(expected, jen.Lit(c.goType.String()))
		}
		g.Case(jen.Nil()).Block(p.statements(s.isNil)...)
		if !s.open {
			g.Default().Block(say("Dynamic", append([]jen.Code{jen.Id("data")}, expected...)...))
		}
	})
}
