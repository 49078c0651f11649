package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/eventgen/eventgen/schema"
)

// printDiagnostics writes one line for each, as compilers do:
//
//	event/meta.go:12:2: error: message (EG101); help
func printDiagnostics(w io.Writer, found schema.Diagnostics) error {
	for _, d := range found {
		help := ""
		if d.Help != "" {
			help = "; " + d.Help
		}
		if _, err := fmt.Fprintf(w, "%v: %v: %s (%s)%s\n", d.Pos, d.Severity, d.Message, d.Code, help); err != nil {
			return err
		}
	}
	return nil
}

// printDiagnosticsJSON writes one object with the counts and the diagnostics.
func printDiagnosticsJSON(w io.Writer, found schema.Diagnostics) error {
	counts := countSeverities(found)
	return printJSON(w, struct {
		Errors      int                `json:"errors"`
		Warnings    int                `json:"warnings"`
		Notes       int                `json:"notes"`
		Diagnostics schema.Diagnostics `json:"diagnostics"`
	}{counts[schema.Error], counts[schema.Warning], counts[schema.Note], append(schema.Diagnostics{}, found...)})
}

func countSeverities(found schema.Diagnostics) map[schema.Severity]int {
	counts := map[schema.Severity]int{}
	for _, d := range found {
		counts[d.Severity]++
	}
	return counts
}

// printJSON writes the value for people and programs, nothing escaped for HTML.
func printJSON(w io.Writer, value any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(value)
}
