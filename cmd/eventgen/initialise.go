package main

import (
	"context"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

func newInit(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "init [DIR]",
		Short: "Write eventgen.yaml and the //go:generate line",
		Long: `Writes eventgen.yaml into the current folder and a //go:generate line into the
package that it names: the one in DIR, or else here, or else the one below that
has eventgen directives, or is called event or events, or has exported structs
with json tags, or is the only one. Asks nothing, and overwrites nothing.`,
		Args: cobra.MaximumNArgs(1),
		RunE: does(func(_ context.Context, args []string) error { return initialise(s, args) }),
	}
}

// goGenerate runs eventgen as the version that go.mod names.
const goGenerate = "//go:generate go run " + tool + " generate"

// initialise finds the package, then writes the config and the line.
func initialise(s streams, args []string) error {
	dir, err := os.Getwd()
	if err != nil {
		return err
	}
	if _, err := os.Lstat(configName); err == nil {
		return usage("%s exists already: edit it, or remove it first", configName)
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	pkg, err := choosePackage(dir, args)
	if err != nil {
		return err
	}
	p := &products{files: []product{{path: filepath.Join(dir, configName), content: []byte(configText(pkg))}}}
	host, err := withGenerateLine(filepath.Join(dir, filepath.FromSlash(pkg)))
	if err != nil {
		return err
	}
	if host != nil {
		p.files = append(p.files, *host)
	}
	written, _, err := p.write()
	if err != nil {
		return err
	}
	for _, file := range written {
		if _, err := fmt.Fprintln(s.out, "wrote", shown(file)); err != nil {
			return err
		}
	}
	return printNext(s.out, dir, pkg)
}

// tool is the command as go.mod names it.
const tool = "github.com/eventgen/eventgen/cmd/eventgen"

// printNext says what is to be typed now: the line runs eventgen as go.mod has
// it, so it must be there.
func printNext(w io.Writer, dir, pkg string) error {
	next := "go generate " + pattern(pkg)
	if mod, err := os.ReadFile(filepath.Join(newSources(dir).root, "go.mod")); err != nil || !strings.Contains(string(mod), tool) {
		next = "go get -tool " + tool + "\n  " + next
	}
	_, err := fmt.Fprintf(w, "next:\n  %s\n", next)
	return err
}

// configText is the first eventgen.yaml of a package in the slash-separated
// folder.
func configText(pkg string) string {
	name := path.Base(pkg)
	if pkg == "." {
		name = "contract"
	}
	return fmt.Sprintf(`# What eventgen reads and what it writes. Paths are relative to this file.
packages: [%s]
# types: [Event]     # the roots of the contract; without it, every exported type
schema: %s
go: %s
ts: %s
# profile: exact     # of the schema: exact, open or reader
# int64: safe        # safe: bounded to ±(2^53-1), as JavaScript has them; or full
# enums: closed      # open: values beyond the constants may appear
# opaque: false      # true: a type with an unknown MarshalJSON may be anything
# severity: {EG306: off}   # of diagnostics: off, note, warning or error
# proof: true        # a test beside the Go output proves all of this with your own types
`, pattern(pkg), path.Join(pkg, name+".schema.json"), pkg, path.Join(pkg, "ts"))
}

// pattern is the folder as the go command takes it.
func pattern(dir string) string {
	if dir == "." || strings.HasPrefix(dir, "../") {
		return dir
	}
	return "./" + dir
}

// withGenerateLine returns the file of the package that is to carry the line,
// with the line behind its package clause: doc.go if there is one. It returns
// nil where the package has the line already.
func withGenerateLine(dir string) (*product, error) {
	files := slices.DeleteFunc(goFiles(dir), func(file string) bool {
		text, err := os.ReadFile(file)
		return err == nil && isGenerated(text)
	})
	if len(files) == 0 {
		return nil, usage("%s has no Go files but generated ones", shown(dir))
	}
	host := files[0]
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		if strings.Contains(string(text), goGenerate) {
			return nil, nil
		}
		if filepath.Base(file) == "doc.go" {
			host = file
		}
	}
	text, err := os.ReadFile(host)
	if err != nil {
		return nil, err
	}
	positions := token.NewFileSet()
	parsed, err := parser.ParseFile(positions, host, text, parser.PackageClauseOnly)
	if err != nil {
		return nil, err
	}
	end := positions.Position(parsed.Name.End()).Offset
	if i := strings.IndexByte(string(text[end:]), '\n'); i >= 0 {
		end += i + 1
	} else {
		text, end = append(text, '\n'), len(text)+1
	}
	changed := slices.Concat(text[:end], []byte("\n"+goGenerate+"\n"), text[end:])
	return &product{path: host, content: changed}, nil
}
