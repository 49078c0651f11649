package validate

import (
	"encoding/json"
	"strconv"
)

// fewElements is how many elements are compared with each other rather than
// looked up, which would allocate.
const fewElements = 32

// CheckUnique demands that no two elements are equal. It is for elements that
// are equal in Go exactly when they are in JSON: bools, numbers and strings.
func CheckUnique[S ~[]E, E comparable](c *Check, elements S) {
	if len(elements) > fewElements {
		uniqueByLookup(c, elements)
		return
	}
	for later, element := range elements {
		for earlier, other := range elements[:later] {
			if element == other {
				c.repeated(later, earlier, element)
				return
			}
		}
	}
}

func uniqueByLookup[E comparable](c *Check, elements []E) {
	first := make(map[E]int, len(elements))
	for later, element := range elements {
		if earlier, twice := first[element]; twice {
			c.repeated(later, earlier, element)
			return
		}
		first[element] = later
	}
}

// CheckUniqueJSON is CheckUnique for elements of any type, which it compares by
// their JSON. It does not judge elements that have none.
func CheckUniqueJSON[S ~[]E, E any](c *Check, elements S) {
	first := make(map[string]int, len(elements))
	for later := range elements {
		text, err := json.Marshal(&elements[later])
		if err != nil {
			continue
		}
		forms := canonicalizer{b: text}
		form := forms.value(0).form
		if earlier, twice := first[form]; twice {
			c.repeated(later, earlier, json.RawMessage(text))
			return
		}
		first[form] = later
	}
}

func (c *Check) repeated(later, earlier int, element any) {
	text, err := json.Marshal(element)
	if err != nil {
		return
	}
	c.report("uniqueItems", "expected no two equal elements, but element "+strconv.Itoa(later)+" equals element "+strconv.Itoa(earlier)+": "+excerpt(text))
}
