package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/eventgen/eventgen/schema"
)

func newLint(s streams) *cobra.Command {
	var sel selection
	var format, code string
	cmd := &cobra.Command{
		Use:   "lint [PKG...]",
		Short: "Print diagnostics of the Go types, and nothing else",
		Long: `Prints what generate would complain about, one diagnostic on each line. Exits with
1 where one is an error or a warning.`,
		Example: `  eventgen lint ./event
  eventgen lint --explain EG103`,
		RunE: does(func(ctx context.Context, args []string) error {
			if code != "" {
				return explain(s.out, code, args)
			}
			return lint(ctx, s.out, &sel, format, args)
		}),
	}
	sel.addReading(cmd)
	cmd.Flags().StringVar(&format, "format", "text", "how to print: `text|json`")
	cmd.Flags().StringVar(&code, "explain", "", "explain a diagnostic's `code`, such as EG103")
	return cmd
}

// lint is load and check.
func lint(ctx context.Context, w io.Writer, sel *selection, format string, packages []string) error {
	write, ok := map[string]func(io.Writer, schema.Diagnostics) error{
		"text": printDiagnostics,
		"json": printDiagnosticsJSON,
	}[format]
	if !ok {
		return usage("--format: expected text or json, found %q", format)
	}
	contracts, err := sel.contracts(packages)
	if err != nil {
		return err
	}
	var found schema.Diagnostics
	for _, c := range contracts {
		_, more, err := c.load(ctx)
		if err != nil {
			return err
		}
		found = append(found, more...)
	}
	found = found.Sort()
	if err := write(w, found); err != nil {
		return err
	}
	if counts := countSeverities(found); counts[schema.Error]+counts[schema.Warning] > 0 {
		return errFindings
	}
	return nil
}

// explain prints the long form of a diagnostic's code.
func explain(w io.Writer, code string, args []string) error {
	if len(args) > 0 {
		return usage("--explain takes no packages")
	}
	e, ok := schema.Explain(schema.Code(strings.ToUpper(code)))
	if !ok {
		codes := schema.Codes()
		return usage("there is no diagnostic %q: the codes are %s to %s", code, codes[0], codes[len(codes)-1])
	}
	_, err := fmt.Fprintf(w, "%s: %s\n\n%s\n", e.Code, e.Title, e.Text)
	for _, source := range []struct{ title, text string }{{"Reported", e.Example}, {"Mended", e.Fix}} {
		if source.text != "" && err == nil {
			indented := "\t" + strings.ReplaceAll(strings.TrimRight(source.text, "\n"), "\n", "\n\t")
			_, err = fmt.Fprintf(w, "\n%s:\n\n%s\n", source.title, indented)
		}
	}
	return err
}
