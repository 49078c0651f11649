// Package sealed is the rule that a sealed interface is a union of the structs
// that implement it, told apart by a member that has one value in each.
package sealed

// Shape is a union.
type Shape interface{ isShape() }

// Circle is round.
type Circle struct {
	Kind   string  `json:"kind" jsonschema:"enum=circle"`
	Radius float64 `json:"radius" jsonschema:"exclusiveMinimum=0"`
}

// Square is not.
type Square struct {
	Kind string  `json:"kind" jsonschema:"enum=square"`
	Side float64 `json:"side" jsonschema:"exclusiveMinimum=0"`
}

func (Circle) isShape()  {}
func (*Square) isShape() {}

// Drawing holds shapes.
type Drawing struct {
	Shapes []Shape `json:"shapes"`
	Cover  Shape   `json:"cover,omitempty"`
}

var _ = []Shape{Circle{}, &Square{}}
