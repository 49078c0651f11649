package main

import (
	"bytes"
	"os"
	"testing"
)

func TestDidYouMean(t *testing.T) {
	known := []string{"packages", "types", "schema", "profile", "größe"}
	tests := map[string]string{
		"pacakges": `; did you mean "packages"?`,
		"type":     `; did you mean "types"?`,
		"shcema":   `; did you mean "schema"?`,
		"grösse":   `; did you mean "größe"?`,
		"colour":   "",
		"x":        "",
		"":         "",
	}
	for name, want := range tests {
		if got := didYouMean(name, known); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestEditDistance(t *testing.T) {
	tests := []struct {
		a, b        string
		limit, want int
	}{
		{"", "", 5, 0}, {"abc", "abc", 5, 0}, {"abc", "abd", 5, 1}, {"abc", "ab", 5, 1}, {"", "abc", 5, 3},
		{"kitten", "sitting", 9, 3}, {"kitten", "sitting", 2, 2}, {"a", "abcdef", 3, 3}, {"日本", "日", 4, 1},
	}
	for _, tt := range tests {
		if got := editDistance(tt.a, tt.b, tt.limit); got != tt.want {
			t.Errorf("editDistance(%q, %q, %d) = %d, want %d", tt.a, tt.b, tt.limit, got, tt.want)
		}
		if got := editDistance(tt.b, tt.a, tt.limit); got != tt.want {
			t.Errorf("editDistance(%q, %q, %d) = %d, want %d", tt.b, tt.a, tt.limit, got, tt.want)
		}
	}
}

func TestParseSize(t *testing.T) {
	for text, want := range map[string]int{"1": 1, "4096": 4096, "512KiB": 512 << 10, "64MiB": 64 << 20, "2GiB": 2 << 30} {
		if got, err := parseSize(text); got != want || err != nil {
			t.Errorf("%q: %d, %v, want %d", text, got, err, want)
		}
	}
	for _, text := range []string{"", "0", "-1", "1.5MiB", "64MB", "KiB", "9999999999GiB"} {
		if got, err := parseSize(text); err == nil {
			t.Errorf("%q: %d, want an error", text, got)
		}
	}
}

func TestColoursAreForTerminals(t *testing.T) {
	t.Setenv("NO_COLOR", "")
	t.Setenv("TERM", "xterm")
	file, err := os.Create(t.TempDir() + "/out")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	if wantsColour(file) || wantsColour(null) || wantsColour(&bytes.Buffer{}) {
		t.Error("colours for something that is no terminal")
	}
	terminal, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		return // this system has none to open
	}
	defer terminal.Close()
	if !wantsColour(terminal) {
		t.Error("no colours for a terminal")
	}
	t.Setenv("NO_COLOR", "1")
	if wantsColour(terminal) {
		t.Error("colours in spite of NO_COLOR")
	}
	t.Setenv("NO_COLOR", "")
	t.Setenv("TERM", "dumb")
	if wantsColour(terminal) {
		t.Error("colours for a dumb terminal")
	}
}
