package proof

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/eventgen/eventgen/validate"
)

// The contract of these tests, as generated code would have it.

type colour string

type user struct {
	base
	Age     int32             `json:"age"`
	Colour  colour            `json:"colour"`
	Tags    []string          `json:"tags"`
	Friend  *user             `json:"friend,omitempty"`
	Labels  map[string]int8   `json:"labels"`
	Version version           `json:"version"`
	Hidden  string            `json:"-"`
	Counts  map[version]uint8 `json:"counts,omitempty"`
}

type base struct {
	ID string `json:"id"`
}

// version writes itself, and cannot be read.
type version struct{ Major uint8 }

func (v version) MarshalText() ([]byte, error) { return []byte("v" + strconv.Itoa(int(v.Major))), nil }

type message struct {
	Kind string `json:"kind"`
	Body any    `json:"body"`
}

type note struct {
	Text string `json:"text"`
}

func text(patterns ...string) validate.Type {
	return validate.Type{Shape: validate.String{Patterns: patterns}}
}

var table = validate.Table{
	{Name: "message", Type: validate.Type{Shape: validate.Union{
		Tag: "kind", Payload: "body",
		Envelope: []validate.Member{
			{Name: "kind", Type: validate.Type{Shape: validate.String{}, Enum: []string{`"note"`, `"number"`, `"user"`}}},
			{Name: "body", Type: validate.Type{Shape: validate.Anything{}}},
		},
		Variants: []validate.Variant{
			{Tag: "note", Type: validate.Type{Shape: validate.Ref{Name: "note"}}},
			{Tag: "number", Type: validate.Type{Shape: validate.Number{}, Null: true}},
			{Tag: "user", Type: validate.Type{Shape: validate.Ref{Name: "user"}}},
		},
	}}},
	{Name: "note", Type: validate.Type{Shape: validate.Object{Members: []validate.Member{{Name: "text", Type: text("^[a-z]{2,4}-[0-9]+$")}}}}},
	{Name: "user", Type: validate.Type{Shape: validate.Object{Members: []validate.Member{
		{Name: "id", Type: text()},
		{Name: "age", Type: validate.Type{Shape: validate.Integer{Bounds: validate.Bounds{Min: "0", Max: "150"}}}},
		{Name: "colour", Type: validate.Type{Shape: validate.String{}, Enum: []string{`"red"`, `"blue"`}}},
		{Name: "tags", Type: validate.Type{Shape: validate.Array{Elem: validate.Type{Shape: validate.String{MinLength: 2}}, MinItems: 1, MaxItems: validate.AtMost(3), Unique: true}}},
		{Name: "friend", Type: validate.Type{Shape: validate.Ref{Name: "user"}}, Optional: true},
		{Name: "labels", Type: validate.Type{Shape: validate.Map{Key: text(), Elem: validate.Type{Shape: validate.Integer{Bounds: validate.Bounds{Min: "-128", Max: "127"}}}}, Null: true}},
		{Name: "version", Type: text(`^v[0-9]+$`)},
		{Name: "counts", Optional: true, Type: validate.Type{Shape: validate.Map{Key: text(`^v[0-9]+$`), Elem: validate.Type{Shape: validate.Integer{Bounds: validate.Bounds{Min: "0", Max: "255"}}}}}},
	}}}},
}

var validator = validate.MustNew(table)

// typeOf is a type of the contract whose Check finds what the validator finds:
// these tests are about the making of values.
func typeOf[T any](name string) Type {
	judge := func(data []byte, p validate.Profile) error { return validator.Validate(name, data, p) }
	return Of(name, judge, func(v *T) error { return judge(marshal(v), validate.Exact) })
}

func contract() *Contract {
	return &Contract{Table: table, Types: []Type{typeOf[message]("message"), typeOf[note]("note"), typeOf[user]("user")}}
}

// recorder is a reporter that remembers.
type recorder struct{ errors, logs []string }

func (*recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.errors = append(r.errors, fmt.Sprintf(format, args...))
}

func (r *recorder) Logf(format string, args ...any) {
	r.logs = append(r.logs, fmt.Sprintf(format, args...))
}

var errBroken = errors.New("broken")
