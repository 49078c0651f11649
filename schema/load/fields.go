package load

import (
	"fmt"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// object reads the members of a struct.
func (b *builder) object(t types.Type, owner string, u use) schema.Object {
	selected := selectMembers(t, owner)
	b.reportDropped(owner, selected.dropped)
	fields := make([]schema.Field, len(selected.members))
	var object schema.Object
	kept := 0
	for i := range selected.members {
		m := &selected.members[i]
		note := b.fieldNote(m)
		if note.directive("ignore") != nil || strings.Split(m.tag.Get("jsonschema"), ",")[0] == "-" {
			// What is ignored but written is there for readers to pass over.
			object.Open = object.Open || !b.holdsUnencodable(m.field.Type(), map[types.Type]bool{})
			continue
		}
		fields[kept] = b.field(m, note, owner, u)
		b.deferRules(&fields[kept], m)
		kept++
	}
	object.Fields = fields[:kept]
	return object
}

// fieldNote is the annotation of a field, which may stand in a package whose
// source is not loaded yet.
func (b *builder) fieldNote(m *member) *annotation {
	pkg := m.field.Pkg()
	if pkg != nil && b.sourceOf(pkg) == nil && !b.prog.isStandard(pkg.Path(), b.prog.fset.PositionFor(m.field.Pos(), false).Filename) {
		b.wanted[pkg.Path()] = true
	}
	return b.prog.annotations[m.field.Pos()]
}

// field reads one member.
func (b *builder) field(m *member, note *annotation, owner string, parent use) schema.Field {
	u := use{
		pos:          b.prog.position(m.field.Pos(), m.field.Pkg()),
		origin:       parent.origin,
		what:         "field " + strings.TrimPrefix(owner, "field ") + "." + m.field.Name(),
		address:      parent.address,
		elemNullable: note.directive("nullable") != nil,
		quoted:       m.quoted,
	}
	b.checkTag(m, u)
	b.checkMembers(m, u)
	out, declared := b.fieldWire(note, m, u)
	if !declared {
		out = b.read(m.field.Type(), u)
	}
	f := schema.Field{
		Name: m.name, GoName: m.field.Name(), Path: m.path,
		Doc: note.documentation(), Pos: u.pos,
	}
	var omitsNil bool
	f.Omit, omitsNil = b.omission(m, u)
	if f.Omit != schema.OmitNever || m.optional() {
		f.Presence = schema.Optional
	}
	nonNil := note.directive("nonnil")
	f.Type = out.asField(omitsNil, nonNil != nil)
	if nonNil != nil && out.pointers == 0 && !out.canBeNil && !out.writesNull {
		b.misplaced(nonNil, u.what+" cannot be nil", "remove it")
	}
	if nullable := note.directive("nullable"); nullable != nil && !hasPointerElements(out.Type) {
		b.misplaced(nullable, u.what+" has no elements that are pointers", "put it at a field such as []*T or map[string]*T")
	}
	return f
}

// omission is the rule by which a member is left out, and whether it leaves out
// the outermost nil.
func (b *builder) omission(m *member, u use) (rule schema.OmitRule, omitsNil bool) {
	t := types.Unalias(m.field.Type())
	empty := m.omitEmpty && canBeEmpty(t)
	if m.omitEmpty && !empty && !m.omitZero {
		b.report(u.pos, schema.CodeOmitNothing, schema.Note, "omitempty has no effect on "+u.what+": "+kindName(t)+" is never empty", "use omitzero to leave out the zero value")
	}
	isNil := isPointer(t) || nilable(t)
	switch {
	case m.omitZero && hasIsZero(t):
		// IsZero is asked of nil pointers and interfaces only behind a check for
		// nil, but of nil slices and maps as of any value.
		omitsNil = empty || isPointer(t) || types.IsInterface(t)
		if empty {
			return schema.OmitEmptyOrIsZero, omitsNil
		}
		return schema.OmitIsZero, omitsNil
	case m.omitZero && empty:
		return schema.OmitEmptyOrZero, isNil
	case m.omitZero:
		return schema.OmitZero, isNil
	case empty:
		return schema.OmitEmpty, isNil
	}
	return schema.OmitNever, false
}

// hasIsZero reports whether omitzero asks an IsZero method of the type.
func hasIsZero(t types.Type) bool {
	if types.Implements(t, zeroer) {
		return true
	}
	return !types.IsInterface(t) && types.Implements(types.NewPointer(t), zeroer)
}

// canBeEmpty is encoding/json's isEmptyValue for a kind: whether some value of
// it is empty.
func canBeEmpty(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Struct:
		return false
	case *types.Array:
		return u.Len() == 0
	}
	return true
}

func kindName(t types.Type) string {
	if _, ok := t.Underlying().(*types.Array); ok {
		return "an array with elements"
	}
	return "a struct"
}

// reportDropped warns of members that annihilate each other.
func (b *builder) reportDropped(owner string, dropped [][]member) {
	for _, same := range dropped {
		var names []string
		for _, m := range same {
			name := m.owner + "." + m.field.Name()
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		pos := b.prog.position(same[0].field.Pos(), same[0].field.Pkg())
		b.report(pos, schema.CodeDuplicateName, schema.Warning,
			fmt.Sprintf("%s has %q from %s at the same depth, so encoding/json writes none of them", owner, same[0].name, strings.Join(names, " and from ")),
			"give them different names, or declare the member in "+owner+" itself")
	}
}

// checkTag reports what encoding/json passes over in a struct tag.
func (b *builder) checkTag(m *member, u use) {
	if !isTagSyntax(m.rawTag) {
		b.report(u.pos, schema.CodeStructTag, schema.Warning, "the struct tag "+quoted(m.rawTag)+" of "+u.what+" cannot be read whole: Go ignores it from the fault on", "write it as `json:\"name\"`, with a single space between the keys")
		return
	}
	name, options, _ := strings.Cut(m.tag.Get("json"), ",")
	if name != "" && !isValidName(name) {
		b.report(u.pos, schema.CodeMemberName, schema.Warning, "encoding/json refuses the name "+quoted(name)+" of "+u.what+" and writes "+quoted(m.name), "use letters, digits and punctuation other than quotes, backslash and comma")
	}
	known := []string{"omitempty", "omitzero", "string"}
	for option := range strings.SplitSeq(options, ",") {
		switch {
		case option == "string" && !m.quoted:
			b.report(u.pos, schema.CodeTagOption, schema.Warning, "the option \"string\" has no effect on "+u.what+": it is for strings, numbers and bools", "remove it")
		case option == "" || slices.Contains(known, option):
		case nearest(option, known) != "":
			b.report(u.pos, schema.CodeTagOption, schema.Warning, "encoding/json does not know the option "+quoted(option)+" of "+u.what, "did you mean "+quoted(nearest(option, known))+"?")
		}
	}
}

// checkMembers notes a struct with fields of which JSON sees none.
func (b *builder) checkMembers(m *member, u use) {
	t := behindPointers(m.field.Type())
	s, ok := t.Underlying().(*types.Struct)
	if !ok || s.NumFields() == 0 || marshals(t) || b.sourceOf(m.field.Pkg()) == nil {
		return
	}
	for i := range s.NumFields() {
		if visible(s.Field(i)) {
			return
		}
	}
	b.report(u.pos, schema.CodeNoMembers, schema.Note, "all that "+u.what+" ("+b.describe(t)+") can be in JSON is {}: it has no exported fields", "leave it out with `json:\"-\"`, or write "+directivePrefix+"ignore")
}

// isTagSyntax reports whether reflect can read all of a struct tag
// (reflect.StructTag.Lookup).
func isTagSyntax(tag string) bool {
	for tag = strings.TrimLeft(tag, " "); tag != ""; tag = strings.TrimLeft(tag, " ") {
		key, rest, ok := strings.Cut(tag, ":")
		if !ok || key == "" || strings.ContainsAny(key, " \"") || !strings.HasPrefix(rest, `"`) {
			return false
		}
		end := 1
		for end < len(rest) && rest[end] != '"' {
			if rest[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(rest) {
			return false
		}
		if _, err := strconv.Unquote(rest[:end+1]); err != nil {
			return false
		}
		tag = rest[end+1:]
	}
	return true
}
