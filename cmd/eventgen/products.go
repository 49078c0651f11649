package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/eventgen/eventgen/gen"
	"github.com/eventgen/eventgen/gen/jsonschema"
	"github.com/eventgen/eventgen/gen/typescript"
	"github.com/eventgen/eventgen/schema"
)

// product is one generated file and its place on the disk.
type product struct {
	path    string // absolute
	content []byte
}

// products is everything that contracts lead to. Nothing of it is on the disk
// yet.
type products struct {
	files []product // sorted by path
	// stale are files that eventgen wrote earlier into the same folders and
	// does not write any more; absolute and sorted.
	stale       []string
	diagnostics schema.Diagnostics
}

// produce loads the contracts and emits their outputs. Where a diagnostic is an
// error there are no files.
func produce(ctx context.Context, contracts []contract) (*products, error) {
	p := &products{}
	var outputs []output
	for _, c := range contracts {
		planned := c.outputs()
		if len(planned) == 0 {
			return nil, usage("nothing to write for %s: name an output with --schema, --ts or --go, or in %s", strings.Join(c.packages, " "), configName)
		}
		if err := c.fits(); err != nil {
			return nil, err
		}
		model, found, err := c.load(ctx)
		if err != nil {
			return nil, err
		}
		p.diagnostics = append(p.diagnostics, found...)
		if found.Failed() {
			continue
		}
		for _, o := range planned {
			if err := p.emit(o, model); err != nil {
				return nil, err
			}
		}
		outputs = append(outputs, planned...)
	}
	p.diagnostics = p.diagnostics.Sort()
	if p.diagnostics.Failed() {
		p.files = nil
		return p, nil
	}
	return p, errors.Join(p.arrange(), p.findStale(outputs))
}

// fits says which option of an output lacks its output.
func (c *contract) fits() error {
	switch {
	case c.proof && c.golang == "":
		return usage("--proof needs --go: the proof is a test beside the generated validators")
	case c.fixtures != "" && !c.proof:
		return usage("--fixtures needs --proof: the proof writes them")
	case len(c.brands) > 0 && c.ts == "":
		return usage("--brands needs --ts: brands are types of TypeScript")
	}
	return nil
}

// output is one emitter and the folder that it writes to.
type output struct {
	dir string
	// emitter makes the emitter, when its folder is to be looked at.
	emitter func() (gen.Emitter, error)
	// owns reports whether a file of that name in the folder is one that the
	// emitter may have written. Nil where the folder is not its own.
	owns func(name string) bool
	// below are the folders in dir that the emitter may have written to, too.
	below []string
	// options says that an error of the emitter is about its options.
	options bool
}

// outputs are what the contract asks for.
func (c *contract) outputs() []output {
	var outputs []output
	if c.schema != "" {
		emitter := jsonschema.Emitter{Profile: jsonschema.Profile(c.profile.String()), ID: c.id, Path: filepath.Base(c.schema)}
		outputs = append(outputs, output{
			dir:     filepath.Dir(c.schema),
			emitter: func() (gen.Emitter, error) { return emitter, nil },
		})
	}
	if c.golang != "" {
		outputs = append(outputs, output{
			dir:     c.golang,
			emitter: func() (gen.Emitter, error) { return c.goEmitter() },
			owns:    func(name string) bool { return strings.HasPrefix(name, "eventgen_") && strings.HasSuffix(name, ".go") },
		})
	}
	if c.ts != "" {
		outputs = append(outputs, output{
			dir: c.ts,
			emitter: func() (gen.Emitter, error) {
				return typescript.Emitter{Layout: c.layout, Brands: c.brands, Validators: c.validators}, nil
			},
			owns:    func(name string) bool { return strings.HasSuffix(name, ".ts") },
			below:   []string{"types"},
			options: true,
		})
	}
	return outputs
}

// emit adds the files of one output, or the diagnostics that kept it from being
// written.
func (p *products) emit(o output, model *schema.Contract) error {
	emitter, err := o.emitter()
	if err != nil {
		return err
	}
	files, err := emitter.Emit(model)
	if found := (schema.Diagnostics)(nil); errors.As(err, &found) {
		p.diagnostics = append(p.diagnostics, found...)
		return nil
	} else if err != nil && o.options {
		return usage("%w", err)
	} else if err != nil {
		return err
	}
	for _, f := range files {
		p.files = append(p.files, product{path: filepath.Join(o.dir, filepath.FromSlash(f.Path)), content: f.Content})
	}
	return nil
}

// arrange sorts the files, and refuses two that are to lie in the same place.
func (p *products) arrange() error {
	slices.SortFunc(p.files, func(a, b product) int { return strings.Compare(a.path, b.path) })
	for i := range p.files[min(1, len(p.files)):] {
		if p.files[i].path == p.files[i+1].path {
			return usage("two outputs would be written to %s: give each its own place", shown(p.files[i].path))
		}
	}
	return nil
}

// findStale looks through the folders of the outputs for files that carry
// eventgen's header and are none of the products.
func (p *products) findStale(outputs []output) error {
	for _, o := range outputs {
		if o.owns == nil {
			continue
		}
		for _, below := range append([]string{""}, o.below...) {
			if err := p.findStaleIn(filepath.Join(o.dir, below), o.owns); err != nil {
				return err
			}
		}
	}
	slices.Sort(p.stale)
	p.stale = slices.Compact(p.stale)
	return nil
}

// findStaleIn looks through one folder.
func (p *products) findStaleIn(dir string, owns func(name string) bool) error {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	for _, entry := range entries {
		path := filepath.Join(dir, entry.Name())
		if !entry.Type().IsRegular() || !owns(entry.Name()) || p.has(path) {
			continue
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if isGenerated(text) {
			p.stale = append(p.stale, path)
		}
	}
	return nil
}

func (p *products) has(path string) bool {
	return slices.ContainsFunc(p.files, func(f product) bool { return f.path == path })
}

// isGenerated reports whether the text begins with eventgen's header.
func isGenerated(text []byte) bool {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	return string(bytes.TrimSuffix(line, []byte("\r"))) == "// "+gen.Header
}

// noun counts things: 1 file, 2 files.
func noun(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}
