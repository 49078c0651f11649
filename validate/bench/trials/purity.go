package trials

import (
	"fmt"
	"os/exec"
	"slices"
	"strings"

	"github.com/eventgen/eventgen/validate/bench/report"
)

// purity is the goal that neither the generated code nor what it calls has any
// unsafe or assembly.
func purity() (report.Goal, error) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{len .SFiles}} {{join .Imports " "}}`,
		"github.com/eventgen/eventgen/event", "github.com/eventgen/eventgen/validate").Output()
	if err != nil {
		return report.Goal{}, fmt.Errorf("list the imports of package validate: %w; run from within validate/bench", err)
	}
	return atMost("generated Go, and package validate", float64(impure(string(out))), 0, "packages with unsafe or assembly"), nil
}

// impure counts the lines of packages that have assembly files or import unsafe.
func impure(listing string) int {
	count := 0
	for line := range strings.Lines(listing) {
		words := strings.Fields(line)
		if len(words) < 2 || words[1] != "0" || slices.Contains(words[2:], "unsafe") || slices.Contains(words[2:], "C") {
			count++
		}
	}
	return count
}
