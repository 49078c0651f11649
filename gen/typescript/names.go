package typescript

import "strings"

// names are the names that are taken in one scope.
type names map[string]bool

// take returns the name, or the name with as many underscores behind it as make
// it free, and takes it.
func (n names) take(name string) string {
	name = n.free(name)
	n[name] = true
	return name
}

// free is the name that take would return.
func (n names) free(name string) string {
	for n[name] {
		name += "_"
	}
	return name
}

// takeFile is take for names of files, of which two may not differ in case
// alone.
func (n names) takeFile(name string) string {
	for n[strings.ToLower(name)] {
		name += "_"
	}
	n[strings.ToLower(name)] = true
	return name
}

// words are the names of TypeScript that no type or value of a module can have;
// registry, which index.ts exports; and types, by which modules import types.ts.
const words = `
	any arguments as async await bigint boolean break case catch class const
	continue debugger declare default delete do else enum eval export exports
	extends false finally for from function get globalThis if implements import in
	infer instanceof interface is keyof let namespace never new null number object
	of package private protected public readonly registry require return set static
	string super switch symbol this throw true try type typeof types undefined
	unique unknown var void while with yield`

// globals are the names besides that validators.ts uses without declaring them,
// runtimeInternals aside.
const globals = `Array Infinity NaN Number Object`

// namesOf are the names that are taken from the start.
func namesOf(lists ...string) names {
	n := names{}
	for _, list := range lists {
		for _, word := range strings.Fields(list) {
			n[word] = true
		}
	}
	return n
}

// identifier makes a name of Go's, or any text, a TypeScript identifier.
func identifier(name string) string {
	var out strings.Builder
	for _, r := range name {
		switch {
		case r == '_' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
			if out.Len() == 0 && r >= '0' && r <= '9' {
				out.WriteByte('_')
			}
			out.WriteRune(r)
		default:
			out.WriteByte('_')
		}
	}
	if out.Len() == 0 {
		return "_"
	}
	return out.String()
}
