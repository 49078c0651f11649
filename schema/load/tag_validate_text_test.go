package load

import (
	"regexp"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/schema"
)

// TestTextRules holds the patterns against texts that validator takes (before
// the bar) and refuses (behind it), separated by spaces.
func TestTextRules(t *testing.T) {
	tests := map[string]string{
		"alpha":             "abc Z | a1 ä",
		"alphaspace":        "abc | a1",
		"alphanum":          "a1 | a-1",
		"alphaunicode":      "äß 日本 | ä1",
		"alphanumunicode":   "ä1 | ä-1",
		"numeric":           "1 -1 +1.5 | 1. .5 a",
		"number":            "01 | -1 1.5",
		"hexadecimal":       "0xfF ff | 0x g",
		"boolean":           "1 t TRUE false | yes 2 tRUE",
		"ascii":             "a ~ | ä",
		"printascii":        "a ~ | \x01 ä",
		"multibyte":         "ä | a",
		"hexcolor":          "#fff #ffff #A0b1C2 #A0b1C2d3 | fff #ff #ggg",
		"e164":              "+4915112345678 | 4915112345678 +12345",
		"mongodb":           "507f1f77bcf86cd799439011 | 507F1F77BCF86CD799439011 507f",
		"ulid":              "01ARZ3NDEKTSV4RRFFQ69G5FAV 01arz3ndektsv4rrffq69g5fav | 01ARZ3NDEKTSV4RRFFQ69G5FA 01ARZ3NDEKTSV4RRFFQ69G5FAU",
		"md4":               strings.Repeat("0f", 16) + " | " + strings.Repeat("0F", 16),
		"md5":               strings.Repeat("0f", 16) + " | 0f",
		"sha256":            strings.Repeat("0f", 32) + " | 0f",
		"sha384":            strings.Repeat("0f", 48) + " | 0f",
		"sha512":            strings.Repeat("0f", 64) + " | 0f",
		"ripemd128":         strings.Repeat("0f", 16) + " | 0f",
		"ripemd160":         strings.Repeat("0f", 20) + " | 0f",
		"tiger128":          strings.Repeat("0f", 16) + " | 0f",
		"tiger160":          strings.Repeat("0f", 20) + " | 0f",
		"tiger192":          strings.Repeat("0f", 24) + " | 0f",
		"eth_addr":          "0x" + strings.Repeat("aB", 20) + " | " + strings.Repeat("aB", 20),
		"dns_rfc1035_label": "a a-b1 | A 1a a-",
		"jwt":               "a.b.c a.b. | a.b a.!.c",
		"semver":            "1.2.3 1.0.0-alpha.1+build.5 0.0.0-0a | 1.2 01.2.3 1.2.3-01 v1.2.3",
	}
	for name, pattern := range patterns {
		accepted, refused, ok := strings.Cut(tests[name], "|")
		if !ok {
			t.Errorf("%s has no test", name)
			continue
		}
		if err := schema.CheckPattern(pattern); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		re := regexp.MustCompile(pattern)
		for text := range strings.FieldsSeq(accepted) {
			if !re.MatchString(text) {
				t.Errorf("%s refuses %q", name, text)
			}
		}
		for text := range strings.FieldsSeq(refused) {
			if re.MatchString(text) {
				t.Errorf("%s accepts %q", name, text)
			}
		}
	}
}
