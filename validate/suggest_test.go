package validate

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// nearestPlainly is nearest without ruling anything out beforehand.
func nearestPlainly(name string, candidates []string) string {
	plain := func(s string) []byte { return []byte(separators.Replace(strings.ToLower(s))) }
	target := plain(name)
	if len(target) == 0 || len(name) > longestSuggestion {
		return ""
	}
	best, least := "", len(target)/3+1
	for _, candidate := range candidates {
		if candidate == "" || len(candidate) > longestSuggestion {
			continue
		}
		if d := edits(target, plain(candidate), least); d < least {
			best, least = candidate, d
		}
	}
	return best
}

func TestNearestRulesOutNoneThatIsNear(t *testing.T) {
	names := rapid.OneOf(rapid.SampledFrom(tags), rapid.StringMatching(`[a-cA-C_.K\x{212A}\x{130}ß -]{0,9}`), rapid.StringN(0, 30, 90))
	rapid.Check(t, func(t *rapid.T) {
		candidates := rapid.SliceOfN(names, 0, 12).Draw(t, "candidates")
		name := names.Draw(t, "name")
		if len(candidates) > 0 && rapid.Bool().Draw(t, "edited") {
			name = rapid.SampledFrom(candidates).Draw(t, "near")
			at := rapid.IntRange(0, len(name)).Draw(t, "at")
			name = name[:at] + rapid.StringMatching(`[a-z_]?`).Draw(t, "more") + name[min(len(name), at+rapid.IntRange(0, 1).Draw(t, "less")):]
		}
		if got, want := nearest(name, candidates), nearestPlainly(name, candidates); got != want {
			t.Fatalf("of %q the nearest to %q is %q: expected %q", candidates, name, got, want)
		}
	})
}
