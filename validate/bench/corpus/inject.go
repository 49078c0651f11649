package corpus

import (
	"bytes"
	"math/rand/v2"
	"slices"
)

// second are faults that may come on top of another one: each is in a place of
// its own.
var second = []Fault{BadTimestamp, Unknown, UnknownTag}

// damage puts a fault into the event; all kinds take turns, and one that the
// event has no place for gives way to the next. One event of five gets a second
// fault, if it is still JSON.
func damage(text []byte, turn int, random *rand.Rand) Event {
	kinds := Faults()
	event := Event{Text: text}
	for i := 0; !event.inject(kinds[(turn+i)%len(kinds)]); i++ {
		if i == len(kinds) {
			panic("corpus: an event has no place for any fault: " + string(text))
		}
	}
	first := event.Faults[0]
	if more := second[random.IntN(len(second))]; random.IntN(5) == 0 && more != first && !slices.Contains(SyntaxFaults(), first) {
		event.inject(more)
	}
	return event
}

// inject damages the event, unless it has no place for the fault.
func (e *Event) inject(fault Fault) bool {
	text, ok := injections[fault](bytes.Clone(e.Text))
	if ok {
		e.Text, e.Faults = text, append(e.Faults, fault)
	}
	return ok
}

// injections says how each fault is made. A text is the injection's own.
var injections = map[Fault]func(text []byte) ([]byte, bool){
	Truncated:     func(text []byte) ([]byte, bool) { return text[:len(text)*3/4], true },
	TrailingComma: before("}", ","),
	SecondValue:   func(text []byte) ([]byte, bool) { return append(text, " {}"...), true },
	RawControl:    within(`"session_id":"`, "\n"),
	LeadingZero:   behind(`"total_duration_ms":`, "00"),

	InvalidUTF8:   within(`"session_id":"`, "\xff"),
	LoneSurrogate: within(`"session_id":"`, `\ud800`),
	Duplicate:     behind(`{`, `"request_id":1,`),
	FractionZero:  set("input_tokens", "17.0"),

	UnknownTag:    set("event", `"launched"`),
	UnknownStatus: set("status", `"pending"`),
	OutOfRange:    set("progress", "140"),
	Negative:      set("total_duration_ms", "-5"),
	TooLarge:      set("output_tokens", "2147483648"),
	Fraction:      set("cache_read_tokens", "0.5"),
	TextForNumber: set("input_tokens", `"12"`),
	NumberForText: set("session_id", "12"),
	NullPayload:   set("data", "null"),
	NullNumber:    set("output_tokens", "null"),
	BadTimestamp:  set("timestamp", `"2026-03-01T25:00:00Z"`),
	Missing:       remove("cache_write_tokens"),
	Unknown:       behind(`"data":{`, `"worker":"w-1",`),
	OtherCase:     replace(`"cache_write_tokens"`, `"CACHE_WRITE_TOKENS"`),
}

func before(end, more string) func([]byte) ([]byte, bool) {
	return func(text []byte) ([]byte, bool) {
		at := bytes.LastIndex(text, []byte(end))
		if at < 0 {
			return nil, false
		}
		return splice(text, at, at, more), true
	}
}

// within puts something behind the last beginning of that kind: of session_id,
// the one in the metadata of every event.
func within(begin, more string) func([]byte) ([]byte, bool) {
	return func(text []byte) ([]byte, bool) {
		at := bytes.LastIndex(text, []byte(begin))
		if at < 0 {
			return nil, false
		}
		return splice(text, at+len(begin), at+len(begin), more), true
	}
}

func behind(begin, more string) func([]byte) ([]byte, bool) {
	return replace(begin, begin+more)
}

func replace(old, with string) func([]byte) ([]byte, bool) {
	return func(text []byte) ([]byte, bool) {
		at := bytes.Index(text, []byte(old))
		if at < 0 {
			return nil, false
		}
		return splice(text, at, at+len(old), with), true
	}
}

// set replaces the value of the first member of that name.
func set(name, value string) func([]byte) ([]byte, bool) {
	return func(text []byte) ([]byte, bool) {
		_, begin, end, ok := find(text, name)
		if !ok {
			return nil, false
		}
		return splice(text, begin, end, value), true
	}
}

// remove takes the first member of that name away, with the comma behind it.
func remove(name string) func([]byte) ([]byte, bool) {
	return func(text []byte) ([]byte, bool) {
		at, _, end, ok := find(text, name)
		if !ok || end >= len(text) || text[end] != ',' {
			return nil, false
		}
		return splice(text, at, end+1, ""), true
	}
}

// find returns where the member of that name and its value begin, and where
// both end.
func find(text []byte, name string) (at, begin, end int, ok bool) {
	quoted := `"` + name + `":`
	at = bytes.Index(text, []byte(quoted))
	if at < 0 {
		return 0, 0, 0, false
	}
	begin = at + len(quoted)
	end = begin + valueLength(text[begin:])
	return at, begin, end, end < len(text)
}

// valueLength is the length of the value that the text begins with.
func valueLength(text []byte) int {
	depth, inString := 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case inString && c == '\\':
			i++
		case c == '"':
			inString = !inString
		case inString:
		case c == '{' || c == '[':
			depth++
		case depth == 0 && (c == ',' || c == '}' || c == ']'):
			return i
		case c == '}' || c == ']':
			depth--
		}
	}
	return len(text)
}

func splice(text []byte, begin, end int, with string) []byte {
	out := make([]byte, 0, len(text)-(end-begin)+len(with))
	out = append(out, text[:begin]...)
	out = append(out, with...)
	return append(out, text[end:]...)
}
