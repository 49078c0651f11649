package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"
)

// readKnown reads a mapping of types, import/path.Name, to the JSON Schema of
// what they write, which is written in YAML.
func readKnown(n *yaml.Node) (map[string]string, error) {
	if n.Kind != yaml.MappingNode {
		return nil, errors.New("expected types and what they write, such as {example.com/money.Amount: {type: string}}")
	}
	known := map[string]string{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		name, value := n.Content[i].Value, target(n.Content[i+1])
		if strings.LastIndexByte(name, '.') <= strings.LastIndexByte(name, '/')+1 || strings.HasSuffix(name, ".") {
			return nil, fmt.Errorf("%q is no type: write its import path and its name, such as example.com/money.Amount", name)
		}
		if _, twice := known[name]; twice {
			return nil, fmt.Errorf("the type %s occurs twice", name)
		}
		if value.Kind != yaml.MappingNode {
			return nil, fmt.Errorf("%s: expected a JSON Schema, such as {type: string}; {} is anything", name)
		}
		var text bytes.Buffer
		if err := appendJSON(&text, value); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		known[name] = text.String()
	}
	return known, nil
}

// appendJSON writes a YAML value as JSON: members in their order, numbers as
// they were written where JSON can write them so.
func appendJSON(out *bytes.Buffer, n *yaml.Node) error {
	switch n = target(n); n.Kind {
	case yaml.MappingNode:
		return appendList(out, '{', '}', n.Content, 2)
	case yaml.SequenceNode:
		return appendList(out, '[', ']', n.Content, 1)
	}
	if (n.Tag == "!!int" || n.Tag == "!!float") && json.Valid([]byte(n.Value)) {
		out.WriteString(n.Value)
		return nil
	}
	var value any
	if err := n.Decode(&value); err != nil {
		return err
	}
	if n.Tag == "!!timestamp" || n.Tag == "!!binary" {
		value = n.Value
	}
	text, err := json.Marshal(value)
	if err != nil {
		return fmt.Errorf("%s cannot be written as JSON", n.Value)
	}
	out.Write(text)
	return nil
}

// appendList writes the nodes of a mapping (two for each member) or a sequence.
func appendList(out *bytes.Buffer, open, end byte, nodes []*yaml.Node, step int) error {
	out.WriteByte(open)
	for i := 0; i+step <= len(nodes); i += step {
		if i > 0 {
			out.WriteByte(',')
		}
		if step == 2 {
			name, err := json.Marshal(nodes[i].Value)
			if err != nil {
				return err
			}
			out.Write(append(name, ':'))
		}
		if err := appendJSON(out, nodes[i+step-1]); err != nil {
			return err
		}
	}
	out.WriteByte(end)
	return nil
}
