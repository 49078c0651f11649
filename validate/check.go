package validate

import (
	"encoding"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Check collects what would be wrong with the JSON of a Go value. Generated
// CheckT functions walk the value and call its methods; as long as nothing is
// wrong these allocate nothing. The zero Check is ready for use, by one
// goroutine.
//
// Pointers are made on the way out. A method reports a finding at the value
// itself; the code that reached the value through a member or an element then
// calls [Check.Member] or [Check.Index] with the mark from before it, which
// puts every finding since under that place.
type Check struct {
	found   []finding
	more    bool
	depth   int
	endless bool // nested too deep: nothing else counts
}

// finding is a violation whose pointer is still being made.
type finding struct {
	keyword, message string
	path             []string // reference tokens, the innermost first
}

// Mark is the number of findings so far, to be given to Member and Index.
func (c *Check) Mark() int { return len(c.found) }

// Member puts the findings since mark under the member of that name, and returns
// the mark behind them.
func (c *Check) Member(mark int, name string) int {
	if len(c.found) > mark {
		c.under(mark, name)
	}
	return len(c.found)
}

// Index puts the findings since mark under the element of that index.
func (c *Check) Index(mark, index int) {
	if len(c.found) > mark {
		c.underIndex(mark, index)
	}
}

func (c *Check) underIndex(mark, index int) { c.under(mark, strconv.Itoa(index)) }

// Key puts the findings since mark under the member of a map whose key is an
// integer, or writes itself as text.
func (c *Check) Key(mark int, key any) {
	if marshaler, ok := key.(encoding.TextMarshaler); ok {
		text, _ := marshaler.MarshalText() // a key that fails has no JSON at all
		c.under(mark, string(text))
		return
	}
	c.under(mark, fmt.Sprint(key))
}

// under is rare, and stands behind every member that is checked: put in place of
// its calls it would be a third of what generated code takes to compile.
//
//go:noinline
func (c *Check) under(mark int, token string) {
	for i := mark; i < len(c.found); i++ {
		c.found[i].path = append(c.found[i].path, token)
	}
}

// Name turns the findings since mark, which are about the name of a map's member,
// into one: that the name is not allowed. It stays to be put under the member.
func (c *Check) Name(mark int) {
	if len(c.found) > mark {
		message := "the name is not allowed: " + c.found[mark].message
		c.found = c.found[:mark]
		c.report("propertyNames", message)
	}
}

// Sort brings the findings since mark, which are about the members of a map,
// into the order of their pointers: a Go map has none.
func (c *Check) Sort(mark int) {
	if len(c.found) > mark+1 {
		slices.SortStableFunc(c.found[mark:], func(a, b finding) int { return strings.Compare(a.pointer(), b.pointer()) })
	}
}

// Enter notes that a value of a recursive type is looked into, and reports
// whether it may be: whether it is not nested deeper than MaxDepth, as a value
// that reaches itself is. Leave must follow where it may.
func (c *Check) Enter() bool {
	if c.endless || c.depth >= MaxDepth {
		c.endless = true
		return false
	}
	c.depth++
	return true
}

// Leave ends what Enter began.
func (c *Check) Leave() { c.depth-- }

// Err returns nil where nothing was found, and else an *Error about the type.
func (c *Check) Err(typ string) error {
	if c.endless {
		message := "expected at most " + strconv.Itoa(MaxDepth) + " values inside each other, found more: does the value contain itself?"
		return &Error{Type: typ, Violations: []Violation{{Keyword: WireDepth, Offset: -1, Message: message}}}
	}
	if len(c.found) == 0 {
		return nil
	}
	e := &Error{Type: typ, Violations: make([]Violation, len(c.found)), More: c.more}
	for i, f := range c.found {
		e.Violations[i] = Violation{Pointer: f.pointer(), Keyword: f.keyword, Offset: -1, Message: f.message}
	}
	return e
}

// pointer is the path as a JSON pointer.
func (f finding) pointer() string {
	var p strings.Builder
	for _, token := range slices.Backward(f.path) {
		p.WriteByte('/')
		for i := range len(token) {
			switch token[i] {
			case '~':
				p.WriteString("~0")
			case '/':
				p.WriteString("~1")
			default:
				p.WriteByte(token[i])
			}
		}
	}
	return p.String()
}

// report adds a finding at the value that is being looked at. It is rare too.
//
//go:noinline
func (c *Check) report(keyword, message string) {
	switch {
	case c.endless:
	case len(c.found) >= MaxViolations:
		c.more = true
	default:
		c.found = append(c.found, finding{keyword: keyword, message: message})
	}
}
