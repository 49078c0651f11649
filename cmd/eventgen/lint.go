package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/eventgen/eventgen/schema"
)

// lintFlags are the flags of lint beside those of what is read.
type lintFlags struct {
	format, code string
	strict       bool
}

func newLint(s streams) *cobra.Command {
	var sel selection
	var f lintFlags
	cmd := &cobra.Command{
		Use:   "lint [PKG...]",
		Short: "Print diagnostics of the Go types, and nothing else",
		Long: `Prints what generate would complain about, file by file, each diagnostic with its
line and what to write instead. Exits with 1 where one is an error, and with
--strict where one is a warning.

The key severity of eventgen.yaml gives a code another severity, such as
severity: {EG306: off, EG110: error}. An error cannot be made less.`,
		Example: `  eventgen lint ./event
  eventgen lint --strict --format sarif > eventgen.sarif
  eventgen lint --explain EG103`,
		RunE: does(func(ctx context.Context, args []string) error {
			if f.code != "" {
				return explain(s.out, f.code, args)
			}
			return lint(ctx, s.out, &sel, &f, args)
		}),
	}
	sel.addReading(cmd)
	cmd.Flags().StringVar(&f.format, "format", "text", "how to print: `text|json|sarif`")
	cmd.Flags().StringVar(&f.code, "explain", "", "explain a diagnostic's `code`, such as EG103")
	cmd.Flags().BoolVar(&f.strict, "strict", false, "exit with 1 for warnings, too")
	return cmd
}

// lint is load and check.
func lint(ctx context.Context, w io.Writer, sel *selection, f *lintFlags, packages []string) error {
	write, err := f.printer()
	if err != nil {
		return err
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
	if err := write(w, found, newSources(contracts[0].dir)); err != nil {
		return err
	}
	counts := countSeverities(found)
	if counts[schema.Error] > 0 || f.strict && counts[schema.Warning] > 0 {
		return errFindings
	}
	return nil
}

// printer prints diagnostics in the format that was asked for.
func (f *lintFlags) printer() (func(io.Writer, schema.Diagnostics, *sources) error, error) {
	switch f.format {
	case "text":
		return func(w io.Writer, found schema.Diagnostics, src *sources) error {
			p := lintText{out: bufio.NewWriter(w), colours: wantsColour(w), sources: src}
			return p.print(found)
		}, nil
	case "json":
		return func(w io.Writer, found schema.Diagnostics, _ *sources) error { return printDiagnosticsJSON(w, found) }, nil
	case "sarif":
		return printSARIF, nil
	}
	return nil, usage("--format: expected text, json or sarif, found %q", f.format)
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
