package capture

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/eventgen/eventgen/validate"
)

// arrayReader reads the elements of one array.
type arrayReader struct {
	splitter
	expect expectation
	line   int64 // of the opening bracket
	err    error // what ended reading
}

// expectation is what an array may have next.
type expectation uint8

const (
	opening        expectation = iota // [
	elementOrEnd                      // the first element, or ]
	commaOrEnd                        // behind an element
	element                           // behind a comma
	damagedElement                    // whatever is here, read it as an element
	nothing                           // behind ]
)

func (*arrayReader) Format() Format { return Array }

func (r *arrayReader) Next() (Event, error) {
	if r.err == nil && r.repair != nil {
		r.expect = damagedElement
		if r.err = r.mend(); errors.Is(r.err, io.EOF) {
			r.err = r.notClosed()
		}
	}
	for r.err == nil {
		if !r.skipSpace() {
			r.err = r.end()
			break
		}
		if event, ok := r.step(r.window.unread()[0]); ok {
			return event, nil
		}
	}
	return Event{}, r.err
}

// step takes the next token, which begins with c, and reports whether it gave
// an event.
func (r *arrayReader) step(c byte) (Event, bool) {
	switch r.expect {
	case opening:
		if c != '[' {
			r.err = fmt.Errorf("expected a JSON array, found %q: is this another format? (--input ndjson or concatenated)", c)
			return Event{}, false
		}
		r.line = r.window.line
		r.useByte()
		r.expect = elementOrEnd
		return Event{}, false
	case nothing:
		r.err = fmt.Errorf("line %d (byte %d): text behind the ] of the array could not be read: is each line an event? (--input ndjson)",
			r.window.line, r.window.offset)
		return Event{}, false
	}
	switch {
	case c == ']':
		return r.close()
	case c == ',':
		return r.comma()
	case r.expect == commaOrEnd && c != '}' && c != ':':
		r.expect = damagedElement
		return r.fault("expected a comma or ] behind the element, found another one"), true
	}
	event, state, err := r.next()
	r.expect = commaOrEnd
	switch {
	case err != nil:
		r.err = err
		return Event{}, false
	case state == unfinished:
		r.err = r.notClosed()
	}
	return event, true
}

func (r *arrayReader) comma() (event Event, faulty bool) {
	if faulty = r.expect != commaOrEnd; faulty {
		event = r.fault("expected an element, found a comma")
	}
	r.useByte()
	r.expect = element
	return event, faulty
}

func (r *arrayReader) close() (event Event, faulty bool) {
	if faulty = r.expect == element; faulty {
		event = r.fault("expected an element behind the comma, found ]")
	}
	r.useByte()
	r.expect = nothing
	return event, faulty
}

// fault is damage between two elements: it has the place of an event, and
// counts as one.
func (r *arrayReader) fault(message string) Event {
	w := r.window
	data := w.unread()
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		data = data[:i]
	}
	event := Event{
		Data: data[:min(len(data), excerptSize)], Index: r.index, Line: w.line, Offset: w.offset,
		Fault: &validate.Violation{Keyword: validate.WireSyntax, Message: message},
	}
	r.index++
	return event
}

// end is what the end of the capture means here.
func (r *arrayReader) end() error {
	err := r.window.failure()
	switch {
	case !errors.Is(err, io.EOF) || r.expect == nothing:
		return err
	case r.expect == opening:
		return errors.New("expected a JSON array, found nothing")
	}
	return r.notClosed()
}

func (r *arrayReader) notClosed() error {
	return fmt.Errorf("the array that begins on line %d is not closed: the capture ends on line %d, and is perhaps cut short", r.line, r.window.line)
}
