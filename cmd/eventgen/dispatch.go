package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"github.com/eventgen/eventgen/validate"
	"github.com/eventgen/eventgen/validate/capture"
)

// dispatch decides for each event which type it is held against and which part
// of it is judged.
type dispatch struct {
	judge   judge
	profile validate.Profile
	// typ is the type of every event; or else, where named is set, each names
	// its own at typeAt.
	typ    string
	named  bool
	typeAt capture.Pointer
	// payloadAt is where the payload lies: the zero Pointer is the whole event.
	payloadAt capture.Pointer
	types     []string
	known     map[string]bool
}

// verdict is what was found of one event.
type verdict struct {
	typ        string // empty where it could not be decided
	violations []validate.Violation
	more       bool
}

// newDispatch judges whole events of one type. The caller may change what is to
// be different.
func newDispatch(j judge, p validate.Profile) *dispatch {
	d := &dispatch{judge: j, profile: p, types: j.Types(), known: map[string]bool{}}
	for _, name := range d.types {
		d.known[name] = true
	}
	return d
}

// event gives the verdict on an event, with pointers and offsets of the whole
// event.
func (d *dispatch) event(event []byte) (verdict, error) {
	if !d.named && d.payloadAt.String() == "" {
		return d.hold(d.typ, event)
	}
	if !capture.Sound(event) {
		// Whatever the type, this is the one violation.
		v, err := d.hold(d.types[0], event)
		v.typ = d.typ
		return v, err
	}
	typ := d.typ
	if d.named {
		var fault *validate.Violation
		if typ, fault = d.typeOf(event); fault != nil {
			return verdict{violations: []validate.Violation{*fault}}, nil
		}
	}
	payload, offset, ok := d.payloadAt.Locate(event)
	if !ok {
		return verdict{typ: typ, violations: []validate.Violation{absent(event, d.payloadAt)}}, nil
	}
	v, err := d.hold(typ, payload)
	for i := range v.violations {
		v.violations[i].Pointer = d.payloadAt.String() + v.violations[i].Pointer
		v.violations[i].Offset += offset
	}
	return v, err
}

// hold judges a payload; pointers and offsets are those of the payload.
func (d *dispatch) hold(typ string, payload []byte) (verdict, error) {
	err := d.judge.Validate(typ, payload, d.profile)
	if err == nil {
		return verdict{typ: typ}, nil
	}
	var fault *validate.Error
	if !errors.As(err, &fault) {
		return verdict{}, err
	}
	return verdict{typ: typ, violations: fault.Violations, more: fault.More}, nil
}

// typeOf reads the name of the event's type, or says what is wrong with it.
func (d *dispatch) typeOf(event []byte) (string, *validate.Violation) {
	value, offset, ok := d.typeAt.Locate(event)
	if !ok {
		v := absent(event, d.typeAt)
		return "", &v
	}
	fault := &validate.Violation{Pointer: d.typeAt.String(), Offset: offset}
	if value[0] != '"' {
		fault.Keyword, fault.Message = "type", "expected the name of a type, found "+quoted(string(value), false)
		return "", fault
	}
	if inner := value[1 : len(value)-1]; d.known[string(inner)] {
		return string(inner), nil
	}
	var name string
	if err := json.Unmarshal(value, &name); err == nil && d.known[name] {
		return name, nil
	}
	fault.Keyword = "enum"
	fault.Message = fmt.Sprintf("expected the name of a type of the contract, found %s%s", quoted(name, true), didYouMean(name, d.types))
	return "", fault
}

// absent is the violation of an event that has nothing at the pointer.
func absent(event []byte, at capture.Pointer) validate.Violation {
	for {
		parent, name := at.Parent()
		if _, offset, ok := parent.Locate(event); ok {
			return validate.Violation{Pointer: parent.String(), Keyword: "required", Offset: offset, Message: strconv.Quote(name) + " is missing"}
		}
		at = parent
	}
}

// quotedLength is how many code points of data a message shows.
const quotedLength = 40

func quoted(text string, quote bool) string {
	if runes := []rune(text); len(runes) > quotedLength {
		text = string(runes[:quotedLength]) + "…"
	}
	if quote {
		return strconv.Quote(text)
	}
	return text
}
