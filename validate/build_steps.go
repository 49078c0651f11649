package validate

import (
	"encoding/binary"
	"encoding/json"
	"strconv"
	"unicode/utf8"
)

// prepare makes ready what the walker reads, once every node is complete.
func (b *builder) prepare() {
	for _, o := range b.objects {
		o.steps = make([]step, len(o.members))
		for k := range o.members {
			o.steps[k] = stepOf(o.members[k].use)
		}
	}
	for _, a := range b.arrays {
		a.step = stepOf(a.elem)
	}
	for _, m := range b.maps {
		m.step = stepOf(m.elem)
	}
	for _, n := range b.unions {
		for k := range n.union.variants {
			n.union.variants[k].step = stepOf(n.union.variants[k].use)
		}
		n.union.tagName = newQuotedString(quotedTexts([]string{n.union.tag}, ":")[0])
		if n.object == nil {
			continue
		}
		n.object.steps[n.union.tagMember] = step{use: n.object.members[n.union.tagMember].use, way: wayTag, zero: neverZero}
		n.object.steps[n.union.payloadMember] = step{use: n.object.members[n.union.payloadMember].use, way: wayPayload, zero: neverZero}
		n.union.tagsListed = n.object.members[n.union.tagMember].takesAll(n.union.tags.names)
		n.union.guesses = newGuessIndex(n.union)
	}
}

func stepOf(u use) step {
	s := step{use: u, zero: neverZero}
	n := u.node
	if n.ownDecoder {
		return s
	}
	switch listed := len(n.enums) > 0; {
	case n.kind == kindString && n.plain:
		s.way = wayText
	case n.kind == kindString && len(n.enums) == 1 && n.text.free():
		s.way = wayListed
	case listed:
	case n.kind == kindString && n.text.isTime():
		s.way = wayTime
	case n.kind == kindInteger && len(n.numbers.multiples) == 0:
		s.way, s.digits, s.minusDigits = wayDigits, n.numbers.positive.digits(0), n.numbers.negative.digits(1)
	case n.kind == kindNumber && n.numbers.takesShort(""):
		s.way = wayNumber
		if n.numbers.takesShort("-") {
			s.minusDigits = mostDigits
		}
	case n.kind == kindUnion && n.object != nil:
		s.way = wayEnvelope
	case n.kind == kindBoolean, n.kind == kindArray, n.kind == kindMap, n.kind == kindObject:
		s.way = wayOf[n.kind]
	}
	s.setZero()
	return s
}

// wayOf is the way of kinds that have but one.
var wayOf = [...]way{kindBoolean: wayBoolean, kindArray: wayArray, kindMap: wayMap, kindObject: wayObject}

// neverZero is the zero of a step that has none: no zeroMask lets it through.
const neverZero = 1

// setZero finds out which value that Go writes for an empty field is valid.
func (s *step) setZero() {
	n, text := s.node, ""
	switch {
	case s.way == wayDigits && s.digits > 0:
		text = "0"
	case s.way == wayText, s.way == wayListed && n.enums[0].strings.find(nil) >= 0:
		text = `""`
	case s.null:
		text = "null"
	}
	if text != "" {
		var head, covered [4]byte
		for i := range copy(head[:], text) {
			covered[i] = 0xFF
		}
		s.zero, s.zeroMask = binary.LittleEndian.Uint32(head[:]), binary.LittleEndian.Uint32(covered[:])
		s.zeroLength = uint8(len(text))
	}
}

// takesShort reports whether the rule allows every number of that sign whose
// whole part has at most mostDigits digits. Bounds that allow the least and the
// greatest of them allow all.
func (r *numberRule) takesShort(sign string) bool {
	zero, most := parseDecimal([]byte("0")), parseDecimal([]byte(sign+"1e"+strconv.Itoa(mostDigits)))
	return len(r.multiples) == 0 && r.allows(&zero) && r.allows(&most)
}

// free reports whether every string satisfies the rule.
func (r *textRule) free() bool { return r.minLength <= 0 && r.maxLength == 0 && len(r.patterns) == 0 }

// isTime reports whether the rule demands a timestamp and nothing else.
func (r *textRule) isTime() bool {
	return r.minLength <= 0 && r.maxLength == 0 && len(r.patterns) == 1 && r.patterns[0].form == formTime
}

// mostDigits is the number of digits that two words hold along with what ends
// them.
const mostDigits = 15

// digits returns a number of digits up to which every integer from lowest on
// lies in the span.
func (s span) digits(lowest uint64) uint8 {
	digits, power := 0, uint64(10)
	if s.least > lowest {
		return 0
	}
	for digits < mostDigits && s.most >= power-1 {
		digits, power = digits+1, power*10
	}
	return uint8(digits)
}

// takesAll reports whether the member may be any of the strings.
func (m *memberRule) takesAll(texts []string) bool {
	n := m.node
	if n.kind != kindString || n.ownDecoder {
		return false
	}
	for _, text := range texts {
		if !n.admits([]byte(text), utf8.RuneCountInString(text)) {
			return false
		}
	}
	return true
}

// quotedTexts are the texts as Go writes them, without the opening quote, and
// what follows them. It is "" for a text that no JSON can write.
func quotedTexts(texts []string, follow string) []string {
	out := make([]string, len(texts))
	for k, text := range texts {
		if utf8.ValidString(text) {
			out[k] = quoteJSON(text)[1:] + follow
		}
	}
	return out
}

// quoteJSON is the string as Go's encoder writes it.
func quoteJSON(s string) string {
	text, err := json.Marshal(s)
	if err != nil {
		panic(err) // no string fails
	}
	return string(text)
}
