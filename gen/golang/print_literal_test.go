package golang

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestLiteralsAreCutBetweenWords(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{`{"a":`, []string{`{"a":`}},
		{`,"current_step":`, []string{`,"current_step":`}},
		{`,"cache_read_tokens":`, []string{`,"cache_read_`, `tokens":`}},
		{`,"totalDurationMs":`, []string{`,"totalDuration`, `Ms":`}},
		{`,"abcdefghijklmnopqrstuvwxyz":`, []string{`,"abcdefghijkl`, `mnopqrstuvwxyz":`}},
		{`,"` + strings.Repeat("x", 60) + `":`, []string{`,"` + strings.Repeat("x", 60) + `":`}},
		{`,"第一步完成以后":`, []string{`,"第一步`, `完成以后":`}},
	} {
		if got := pieces(test.text); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.text, got, test.want)
		}
	}
}

func TestPiecesAreTheLiteral(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringN(1, 60, 80).Draw(t, "text")
		got := pieces(text)
		if strings.Join(got, "") != text {
			t.Fatalf("%q is cut into %q", text, got)
		}
		if least := (len(text) + inPlace - 1) / inPlace; len(got) != least && len(got) != 1 {
			t.Errorf("%q is cut into %d pieces, %d would do", text, len(got), least)
		}
		for _, piece := range got {
			if len(got) > 1 && len(piece) > inPlace {
				t.Errorf("%q is longer than %d bytes", piece, inPlace)
			}
		}
	})
}

func TestLiteralsAreCompared(t *testing.T) {
	for _, test := range []struct{ text, holds, differs string }{
		{
			`,"status":`,
			"i >= 0 && i <= len(b)-10 && string(b[i:i+10]) == `,\"status\":`",
			"i < 0 || i > len(b)-10 || string(b[i:i+10]) != `,\"status\":`",
		},
		{
			`,"total_duration_ms":`,
			"i >= 0 && i <= len(b)-21 && string(b[i:i+8]) == `,\"total_` && string(b[i+8:i+21]) == `duration_ms\":`",
			"i < 0 || i > len(b)-21 || string(b[i:i+8]) != `,\"total_` || string(b[i+8:i+21]) != `duration_ms\":`",
		},
	} {
		if got := fmt.Sprintf("%#v", holds(test.text)); got != test.holds {
			t.Errorf("got  %s\nwant %s", got, test.holds)
		}
		if got := fmt.Sprintf("%#v", differs(test.text)); got != test.differs {
			t.Errorf("got  %s\nwant %s", got, test.differs)
		}
	}
}
