package event_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/event"
)

// published are the tags of HotPlex, in its order.
var published = []event.Type{
	"user_input", "final_response", "thinking", "action", "tool_use", "tool_result", "status", "error",
	"plan_mode", "exit_plan_mode", "ask_user_question", "danger_block", "session_stats",
	"command_progress", "command_complete", "system", "user", "step_start", "step_finish", "raw",
	"session_start", "engine_starting", "user_message_received", "permission_request", "answer",
	"permission_denials", "token",
}

// TestTags reads type.go: the constants are exactly the published tags, named
// after them, and each is documented under its own name.
func TestTags(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "type.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	var tags []event.Type
	for spec := range constants(file) {
		name := spec.Names[0].Name
		tag, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		tags = append(tags, event.Type(tag))
		if want := "Type" + camel(tag); name != want {
			t.Errorf("the constant of %q is %s, want %s", tag, name, want)
		}
		if doc := spec.Doc.Text(); !strings.HasPrefix(doc, name+" ") || !strings.HasSuffix(doc, ".\n") {
			t.Errorf("%s has the comment %q, want a sentence that begins with its name", name, doc)
		}
	}
	if !slices.Equal(tags, published) {
		t.Errorf("type.go has the tags\n%q, want\n%q", tags, published)
	}
}

// TestEveryTagDecodes holds the decoder's list of tags against the constants.
func TestEveryTagDecodes(t *testing.T) {
	for _, tag := range published {
		var e event.Event
		if err := json.Unmarshal([]byte(`{"event":"`+string(tag)+`","data":{}}`), &e); err != nil {
			t.Fatal(err)
		}
		_, isStats := e.Data.(*event.SessionStatsData)
		_, isWithMeta := e.Data.(*event.EventWithMeta)
		if tag == event.TypeSessionStats && !isStats || tag != event.TypeSessionStats && !isWithMeta {
			t.Errorf("the payload of %s decodes as a %T", tag, e.Data)
		}
	}
}

func constants(file *ast.File) func(yield func(*ast.ValueSpec) bool) {
	return func(yield func(*ast.ValueSpec) bool) {
		for _, decl := range file.Decls {
			group, ok := decl.(*ast.GenDecl)
			if !ok || group.Tok != token.CONST {
				continue
			}
			for _, spec := range group.Specs {
				if !yield(spec.(*ast.ValueSpec)) {
					return
				}
			}
		}
	}
}

// camel spells a tag as a Go name: tool_use as ToolUse.
func camel(tag string) string {
	var name strings.Builder
	for word := range strings.SplitSeq(tag, "_") {
		name.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return name.String()
}
