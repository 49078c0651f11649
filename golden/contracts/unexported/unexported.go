// Package unexported is the rule that types need no exported name to be on the
// wire: what an exported type leads to is part of the contract, and a name that
// differs from another in case only is told apart.
package unexported

// Order is the only exported type.
type Order struct {
	Lines  []line          `json:"lines"`
	State  state           `json:"state"`
	Notes  map[string]note `json:"notes"`
	Parent *order          `json:"parent"`
}

type line struct {
	Article string `json:"article"`
	price   int32
}

type note string

type state int8

const (
	open state = iota
	closed
)

// order is not Order.
type order struct {
	ID    string `json:"id"`
	lines []line
}

// Total uses what JSON does not see.
func (o Order) Total() (sum int32) {
	for _, l := range append(o.Lines, o.Parent.lines...) {
		sum += l.price
	}
	return sum * int32(open+closed)
}
