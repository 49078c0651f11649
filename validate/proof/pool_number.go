package proof

import (
	"math"
	"math/big"
	"reflect"
	"strconv"
	"strings"

	"github.com/eventgen/eventgen/validate"
)

// boundsOf are the bounds of a number, none where the rule is of something else.
func boundsOf(r *rule) validate.Bounds {
	if r != nil {
		switch s := r.shape.(type) {
		case validate.Integer:
			return s.Bounds
		case validate.Number:
			return s.Bounds
		}
	}
	return validate.Bounds{}
}

// bound reads a bound. One that is beyond every float64, or closer to nothing
// than any, would be of no use here.
func bound(text string) (*big.Rat, bool) {
	f, err := strconv.ParseFloat(text, 64)
	if err != nil || f == 0 && strings.Trim(text, "-0.") != "" {
		return nil, false
	}
	return new(big.Rat).SetString(text)
}

// readBounds are those of b that can be read.
func readBounds(b validate.Bounds) []*big.Rat {
	var out []*big.Rat
	for _, text := range []string{b.Min, b.Max, b.Above, b.Below} {
		if rat, ok := bound(text); ok {
			out = append(out, rat)
		}
	}
	return out
}

// multiples are multiples of the divisors near nothing and near the bounds.
func multiples(b validate.Bounds) []*big.Rat {
	var out []*big.Rat
	step := new(big.Rat)
	for _, text := range b.MultipleOf {
		divisor, ok := bound(text)
		if !ok || divisor.Sign() == 0 {
			continue
		}
		if step.Sign() == 0 {
			step.Set(divisor)
		} else {
			step.Mul(step, divisor) // a multiple of both, if not the least
		}
	}
	if step.Sign() == 0 {
		return nil
	}
	nearest := append(readBounds(b), new(big.Rat))
	for _, near := range nearest {
		quotient := new(big.Rat).Quo(near, step)
		floor := new(big.Int).Div(quotient.Num(), quotient.Denom())
		for delta := range int64(4) {
			n := new(big.Int).Add(floor, big.NewInt(delta-1))
			out = append(out, new(big.Rat).Mul(step, new(big.Rat).SetInt(n)))
		}
	}
	return out
}

// integers are whole numbers worth trying under the bounds.
func integers(b validate.Bounds) []*big.Int {
	var out []*big.Int
	one := big.NewInt(1)
	for _, n := range []int64{7, 1} {
		out = append(out, big.NewInt(n))
	}
	for _, rat := range append(readBounds(b), multiples(b)...) {
		floor := new(big.Int).Div(rat.Num(), rat.Denom())
		out = append(out, floor, new(big.Int).Sub(floor, one), new(big.Int).Add(floor, one))
	}
	for _, n := range []int64{42, -1, -7, 1<<53 - 1, -(1<<53 - 1), 0, 1 << 53, -(1 << 53), 100, 1000} {
		out = append(out, big.NewInt(n))
	}
	for _, bits := range []uint{7, 8, 15, 16, 31, 32, 63, 64} {
		power := new(big.Int).Lsh(one, bits)
		out = append(out, new(big.Int).Sub(power, one), new(big.Int).Neg(power))
	}
	return out
}

// integersOf are those that the Go type can hold. Of a number that no rule
// tells about, as inside a type with a marshaler, only those are taken that a
// contract allows unless it says otherwise.
func integersOf(t reflect.Type, r *rule) []reflect.Value {
	var out []reflect.Value
	for _, n := range integers(boundsOf(r)) {
		v := reflect.New(t).Elem()
		switch {
		case r == nil && n.BitLen() > 53:
			continue
		case v.CanInt() && n.IsInt64() && !v.OverflowInt(n.Int64()):
			v.SetInt(n.Int64())
		case v.CanUint() && n.IsUint64() && !v.OverflowUint(n.Uint64()):
			v.SetUint(n.Uint64())
		default:
			continue
		}
		out = append(out, v)
	}
	return out
}

// floats are numbers worth trying under the bounds.
func floats(b validate.Bounds) []float64 {
	out := []float64{1.5, 1}
	for _, rat := range append(readBounds(b), multiples(b)...) {
		f, _ := rat.Float64()
		out = append(out, f, math.Nextafter(f, math.Inf(-1)), math.Nextafter(f, math.Inf(1)), f-1, f+1)
	}
	return append(out, -1.5, 0.1, math.MaxFloat32, -math.MaxFloat32, math.SmallestNonzeroFloat64, 1e21, 1e-7, 1<<53+2, 0, math.Copysign(0, -1),
		math.MaxFloat64, -math.MaxFloat64, 123456.789, -1e300, 0.5, 0.25)
}
