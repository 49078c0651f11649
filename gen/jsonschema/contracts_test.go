package jsonschema

import "github.com/eventgen/eventgen/schema"

// The contracts from which the golden documents are made. Each is small enough
// to be read beside its document.

func def(name string, root bool, t schema.Type) *schema.Def {
	return &schema.Def{
		Name: name,
		Go:   schema.GoType{Package: "example.com/shop", Name: name, Exported: true},
		Root: root,
		Type: t,
		Doc:  schema.Doc{Text: name + " is documented."},
		Pos:  schema.Position{File: "shop.go", Line: 1},
	}
}

func required(name string, t schema.Type) schema.Field { return schema.Field{Name: name, Type: t} }

func optional(name string, t schema.Type) schema.Field {
	return schema.Field{Name: name, Type: t, Presence: schema.Optional, Omit: schema.OmitEmpty}
}

func plain(s schema.Shape, constraints ...schema.Constraint) schema.Type {
	return schema.Type{Shape: s, Constraints: constraints}
}

func nullable(s schema.Shape, constraints ...schema.Constraint) schema.Type {
	return schema.Type{Shape: s, Nullable: true, Constraints: constraints}
}

func names(values ...string) []schema.Member {
	var out []schema.Member
	for _, v := range values {
		out = append(out, schema.Member{Name: "Name" + v, Value: schema.StringLiteral(v)})
	}
	return out
}

// shapes has every shape and constraint once.
func shapes() *schema.Contract {
	int64Safe := schema.Integer{Bits: 64, Signed: true, Safe: true}
	return &schema.Contract{Package: "example.com/shop", Defs: []*schema.Def{
		def("Anything", false, nullable(schema.JSON{})),
		def("Color", false, plain(schema.Enum{Base: schema.String{}, Members: names("red", "blue", "red")})),
		def("Level", false, plain(schema.Enum{
			Base: schema.Integer{Bits: 8}, Members: []schema.Member{{Name: "Low", Value: "0"}, {Name: "High", Value: "9"}}, Open: true,
		})),
		def("Order", true, plain(schema.Object{Fields: []schema.Field{
			required("paid", plain(schema.Bool{})),
			required("count", plain(schema.Integer{Bits: 32}, schema.Maximum{Value: "1e2"}, schema.MultipleOf{Value: "5"})),
			optional("total", plain(int64Safe, schema.ExclusiveMinimum{Value: "0"})),
			{
				Name: "note", Type: plain(schema.String{}, schema.MinLength{Value: 1}, schema.MaxLength{Value: 40}, schema.Pattern{Value: "^[a-z<>&]+$"}),
				Doc: schema.Doc{Text: "Note is <for> people & others.", Deprecated: "use Text"}, Default: `"x"`, Examples: []schema.Literal{`"a"`, `"b"`},
			},
			required("when", plain(schema.Time{}, schema.Pattern{Value: "Z$"})),
			optional("blob", nullable(schema.Bytes{})),
			required("ratio", plain(schema.Number{Bits: 32})),
			required("any", plain(schema.JSON{})),
			{Name: "detail", Type: nullable(schema.JSON{}), Doc: schema.Doc{Text: "Detail is anything."}},
			required("point", plain(schema.Array{Elem: plain(schema.Number{Bits: 64}), Len: 2})),
			required("tags", nullable(schema.Array{Elem: plain(schema.Ref{Name: "Color"}), Len: -1}, schema.MaxItems{Value: 3}, schema.UniqueItems{})),
			optional("by_id", nullable(schema.Map{
				Key: plain(schema.Integer{Bits: 8, Quoted: true}), Elem: nullable(schema.Ref{Name: "Order"}),
			}, schema.MinProperties{Value: 1})),
			required("by_name", nullable(schema.Map{Key: plain(schema.String{}), Elem: plain(schema.JSON{})})),
			required("status", nullable(schema.String{}, schema.OneOf{Values: []schema.Literal{`""`, `"done"`}})),
			required("loose", plain(schema.Ref{Name: "Tree"})),
			required("tight", nullable(schema.Ref{Name: "Tree"})),
			required("level", nullable(schema.Ref{Name: "Level"}, schema.Minimum{Value: "2"})),
		}})),
		def("Tree", false, nullable(schema.Map{Key: plain(schema.Ref{Name: "Color"}), Elem: nullable(schema.Ref{Name: "Tree"})})),
	}}
}

// unions has an envelope, closed, and a union of whole objects, open.
func unions() *schema.Contract {
	tag := func(values ...string) schema.Type {
		return plain(schema.String{}, schema.OneOf{Values: literalsOf(values)})
	}
	return &schema.Contract{Package: "example.com/shop/v2", Defs: []*schema.Def{
		def("Cat", false, plain(schema.Object{Fields: []schema.Field{required("kind", tag("cat")), required("lives", plain(schema.Integer{Bits: 8}))}})),
		def("Dog", false, plain(schema.Object{Fields: []schema.Field{required("kind", tag("dog"))}, Open: true})),
		def("Message", true, plain(schema.Union{
			Tag: "type", Payload: "data",
			Envelope: []schema.Field{
				optional("id", plain(schema.Integer{Bits: 16, Signed: true})),
				required("type", tag("pet", "note", "nothing")),
				{Name: "data", Type: plain(schema.JSON{}), Doc: schema.Doc{Text: "Data is the payload."}},
			},
			Variants: []schema.Variant{
				{Tag: "pet", Type: plain(schema.Ref{Name: "Pet"}), Doc: schema.Doc{Text: "A pet has come."}},
				{Tag: "note", Type: nullable(schema.Ref{Name: "Cat"}), Doc: schema.Doc{Deprecated: "none left"}},
				{Tag: "nothing", Type: nullable(schema.JSON{})},
			},
		})),
		def("Pet", true, nullable(schema.Union{Tag: "kind", Open: true, Variants: []schema.Variant{
			{Tag: "cat", Type: plain(schema.Ref{Name: "Cat"})},
			{Tag: "dog", Type: plain(schema.Ref{Name: "Dog"})},
		}})),
		def("Zoo", true, plain(schema.Object{})),
	}}
}

func literalsOf(values []string) []schema.Literal {
	var out []schema.Literal
	for _, v := range values {
		out = append(out, schema.StringLiteral(v))
	}
	return out
}
