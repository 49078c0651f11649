package load

import (
	"go/ast"
	"slices"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// directivePrefix begins every directive, in the form that Go tools leave out
// of documentation: no space behind the slashes.
const directivePrefix = "//eventgen:"

// directive is one //eventgen: comment.
type directive struct {
	name, args string
	on         target
	pos        schema.Position
	// spaced says that it is no directive because of a space, but would be one.
	spaced bool
}

// directivePlaces says at which declarations each directive has a meaning.
var directivePlaces = map[string][]target{
	"union":    {onType},
	"payload":  {onConst},
	"tag":      {onType},
	"wire":     {onType, onField},
	"open":     {onType},
	"nonnil":   {onField},
	"nullable": {onField, onType},
	"ignore":   {onType, onField, onConst},
}

// directiveNames are the names in the order of the documentation.
var directiveNames = []string{"union", "payload", "tag", "wire", "open", "nonnil", "nullable", "ignore"}

// read returns the directive of one comment, if it is one.
func (a *annotator) read(c *ast.Comment, on target) []directive {
	rest, ok := strings.CutPrefix(c.Text, directivePrefix)
	spaced := false
	if !ok {
		rest, spaced = strings.CutPrefix(c.Text, "// eventgen:")
	}
	if !ok && !spaced {
		return nil
	}
	name, args, _ := strings.Cut(rest, " ")
	name = strings.TrimSpace(name)
	if spaced && !slices.Contains(directiveNames, name) {
		return nil
	}
	return []directive{{name: name, args: strings.TrimSpace(args), on: on, pos: a.prog.position(c.Pos(), a.pkg), spaced: spaced}}
}

// checkDirectives reports the directives that do not exist, stand in the wrong
// place or have the wrong arguments.
func (b *builder) checkDirectives() {
	for _, d := range b.prog.directives {
		places, known := directivePlaces[d.name]
		switch {
		case d.spaced:
			b.report(d.pos, schema.CodeDirectiveSpace, schema.Warning, "the comment \"// eventgen:"+d.name+"\" is no directive because of the space", "write "+directivePrefix+d.name)
		case !known:
			help := "the directives are " + strings.Join(directiveNames, ", ")
			if near := nearest(d.name, directiveNames); near != "" {
				help = "did you mean " + directivePrefix + near + "?"
			}
			b.fault(d.pos, schema.CodeDirective, "there is no directive "+directivePrefix+d.name, help)
		case !slices.Contains(places, d.on):
			b.fault(d.pos, schema.CodeDirectivePlace, directivePrefix+d.name+" has no meaning here", "put it into the doc comment of "+article(places))
		case d.name == "tag" && (d.args == "" || strings.ContainsAny(d.args, " \t")):
			b.fault(d.pos, schema.CodeDirectiveText, directivePrefix+"tag takes one value, found "+quoted(d.args), "write "+directivePrefix+"tag VALUE, the value of the union's tag for this type")
		case d.name == "tag" && !b.tagged[d.pos]:
			b.misplaced(&d, "the type is no variant of a union whose tag a directive names", "write "+directivePrefix+"union tag=NAME at the sealed interface that the type implements")
		case takesNothing(d.name) && d.args != "":
			b.fault(d.pos, schema.CodeDirectiveText, directivePrefix+d.name+" takes no arguments, found "+quoted(d.args), "write "+directivePrefix+d.name+" alone")
		}
	}
}

func takesNothing(name string) bool {
	return slices.Contains([]string{"open", "nonnil", "nullable", "ignore"}, name)
}

// article lists places: "a type or field".
func article(places []target) string {
	words := make([]string, len(places))
	for i, p := range places {
		words[i] = string(p)
	}
	return "a " + strings.Join(words, " or ")
}

// misplaced reports a directive that stands at a declaration of the right kind
// but says nothing about it.
func (b *builder) misplaced(d *directive, why, help string) {
	b.fault(d.pos, schema.CodeDirectivePlace, directivePrefix+d.name+" has no meaning here: "+why, help)
}
