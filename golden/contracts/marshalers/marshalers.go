// Package marshalers is the rule that a type with MarshalText is a string, and
// one with MarshalJSON is what it declares.
package marshalers

import "strconv"

// Version makes its own text.
type Version struct{ Major, Minor int }

// MarshalText is the two numbers and a dot.
func (v Version) MarshalText() ([]byte, error) {
	return []byte(strconv.Itoa(v.Major) + "." + strconv.Itoa(v.Minor)), nil
}

// Money declares what its MarshalJSON writes.
//
//eventgen:wire {"type":"string","pattern":"^-?[0-9]+\\.[0-9]{2}$"}
type Money struct{ Cents int64 }

// MarshalJSON is the amount as a string.
func (m Money) MarshalJSON() ([]byte, error) {
	sign, cents := "", m.Cents
	if cents < 0 {
		sign, cents = "-", -cents
	}
	rest := strconv.FormatInt(100+cents%100, 10)[1:]
	return []byte(`"` + sign + strconv.FormatInt(cents/100, 10) + "." + rest + `"`), nil
}

// Range declares an object.
//
//eventgen:wire {"type":"object","properties":{"from":{"type":"integer"},"to":{"type":["integer","null"]}},"required":["from","to"],"additionalProperties":false}
type Range struct{ From, To int64 }

// MarshalJSON leaves the end open where it is 0.
func (r Range) MarshalJSON() ([]byte, error) {
	to := "null"
	if r.To != 0 {
		to = strconv.FormatInt(r.To, 10)
	}
	return []byte(`{"from":` + strconv.FormatInt(r.From, 10) + `,"to":` + to + `}`), nil
}

// Release uses them.
type Release struct {
	Version  Version            `json:"version"`
	Previous *Version           `json:"previous"`
	Price    Money              `json:"price"`
	Prices   map[string]Money   `json:"prices"`
	ByVer    map[Version]string `json:"by_version"`
	Support  Range              `json:"support"`
}
