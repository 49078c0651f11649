package main

import (
	"context"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
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
package that it names: the one in DIR, or else here, or else in the one folder
below that has eventgen directives or is called event or events. Asks nothing, and
overwrites nothing.`,
		Args: cobra.MaximumNArgs(1),
		RunE: does(func(_ context.Context, args []string) error { return initialise(s, args) }),
	}
}

// goGenerate runs eventgen as the version that go.mod names.
const goGenerate = "//go:generate go run github.com/eventgen/eventgen/cmd/eventgen generate"

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
	_, err = fmt.Fprintf(s.out, "next: eventgen generate, or go generate %s\n", pattern(pkg))
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
`, pattern(pkg), path.Join(pkg, name+".schema.json"), pkg, path.Join(pkg, "ts"))
}

// pattern is the folder as the go command takes it.
func pattern(dir string) string {
	if dir == "." || strings.HasPrefix(dir, "../") {
		return dir
	}
	return "./" + dir
}

// choosePackage returns the slash-separated folder of the package, relative to
// dir.
func choosePackage(dir string, args []string) (string, error) {
	if len(args) == 1 {
		chosen := filepath.Clean(args[0])
		if filepath.IsAbs(chosen) {
			relative, err := filepath.Rel(dir, chosen)
			if err != nil {
				return "", err
			}
			chosen = relative
		}
		if len(goFiles(filepath.Join(dir, chosen))) == 0 {
			return "", usage("%s has no Go files", args[0])
		}
		return filepath.ToSlash(chosen), nil
	}
	if len(goFiles(dir)) > 0 {
		return ".", nil
	}
	found, err := findPackages(dir)
	switch {
	case err != nil:
		return "", err
	case len(found) == 0:
		return "", usage("no Go package was found: name its folder: eventgen init ./event")
	case len(found) > 1:
		return "", usage("several packages may be meant (%s): name one: eventgen init %s", strings.Join(found, ", "), pattern(found[0]))
	}
	return found[0], nil
}

// findPackages returns the folders below dir whose package is probably the
// contract: those with directives if there are any, else those with the name.
func findPackages(dir string) ([]string, error) {
	var declared, named []string
	err := filepath.WalkDir(dir, func(at string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		name := entry.Name()
		if at != dir && (strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || name == "testdata" || name == "vendor" || name == "node_modules") {
			return fs.SkipDir
		}
		files := goFiles(at)
		relative, err := filepath.Rel(dir, at)
		if err != nil || len(files) == 0 {
			return err
		}
		relative = filepath.ToSlash(relative)
		if slices.ContainsFunc(files, hasDirective) {
			declared = append(declared, relative)
		}
		if name == "event" || name == "events" {
			named = append(named, relative)
		}
		return nil
	})
	if len(declared) > 0 {
		return declared, err
	}
	return named, err
}

// goFiles are the paths of the folder's Go files, tests apart, sorted.
func goFiles(dir string) []string {
	files, _ := filepath.Glob(filepath.Join(dir, "*.go")) // an error is about the pattern
	return slices.DeleteFunc(files, func(file string) bool { return strings.HasSuffix(file, "_test.go") })
}

func hasDirective(file string) bool {
	text, err := os.ReadFile(file)
	return err == nil && (strings.HasPrefix(string(text), "//eventgen:") || strings.Contains(string(text), "\n//eventgen:"))
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
