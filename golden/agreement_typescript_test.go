package golden_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestTypeScriptTypes asks the TypeScript compiler what it thinks of the cases
// as literals of their types: it takes those that are valid, and refuses those
// with a fault that a type can express.
func TestTypeScriptTypes(t *testing.T) {
	folder := buildTypeScript(t)
	gaps := readGaps(t, "payloads/event/expected_failures_tsc.txt")
	var source strings.Builder
	source.WriteString("import type { Event, EventMeta, EventMetadata, EventWithMeta, SessionStatsData, Type } from './types.js';\n")
	line, lines := 1, map[int]*payload{}
	var valid, invalid int
	for _, p := range readCorpus(t, "event") {
		if p.broken() {
			continue
		}
		literal := string(variant{}.write(t, p.data))
		switch {
		case len(p.Exact) == 0:
			valid++
		case expressible(p, literal):
			invalid++
			source.WriteString("// @ts-expect-error\n")
			line++
		default:
			continue
		}
		line++
		lines[line] = p
		fmt.Fprintf(&source, "export const case%d = %s satisfies %s;\n", line, strings.ToValidUTF8(literal, "\ufffd"), p.Type)
	}
	if valid < 40 || invalid < 200 {
		t.Errorf("%d valid and %d invalid literals, want at least 40 and 200", valid, invalid)
	}
	file := filepath.Join(folder, "literals.ts")
	if err := os.WriteFile(file, []byte(source.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	output, failed := runTypeScript(t, "--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "ES2022", "--module", "NodeNext", "--pretty", "false", file)
	report := literalFaults(t, output, lines, gaps)
	if failed == (output == "") {
		t.Errorf("the TypeScript compiler failed: %v, and said: %s", failed, output)
	}
	reportDifferences(t, report)
	for g, used := range gaps {
		if !used {
			t.Errorf("payloads/event/expected_failures_tsc.txt: %s passes, or is no case: take the entry out", g)
		}
	}
}

// literalFaults reads what the compiler says, by the case that it says it of.
// Of an unused @ts-expect-error it complains on the line before.
func literalFaults(t *testing.T, output string, lines map[int]*payload, gaps map[gap]bool) []string {
	t.Helper()
	var report []string
	for message := range strings.Lines(output) {
		_, rest, ok := strings.Cut(message, "literals.ts(")
		if !ok {
			continue // a continuation
		}
		number, _, _ := strings.Cut(rest, ",")
		line, err := strconv.Atoi(number)
		if err != nil {
			t.Fatalf("the TypeScript compiler wrote %s", message)
		}
		p, verdict := lines[line], "refuses"
		if p == nil {
			p, verdict = lines[line+1], "takes"
		}
		if p == nil {
			t.Fatalf("the TypeScript compiler blames line %d: %s", line, message)
		}
		g := gap{judge: "tsc", profile: "exact", name: p.Name}
		if _, known := gaps[g]; known {
			gaps[g] = true
			continue
		}
		report = append(report, fmt.Sprintf("case %q: the TypeScript compiler %s it as a literal of its type\n\ttext: %s\n\t%s", p.Name, verdict, excerpt(p.data), message))
	}
	return report
}

// expressible reports whether one of the faults of a case is one that the
// TypeScript types speak of. They know no bounds and no patterns, and all
// numbers are one type.
func expressible(p *payload, literal string) bool {
	return slices.ContainsFunc(p.Exact, func(v string) bool {
		pointer, rest, _ := strings.Cut(v, " ")
		keyword, _, _ := strings.Cut(rest, " ")
		switch keyword {
		case "required", "enum", "additionalProperties":
			return true
		case "type":
			at, ok := findValue(literal, pointer)
			return ok && !isFraction(literal[at.start:at.end])
		}
		return false
	})
}

// isFraction reports whether a text is a number with a fraction or an exponent.
func isFraction(text string) bool {
	var number json.Number
	decoder := json.NewDecoder(bytes.NewReader([]byte(text)))
	decoder.UseNumber()
	return text[0] != '"' && decoder.Decode(&number) == nil && strings.ContainsAny(text, ".eE")
}
