package golang

import (
	"go/doc/comment"
	"slices"
	"strings"
	"unicode"

	"github.com/eventgen/eventgen/schema"
)

// plan is everything that is decided before anything is printed.
type plan struct {
	// packageName and importPath are those of the output; the path may be empty.
	packageName, importPath string
	// subject is the package that the contract is of, where the output is
	// another one and needs a comment of its own; else it is empty.
	subject string
	// deprecated says that a type or field of the contract is.
	deprecated bool
	// depth is how deep the matchers follow a recursive type.
	depth int
	names names
	types []typePlan // in the order of the contract's Defs
	table []composite
	lists []valueList
}

// valueList is a variable that holds the values of a Def that has many.
type valueList struct {
	name, def string
	texts     []string // Go expressions
}

// typePlan is what is generated for one Def.
type typePlan struct {
	name, word string
	// summary is the first sentence of the type's documentation.
	summary string
	// match is nil where there is no fast path.
	match matcher
	// recursive says that the function of match counts its depth.
	recursive bool
	// check is nil where the Go type cannot be named.
	check *checkPlan
}

// checkPlan is CheckT and the function under it.
type checkPlan struct {
	goType    schema.GoType
	byPointer bool
	// kind is the JSON that null is reported to be instead of, and empty where
	// the type may be null.
	kind string
	// nilable says that the value behind the pointer can be nil itself.
	nilable bool
	// body is nil where nothing can be wrong in a value, and then there is no
	// function under CheckT.
	body      inspection
	recursive bool
	unchecked []string
}

func makePlan(c *schema.Contract, e Emitter) plan {
	knots := findKnots(c)
	out := plan{
		packageName: e.Package,
		importPath:  e.ImportPath,
		names:       nameAll(c, e.ImportPath, e.Reserved),
		depth:       knots.depth,
	}
	matchers := planMatchers(c, knots)
	inspections := planInspections(c, knots, e.ImportPath, out.names.lists)
	if e.ImportPath != c.Package {
		out.subject = c.Package
	}
	for _, def := range c.Defs {
		out.deprecated = out.deprecated || isDeprecated(def)
		_, recursive := knots.of[def.Name]
		t := typePlan{
			name:      def.Name,
			word:      out.names.words[def.Name],
			summary:   summary(def),
			match:     matchers[def.Name],
			recursive: recursive,
		}
		if inspection, ok := inspections[def.Name]; ok {
			t.check = &checkPlan{
				goType:    def.Go,
				byPointer: isByPointer(def),
				kind:      rootKind(c, def),
				nilable:   isNilable(def),
				body:      inspection.body,
				recursive: recursive,
				unchecked: inspection.unchecked,
			}
		}
		out.types = append(out.types, t)
		entry := tableDef(c, def)
		if list := out.names.lists[def.Name]; list != "" {
			rules := c.Rules(def.Type)
			out.lists = append(out.lists, valueList{list, def.Name, literals(rules.Values)})
			entry.refer("Enum", list)
		}
		out.table = append(out.table, entry)
	}
	return out
}

func isDeprecated(def *schema.Def) bool {
	deprecated := def.Doc.Deprecated != ""
	walk(def.Type, func(t schema.Type) {
		switch s := t.Shape.(type) {
		case schema.Object:
			deprecated = deprecated || slices.ContainsFunc(s.Fields, isDeprecatedField)
		case schema.Union:
			deprecated = deprecated || slices.ContainsFunc(s.Envelope, isDeprecatedField)
		}
	})
	return deprecated
}

func isDeprecatedField(f schema.Field) bool { return f.Doc.Deprecated != "" }

// rootKind is the JSON that a Def must be, or empty where it may be null.
func rootKind(c *schema.Contract, def *schema.Def) string {
	if _, anything := c.Resolve(def.Type).Shape.(schema.JSON); anything || def.Type.Nullable {
		return ""
	}
	return kindOf(c, def.Type)
}

// isNilable reports whether a Go value of the type can be nil.
func isNilable(def *schema.Def) bool {
	if isPointer(def) {
		return true
	}
	switch def.Type.Go.Kind {
	case schema.HeldSlice, schema.HeldMap, schema.HeldInterface:
		return true
	}
	return false
}

// summary is the first sentence of a type's documentation.
func summary(def *schema.Def) string {
	if def.Doc.Text == "" {
		return ""
	}
	var parser comment.Parser
	for _, block := range parser.Parse(def.Doc.Text).Content {
		if paragraph, ok := block.(*comment.Paragraph); ok {
			return firstSentence(string(new(comment.Printer).Text(&comment.Doc{Content: []comment.Block{paragraph}})))
		}
	}
	return ""
}

// firstSentence ends at a stop that a space and a capital letter follow.
func firstSentence(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	for i, r := range text {
		if r != '.' {
			continue
		}
		if rest, ok := strings.CutPrefix(text[i+1:], " "); ok && rest != "" && unicode.IsUpper([]rune(rest)[0]) {
			return text[:i+1]
		}
	}
	return text
}
