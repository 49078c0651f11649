package report

import (
	"fmt"
	"io"
	"strings"
)

// Format is how a report looks.
type Format struct {
	// Name is what a user types.
	Name string
	open func(w io.Writer, colour bool) Printer
}

// Formats are all there are; the first is for people.
func Formats() []Format {
	return []Format{
		{"text", func(w io.Writer, colour bool) Printer { return &textPrinter{w: w, colour: colour} }},
		{"json", func(w io.Writer, _ bool) Printer { return &jsonPrinter{w: w} }},
		{"ndjson", func(w io.Writer, _ bool) Printer { return &ndjsonPrinter{w: w} }},
	}
}

// ParseFormat returns the format of that name.
func ParseFormat(name string) (Format, error) {
	var names []string
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	last := len(names) - 1
	return Format{}, fmt.Errorf("unknown report format %q: expected %s or %s", name, strings.Join(names[:last], ", "), names[last])
}

// Printer returns a Printer of the format. Colours are used by those that are
// for people.
func (f Format) Printer(w io.Writer, colour bool) Printer { return f.open(w, colour) }
