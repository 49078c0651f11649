package golang

import (
	"fmt"

	"github.com/eventgen/eventgen/schema"
)

// The contracts of the golden files, as package load would read them from the
// types in testdata.

const testdata = "github.com/eventgen/eventgen/gen/golang/testdata/"

func held(kind schema.HeldKind) schema.Held { return schema.Held{Kind: kind} }

func pointer(h schema.Held) schema.Held {
	h.Pointers++
	return h
}

func named(pkg, name string, kind schema.HeldKind) schema.Held {
	exported := name[0] >= 'A' && name[0] <= 'Z'
	return schema.Held{Kind: kind, Named: true, Type: schema.GoType{Package: testdata + pkg, Name: name, Exported: exported}}
}

// use is a shape and how Go holds it, a scalar in the type of its width.
func use(s schema.Shape, h schema.Held, constraints ...schema.Constraint) schema.Type {
	switch s := s.(type) {
	case schema.Bool:
		h.Basic = "bool"
	case schema.String:
		h.Basic = "string"
	case schema.Number:
		h.Basic = fmt.Sprintf("float%d", s.Bits)
	case schema.Integer:
		h.Basic = fmt.Sprintf("int%d", s.Bits)
		if !s.Signed {
			h.Basic = "u" + h.Basic
		}
	}
	return schema.Type{Shape: s, Go: h, Constraints: constraints}
}

func nullable(t schema.Type) schema.Type {
	t.Nullable = true
	return t
}

func required(name, goName string, t schema.Type) schema.Field {
	return schema.Field{Name: name, GoName: goName, Type: t}
}

func optional(name, goName string, omit schema.OmitRule, t schema.Type) schema.Field {
	return schema.Field{Name: name, GoName: goName, Presence: schema.Optional, Omit: omit, Type: t}
}

func definition(pkg, name string, root bool, t schema.Type, doc string) *schema.Def {
	if t.Go.Type.Name == "" {
		t.Go = named(pkg, name, t.Go.Kind)
	}
	return &schema.Def{Name: word(name), Go: t.Go.Type, Root: root, Type: t, Doc: schema.Doc{Text: doc}}
}

func integerOf(bits int, signed bool) schema.Integer {
	return schema.Integer{Bits: bits, Signed: signed, Safe: bits == 64}
}

func textUse(constraints ...schema.Constraint) schema.Type {
	return use(schema.String{}, held(schema.HeldBasic), constraints...)
}

func array(elem schema.Type, length int) schema.Type {
	kind := schema.HeldSlice
	if length >= 0 {
		kind = schema.HeldArray
	}
	return use(schema.Array{Elem: elem, Len: length}, held(kind))
}

func mapOf(key, elem schema.Type, constraints ...schema.Constraint) schema.Type {
	return use(schema.Map{Key: key, Elem: elem}, held(schema.HeldMap), constraints...)
}

func timeUse() schema.Type {
	return use(schema.Time{}, schema.Held{Kind: schema.HeldOpaque, Named: true, Type: schema.GoType{Package: "time", Name: "Time", Exported: true}})
}

func memberList(values ...schema.Literal) []schema.Member {
	var out []schema.Member
	for _, v := range values {
		out = append(out, schema.Member{Name: "Value", Value: v})
	}
	return out
}

func with(t schema.Type, constraints ...schema.Constraint) schema.Type {
	t.Constraints = constraints
	return t
}

// shop is generated into the package of its types.
func shop() *schema.Contract {
	ref := func(name, goName string, kind schema.HeldKind) schema.Type {
		return use(schema.Ref{Name: name}, named("shop", goName, kind))
	}
	line := ref("Line", "Line", schema.HeldStruct)
	linePointer := line
	linePointer.Go = pointer(line.Go)
	status, tree := ref("Status", "Status", schema.HeldBasic), nullable(ref("Tree", "Tree", schema.HeldMap))
	parent, level := ref("Order", "Order", schema.HeldStruct), ref("Level", "Level", schema.HeldBasic)
	parent.Go, level.Go = pointer(parent.Go), pointer(level.Go)
	number := use(schema.Number{Bits: 64}, held(schema.HeldBasic))
	by := schema.Field{
		Name: "by", GoName: "By", Presence: schema.Optional, Type: textUse(schema.MinLength{Value: 1}),
		Path: []schema.Step{{GoName: "Audit", Pointer: true}},
	}
	order := schema.Object{Fields: []schema.Field{
		required("id", "ID", use(integerOf(64, true), held(schema.HeldBasic))),
		required("count", "Count", use(integerOf(8, false), held(schema.HeldBasic), schema.Minimum{Value: "1"}, schema.Maximum{Value: "2e1"})),
		required("ratio", "Ratio", with(number, schema.Minimum{Value: "0.5"}, schema.ExclusiveMaximum{Value: "2"})),
		required("price", "Price", use(schema.Number{Bits: 32}, held(schema.HeldBasic))),
		required("step", "Step", use(integerOf(32, true), held(schema.HeldBasic), schema.ExclusiveMinimum{Value: "-10"}, schema.MultipleOf{Value: "2.5"})),
		required("status", "Status", status),
		required("level", "Level", nullable(level)),
		optional("note", "Note", schema.OmitEmpty, textUse(schema.MinLength{Value: 2}, schema.MaxLength{Value: 10})),
		required("code", "Code", textUse(schema.Pattern{Value: `^[A-Z]{3}$`})),
		required("serial", "Serial", textUse(schema.Format{Value: "uuid"})),
		required("paid", "Paid", use(schema.Bool{}, held(schema.HeldBasic))),
		required("when", "When", timeUse()),
		required("blob", "Blob", nullable(use(schema.Bytes{}, held(schema.HeldSlice), schema.MaxLength{Value: 8}))),
		required("tags", "Tags", with(array(textUse(), -1), schema.MinItems{Value: 1}, schema.MaxItems{Value: 3}, schema.UniqueItems{})),
		required("point", "Point", array(number, 2)),
		required("labels", "Labels", nullable(mapOf(textUse(schema.MaxLength{Value: 3}), textUse()))),
		optional("by_status", "ByStatus", schema.OmitEmpty, mapOf(status, use(integerOf(16, true), held(schema.HeldBasic)), schema.MaxProperties{Value: 2})),
		optional("by_number", "ByNumber", schema.OmitEmpty, mapOf(use(schema.Integer{Bits: 8, Signed: true, Quoted: true}, held(schema.HeldBasic)), linePointer)),
		required("lines", "Lines", nullable(array(linePointer, -1))),
		required("grid", "Grid", nullable(array(nullable(array(line, -1)), -1))),
		optional("parent", "Parent", schema.OmitEmpty, parent),
		required("extra", "Extra", nullable(use(schema.JSON{}, held(schema.HeldInterface)))),
		required("quoted", "Quoted", use(schema.Integer{Bits: 64, Signed: true, Quoted: true}, held(schema.HeldBasic))),
		optional("total", "Total", schema.OmitZero, ref("Money", "money", schema.HeldStruct)),
		required("budget", "Budget", nullable(use(integerOf(16, true), pointer(held(schema.HeldBasic)), schema.Minimum{Value: "0"}))),
		optional("trees", "Trees", schema.OmitEmpty, mapOf(textUse(), tree)),
		optional("weights", "Weights", schema.OmitEmpty, mapOf(textUse(), number)),
		by,
	}}
	return &schema.Contract{Package: testdata + "shop", Defs: []*schema.Def{
		definition("shop", "First", true, use(schema.Object{Fields: []schema.Field{
			optional("a", "A", schema.OmitEmpty, use(integerOf(16, true), pointer(held(schema.HeldBasic)))),
			optional("b", "B", schema.OmitEmpty, use(schema.Bool{}, held(schema.HeldBasic))),
			required("c", "C", textUse()),
			optional("d", "D", schema.OmitZero, use(integerOf(64, false), held(schema.HeldBasic))),
		}}, held(schema.HeldStruct)), "First begins with optional members."),
		definition("shop", "Level", false, use(schema.Enum{Base: integerOf(8, false), Members: memberList("0", "1", "1.0", "300")}, held(schema.HeldBasic)), ""),
		definition("shop", "Line", false, use(schema.Object{Fields: []schema.Field{
			optional("sku", "SKU", schema.OmitEmpty, textUse()),
			optional("n", "N", schema.OmitEmpty, use(integerOf(32, true), held(schema.HeldBasic), schema.Minimum{Value: "0"})),
		}}, held(schema.HeldStruct)), "Line has no member that is sure to be there."),
		definition("shop", "money", false, use(schema.Object{Fields: []schema.Field{
			required("cents", "Cents", use(integerOf(64, true), held(schema.HeldBasic))),
		}}, held(schema.HeldStruct)), ""),
		definition("shop", "Order", true, use(order, held(schema.HeldStruct)), "Order has every shape and constraint once. It is part of itself."),
		definition("shop", "Status", false, use(schema.Enum{Base: schema.String{}, Members: memberList(`"open"`, `"paid & gone"`, `"open"`)}, held(schema.HeldBasic)), ""),
		definition("shop", "Tree", false, nullable(use(schema.Map{Key: textUse(), Elem: tree}, held(schema.HeldMap))), "Tree is a map of itself."),
	}}
}

// stream is generated into a package of its own.
func stream() *schema.Contract {
	ref := func(name, goName string, kind schema.HeldKind) schema.Type {
		return use(schema.Ref{Name: name}, named("stream", goName, kind))
	}
	int32Use := use(integerOf(32, true), held(schema.HeldBasic), schema.Minimum{Value: "0"})
	next, shape := ref("Span", "span", schema.HeldStruct), ref("Shape", "Shape", schema.HeldInterface)
	next.Go = pointer(next.Go)
	square := ref("Square", "Square", schema.HeldStruct)
	square.Go = pointer(square.Go) // the method that seals it has a pointer receiver
	tag := func(value schema.Literal) schema.Type { return textUse(schema.OneOf{Values: []schema.Literal{value}}) }
	return &schema.Contract{Package: testdata + "stream", Defs: []*schema.Def{
		definition("stream", "Circle", false, use(schema.Object{Fields: []schema.Field{
			required("type", "Type", tag(`"circle"`)),
			required("radius", "Radius", use(schema.Number{Bits: 64}, held(schema.HeldBasic), schema.ExclusiveMinimum{Value: "0"})),
		}}, held(schema.HeldStruct)), ""),
		definition("stream", "Drawing", true, use(schema.Object{Fields: []schema.Field{
			required("main", "Main", nullable(shape)),
			required("others", "Others", array(shape, -1)),
		}}, held(schema.HeldStruct)), "Drawing holds Shapes."),
		definition("stream", "Kind", false, use(schema.Enum{Base: schema.String{}, Members: memberList(`"text"`, `"note"`, `"usage"`, `"none"`)}, held(schema.HeldBasic)), ""),
		definition("stream", "Message", true, use(schema.Union{
			Tag: "kind", Payload: "body",
			Envelope: []schema.Field{
				optional("seq", "Seq", schema.OmitEmpty, use(integerOf(32, false), held(schema.HeldBasic))),
				required("kind", "Kind", ref("Kind", "Kind", schema.HeldBasic)),
				required("body", "Body", use(schema.JSON{}, held(schema.HeldInterface))),
				optional("trailer", "Trailer", schema.OmitEmpty, textUse()),
			},
			Variants: []schema.Variant{
				{Tag: "text", Type: ref("Text", "Text", schema.HeldStruct)},
				{Tag: "usage", Type: nullable(ref("Usage", "Usage", schema.HeldStruct))},
				{Tag: "note", Type: ref("Text", "Text", schema.HeldStruct)},
			},
		}, held(schema.HeldStruct)), "Message is an envelope."),
		definition("stream", "meta", false, use(schema.Object{Fields: []schema.Field{
			required("lang", "Lang", textUse(schema.MaxLength{Value: 2})),
			required("spans", "Spans", array(ref("Span", "span", schema.HeldStruct), -1)),
		}}, held(schema.HeldStruct)), ""),
		definition("stream", "Shape", true, use(schema.Union{Tag: "type", Variants: []schema.Variant{
			{Tag: "circle", Type: ref("Circle", "Circle", schema.HeldStruct)},
			{Tag: "square", Type: square},
		}}, held(schema.HeldInterface)), "Shape is a sealed interface."),
		definition("stream", "span", false, use(schema.Object{Fields: []schema.Field{
			required("from", "From", int32Use),
			optional("next", "Next", schema.OmitEmpty, next),
			required("note", "Note", textUse()),
		}}, held(schema.HeldStruct)), ""),
		definition("stream", "Square", false, use(schema.Object{Fields: []schema.Field{
			required("type", "Type", tag(`"square"`)),
			required("side", "Side", use(integerOf(64, true), held(schema.HeldBasic))),
		}}, held(schema.HeldStruct)), ""),
		definition("stream", "Text", false, use(schema.Object{Fields: []schema.Field{
			required("text", "Text", textUse()),
			required("meta", "Meta", ref("Meta", "meta", schema.HeldStruct)),
		}}, held(schema.HeldStruct)), ""),
		definition("stream", "Usage", false, use(schema.Object{Fields: []schema.Field{
			required("tokens", "Tokens", int32Use),
		}}, held(schema.HeldStruct)), ""),
	}}
}
