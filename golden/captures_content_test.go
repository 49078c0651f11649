package golden_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/eventgen/eventgen/event"
)

// turnOfDanger: permissions, denials, a dangerous command.
func (s *recording) turnOfDanger() {
	s.turn(9, "räume /tmp auf – aber vorsichtig, bitte! ¿Sí? Да. ΝΑΙ.")
	s.stream(event.TypeThinking, "rm -rf is dangerous; ask first.", 2)
	s.say(event.TypePermissionRequest, `bash: find /tmp -name '*.log' -mtime +7 -delete`, event.EventMeta{
		ToolName: "bash", ToolID: "toolu_07", InputSummary: "find /tmp -delete",
	})
	s.say(event.TypePermissionDenials, `[{"tool":"bash","reason":"user said \"no\""}]`, event.EventMeta{ToolName: "bash", ToolID: "toolu_07"})
	s.say(event.TypeDangerBlock, "rm -rf / --no-preserve-root", event.EventMeta{
		ToolName: "bash", ToolID: "toolu_08", Status: "error", ErrorMsg: "blocked: matches rule \"rm\\s+-rf\\s+/\"",
	})
	s.tool("toolu_09", 5*time.Millisecond, listing(70), event.EventMeta{ToolName: "bash", InputSummary: "ls -la /tmp"})
	s.stream(event.TypeToken, "Nichts gelöscht. Größe: 4 KiB · ½ Zoll · 10 µs · 20 €", 30)
	s.say(event.TypeFinalResponse, "Nichts gelöscht.", event.EventMeta{Status: "success"})
	s.stats(event.SessionStatsData{
		ThinkingDurationMs: 250, ToolDurationMs: 5, GenerationDurationMs: 3000, InputTokens: 90, OutputTokens: 30,
		ToolCallCount: 1, ToolsUsed: []string{"bash"}, FilePaths: []string{}, TotalCostUSD: 1234.5, ModelUsed: "claude-haiku",
	})
}

// turnOfFailure ends with an error.
func (s *recording) turnOfFailure() {
	s.turn(10, "fetch https://example.com/a?b=c&d=<e>")
	s.tool("toolu_10", 30*time.Second, "", event.EventMeta{ToolName: "web_fetch", ErrorMsg: "context deadline exceeded"})
	s.say(event.TypeError, "tool \"web_fetch\" failed:\n\tcontext deadline exceeded", event.EventMeta{
		ToolName: "web_fetch", Status: "error", ErrorMsg: "context deadline exceeded",
	})
	s.say(event.TypeStatus, "retrying in 2\u00a0s…", event.EventMeta{})
	s.tool("toolu_11", 30*time.Second, "", event.EventMeta{ToolName: "web_fetch", ErrorMsg: "context deadline exceeded"})
	s.say(event.TypeError, "giving up ¯\\_(ツ)_/¯", event.EventMeta{Status: "error", ErrorMsg: "too many retries"})
	s.stats(event.SessionStatsData{
		ToolDurationMs: 60000, InputTokens: 33, ToolCallCount: 2, ToolsUsed: []string{"web_fetch"},
		ModelUsed: "claude-haiku", IsError: true, ErrorMessage: "too many retries: web_fetch",
	})
}

// turnOfNothing uses no tool: its slices are nil, and null on the wire.
func (s *recording) turnOfNothing() {
	s.turn(11, "ありがとう！")
	s.stream(event.TypeToken, "どういたしまして 😊", 8)
	s.say(event.TypeFinalResponse, "どういたしまして 😊", event.EventMeta{Status: "success"})
	s.stats(event.SessionStatsData{InputTokens: 8, OutputTokens: 8, GenerationDurationMs: 1000, ModelUsed: "claude-haiku"})
	s.say(event.TypeStatus, "closed", event.EventMeta{})
}

// controls has every control character, quotes, backslashes, and what HTML and
// terminals make something of.
var controls = func() string {
	var b strings.Builder
	for c := range rune(0x20) {
		b.WriteRune(c)
	}
	b.WriteString("\x7f\u0080\u009f \"quoted\" 'single' `back` \\ / C:\\new\\table\\u0041 </script><!-- & -->\u2028\u2029")
	b.WriteString("\x1b[1;31mred\x1b[0m \x1b]0;title\x07 a~b/c%20d+e\r\n{\"nested\":\"{\\\"twice\\\":1}\"}")
	return b.String()
}()

// edges has characters at the edges of Unicode and of UTF-8's lengths: the first
// and last of one, two, three and four bytes, non-characters, the byte order
// mark, the replacement character, private use, flags, skin tones, Zalgo.
const edges = "\u0001\u007f|\u0080\u07ff|\u0800\ud7ff\ue000\uffff|\U00010000\U0010ffff|\ufdd0\ufffe|\ufeff|\ufffd|" +
	"\uf8ff\U000f0000|🇺🇳🏳️‍🌈👍🏽👩🏾‍🚀|Z\u0351\u036b\u0343a\u0306\u0348l\u0300g\u0321o\u035c|가각힣 \u1112\u1161\u11ab|𝔘𝔫𝔦 𠮷野家|" +
	"\u202eevil\u202c\u200b\u2060\u00ad"

// goSource is some two kilobytes of a file.
var goSource = strings.Repeat(`package text

// Width returns the number of columns of "s" on a terminal.
func Width(s string) (columns int) {
	for range s { // 李: 1 rune ≠ 1 column
		columns++
	}
	return columns
}
`, 10)

const diff = "--- a/text/width.go\n+++ b/text/width.go\n@@ -3,7 +3,7 @@\n \tfor range s {\n" +
	"-\t\tcolumns++\n+\t\tcolumns += cluster(s)\n \t}\n\\ No newline at end of file\n"

// testOutput is what go test -v prints for so many failing cases.
func testOutput(cases int) string {
	var b strings.Builder
	for i := range cases {
		fmt.Fprintf(&b, "=== RUN   TestWidth/%02d_%c\n    width_test.go:%d: Width(%q) = %d, want 1\n--- FAIL: TestWidth (0.%02ds)\n",
			i, 'あ'+rune(i), 20+i, "e\u0301"+string('ア'+rune(i)), i, i)
	}
	return b.String() + "FAIL\nexit status 1\n"
}

// listing is what ls -la prints for so many files.
func listing(files int) string {
	var b strings.Builder
	for i := range files {
		fmt.Fprintf(&b, "-rw-r--r--  1 jürgen  staff  %8d Mär %2d 09:%02d größe-%03d.log\n", i*i*1024, i%28+1, i%60, i)
	}
	return b.String()
}
