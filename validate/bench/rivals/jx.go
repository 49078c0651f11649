package rivals

import (
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/go-faster/jx"

	"github.com/eventgen/eventgen/validate/bench/corpus"
)

// beyondJX are the faults that a reader of jx does not notice.
var beyondJX = []corpus.Fault{corpus.InvalidUTF8, corpus.LoneSurrogate, corpus.Duplicate}

var jxByHand = Rival{
	Name:   "jx, walked by hand",
	Kind:   Decoder,
	Module: "github.com/go-faster/jx",
	Note:   "what a patient engineer writes: ranges, enums, unknown and missing members",
	Blind:  beyondJX,
	New:    func() (func([]byte) bool, error) { return judgeByHand, nil },
}

// read reads one value and checks it.
type read func(d *jx.Decoder) error

// members are those of an object that is read by hand.
type members struct {
	read     map[string]read
	required map[string]uint32 // a bit for each
	all      uint32
}

var errMember = errors.New("a member is missing or unknown")

func newMembers(optional map[string]read, required map[string]read) members {
	m := members{read: map[string]read{}, required: map[string]uint32{}}
	for name, r := range optional {
		m.read[name] = r
	}
	for name, r := range required {
		bit := m.all + 1
		m.read[name], m.required[name] = r, bit
		m.all |= bit
	}
	return m
}

func (m members) object(d *jx.Decoder) error {
	var seen uint32
	err := d.ObjBytes(func(d *jx.Decoder, name []byte) error {
		r, ok := m.read[string(name)]
		if !ok {
			return errMember
		}
		seen |= m.required[string(name)]
		return r(d)
	})
	if err == nil && seen != m.all {
		return errMember
	}
	return err
}

func judgeByHand(text []byte) bool {
	d := jx.GetDecoder()
	defer jx.PutDecoder(d)
	d.ResetBytes(text)
	var e byHand
	return d.ObjBytes(e.member) == nil && e.tagged && e.placed && e.deferred() == nil && d.Skip() == io.EOF
}

// byHand is what is known of an event halfway through it.
type byHand struct {
	tagged, placed bool // tag and payload were there
	stats          bool // the tag is session_stats
	payload        jx.Raw
}

func (e *byHand) member(d *jx.Decoder, name []byte) error {
	switch string(name) {
	case "request_id":
		return moments(d)
	case "event":
		tag, err := d.StrBytes()
		_, e.tagged = eventTags[string(tag)]
		e.stats = string(tag) == "session_stats"
		return err
	case "data":
		e.placed = true
		if !e.tagged {
			var err error
			e.payload, err = d.Raw()
			return err
		}
		return e.judge(d)
	case "metadata":
		return metadataMembers.object(d)
	}
	return errMember
}

func (e *byHand) judge(d *jx.Decoder) error {
	if e.stats {
		return statsMembers.object(d)
	}
	return withMetaMembers.object(d)
}

// deferred judges a payload that came before its tag.
func (e *byHand) deferred() error {
	if e.payload == nil {
		return nil
	}
	d := jx.GetDecoder()
	defer jx.PutDecoder(d)
	d.ResetBytes(e.payload)
	return e.judge(d)
}

func text(d *jx.Decoder) error {
	_, err := d.StrBytes()
	return err
}

func texts(d *jx.Decoder) error {
	if d.Next() == jx.Null {
		return d.Null()
	}
	return d.Arr(text)
}

func truth(d *jx.Decoder) error {
	_, err := d.Bool()
	return err
}

func price(d *jx.Decoder) error {
	n, err := d.Float64()
	if err == nil && n < 0 {
		return fmt.Errorf("expected a price, found %g", n)
	}
	return err
}

func moment(d *jx.Decoder) error {
	s, err := d.StrBytes()
	if err != nil {
		return err
	}
	_, err = time.Parse(time.RFC3339Nano, string(s))
	return err
}

func between(least, most int64) read {
	return func(d *jx.Decoder) error {
		n, err := d.Int64()
		if err == nil && (n < least || n > most) {
			return fmt.Errorf("expected %d to %d, found %d", least, most, n)
		}
		return err
	}
}

func status(d *jx.Decoder) error {
	s, err := d.StrBytes()
	if err != nil {
		return err
	}
	switch string(s) {
	case "", "running", "success", "error":
		return nil
	}
	return fmt.Errorf("unknown status %q", s)
}
