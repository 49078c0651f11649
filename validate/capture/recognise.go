package capture

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// recognise returns the format of a capture that begins with head, or an error
// where it is none of text. Whole says that head is all of it. The rules are
// those of the package comment.
func recognise(head []byte, whole bool) (Format, error) {
	if err := checkText(head); err != nil {
		return 0, err
	}
	s := survey(head, whole)
	first, _ := firstByte(head)
	switch {
	case first == '[' && !s.damaged && s.values <= 1:
		return Array, nil
	case !s.damaged && (s.spanning || s.sharing):
		return Concatenated, nil
	case !s.damaged || wholeLine(head, whole):
		return NDJSON, nil
	case bytes.IndexByte(head, 0) >= 0:
		return 0, fmt.Errorf("this is no JSON text: a NUL at byte %d", bytes.IndexByte(head, 0))
	case first == '[':
		return Array, nil
	case s.spanning:
		return Concatenated, nil
	}
	return NDJSON, nil
}

// magics are the beginnings of files that are often taken for captures.
var magics = []struct{ prefix, advice string }{
	{"\x1f\x8b", "it is compressed with gzip: use gunzip -c FILE | eventgen validate -"},
	{"\x28\xb5\x2f\xfd", "it is compressed with zstd: use zstd -dc FILE | eventgen validate -"},
	{"PK\x03\x04", "it is a zip archive: unpack it first"},
	{"\xff\xfe", "it is UTF-16: convert it to UTF-8 first"},
	{"\xfe\xff", "it is UTF-16: convert it to UTF-8 first"},
}

// checkText refuses what is known not to be JSON text in UTF-8.
func checkText(head []byte) error {
	for _, m := range magics {
		if bytes.HasPrefix(head, []byte(m.prefix)) {
			return errors.New("this is no JSON text: " + m.advice)
		}
	}
	return nil
}

// findings are what the head of a capture looks like when it is read as
// concatenated JSON.
type findings struct {
	values   int  // sound ones
	damaged  bool // there are others
	spanning bool // a value goes over several lines
	sharing  bool // a value begins on the line on which another ends
}

// survey reads the head as concatenated JSON. The value that head's end cuts
// off is neither sound nor damaged.
func survey(head []byte, whole bool) findings {
	var f findings
	w := newWindow(bytes.NewReader(head), len(head)+1)
	r := &concatenatedReader{splitter: splitter{window: w, limit: len(head)}}
	lastLine := int64(0)
	for {
		event, err := r.Next()
		if err != nil {
			return f
		}
		endLine := event.Line + int64(bytes.Count(event.Data, lineFeed))
		cut := !whole && int(event.Offset)+len(event.Data) >= len(trimRight(head))
		switch {
		case json.Valid(event.Data):
			f.values++
		case !cut:
			f.damaged = true
			continue
		}
		f.spanning = f.spanning || endLine > event.Line
		f.sharing = f.sharing || event.Line == lastLine
		lastLine = endLine
	}
}

// wholeLine reports whether some line of the head is by itself an object or
// array, beginning in the first column, and is not part of something larger:
// the next line does not go on with a bracket or comma.
func wholeLine(head []byte, whole bool) bool {
	for line := range bytes.Lines(head) {
		head = head[len(line):]
		if line[0] != '{' && line[0] != '[' || !json.Valid(line) {
			continue
		}
		next, ok := firstByte(head)
		if !ok && whole || ok && next != ']' && next != '}' && next != ',' {
			return true
		}
	}
	return false
}

// firstByte returns the first byte that is no white space.
func firstByte(b []byte) (c byte, ok bool) {
	for _, c := range b {
		if !isSpace(c) {
			return c, true
		}
	}
	return 0, false
}
