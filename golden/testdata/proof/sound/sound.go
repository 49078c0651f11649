// Package sound has types of which the proof cannot make values without help.
package sound

import (
	"errors"
	"math/rand"
	"reflect"
	"strings"
)

// Currency makes its own values: most strings are none.
//
//eventgen:wire {"type":"string","pattern":"^[A-Z]{3}$"}
type Currency struct{ Code string }

// MarshalText is the code.
func (c Currency) MarshalText() ([]byte, error) { return []byte(c.Code), nil }

// Generate is testing/quick's Generator.
func (Currency) Generate(random *rand.Rand, _ int) reflect.Value {
	return reflect.ValueOf(Currency{[]string{"EUR", "USD", "JPY"}[random.Intn(3)]})
}

// Country is decoded from what its declaration allows.
//
//eventgen:wire {"type":"string","pattern":"^[a-z]{2}$"}
type Country struct{ code string }

// MarshalText is the code.
func (c Country) MarshalText() ([]byte, error) {
	if c.code == "" {
		return nil, errors.New("no country")
	}
	return []byte(c.code), nil
}

// UnmarshalText takes two letters.
func (c *Country) UnmarshalText(text []byte) error {
	if len(text) != 2 {
		return errors.New("a country has two letters")
	}
	c.code = strings.ToLower(string(text))
	return nil
}

// Price has both.
type Price struct {
	Currency Currency             `json:"currency"`
	Country  Country              `json:"country"`
	Others   map[Country]Currency `json:"others"`
}
