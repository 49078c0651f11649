package golang

import (
	"strings"

	"github.com/dave/jennifer/jen"
)

// printValidateFile prints the functions that judge bytes.
func printValidateFile(p *plan) ([]byte, error) {
	f := newFile(p)
	if p.subject != "" {
		f.head.PackageComment("// Package " + p.packageName + " judges the JSON of the types of " + p.subject + ".")
	}
	f.declare(printContract(p))
	f.declare(printByName(p))
	f.declare(printTypes(p))
	m := matchPrinter{names: &p.names, recursive: map[string]bool{}}
	counts := false
	for _, t := range p.types {
		m.recursive[t.name] = t.recursive
		counts = counts || t.recursive && t.match != nil
	}
	if counts {
		f.declare(document(p.names.depth + " is how deep the fast paths follow a type that is part of itself.").Line().
			Const().Id(p.names.depth).Op("=").Lit(p.depth))
	}
	for _, t := range p.types {
		f.declare(printIs(p, &t))
		f.declare(printValidate(p, &t))
		if t.match != nil {
			f.declare(m.function(&t))
		}
	}
	return f.render()
}

// printContract prints:
//
//	// contract is the table, compiled when it is first needed.
//	var contract = sync.OnceValue(func() *validate.Validator { return validate.MustNew(table) })
func printContract(p *plan) jen.Code {
	compile := jen.Func().Params().Op("*").Add(primitive("Validator")).
		Block(jen.Return(primitive("MustNew").Call(jen.Id(p.names.table))))
	return document(p.names.contract+" is the "+p.names.table+", compiled when it is first needed.").Line().
		Var().Id(p.names.contract).Op("=").Qual(syncPackage, "OnceValue").Call(compile)
}

// printByName prints:
//
//	func Validate(typ string, data []byte, p validate.Profile) error {
//		switch typ {
//		case "Order":
//			return ValidateOrder(data, p)
//		case "User":
//			return ValidateUser(data, p)
//		}
//		return &validate.UnknownTypeError{Type: typ}
//	}
//
// Of one type there is an if statement.
func printByName(p *plan) jen.Code {
	doc := p.names.validate + " judges data as an event of the type of that name, as the Validate function of the type does. " +
		"Of a type that the contract does not have the error is a *validate.UnknownTypeError."
	call := func(t *typePlan) jen.Code {
		return jen.Return(jen.Id(validateName(t.word)).Call(jen.Id("data"), jen.Id("p")))
	}
	judge := jen.Switch(jen.Id("typ")).BlockFunc(func(g *jen.Group) {
		for _, t := range p.types {
			g.Case(expression(goString(t.name))).Block(call(&t))
		}
	})
	if len(p.types) == 1 {
		t := &p.types[0]
		judge = jen.If(jen.Id("typ").Op("==").Add(expression(goString(t.name)))).Block(call(t))
	}
	unknown := jen.Op("&").Add(primitive("UnknownTypeError")).Values(jen.Id("Type").Op(":").Id("typ"))
	return document(doc).Line().Func().Id(p.names.validate).
		Params(append([]jen.Code{jen.Id("typ").String()}, judgeParameters()...)...).Error().
		Block(judge, jen.Return(unknown))
}

// printTypes prints:
//
//	func Types() []string {
//		return []string{
//			"User",
//		}
//	}
func printTypes(p *plan) jen.Code {
	var quoted []jen.Code
	for _, t := range p.types {
		quoted = append(quoted, expression(goString(t.name)))
	}
	return document(p.names.types + " returns the names of the contract's types, sorted.").Line().
		Func().Id(p.names.types).Params().Index().String().
		Block(jen.Return(jen.Index().String().Add(broken(quoted))))
}

// printIs prints:
//
//	func IsUser(data []byte, p validate.Profile) bool {
//		return validate.Whole(data, fastUser(data, 0)) || contract().Is("User", data, p)
//	}
func printIs(p *plan, t *typePlan) jen.Code {
	slow := jen.Id(p.names.contract).Call().Dot("Is").Call(expression(goString(t.name)), jen.Id("data"), jen.Id("p"))
	verdict := slow
	if t.match != nil {
		verdict = whole(p, t).Op("||").Add(slow)
	}
	doc := isName(t.word) + " reports whether data is exactly one " + t.name + " in the profile p." + aboutType(t)
	return document(doc).Line().Func().Id(isName(t.word)).Params(judgeParameters()...).Bool().
		Block(jen.Return(verdict))
}

// printValidate prints:
//
//	func ValidateUser(data []byte, p validate.Profile) error {
//		if validate.Whole(data, fastUser(data, 0)) {
//			return nil
//		}
//		return contract().Validate("User", data, p)
//	}
func printValidate(p *plan, t *typePlan) jen.Code {
	var body []jen.Code
	if t.match != nil {
		body = append(body, jen.If(whole(p, t)).Block(jen.Return(jen.Nil())))
	}
	slow := jen.Id(p.names.contract).Call().Dot("Validate").Call(expression(goString(t.name)), jen.Id("data"), jen.Id("p"))
	doc := validateName(t.word) + " is " + isName(t.word) + " with reasons: nil, or a *validate.Error that holds the violations."
	return document(doc).Line().Func().Id(validateName(t.word)).Params(judgeParameters()...).Error().
		Block(append(body, jen.Return(slow))...)
}

// whole is: validate.Whole(data, fastUser(data, 0))
func whole(p *plan, t *typePlan) *jen.Statement {
	fast := jen.Id(matchName(t.word)).CallFunc(func(g *jen.Group) {
		g.Id("data")
		g.Lit(0)
		if t.recursive {
			g.Id(p.names.depth)
		}
	})
	return primitive("Whole").Call(jen.Id("data"), fast)
}

// aboutType is the type's own summary, as a sentence to be added to another.
func aboutType(t *typePlan) string {
	if t.summary == "" {
		return ""
	}
	return " " + strings.TrimRight(t.summary, ".:") + "."
}
