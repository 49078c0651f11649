package schema

import (
	"fmt"
	"strings"
)

// Check holds a contract against the rules of the wire, and returns what breaks
// them, sorted. It changes nothing. Package load runs it on what it loads;
// programs that build contracts themselves run it before they emit one.
func Check(c *Contract) Diagnostics {
	ch := checker{contract: c}
	for i, def := range c.Defs {
		if i > 0 && c.Defs[i-1].Name >= def.Name {
			ch.report(def.Pos, CodeNames, Error, "the definitions are not sorted by unique names: %q follows %q", def.Name, c.Defs[i-1].Name)
		}
		if _, isRef := def.Type.Shape.(Ref); isRef && c.Resolve(def.Type).Shape == nil {
			ch.report(def.Pos, CodeReference, Error, "%q refers only to itself or to no definition", def.Name)
			continue
		}
		ch.check(def.Type, "type "+def.Name)
		ch.instance(def)
	}
	return ch.found.Sort()
}

// checker collects what is wrong with one contract.
type checker struct {
	contract *Contract
	found    Diagnostics
}

func (ch *checker) report(pos Position, code Code, severity Severity, format string, args ...any) {
	ch.found = append(ch.found, Diagnostic{Pos: pos, Code: code, Severity: severity, Message: fmt.Sprintf(format, args...)})
}

// check looks at one use of a shape and all that lies in it. Recursion ends
// because it does not follow Refs.
func (ch *checker) check(t Type, what string) {
	switch s := t.Shape.(type) {
	case Ref:
		if ch.contract.Resolve(t).Shape == nil {
			ch.report(t.Pos, CodeReference, Error, "%s refers to %q, which does not lead to a definition", what, s.Name)
			return
		}
	case Array:
		ch.check(s.Elem, what+", elements")
	case Map:
		ch.mapKey(s.Key, t.Pos, what)
		ch.check(s.Key, what+", keys")
		ch.check(s.Elem, what+", elements")
	case Object:
		ch.fields(s.Fields, what)
	case Enum:
		ch.enum(s, t.Pos, what)
	case Union:
		ch.union(s, t.Pos, what)
	}
	ch.constraints(t, what)
}

// instance reports an instance of no generic type, or of one with another number
// of parameters. What is in the generic type itself is in the Defs too, and is
// looked at there.
func (ch *checker) instance(def *Def) {
	if def.Instance == nil {
		return
	}
	switch generic := ch.contract.Generic(def.Instance.Generic); {
	case generic == nil:
		ch.report(def.Pos, CodeReference, Error, "type %s is an instance of %q, which is not among the generic types", def.Name, def.Instance.Generic)
	case len(generic.Params) != len(def.Instance.Args):
		ch.report(def.Pos, CodeReference, Error, "type %s has %d type arguments for the %d parameters of %s", def.Name, len(def.Instance.Args), len(generic.Params), generic.Name)
	}
}

// fields looks at the members of an object or envelope.
func (ch *checker) fields(fields []Field, what string) {
	seen := map[string]bool{}
	for _, f := range fields {
		if seen[f.Name] {
			ch.report(f.Pos, CodeNames, Error, "%s has two members %q", what, f.Name)
		}
		seen[f.Name] = true
		ch.check(f.Type, fieldName(what, f.Name))
	}
}

// fieldName makes "type Event" into "member data of Event".
func fieldName(owner, name string) string {
	return fmt.Sprintf("member %q of %s", name, strings.TrimPrefix(owner, "type "))
}

// mapKey reports a key that encoding/json cannot write as a member's name.
func (ch *checker) mapKey(key Type, pos Position, what string) {
	switch s := ch.contract.Resolve(key).Shape.(type) {
	case String:
		if !s.Quoted {
			return
		}
	case Integer:
		if s.Quoted {
			return
		}
	case Enum:
		if isText(s.Base) {
			return
		}
	case nil: // already reported as a reference
		return
	}
	ch.report(pos, CodeKeyShape, Error, "%s has keys that are no strings", what)
}

// enum reports values that are not of the base, and a closed enum of none.
func (ch *checker) enum(e Enum, pos Position, what string) {
	if len(e.Members) == 0 && !e.Open {
		ch.report(pos, CodeEnum, Error, "%s is a closed enum without values", what)
	}
	if _, isInteger := e.Base.(Integer); !isInteger && !isText(e.Base) {
		ch.report(pos, CodeEnum, Error, "%s is an enum of neither strings nor integers", what)
		return
	}
	for _, m := range e.Members {
		if !fitsShape(m.Value, e.Base) {
			ch.report(m.Pos, CodeEnum, Error, "the value %s of %s is not of the enum's base, %s", m.Value, m.Name, e.Base.Kind())
		}
	}
}

// union reports a union that a reader cannot dispatch.
func (ch *checker) union(u Union, pos Position, what string) {
	if len(u.Variants) == 0 {
		ch.report(pos, CodeUnion, Error, "%s is a union without variants", what)
	}
	if u.Payload != "" {
		ch.fields(u.Envelope, what)
		for _, name := range []string{u.Tag, u.Payload} {
			if !hasField(u.Envelope, name) {
				ch.report(pos, CodeUnion, Error, "%s has no member %q, which its union names", what, name)
			}
		}
	}
	seen := map[string]bool{}
	for _, v := range u.Variants {
		if seen[v.Tag] {
			ch.report(v.Pos, CodeUnion, Error, "%s has two variants of the tag %q", what, v.Tag)
		}
		seen[v.Tag] = true
		ch.check(v.Type, fmt.Sprintf("variant %q of %s", v.Tag, strings.TrimPrefix(what, "type ")))
		if u.Payload == "" && !ch.carries(v.Type, u.Tag) {
			ch.report(v.Pos, CodeUnion, Error, "the variant %q of %s has no member %q to carry its tag", v.Tag, what, u.Tag)
		}
	}
}

// carries reports whether a variant has the tag among its own members. A
// variant that is itself a union of whole objects by the same tag does.
func (ch *checker) carries(t Type, tag string) bool {
	switch s := ch.contract.Resolve(t).Shape.(type) {
	case Object:
		return hasField(s.Fields, tag)
	case Union:
		return s.Tag == tag || hasField(s.Envelope, tag)
	}
	return false
}

func hasField(fields []Field, name string) bool {
	for _, f := range fields {
		if f.Name == name {
			return true
		}
	}
	return false
}

// fitsShape reports whether a literal is a value of a scalar shape.
func fitsShape(l Literal, s Shape) bool {
	switch s := s.(type) {
	case Bool:
		return l == "true" || l == "false"
	case Integer:
		d := Decimal(l)
		low, high := s.Bounds()
		return !s.Quoted && d.isNumber() && d.IsWhole() && d.Compare(low) >= 0 && d.Compare(high) <= 0
	case Number:
		return !s.Quoted && Decimal(l).isNumber()
	case Enum:
		return fitsShape(l, s.Base)
	}
	_, isString := l.Text()
	return isString && isText(s)
}
