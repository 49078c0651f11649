// Package decoders is the rule that a type with an UnmarshalJSON of its own is
// held to what it writes in the exact and open profiles, and that the reader
// profile lets pass whatever may be read: anything, unless the method shows that
// it decodes the same fields.
package decoders

import (
	"encoding/json"
	"strings"
)

// Labels writes a list, and reads a list or a text with commas.
type Labels []string

// UnmarshalJSON takes either form.
func (l *Labels) UnmarshalJSON(data []byte) error {
	var text string
	if err := json.Unmarshal(data, &text); err == nil {
		*l = strings.Split(text, ",")
		return nil
	}
	return json.Unmarshal(data, (*[]string)(l))
}

// Checked reads what it writes, and looks at it afterwards.
type Checked struct {
	Name string `json:"name"`
}

// UnmarshalJSON trims the name.
func (c *Checked) UnmarshalJSON(data []byte) error {
	type plain Checked
	if err := json.Unmarshal(data, (*plain)(c)); err != nil {
		return err
	}
	c.Name = strings.TrimSpace(c.Name)
	return nil
}

// Article uses them.
type Article struct {
	Labels  Labels  `json:"labels"`
	Checked Checked `json:"checked"`
}
