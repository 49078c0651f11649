package typescript

import "github.com/eventgen/eventgen/schema"

// use is the plan of one use of a shape.
type use struct {
	node node
	// null says that null may stand in place of the value.
	null bool
}

// node is the plan of a shape with its constraints merged: what is judged, in
// the form in which both guards and tables need it. The nodes of this file are
// all there are.
type node interface{ isNode() }

type (
	booleanNode struct {
		enum []schema.Literal // nil: both
	}

	numberNode struct {
		whole        bool
		min, max     schema.Decimal // "": no bound
		above, below schema.Decimal // exclusive
		multiples    []schema.Decimal
		enum         []schema.Literal // nil: any
	}

	textNode struct {
		minLength int // 0: none
		maxLength int // -1: none
		patterns  []*pattern
		enum      []schema.Literal // nil: any
		set       *valueSet        // of the enum; nil where it is small
	}

	// anyNode is any JSON value, null included.
	anyNode struct{}

	arrayNode struct {
		items    use
		length   int // of a Go array, or -1
		minItems int // 0: none
		maxItems int // -1: none
		unique   bool
	}

	mapNode struct {
		keys          *use // nil: any string
		values        use
		minProperties int // 0: none
		maxProperties int // -1: none
	}

	objectNode struct {
		members []member
		open    bool
	}

	unionNode struct {
		tag     string
		payload string   // "": the variant is the whole object
		members []member // of the envelope, the payload's own among them
		// variants are the tags grouped by what they announce, both in the
		// order in which they are declared.
		variants []variant
		open     bool
		tags     *tagTable
	}

	// refNode is a named type, without constraints of the use's own.
	refNode struct{ to *definition }
)

// member is one declared member of an object.
type member struct {
	name     string
	use      use
	optional bool
}

// variant is what some of a union's tags announce.
type variant struct {
	tags []string
	use  use
}

func (booleanNode) isNode() {}
func (numberNode) isNode()  {}
func (textNode) isNode()    {}
func (anyNode) isNode()     {}
func (arrayNode) isNode()   {}
func (mapNode) isNode()     {}
func (objectNode) isNode()  {}
func (unionNode) isNode()   {}
func (refNode) isNode()     {}

// pattern is a regular expression that strings are held against.
type pattern struct {
	source string
	// name is the constant that holds it.
	name string
	// shared says that the constant is the runtime's.
	shared bool
}

// valueSet is a constant that holds the values of an enum.
type valueSet struct {
	name   string
	values []schema.Literal
}

// commonScalar is a scalar that a contract may have in many places. The shape of
// one that it has in enough is a constant.
type commonScalar struct {
	name string // "": not in enough
	node node
	uses int
}

// tagTable is a constant that says which variant a tag announces.
type tagTable struct {
	name     string
	variants []variant
}

// sharedPatterns are the runtime's, which judge without a regular expression.
var sharedPatterns = map[string]string{
	schema.TimePattern:         "timePattern",
	schema.BytesPattern:        "bytesPattern",
	schema.QuotedNumberPattern: "quotedNumberPattern",
	schema.QuotedStringPattern: "quotedStringPattern",
}

// inside calls visit for every use directly in n.
func inside(n node, visit func(use)) {
	switch n := n.(type) {
	case arrayNode:
		visit(n.items)
	case mapNode:
		if n.keys != nil {
			visit(*n.keys)
		}
		visit(n.values)
	case objectNode:
		for _, m := range n.members {
			visit(m.use)
		}
	case unionNode:
		for _, m := range n.members {
			visit(m.use)
		}
		for _, v := range n.variants {
			visit(v.use)
		}
	}
}
