package validate

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"time"
	"unicode/utf8"
)

// Null reports that the value is null in JSON where kind, "an object", is
// expected: a nil pointer, slice, map or interface.
func (c *Check) Null(kind string) { c.report("type", "expected "+kind+", found null") }

// Dynamic reports that an interface holds a value of none of the Go types that
// may stand there.
func (c *Check) Dynamic(found any, expected ...string) {
	c.report("type", "expected "+listed(expected)+", found "+reflect.TypeOf(found).String())
}

// Enum reports that found, a string, number or bool, is none of the values that
// are allowed, which are JSON texts.
func (c *Check) Enum(found any, allowed ...string) {
	text, suggestion := fmt.Sprint(found), ""
	if v := reflect.ValueOf(found); v.Kind() == reflect.String {
		text = excerpt([]byte(quoted(v.String())))
		suggestion = didYouMean(v.String(), unquoteAll(allowed))
	}
	c.report("enum", "expected "+listed(allowed)+", found "+text+suggestion)
}

// unquoteAll returns the strings among the JSON texts.
func unquoteAll(texts []string) []string {
	var out []string
	for _, text := range texts {
		var s string
		if json.Unmarshal([]byte(text), &s) == nil && text != "null" {
			out = append(out, s)
		}
	}
	return out
}

// Time demands a time that RFC 3339 can write: in a year of four digits, in a
// zone less than 24 hours from UTC.
func (c *Check) Time(t time.Time) {
	if year := t.Year(); year < 0 || year > 9999 {
		c.report("pattern", "expected an RFC 3339 timestamp, found the year "+strconv.Itoa(year))
		return
	}
	if _, offset := t.Zone(); offset <= -24*60*60 || offset >= 24*60*60 {
		c.report("pattern", "expected an RFC 3339 timestamp, found a zone "+strconv.Itoa(offset)+" seconds from UTC")
	}
}

// Length demands a string of least to most code points; a negative most is no
// bound.
func (c *Check) Length(s string, least, most int) {
	// A code point takes from one byte to four, so that mostly the bytes alone
	// tell.
	if len(s) >= 4*least && (most < 0 || len(s) <= most) {
		return
	}
	n := utf8.RuneCountInString(s)
	if n < least {
		c.report("minLength", "expected at least "+counted(least, "code point")+", found "+strconv.Itoa(n)+": "+excerpt([]byte(quoted(s))))
	}
	if most >= 0 && n > most {
		c.report("maxLength", "expected at most "+counted(most, "code point")+", found "+strconv.Itoa(n)+": "+excerpt([]byte(quoted(s))))
	}
}

// Items demands an array of least to most elements; a negative most is no bound.
func (c *Check) Items(n, least, most int) {
	c.count(n, least, most, "element", "minItems", "maxItems")
}

// Properties demands a map of least to most members; a negative most is no
// bound.
func (c *Check) Properties(n, least, most int) {
	c.count(n, least, most, "member", "minProperties", "maxProperties")
}

func (c *Check) count(n, least, most int, thing, tooFew, tooMany string) {
	if n < least {
		c.report(tooFew, "expected at least "+counted(least, thing)+", found "+strconv.Itoa(n))
	}
	if most >= 0 && n > most {
		c.report(tooMany, "expected at most "+counted(most, thing)+", found "+strconv.Itoa(n))
	}
}

// IsZero reports whether *v is the zero value of its type, which omitzero leaves
// out.
func IsZero[T any](v *T) bool { return reflect.ValueOf(v).Elem().IsZero() }
