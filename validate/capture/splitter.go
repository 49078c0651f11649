package capture

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// splitter cuts values out of a stream in which lines mean nothing: the common
// part of the readers of arrays and of concatenated JSON.
type splitter struct {
	window   *window
	limit    int
	index    int64
	boundary boundary
	place    place
	// repair is what to look for behind a damaged event, or nil. It is done
	// before the next event is read, since it overwrites the bytes of this one.
	repair *repair
}

// place is where on its line the window's start lies.
type place struct {
	afterText bool   // something other than white space is before it
	indent    []byte // the white space before it, where nothing else is
}

// maxIndent is the white space before an event beyond which nobody wrote it to
// show where an event begins.
const maxIndent = 1 << 10

// repair says how the line looks at which reading can go on behind damage.
type repair struct {
	opening byte // the byte with which the damaged event begins
	place   place
	// behind is where the damage itself lies.
	behind place
	line   int64
	offset int64
}

// skipSpace uses up white space, follows the place, and reports whether
// anything lies behind it.
func (s *splitter) skipSpace() bool {
	w := s.window
	for {
		b := w.unread()
		n := 0
		for n < len(b) && isSpace(b[n]) {
			n++
		}
		s.place.pass(b[:n])
		w.advance(n)
		if n < len(b) {
			return true
		}
		if !w.more() {
			return false
		}
	}
}

// useByte uses up one byte that is no white space.
func (s *splitter) useByte() {
	s.window.advance(1)
	s.place.afterText = true
}

// pass moves the place behind white space.
func (p *place) pass(space []byte) {
	if i := bytes.LastIndexByte(space, '\n'); i >= 0 {
		p.afterText, p.indent = false, append(p.indent[:0], space[i+1:]...)
	} else if !p.afterText {
		p.indent = append(p.indent, space...)
	}
	if len(p.indent) > maxIndent {
		p.afterText, p.indent = true, p.indent[:0]
	}
}

// next cuts out the value that begins at the window's start, where no white
// space is. The state is ended, or damaged with a repair due, or unfinished
// where the capture ends inside the value.
func (s *splitter) next() (Event, state, error) {
	w := s.window
	event := Event{Index: s.index, Line: w.line, Offset: w.offset}
	opening := w.unread()[0]
	s.boundary.reset()
	at := 0
	for {
		b := w.unread()
		stop, state := s.boundary.find(b, at)
		if stop > s.limit && event.Fault == nil {
			event.Data, event.Fault = bytes.Clone(b[:min(stop, excerptSize)]), tooLarge(s.limit)
		}
		if event.Fault != nil { // hold no more of it
			w.advance(stop)
			b, stop = b[stop:], 0
		}
		if state == unfinished && w.more() {
			at = stop
			continue
		}
		if state == unfinished && !errors.Is(w.err, io.EOF) {
			return Event{}, unfinished, w.failure()
		}
		if state == unfinished && s.boundary.scalar {
			state = ended
		}
		s.finish(&event, b, stop, state, opening)
		return event, state, nil
	}
}

// finish takes the event's bytes b[:stop], and of damage the byte that shows
// it, and prepares the repair.
func (s *splitter) finish(event *Event, b []byte, stop int, state state, opening byte) {
	data := b[:stop]
	switch state {
	case damaged:
		data = b[:stop+1]
		s.repair = &repair{opening: opening, place: s.place, behind: s.placeBehind(b[:stop]), line: event.Line, offset: event.Offset}
	case unfinished:
		data = trimRight(data)
	}
	if event.Fault == nil {
		event.Data = data
	}
	s.window.advance(stop)
	s.place.afterText = true
	s.index++
}

// placeBehind is the place of the byte behind data, which begins at the
// splitter's place.
func (s *splitter) placeBehind(data []byte) place {
	i := bytes.LastIndexByte(data, '\n')
	if i < 0 || len(trimRight(data[i:])) > 0 {
		return place{afterText: true}
	}
	return place{indent: bytes.Clone(data[i+1:])}
}

// mend goes to the next line that begins like that of the damaged event. The
// error is io.EOF where nothing but white space was left.
func (s *splitter) mend() error {
	r := s.repair
	s.repair, s.place = nil, r.behind
	if r.matches(s) {
		return nil
	}
	if s.window.unread()[0] != '\n' {
		s.useByte()
	}
	for lost := false; ; lost = true {
		if !s.skipSpace() {
			if lost || !errors.Is(s.window.err, io.EOF) {
				return r.failure(s.window)
			}
			return io.EOF
		}
		if r.matches(s) {
			return nil
		}
		if err := s.window.skipLine(); err != nil {
			return err
		}
		s.place = place{}
	}
}

// matches reports whether the line at whose first byte the window starts begins
// like that of the damaged event.
func (r *repair) matches(s *splitter) bool {
	if s.place.afterText || !r.place.afterText && !bytes.Equal(s.place.indent, r.place.indent) {
		return false
	}
	c := s.window.unread()[0]
	switch r.opening {
	case '{', '[', '"':
		return c == r.opening
	}
	return c == '{' || c == '['
}

func (r *repair) failure(w *window) error {
	if !errors.Is(w.err, io.EOF) {
		return w.failure()
	}
	return fmt.Errorf("the event on line %d (byte %d) is damaged and no later line begins like it: the rest could not be read", r.line, r.offset)
}
