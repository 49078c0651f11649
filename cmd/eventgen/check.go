package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/pmezard/go-difflib/difflib"
	"github.com/spf13/cobra"
)

func newCheck(s streams) *cobra.Command {
	var sel selection
	cmd := &cobra.Command{
		Use:   "check [PKG...]",
		Short: "Compare the outputs on disk with what generate would write",
		Long: `Does what generate does, but writes nothing: exits with 1, and prints a unified
diff, where an output on disk differs, is missing, or is not written any more.`,
		RunE: does(func(ctx context.Context, args []string) error { return check(ctx, s, &sel, args) }),
	}
	sel.addReading(cmd)
	sel.addOutputs(cmd)
	return cmd
}

// check is load, check, emit, compare.
func check(ctx context.Context, s streams, sel *selection, packages []string) error {
	p, err := prepare(ctx, s, sel, packages)
	if err != nil {
		return err
	}
	differ, err := p.compare(s.out)
	if err != nil {
		return err
	}
	if differ > 0 {
		fmt.Fprintf(s.err, "eventgen: %s out of date: run eventgen generate\n", noun(differ, "output"))
		return errFindings
	}
	return nil
}

// compare prints how the disk differs from the products, and counts the files.
func (p *products) compare(w io.Writer) (differ int, err error) {
	for _, f := range p.files {
		var text string
		before, err := os.ReadFile(f.path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			text = missing(shown(f.path), f.content)
		case err != nil:
			return differ, err
		case string(before) != string(f.content):
			if text, err = unifiedDiff(shown(f.path), before, f.content); err != nil {
				return differ, err
			}
		default:
			continue
		}
		differ++
		if _, err := io.WriteString(w, text); err != nil {
			return differ, err
		}
	}
	for _, path := range p.stale {
		differ++
		if _, err := fmt.Fprintf(w, "%s: not written any more, generate removes it\n", shown(path)); err != nil {
			return differ, err
		}
	}
	return differ, nil
}

// unifiedDiff shows what generate would change.
func unifiedDiff(path string, before, after []byte) (string, error) {
	return difflib.GetUnifiedDiffString(difflib.UnifiedDiff{
		A: diffLines(before), B: diffLines(after),
		FromFile: path, ToFile: path + " (generated)",
		Context: 3,
	})
}

// diffLines splits a text into lines that all end with a line feed.
func diffLines(text []byte) []string {
	lines := strings.SplitAfter(string(text), "\n")
	last := len(lines) - 1
	if lines[last] == "" {
		return lines[:last]
	}
	lines[last] += "\n\\ No newline at end of file\n"
	return lines
}

// missingShown is how much of a missing file a reader wants to see.
const missingShown = 10

// missing is the beginning of a diff that adds the whole file.
func missing(path string, content []byte) string {
	lines := diffLines(content)
	var b strings.Builder
	fmt.Fprintf(&b, "--- /dev/null\n+++ %s (generated)\n@@ -0,0 +1,%d @@\n", path, len(lines))
	for _, line := range lines[:min(len(lines), missingShown)] {
		b.WriteString("+" + line)
	}
	if more := len(lines) - missingShown; more > 0 {
		fmt.Fprintf(&b, "… and %s more: the file is missing\n", noun(more, "line"))
	}
	return b.String()
}
