package validate

import "fmt"

// Profile says how strict a verdict is. Each profile accepts all that the one
// before it accepts.
type Profile uint8

const (
	// Exact is what Go's encoder writes: required members are there, and an
	// unknown member is a fault.
	Exact Profile = iota
	// Open is Exact with unknown members allowed: for a consumer whose producer
	// may be newer.
	Open
	// Reader is what Go's decoder takes: members may be absent or unknown, and
	// anything may be null; an array of fixed length may have any. What is
	// there must have the right type, range and constraints. Duplicate members,
	// member names in another case and invalid UTF-8, which the decoder takes
	// too, pass.
	Reader
)

func (p Profile) String() string {
	switch p {
	case Exact:
		return "exact"
	case Open:
		return "open"
	case Reader:
		return "reader"
	}
	return fmt.Sprintf("Profile(%d)", uint8(p))
}

// ParseProfile returns the profile of that name: exact, open or reader.
func ParseProfile(name string) (Profile, error) {
	for p := Exact; p <= Reader; p++ {
		if p.String() == name {
			return p, nil
		}
	}
	return 0, fmt.Errorf("unknown profile %q: expected exact, open or reader", name)
}
