package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// streams are what a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// action is what a command does, with its arguments.
type action func(ctx context.Context, args []string) error

// run is the whole program.
func run(args []string, s streams) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	root := newRoot(s)
	root.SetArgs(args)
	return int(finish(root.ExecuteContext(ctx), s.err))
}

func newRoot(s streams) *cobra.Command {
	root := &cobra.Command{
		Use:   "eventgen",
		Short: "Go structs as the only source of a JSON contract",
		Long: `eventgen reads Go types and writes JSON Schema, TypeScript and validators from
them; and it holds captured traffic against the contract.

Exit status: 0 clean, 1 findings (drift, diagnostics, violations), 2 usage,
3 input or output failed.`,
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(
		newInit(s),
		newGenerate(s),
		newCheck(s),
		newLint(s),
		newValidate(s),
		newModel(s),
	)
	return root
}

// does makes the action what the command runs.
func does(a action) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		return failed(a(cmd.Context(), args))
	}
}

// version is that of the module, as the go command recorded it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
