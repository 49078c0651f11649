package golang

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dave/jennifer/jen"
)

// A literal is compared by the primitive that is made for it, or, where it is
// long, in the generated code itself: the Go compiler turns the comparison with
// a constant into a few instructions, for up to inPrimitive bytes within the
// primitive too, and for up to inPlace bytes where the constant stands in the
// code; beyond, it calls a function. Generated validators are a tenth faster
// for the first, and a twentieth for cutting what is longer than inPlace.
const (
	inPrimitive = 8
	inPlace     = 16
	// mostPieces is the number of pieces beyond which a call costs less.
	mostPieces = 3
)

// isLong reports whether generated code compares the literal itself.
func isLong(text string) bool { return len(text) > inPrimitive }

// holds prints whether a literal stands at i:
//
//	i >= 0 && i <= len(b)-10 && string(b[i:i+10]) == `,"status":`
func holds(text string) jen.Code {
	return compared(text, "i >= 0 && i <= len(b)-%d", " && ", "==")
}

// differs prints the opposite:
//
//	i < 0 || i > len(b)-10 || string(b[i:i+10]) != `,"status":`
func differs(text string) jen.Code {
	return compared(text, "i < 0 || i > len(b)-%d", " || ", "!=")
}

func compared(text, within, and, operator string) jen.Code {
	out := fmt.Sprintf(within, len(text))
	at := 0
	for _, piece := range pieces(text) {
		from := "i"
		if at > 0 {
			from = fmt.Sprintf("i+%d", at)
		}
		at += len(piece)
		out += fmt.Sprintf("%sstring(b[%s:i+%d]) %s %s", and, from, at, operator, goString(piece))
	}
	return expression(out)
}

// pieces cuts a literal into parts of at most inPlace bytes, between words where
// it can.
func pieces(text string) []string {
	if len(text) > mostPieces*inPlace {
		return []string{text}
	}
	var out []string
	for len(text) > inPlace {
		// What is left must not need more pieces than it has to.
		least := (len(text)-1)%inPlace + 1
		cut := 0
		for at := least; at <= inPlace; at++ {
			if !utf8.RuneStart(text[at]) {
				continue
			}
			if cut == 0 || startsWord(text, at) {
				cut = at
			}
		}
		if cut == 0 {
			cut = inPlace // in the middle of a character
		}
		out = append(out, text[:cut])
		text = text[cut:]
	}
	return append(out, text)
}

// startsWord reports whether a word begins in the text at that offset.
func startsWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	return strings.ContainsRune("_-. ", before) || unicode.IsLower(before) && unicode.IsUpper(after)
}
