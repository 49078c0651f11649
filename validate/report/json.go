package report

import (
	"encoding/json"
	"io"
)

// jsonPrinter writes one object.
type jsonPrinter struct {
	w        io.Writer
	findings []Finding
}

func (p *jsonPrinter) Finding(f Finding) error {
	p.findings = append(p.findings, f)
	return nil
}

func (p *jsonPrinter) Summary(s *Summary) error {
	e := json.NewEncoder(p.w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(struct {
		Events     int64                `json:"events"`
		Valid      int64                `json:"valid"`
		Invalid    int64                `json:"invalid"`
		Types      map[string]TypeCount `json:"types"`
		Violations []Finding            `json:"violations"`
	}{s.Events, s.Valid(), s.Invalid, s.Types, append([]Finding{}, p.findings...)})
}

// ndjsonPrinter writes one finding on each line, as it comes, and no summary.
type ndjsonPrinter struct{ w io.Writer }

func (p *ndjsonPrinter) Finding(f Finding) error {
	e := json.NewEncoder(p.w)
	e.SetEscapeHTML(false)
	return e.Encode(f)
}

func (*ndjsonPrinter) Summary(*Summary) error { return nil }
