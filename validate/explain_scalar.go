package validate

import (
	"bytes"
	"unicode/utf8"
)

func (e *explainer) boolean(n *node, i int) (end int) {
	if e.b[i] != 't' && e.b[i] != 'f' {
		return e.wrongType(n, i)
	}
	return e.enum(n, i, e.skip(i))
}

// number judges a number against a node of an integer or a number.
func (e *explainer) number(n *node, i int) (end int) {
	if e.b[i] != '-' && !isDigit(e.b[i]) {
		return e.wrongType(n, i)
	}
	if end = scanNumber(e.b, i); end < 0 {
		return e.breaks(end, faultNumber)
	}
	text, r := e.b[i:end], n.numbers
	d := parseDecimal(text)
	if n.kind == kindInteger {
		if !d.isInteger() {
			return e.wrongType(n, i)
		}
		switch {
		case bytes.ContainsAny(text, ".eE"):
			e.report(WireInteger, i, e.say("expected an integer without fraction and exponent").found(text))
		case d.isZero() && text[0] == '-' && r.unsigned:
			e.report(WireInteger, i, e.say("expected an integer without a sign").found(text))
		}
	} else if d.tooLarge(text) {
		e.report(WireNumber, i, e.say("expected a number that a float64 can hold").found(text))
	}
	for _, check := range [...]struct {
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
			e.report(check.keyword, i, e.say("expected ").demand(n).found(text))
		}
	}
	for k := range r.multiples {
		if m := &r.multiples[k]; !m.divides(&d) {
			e.report("multipleOf", i, e.say("expected a multiple of ").and(m.text).found(text))
		}
	}
	return e.enum(n, i, end)
}

func (e *explainer) text(n *node, i int) (end int) {
	if e.b[i] != '"' {
		return e.wrongType(n, i)
	}
	if end = scanText(e.b, i); end < 0 {
		if end = scanString(e.b, i); end < 0 {
			return e.breaks(end, faultString)
		}
		e.checkText(i, end)
	}
	r, value := n.text, e.b[i:end]
	if r.minLength > 0 || r.maxLength != 0 {
		points := countPoints(value[1 : len(value)-1])
		if points < r.minLength {
			e.report("minLength", i, e.say("expected at least ").count(r.minLength, "code point").and(", found ").number(points).and(": ").excerpt(value))
		}
		if !r.maxLength.Allows(points) {
			e.report("maxLength", i, e.say("expected at most ").count(int(r.maxLength)-1, "code point").and(", found ").number(points).and(": ").excerpt(value))
		}
	}
	if len(r.patterns) > 0 {
		text := e.nameText(i, end)
		for _, p := range r.patterns {
			if !p.matches(text) {
				e.report("pattern", i, e.say("expected ").and(p.demand()).found(value))
			}
		}
	}
	return e.enum(n, i, end)
}

// checkText reports a string, or a member's name, that is not text: it has
// bytes that are not UTF-8, or a surrogate without its other half.
func (e *explainer) checkText(i, end int) {
	if e.profile == Reader || scanText(e.b, i) == end {
		return
	}
	content := e.b[i+1 : end-1]
	if !utf8.Valid(content) {
		e.report(WireUTF8, i, e.say("expected UTF-8, found bytes that are not in ").excerpt(e.b[i:end]))
	}
	for k := 0; k < len(content); {
		if content[k] != '\\' {
			k++
			continue
		}
		if scanPair(content, k) < 0 {
			e.report(WireSurrogate, i, e.say("expected both halves of a surrogate pair, found one alone in ").excerpt(e.b[i:end]))
			return
		}
		_, k = escaped(content, k)
	}
}

// enum reports the value from i to end if it is not among those listed. It
// returns end, which may be stop.
func (e *explainer) enum(n *node, i, end int) int {
	if len(n.enums) == 0 || end < 0 || e.more {
		return end
	}
	isString := e.b[i] == '"'
	form := ""
	if !isString {
		form = e.forms.value(i).form
	}
	for _, rule := range n.enums {
		var listed bool
		if isString {
			listed = rule.strings.find(e.nameText(i, end)) >= 0
		} else {
			_, listed = rule.canonical[form]
		}
		if listed {
			continue
		}
		message := e.say("expected ").list(rule.values, sentence.and).found(e.b[i:end])
		if isString {
			message = message.suggest(nearest(string(e.name), rule.strings.names))
		}
		e.report("enum", i, message)
	}
	return end
}
