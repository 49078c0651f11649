package typescript

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// plan is what the output will be: names, order, and what is judged. The print
// functions read it and decide nothing.
type plan struct {
	contract        *schema.Contract
	layout          Layout
	compact         bool
	definitions     []*definition // in the order of the contract's Defs
	byName          map[string]*definition
	generics        []*generic // in the order of the contract's Generics
	genericByName   map[string]*generic
	patterns        []*pattern // those that are not the runtime's, in order of use
	patternBySource map[string]*pattern
	sets            []*valueSet // in order of use, like tables
	scalars         []*commonScalar
	scalarByText    map[string]*commonScalar
	setsBySize      map[int][]*valueSet
	tables          []*tagTable
	// exports are the names that index.ts exports from types.ts and
	// validators.ts, and values those that are declared in validators.ts.
	exports, values names
}

// module is where a type is declared: its name, and in the layout of one file
// for each type that of the file, without an extension.
type module struct{ typeName, fileName string }

// definition is the plan of one named type.
type definition struct {
	def *schema.Def
	use use // null: as a root, null may stand in its place
	// branded says that its type is told from other strings.
	branded bool

	module              // EventMeta
	guardName    string // isEventMeta
	validateName string // validateEventMeta
	parseName    string // parseEventMeta
	schemaName   string // EventMetaSchema
	shapeName    string // eventMetaShape

	// enum are the members of the object in enums.ts; nil where there is none.
	enum []enumMember

	// union are the names of what surrounds a union's type.
	union *unionNames

	// recursive says that the type can contain itself.
	recursive bool
	// deep says that it can contain a recursive one, so that its guard counts
	// how deep it is.
	deep bool
	// strict says that the profile "exact" may refuse what "open" takes, so that
	// its guard must be told the profile. Whatever is deep is taken for strict.
	strict bool
	// innerName is the guard that other guards call: guardName itself, unless
	// the definition is strict or null as a root.
	innerName string
	// rootName is the shape of the type as a root: shapeName, unless it is null
	// as a root.
	rootName string
}

// unionNames are the types that are declared around a union T.
type unionNames struct {
	payloads string // TPayloads: what each tag announces
	tag      string // TTag
	of       string // TOf<Tag>
	envelope string // TEnvelope<Tag>, where there is one
	unknown  string // UnknownT, where the union is open
	other    string // UnknownTTag, likewise
}

func newPlan(contract *schema.Contract, options Emitter) (*plan, error) {
	p := &plan{
		contract:        contract,
		layout:          cmp.Or(options.Layout, LayoutContract),
		compact:         options.Validators == ValidatorsCompact,
		byName:          map[string]*definition{},
		genericByName:   map[string]*generic{},
		patternBySource: map[string]*pattern{},
		setsBySize:      map[int][]*valueSet{},
		scalarByText:    map[string]*commonScalar{},
		exports:         namesOf(words),
		values:          namesOf(words, globals, runtimeInternals),
	}
	for _, def := range contract.Defs {
		d := &definition{def: def}
		p.definitions = append(p.definitions, d)
		p.byName[def.Name] = d
	}
	for _, d := range p.definitions {
		n, err := p.resolve(schema.Type{Shape: d.def.Type.Shape, Constraints: d.def.Type.Constraints, Pos: d.def.Type.Pos})
		if err != nil {
			return nil, err
		}
		d.use = use{n.node, d.def.Type.Nullable}
	}
	if err := p.addGenerics(); err != nil {
		return nil, err
	}
	if p.layout != LayoutContract && p.layout != LayoutType {
		return nil, fmt.Errorf("unknown layout %q: expected %q or %q", p.layout, LayoutContract, LayoutType)
	}
	if v := cmp.Or(options.Validators, ValidatorsFast); v != ValidatorsFast && v != ValidatorsCompact {
		return nil, fmt.Errorf("unknown validators %q: expected %q or %q", v, ValidatorsFast, ValidatorsCompact)
	}
	if err := p.brand(options.Brands); err != nil {
		return nil, err
	}
	p.findRecursion()
	p.findExactness()
	p.nameAll()
	return p, nil
}

// brand marks the definitions of those names, which must be plain strings.
func (p *plan) brand(brands []string) error {
	for _, name := range brands {
		d := p.byName[name]
		if d == nil {
			return fmt.Errorf("cannot brand %q: the contract has no type of that name", name)
		}
		n, isText := d.use.node.(textNode)
		if _, isEnum := d.def.Type.Shape.(schema.Enum); !isText || isEnum || n.enum != nil {
			return fmt.Errorf("cannot brand %q (%s): only a type that is a plain string in JSON can be branded", name, d.def.Pos)
		}
		d.branded = true
	}
	return nil
}

// nameAll gives out names: types first, in the order of the contract, so that a
// type keeps its name wherever it can.
func (p *plan) nameAll() {
	files := names{}
	for _, d := range p.definitions {
		d.typeName = p.exports.take(identifier(d.def.Name))
		d.fileName = files.takeFile(d.typeName)
		if e, ok := d.def.Type.Shape.(schema.Enum); ok {
			d.enum = nameEnum(d.def.Go.Name, e)
		}
	}
	for _, d := range p.definitions {
		name := identifier(d.def.Name)
		upper := strings.ToUpper(name[:1]) + name[1:]
		d.guardName = p.takeValue("is" + upper)
		d.validateName = p.takeValue("validate" + upper)
		d.parseName = p.takeValue("parse" + upper)
		d.schemaName = p.takeValue(upper + "Schema")
		if u, ok := d.def.Type.Shape.(schema.Union); ok {
			d.union = p.nameUnion(d.typeName, u)
		}
	}
	for _, d := range p.definitions {
		name := identifier(d.def.Name)
		d.shapeName = p.values.take(strings.ToLower(name[:1]) + name[1:] + "Shape")
		d.innerName, d.rootName = d.guardName, d.shapeName
		if d.strict || d.use.null {
			d.innerName = p.values.take(strings.ToLower(name[:1]) + name[1:] + "Guard")
		}
		if d.use.null {
			d.rootName = p.values.take(strings.ToLower(name[:1]) + name[1:] + "RootShape")
		}
	}
	p.nameConstants()
	p.nameGenerics(files)
}

// nameConstants names what guards and shapes share: after the definition that it
// is the enum or the union of, or by number.
func (p *plan) nameConstants() {
	for _, pattern := range p.patterns {
		pattern.name = p.values.take(pattern.name)
	}
	for _, d := range p.definitions {
		name := identifier(d.def.Name)
		lower := strings.ToLower(name[:1]) + name[1:]
		switch n := d.use.node.(type) {
		case textNode:
			if n.set != nil && n.set.name == "" {
				n.set.name = p.values.take(lower + "Values")
			}
		case unionNode:
			n.tags.name = p.values.take(lower + "Tags")
		}
	}
	for i, set := range p.sets {
		if set.name == "" {
			set.name = p.values.take("values" + strconv.Itoa(i+1))
		}
	}
	p.nameScalars()
	for i, table := range p.tables {
		if table.name == "" {
			table.name = p.values.take("tags" + strconv.Itoa(i+1))
		}
	}
}

// enough is the number of places from which on a scalar's shape is a constant:
// with fewer, a bundle would only grow by it.
const enough = 5

// nameScalars names the scalars that are in enough places by their type and a
// number.
func (p *plan) nameScalars() {
	numbers := map[string]int{}
	for _, s := range p.scalars {
		if s.uses < enough {
			continue
		}
		kind := "text"
		if n, isNumber := s.node.(numberNode); isNumber && n.whole {
			kind = "integer"
		} else if isNumber {
			kind = "number"
		}
		numbers[kind]++
		s.name = p.values.take(kind + strconv.Itoa(numbers[kind]))
	}
}

// takeValue takes a name that validators.ts declares and index.ts exports.
func (p *plan) takeValue(name string) string {
	name = p.exports.take(name)
	p.values[name] = true
	return name
}

func (p *plan) nameUnion(typeName string, u schema.Union) *unionNames {
	n := &unionNames{
		payloads: p.exports.take(typeName + "Payloads"),
		tag:      p.exports.take(typeName + "Tag"),
		of:       p.exports.take(typeName + "Of"),
	}
	if u.Payload != "" {
		n.envelope = p.exports.take(typeName + "Envelope")
	}
	if u.Open {
		n.unknown = p.exports.take("Unknown" + typeName)
		n.other = p.exports.take("Unknown" + typeName + "Tag")
	}
	return n
}

// findRecursion marks the definitions that can contain themselves, and those
// that can contain such a one (Tarjan's strongly connected components).
func (p *plan) findRecursion() {
	index := map[*definition]int{}
	low := map[*definition]int{}
	onStack := map[*definition]bool{}
	var stack []*definition
	var connect func(*definition)
	connect = func(d *definition) {
		index[d] = len(index) + 1
		low[d] = index[d]
		stack = append(stack, d)
		onStack[d] = true
		for to := range references(d.use.node) {
			if index[to] == 0 {
				connect(to)
				low[d] = min(low[d], low[to])
			} else if onStack[to] {
				low[d] = min(low[d], index[to])
			}
			d.recursive = d.recursive || to == d
			d.deep = d.deep || to.deep
		}
		if low[d] != index[d] {
			return
		}
		at := slices.Index(stack, d)
		component := stack[at:]
		for _, c := range component {
			c.recursive = c.recursive || len(component) > 1
			c.deep = c.deep || c.recursive
			onStack[c] = false
		}
		stack = stack[:at]
	}
	for _, d := range p.definitions {
		if index[d] == 0 {
			connect(d)
		}
	}
}

// findExactness marks the definitions of which the profile "exact" may refuse
// what "open" takes: those with an object that has unknown members, and those
// that use such a one.
func (p *plan) findExactness() {
	users := map[*definition][]*definition{}
	var strict []*definition
	mark := func(d *definition) {
		if !d.strict {
			d.strict = true
			strict = append(strict, d)
		}
	}
	for _, d := range p.definitions {
		for to := range references(d.use.node) {
			users[to] = append(users[to], d)
		}
		if d.deep || hasClosedObject(d.use.node) {
			mark(d)
		}
	}
	for len(strict) > 0 {
		d := strict[len(strict)-1]
		strict = strict[:len(strict)-1]
		for _, user := range users[d] {
			mark(user)
		}
	}
}

// hasClosedObject reports whether a node has an object, references aside, that
// may have unknown members.
func hasClosedObject(n node) bool {
	switch n := n.(type) {
	case objectNode:
		if !n.open {
			return true
		}
	case unionNode:
		if n.payload != "" {
			return true
		}
	}
	found := false
	inside(n, func(u use) { found = found || hasClosedObject(u.node) })
	return found
}

// references are the definitions that a node uses.
func references(n node) map[*definition]bool {
	found := map[*definition]bool{}
	var visit func(use)
	visit = func(u use) {
		if ref, ok := u.node.(refNode); ok {
			found[ref.to] = true
		}
		inside(u.node, visit)
	}
	visit(use{node: n})
	return found
}
