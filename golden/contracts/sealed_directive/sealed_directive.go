// Package sealed_directive is the rule that a sealed interface is a union whose
// tag a directive names, where the values of the tag stand at the structs; and
// that unions nest and stand in slices and maps, where a nil one is null.
package sealed_directive

// Step is a union. Its base lends the method and is no variant.
//
//eventgen:union tag=type
type Step interface{ isStep() }

type base struct{}

func (base) isStep() {}

// Say is a variant.
//
//eventgen:tag say
type Say struct {
	base
	Type string `json:"type"`
	Text string `json:"text"`
}

// Repeat holds further steps.
//
//eventgen:tag repeat
type Repeat struct {
	base
	Type  string `json:"type"`
	Times int32  `json:"times"`
	Steps []Step `json:"steps"`
}

// Ask holds a union of another kind.
//
//eventgen:tag ask
type Ask struct {
	base
	Type    string            `json:"type"`
	Answer  Answer            `json:"answer"`
	Options map[string]Answer `json:"options,omitempty"`
}

// internal is never sent.
//
//eventgen:ignore
type internal struct {
	base
	Run func() `json:"-"`
}

// Answer is a union whose tag has a type of its own in each variant.
type Answer interface {
	isAnswer()
}

// Free is the answer in words.
type Free struct {
	Kind  FreeKind `json:"kind"`
	Words string   `json:"words"`
}

// Choice is the answer that was chosen.
type Choice struct {
	Kind   ChoiceKind `json:"kind"`
	Option int32      `json:"option"`
}

// The kinds have one value each.
type (
	FreeKind   string
	ChoiceKind string
)

// The value of each kind.
const (
	KindFree   FreeKind   = "free"
	KindChoice ChoiceKind = "choice"
)

func (*Free) isAnswer()   {}
func (*Choice) isAnswer() {}

// Script holds steps.
type Script struct {
	First Step            `json:"first"`
	Last  Step            `json:"last,omitempty"`
	Steps []Step          `json:"steps"`
	Named map[string]Step `json:"named"`
}

var _ = []Step{Say{}, Repeat{}, Ask{}, internal{}}
