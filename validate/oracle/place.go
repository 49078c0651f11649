package oracle

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/eventgen/eventgen/validate"
)

// place finds the violations in the bytes, and sorts them by offset.
func place(data []byte, violations []validate.Violation) []validate.Violation {
	wanted := &node{}
	for _, v := range violations {
		wanted.add(v.Pointer)
	}
	wanted.find(data, json.NewDecoder(bytes.NewReader(data)))
	for i := range violations {
		if violations[i].Offset < 0 {
			violations[i].Offset = wanted.at(violations[i].Pointer).offset
		}
	}
	slices.SortStableFunc(violations, func(a, b validate.Violation) int { return cmp.Compare(a.Offset, b.Offset) })
	return violations
}

// node is one token of the pointers that are looked for.
type node struct {
	offset int
	inner  map[string]*node
}

func (n *node) add(pointer string) {
	for _, token := range tokensOf(pointer) {
		next := n.inner[token]
		if next == nil {
			if n.inner == nil {
				n.inner = map[string]*node{}
			}
			next = &node{}
			n.inner[token] = next
		}
		n = next
	}
}

func (n *node) at(pointer string) *node {
	for _, token := range tokensOf(pointer) {
		n = n.inner[token]
	}
	return n
}

func tokensOf(pointer string) []string {
	if pointer == "" {
		return nil
	}
	tokens := strings.Split(pointer[1:], "/")
	for i, token := range tokens {
		tokens[i] = unescape(token)
	}
	return tokens
}

// find reads one value, which is that of n, or of nobody where n is nil. The
// data have been found to be JSON. Of a member that occurs twice the last one
// counts, as for the library.
func (n *node) find(data []byte, decoder *json.Decoder) {
	start := int(decoder.InputOffset())
	start += len(data[start:]) - len(bytes.TrimLeft(data[start:], " \t\r\n,:"))
	token, err := decoder.Token()
	if err != nil {
		return
	}
	if n != nil {
		n.offset = start
	}
	opening, _ := token.(json.Delim)
	for i := 0; opening != 0 && decoder.More(); i++ {
		key := strconv.Itoa(i)
		if opening == '{' {
			name, err := decoder.Token()
			if err != nil {
				return
			}
			key, _ = name.(string)
		}
		var inner *node
		if n != nil {
			inner = n.inner[key]
		}
		inner.find(data, decoder)
	}
	if opening != 0 {
		_, _ = decoder.Token() // the closing one
	}
}
