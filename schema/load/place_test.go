package load_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/schema/load"
)

func TestWhatCannotBeLoadedAtAll(t *testing.T) {
	const archive = `
-- a/a.go --
package a

type Event struct{}
type Both struct{}
type ID = string
-- b/b.go --
package b

type Both struct{}
-- tests/a_test.go --
package tests
`
	tests := []struct {
		name string
		cfg  load.Config
		want string
	}{
		{"no pattern", load.Config{}, "no packages were named: give at least one pattern, such as ./event"},
		{"no folder", load.Config{Patterns: []string{"./c"}}, "directory not found"},
		{"nothing matches", load.Config{Patterns: []string{"example.com/m/c/..."}}, "no package matches example.com/m/c/..."},
		{"a file", load.Config{Patterns: []string{"./a/a.go"}}, "a pattern names a Go file: name the package's folder, such as ./event"},
		{"a module that is not there", load.Config{Patterns: []string{"nowhere.example/x"}}, "nowhere.example/x"},
		{"only tests", load.Config{Patterns: []string{"./tests"}}, "no package matches ./tests"},
		{"near miss", load.Config{Patterns: []string{"./a"}, Types: []string{"Evnet"}}, "there is no type Evnet in example.com/m/a: did you mean Event?"},
		{"nothing near", load.Config{Patterns: []string{"./a"}, Types: []string{"Zzz"}}, "there is no type Zzz in example.com/m/a"},
		{"no package", load.Config{Patterns: []string{"./a"}, Types: []string{"example.com/m/zzz.T"}}, "type example.com/m/zzz.T: no package example.com/m/zzz was found"},
		{"two of a name", load.Config{Patterns: []string{"./..."}, Types: []string{"Both"}}, "type Both is declared in example.com/m/a and in example.com/m/b: write example.com/m/a.Both for one of them"},
		{"an alias", load.Config{Patterns: []string{"./a"}, Types: []string{"ID"}}, "ID is an alias of string, which has no name of its own: name a defined type"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := loadError(t, archive, test.cfg); !strings.Contains(got, test.want) {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestPackageAt(t *testing.T) {
	dir := module(t, `
-- event/event.go --
package events
-- event/event_test.go --
package events_test
-- two/a.go --
package a
-- two/b.go --
package b
-- 42/readme.txt --
`)
	tests := []struct {
		folder string
		want   load.Place
	}{
		{".", load.Place{Name: "m", Path: "example.com/m"}},
		{"event", load.Place{Name: "events", Path: "example.com/m/event", Exists: true}},
		{"gen/Event-Contract", load.Place{Name: "eventcontract", Path: "example.com/m/gen/Event-Contract"}},
		{"api/v2", load.Place{Name: "api", Path: "example.com/m/api/v2"}},
		{"42", load.Place{Name: "contract42", Path: "example.com/m/42"}},
		{"func", load.Place{Name: "contract", Path: "example.com/m/func"}},
	}
	for _, test := range tests {
		got, err := load.PackageAt(filepath.Join(dir, test.folder))
		if err != nil || got != test.want {
			t.Errorf("%s is %+v, %v, want %+v", test.folder, got, err, test.want)
		}
	}
	if _, err := load.PackageAt(filepath.Join(dir, "two")); err == nil || !strings.Contains(err.Error(), "packages a and b") {
		t.Errorf("a folder of two packages gives %v", err)
	}
	if err := os.Remove(filepath.Join(dir, "go.mod")); err != nil {
		t.Fatal(err)
	}
	if _, err := load.PackageAt(dir); err == nil || !strings.Contains(err.Error(), "there is no go.mod") {
		t.Errorf("a folder outside of modules gives %v", err)
	}
}
