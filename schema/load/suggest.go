package load

import (
	"slices"
	"strconv"
	"strings"
)

// nearest returns the candidate that a misspelt word was most likely meant to
// be, or an empty string where none is near.
func nearest(word string, candidates []string) string {
	best, bestDistance := "", 1+len(word)/3
	for _, c := range candidates {
		if d := distance(strings.ToLower(word), strings.ToLower(c)); d <= bestDistance && (best == "" || d < bestDistance) {
			best, bestDistance = c, d
		}
	}
	return best
}

// distance is the number of insertions, deletions, substitutions and swaps of
// neighbours between two words.
func distance(a, b string) int {
	before, previous := []int(nil), make([]int, len(b)+1)
	for j := range previous {
		previous[j] = j
	}
	for i := range len(a) {
		row := make([]int, len(b)+1)
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(row[j]+1, previous[j+1]+1, previous[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, previous = previous, row
	}
	return previous[len(b)]
}

// didYouMean is a help text with the word that was perhaps meant, empty where
// none is near.
func didYouMean(word string, candidates []string) string {
	if near := nearest(word, candidates); near != "" {
		return "did you mean " + quoted(near) + "?"
	}
	return ""
}

// alternatives is a help text with the word that was perhaps meant, or else
// with all that there are.
func alternatives(word string, candidates []string) string {
	if help := didYouMean(word, candidates); help != "" {
		return help
	}
	sorted := slices.Sorted(slices.Values(candidates))
	return "choose one of " + strings.Join(sorted, ", ")
}

func quoted(s string) string { return strconv.Quote(s) }
