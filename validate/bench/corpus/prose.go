package corpus

import (
	"fmt"
	"strings"
)

var (
	tools  = []string{"bash", "editor_read", "editor_write", "grep", "glob", "web_fetch", "todo_write"}
	models = []string{"claude-sonnet-4-5", "claude-opus-4-1", "gpt-5-codex", "qwen3-coder-480b"}
	folder = []string{"internal", "cmd", "pkg", "web/src", "docs", "文档"}
	file   = []string{"server", "session", "observer", "handler", "engine", "état"}
	suffix = []string{".go", ".ts", ".md", "_test.go", ".yaml"}

	// english, escaped, chinese and emoji are what texts are made of. Characters
	// of escaped are written as escapes: quotes, line ends, and <, > and &, which
	// encoding/json escapes for HTML.
	english = []string{
		"the", "session", "reads", "file", "and", "then", "writes", "a", "test", "for", "each", "case",
		"error", "was", "expected", "in", "line", "tool", "returned", "nothing", "function", "value", "of", "build",
	}
	escaped = []string{"\n", "\"quoted\"", "\n\t", "C:\\temp", "<nil>", "a && b", "\r\n", "\x1b[31m"}
	chinese = []string{"会话", "读取文件", "工具返回", "错误:", "完成。", "测试用例", "第一步", "接下来"}
	emoji   = []string{"✅", "🚀", "⚠️", "👩‍💻", "→"}
)

// prose is a text of about so many characters: mostly words, with some line
// ends and quotes, and in one text of six Chinese or emoji.
func (m maker) prose(length int) string {
	var text strings.Builder
	foreign := m.chance(6)
	for text.Len() < length {
		switch n := m.random.IntN(100); {
		case n < 6:
			text.WriteString(m.word(escaped))
		case foreign && n < 60:
			text.WriteString(m.word(chinese))
		case foreign && n < 65:
			text.WriteString(m.word(emoji))
		default:
			text.WriteString(m.word(english))
			text.WriteByte(' ')
		}
	}
	return text.String()
}

func (m maker) path() string {
	return fmt.Sprintf("%s/%s/%s%d%s", m.word(folder), m.word(file), m.word(file), m.random.IntN(100), m.word(suffix))
}

func (m maker) id(kind string) string {
	return fmt.Sprintf("%s_%016x", kind, m.random.Uint64())
}

func (m maker) word(words []string) string { return words[m.random.IntN(len(words))] }

// between is a number from least to most, both included.
func (m maker) between(least, most int) int { return least + m.random.IntN(most-least+1) }

// chance is true once in n times.
func (m maker) chance(n int) bool { return m.random.IntN(n) == 0 }
