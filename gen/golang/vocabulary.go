package golang

import (
	"strings"

	"github.com/dave/jennifer/jen"
)

// The raw statements of generated code. Whatever is printed is made of these.

// expression is Go as it stands in a plan: v.Meta, "text", 17.
func expression(text string) jen.Code { return jen.Id(text) }

func expressions(texts []string) []jen.Code {
	out := make([]jen.Code, len(texts))
	for i, text := range texts {
		out[i] = expression(text)
	}
	return out
}

// lineWidth is about where a list of expressions is broken. The indentation of
// the first line is not known, so it is not counted.
const lineWidth = 90

// filled is a list of expressions in lines that are filled up.
func filled(texts []string) *jen.Statement {
	var out strings.Builder
	column := 0
	for i, text := range texts {
		switch {
		case i == 0:
		case column+len(", ")+len(text) > lineWidth:
			out.WriteString(",\n")
			column = 0
		default:
			out.WriteString(", ")
			column += len(", ")
		}
		out.WriteString(text)
		column += len(text)
	}
	return jen.Id(out.String())
}

// primitive names something of package validate: validate.Text
func primitive(name string) *jen.Statement { return jen.Qual(validatePackage, name) }

// assign is: i = value
func assign(variable string, value jen.Code) *jen.Statement {
	return jen.Id(variable).Op("=").Add(value)
}

// define is: i := value
func define(variable string, value jen.Code) *jen.Statement {
	return jen.Id(variable).Op(":=").Add(value)
}

// giveUp is: { return -1 }
func giveUp() *jen.Statement { return jen.Block(jen.Return(jen.Lit(-1))) }

// say calls a method of the Check: c.Method(arguments…)
func say(method string, arguments ...jen.Code) *jen.Statement {
	return jen.Id("c").Dot(method).Call(arguments...)
}

// document is a doc comment, its lines broken to fit.
func document(text string) *jen.Statement {
	var lines []string
	line := "//"
	for _, word := range strings.Fields(text) {
		if line != "//" && len(line)+1+len(word) > 80 {
			lines = append(lines, line)
			line = "//"
		}
		line += " " + word
	}
	return jen.Comment(strings.Join(append(lines, line), "\n"))
}

// byteParameters are the parameters of a matcher: b []byte, i int
func byteParameters() []jen.Code {
	return []jen.Code{jen.Id("b").Index().Byte(), jen.Id("i").Int()}
}

// judgeParameters are: data []byte, p validate.Profile
func judgeParameters() []jen.Code {
	return []jen.Code{jen.Id("data").Index().Byte(), jen.Id("p").Add(primitive("Profile"))}
}
