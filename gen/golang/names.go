package golang

import (
	"go/token"
	"go/types"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/eventgen/eventgen/schema"
)

// The packages that generated code always imports.
const (
	validatePackage = "github.com/eventgen/eventgen/validate"
	syncPackage     = "sync"
)

// names are the identifiers of an output.
type names struct {
	contract, table, depth string            // variables and a constant
	validate, types        string            // the functions that go by a type's name
	words                  map[string]string // of each Def: the T of IsT, ValidateT, CheckT
	lists                  map[string]string // of each Def with many values, the variable that holds them
	aliases                map[string]string // of each package that may be imported
}

// The functions of a Def whose word is Event.
func isName(word string) string       { return "Is" + word }
func validateName(word string) string { return "Validate" + word }
func checkName(word string) string    { return "Check" + word }
func matchName(word string) string    { return "fast" + word }
func inspectName(word string) string  { return "check" + word }

// locals are the names of variables in generated functions: an import that had
// one of them would be hidden there.
var locals = []string{"b", "c", "data", "depth", "i", "j", "n", "p", "start", "tag", "typ", "v"}

// nameAll decides on all identifiers. Those of reserved and of the contract's
// own types, where they live in the package of the output, are left alone; what
// clashes gets a number.
func nameAll(c *schema.Contract, importPath string, reserved []string) names {
	taken := map[string]bool{}
	for _, name := range reserved {
		taken[name] = true
	}
	for _, def := range c.Defs {
		if importPath != "" && def.Go.Package == importPath {
			taken[def.Go.Name] = true
		}
	}
	claim := func(want string) string {
		return claimOne(want, func(name string) bool { return !taken[name] }, func(name string) { taken[name] = true })
	}
	out := names{words: map[string]string{}, lists: map[string]string{}, aliases: map[string]string{}}
	out.validate, out.types = claim("Validate"), claim("Types")
	out.contract, out.table, out.depth = claim("contract"), claim("table"), claim("fastDepth")
	for _, def := range inOrderOfClaim(c.Defs) {
		out.words[def.Name] = claimOne(word(def.Name), func(w string) bool {
			return !slices.ContainsFunc(functionsOf(w), func(name string) bool { return taken[name] })
		}, func(w string) {
			for _, name := range functionsOf(w) {
				taken[name] = true
			}
		})
	}
	for _, def := range c.Defs {
		_, isRef := def.Type.Shape.(schema.Ref)
		if r := c.Rules(def.Type); !isRef && len(r.Values) > mostListed {
			first, size := utf8.DecodeRuneInString(out.words[def.Name])
			out.lists[def.Name] = claim(string(unicode.ToLower(first)) + out.words[def.Name][size:] + "Values")
		}
	}
	for _, local := range locals {
		taken[local] = true
	}
	for _, pkg := range append([]string{validatePackage, syncPackage}, packagesOf(c)...) {
		if pkg != importPath && out.aliases[pkg] == "" {
			out.aliases[pkg] = claimAlias(pkg, claim, taken)
		}
	}
	return out
}

func functionsOf(word string) []string {
	return []string{isName(word), validateName(word), checkName(word), matchName(word), inspectName(word)}
}

// claimOne takes want, or want with the least number behind it that is free.
func claimOne(want string, isFree func(string) bool, take func(string)) string {
	name := want
	for n := 2; !isFree(name); n++ {
		name = want + strconv.Itoa(n)
	}
	take(name)
	return name
}

// inOrderOfClaim puts first the Defs whose names are words as they stand, so
// that another one, event beside Event, does not take their functions.
func inOrderOfClaim(defs []*schema.Def) []*schema.Def {
	out := slices.Clone(defs)
	slices.SortStableFunc(out, func(a, b *schema.Def) int {
		isWord := func(d *schema.Def) int {
			if word(d.Name) == d.Name {
				return 0
			}
			return 1
		}
		return isWord(a) - isWord(b)
	})
	return out
}

// word is the name of a Def as it stands behind Is: with a capital letter, and
// without what an identifier cannot have.
func word(name string) string {
	var w strings.Builder
	upper := true
	for _, r := range name {
		switch {
		case r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r):
			upper = true
			continue
		case upper:
			r = unicode.ToUpper(r)
		}
		upper = false
		w.WriteRune(r)
	}
	return w.String()
}

// packagesOf are the packages of the contract's Go types, sorted.
func packagesOf(c *schema.Contract) []string {
	var out []string
	for _, def := range c.Defs {
		out = append(out, def.Go.Package)
		walk(def.Type, func(t schema.Type) { out = append(out, t.Go.Type.Package) })
	}
	slices.Sort(out)
	out = slices.Compact(out)
	return slices.DeleteFunc(out, func(pkg string) bool { return pkg == "" })
}

// claimAlias is the name by which a package is imported: the last part of its
// path that is not a version.
func claimAlias(pkg string, claim func(string) string, taken map[string]bool) string {
	dir, base := path.Split(pkg)
	if version, ok := strings.CutPrefix(base, "v"); ok && dir != "" && strings.Trim(version, "0123456789") == "" {
		base = path.Base(dir)
	}
	base = strings.TrimPrefix(strings.TrimSuffix(base, ".go"), "go-")
	base, _, _ = strings.Cut(base, ".")
	name := strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, base))
	if name == "" || unicode.IsDigit(rune(name[0])) {
		name = "pkg" + name
	}
	if token.IsKeyword(name) || types.Universe.Lookup(name) != nil || taken[name] && pkg != validatePackage && pkg != syncPackage {
		name += "pkg"
	}
	return claim(name)
}
