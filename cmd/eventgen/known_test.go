package main

import (
	"testing"

	"go.yaml.in/yaml/v3"
)

func TestKnownIsWrittenAsJSON(t *testing.T) {
	for text, want := range map[string]string{
		`a/b.C: {}`: `{}`,
		`a/b.C: {type: string, maxLength: 5, pattern: "^a\"b$"}`:            `{"type":"string","maxLength":5,"pattern":"^a\"b$"}`,
		`a/b.C: {maximum: 18446744073709551615, minimum: -0.10}`:            `{"maximum":18446744073709551615,"minimum":-0.10}`,
		`a/b.C: {minimum: 0x10, maximum: 1_000}`:                            `{"minimum":16,"maximum":1000}`,
		`a/b.C: {enum: [a, 1, 1.50, true, null, "null", 2001-01-01]}`:       `{"enum":["a",1,1.50,true,null,"null","2001-01-01"]}`,
		"a/b.C: &c {type: object, properties: {x: &x {type: integer}}}":     `{"type":"object","properties":{"x":{"type":"integer"}}}`,
		"a/b.C:\n  type: array\n  items: {type: [string, \"null\"]}\n":      `{"type":"array","items":{"type":["string","null"]}}`,
		`a/b.C: {properties: {x: &x {type: integer}, y: *x, "1": *x}, z: }`: `{"properties":{"x":{"type":"integer"},"y":{"type":"integer"},"1":{"type":"integer"}},"z":null}`,
	} {
		var document yaml.Node
		if err := yaml.Unmarshal([]byte(text), &document); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		known, err := readKnown(document.Content[0])
		if got := known["a/b.C"]; got != want || err != nil {
			t.Errorf("%s\ngot  %s, %v\nwant %s", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		`[a/b.C]`:                    "expected types and what they write, such as {example.com/money.Amount: {type: string}}",
		`{a/b.: {}}`:                 `"a/b." is no type: write its import path and its name, such as example.com/money.Amount`,
		`{a/.C: {}}`:                 `"a/.C" is no type: write its import path and its name, such as example.com/money.Amount`,
		`{a.b/C: {}}`:                `"a.b/C" is no type: write its import path and its name, such as example.com/money.Amount`,
		`{a/b.C: {maximum: .inf}}`:   "a/b.C: .inf cannot be written as JSON",
		`{a/b.C: {}, a/b.C: {x: 1}}`: "the type a/b.C occurs twice",
	} {
		var document yaml.Node
		if err := yaml.Unmarshal([]byte(text), &document); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if _, err := readKnown(document.Content[0]); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
}
