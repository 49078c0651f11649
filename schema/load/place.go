package load

import (
	"errors"
	"fmt"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Place is the Go package of a folder, whether it exists yet or not.
type Place struct {
	// Name is the name in the package clause: that of the files that are there,
	// or else one made from the folder's name.
	Name string
	// Path is the import path.
	Path string
	// Exists says that there are Go files in the folder.
	Exists bool
}

// PackageAt returns the package of a folder in a Go module. The folder need not
// exist; the error says that no module is around it, or that its files belong
// to several packages.
func PackageAt(dir string) (Place, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return Place{}, err
	}
	root, module, err := moduleOf(dir)
	if err != nil {
		return Place{}, err
	}
	rel, err := filepath.Rel(root, dir)
	if err != nil {
		return Place{}, err
	}
	place := Place{Path: module}
	if rel != "." {
		place.Path += "/" + filepath.ToSlash(rel)
	}
	names, err := packageNames(dir)
	switch {
	case err != nil:
		return Place{}, err
	case len(names) > 1:
		return Place{}, fmt.Errorf("the folder %s holds files of the packages %s: choose another folder", dir, strings.Join(names, " and "))
	case len(names) == 1:
		place.Name, place.Exists = names[0], true
	default:
		place.Name = folderName(place.Path)
	}
	return place, nil
}

// moduleOf finds the module in which a folder lies: its root and its path.
func moduleOf(dir string) (root, path string, err error) {
	for root = dir; ; root = filepath.Dir(root) {
		text, err := os.ReadFile(filepath.Join(root, "go.mod"))
		if err == nil {
			if path = modulePath(string(text)); path == "" {
				return "", "", fmt.Errorf("%s has no module line", filepath.Join(root, "go.mod"))
			}
			return root, path, nil
		}
		if !errors.Is(err, os.ErrNotExist) {
			return "", "", err
		}
		if root == filepath.Dir(root) {
			return "", "", fmt.Errorf("there is no go.mod in %s or above it: run go mod init", dir)
		}
	}
}

// modulePath is the path in the module line of a go.mod file.
func modulePath(text string) string {
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(line, "//")
		rest, ok := strings.CutPrefix(strings.TrimSpace(line), "module")
		if !ok || rest == "" || rest[0] != ' ' && rest[0] != '\t' && rest[0] != '"' && rest[0] != '`' {
			continue
		}
		path := strings.TrimSpace(rest)
		if unquoted, err := strconv.Unquote(path); err == nil {
			path = unquoted
		}
		return path
	}
	return ""
}

// packageNames are the names in the package clauses of a folder's files, tests
// and files of other systems left out.
func packageNames(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var names []string
	for _, entry := range entries {
		name := entry.Name()
		if entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			continue
		}
		if ok, err := build.Default.MatchFile(dir, name); err != nil || !ok {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, name), nil, parser.PackageClauseOnly)
		if err == nil && !slices.Contains(names, file.Name.Name) {
			names = append(names, file.Name.Name)
		}
	}
	slices.Sort(names)
	return names, nil
}

// folderName makes a package name of the last element of an import path; a
// major version is passed over.
func folderName(path string) string {
	elements := strings.Split(path, "/")
	last := elements[len(elements)-1]
	if len(elements) > 1 && len(last) > 1 && last[0] == 'v' && strings.Trim(last[1:], "0123456789") == "" {
		last = elements[len(elements)-2]
	}
	name := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r):
			return unicode.ToLower(r)
		case unicode.IsDigit(r) || r == '_':
			return r
		}
		return -1
	}, last)
	if name == "" || !token.IsIdentifier(name) {
		return "contract" + strings.TrimFunc(name, func(r rune) bool { return !unicode.IsDigit(r) })
	}
	return name
}
