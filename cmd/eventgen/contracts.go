package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/eventgen/eventgen/gen/typescript"
	"github.com/eventgen/eventgen/schema"
	"github.com/eventgen/eventgen/schema/load"
	"github.com/eventgen/eventgen/validate"
)

// contract says which Go types make up a contract, how they are read, and where
// its outputs go. It comes from flags, from eventgen.yaml, or from both.
type contract struct {
	dir      string // in which the patterns are meant
	packages []string
	types    []string
	// schema is a file, ts and golang are folders; absolute, or empty where
	// the output is not wanted.
	schema, ts, golang string
	profile            validate.Profile // of the schema
	id                 string           // of the schema, "" for the default
	int64              load.Int64
	enums              load.Enums
	opaque             bool
	// known are wire forms of types, JSON Schemas by import/path.Name.
	known      map[string]string
	severities severities
	// proof adds a test to the Go output; fixtures is the file that this test
	// writes its payloads to, absolute or empty.
	proof      bool
	fixtures   string
	layout     typescript.Layout
	brands     []string // names of types
	validators typescript.Validators
}

func newContract(dir string) contract { return contract{dir: dir, profile: validate.Exact} }

func (c *contract) setProfile(name string) (err error) {
	c.profile, err = validate.ParseProfile(name)
	return err
}

func (c *contract) setInt64(name string) error {
	switch name {
	case "safe":
		c.int64 = load.Int64Safe
	case "full":
		c.int64 = load.Int64Full
	default:
		return fmt.Errorf("expected safe or full, found %q", name)
	}
	return nil
}

func (c *contract) setLayout(name string) error {
	layouts := []typescript.Layout{typescript.LayoutContract, typescript.LayoutType}
	if !slices.Contains(layouts, typescript.Layout(name)) {
		return fmt.Errorf("expected contract or type, found %q", name)
	}
	c.layout = typescript.Layout(name)
	return nil
}

func (c *contract) setValidators(name string) error {
	kinds := []typescript.Validators{typescript.ValidatorsFast, typescript.ValidatorsCompact}
	if !slices.Contains(kinds, typescript.Validators(name)) {
		return fmt.Errorf("expected fast or compact, found %q", name)
	}
	c.validators = typescript.Validators(name)
	return nil
}

func (c *contract) setEnums(name string) error {
	switch name {
	case "closed":
		c.enums = load.EnumsClosed
	case "open":
		c.enums = load.EnumsOpen
	default:
		return fmt.Errorf("expected closed or open, found %q", name)
	}
	return nil
}

// load reads the contract from Go source. The error is about the go command or
// the names of packages and types; faults of the source are diagnostics.
func (c *contract) load(ctx context.Context) (*schema.Contract, schema.Diagnostics, error) {
	model, found, err := load.Load(ctx, load.Config{
		Dir: c.dir, Patterns: c.packages, Types: c.types,
		Int64: c.int64, Enums: c.enums, Opaque: c.opaque, Known: c.known,
	})
	if err != nil && ctx.Err() == nil && canRunGo(err) {
		err = usage("%w", err) // no such package, no such type
	}
	return model, c.severities.apply(found), err
}

// canRunGo reports whether an error of a load is about what was asked for, and
// not about the go command or the disk.
func canRunGo(err error) bool {
	_, missing := exec.LookPath("go")
	_, disk := errors.AsType[*fs.PathError](err)
	return missing == nil && !disk
}

// selection is the flags that describe a contract.
type selection struct {
	command  *cobra.Command
	types    []string
	opaque   bool
	schema   string
	ts       string
	golang   string
	profile  string
	id       string
	int64    string
	enums    string
	proof    bool
	fixtures string
	layout   string
	brands   []string
	// validators are those of TypeScript.
	validators string
}

// outputFlags are the flags that say where one contract goes, so that they mean
// nothing for several.
var outputFlags = []string{"schema", "ts", "go", "id", "fixtures"}

// addReading adds the flags about what is read.
func (s *selection) addReading(cmd *cobra.Command) {
	s.command = cmd
	flags := cmd.Flags()
	flags.StringArrayVar(&s.types, "type", nil, "`type` of the contract, Name or import/path.Name; repeat for several (default: every exported type)")
	flags.StringVar(&s.int64, "int64", "safe", "bounds of 64-bit integers: `safe|full` (safe: ±(2^53-1), as JavaScript has them)")
	flags.StringVar(&s.enums, "enums", "closed", "enums without a directive: `closed|open` (open: other values may appear)")
	flags.BoolVar(&s.opaque, "opaque", false, "let a type whose MarshalJSON is not known be anything, with a warning")
}

// addOutputs adds the flags about what is written.
func (s *selection) addOutputs(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&s.schema, "schema", "", "write the JSON Schema to this `file`")
	flags.StringVar(&s.ts, "ts", "", "write TypeScript to this `folder`")
	flags.StringVar(&s.golang, "go", "", "write Go to this `folder`")
	flags.StringVar(&s.profile, "profile", "exact", "profile of the JSON Schema: `exact|open|reader`")
	flags.BoolVar(&s.proof, "proof", false, "add a test to the Go output that proves the contract with your own types and marshalers")
	flags.StringVar(&s.fixtures, "fixtures", "", "`file` to which the proof writes its payloads, for the tests of a frontend")
	flags.StringVar(&s.layout, "layout", "contract", "TypeScript types in one file or in one for each: `contract|type`")
	flags.StringSliceVar(&s.brands, "brands", nil, "`types`, by name, that become branded strings in TypeScript")
	flags.StringVar(&s.validators, "validators", "fast", "TypeScript validators made for speed or for size: `fast|compact`")
	flags.StringVar(&s.id, "id", "", "$id of the JSON Schema, a `URI` with a version in it (default: made of the import path)")
}

// contracts returns what the command works on: the packages that are named, or
// else what eventgen.yaml says. Flags that were given go before the file.
func (s *selection) contracts(packages []string) ([]contract, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	if len(packages) > 0 {
		c := newContract(dir)
		c.packages = packages
		err := s.apply(&c, dir)
		return []contract{c}, err
	}
	path, err := findConfig(dir)
	if err != nil {
		return nil, err
	}
	if path == "" {
		return nil, usage("no packages were named, and there is no %s here or above, up to the module's root: name a package, such as ./event, or run eventgen init", configName)
	}
	contracts, err := readConfig(path)
	if err != nil {
		return nil, err
	}
	for _, name := range outputFlags {
		if len(contracts) > 1 && s.command.Flags().Changed(name) {
			return nil, usage("--%s is for one contract, and %s has %d: name the packages too", name, configName, len(contracts))
		}
	}
	for i := range contracts {
		if err := s.apply(&contracts[i], dir); err != nil {
			return nil, err
		}
	}
	return contracts, nil
}

// apply puts the flags that were given in place of what the contract has.
func (s *selection) apply(c *contract, dir string) error {
	for _, f := range []struct {
		name string
		set  func() error
	}{
		{"type", func() error { c.types = s.types; return nil }},
		{"schema", func() error { c.schema = absolute(s.schema, dir); return nil }},
		{"ts", func() error { c.ts = absolute(s.ts, dir); return nil }},
		{"go", func() error { c.golang = absolute(s.golang, dir); return nil }},
		{"id", func() error { c.id = s.id; return nil }},
		{"opaque", func() error { c.opaque = s.opaque; return nil }},
		{"proof", func() error { c.proof = s.proof; return nil }},
		{"fixtures", func() error { c.fixtures = absolute(s.fixtures, dir); return nil }},
		{"layout", func() error { return c.setLayout(s.layout) }},
		{"brands", func() error { c.brands = s.brands; return nil }},
		{"validators", func() error { return c.setValidators(s.validators) }},
		{"profile", func() error { return c.setProfile(s.profile) }},
		{"int64", func() error { return c.setInt64(s.int64) }},
		{"enums", func() error { return c.setEnums(s.enums) }},
	} {
		if !s.command.Flags().Changed(f.name) {
			continue
		}
		if err := f.set(); err != nil {
			return usage("--%s: %w", f.name, err)
		}
	}
	return nil
}

func absolute(path, dir string) string {
	if path == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(dir, path)
}

// shown is a path as the user would write it: relative to the current folder
// where that is shorter to read.
func shown(path string) string {
	dir, err := os.Getwd()
	if err != nil {
		return path
	}
	relative, err := filepath.Rel(dir, path)
	if err != nil || len(relative) > len(path) {
		return path
	}
	return relative
}
