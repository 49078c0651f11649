package schema

import (
	"bytes"
	"encoding/json"
)

// MarshalJSON writes the type as one flat object: "shape" first, then the
// shape's own members, "nullable", and each constraint under its keyword.
func (t Type) MarshalJSON() ([]byte, error) {
	var w members
	if t.Shape == nil {
		w.add("shape", "unresolved")
		return w.object()
	}
	w.add("shape", t.Shape.Kind())
	w.shape(t.Shape)
	if t.Nullable {
		w.add("nullable", true)
	}
	for _, c := range t.Constraints {
		w.constraint(c)
	}
	return w.object()
}

// MarshalJSON writes the field without what only Go can see empty.
func (f Field) MarshalJSON() ([]byte, error) {
	var w members
	w.add("name", f.Name)
	w.add("go_name", f.GoName)
	if len(f.Path) > 0 {
		w.add("path", f.Path)
	}
	w.add("presence", f.Presence)
	if f.Omit != OmitNever {
		w.add("omit", f.Omit)
	}
	w.add("type", f.Type)
	if !f.Doc.IsZero() {
		w.add("doc", f.Doc)
	}
	if f.Default != "" {
		w.add("default", f.Default)
	}
	if len(f.Examples) > 0 {
		w.add("examples", f.Examples)
	}
	w.add("pos", f.Pos)
	return w.object()
}

// members collects the members of one JSON object in order.
type members struct {
	buf bytes.Buffer
	err error
}

func (w *members) add(name string, value any) {
	text, err := json.Marshal(value)
	if err != nil && w.err == nil {
		w.err = err
	}
	if w.buf.Len() > 0 {
		w.buf.WriteByte(',')
	}
	w.buf.WriteString(quote(name))
	w.buf.WriteByte(':')
	w.buf.Write(text)
}

func (w *members) flag(name string, value bool) {
	if value {
		w.add(name, true)
	}
}

func (w *members) object() ([]byte, error) {
	return append(append([]byte{'{'}, w.buf.Bytes()...), '}'), w.err
}

func (w *members) shape(s Shape) {
	switch s := s.(type) {
	case Bool:
		w.flag("quoted", s.Quoted)
	case Integer:
		w.add("bits", s.Bits)
		w.add("signed", s.Signed)
		w.flag("quoted", s.Quoted)
		w.flag("safe", s.Safe)
	case Number:
		w.add("bits", s.Bits)
		w.flag("quoted", s.Quoted)
	case String:
		w.flag("quoted", s.Quoted)
	case Bytes, Time, JSON:
	case Array:
		if s.Len >= 0 {
			w.add("len", s.Len)
		}
		w.add("elem", s.Elem)
	case Map:
		w.add("key", s.Key)
		w.add("elem", s.Elem)
	case Ref:
		w.add("ref", s.Name)
	case Object:
		w.flag("open", s.Open)
		w.add("fields", append([]Field{}, s.Fields...))
	case Enum:
		w.flag("open", s.Open)
		w.add("base", Type{Shape: s.Base})
		w.add("members", s.Members)
	case Union:
		w.flag("open", s.Open)
		w.add("tag", s.Tag)
		if s.Payload != "" {
			w.add("payload", s.Payload)
			w.add("envelope", s.Envelope)
		}
		w.add("variants", s.Variants)
	case Param:
		w.add("index", s.Index)
	case Instance:
		w.add("generic", s.Generic)
		w.add("args", s.Args)
	}
}

func (w *members) constraint(c Constraint) {
	switch c := c.(type) {
	case Minimum:
		w.add(c.Keyword(), c.Value)
	case ExclusiveMinimum:
		w.add(c.Keyword(), c.Value)
	case Maximum:
		w.add(c.Keyword(), c.Value)
	case ExclusiveMaximum:
		w.add(c.Keyword(), c.Value)
	case MultipleOf:
		w.add(c.Keyword(), c.Value)
	case MinLength:
		w.add(c.Keyword(), c.Value)
	case MaxLength:
		w.add(c.Keyword(), c.Value)
	case Pattern:
		w.add(c.Keyword(), c.Value)
	case Format:
		w.add(c.Keyword(), c.Value)
	case MinItems:
		w.add(c.Keyword(), c.Value)
	case MaxItems:
		w.add(c.Keyword(), c.Value)
	case UniqueItems:
		w.add(c.Keyword(), true)
	case MinProperties:
		w.add(c.Keyword(), c.Value)
	case MaxProperties:
		w.add(c.Keyword(), c.Value)
	case OneOf:
		w.add(c.Keyword(), c.Values)
	}
}
