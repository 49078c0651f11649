package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/eventgen/eventgen/gen/jsonschema"
	"github.com/eventgen/eventgen/validate"
	"github.com/eventgen/eventgen/validate/oracle"
)

// judge gives verdicts on events: a compiled Validator, or an Oracle.
type judge interface {
	Validate(typ string, data []byte, p validate.Profile) error
	Types() []string
	// Profile is the strictest profile that it can judge.
	Profile() validate.Profile
}

// promise is a contract ready to judge by.
type promise struct {
	name  string // as the user knows it
	judge judge
	// root is the type that the schema as a whole stands for, or "".
	root string
	// names are the names of types by import/path.Name.
	names map[string]string
}

// findPromise finds, reads and compiles the contract that the flag names, or
// else that of eventgen.yaml.
func findPromise(ctx context.Context, flag, engine string, profile validate.Profile, s streams) (*promise, error) {
	name, text, err := contractText(ctx, flag, engine, profile, s)
	if err != nil {
		return nil, err
	}
	p := &promise{name: name, names: map[string]string{}}
	switch engine {
	case "eventgen":
		p.judge, err = validate.Compile(text)
	case "jsonschema":
		p.judge, err = oracle.Compile(text)
	}
	if err != nil {
		return nil, usage("the contract %s cannot be used: %w", name, err)
	}
	p.readNames(text)
	return p, nil
}

// contractText returns the schema: of a file, or emitted for a Go package.
func contractText(ctx context.Context, flag, engine string, profile validate.Profile, s streams) (name string, text []byte, err error) {
	if flag == "" {
		if flag, err = configuredSchema(); err != nil {
			return "", nil, err
		}
	}
	info, err := os.Stat(flag)
	if strings.HasSuffix(flag, ".json") || err == nil && info.Mode().IsRegular() {
		text, err = os.ReadFile(flag)
		return flag, text, err
	}
	dir, err := os.Getwd()
	if err != nil {
		return "", nil, err
	}
	c := newContract(dir)
	c.packages = []string{flag}
	model, found, err := c.load(ctx)
	if err != nil {
		return "", nil, err
	}
	if err := printDiagnostics(s.err, found); err != nil {
		return "", nil, err
	}
	if found.Failed() {
		return "", nil, errFindings
	}
	// Our own engine judges every profile by the exact schema; the other one
	// judges what it is given.
	emitter := jsonschema.Emitter{}
	if engine == "jsonschema" {
		emitter.Profile = jsonschema.Profile(profile.String())
	}
	files, err := emitter.Emit(model)
	if err != nil {
		return "", nil, err
	}
	return flag, files[0].Content, nil
}

// configuredSchema is the schema that eventgen.yaml names.
func configuredSchema() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	path, err := findConfig(dir)
	if err != nil {
		return "", err
	}
	if path == "" {
		return "", usage("no contract: name a schema or a Go package with --contract")
	}
	contracts, err := readConfig(path)
	if err != nil {
		return "", err
	}
	contracts = slices.DeleteFunc(contracts, func(c contract) bool { return c.schema == "" })
	switch len(contracts) {
	case 0:
		return "", usage("%s names no schema: name one, or a Go package, with --contract", configName)
	case 1:
		return shown(contracts[0].schema), nil
	}
	return "", usage("%s names %d schemas: choose one with --contract", configName, len(contracts))
}

// readNames takes from the schema what the judge does not tell.
func (p *promise) readNames(text []byte) {
	var document struct {
		Ref  string                     `json:"$ref"`
		Defs map[string]json.RawMessage `json:"$defs"`
	}
	if json.Unmarshal(text, &document) != nil {
		return // it has been compiled: it is only unusual
	}
	p.root, _ = strings.CutPrefix(document.Ref, "#/$defs/")
	for name, def := range document.Defs {
		var origin struct {
			Type string `json:"x-go-type"`
		}
		if json.Unmarshal(def, &origin) == nil && origin.Type != "" {
			p.names[origin.Type] = name
		}
	}
}

// typeNamed returns the judge's name of the type that a user calls so.
func (p *promise) typeNamed(name string) (string, error) {
	types := p.judge.Types()
	if slices.Contains(types, name) {
		return name, nil
	}
	if short, ok := p.names[name]; ok {
		return short, nil
	}
	return "", usage("the contract %s has no type %q%s; %s", p.name, name, didYouMean(name, types), listTypes(types))
}

// soleType is the type to judge by where none is named: an event union, the
// root of the contract, or its only type.
func (p *promise) soleType() (string, error) {
	if u, ok := p.judge.(interface{ Unions() []string }); ok {
		if unions := u.Unions(); len(unions) == 1 {
			return unions[0], nil
		}
	}
	types := p.judge.Types()
	switch {
	case slices.Contains(types, p.root):
		return p.root, nil
	case len(types) == 1:
		return types[0], nil
	}
	return "", usage("the contract %s has several types: say which with --type, or where each event names its own with --type-at; %s", p.name, listTypes(types))
}

// typesListed is how many types an error lists.
const typesListed = 40

func listTypes(types []string) string {
	rest := ""
	if n := len(types) - typesListed; n > 0 {
		types, rest = types[:typesListed], fmt.Sprintf(" and %d more", n)
	}
	return "its types are " + strings.Join(types, ", ") + rest
}
