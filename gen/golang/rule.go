package golang

import (
	"math/big"
	"slices"
	"unicode/utf8"

	"github.com/eventgen/eventgen/schema"
)

// integers returns the least and the greatest integer that the bounds of the
// rules allow; nil is no bound.
func integers(r *schema.Rules) (least, most *big.Int) {
	one := big.NewInt(1)
	raise := func(bound *big.Int) {
		if least == nil || bound.Cmp(least) > 0 {
			least = bound
		}
	}
	lower := func(bound *big.Int) {
		if most == nil || bound.Cmp(most) < 0 {
			most = bound
		}
	}
	if r.Minimum != "" {
		floor, exact := r.Minimum.Floor()
		if !exact {
			floor.Add(floor, one)
		}
		raise(floor)
	}
	if r.ExclusiveMinimum != "" {
		floor, _ := r.ExclusiveMinimum.Floor()
		raise(floor.Add(floor, one))
	}
	if r.Maximum != "" {
		floor, _ := r.Maximum.Floor()
		lower(floor)
	}
	if r.ExclusiveMaximum != "" {
		floor, exact := r.ExclusiveMaximum.Floor()
		if exact {
			floor.Sub(floor, one)
		}
		lower(floor)
	}
	return least, most
}

// isPlainRange reports whether a least and a most integer, as they stand, are
// all there is to say about an integer.
func isPlainRange(r *schema.Rules) bool {
	least, most := integers(r)
	return r.ExclusiveMinimum == "" && r.ExclusiveMaximum == "" && len(r.MultipleOf) == 0 &&
		string(r.Minimum) == least.String() && string(r.Maximum) == most.String()
}

// isNatural reports whether a Go value of the integer's own width is always
// within the bounds.
func isNatural(r *schema.Rules, s schema.Integer) bool {
	least, most := integers(r)
	floor, ceiling := widthOf(s)
	return len(r.MultipleOf) == 0 && least.Cmp(floor) <= 0 && most.Cmp(ceiling) >= 0
}

// widthOf are the least and the greatest integer that the Go type can hold.
func widthOf(s schema.Integer) (least, most *big.Int) {
	s.Safe = false
	low, high := s.Bounds()
	least, _ = low.Floor()
	most, _ = high.Floor()
	return least, most
}

// hasFloatBounds reports whether there is a bound on a Number beside that of its
// width.
func hasFloatBounds(r *schema.Rules, s schema.Number) bool {
	low, high := s.Bounds()
	return r.Minimum != low || r.Maximum != high || r.ExclusiveMinimum != "" || r.ExclusiveMaximum != "" || len(r.MultipleOf) > 0
}

// fits reports whether a string of the text has a length that the rules allow.
func fits(r *schema.Rules, text string) bool {
	n := utf8.RuneCountInString(text)
	return n >= r.MinLength && (r.MaxLength < 0 || n <= r.MaxLength)
}

// allows reports whether rules are known to allow a string.
func allows(r *schema.Rules, text string) bool {
	if s, ok := r.Shape.(schema.String); !ok || s.Quoted || len(r.Patterns) > 0 || !fits(r, text) {
		return false
	}
	return !r.IsListed() || slices.ContainsFunc(r.Values, schema.StringLiteral(text).Equal)
}
