// Package embedded is the rule that embedded structs flatten as encoding/json
// does it: by depth, by tags, and through pointers.
package embedded

import "time"

// Base is embedded by value.
type Base struct {
	ID   string `json:"id"`
	Kind string `json:"kind"`
}

// Audit is embedded by pointer: its members are absent together.
type Audit struct {
	By     string `json:"by"`
	Reason string `json:"reason,omitempty"`
}

// origin is unexported; its exported fields are members all the same.
type origin struct {
	Host string `json:"host"`
	port int
}

// Port gives the unexported field a reader.
func (o origin) Port() int { return o.port }

// Labels is no struct: embedded, it is a member under its name.
type Labels map[string]string

// Tagged is embedded with a tag: a member and not flattened.
type Tagged struct {
	Note string `json:"note"`
}

// Left and Right have a field of one name.
type Left struct{ Side, OnlyLeft string }

// Right is embedded beside Left.
type Right struct{ Side, OnlyRight string }

// Event embeds all of them. Its own Kind hides that of Base.
type Event struct {
	Base
	*Audit
	origin
	Labels
	Tagged `json:"tagged"`
	Kind   int32 `json:"kind"`
}

// Stamp is written as the time that it embeds, for that is where its
// MarshalJSON comes from.
type Stamp struct {
	time.Time
	Zone string
}

// Both has no Side: two at one depth drop each other.
type Both struct {
	Left
	Right
}
