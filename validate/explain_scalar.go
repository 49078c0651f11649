package validate

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

func (e *explainer) boolean(n *node, i int) (end int) {
	if e.b[i] != 't' && e.b[i] != 'f' {
		return e.wrongType(n, i)
	}
	end = e.skip(i)
	e.enum(n, i, end)
	return end
}

// number judges a number against a node of an integer or a number.
func (e *explainer) number(n *node, i int) (end int) {
	if e.b[i] != '-' && !isDigit(e.b[i]) {
		return e.wrongType(n, i)
	}
	end = scanNumber(e.b, i)
	text, r := e.b[i:end], n.numbers
	d := parseDecimal(text)
	if n.kind == kindInteger {
		if !d.isInteger() {
			return e.wrongType(n, i)
		}
		switch {
		case bytes.ContainsAny(text, ".eE"):
			e.report(WireInteger, i, "expected an integer without fraction and exponent, found "+excerpt(text))
		case d.isZero() && text[0] == '-' && r.unsigned:
			e.report(WireInteger, i, "expected an integer without a sign, found "+excerpt(text))
		}
	} else if d.tooLarge(text) {
		e.report(WireNumber, i, "expected a number that a float64 can hold, found "+excerpt(text))
	}
	for _, check := range []struct {
		keyword string
		bound   *bound
		broken  func(order int) bool
	}{
		{"minimum", r.min, func(order int) bool { return order < 0 }},
		{"maximum", r.max, func(order int) bool { return order > 0 }},
		{"exclusiveMinimum", r.above, func(order int) bool { return order <= 0 }},
		{"exclusiveMaximum", r.below, func(order int) bool { return order >= 0 }},
	} {
		if check.bound != nil && check.broken(d.compare(&check.bound.decimal)) {
			e.report(check.keyword, i, "expected "+n.expected()+", found "+excerpt(text))
		}
	}
	for k := range r.multiples {
		if m := &r.multiples[k]; !m.divides(&d) {
			e.report("multipleOf", i, "expected a multiple of "+m.text+", found "+excerpt(text))
		}
	}
	e.enum(n, i, end)
	return end
}

func (e *explainer) text(n *node, i int) (end int) {
	if e.b[i] != '"' {
		return e.wrongType(n, i)
	}
	end = scanString(e.b, i)
	e.checkText(i, end)
	r, content := n.text, e.b[i+1:end-1]
	if r.minLength > 0 || r.maxLength != 0 {
		points := countPoints(content)
		if points < r.minLength {
			e.report("minLength", i, "expected at least "+counted(r.minLength, "code point")+", found "+strconv.Itoa(points)+": "+excerpt(e.b[i:end]))
		}
		if !r.maxLength.Allows(points) {
			e.report("maxLength", i, "expected at most "+counted(int(r.maxLength)-1, "code point")+", found "+strconv.Itoa(points)+": "+excerpt(e.b[i:end]))
		}
	}
	if len(r.patterns) > 0 {
		text := unescape(nil, content)
		for _, p := range r.patterns {
			if !p.matches(text) {
				e.report("pattern", i, "expected "+p.demand()+", found "+excerpt(e.b[i:end]))
			}
		}
	}
	e.enum(n, i, end)
	return end
}

// checkText reports a string, or a member's name, that is not text: it has
// bytes that are not UTF-8, or a surrogate without its other half.
func (e *explainer) checkText(i, end int) {
	if e.profile == Reader || scanText(e.b, i) == end {
		return
	}
	content := e.b[i+1 : end-1]
	if !utf8.Valid(content) {
		e.report(WireUTF8, i, "expected UTF-8, found bytes that are not in "+excerpt(e.b[i:end]))
	}
	for k := 0; k < len(content); {
		if content[k] != '\\' {
			k++
			continue
		}
		if scanPair(content, k) < 0 {
			e.report(WireSurrogate, i, "expected both halves of a surrogate pair, found one alone in "+excerpt(e.b[i:end]))
			return
		}
		_, k = escaped(content, k)
	}
}

// enum reports a value that is not among those listed.
func (e *explainer) enum(n *node, i, end int) {
	if len(n.enums) == 0 || e.more {
		return
	}
	form := e.forms.value(i).form
	for _, rule := range n.enums {
		if _, ok := rule.canonical[form]; !ok {
			message := "expected " + listed(rule.values) + ", found " + excerpt(e.b[i:end])
			if e.b[i] == '"' {
				message += didYouMean(form[1:], rule.strings.names)
			}
			e.report("enum", i, message)
		}
	}
}
