package capture

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/eventgen/eventgen/validate"
)

// DefaultMaxEventSize is the largest event in bytes that a Reader holds unless
// it is told otherwise.
const DefaultMaxEventSize = 64 << 20

// Event is one raw event of a capture.
type Event struct {
	// Data is the event's text without the white space around it. It is valid
	// until the next call of Next, and must not be changed.
	Data []byte
	// Index counts the events of the capture from 0.
	Index int64
	// Line is the line, counted from 1, on which Data begins. Only a line feed
	// ends a line.
	Line int64
	// Offset is the number of bytes of the capture before Data.
	Offset int64
	// Fault is what is wrong with the capture in this place, or nil. An event
	// with a fault is not to be judged: Data is only the beginning of what is
	// there. The fault's Offset counts from Offset.
	Fault *validate.Violation
}

// Reader gives the events of one capture, in order. It is not safe for
// concurrent use.
type Reader interface {
	// Next returns the next event. The error is io.EOF behind the last one; any
	// other error says where and why the rest of the capture could not be read,
	// and will be returned again.
	Next() (Event, error)
	// Format is how the capture is being read; never FormatAuto.
	Format() Format
}

// Format is how events are laid out in a capture.
type Format uint8

const (
	// FormatAuto recognises the format by content.
	FormatAuto Format = iota
	// NDJSON has one event on each line; blank lines are skipped.
	NDJSON
	// Array is one JSON array, whose elements are the events.
	Array
	// Concatenated is JSON texts one behind the other, with or without white
	// space between them, each on as many lines as it likes.
	Concatenated
)

var formatNames = [...]string{"auto", "ndjson", "array", "concatenated"}

func (f Format) String() string {
	if int(f) < len(formatNames) {
		return formatNames[f]
	}
	return fmt.Sprintf("Format(%d)", uint8(f))
}

// ParseFormat returns the format of that name: auto, ndjson, array or
// concatenated.
func ParseFormat(name string) (Format, error) {
	for i, n := range formatNames {
		if n == name {
			return Format(i), nil
		}
	}
	return 0, fmt.Errorf("unknown input format %q: expected auto, ndjson, array or concatenated", name)
}

// Options say how a capture is to be read. The zero value is good.
type Options struct {
	// Format is the format that the reader insists on.
	Format Format
	// MaxEventSize is the largest event in bytes; 0 is DefaultMaxEventSize. A
	// larger one is skipped and has a fault with the keyword wire:size.
	MaxEventSize int
}

// NewReader returns a Reader of the capture. It reads the beginning, and fails
// where that cannot be read or is no JSON text in UTF-8.
func NewReader(source io.Reader, o Options) (Reader, error) {
	limit := o.MaxEventSize
	if limit <= 0 {
		limit = DefaultMaxEventSize
	}
	w := newWindow(source, readSize)
	head, whole, err := w.head(headSize)
	if err != nil {
		return nil, err
	}
	if bytes.HasPrefix(head, byteOrderMark) {
		w.advance(len(byteOrderMark))
		head = head[len(byteOrderMark):]
	}
	format := o.Format
	if format == FormatAuto {
		if format, err = recognise(head, whole); err != nil {
			return nil, err
		}
	}
	return newReader(format, w, limit)
}

func newReader(format Format, w *window, limit int) (Reader, error) {
	switch format {
	case NDJSON:
		return &ndjsonReader{window: w, limit: limit}, nil
	case Array:
		return &arrayReader{splitter: splitter{window: w, limit: limit}}, nil
	case Concatenated:
		return &concatenatedReader{splitter: splitter{window: w, limit: limit}}, nil
	}
	return nil, errors.New("unknown input format " + format.String())
}

var byteOrderMark = []byte("\ufeff")

// tooLarge is the fault of an event that is not held in memory.
func tooLarge(limit int) *validate.Violation {
	return &validate.Violation{
		Keyword: validate.WireSize,
		Message: fmt.Sprintf("expected an event of at most %d bytes, found a larger one", limit),
	}
}

// isSpace reports whether c is white space of JSON (RFC 8259 §2).
func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }
