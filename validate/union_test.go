package validate

import "testing"

var (
	cat  = Type{Shape: Object{Members: []Member{must("kind", Type{Shape: String{}, Enum: []string{`"cat"`}}), must("lives", percent)}}}
	dog  = Type{Shape: Object{Members: []Member{must("bark", anyString), must("kind", anyString), optional("puppy", refTo("Pet"))}}}
	pets = Union{Tag: "kind", Variants: []Variant{{"cat", refTo("Cat")}, {"dog", refTo("Dog")}}}
)

func petTable(open bool) Table {
	u := pets
	u.Open = open
	return Table{{Name: "Pet", Type: Type{Shape: u}}, {Name: "Cat", Type: cat}, {Name: "Dog", Type: dog}}
}

func messageTable(open bool) Table {
	nullable := refTo("Pet")
	nullable.Null = true
	tag := must("type", Type{Shape: String{}, Enum: []string{`"text"`, `"pet"`, `"maybe"`}})
	if open {
		tag.Type.Enum = nil
	}
	return append(petTable(false), Def{Name: "Message", Type: Type{Shape: Union{Tag: "type", Payload: "data", Open: open,
		Variants: []Variant{{"text", anyString}, {"pet", refTo("Pet")}, {"maybe", nullable}},
		Envelope: []Member{optional("id", percent), tag, must("data", Type{Shape: Anything{}})},
	}}})
}

func TestUnions(t *testing.T) {
	closed, open := MustNew(messageTable(false)), MustNew(append(petTable(true), messageTable(true)[3:]...))
	for _, test := range []struct {
		v                               *Validator
		typ, event, exact, open, reader string
	}{
		// Whole objects.
		{closed, "Pet", `{"kind":"cat","lives":9}`, "", "", ""},
		{closed, "Pet", `{"lives":9,"kind":"c\u0061t"}`, "", "", ""},
		{closed, "Pet", `{"lives":900,"kind":"cat"}`, "/lives maximum", "/lives maximum", "/lives maximum"},
		{closed, "Pet", `{"kind":"dog","bark":"","puppy":{"kind":"dog","bark":"","puppy":{"lives":1,"kind":"cat","x":1}}}`, "/puppy/puppy/x additionalProperties", "", ""},
		{closed, "Pet", `{"lives":900}`, " required", " required", ""},
		{closed, "Pet", `{}`, " required", " required", ""},
		{closed, "Pet", `{"kind":"cow","lives":900}`, "/kind enum", "/kind enum", "/kind enum"},
		{closed, "Pet", `{"kind":1,"lives":900}`, "/kind type", "/kind type", "/kind type"},
		{closed, "Pet", `{"kind":null,"lives":900}`, "/kind type", "/kind type", ""},
		{closed, "Pet", `[]`, " type", " type", " type"},
		{closed, "Pet", `null`, " type", " type", ""},
		{closed, "Pet", `{"kind":"dog","kind":"cat","lives":1}`, "/kind wire:duplicate, /kind enum", "/kind wire:duplicate, /kind enum", "/kind enum"},
		{closed, "Pet", `{"Kind":"cat","lives":1}`, " required", " required", ""},
		{open, "Pet", `{"kind":"cow","milk":1}`, "", "", ""},
		{open, "Pet", `{"kind":"cow","milk":"\ud800"}`, "/milk wire:surrogate", "/milk wire:surrogate", ""},
		// Envelopes.
		{closed, "Message", `{"type":"text","data":"x"}`, "", "", ""},
		{closed, "Message", `{"data":{"lives":1,"kind":"cat"},"type":"pet","id":3}`, "", "", ""},
		{closed, "Message", `{"data":1,"type":"text","id":300}`, "/data type, /id maximum", "/data type, /id maximum", "/data type, /id maximum"},
		{closed, "Message", `{"type":"maybe","data":null}`, "", "", ""},
		{closed, "Message", `{"type":"pet","data":null}`, "/data type", "/data type", ""},
		{closed, "Message", `{"data":7}`, " required", " required", ""},
		{closed, "Message", `{"type":"text"}`, " required", " required", ""},
		{closed, "Message", `{}`, " required", " required", ""},
		{closed, "Message", `{"type":null,"data":7}`, "/type type", "/type type", ""},
		{closed, "Message", `{"type":7,"data":7}`, "/type type", "/type type", "/type type"},
		{closed, "Message", `{"type":"txet","data":7}`, "/type enum", "/type enum", "/type enum"},
		{closed, "Message", `{"data":{"lives":101,"kind":"cat"},"typo":1,"type":"pet"}`, "/data/lives maximum, /typo additionalProperties", "/data/lives maximum", "/data/lives maximum"},
		{closed, "Message", `{"type":"text","data":"x","Data":1}`, "/Data additionalProperties, /Data wire:case", "/Data wire:case", ""},
		{closed, "Message", `{"type":"text","data":"x","type":"pet"}`, "/data type, /type wire:duplicate", "/data type, /type wire:duplicate", "/data type"},
		{closed, "Message", `3`, " type", " type", " type"},
		{open, "Message", `{"type":"new","data":{"any":1}}`, "", "", ""},
		{open, "Message", `{"data":{"any":1},"type":"new"}`, "", "", ""},
		{open, "Message", `{"data":{"any":"\ud800"},"type":"new"}`, "/data/any wire:surrogate", "/data/any wire:surrogate", ""},
		{open, "Message", `{"type":"text","data":1}`, "/data type", "/data type", "/data type"},
		{open, "Message", `{"type":7,"data":1}`, "/type type", "/type type", "/type type"},
	} {
		for p, want := range []string{test.exact, test.open, test.reader} {
			if got := verdict(t, test.v, test.typ, test.event, Profile(p)); !same(got, want) {
				t.Errorf("%s in %s: %q; want %q", test.event, Profile(p), got, want)
			}
		}
	}
}

func TestMessages(t *testing.T) {
	v, message := MustNew(hotplex), MustNew(messageTable(false))
	for _, test := range []struct {
		v          *Validator
		typ, event string
		want       string
	}{
		{v, "EventMetadata", `{"session_id":"","timestamp":"yesterday"}`, `EventMetadata: /timestamp: expected an RFC 3339 timestamp, found "yesterday" (pattern)`},
		{v, "EventMetadata", `{"timestamp":"2026-01-01T00:00:00Z"}`, `EventMetadata: (root): "session_id" is missing (required)`},
		{v, "EventWithMeta", `{"event_type":"","event_data":"","meta":null,"evnt_data":1}`, `EventWithMeta: /evnt_data: unknown member "evnt_data"; did you mean "event_data"? (additionalProperties)`},
		{v, "EventWithMeta", `{"event_type":"","event_data":"","meta":null,"worker":1}`, `EventWithMeta: /worker: unknown member "worker" (additionalProperties)`},
		{v, "EventWithMeta", `{"event_type":1,"event_data":[],"meta":{}}`, `EventWithMeta: /event_type: expected a string, found 1 (type) (and 18 others)`},
		{v, "Type", `"sesion_stats"`, `Type: (root): expected one of "user_input", "final_response", "thinking", "action", "tool_use", "tool_result", "status", "error", "plan_mode", "exit_plan_mode", "ask_user_question", "danger_block" or 15 other values, found "sesion_stats"; did you mean "session_stats"? (enum)`},
		{message, "Message", `{"type":"txet","data":7}`, `Message: /type: expected one of "text", "pet" or "maybe", found "txet"; did you mean "text"? (enum)`},
		{message, "Cat", `{"kind":"cat","lives":140}`, `Cat: /lives: expected an integer from 0 to 100, found 140 (maximum)`},
		{message, "Cat", `{"kind":"cat","lives":"a very long text that goes on and on, and on"}`, `Cat: /lives: expected an integer from 0 to 100, found "a very long text that goes on and on, a…" (type)`},
		{message, "Cat", `{"kind":"cat","lives":1,"lives":{}}`, `Cat: /lives: member "lives" occurs twice (wire:duplicate) (and 1 others)`},
	} {
		err := test.v.Validate(test.typ, []byte(test.event), Exact)
		if err == nil || err.Error() != test.want {
			t.Errorf("%s:\n got %v\nwant %s", test.event, err, test.want)
		}
	}
	if err := v.Validate("EventMta", nil, Exact); err == nil || err.Error() != `unknown type "EventMta": the contract does not have it; did you mean "EventMeta"?` {
		t.Errorf("an unknown type: %v", err)
	}
	if v.Is("EventMta", []byte("{}"), Reader) {
		t.Error("an event of an unknown type is valid")
	}
}
