package golang

import (
	"strconv"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// mostListed is the number of values of an enum that a message lists.
const mostListed = 12

// kindOf says what JSON is expected in the place of a use, in the words of
// package validate.
func kindOf(c *schema.Contract, t schema.Type) string {
	r := c.Rules(t)
	switch r.ShapePattern {
	case schema.TimePattern:
		return "an RFC 3339 timestamp"
	case schema.BytesPattern:
		return "padded base64"
	case "":
	default:
		return "a string"
	}
	switch r.Shape.(type) {
	case schema.Bool:
		return "true or false"
	case schema.Integer:
		return "an integer" + interval(&r)
	case schema.Number:
		return "a number" + interval(&r)
	case schema.String:
		if r.IsListed() {
			return listed(r.Values)
		}
		return "a string"
	case schema.Array:
		return "an array"
	}
	return "an object"
}

// interval says which numbers the bounds allow: from 0 to 100.
func interval(r *schema.Rules) string {
	switch {
	case r.Minimum != "" && r.Maximum != "" && r.ExclusiveMinimum == "" && r.ExclusiveMaximum == "":
		return " from " + string(r.Minimum) + " to " + string(r.Maximum)
	case r.Minimum == "" && r.Maximum == "" && r.ExclusiveMinimum == "" && r.ExclusiveMaximum == "":
		return ""
	}
	var parts []string
	for _, b := range []struct {
		words string
		bound schema.Decimal
	}{{"at least", r.Minimum}, {"above", r.ExclusiveMinimum}, {"at most", r.Maximum}, {"below", r.ExclusiveMaximum}} {
		if b.bound != "" {
			parts = append(parts, b.words+" "+string(b.bound))
		}
	}
	return " that is " + strings.Join(parts, " and ")
}

// listed names the values of an enum: one of "a", "b" or "c".
func listed(values []schema.Literal) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = string(v)
	}
	switch n := len(texts); {
	case n == 0:
		return "no value at all"
	case n == 1:
		return texts[0]
	case n == mostListed+1:
		return "one of " + strings.Join(texts[:mostListed], ", ") + " or 1 other value"
	case n > mostListed:
		return "one of " + strings.Join(texts[:mostListed], ", ") + " or " + strconv.Itoa(n-mostListed) + " other values"
	default:
		return "one of " + strings.Join(texts[:n-1], ", ") + " or " + texts[n-1]
	}
}
