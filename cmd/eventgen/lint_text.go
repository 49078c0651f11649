package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"github.com/eventgen/eventgen/schema"
)

// sources are the lines of Go files, by the names that positions have.
type sources struct {
	root  string // of the module
	lines map[string][]string
}

// newSources reads files of the module around dir.
func newSources(dir string) *sources {
	root := dir
	for {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			break
		}
		above := filepath.Dir(root)
		if above == root {
			root = dir
			break
		}
		root = above
	}
	return &sources{root: root, lines: map[string][]string{}}
}

// line is the text of a position's line, without its end; ok is false where the
// file is not of this module, or has changed since.
func (s *sources) line(pos schema.Position) (text string, ok bool) {
	if !pos.IsValid() || pos.File == "" {
		return "", false
	}
	lines, known := s.lines[pos.File]
	if !known {
		content, err := os.ReadFile(filepath.Join(s.root, filepath.FromSlash(pos.File)))
		if err == nil {
			lines = strings.Split(string(content), "\n")
		}
		s.lines[pos.File] = lines
	}
	if pos.Line > len(lines) {
		return "", false
	}
	return strings.TrimSuffix(lines[pos.Line-1], "\r"), true
}

// The colours of a terminal.
const (
	plainText  = "\x1b[0m"
	boldText   = "\x1b[1m"
	faintText  = "\x1b[2m"
	redText    = "\x1b[31m"
	yellowText = "\x1b[33m"
	blueText   = "\x1b[34m"
)

// lintText prints diagnostics for people, file by file, each with its line:
//
//	event/meta.go:12:2: error: message (EG101)
//	   12 | Done chan int `json:"done"`
//	      | ^~~~
//	      = help
type lintText struct {
	out     *bufio.Writer
	colours bool
	sources *sources
}

func (p *lintText) print(found schema.Diagnostics) error {
	for i, d := range found {
		if i > 0 && d.Pos.File != found[i-1].Pos.File {
			fmt.Fprintln(p.out)
		}
		p.diagnostic(d)
	}
	if len(found) > 0 {
		p.summary(found)
	}
	return p.out.Flush()
}

func (p *lintText) diagnostic(d schema.Diagnostic) {
	fmt.Fprintf(p.out, "%s %s %s (%s)\n", p.coloured(boldText, d.Pos.String()+":"), p.coloured(colourOf(d.Severity), d.Severity.String()+":"), d.Message, d.Code)
	margin := strings.Repeat(" ", max(5, len(strconv.Itoa(d.Pos.Line))+1))
	if text, ok := p.sources.line(d.Pos); ok {
		excerpt, mark := pointOut(text, d.Pos.Column)
		number := fmt.Sprintf("%*d", len(margin), d.Pos.Line)
		fmt.Fprintf(p.out, "%s %s\n", p.coloured(faintText, number+" |"), excerpt)
		if mark != "" {
			fmt.Fprintf(p.out, "%s %s\n", p.coloured(faintText, margin+" |"), p.coloured(colourOf(d.Severity), mark))
		}
	}
	if d.Help != "" {
		fmt.Fprintf(p.out, "%s %s\n", p.coloured(faintText, margin+" ="), d.Help)
	}
}

// summary counts the diagnostics, and says where to read more.
func (p *lintText) summary(found schema.Diagnostics) {
	counts := countSeverities(found)
	var parts []string
	for _, s := range []schema.Severity{schema.Error, schema.Warning, schema.Note} {
		if counts[s] > 0 {
			parts = append(parts, noun(counts[s], s.String()))
		}
	}
	fmt.Fprintf(p.out, "\n%s; more about each: eventgen lint --explain %s\n", strings.Join(parts, ", "), found[0].Code)
}

func (p *lintText) coloured(colour, text string) string {
	if !p.colours {
		return text
	}
	return colour + text + plainText
}

func colourOf(s schema.Severity) string {
	return map[schema.Severity]string{schema.Error: redText, schema.Warning: yellowText, schema.Note: blueText}[s]
}

// pointOut returns a line of source without its indentation, and a caret with
// tildes under the word at the column, which counts bytes from 1. The mark is
// empty where the column is not in the line.
func pointOut(line string, column int) (excerpt, mark string) {
	printable := func(text string) string {
		return strings.Map(func(r rune) rune {
			if !unicode.IsPrint(r) {
				return ' '
			}
			return r
		}, text)
	}
	trimmed := strings.TrimLeft(line, " \t")
	at := column - 1 - (len(line) - len(trimmed))
	if column < 1 || at < 0 || at >= len(trimmed) {
		return printable(trimmed), ""
	}
	word := strings.IndexFunc(trimmed[at:], func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if word < 0 {
		word = len(trimmed) - at
	}
	letters := len([]rune(trimmed[at : at+word]))
	return printable(trimmed), strings.Repeat(" ", len([]rune(trimmed[:at]))) + "^" + strings.Repeat("~", max(letters-1, 0))
}
