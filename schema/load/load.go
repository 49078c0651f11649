package load

import (
	"context"
	"errors"
	"fmt"
	"go/types"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// maxRounds bounds how often packages of dependencies are added. One round adds
// all that the types lead to; further ones only follow directives.
const maxRounds = 5

// Load reads the contract of the packages that the patterns name.
//
// The error says why nothing could be read at all: the go command failed, no
// package matched, a type does not exist. Whatever is wrong with the source is
// among the diagnostics, which are sorted, and include those of
// [schema.Check]. The contract is not nil when the error is; where the
// diagnostics have an error in them, parts of it are "anything".
func Load(ctx context.Context, cfg Config) (*schema.Contract, schema.Diagnostics, error) {
	if len(cfg.Patterns) == 0 {
		return nil, nil, errors.New("no packages were named: give at least one pattern, such as ./event")
	}
	known, err := readKnown(&cfg)
	if err != nil {
		return nil, nil, err
	}
	extra := rootPackages(cfg.Types)
	for range maxRounds {
		prog, err := readProgram(ctx, &cfg, extra)
		if err != nil {
			return nil, nil, err
		}
		b := newBuilder(&cfg, prog, known)
		contract, err := b.contract()
		if err != nil {
			return nil, nil, err
		}
		more := slices.DeleteFunc(slices.Sorted(maps.Keys(b.wanted)), func(path string) bool { return slices.Contains(extra, path) })
		if len(more) > 0 {
			extra = append(extra, more...)
			continue
		}
		b.found = append(b.found, prog.found...)
		b.found = append(b.found, checked(contract, b.found.Failed())...)
		if !b.found.Failed() {
			b.zeroValues(contract)
		}
		b.found = slices.DeleteFunc(b.found, b.isForeign)
		return contract, b.found.Sort(), nil
	}
	return nil, nil, fmt.Errorf("the directives lead from package to package without end: %d rounds of loading were not enough", maxRounds)
}

// checked is what Check finds. Of a contract with faults in it, only what is wrong
// with single rules is of use: that a union has no variants, say, has been said
// in terms of the source.
func checked(contract *schema.Contract, faulty bool) schema.Diagnostics {
	return slices.DeleteFunc(schema.Check(contract), func(d schema.Diagnostic) bool {
		return faulty && !strings.HasPrefix(string(d.Code), "EG3")
	})
}

// isForeign reports whether a diagnostic is advice about a package of another
// module, where nobody who reads it could follow it. What can be mended in the
// configuration is kept, and so are errors.
func (b *builder) isForeign(d schema.Diagnostic) bool {
	if d.Severity == schema.Error || slices.Contains([]schema.Code{schema.CodeOpaque, schema.CodeShownForm, schema.CodeOtherDecoder}, d.Code) {
		return false
	}
	dir := path.Dir(d.Pos.File)
	return b.prog.sources[dir] != nil && !b.prog.inMainModule(dir)
}

// builder turns the types of a program into definitions.
type builder struct {
	cfg  *Config
	prog *program
	// definitions are all named types met so far, by key; queue are those of
	// them whose shape is not read yet.
	definitions map[string]*definition
	queue       []*definition
	// later are the rules of struct tags, which are applied when all shapes
	// are known.
	later []func()
	// wanted are the packages whose source is needed but not loaded.
	wanted map[string]bool
	// known are the types whose wire form a table tells, by typeKey.
	known map[string]knownType
	// shown is what the bodies of methods show, by the type that declares them;
	// it has no shape where they show nothing.
	shown map[*types.Named]reading
	// reading are the types whose MarshalJSON is being looked into.
	reading map[*types.Named]bool
	// requires are the places of members that a validate tag requires: that their
	// zero value is refused is meant.
	requires map[schema.Position]bool
	// tagged are the places of the tag directives that a union has read.
	tagged map[schema.Position]bool
	// noted are the notes that are given once only.
	noted map[string]bool
	found schema.Diagnostics
}

func newBuilder(cfg *Config, prog *program, known map[string]knownType) *builder {
	return &builder{
		cfg: cfg, prog: prog, known: known,
		definitions: map[string]*definition{},
		wanted:      map[string]bool{},
		noted:       map[string]bool{},
		tagged:      map[schema.Position]bool{},
		requires:    map[schema.Position]bool{},
		reading:     map[*types.Named]bool{},
		shown:       map[*types.Named]reading{},
	}
}

// report collects a diagnostic.
func (b *builder) report(pos schema.Position, code schema.Code, severity schema.Severity, message, help string) {
	b.found = append(b.found, schema.Diagnostic{Pos: pos, Code: code, Severity: severity, Message: message, Help: help})
}

// fault collects an error.
func (b *builder) fault(pos schema.Position, code schema.Code, message, help string) {
	b.report(pos, code, schema.Error, message, help)
}

// once collects a note unless one of that key was given before.
func (b *builder) once(key string, pos schema.Position, code schema.Code, message, help string) {
	if !b.noted[key] {
		b.noted[key] = true
		b.report(pos, code, schema.Note, message, help)
	}
}

// contract reads the roots and all that they lead to.
func (b *builder) contract() (*schema.Contract, error) {
	roots, err := b.roots()
	if err != nil {
		return nil, err
	}
	for _, root := range roots {
		b.refer(root).root = true
	}
	for len(b.queue) > 0 {
		next := b.queue[0]
		b.queue = b.queue[1:]
		b.define(next)
	}
	for i := 0; i < len(b.later); i++ {
		b.later[i]()
	}
	b.checkDirectives()
	generics := b.generics()
	contract := &schema.Contract{Package: b.prog.asked[0].pkg.PkgPath, Defs: b.named()}
	contract.Generics = b.namedGenerics(contract.Defs, generics)
	for _, def := range contract.Defs {
		if u, ok := def.Type.Shape.(schema.Union); ok {
			for _, v := range u.Variants {
				contract.Events = append(contract.Events, schema.Event{Tag: v.Tag, Union: def.Name, Payload: v.Type, Doc: v.Doc, Pos: v.Pos})
			}
		}
	}
	return contract, nil
}
