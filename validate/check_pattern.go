package validate

import "sync"

// Pattern demands a string in which the pattern matches.
func (c *Check) Pattern(s, pattern string) {
	p := knownPatterns.get(pattern)
	if !p.matchesString(s) {
		c.report("pattern", "expected "+p.demand()+", found "+excerpt([]byte(quoted(s))))
	}
}

// matchesString is matches for a string, which it copies nowhere but to the
// stack.
func (p *pattern) matchesString(s string) bool {
	if p.form == formOther {
		return p.expression.MatchString(s)
	}
	var buffer [64]byte
	return p.matchesForm(append(buffer[:0], s...))
}

// What the texts in generated code mean is worked out when it is first needed,
// and kept. There are no more of them than generated code has.
var (
	knownPatterns = memory[*pattern]{make: newPattern}
	knownDivisors = memory[*divisor]{make: checkedDivisor}
)

func checkedDivisor(text string) (*divisor, error) {
	if err := checkDecimal(text); err != nil {
		return nil, err
	}
	d := newDivisor(text)
	return &d, nil
}

// memory keeps what is made of texts.
type memory[T any] struct {
	make  func(text string) (T, error)
	mutex sync.RWMutex
	made  map[string]T
}

// get returns what the text means. A text that means nothing has passed all the
// checks of generation by mistake.
func (m *memory[T]) get(text string) T {
	m.mutex.RLock()
	made, ok := m.made[text]
	m.mutex.RUnlock()
	if ok {
		return made
	}
	made, err := m.make(text)
	if err != nil {
		panic("validate: generated code: " + err.Error())
	}
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if m.made == nil {
		m.made = map[string]T{}
	}
	m.made[text] = made
	return made
}
