package golang

import "github.com/dave/jennifer/jen"

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
	f.Add(document(p.names.table + " says what the types of the contract look like, to the judges that take an event in any form."))
	f.Var().Id(p.names.table).Op("=").Add(primitive("Table")).Add(broken(literalsOf(p.table, true)))
	return render(f)
}

// broken is a literal's content, each value on a line of its own.
func broken(values []jen.Code) jen.Code {
	return jen.Custom(jen.Options{Open: "{", Close: "}", Separator: ",", Multi: len(values) > 0}, values...)
}

// literalsOf prints composite literals; spread breaks their fields into lines.
func literalsOf(list []composite, spread bool) []jen.Code {
	out := make([]jen.Code, len(list))
	for i := range list {
		out[i] = literal(&list[i], spread)
	}
	return out
}

// literal prints:
//
//	validate.Type{Shape: validate.Boolean{}, Null: true}
func literal(c *composite, spread bool) jen.Code {
	out := jen.Null()
	if c.typ != "" {
		out = primitive(c.typ)
	}
	fields := make([]jen.Code, len(c.fields))
	for i, f := range c.fields {
		fields[i] = jen.Id(f.name).Op(":").Add(value(&f))
	}
	spread = spread || len(c.fields) > 0 && c.hasList()
	return out.Custom(jen.Options{Open: "{", Close: "}", Separator: ",", Multi: spread}, fields...)
}

// hasList reports whether one of the fields takes several lines.
func (c *composite) hasList() bool {
	for _, f := range c.fields {
		if len(f.list) > 0 {
			return true
		}
	}
	return false
}

// value prints the value of a field.
func value(f *keyed) jen.Code {
	switch {
	case f.inner != nil:
		return literal(f.inner, false)
	case f.list != nil:
		return jen.Index().Add(primitive(f.listOf)).Add(broken(literalsOf(f.list, false)))
	case f.texts != nil:
		return jen.Index().String().Values(texts(f)...)
	}
	return known(f.name, f.text)
}

func texts(f *keyed) []jen.Code {
	out := make([]jen.Code, len(f.texts))
	for i, text := range f.texts {
		out[i] = known(f.name, text)
	}
	return out
}

// known prints an expression that is one of package validate's own where the
// plan says so: a limit, or the name of a pattern.
func known(field, text string) jen.Code {
	switch {
	case field == "MaxLength" || field == "MaxItems" || field == "MaxProperties":
		return primitive("AtMost").Call(expression(text))
	case field == "Patterns" && text[0] != '"' && text[0] != '`':
		return primitive(text)
	}
	return expression(text)
}
