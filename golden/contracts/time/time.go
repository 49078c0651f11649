// Package time is the rule that a time.Time is RFC 3339, and a duration an
// integer of nanoseconds.
package time

import "time"

// Meeting holds times in every way.
type Meeting struct {
	Start   time.Time            `json:"start"`
	End     *time.Time           `json:"end"`
	Left    time.Time            `json:"left,omitzero"`
	Breaks  []time.Time          `json:"breaks"`
	Notes   map[string]time.Time `json:"notes"`
	Length  time.Duration        `json:"length"`
	Timeout *time.Duration       `json:"timeout,omitempty"`
	Month   time.Month           `json:"month"`
}
