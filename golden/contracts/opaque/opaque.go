// Package opaque has types of which the source does not tell what they write.
// With the option opaque they are what the bodies of their methods show, and
// anything where these show nothing.
package opaque

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// Seconds shows what it writes: its MarshalJSON passes an integer on.
type Seconds struct{ time.Time }

// MarshalJSON writes the seconds since 1970.
func (s Seconds) MarshalJSON() ([]byte, error) { return json.Marshal(s.Unix()) }

// UnmarshalJSON reads them.
func (s *Seconds) UnmarshalJSON(data []byte) error {
	var unix int64
	if err := json.Unmarshal(data, &unix); err != nil {
		return err
	}
	s.Time = time.Unix(unix, 0)
	return nil
}

// Money shows nothing: its text is made elsewhere.
type Money struct{ cents int64 }

// MarshalJSON writes whatever render makes.
func (m Money) MarshalJSON() ([]byte, error) { return render(m.cents) }

// UnmarshalJSON reads a number of two decimal places.
func (m *Money) UnmarshalJSON(data []byte) error {
	var units, cents int64
	if n, err := fmt.Sscanf(string(data), "%d.%02d", &units, &cents); n != 2 {
		return errors.Join(errors.New("no amount of money"), err)
	}
	m.cents = 100*units + cents
	return nil
}

func render(cents int64) ([]byte, error) {
	if cents < 0 {
		return nil, errors.New("a negative amount of money")
	}
	return fmt.Appendf(nil, "%d.%02d", cents/100, cents%100), nil
}

// Bill has one of each.
type Bill struct {
	At     Seconds      `json:"at"`
	Total  Money        `json:"total"`
	Seller fmt.Stringer `json:"seller"`
}
