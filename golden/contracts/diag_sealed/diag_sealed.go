// Package diag_sealed has sealed interfaces whose types cannot be told apart, and
// tags that tell nothing.
package diag_sealed

// Shape has a variant without a tag.
type Shape interface{ isShape() }

// Circle has one.
type Circle struct {
	Kind string `json:"kind" jsonschema:"const=circle"`
}

// Square has none.
type Square struct {
	Side float64 `json:"side"`
}

// Sound has two variants of one tag.
//
//eventgen:union tag=type
type Sound interface{ isSound() }

// Bell is a variant.
//
//eventgen:tag bell
type Bell struct {
	Type string `json:"type"`
}

// Gong says that it is a bell.
//
//eventgen:tag bell
type Gong struct {
	Type string `json:"type"`
}

// Silence is no variant of anything.
//
//eventgen:tag silence
type Silence struct {
	Type string `json:"type"`
}

// Number is implemented by what is no struct.
type Number interface{ isNumber() }

// Count is a number.
type Count int32

func (Circle) isShape() {}
func (Square) isShape() {}
func (Bell) isSound()   {}
func (Gong) isSound()   {}
func (Count) isNumber() {}

// Scene uses them.
type Scene struct {
	Shape  Shape  `json:"shape"`
	Sound  Sound  `json:"sound"`
	Number Number `json:"number"`
}
