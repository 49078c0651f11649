package main

import (
	"io"
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/eventgen/eventgen/schema"
)

// The parts of a SARIF 2.1.0 log that eventgen writes. Section numbers are those
// of the OASIS specification.
type (
	// sarifLog is section 3.13.
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	// sarifRun is section 3.14.
	sarifRun struct {
		Tool struct {
			Driver sarifDriver `json:"driver"`
		} `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	// sarifDriver is a toolComponent, section 3.19.
	sarifDriver struct {
		Name           string      `json:"name"`
		Version        string      `json:"version"`
		InformationURI string      `json:"informationUri"`
		Rules          []sarifRule `json:"rules"`
	}
	// sarifRule is a reportingDescriptor, section 3.49.
	sarifRule struct {
		ID               string     `json:"id"`
		ShortDescription *sarifText `json:"shortDescription,omitempty"`
		FullDescription  *sarifText `json:"fullDescription,omitempty"`
		Help             *sarifText `json:"help,omitempty"`
	}
	// sarifText is a multiformatMessageString, section 3.12, or a message,
	// section 3.11.
	sarifText struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown,omitempty"`
	}
	// sarifResult is section 3.27.
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations,omitempty"`
	}
	// sarifLocation is section 3.28.
	sarifLocation struct {
		PhysicalLocation struct {
			ArtifactLocation sarifArtifact `json:"artifactLocation"`
			Region           *sarifRegion  `json:"region,omitempty"`
		} `json:"physicalLocation"`
	}
	// sarifArtifact is section 3.4.
	sarifArtifact struct {
		URI       string `json:"uri"`
		URIBaseID string `json:"uriBaseId,omitempty"`
	}
	// sarifRegion is section 3.30.
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
	}
)

// printSARIF writes the diagnostics as a SARIF log with one run.
func printSARIF(w io.Writer, found schema.Diagnostics, src *sources) error {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	codes := codesOf(found)
	run.Tool.Driver = sarifDriver{Name: "eventgen", Version: version(), InformationURI: "https://github.com/eventgen/eventgen", Rules: []sarifRule{}}
	for _, code := range codes {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRuleOf(code))
	}
	for _, d := range found {
		message := d.Message
		if d.Help != "" {
			message += ". To mend it: " + d.Help
		}
		run.Results = append(run.Results, sarifResult{
			RuleID: string(d.Code), RuleIndex: slices.Index(codes, d.Code), Level: d.Severity.String(),
			Message: sarifText{Text: message + "."}, Locations: sarifLocations(d.Pos, src),
		})
	}
	return printJSON(w, sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}})
}

// codesOf are the codes that occur, sorted.
func codesOf(found schema.Diagnostics) []schema.Code {
	var codes []schema.Code
	for _, d := range found {
		codes = append(codes, d.Code)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

func sarifRuleOf(code schema.Code) sarifRule {
	rule := sarifRule{ID: string(code)}
	e, ok := schema.Explain(code)
	if !ok {
		return rule
	}
	rule.ShortDescription = &sarifText{Text: e.Title + "."}
	rule.FullDescription = &sarifText{Text: e.Text}
	rule.Help = &sarifText{
		Text:     e.Text + "\n\nReported:\n\n" + e.Example + "\n\nMended:\n\n" + e.Fix,
		Markdown: e.Text + "\n\nReported:\n\n```go\n" + e.Example + "\n```\n\nMended:\n\n```go\n" + e.Fix + "\n```",
	}
	return rule
}

// sarifLocations is where a diagnostic is, if that is known: in a file of this
// module, whose name is relative to its root, or in one of a dependency.
func sarifLocations(pos schema.Position, src *sources) []sarifLocation {
	if pos.File == "" {
		return nil
	}
	var l sarifLocation
	name := (&url.URL{Path: pos.File}).EscapedPath()
	if first, _, _ := strings.Cut(name, "/"); strings.Contains(first, ":") {
		name = "./" + name // else the first element would be a scheme
	}
	l.PhysicalLocation.ArtifactLocation.URI = name
	text, inModule := src.line(pos)
	if inModule && !path.IsAbs(pos.File) {
		l.PhysicalLocation.ArtifactLocation.URIBaseID = "%SRCROOT%"
	}
	if pos.IsValid() {
		region := &sarifRegion{StartLine: pos.Line, StartColumn: pos.Column}
		if inModule && pos.Column > 0 && pos.Column <= len(text)+1 {
			region.StartColumn = utf8.RuneCountInString(text[:pos.Column-1]) + 1
		}
		l.PhysicalLocation.Region = region
	}
	return []sarifLocation{l}
}
