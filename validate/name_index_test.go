package validate

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestNameIndexLikeSearch(t *testing.T) {
	name := rapid.StringMatching(`[a-c_]{0,3}|[a-z]{4,20}|prefix_that_is_long_[ab]{2}_suffix`)
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(name, 0, 200).Draw(t, "names")
		x := newNameIndex(names)
		for _, wanted := range append(names, name.Draw(t, "other")) {
			if got, want := x.find([]byte(wanted)), slices.Index(names, wanted); got != want {
				t.Fatalf("find(%q) in %q: %d, want %d", wanted, names, got, want)
			}
		}
	})
}

func TestFoldNameLikeEqualFold(t *testing.T) {
	name := rapid.StringOfN(rapid.RuneFrom([]rune("aAkKsSſ\u212aσςΣéÉıİ1_ßẞ")), 0, 4, -1)
	rapid.Check(t, func(t *rapid.T) {
		a, b := name.Draw(t, "a"), name.Draw(t, "b")
		got := string(foldName(nil, []byte(a))) == string(foldName(nil, []byte(b)))
		if want := strings.EqualFold(a, b); got != want {
			t.Fatalf("%q and %q fold to the same: %v; strings.EqualFold: %v", a, b, got, want)
		}
	})
}

func TestNearest(t *testing.T) {
	candidates := []string{"model_used", "status", "tool_name", "tool_id", "m"}
	for name, want := range map[string]string{
		"modelUsed": "model_used", "stauts": "status", "toolName": "tool_name", "tol_id": "tool_id", "worker": "", "x": "", "": "", "Status": "status",
		strings.Repeat("status", 20): "",
	} {
		if got := nearest(name, candidates); got != want {
			t.Errorf("nearest(%q): %q, want %q", name, got, want)
		}
	}
}
