package golang

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// An inspection is a list of statements that look into the Go value v and
// report to c, a *validate.Check.
type inspection []statement

type statement interface{ isStatement() }

type (
	// sayCall calls a method of c. The arguments are Go expressions.
	sayCall struct {
		method    string
		arguments []string
	}
	// sayWithin is sayCall with a validate.Bounds as the last argument.
	sayWithin struct {
		method    string
		arguments []string
		bounds    []bound
	}
	// sayEncoded looks at bytes as their base64, named text.
	sayEncoded struct {
		bytes string
		body  inspection
	}
	// sayUnique demands that the elements of a slice differ; byText says that
	// their JSON must be compared, for they are not comparable in Go.
	sayUnique struct {
		slice  string
		byText bool
	}
	// sayType calls the function of a Def.
	sayType struct{ def, argument string }
	// sayMark takes a mark: n := c.Mark().
	sayMark struct{ variable string }
	// sayMember puts the findings since the mark under a member, named by a Go
	// expression, and moves the mark behind them.
	sayMember struct{ mark, name string }
	// sayKey puts the findings since the mark under the member of a map whose
	// key is not a string.
	sayKey struct{ mark, key string }
	// sayScope keeps the variables of body to itself.
	sayScope struct{ body inspection }
	// sayIf is an if statement; otherwise may be empty.
	sayIf struct {
		condition       string
		then, otherwise inspection
	}
	// sayZero looks at what is in an optional field unless it is the zero value.
	sayZero struct {
		place string
		then  inspection
	}
	// sayRange is a loop over what value holds; element may be empty.
	sayRange struct {
		key, element, value string
		body                inspection
	}
	// saySwitch is a switch on values; otherwise is its default.
	saySwitch struct {
		value     string
		cases     []valueCase
		otherwise inspection
	}
	// sayDynamic is a switch on the type of an interface's value, named data
	// inside it.
	sayDynamic struct {
		value string
		cases []dynamicCase
		// isNil is done for a nil interface.
		isNil inspection
		// open says that other types may be there.
		open bool
	}
)

// bound is one member of a validate.Bounds.
type bound struct {
	name   string
	values []schema.Decimal
}

type valueCase struct {
	values []string // Go expressions
	body   inspection
}

// dynamicCase is what sayDynamic does with one Go type, and with a pointer to it.
type dynamicCase struct {
	goType          schema.GoType
	direct, pointed inspection
}

func (sayCall) isStatement()    {}
func (sayWithin) isStatement()  {}
func (sayEncoded) isStatement() {}
func (sayUnique) isStatement()  {}
func (sayType) isStatement()    {}
func (sayMark) isStatement()    {}
func (sayMember) isStatement()  {}
func (sayKey) isStatement()     {}
func (sayScope) isStatement()   {}
func (sayIf) isStatement()      {}
func (sayZero) isStatement()    {}
func (sayRange) isStatement()   {}
func (saySwitch) isStatement()  {}
func (sayDynamic) isStatement() {}

// place is where a Go value is found.
type place struct {
	expression string
	// pointed says that the expression is a pointer to the value, not nil.
	pointed bool
	// nested counts the scopes around it, each of which has variables of its
	// own: n, n2, n3.
	nested int
	// mark is the variable that holds the mark from before the value.
	mark string
	// list is the variable that holds the values that are allowed, as JSON, if
	// there is one.
	list string
}

func (p place) isRoot() bool { return p.mark == "" }

// value is the Go expression of the value itself.
func (p place) value() string {
	if p.pointed {
		return "*" + p.expression
	}
	return p.expression
}

// operand is value as it can stand before a selector, an index or a bracket.
func (p place) operand() string {
	if p.pointed {
		return "(*" + p.expression + ")"
	}
	return p.expression
}

// address is a pointer to the value.
func (p place) address() string {
	if p.pointed {
		return p.expression
	}
	return "&" + p.expression
}

// numbered is a variable of the scope: n, n2, n3.
func numbered(name string, nested int) string {
	if nested == 0 {
		return name
	}
	return name + strconv.Itoa(nested+1)
}

// inspectPlanner makes the inspections of one contract.
type inspectPlanner struct {
	contract *schema.Contract
	// importPath is the package of the output.
	importPath string
	// home is the package of the struct that is looked into.
	home string
	// clean are the Defs in whose values nothing can be wrong.
	clean map[string]bool
	// inlined are the Defs whose inspection is being written out where it is
	// used, since their Go types cannot be named.
	inlined []string
	// lists are the variables that hold the values of Defs.
	lists map[string]string
	// unchecked collects what the function that is being planned leaves out.
	unchecked []string
}

// inspected is the plan of a Def's inspection.
type inspected struct {
	body      inspection // nil where nothing can be wrong
	unchecked []string
}

// planInspections returns the inspection of each Def whose Go type can be named.
func planInspections(c *schema.Contract, k knots, importPath string, lists map[string]string) map[string]inspected {
	p := inspectPlanner{contract: c, importPath: importPath, clean: map[string]bool{}, lists: lists}
	out := map[string]inspected{}
	for _, knot := range k.order {
		// Within a knot every Def counts as one in which something can be wrong,
		// as it is for one that only holds itself, until it is known better.
		for settled := false; !settled; {
			settled = true
			for _, name := range knot {
				def := c.Def(name)
				if !p.isNameable(def.Go) {
					continue
				}
				p.unchecked = nil
				body := p.body(def)
				if body == nil && !p.clean[name] {
					p.clean[name] = true
					settled = len(knot) == 1
				}
				slices.Sort(p.unchecked)
				out[name] = inspected{body, slices.Compact(p.unchecked)}
			}
		}
	}
	return out
}

// isNameable reports whether the output can spell a Go type. An instance of a
// generic type is spelt only by its package and its arguments, which cannot be
// told apart here.
func (p *inspectPlanner) isNameable(t schema.GoType) bool {
	if t.Name == "" || strings.ContainsAny(t.Name, "[]. ") {
		return false
	}
	return t.Exported || p.importPath != "" && t.Package == p.importPath
}

// body looks into v, which is a pointer where isByPointer says so.
func (p *inspectPlanner) body(def *schema.Def) inspection {
	p.home = def.Go.Package
	root := place{expression: "v", pointed: isByPointer(def), list: p.lists[def.Name]}
	if isPointer(def) {
		return p.use(def.Name, root, def.Type, false)
	}
	return p.shape(def.Name, root, def.Type)
}

// isByPointer reports whether the function that looks into a Def takes a
// pointer: copying a slice or a scalar costs nothing.
func isByPointer(def *schema.Def) bool {
	return !isPointer(def) && (def.Type.Go.Kind == schema.HeldStruct || def.Type.Go.Kind == schema.HeldArray)
}

// isPointer reports whether the Def is a defined pointer type, type P *T. What
// looks into its values is handed the pointer, nil included.
func isPointer(def *schema.Def) bool { return def.Type.Go.Pointers > 0 }

// use looks into a use of a shape, whose nil must be excluded where it is not
// nullable. notNil says that it has been.
func (p *inspectPlanner) use(from string, at place, t schema.Type, notNil bool) inspection {
	if _, anything := t.Shape.(schema.JSON); anything {
		return nil
	}
	if t.Go.Pointers > 0 {
		inner := t
		inner.Go.Pointers--
		behind := at
		behind.expression, behind.pointed = at.operand(), true
		body := p.use(from, behind, inner, false)
		return p.unlessNil(at, t, notNil, body)
	}
	switch t.Go.Kind {
	case schema.HeldSlice, schema.HeldMap, schema.HeldInterface:
		return p.unlessNil(at, t, notNil, p.held(from, at, t))
	}
	return p.held(from, at, t)
}

// unlessNil reports nil where the use is not nullable, and else does body.
func (p *inspectPlanner) unlessNil(at place, t schema.Type, notNil bool, body inspection) inspection {
	switch {
	case notNil:
		return body
	case !t.Nullable:
		report := inspection{sayCall{"Null", []string{goString(kindOf(p.contract, t))}}}
		return inspection{sayIf{at.value() + " == nil", report, body}}
	case len(body) > 0 && (t.Go.Pointers > 0 || t.Go.Kind == schema.HeldInterface || p.refusesEmpty(t)):
		return inspection{sayIf{at.value() + " != nil", body, nil}}
	}
	return body // a nil slice or map is an empty one to the statements of body
}

// refusesEmpty reports whether a slice or map must not be empty, which a nil one
// is not: it is null.
func (p *inspectPlanner) refusesEmpty(t schema.Type) bool {
	r := p.contract.Rules(t)
	return r.MinItems > 0 || r.MinProperties > 0
}

// held looks into a value that is there.
func (p *inspectPlanner) held(from string, at place, t schema.Type) inspection {
	ref, isRef := t.Shape.(schema.Ref)
	if !isRef {
		return p.shape(from, at, t)
	}
	def := p.contract.Def(ref.Name)
	if def == nil {
		return nil
	}
	if p.isNameable(def.Go) && len(t.Constraints) == 0 {
		if p.clean[def.Name] {
			return nil
		}
		argument := at.value()
		if isByPointer(def) || isPointer(def) {
			argument = at.address()
		}
		return inspection{sayType{def.Name, argument}}
	}
	if slices.Contains(p.inlined, def.Name) {
		p.leaveOut(fmt.Sprintf("what lies below a %s inside another", def.Name))
		return nil
	}
	home := p.home
	p.inlined, p.home = append(p.inlined, def.Name), def.Go.Package
	defer func() { p.inlined, p.home = p.inlined[:len(p.inlined)-1], home }()
	inside := def.Type
	inside.Constraints = append(slices.Clip(inside.Constraints), t.Constraints...)
	return p.shape(from, at, inside)
}

func (p *inspectPlanner) leaveOut(what string) { p.unchecked = append(p.unchecked, what) }
