package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// choosePackage returns the slash-separated folder of the package, relative to
// dir.
func choosePackage(dir string, args []string) (string, error) {
	if len(args) == 1 {
		return namedPackage(dir, args[0])
	}
	if here := readCandidate(dir, "."); here != nil && !here.program {
		return ".", nil
	}
	all, err := findCandidates(dir)
	if err != nil {
		return "", err
	}
	// The surest sign decides.
	for _, sign := range []func(candidate) bool{
		func(c candidate) bool { return c.declared },
		func(c candidate) bool { return c.named },
		func(c candidate) bool { return c.tagged && !c.program },
		func(c candidate) bool { return !c.program },
		func(c candidate) bool { return true },
	} {
		var found []string
		for _, c := range all {
			if sign(c) {
				found = append(found, c.folder)
			}
		}
		switch {
		case len(found) == 1:
			return found[0], nil
		case len(found) > 1:
			return "", usage("several packages may be meant (%s): name one: eventgen init %s", strings.Join(found, ", "), pattern(found[0]))
		}
	}
	return "", usage("no Go package was found: name its folder: eventgen init ./event")
}

// namedPackage is the folder that the user named.
func namedPackage(dir, name string) (string, error) {
	chosen := filepath.Clean(name)
	if filepath.IsAbs(chosen) {
		relative, err := filepath.Rel(dir, chosen)
		if err != nil {
			return "", err
		}
		chosen = relative
	}
	if len(goFiles(filepath.Join(dir, chosen))) == 0 {
		return "", usage("%s has no Go files", name)
	}
	return filepath.ToSlash(chosen), nil
}

// candidate is a package that may be the contract, and the signs that it is.
type candidate struct {
	folder   string // slash-separated
	declared bool   // has eventgen directives
	named    bool   // is called event or events
	tagged   bool   // has an exported struct with a json tag
	program  bool   // is package main
}

// findCandidates reads the packages of the module in and below dir.
func findCandidates(dir string) ([]candidate, error) {
	var found []candidate
	err := filepath.WalkDir(dir, func(at string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		name := entry.Name()
		if at != dir {
			if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || slices.Contains([]string{"testdata", "vendor", "node_modules"}, name) {
				return fs.SkipDir
			}
			if _, err := os.Stat(filepath.Join(at, "go.mod")); err == nil {
				return fs.SkipDir // another module
			}
		}
		relative, err := filepath.Rel(dir, at)
		if err != nil {
			return err
		}
		if c := readCandidate(at, filepath.ToSlash(relative)); c != nil {
			found = append(found, *c)
		}
		return nil
	})
	return found, err
}

// readCandidate looks for the signs in the files of a folder; it returns nil
// where there are no Go files. A file that cannot be parsed counts as far as it
// can.
func readCandidate(at, folder string) *candidate {
	files := goFiles(at)
	if len(files) == 0 {
		return nil
	}
	base := filepath.Base(at)
	c := &candidate{folder: folder, named: base == "event" || base == "events"}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil || isGenerated(text) {
			continue
		}
		c.declared = c.declared || strings.HasPrefix(string(text), "//eventgen:") || strings.Contains(string(text), "\n//eventgen:")
		parsed, _ := parser.ParseFile(token.NewFileSet(), file, text, parser.SkipObjectResolution)
		if parsed == nil {
			continue
		}
		c.program = c.program || parsed.Name.Name == "main"
		c.tagged = c.tagged || slices.ContainsFunc(parsed.Decls, hasTaggedStruct)
	}
	return c
}

// hasTaggedStruct reports whether a declaration has an exported struct with a
// json tag.
func hasTaggedStruct(declaration ast.Decl) bool {
	types, ok := declaration.(*ast.GenDecl)
	if !ok {
		return false
	}
	return slices.ContainsFunc(types.Specs, func(spec ast.Spec) bool {
		t, ok := spec.(*ast.TypeSpec)
		if !ok || !t.Name.IsExported() {
			return false
		}
		s, ok := t.Type.(*ast.StructType)
		return ok && slices.ContainsFunc(s.Fields.List, hasJSONTag)
	})
}

func hasJSONTag(field *ast.Field) bool {
	if field.Tag == nil {
		return false
	}
	text, err := strconv.Unquote(field.Tag.Value)
	if err != nil {
		return false
	}
	_, ok := reflect.StructTag(text).Lookup("json")
	return ok
}

// goFiles are the paths of the folder's Go files, tests apart, sorted.
func goFiles(dir string) []string {
	files, _ := filepath.Glob(filepath.Join(dir, "*.go")) // an error is about the pattern
	return slices.DeleteFunc(files, func(file string) bool { return strings.HasSuffix(file, "_test.go") })
}
