// Package same_names is the rule that types of one name in two packages are two
// definitions; those of the package that was asked for keep their names.
package same_names

import (
	"github.com/eventgen/eventgen/golden/contracts/nested"
	"github.com/eventgen/eventgen/golden/contracts/structs"
)

// Point is not the Point of package structs.
type Point struct {
	Lat float64 `json:"lat"`
	Lon float64 `json:"lon"`
}

// Member is not the Member of package nested.
type Member struct {
	Name string `json:"name"`
}

// Route uses both of each.
type Route struct {
	From    Point         `json:"from"`
	Pixel   structs.Point `json:"pixel"`
	Driver  Member        `json:"driver"`
	Guest   nested.Member `json:"guest"`
	Company nested.Room   `json:"company"`
}
