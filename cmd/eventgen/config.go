package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v3"
)

// configName is the file that says what to read and write. Its paths and
// package patterns are relative to its folder.
const configName = "eventgen.yaml"

// findConfig looks for eventgen.yaml in the folder and the ones above it, up to
// the root of the module, and returns its path, or "" where there is none.
func findConfig(dir string) (string, error) {
	for {
		path := filepath.Join(dir, configName)
		switch _, err := os.Stat(path); {
		case err == nil:
			return path, nil
		case !errors.Is(err, fs.ErrNotExist):
			return "", err
		}
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return "", nil
		}
		above := filepath.Dir(dir)
		if above == dir {
			return "", nil
		}
		dir = above
	}
}

// readConfig returns the contracts that the file describes: the one of its
// top-level keys, or those listed under contracts.
func readConfig(path string) ([]contract, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	contracts, err := parseConfig(text, filepath.Dir(path))
	if err != nil {
		return nil, usage("%s%w", configName, err)
	}
	return contracts, nil
}

// parseConfig reads the text of a config. Errors begin with a colon and the
// line.
func parseConfig(text []byte, dir string) ([]contract, error) {
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	var document yaml.Node
	if err := decoder.Decode(&document); errors.Is(err, io.EOF) {
		return nil, errors.New(": it is empty: expected at least packages and one of schema, ts and go")
	} else if err != nil {
		return nil, errors.New(": " + strings.TrimPrefix(err.Error(), "yaml: "))
	}
	if err := decoder.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		return nil, errors.New(": expected one YAML document, found more: list several contracts under contracts")
	}
	root := document.Content[0]
	if list := lookUp(root, "contracts"); list != nil {
		return parseContracts(root, list, dir)
	}
	c, err := parseContract(root, dir)
	return []contract{c}, err
}

func parseContracts(root, list *yaml.Node, dir string) ([]contract, error) {
	if len(root.Content) != 2 {
		return nil, at(root, "contracts must stand alone: each contract in its list has keys of its own")
	}
	if list.Kind != yaml.SequenceNode || len(list.Content) == 0 {
		return nil, at(list, "expected a list of contracts, each with packages and outputs")
	}
	contracts := make([]contract, len(list.Content))
	for i, node := range list.Content {
		c, err := parseContract(node, dir)
		if err != nil {
			return nil, err
		}
		contracts[i] = c
	}
	return contracts, nil
}

// parseContract reads one mapping of keys.
func parseContract(node *yaml.Node, dir string) (contract, error) {
	c := newContract(dir)
	if node = target(node); node.Kind != yaml.MappingNode {
		return c, at(node, "expected keys such as packages, schema, ts and go")
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], target(node.Content[i+1])
		if first, twice := seen[key.Value]; twice {
			return c, at(key, "the key %q occurs twice, first in line %d", key.Value, first)
		}
		seen[key.Value] = key.Line
		set, ok := configKeys[key.Value]
		if !ok {
			return c, at(key, "unknown key %q%s", key.Value, didYouMean(key.Value, configKeyNames))
		}
		if err := set(&c, value); err != nil {
			return c, at(value, "%s: %w", key.Value, err)
		}
	}
	if len(c.packages) == 0 {
		return c, at(node, "packages is missing: name at least one, such as ./event")
	}
	return c, nil
}

// configKeyNames are the keys in the order of the documentation.
var configKeyNames = []string{"packages", "types", "schema", "ts", "go", "profile", "int64", "enums", "opaque", "id", "known", "severity", "proof", "fixtures", "layout", "brands", "validators", "contracts"}

// configKeys set the part of a contract that a key stands for.
var configKeys = map[string]func(*contract, *yaml.Node) error{
	"packages":   func(c *contract, n *yaml.Node) (err error) { c.packages, err = textsOf(n); return err },
	"types":      func(c *contract, n *yaml.Node) (err error) { c.types, err = textsOf(n); return err },
	"schema":     func(c *contract, n *yaml.Node) (err error) { c.schema, err = pathOf(n, c.dir); return err },
	"ts":         func(c *contract, n *yaml.Node) (err error) { c.ts, err = pathOf(n, c.dir); return err },
	"go":         func(c *contract, n *yaml.Node) (err error) { c.golang, err = pathOf(n, c.dir); return err },
	"id":         func(c *contract, n *yaml.Node) (err error) { c.id, err = textOf(n); return err },
	"profile":    func(c *contract, n *yaml.Node) error { return setText(n, c.setProfile) },
	"int64":      func(c *contract, n *yaml.Node) error { return setText(n, c.setInt64) },
	"enums":      func(c *contract, n *yaml.Node) error { return setText(n, c.setEnums) },
	"layout":     func(c *contract, n *yaml.Node) error { return setText(n, c.setLayout) },
	"brands":     func(c *contract, n *yaml.Node) (err error) { c.brands, err = textsOf(n); return err },
	"validators": func(c *contract, n *yaml.Node) error { return setText(n, c.setValidators) },
	"fixtures":   func(c *contract, n *yaml.Node) (err error) { c.fixtures, err = pathOf(n, c.dir); return err },
	"known":      func(c *contract, n *yaml.Node) (err error) { c.known, err = readKnown(n); return err },
	"severity":   func(c *contract, n *yaml.Node) (err error) { c.severities, err = readSeverities(n); return err },
	"opaque":     func(c *contract, n *yaml.Node) (err error) { c.opaque, err = truthOf(n); return err },
	"proof":      func(c *contract, n *yaml.Node) (err error) { c.proof, err = truthOf(n); return err },
}

func truthOf(n *yaml.Node) (truth bool, err error) {
	if n.Kind != yaml.ScalarNode || n.Tag != "!!bool" || n.Decode(&truth) != nil {
		return false, errors.New("expected true or false")
	}
	return truth, nil
}

func textOf(n *yaml.Node) (string, error) {
	if n.Kind != yaml.ScalarNode || n.Value == "" || n.Tag == "!!null" {
		return "", errors.New("expected a text")
	}
	return n.Value, nil
}

func setText(n *yaml.Node, set func(string) error) error {
	text, err := textOf(n)
	if err != nil {
		return err
	}
	return set(text)
}

// textsOf reads a list of texts, or one text alone.
func textsOf(n *yaml.Node) ([]string, error) {
	if n.Kind != yaml.SequenceNode {
		text, err := textOf(n)
		if err != nil {
			return nil, errors.New("expected a text or a list of texts")
		}
		return []string{text}, nil
	}
	texts := make([]string, len(n.Content))
	for i, element := range n.Content {
		text, err := textOf(target(element))
		if err != nil {
			return nil, errors.New("expected a list of texts")
		}
		texts[i] = text
	}
	return texts, nil
}

func pathOf(n *yaml.Node, dir string) (string, error) {
	text, err := textOf(n)
	if err != nil {
		return "", err
	}
	return absolute(filepath.FromSlash(text), dir), nil
}

func lookUp(mapping *yaml.Node, name string) *yaml.Node {
	if mapping.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == name {
			return target(mapping.Content[i+1])
		}
	}
	return nil
}

// target is the node that an alias stands for.
func target(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		return n.Alias
	}
	return n
}

func at(n *yaml.Node, format string, args ...any) error {
	return fmt.Errorf(":%d: %w", n.Line, fmt.Errorf(format, args...))
}
