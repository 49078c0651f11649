package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

func newGenerate(s streams) *cobra.Command {
	var sel selection
	cmd := &cobra.Command{
		Use:   "generate [PKG...]",
		Short: "Write every output of eventgen.yaml, or of the flags",
		Long: `Reads the Go types of the packages, which are any patterns that go list takes in
the current module, and writes what was asked for. Without packages, eventgen.yaml
says what to do; it is looked for here and above, up to the module's root.

Either every output is written or none. Files that are as they should be are not
touched; files that eventgen wrote into the same folders earlier, and does not
write any more, are removed.`,
		Example: `  eventgen generate
  eventgen generate ./event --type Event --schema event.schema.json --ts ts --go event`,
		RunE: does(func(ctx context.Context, args []string) error { return generate(ctx, s, &sel, args) }),
	}
	sel.addReading(cmd)
	sel.addOutputs(cmd)
	return cmd
}

// generate is load, check, emit, write.
func generate(ctx context.Context, s streams, sel *selection, packages []string) error {
	p, err := prepare(ctx, s, sel, packages)
	if err != nil {
		return err
	}
	written, removed, err := p.write()
	if err != nil {
		return err
	}
	for _, path := range written {
		if _, err := fmt.Fprintln(s.out, "wrote", shown(path)); err != nil {
			return err
		}
	}
	for _, path := range removed {
		if _, err := fmt.Fprintln(s.out, "removed", shown(path)); err != nil {
			return err
		}
	}
	if len(written)+len(removed) == 0 {
		_, err = fmt.Fprintln(s.out, noun(len(p.files), "file"), "up to date")
	}
	return err
}

// prepare produces everything in memory, and prints the diagnostics. Where one
// is an error, that ends the command.
func prepare(ctx context.Context, s streams, sel *selection, packages []string) (*products, error) {
	contracts, err := sel.contracts(packages)
	if err != nil {
		return nil, err
	}
	p, err := produce(ctx, contracts)
	if err != nil {
		return nil, err
	}
	if err := printDiagnostics(s.err, p.diagnostics); err != nil {
		return nil, err
	}
	if p.diagnostics.Failed() {
		return nil, errFindings
	}
	return p, nil
}
