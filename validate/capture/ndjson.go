package capture

import (
	"bytes"
	"errors"
	"io"
)

// ndjsonReader reads one event from each line.
type ndjsonReader struct {
	window *window
	limit  int
	index  int64
}

func (*ndjsonReader) Format() Format { return NDJSON }

func (r *ndjsonReader) Next() (Event, error) {
	w := r.window
	if !w.skipSpace() {
		return Event{}, w.failure()
	}
	event := Event{Index: r.index, Line: w.line, Offset: w.offset}
	line, whole, err := r.line()
	if err != nil {
		return Event{}, err
	}
	if whole && len(bytes.TrimSuffix(line, carriageReturn)) <= r.limit {
		event.Data = trimRight(line)
	} else {
		event.Data, event.Fault = line[:min(len(line), excerptSize)], tooLarge(r.limit)
	}
	r.index++
	return event, nil
}

// line uses up the rest of the line and returns it; or not whole, where it is
// larger than the limit and does not lie in memory.
func (r *ndjsonReader) line() (line []byte, whole bool, err error) {
	w := r.window
	seen := 0
	for {
		b := w.unread()
		if i := bytes.IndexByte(b[seen:], '\n'); i >= 0 {
			w.advanceLine(seen + i + 1)
			return b[:seen+i], true, nil
		}
		seen = len(b)
		if seen > r.limit+len(carriageReturn) {
			head := bytes.Clone(b[:min(seen, excerptSize)])
			return head, false, w.skipLine()
		}
		if w.more() {
			continue
		}
		if !errors.Is(w.err, io.EOF) {
			return nil, false, w.failure()
		}
		w.advance(seen)
		return b, true, nil
	}
}

// skipLine uses up the rest of the line, its line feed included, without
// holding it.
func (w *window) skipLine() error {
	for {
		b := w.unread()
		if i := bytes.IndexByte(b, '\n'); i >= 0 {
			w.advanceLine(i + 1)
			return nil
		}
		w.advance(len(b))
		if !w.more() {
			if !errors.Is(w.err, io.EOF) {
				return w.failure()
			}
			return nil
		}
	}
}

var carriageReturn = []byte{'\r'}

func trimRight(b []byte) []byte {
	for len(b) > 0 && isSpace(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	return b
}
