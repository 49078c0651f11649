package capture

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

const (
	// readSize is how much is read at once: large enough for the disk, small
	// enough for the cache.
	readSize = 256 << 10
	// headSize is how much of a capture is looked at to recognise its format.
	headSize = 64 << 10
	// excerptSize is how much is kept of an event that is too large.
	excerptSize = 256
)

// window is the part of a capture that is in memory. Readers take slices of it,
// so that no event is copied unless it lies across the end of the buffer.
type window struct {
	source     io.Reader
	buf        []byte
	start, end int   // buf[start:end] is read and not yet used
	offset     int64 // of buf[start] in the capture
	line       int64 // of buf[start], from 1
	err        error // what ended reading: io.EOF, or a fault of the source
}

func newWindow(source io.Reader, size int) *window {
	return &window{source: source, buf: make([]byte, size), line: 1}
}

// unread is what has been read and not yet used. It is valid until more.
func (w *window) unread() []byte { return w.buf[w.start:w.end] }

// advance uses up n bytes.
func (w *window) advance(n int) {
	w.line += int64(bytes.Count(w.buf[w.start:w.start+n], lineFeed))
	w.start += n
	w.offset += int64(n)
}

// advanceLine uses up n bytes of which only the last is a line feed.
func (w *window) advanceLine(n int) {
	w.start += n
	w.offset += int64(n)
	w.line++
}

// more reads on, making room as needed, and reports whether there is more to
// see. Where it is false, err says why.
func (w *window) more() bool {
	if w.err != nil {
		return false
	}
	if w.end == len(w.buf) {
		w.makeRoom()
	}
	for range 100 {
		n, err := w.source.Read(w.buf[w.end:])
		w.end += n
		if err != nil {
			w.err = err
		}
		if n > 0 {
			return true
		}
		if err != nil {
			return false
		}
	}
	w.err = io.ErrNoProgress
	return false
}

// makeRoom moves the unread bytes to the front, or to a larger buffer where
// they fill more than half of this one.
func (w *window) makeRoom() {
	kept := w.unread()
	to := w.buf
	if len(kept) > len(w.buf)/2 {
		to = make([]byte, 2*len(w.buf))
	}
	w.end = copy(to, kept)
	w.start, w.buf = 0, to
}

// head returns the first bytes of the capture, n of them or all there are.
func (w *window) head(n int) (head []byte, whole bool, err error) {
	for w.end < n {
		if !w.more() {
			break
		}
	}
	if w.err != nil && !errors.Is(w.err, io.EOF) {
		return nil, false, w.failure()
	}
	return w.unread(), errors.Is(w.err, io.EOF), nil
}

// failure is the error of the source with its place, or io.EOF.
func (w *window) failure() error {
	if errors.Is(w.err, io.EOF) {
		return io.EOF
	}
	return fmt.Errorf("reading failed behind byte %d (line %d or later): %w", w.offset+int64(w.end-w.start), w.line, w.err)
}

// skipSpace uses up white space and reports whether anything lies behind it.
func (w *window) skipSpace() bool {
	for {
		b := w.unread()
		n := 0
		for n < len(b) && isSpace(b[n]) {
			n++
		}
		w.advance(n)
		if n < len(b) {
			return true
		}
		if !w.more() {
			return false
		}
	}
}

var lineFeed = []byte{'\n'}
