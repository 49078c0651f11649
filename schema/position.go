package schema

import (
	"cmp"
	"strconv"
)

// Position is a place in Go source.
//
// File is slash-separated and relative to the root of the main module; a file
// of another module is written as import path and base name
// ("github.com/google/go-dap/schematypes.go"), so that no position depends on
// the machine. Line and Column count from 1, columns in bytes; zero means
// unknown.
type Position struct {
	File   string
	Line   int
	Column int
}

// IsValid reports whether p names a place at all.
func (p Position) IsValid() bool { return p.Line > 0 }

// String formats p as file:line:col, leaving out what is unknown.
func (p Position) String() string {
	s := p.File
	if p.Line > 0 {
		if s != "" {
			s += ":"
		}
		s += strconv.Itoa(p.Line)
		if p.Column > 0 {
			s += ":" + strconv.Itoa(p.Column)
		}
	}
	if s == "" {
		return "-"
	}
	return s
}

// Compare orders positions by file, line and column.
func (p Position) Compare(q Position) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// MarshalText makes a position a plain string in the JSON form of the model.
func (p Position) MarshalText() ([]byte, error) { return []byte(p.String()), nil }
