package oracle

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/eventgen/eventgen/validate"
)

// Oracle is a compiled schema. It is safe for concurrent use.
type Oracle struct {
	document any // the schema, as decoded JSON
	types    map[string]*jsonschema.Schema
	profile  validate.Profile
}

// Compile reads a schema of draft 2020-12, or of an older one that $schema
// names. The error says what is wrong with it, or that it refers to another
// document.
func Compile(schema []byte) (o *Oracle, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the schema cannot be compiled: %v", r)
		}
	}()
	document, err := decode(schema)
	if err != nil {
		return nil, fmt.Errorf("the schema is not JSON: %w", err)
	}
	const place = "https://eventgen.dev/oracle/schema.json"
	compiler := jsonschema.NewCompiler()
	compiler.Draft = jsonschema.Draft2020
	compiler.LoadURL = func(url string) (io.ReadCloser, error) {
		return nil, fmt.Errorf("%s is another document: put what it defines into $defs of this one", url)
	}
	if err := compiler.AddResource(place, bytes.NewReader(schema)); err != nil {
		return nil, err
	}
	root, err := compiler.Compile(place)
	if err != nil {
		return nil, fmt.Errorf("the schema cannot be compiled: %w", err)
	}
	o = &Oracle{document: document, types: map[string]*jsonschema.Schema{"": root}, profile: profileOf(document)}
	for _, keyword := range []string{"$defs", "definitions"} {
		for name := range membersOf(member(document, keyword)) {
			def, err := compiler.Compile(place + "#/" + keyword + "/" + url.PathEscape(escape(name)))
			if err != nil {
				return nil, fmt.Errorf("type %q of the schema cannot be compiled: %w", name, err)
			}
			o.types[name] = def
		}
	}
	return o, nil
}

// profileOf is the profile that an emitted schema says it was written for. A
// schema that says nothing is taken at its word: it is as strict as it is.
func profileOf(document any) validate.Profile {
	name, _ := member(member(document, "x-eventgen"), "profile").(string)
	profile, err := validate.ParseProfile(name)
	if err != nil {
		return validate.Exact
	}
	return profile
}

// Types returns the names that Validate takes, sorted: those of $defs (or
// definitions, before draft 2019-09), and "" for the schema as a whole where it
// has none.
func (o *Oracle) Types() []string {
	names := slices.Sorted(maps.Keys(o.types))
	if len(names) > 1 {
		return names[1:] // "" sorts first
	}
	return names
}

// Profile is the strictest profile that the schema can judge: the one that it
// was written for.
func (o *Oracle) Profile() validate.Profile { return o.profile }

// Is reports whether data is a valid payload of the type. It is false for an
// unknown type.
func (o *Oracle) Is(typ string, data []byte, p validate.Profile) bool {
	return o.Validate(typ, data, p) == nil
}

// Validate holds data against a type; "" is the schema as a whole. The verdict
// is that of the schema as it is written: the profile, which is part of what
// the schema says, changes nothing. The error is nil, a *validate.Error with at
// most validate.MaxViolations violations, a *validate.UnknownTypeError, or
// says that the library gave no verdict.
func (o *Oracle) Validate(typ string, data []byte, _ validate.Profile) error {
	violations, err := o.Judge(typ, data)
	if err != nil || len(violations) == 0 {
		return err
	}
	verdict := &validate.Error{Type: typ, Violations: violations}
	if len(violations) > validate.MaxViolations {
		verdict.Violations, verdict.More = violations[:validate.MaxViolations], true
	}
	return verdict
}

// Judge returns every violation of data as a payload of the type, in the order
// of the bytes; none means valid. The error is a *validate.UnknownTypeError, or
// says that the library gave no verdict.
func (o *Oracle) Judge(typ string, data []byte) (violations []validate.Violation, err error) {
	schema := o.types[typ]
	if schema == nil {
		return nil, &validate.UnknownTypeError{Type: typ}
	}
	if fault, ok := syntaxOf(data); !ok {
		return []validate.Violation{fault}, nil
	}
	value, err := decode(data)
	if err != nil {
		return nil, fmt.Errorf("reading the event: %w", err)
	}
	value = tame(value)
	defer func() {
		if r := recover(); r != nil {
			violations, err = nil, fmt.Errorf("the JSON Schema library gave no verdict: %v", r)
		}
	}()
	verdict := schema.Validate(value)
	if verdict == nil {
		return nil, nil
	}
	tree, ok := errors.AsType[*jsonschema.ValidationError](verdict)
	if !ok {
		return nil, fmt.Errorf("the JSON Schema library gave no verdict: %w", verdict)
	}
	n := normaliser{document: o.document, value: value}
	n.walk(tree)
	return place(data, n.result(tree)), nil
}

// member is a member of a decoded object, or nil.
func member(object any, name string) any { return membersOf(object)[name] }

// membersOf is a decoded object, or an empty one where v is none.
func membersOf(v any) map[string]any {
	object, _ := v.(map[string]any)
	return object
}

// escape makes a name a token of a pointer (RFC 6901 §3).
func escape(name string) string {
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(name)
}

// unescape is the name that a token of a pointer stands for (RFC 6901 §4).
func unescape(token string) string {
	return strings.NewReplacer("~1", "/", "~0", "~").Replace(token)
}
