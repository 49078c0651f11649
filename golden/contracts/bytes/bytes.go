// Package bytes is the rule that a slice of bytes is base64, and an array of
// them is numbers.
package bytes

// Octet is a byte by another name.
type Octet byte

// Digit is a byte that makes its own text, so that slices of it are arrays.
type Digit byte

// MarshalText is the digit.
func (d Digit) MarshalText() ([]byte, error) { return []byte{'0' + byte(d)%10}, nil }

// Key is a named slice of bytes.
type Key []byte

// Blob holds bytes in every way.
type Blob struct {
	Data   []byte   `json:"data"`
	Absent []byte   `json:"absent,omitempty"`
	Octets []Octet  `json:"octets"`
	Key    Key      `json:"key"`
	Hash   [4]byte  `json:"hash"`
	Digits []Digit  `json:"digits"`
	Chunks [][]byte `json:"chunks"`
}
