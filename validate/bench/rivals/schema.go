package rivals

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/eventgen/eventgen/validate/bench/corpus"
)

const eventgenModule = "github.com/eventgen/eventgen"

// beyondSchema are the faults that a schema cannot see, since it judges values
// and not bytes.
var beyondSchema = []corpus.Fault{corpus.InvalidUTF8, corpus.LoneSurrogate, corpus.Duplicate, corpus.FractionZero}

// eventSchema is the schema that eventgen has emitted for package event. It is
// read from the module that this one is nested in.
func eventSchema() ([]byte, error) {
	list := exec.Command("go", "list", "-f", "{{.Dir}}", eventgenModule+"/event")
	list.Stderr = os.Stderr
	folder, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("find package event: %w; run from within validate/bench", err)
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(string(folder)), "event.schema.json"))
}

// judgeValue is a compiled schema of some library: it reports whether a value
// that the decoder has returned is valid.
type judgeValue func(value any) bool

// byTag is the fast way to use a library of JSON Schema on a union. As a schema
// the union is a oneOf of 27 alternatives, and every library tries all of them;
// here the tag is looked up first, and the payload is held against one schema.
// compile makes a judge of a schema document, decode a value of an event.
func byTag(decode func(text []byte) (any, error), compile func(schema []byte) (judgeValue, error)) (func(text []byte) bool, error) {
	schema, err := eventSchema()
	if err != nil {
		return nil, err
	}
	envelope, err := compileDefinition(schema, "Event", compile)
	if err != nil {
		return nil, err
	}
	withMeta, err := compileDefinition(schema, "EventWithMeta", compile)
	if err != nil {
		return nil, err
	}
	stats, err := compileDefinition(schema, "SessionStatsData", compile)
	if err != nil {
		return nil, err
	}
	return func(text []byte) bool {
		value, err := decode(text)
		if err != nil || !envelope(value) {
			return false
		}
		event := value.(map[string]any) // the envelope's schema has seen to it
		if event["event"] == "session_stats" {
			return stats(event["data"])
		}
		return withMeta(event["data"])
	}, nil
}

// compileDefinition compiles one definition of the schema, without its
// alternatives.
func compileDefinition(schema []byte, name string, compile func([]byte) (judgeValue, error)) (judgeValue, error) {
	var document map[string]any
	if err := json.Unmarshal(schema, &document); err != nil {
		return nil, err
	}
	definitions, _ := document["$defs"].(map[string]any)
	definition, ok := definitions[name].(map[string]any)
	if !ok {
		return nil, fmt.Errorf("the schema of package event defines no %s", name)
	}
	delete(definition, "oneOf")
	document["$ref"] = "#/$defs/" + name
	text, err := json.Marshal(document)
	if err != nil {
		return nil, err
	}
	return compile(text)
}

// decodeExact decodes exactly one value, and keeps the text of its numbers.
func decodeExact(text []byte) (any, error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, errSecondValue
	}
	return value, nil
}
