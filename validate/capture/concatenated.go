package capture

import "io"

// concatenatedReader reads JSON texts one behind the other.
type concatenatedReader struct {
	splitter
	err error // what ended reading
}

func (*concatenatedReader) Format() Format { return Concatenated }

func (r *concatenatedReader) Next() (Event, error) {
	if r.err == nil && r.repair != nil {
		r.err = r.mend()
	}
	if r.err == nil && !r.skipSpace() {
		r.err = r.window.failure()
	}
	if r.err != nil {
		return Event{}, r.err
	}
	event, state, err := r.next()
	switch {
	case err != nil:
		r.err = err
	case state == unfinished:
		// The event's own bytes show that it is cut short; nothing is behind.
		r.err = io.EOF
	}
	return event, err
}
