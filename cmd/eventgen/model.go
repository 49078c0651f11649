package main

import (
	"context"

	"github.com/spf13/cobra"
)

func newModel(s streams) *cobra.Command {
	var sel selection
	cmd := &cobra.Command{
		Use:   "model PKG...",
		Short: "Print the contract as JSON, for other programs",
		Long: `Prints the contract as eventgen sees it: every type with its shape, constraints,
documentation and position. Without packages, it is that of eventgen.yaml.`,
		RunE: does(func(ctx context.Context, args []string) error { return model(ctx, s, &sel, args) }),
	}
	sel.addReading(cmd)
	return cmd
}

// model is load, check and print.
func model(ctx context.Context, s streams, sel *selection, packages []string) error {
	contracts, err := sel.contracts(packages)
	if err != nil {
		return err
	}
	if len(contracts) > 1 {
		return usage("%s has %d contracts: name the packages of one", configName, len(contracts))
	}
	loaded, found, err := contracts[0].load(ctx)
	if err != nil {
		return err
	}
	if err := printDiagnostics(s.err, found); err != nil {
		return err
	}
	if found.Failed() {
		return errFindings
	}
	return printJSON(s.out, loaded)
}
