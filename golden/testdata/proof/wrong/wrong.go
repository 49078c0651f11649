// Package wrong has a type for each way in which a contract can be false about
// what encoding/json writes.
package wrong

import (
	"encoding/json"
	"strconv"
	"strings"
)

// Money is declared as a number and writes a string.
//
//eventgen:wire {"type":"number"}
type Money struct{ Cents int32 }

// MarshalJSON is a string of cents.
func (m Money) MarshalJSON() ([]byte, error) { return json.Marshal(strconv.Itoa(int(m.Cents))) }

// Invoice holds money.
type Invoice struct {
	ID    string `json:"id"`
	Total Money  `json:"total"`
}

// Level is declared with a value too few.
//
//eventgen:wire {"type":"string","enum":["even"]}
type Level int

// MarshalJSON is whether the level is even.
func (l Level) MarshalJSON() ([]byte, error) {
	if l%2 == 0 {
		return []byte(`"even"`), nil
	}
	return []byte(`"odd"`), nil
}

// Lossy forgets its minutes when it is read.
//
//eventgen:wire {"type":"string","pattern":"^[0-9]+:[0-9]+$"}
type Lossy struct{ Hours, Minutes uint8 }

// MarshalText is hours and minutes.
func (l Lossy) MarshalText() ([]byte, error) {
	return []byte(strconv.Itoa(int(l.Hours)) + ":" + strconv.Itoa(int(l.Minutes))), nil
}

// UnmarshalText reads the hours.
func (l *Lossy) UnmarshalText(text []byte) error {
	hours, _, _ := strings.Cut(string(text), ":")
	n, err := strconv.ParseUint(hours, 10, 8)
	*l = Lossy{Hours: uint8(n)}
	return err
}
