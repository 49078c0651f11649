package golang

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"
)

// printTableFile prints:
//
//	// table says what the types of the contract look like.
//	var table = validate.Table{
//		{
//			Name: "User",
//			Type: validate.Type{Shape: validate.Object{
//				Members: []validate.Member{
//					{Name: "id", Type: validate.Type{Shape: validate.String{}}},
//				},
//			}},
//		},
//	}
func printTableFile(p *plan) ([]byte, error) {
	f := newFile(p)
	t := tablePrinter{validate: p.names.aliases[validatePackage]}
	f.write(t.table(f, p))
	for _, list := range p.lists {
		f.declare(document(list.name + " are the values of " + list.def + ", as JSON.").Line().
			Var().Id(list.name).Op("=").Index().String().Add(broken([]jen.Code{filled(list.texts)})))
	}
	return f.render()
}

// tablePrinter prints composite literals. Most of a table is lists of literals
// that take one line each. They are written out here, since formatting a list
// takes as many times as long as it lies deep; while the rest of an entry is
// formatted, a name stands in the place of each list.
type tablePrinter struct {
	// validate is the name of package validate in the file.
	validate string
	// lists are the lines of what is inserted in the place of list0, list1, …
	// of the entry that is being printed.
	lists [][]string
}

// table is the variable, its entries formatted one at a time.
func (p *tablePrinter) table(f *file, plan *plan) []byte {
	doc := plan.names.table + " says what the types of the contract look like, to the judges that take an event in any form."
	empty := f.format(document(doc).Line().Var().Id(plan.names.table).Op("=").Add(primitive("Table")).Values())
	if len(plan.table) == 0 {
		return empty
	}
	var out bytes.Buffer
	out.Write(bytes.TrimSuffix(empty, []byte("}")))
	out.WriteByte('\n')
	for i := range plan.table {
		out.Write(p.entry(f, &plan.table[i]))
	}
	out.WriteByte('}')
	return out.Bytes()
}

// entry is the lines of an entry. It is formatted as the only one of a table, of
// which the first line and the last are then left out.
func (p *tablePrinter) entry(f *file, c *composite) []byte {
	p.lists = nil
	alone := jen.Var().Id("_").Op("=").Add(primitive("Table")).Add(broken([]jen.Code{p.spread(c)}))
	_, lines, _ := bytes.Cut(f.format(alone), []byte("\n"))
	return p.insert(bytes.TrimSuffix(lines, []byte("}")))
}

// broken is a literal's content, each value on a line of its own.
func broken(values []jen.Code) jen.Code {
	return jen.Custom(jen.Options{Open: "{", Close: "}", Separator: ",", Multi: len(values) > 0}, values...)
}

// literal prints a literal, each field on a line of its own where one of them is
// a list, and else on one line but for what lies deeper:
//
//	validate.Type{Shape: validate.Boolean{}, Null: true}
func (p *tablePrinter) literal(c *composite) jen.Code {
	switch {
	case !c.isBroken():
		return expression(p.line(c))
	case slices.ContainsFunc(c.fields, keyed.isBroken):
		return p.spread(c)
	}
	return p.name(c).Values(p.fields(c)...)
}

// spread prints a literal with each field on a line of its own.
func (p *tablePrinter) spread(c *composite) jen.Code {
	return p.name(c).Add(broken(p.fields(c)))
}

func (p *tablePrinter) name(c *composite) *jen.Statement {
	if c.typ == "" {
		return jen.Null()
	}
	return primitive(c.typ)
}

func (p *tablePrinter) fields(c *composite) []jen.Code {
	out := make([]jen.Code, len(c.fields))
	for i := range c.fields {
		f := &c.fields[i]
		out[i] = jen.Id(f.name).Op(":").Add(p.value(f))
	}
	return out
}

// value prints the value of a field.
func (p *tablePrinter) value(f *keyed) jen.Code {
	switch {
	case f.inner != nil:
		return p.literal(f.inner)
	case f.texts != nil && f.isBroken():
		return jen.Index().String().Add(broken([]jen.Code{filled(f.texts)}))
	case f.list == nil:
		return expression(p.text(f))
	}
	list := jen.Index().Add(primitive(f.listOf))
	if !f.isFlat() {
		elements := make([]jen.Code, len(f.list))
		for i := range f.list {
			elements[i] = p.literal(&f.list[i])
		}
		return list.Add(broken(elements))
	}
	var lines []string
	for i := range f.list {
		lines = append(lines, p.line(&f.list[i])+",")
	}
	p.lists = append(p.lists, lines)
	return list.Add(broken([]jen.Code{jen.Id(listName + strconv.Itoa(len(p.lists)-1))}))
}

// listName and a number stand in the place of a list.
const listName = "list"

// insert puts the lists into the formatted lines of an entry.
func (p *tablePrinter) insert(content []byte) []byte {
	var out bytes.Buffer
	inserted := 0
	for line := range bytes.Lines(content) {
		name := bytes.TrimLeft(line, "\t")
		if inserted == len(p.lists) || string(name) != listName+strconv.Itoa(inserted)+",\n" {
			out.Write(line)
			continue
		}
		for _, element := range p.lists[inserted] {
			out.Write(line[:len(line)-len(name)])
			out.WriteString(element)
			out.WriteByte('\n')
		}
		inserted++
	}
	return out.Bytes()
}

// line is a literal on one line, formatted.
func (p *tablePrinter) line(c *composite) string {
	var out strings.Builder
	if c.typ != "" {
		out.WriteString(p.validate + "." + c.typ)
	}
	out.WriteByte('{')
	for i := range c.fields {
		f := &c.fields[i]
		if i > 0 {
			out.WriteString(", ")
		}
		out.WriteString(f.name + ": " + p.text(f))
	}
	out.WriteByte('}')
	return out.String()
}

// text is the value of a field that takes no line of its own.
func (p *tablePrinter) text(f *keyed) string {
	switch {
	case f.inner != nil:
		return p.line(f.inner)
	case f.texts != nil:
		texts := make([]string, len(f.texts))
		for i, text := range f.texts {
			texts[i] = p.known(f.name, text)
		}
		return "[]string{" + strings.Join(texts, ", ") + "}"
	}
	return p.known(f.name, f.text)
}

// known is an expression that is one of package validate's own where the plan
// says so: a limit, or the name of a pattern.
func (p *tablePrinter) known(field, text string) string {
	switch {
	case field == "MaxLength" || field == "MaxItems" || field == "MaxProperties":
		return p.validate + ".AtMost(" + text + ")"
	case field == "Patterns" && text[0] != '"' && text[0] != '`':
		return p.validate + "." + text
	}
	return text
}

// isBroken reports whether a literal takes several lines.
func (c *composite) isBroken() bool {
	return slices.ContainsFunc(c.fields, func(f keyed) bool { return f.isBroken() || f.inner != nil && f.inner.isBroken() })
}

// isBroken reports whether the field itself is a list of several lines: of
// literals, or of more values of an enum than fit on one.
func (f keyed) isBroken() bool {
	return len(f.list) > 0 || f.name == "Enum" && len(strings.Join(f.texts, ", ")) > lineWidth
}

// isFlat reports whether each element of the list takes one line.
func (f keyed) isFlat() bool {
	return !slices.ContainsFunc(f.list, func(c composite) bool { return c.isBroken() })
}
