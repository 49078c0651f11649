package schema

import (
	"cmp"
	"slices"
	"strings"
)

// Severity is how much a Diagnostic matters.
type Severity uint8

// An Error stops generation; a Warning is a finding of lint that does not; a
// Note is for information.
const (
	Error Severity = iota
	Warning
	Note
)

func (s Severity) String() string { return [...]string{"error", "warning", "note"}[s] }

// MarshalText writes the severity by name.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Diagnostic is a fault in Go source, with the place and what to do about it.
type Diagnostic struct {
	Pos      Position `json:"pos"`
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"`
	// Message says what was found and what was expected, without a final stop.
	Message string `json:"message"`
	// Help says what to write instead. It may be empty.
	Help string `json:"help,omitempty"`
}

// Error formats the diagnostic on one line, as compilers do:
// file:line:col: message (EG101); help
func (d Diagnostic) Error() string {
	s := d.Pos.String() + ": " + d.Message + " (" + string(d.Code) + ")"
	if d.Help != "" {
		s += "; " + d.Help
	}
	return s
}

// Diagnostics are the faults of one load, sorted by place.
type Diagnostics []Diagnostic

// Error lists the diagnostics, one on each line.
func (ds Diagnostics) Error() string {
	lines := make([]string, len(ds))
	for i, d := range ds {
		lines[i] = d.Error()
	}
	return strings.Join(lines, "\n")
}

// Failed reports whether one of the diagnostics is an Error.
func (ds Diagnostics) Failed() bool {
	return slices.ContainsFunc(ds, func(d Diagnostic) bool { return d.Severity == Error })
}

// Sort orders the diagnostics by place, code and message and drops repetitions.
func (ds Diagnostics) Sort() Diagnostics {
	slices.SortStableFunc(ds, func(a, b Diagnostic) int {
		return cmp.Or(a.Pos.Compare(b.Pos), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Message, b.Message))
	})
	return slices.Compact(ds)
}

// Code is the stable name of a kind of fault, "EG101". The codes are listed in
// codes.go; one that has been published never changes its meaning.
type Code string
