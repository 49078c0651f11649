package schema

import (
	"slices"
	"strings"
)

// Contract is the whole promise that a set of Go packages makes about the JSON
// that it writes. It is deterministic: the same source gives the same Contract,
// member for member.
//
// A Contract is plain data. Once built it is read-only by convention, and then
// safe for concurrent use.
type Contract struct {
	// Package is the import path of the first package that was asked for. Its
	// types have the plain names where two packages would clash.
	Package string `json:"package"`
	// Defs are the named types, sorted by Name.
	Defs []*Def `json:"defs"`
	// Events are the named messages of the contract's unions, in the order in
	// which their tags are declared.
	Events []Event `json:"events,omitempty"`
	// Generics are the generic types of which Defs are instances, sorted by
	// Name. They say nothing that the Defs do not say: they are for outputs that
	// have generic types too.
	Generics []*Generic `json:"generics,omitempty"`
}

// Def is one named type of the contract.
type Def struct {
	// Name is unique in the contract. It is the key in the schema's $defs, the
	// TypeScript name, and the T of IsT, ValidateT and CheckT.
	Name string `json:"name"`
	// Go names the Go type that the Def was read from.
	Go GoType `json:"go"`
	// Root says that the type was asked for, and not merely reached from one
	// that was.
	Root bool `json:"root,omitempty"`
	// Type is the shape of the type's JSON. Its Nullable says what the encoder
	// does with a value of the type that stands alone; a use of the Def through
	// a Ref carries a Nullable of its own, which then decides.
	Type Type `json:"type"`
	// OwnDecoder says that Go decodes the type by a method that takes, or may
	// take, other JSON than Type: the reader profile lets any value stand where
	// the Def is used. The other profiles hold to Type.
	OwnDecoder bool `json:"own_decoder,omitempty"`
	// Instance is the generic type and the arguments that Type is made of, where
	// putting the arguments in the place of the parameters gives just that Type;
	// else nil.
	Instance *Instance `json:"instance,omitempty"`
	Doc      Doc       `json:"doc,omitzero"`
	Pos      Position  `json:"pos"`
}

// Generic is a generic type: the one Type that its instances share, with a Param
// in each place of a type parameter.
type Generic struct {
	// Name is unique among the Names of Generics and Defs.
	Name string `json:"name"`
	Go   GoType `json:"go"`
	// Params are the names of the type parameters in Go.
	Params []string `json:"params"`
	// Type is an Object, the only kind of Type that has Params and Instances in
	// it.
	Type Type     `json:"type"`
	Doc  Doc      `json:"doc,omitzero"`
	Pos  Position `json:"pos"`
}

// GoType names a Go type by package and name.
type GoType struct {
	Package string // import path
	Name    string // with its type arguments where it is an instance: Page[User]
	// Exported says that a package other than its own can name the type: the
	// name is exported, and the package is neither main nor internal to
	// another module.
	Exported bool
}

// String is the type as x-go-type writes it: import/path.Name.
func (g GoType) String() string { return g.Package + "." + g.Name }

// MarshalText makes a Go type a plain string in the JSON form of the model.
func (g GoType) MarshalText() ([]byte, error) { return []byte(g.String()), nil }

// Event is one named message of a union: the value of the tag and what it
// announces.
type Event struct {
	// Tag is the value that names the event on the wire.
	Tag string `json:"tag"`
	// Union is the Name of the Def whose tag this is.
	Union string `json:"union"`
	// Payload is the event's JSON body.
	Payload Type     `json:"payload"`
	Doc     Doc      `json:"doc,omitzero"`
	Pos     Position `json:"pos"`
}

// Doc is the documentation of a type, field or constant, directives removed.
type Doc struct {
	// Text is the Go doc comment as go/doc reads it, or the trailing comment
	// where there is no doc comment. Paragraphs are separated by blank lines;
	// there is no final newline.
	Text string `json:"text,omitempty"`
	// Deprecated is the text behind "Deprecated:", empty where there is none.
	Deprecated string `json:"deprecated,omitempty"`
}

// IsZero reports whether there is no documentation.
func (d Doc) IsZero() bool { return d == Doc{} }

// Def returns the definition of that name, or nil.
func (c *Contract) Def(name string) *Def {
	i, ok := slices.BinarySearchFunc(c.Defs, name, func(d *Def, name string) int { return strings.Compare(d.Name, name) })
	if !ok {
		return nil
	}
	return c.Defs[i]
}

// Generic returns the generic type of that name, or nil.
func (c *Contract) Generic(name string) *Generic {
	i, ok := slices.BinarySearchFunc(c.Generics, name, func(g *Generic, name string) int { return strings.Compare(g.Name, name) })
	if !ok {
		return nil
	}
	return c.Generics[i]
}

// Resolve follows Refs until it comes to a shape that is none, and returns it
// with every constraint met on the way. Nullable is that of t itself. It
// returns a Type without a Shape where a Ref names no Def, or only itself.
func (c *Contract) Resolve(t Type) Type {
	out := t
	for range len(c.Defs) + 1 {
		ref, ok := out.Shape.(Ref)
		if !ok {
			return out
		}
		def := c.Def(ref.Name)
		if def == nil {
			break
		}
		out.Shape = def.Type.Shape
		out.Constraints = append(slices.Clip(out.Constraints), def.Type.Constraints...)
	}
	out.Shape = nil
	return out
}
