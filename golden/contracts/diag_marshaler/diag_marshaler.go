// Package diag_marshaler has marshalers of which nothing is known, and one that
// is called only sometimes.
package diag_marshaler

// Money has its own idea of JSON.
type Money struct{ cents int64 }

// MarshalJSON could write anything.
func (m Money) MarshalJSON() ([]byte, error) { return []byte{'0' + byte(m.cents%10)}, nil }

// Level makes its text on the pointer only.
type Level struct{ n int }

// MarshalText is not called where the value has no address.
func (l *Level) MarshalText() ([]byte, error) { return []byte{'0' + byte(l.n)}, nil }

// Account uses them.
type Account struct {
	Balance Money   `json:"balance"`
	Level   Level   `json:"level"`
	Levels  []Level `json:"levels"`
	Pointer *Level  `json:"pointer"`
}
