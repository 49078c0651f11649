package load_test

import (
	"fmt"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// notation writes a type in a short form, so that tables of expected types can
// be read: "int32", "[string]?" (? is nullable), "map[string]Ref", "string
// minLength=1".
func notation(t schema.Type) string {
	s := shapeNotation(t.Shape)
	if t.Nullable {
		s += "?"
	}
	for _, c := range t.Constraints {
		s += " " + strings.TrimSuffix(fmt.Sprintf("%s=%v", c.Keyword(), strings.Trim(fmt.Sprint(c), "{}")), "=")
	}
	return s
}

func shapeNotation(s schema.Shape) string {
	switch s := s.(type) {
	case schema.Bool:
		return quotedNotation("bool", s.Quoted)
	case schema.Integer:
		name := fmt.Sprintf("int%d", s.Bits)
		if !s.Signed {
			name = "u" + name
		}
		if s.Bits == 64 && !s.Safe && !s.Quoted {
			name += " full"
		}
		return quotedNotation(name, s.Quoted)
	case schema.Number:
		return quotedNotation(fmt.Sprintf("float%d", s.Bits), s.Quoted)
	case schema.String:
		return quotedNotation("string", s.Quoted)
	case schema.Array:
		if s.Len >= 0 {
			return fmt.Sprintf("[%d %s]", s.Len, notation(s.Elem))
		}
		return "[" + notation(s.Elem) + "]"
	case schema.Map:
		return "map[" + notation(s.Key) + "]" + notation(s.Elem)
	case schema.Ref:
		return s.Name
	case schema.Object:
		open := ""
		if s.Open {
			open = " …"
		}
		return "{" + strings.Join(fieldNotations(s.Fields), "; ") + open + "}"
	case schema.Enum:
		values := make([]string, len(s.Members))
		for i, m := range s.Members {
			values[i] = m.Name + "=" + string(m.Value)
		}
		if s.Open {
			values = append(values, "…")
		}
		return "enum " + shapeNotation(s.Base) + " " + strings.Join(values, " ")
	case schema.Union:
		return unionNotation(s)
	case schema.Param:
		return fmt.Sprintf("$%d", s.Index)
	case schema.Instance:
		args := make([]string, len(s.Args))
		for i, arg := range s.Args {
			args[i] = notation(arg)
		}
		return s.Generic + "<" + strings.Join(args, ", ") + ">"
	}
	return s.Kind()
}

func quotedNotation(name string, quoted bool) string {
	if quoted {
		return `"` + name + `"`
	}
	return name
}

func unionNotation(u schema.Union) string {
	out := "union " + u.Tag
	if u.Payload != "" {
		out += "→" + u.Payload + " {" + strings.Join(fieldNotations(u.Envelope), "; ") + "}"
	}
	for _, v := range u.Variants {
		out += " " + v.Tag + ":" + notation(v.Type)
	}
	if u.Open {
		out += " …"
	}
	return out
}

// fieldNotations writes members: "name: type", "name?: type (empty)" for one
// that is left out by a rule.
func fieldNotations(fields []schema.Field) []string {
	out := make([]string, len(fields))
	for i, f := range fields {
		s := f.Name
		if f.Presence == schema.Optional {
			s += "?"
		}
		s += ": " + notation(f.Type)
		if f.Omit != schema.OmitNever {
			s += " (" + f.Omit.String() + ")"
		}
		for _, step := range f.Path {
			s += " via " + step.GoName
			if step.Pointer {
				s += "*"
			}
		}
		if f.Default != "" {
			s += " default " + string(f.Default)
		}
		for _, e := range f.Examples {
			s += " example " + string(e)
		}
		out[i] = s
	}
	return out
}

// lines writes a whole contract, a definition on each line; the members of
// objects stand on lines of their own.
func lines(c *schema.Contract) string {
	var out strings.Builder
	for _, def := range c.Defs {
		root := ""
		if !def.Root {
			root = " (reached)"
		}
		if def.Instance != nil {
			root += " (" + shapeNotation(*def.Instance) + ")"
		}
		if object, ok := def.Type.Shape.(schema.Object); ok {
			fmt.Fprintf(&out, "%s%s = {\n", def.Name, root)
			for _, f := range fieldNotations(object.Fields) {
				fmt.Fprintf(&out, "  %s\n", f)
			}
			if object.Open {
				out.WriteString("  …\n")
			}
			out.WriteString("}\n")
			continue
		}
		fmt.Fprintf(&out, "%s%s = %s\n", def.Name, root, notation(def.Type))
	}
	for _, g := range c.Generics {
		fmt.Fprintf(&out, "generic %s<%s> = %s\n", g.Name, strings.Join(g.Params, ", "), notation(g.Type))
	}
	return out.String()
}
