package jsonschema

import (
	"fmt"
	"path"
	"strings"

	"github.com/eventgen/eventgen/gen"
	"github.com/eventgen/eventgen/schema"
)

// Profile says which consumer a document is for. Its text is what the document
// says of itself in x-eventgen.
type Profile string

const (
	// Exact accepts what Go's encoder writes and nothing else.
	Exact Profile = "exact"
	// Open accepts unknown members too: for a consumer whose producer may be
	// newer.
	Open Profile = "open"
	// Reader accepts what Go's decoder takes: members may be absent, unknown,
	// or null whatever their type.
	Reader Profile = "reader"
)

// Emitter writes the schema of a contract. The zero Emitter writes the exact
// profile under the default names. It is safe for concurrent use.
type Emitter struct {
	// Profile is one of the three; "" means Exact.
	Profile Profile
	// ID is the document's $id; "" means DefaultID of the contract's package.
	ID string
	// Path is where the file is written, relative to the folder of the output;
	// "" means DefaultPath of the contract's package.
	Path string
}

var _ gen.Emitter = Emitter{}

// DefaultID is the $id of the schema of a package: a versioned name, which
// nothing needs to be served under.
func DefaultID(importPath string) string {
	return "https://eventgen.dev/schemas/" + importPath + "/v1.json"
}

// DefaultPath is the file name of the schema of a package: event.schema.json.
// A major version at the end of the import path is not a name.
func DefaultPath(importPath string) string {
	dir, base := path.Split(importPath)
	if version, ok := strings.CutPrefix(base, "v"); ok && dir != "" && strings.Trim(version, "0123456789") == "" {
		base = path.Base(dir)
	}
	return base + ".schema.json"
}

// Emit returns the one file of the schema. The error is a schema.Diagnostics
// where the contract names a type that it does not define, or demands what no
// value can satisfy, and a plain one where the profile does not exist.
func (e Emitter) Emit(c *schema.Contract) ([]gen.File, error) {
	switch e.Profile {
	case "":
		e.Profile = Exact
	case Exact, Open, Reader:
	default:
		return nil, fmt.Errorf("unknown profile %q: expected exact, open or reader", e.Profile)
	}
	if e.ID == "" {
		e.ID = DefaultID(c.Package)
	}
	if e.Path == "" {
		e.Path = DefaultPath(c.Package)
	}
	p := plan{contract: c, profile: e.Profile}
	document := p.document(e.ID)
	if len(p.faults) > 0 {
		return nil, p.faults.Sort()
	}
	return []gen.File{{Path: e.Path, Content: printed(document)}}, nil
}
