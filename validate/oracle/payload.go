package oracle

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/eventgen/eventgen/validate"
)

// decode reads one JSON value with its numbers as they are written.
func decode(data []byte) (any, error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, errors.New("there is more than one JSON value")
	}
	return value, nil
}

// syntaxOf returns the violation of a text that is not one JSON value, or true
// where it is one.
func syntaxOf(data []byte) (validate.Violation, bool) {
	var raw json.RawMessage
	err := json.Unmarshal(data, &raw)
	if err == nil {
		return validate.Violation{}, true
	}
	v := validate.Violation{Keyword: validate.WireSyntax, Offset: len(data), Message: err.Error()}
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		v.Offset = int(syntax.Offset)
		// Where a text ends too early, the scanner blames the end, or a space
		// that it puts there. Otherwise it has read the byte at fault.
		blamesEnd := strings.Contains(err.Error(), "unexpected end") ||
			strings.Contains(err.Error(), "character ' '") && data[v.Offset-1] != ' '
		if !blamesEnd {
			v.Offset--
		}
	}
	if strings.Contains(err.Error(), "max depth") {
		v.Keyword = validate.WireDepth
	}
	return v, false
}

// extreme is how many digits a number may have before or behind its point
// until it is replaced by a tamer one.
const extreme = 2000

// tame replaces numbers that the library would work out at the cost of all
// their digits, or fail to: 1e5000000. The number that replaces one has its
// sign, is as large or as small beyond every bound that a schema has, and is
// whole if it is.
func tame(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for name, inner := range v {
			v[name] = tame(inner)
		}
	case []any:
		for i, inner := range v {
			v[i] = tame(inner)
		}
	case json.Number:
		return tameNumber(v)
	}
	return value
}

func tameNumber(number json.Number) json.Number {
	text, exponent := string(number), 0
	if i := strings.IndexAny(text, "eE"); i >= 0 {
		var err error
		exponent, err = strconv.Atoi(strings.TrimPrefix(text[i+1:], "+"))
		if err != nil { // beyond the range of an int
			exponent = 1 << 40
			if text[i+1] == '-' {
				exponent = -exponent
			}
		}
		text = text[:i]
	}
	if len(text) <= extreme && max(exponent, -exponent) <= extreme {
		return number
	}
	sign := ""
	if rest, ok := strings.CutPrefix(text, "-"); ok {
		sign, text = "-", rest
	}
	whole, fraction, _ := strings.Cut(text, ".")
	all := whole + fraction
	digits := strings.TrimLeft(all, "0")
	point := len(whole) - (len(all) - len(digits)) + exponent // the value is 0.digits × 10^point
	digits = strings.TrimRight(digits, "0")
	switch {
	case digits == "":
		return "0"
	case point > extreme && len(digits) <= point:
		return json.Number(sign + "1e" + strconv.Itoa(extreme))
	case point > extreme:
		return json.Number(sign + "1" + strings.Repeat("0", extreme) + ".5")
	case point < -extreme:
		return json.Number(sign + "1e-" + strconv.Itoa(extreme))
	}
	if len(digits) > 2*extreme {
		digits = digits[:2*extreme] + "1" // not whole, and on the same side of every bound
	}
	return json.Number(sign + "0." + digits + "e" + strconv.Itoa(point))
}
