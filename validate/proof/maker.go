package proof

import (
	"fmt"
	"math/rand"
	"reflect"
	"strconv"
	"strings"
)

// The bounds of a value that is made, so that recursion ends and a value stays
// small.
const (
	maxNesting  = 12  // named types inside each other
	maxParts    = 400 // places of a value before other types in it are cut short
	maxElements = 4   // of a slice or map, where its rule does not ask for more
	maxDemanded = 2000
)

// maker makes one Go value. It goes through the places of a value in an order
// that depends on nothing but the maker, so that they can be counted.
type maker struct {
	types map[string]reflect.Type // Go types by the name of their type
	own   string                  // import path of the package under proof, or ""
	// random is nil where everything is there and chosen by turn.
	random *rand.Rand
	// wild takes values beyond the rules too, where random.
	wild bool
	// turn chooses among the values of a pool, and offset among the elements of
	// a slice.
	turn, offset int

	// survey, where not nil, collects the places and what else they could hold.
	survey *[]survey
	// target is the place that holds its alternative instead; -1 for none.
	target, alternative int

	next  int            // number of the next place
	path  []string       // reference tokens of a JSON pointer
	stack []reflect.Type // the named types around the place
	inner int            // uses of other types of the contract around the place

	broken []string          // places at which the rules are not kept
	opaque map[string]string // Go types of opaque places by pointer
}

// survey is what a place could hold instead.
type survey struct {
	number       int
	pointer      string
	alternatives []alternative
}

// alternative is something else for a place to hold.
type alternative struct {
	name  string
	sound bool // keeps the rules
	set   func(dst reflect.Value)
}

// usage is how a struct's field holds a value.
type usage struct {
	quoted bool // as a string
	omits  bool // leaves out nothing
	key    bool // of a map
}

func (m *maker) pointer() string {
	var out strings.Builder
	for _, token := range m.path {
		out.WriteByte('/')
		out.WriteString(strings.NewReplacer("~", "~0", "/", "~1").Replace(token))
	}
	return out.String()
}

// under makes what lies below a member or an element.
func (m *maker) under(token string, fill func()) {
	m.path = append(m.path, token)
	fill()
	m.path = m.path[:len(m.path)-1]
}

// breaks notes that the place does not keep its rule.
func (m *maker) breaks(why string) {
	m.broken = append(m.broken, m.pointer()+": "+why)
}

// choose is a number below n, which is positive.
func (m *maker) choose(n int) int {
	if m.random != nil {
		return m.random.Intn(n)
	}
	return (m.turn + m.offset) % n
}

// takes reports whether the place at hand holds an alternative, and sets it.
// What the alternatives are is only asked where they are needed.
func (m *maker) takes(dst reflect.Value, alternatives func() []alternative) bool {
	number := m.next
	m.next++
	if m.inner > 0 {
		return false // the other type has cases of its own
	}
	if m.survey != nil {
		*m.survey = append(*m.survey, survey{number, m.pointer(), alternatives()})
		return false
	}
	if number != m.target {
		return false
	}
	a := alternatives()[m.alternative]
	if !a.sound {
		m.breaks(a.name)
	}
	a.set(dst)
	return true
}

// ends reports whether no more should be made inside the place.
func (m *maker) ends() bool {
	if len(m.stack) >= maxNesting || m.inner > 0 && m.next >= maxParts {
		return true
	}
	n := len(m.stack)
	for i := range max(0, n-1) {
		if m.stack[i] == m.stack[n-1] {
			return true
		}
	}
	return false
}

// fill makes the value of a place, which is addressable and zero.
func (m *maker) fill(dst reflect.Value, r *rule, u usage) {
	t := dst.Type()
	if t.Name() != "" && t.PkgPath() != "" {
		m.stack = append(m.stack, t)
		defer func() { m.stack = m.stack[:len(m.stack)-1] }()
	}
	if r != nil && r.name != "" && isComposite(t) {
		m.inner++
		defer func() { m.inner-- }()
	}
	switch {
	case isOpaque(t):
		m.fillOpaque(dst, r, u)
	case isBytes(t):
		m.fillScalar(dst, r, u)
	default:
		m.fillKind(dst, r, u)
	}
}

// isComposite reports whether a type's own cases cover what is in it.
func isComposite(t reflect.Type) bool { return t.Kind() == reflect.Struct }

// isBytes reports whether encoding/json writes base64.
func isBytes(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Uint8 && !isOpaque(t.Elem())
}

func (m *maker) fillKind(dst reflect.Value, r *rule, u usage) {
	switch dst.Kind() {
	case reflect.Pointer:
		m.fillPointer(dst, r, u)
	case reflect.Slice:
		m.fillSlice(dst, r, u)
	case reflect.Array:
		m.fillArray(dst, r)
	case reflect.Map:
		m.fillMap(dst, r, u)
	case reflect.Struct:
		m.fillStruct(dst, r)
	case reflect.Interface:
		m.fillInterface(dst, r, u)
	case reflect.Func, reflect.Chan, reflect.UnsafePointer, reflect.Complex64, reflect.Complex128:
		// not for the wire
	default:
		m.fillScalar(dst, r, u)
	}
}

// leavesNil decides whether a place that can be nil stays so.
func (m *maker) leavesNil(dst reflect.Value, r *rule, u usage) bool {
	allowed := u.omits || r.allowsNil()
	if m.takes(dst, func() []alternative {
		return []alternative{{"nil", allowed, func(reflect.Value) {}}}
	}) {
		return true
	}
	if m.random == nil {
		return m.ends() && allowed
	}
	if m.wild && m.random.Intn(12) == 0 {
		if !allowed {
			m.breaks("nil")
		}
		return true
	}
	return allowed && (m.ends() || m.random.Intn(4) == 0)
}

func (m *maker) fillPointer(dst reflect.Value, r *rule, u usage) {
	if m.leavesNil(dst, r, u) {
		return
	}
	if m.ends() && len(m.stack) >= maxNesting {
		m.breaks("nil, since a value without it has no end")
		return
	}
	made := reflect.New(dst.Type().Elem())
	m.fill(made.Elem(), r, usage{quoted: u.quoted})
	dst.Set(made)
}

func (m *maker) fillArray(dst reflect.Value, r *rule) {
	elem := r.elemRule()
	for i := range dst.Len() {
		m.element(i, func() { m.fill(dst.Index(i), elem, usage{}) })
	}
}

// element makes an element, with a choice of its own.
func (m *maker) element(i int, fill func()) {
	m.offset += i
	m.under(strconv.Itoa(i), fill)
	m.offset -= i
}

func (r *rule) elemRule() *rule {
	if r = r.resolve(); r == nil {
		return nil
	}
	return r.elem
}

// fillScalar takes a value of the pool.
func (m *maker) fillScalar(dst reflect.Value, r *rule, u usage) {
	p := poolOf(dst.Type(), r, u)
	if m.takes(dst, func() []alternative {
		var out []alternative
		for _, v := range p.unsound {
			out = append(out, alternative{shown(v), false, func(dst reflect.Value) { dst.Set(v) }})
		}
		return out
	}) {
		return
	}
	if m.wild && len(p.unsound) > 0 && m.random.Intn(12) == 0 {
		m.breaks("beyond the rule")
		dst.Set(p.unsound[m.random.Intn(len(p.unsound))])
		return
	}
	if m.random != nil && m.random.Intn(2) == 0 && m.fillRandom(dst, r, u) {
		return
	}
	if len(p.sound) == 0 {
		m.breaks("no valid value of " + dst.Type().String() + " is known")
		return
	}
	dst.Set(p.sound[m.choose(len(p.sound))])
}

// shown is a value as it stands in the name of a case.
func shown(v reflect.Value) string {
	if v.Kind() == reflect.String {
		return fmt.Sprintf("%.40q", v.String())
	}
	if out := fmt.Sprint(v.Interface()); len(out) <= 40 {
		return out
	}
	return v.Type().String() // bytes
}
