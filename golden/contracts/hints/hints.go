// Package hints is the rule of what is noted though nothing is wrong with it: a
// struct of which JSON sees nothing, options without effect, rules that cannot
// be held.
package hints

import "sync"

// Session has a lock that is written as {}.
type Session struct {
	ID     string     `json:"id,omitempty" jsonschema:"required"`
	Lock   sync.Mutex `json:"lock"`
	Secret secret     `json:"secret"`
	Size   int8       `json:"size" jsonschema:"maximum=1000"`
	Either any        `json:"either" jsonschema:"oneof_type=string;integer"`
	//lint:ignore SA5008 the rule is that Go ignores the option
	Typo string `json:"typo,omitemtpy"`
	//lint:ignore SA5008 the rule is that Go ignores the option
	Map map[string]string `json:"map,string"`
}

type secret struct{ key string }

// Key gives the unexported field a reader.
func (s secret) Key() string { return s.key }
