package proof

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/eventgen/eventgen/validate"
)

var update = flag.Bool("eventgen.update", false, "write the file of fixtures anew instead of comparing it")

// mostFixtures is how many fixtures a type has at most, and mostFullFixtures how
// many of them are full values.
const (
	mostFixtures     = 60
	mostFullFixtures = 3
)

// Fixture is one payload for the tests of consumers, as it stands in the list of
// its type in the file of fixtures: {"User": [{"name": "zero", …}]}.
type Fixture struct {
	// Name is that of the case.
	Name string `json:"name"`
	// Violations are what is wrong with the payload in the exact profile,
	// pointer and keyword: "/age minimum". None, for a valid one.
	Violations []string `json:"violations"`
	// Payload is what encoding/json wrote.
	Payload json.RawMessage `json:"payload"`
}

// fixtures are collected type by type.
type fixtures struct {
	path  string
	all   int // types of the contract
	mutex sync.Mutex
	made  map[string][]Fixture
}

func newFixtures(c *Contract) *fixtures {
	return &fixtures{path: filepath.FromSlash(c.Fixtures), all: len(c.Types), made: map[string][]Fixture{}}
}

// add keeps cases of a type, valid or not, the random ones beyond the rules not
// among them.
func (f *fixtures) add(typ Type, cases []Case) {
	if f.path == "" {
		return
	}
	list := []Fixture{}
	full := 0
	for _, k := range cases {
		text, err := encode(k.Value)
		if err != nil || len(list) == mostFixtures || k.wild {
			continue
		}
		if k.full {
			if full++; full > mostFullFixtures {
				continue
			}
		}
		found := slices.Sorted(maps.Keys(faults(typ.Validate(text, validate.Exact))))
		list = append(list, Fixture{k.Name, append([]string{}, found...), text})
	}
	f.mutex.Lock()
	defer f.mutex.Unlock()
	f.made[typ.Name] = list
}

// text is the file: an object of lists, each fixture on a line of its own.
func (f *fixtures) text() ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	for i, name := range slices.Sorted(maps.Keys(f.made)) {
		out.WriteString([]string{"{", ","}[min(i, 1)] + "\n" + quoted(name) + ": [")
		for j, fixture := range f.made[name] {
			out.WriteString([]string{"\n", ",\n"}[min(j, 1)])
			if err := encoder.Encode(fixture); err != nil {
				return nil, err
			}
			out.Truncate(out.Len() - 1) // its line end
		}
		out.WriteString("\n]")
	}
	out.WriteString("\n}\n")
	return out.Bytes(), nil
}

// settle writes the file, or compares it. A run that was narrowed to some of the
// types does neither.
func (f *fixtures) settle(write bool) error {
	if f.path == "" || len(f.made) < f.all {
		return nil
	}
	text, err := f.text()
	if err != nil {
		return fmt.Errorf("the fixtures cannot be written: %w", err)
	}
	if write {
		if err := os.WriteFile(f.path, text, 0o666); err != nil {
			return fmt.Errorf("the fixtures cannot be written: %w", err)
		}
		return nil
	}
	const advice = "run go test -run TestContractProof -eventgen.update, and look at the change"
	before, err := os.ReadFile(f.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("the fixtures %s are missing: %s", f.path, advice)
	case err != nil:
		return fmt.Errorf("the fixtures cannot be read: %w", err)
	case !bytes.Equal(withUnixEnds(before), text):
		return fmt.Errorf("the fixtures %s are not what the Go types write now: %s", f.path, advice)
	}
	return nil
}

func withUnixEnds(text []byte) []byte { return []byte(strings.ReplaceAll(string(text), "\r\n", "\n")) }
