package validate

import "strings"

// longestSuggestion bounds the names that are compared, in bytes.
const longestSuggestion = 64

// didYouMean returns the end of a message that proposes the candidate nearest
// to name, or nothing where none is near.
func didYouMean(name string, candidates []string) string {
	return string(sentence(nil).suggest(nearest(name, candidates)))
}

// nearest returns the candidate that the fewest edits make of name, letter case
// and separators apart, or "" where that would take more than every third
// letter.
func nearest(name string, candidates []string) string {
	if len(name) > longestSuggestion {
		return ""
	}
	var space, more [longestSuggestion]byte
	target := appendPlain(space[:0], name)
	if len(target) == 0 {
		return ""
	}
	known := lettersOf(target)
	best, least := "", len(target)/3+1
	for _, candidate := range candidates {
		if len(candidate) > longestSuggestion || candidate == "" || known.missing(candidate, least) {
			continue
		}
		if d := edits(target, appendPlain(more[:0], candidate), least); d < least {
			best, least = candidate, d
		}
	}
	return best
}

var separators = strings.NewReplacer("_", "", "-", "", ".", "", " ", "")

// appendPlain appends the name in lower case and without separators.
func appendPlain(out []byte, name string) []byte {
	start := len(out)
	for i := range len(name) {
		switch c := name[i]; {
		case c >= 0x80:
			return append(out[:start], separators.Replace(strings.ToLower(name))...)
		case c == '_' || c == '-' || c == '.' || c == ' ':
		case 'A' <= c && c <= 'Z':
			out = append(out, c|0x20)
		default:
			out = append(out, c)
		}
	}
	return out
}

// letters says of every character of ASCII whether it may occur in a name that is
// made of some letters, in either case, and separators.
type letters [0x80]bool

func lettersOf(name []byte) *letters {
	known := letters{'_': true, '-': true, '.': true, ' ': true}
	for _, c := range name {
		if c < 0x80 {
			known[c] = true
		}
		if 'a' <= c && c <= 'z' {
			known[c-('a'-'A')] = true
		}
	}
	return &known
}

// missing reports whether so many letters of the name are not known. Each of
// them costs an edit: most names can be ruled out without counting the edits.
// Of letters outside ASCII, one may be another's lower case: they do not count.
func (known *letters) missing(name string, n int) bool {
	for i := range len(name) {
		if c := name[i]; c < 0x80 && !known[c] {
			if n--; n == 0 {
				return true
			}
		}
	}
	return false
}

// edits returns the number of bytes that must be put in, taken out, replaced or
// exchanged with their neighbour to make b of a, or limit where it is not less.
func edits(a, b []byte, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	var rows [3][longestSuggestion*3 + 1]uint8
	before, last, row := &rows[0], &rows[1], &rows[2]
	for k := range len(b) + 1 {
		last[k] = uint8(k)
	}
	for i := 1; i <= len(a); i++ {
		row[0] = uint8(i)
		for k := 1; k <= len(b); k++ {
			cost := uint8(1)
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
	return min(int(last[len(b)]), limit)
}
