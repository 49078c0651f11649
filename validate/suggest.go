package validate

import "strings"

// longestSuggestion bounds the names that are compared, in bytes.
const longestSuggestion = 64

// didYouMean returns the end of a message that proposes the candidate nearest
// to name, or nothing where none is near.
func didYouMean(name string, candidates []string) string {
	if near := nearest(name, candidates); near != "" {
		return "; did you mean " + quoted(near) + "?"
	}
	return ""
}

// nearest returns the candidate that the fewest edits make of name, letter case
// and separators apart, or "" where that would take more than every third
// letter.
func nearest(name string, candidates []string) string {
	plain := strings.NewReplacer("_", "", "-", "", ".", "", " ", "")
	target := plain.Replace(strings.ToLower(name))
	if target == "" || len(name) > longestSuggestion {
		return ""
	}
	best, least := "", len(target)/3+1
	for _, candidate := range candidates {
		if len(candidate) > longestSuggestion || candidate == "" {
			continue
		}
		if d := edits(target, plain.Replace(strings.ToLower(candidate)), least); d < least {
			best, least = candidate, d
		}
	}
	return best
}

// edits returns the number of bytes that must be put in, taken out, replaced or
// exchanged with their neighbour to make b of a, or limit where it is not less.
func edits(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	var rows [3][longestSuggestion*3 + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for k := range len(b) + 1 {
		last[k] = k
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for k := 1; k <= len(b); k++ {
			cost := 1
			if a[i-1] == b[k-1] {
				cost = 0
			}
			row[k] = min(last[k]+1, row[k-1]+1, last[k-1]+cost)
			if i > 1 && k > 1 && a[i-1] == b[k-2] && a[i-2] == b[k-1] {
				row[k] = min(row[k], before[k-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], limit)
}
