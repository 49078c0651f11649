package typescript

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/eventgen/eventgen/schema"
)

// enumMember is a named value of an enum as its object in enums.ts has it.
type enumMember struct {
	name  string // Running
	value schema.Literal
	doc   schema.Doc
}

// nameEnum plans the object of an enum's values: the Go constants in order,
// without the prefix that is the type's name. It has none where it has no
// values, or one that no double can tell from its neighbours.
func nameEnum(goName string, e schema.Enum) []enumMember {
	var members []enumMember
	for _, m := range e.Members {
		if m.Value.IsNumber() && strings.Contains(literal(m.Value), "*") {
			return nil
		}
		members = append(members, enumMember{m.Name, m.Value, m.Doc})
	}
	short := slices.Clone(members)
	seen := map[string]bool{}
	for i := range short {
		short[i].name = withoutPrefix(goName, short[i].name)
		if seen[short[i].name] {
			return members
		}
		seen[short[i].name] = true
	}
	return short
}

// withoutPrefix is a constant's name without the name of its type, in front of
// which the first letter may be small: Running for StatusRunning or
// statusRunning. Where that leaves no new word or no identifier, it is the whole
// name: Statuses, Level1.
func withoutPrefix(goName, constant string) string {
	_, size := utf8.DecodeRuneInString(goName)
	if len(constant) <= len(goName) || !strings.EqualFold(constant[:size], goName[:size]) || constant[size:len(goName)] != goName[size:] {
		return constant
	}
	behind := constant[len(goName):]
	rest := strings.TrimLeft(behind, "_")
	first, _ := utf8.DecodeRuneInString(rest)
	if unicode.IsUpper(first) || rest != behind && unicode.IsLetter(first) {
		return rest
	}
	return constant
}
