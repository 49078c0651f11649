package main

import (
	"errors"
	"fmt"

	"go.yaml.in/yaml/v3"

	"github.com/eventgen/eventgen/schema"
)

// severity is what a config wants a diagnostic to be.
type severity uint8

const (
	severityOff severity = iota
	severityNote
	severityWarning
	severityError
)

// severityNames are in the order of their values.
var severityNames = []string{"off", "note", "warning", "error"}

// level is the severity as diagnostics have it; off has none.
func (s severity) level() schema.Severity {
	return map[severity]schema.Severity{severityNote: schema.Note, severityWarning: schema.Warning, severityError: schema.Error}[s]
}

// severities are the codes that a config gives another severity.
type severities map[schema.Code]severity

// readSeverities reads a mapping of codes to severities.
func readSeverities(n *yaml.Node) (severities, error) {
	if n.Kind != yaml.MappingNode {
		return nil, errors.New("expected codes and severities, such as {EG306: off}")
	}
	var known []string
	for _, code := range schema.Codes() {
		known = append(known, string(code))
	}
	wanted := severities{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		code, value := schema.Code(n.Content[i].Value), target(n.Content[i+1])
		if _, ok := schema.Explain(code); !ok {
			return nil, fmt.Errorf("there is no diagnostic %q%s", code, didYouMean(string(code), known))
		}
		if _, twice := wanted[code]; twice {
			return nil, fmt.Errorf("the code %s occurs twice", code)
		}
		level, err := severityNamed(value)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", code, err)
		}
		wanted[code] = level
	}
	return wanted, nil
}

func severityNamed(n *yaml.Node) (severity, error) {
	for i, name := range severityNames {
		if n.Kind == yaml.ScalarNode && n.Value == name {
			return severity(i), nil
		}
	}
	return 0, fmt.Errorf("expected off, note, warning or error%s", didYouMean(n.Value, severityNames))
}

// apply gives the diagnostics the severities that the config wants. An error
// stays one: without what it is about there is no contract, and to say nothing
// of it would be to guess.
func (s severities) apply(found schema.Diagnostics) schema.Diagnostics {
	var out schema.Diagnostics
	for _, d := range found {
		wanted, ok := s[d.Code]
		switch {
		case !ok:
		case d.Severity == schema.Error && wanted != severityError:
			d.Help = joined(d.Help, "its severity stays: an error leaves no contract to write")
		case wanted == severityOff:
			continue
		default:
			d.Severity = wanted.level()
		}
		out = append(out, d)
	}
	return out
}

// joined are two parts of a sentence, of which the first may be missing.
func joined(first, second string) string {
	if first == "" {
		return second
	}
	return first + "; " + second
}
