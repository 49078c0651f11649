package main

import (
	"bytes"
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/schema"
)

// sarifOf prints diagnostics and reads the log back as plain JSON.
func sarifOf(t *testing.T, found schema.Diagnostics, src *sources) map[string]any {
	t.Helper()
	var out bytes.Buffer
	if err := printSARIF(&out, found, src); err != nil {
		t.Fatal(err)
	}
	var log map[string]any
	if err := json.Unmarshal(out.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	return log
}

// sarifFault is what a value at a path of a log has against it.
type sarifFault struct {
	t    *testing.T
	path string
}

// members demands that an object has the required members, and no other than
// those and the allowed ones; SARIF has additionalProperties: false everywhere.
func (f sarifFault) members(value any, required, allowed string) map[string]any {
	f.t.Helper()
	object, ok := value.(map[string]any)
	if !ok {
		f.t.Fatalf("%s is %T, want an object", f.path, value)
	}
	for _, name := range strings.Fields(required) {
		if _, ok := object[name]; !ok {
			f.t.Errorf("%s lacks %s", f.path, name)
		}
	}
	for name := range object {
		if !strings.Contains(" "+required+" "+allowed+" ", " "+name+" ") {
			f.t.Errorf("%s has %s, which SARIF does not know there", f.path, name)
		}
	}
	return object
}

func (f sarifFault) at(name string) sarifFault { return sarifFault{f.t, f.path + "/" + name} }

// checkSARIF holds a log against the structure of SARIF 2.1.0, as far as eventgen
// uses it, and returns its results.
func checkSARIF(t *testing.T, log map[string]any) []any {
	t.Helper()
	f := sarifFault{t, ""}
	f.members(log, "version runs", "$schema")
	if log["version"] != "2.1.0" {
		t.Errorf("version %v, want 2.1.0 (3.13.2)", log["version"])
	}
	runs := log["runs"].([]any)
	if len(runs) != 1 {
		t.Fatalf("%d runs, want 1", len(runs))
	}
	f = f.at("runs/0")
	run := f.members(runs[0], "tool results", "columnKind originalUriBaseIds")
	if kind := run["columnKind"]; kind != "unicodeCodePoints" && kind != "utf16CodeUnits" {
		t.Errorf("columnKind %v (3.14.17)", kind)
	}
	driver := f.at("tool/driver").members(f.at("tool").members(run["tool"], "driver", "extensions")["driver"], "name", "version informationUri rules")
	if uri, err := url.Parse(driver["informationUri"].(string)); err != nil || !uri.IsAbs() {
		t.Errorf("informationUri %v is not absolute (3.19.16)", driver["informationUri"])
	}
	rules := driver["rules"].([]any)
	for _, value := range rules {
		rule := f.at("tool/driver/rules").members(value, "id", "shortDescription fullDescription help helpUri")
		for _, name := range []string{"shortDescription", "fullDescription", "help"} {
			if text, ok := rule[name]; ok {
				f.at(name).members(text, "text", "markdown")
			}
		}
	}
	results := run["results"].([]any)
	for _, value := range results {
		checkSARIFResult(f.at("results"), value, rules)
	}
	return results
}

// artifactURI is a relative reference without a scheme, RFC 3986.
var artifactURI = regexp.MustCompile(`^(\./)?([A-Za-z0-9._~!$&'()*+,;=@:/-]|%[0-9A-F]{2})+$`)

func checkSARIFResult(f sarifFault, value any, rules []any) {
	f.t.Helper()
	result := f.members(value, "message ruleId level", "ruleIndex locations")
	f.at("message").members(result["message"], "text", "markdown")
	if level := result["level"]; level != "error" && level != "warning" && level != "note" && level != "none" {
		f.t.Errorf("level %v (3.27.10)", level)
	}
	index := int(result["ruleIndex"].(float64))
	if index >= len(rules) || rules[index].(map[string]any)["id"] != result["ruleId"] {
		f.t.Errorf("ruleIndex %d is not the rule %v (3.27.6)", index, result["ruleId"])
	}
	locations, _ := result["locations"].([]any)
	for _, value := range locations {
		physical := f.at("physicalLocation").members(f.members(value, "physicalLocation", "")["physicalLocation"], "artifactLocation", "region")
		artifact := f.at("artifactLocation").members(physical["artifactLocation"], "uri", "uriBaseId")
		name := artifact["uri"].(string)
		if parsed, err := url.Parse(name); err != nil || parsed.IsAbs() || !artifactURI.MatchString(name) {
			f.t.Errorf("uri %q is no relative reference (3.4.3)", name)
		}
		if region, ok := physical["region"]; ok {
			numbers := f.at("region").members(region, "startLine", "startColumn endLine endColumn")
			for name, number := range numbers {
				if n, ok := number.(float64); !ok || n < 1 || n != float64(int(n)) {
					f.t.Errorf("%s is %v, want a whole number from 1 (3.30)", name, number)
				}
			}
		}
	}
}

func TestSARIF(t *testing.T) {
	root := t.TempDir()
	for name, content := range map[string]string{"go.mod": "module example.com/a\n", "größe 1/a.go": "package a\n\ntype É struct{ F func() }\n"} {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	src := newSources(filepath.Join(root, "größe 1"))
	results := checkSARIF(t, sarifOf(t, schema.Diagnostics{
		{Code: schema.CodeNames, Severity: schema.Warning, Message: "without a place"},
		{Pos: schema.Position{File: "größe 1/a.go", Line: 3, Column: 17}, Code: schema.CodeUnencodable, Message: "here", Help: "do so"},
		{Pos: schema.Position{File: "example.com/b:c/d.go", Line: 9, Column: 4}, Code: schema.CodeUnencodable, Severity: schema.Note, Message: "there"},
		{Pos: schema.Position{File: "b:c.go"}, Code: "EG999", Message: "an unknown code, and a colon"},
	}, src))
	if len(results) != 4 {
		t.Fatalf("%d results, want 4", len(results))
	}
	text, err := json.Marshal(results[1])
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"level":"error","locations":[{"physicalLocation":{"artifactLocation":{"uri":"gr%C3%B6%C3%9Fe%201/a.go","uriBaseId":"%SRCROOT%"},` +
		`"region":{"startColumn":16,"startLine":3}}}],"message":{"text":"here. To mend it: do so."},"ruleId":"EG102","ruleIndex":0}`
	if string(text) != want {
		t.Errorf("got  %s\nwant %s", text, want)
	}
	if none := checkSARIF(t, sarifOf(t, nil, src)); len(none) != 0 {
		t.Errorf("%d results without a diagnostic", len(none))
	}
}

// TestSARIFOfEveryCode shows that the rules of all codes can be written.
func TestSARIFOfEveryCode(t *testing.T) {
	var found schema.Diagnostics
	for _, code := range schema.Codes() {
		found = append(found, schema.Diagnostic{Pos: schema.Position{File: "a.go", Line: 1, Column: 1}, Code: code, Message: "m"})
	}
	results := checkSARIF(t, sarifOf(t, found, newSources(t.TempDir())))
	if len(results) != len(schema.Codes()) {
		t.Errorf("%d results, want %d", len(results), len(schema.Codes()))
	}
}

func TestPointOut(t *testing.T) {
	for _, test := range []struct {
		line          string
		column        int
		excerpt, mark string
	}{
		{"\tDone chan int", 2, "Done chan int", "^~~~"},
		{"\tÉ, X complex64", 6, "É, X complex64", "   ^"},
		{"a\tb\x1bc", 3, "a b c", "  ^"},
		{"abc", 4, "abc", ""},
		{"  abc", 1, "abc", ""},
		{"abc", 0, "abc", ""},
		{"", 1, "", ""},
	} {
		excerpt, mark := pointOut(test.line, test.column)
		if excerpt != test.excerpt || mark != test.mark {
			t.Errorf("pointOut(%q, %d) = %q, %q; want %q, %q", test.line, test.column, excerpt, mark, test.excerpt, test.mark)
		}
	}
}
