package corpus

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"github.com/eventgen/eventgen/event"
	"github.com/eventgen/eventgen/validate"
)

const size = 10_000

func TestEventsAreOfTheSizesAndTagsPromised(t *testing.T) {
	c := New(StructOrder, size)
	large, seen, byTag := 0, map[string]bool{}, map[event.Type]int{}
	for _, e := range c.Events {
		if len(e.Text) >= 2000 {
			large++
		}
		if len(e.Text) > 8200 {
			t.Errorf("an event has %d bytes: expected at most 8 KB", len(e.Text))
		}
		seen[string(e.Text)] = true
		var head struct {
			Tag event.Type `json:"event"`
		}
		if err := json.Unmarshal(e.Text, &head); err != nil {
			t.Fatal(err)
		}
		byTag[head.Tag]++
	}
	if len(seen) != size {
		t.Errorf("%d of %d events are distinct", len(seen), size)
	}
	if mean := c.Size() / size; mean < 750 || mean > 765 {
		t.Errorf("an event has %d bytes on average: expected about 757", mean)
	}
	if large < size*2/100 || large > size*4/100 {
		t.Errorf("%d of %d events have 2 KB and more: expected about 3 %%", large, size)
	}
	if len(byTag) != len(tags) {
		t.Errorf("%d of %d tags occur", len(byTag), len(tags))
	}
	for _, text := range []string{`\u003c`, `\n`, `\"`, "会话", "🚀"} {
		if !slices.ContainsFunc(c.Events, func(e Event) bool { return bytes.Contains(e.Text, []byte(text)) }) {
			t.Errorf("no event contains %s", text)
		}
	}
}

func TestVariantsHoldTheSameValues(t *testing.T) {
	const n = 300
	plain := New(StructOrder, n)
	for _, variant := range []Variant{Shuffled, Sorted, Spaced, Indented} {
		orders := map[string]bool{}
		for i, e := range New(variant, n).Events {
			if want, got := value(t, plain.Events[i].Text), value(t, e.Text); !reflect.DeepEqual(want, got) {
				t.Fatalf("%s: event %d is another value: %s", variant, i, e.Text)
			}
			if bytes.Equal(plain.Events[i].Text, e.Text) {
				t.Errorf("%s: event %d is written as in struct order", variant, i)
			}
			orders[string(e.Text[:20])] = true
		}
		if variant == Shuffled && len(orders) < 100 {
			t.Errorf("shuffled: only %d different beginnings", len(orders))
		}
	}
}

func TestFormsOfWriting(t *testing.T) {
	text := []byte(`{"b":[1,{"z":"\u003c, x"},{}],"a":{"d":-0.5,"c":null}}`)
	for form, want := range map[string][]byte{
		`{"a":{"c":null,"d":-0.5},"b":[1,{"z":"\u003c, x"},{}]}`:                                                                                 parse(text).sort().print(compact),
		`{"b": [1, {"z": "\u003c, x"}, {}], "a": {"d": -0.5, "c": null}}`:                                                                        parse(text).print(spaced),
		"{\n  \"b\": [\n    1,\n    {\n      \"z\": \"\\u003c, x\"\n    },\n    {}\n  ],\n  \"a\": {\n    \"d\": -0.5,\n    \"c\": null\n  }\n}": parse(text).print(indented),
	} {
		if string(want) != form {
			t.Errorf("got  %s\nwant %s", want, form)
		}
	}
}

func TestOneEventOfTwentyIsFaulty(t *testing.T) {
	faulty, kinds, twice := 0, map[Fault]int{}, 0
	for i, e := range New(Faulty, size).Events {
		err := event.ValidateEvent(e.Text, validate.Exact)
		if (len(e.Faults) > 0) != (err != nil) {
			t.Errorf("event %d with faults %q: %v\n%s", i, e.Faults, err, e.Text)
		}
		if len(e.Faults) > 0 {
			faulty++
		}
		if len(e.Faults) > 1 {
			twice++
		}
		for _, fault := range e.Faults {
			kinds[fault]++
		}
	}
	if faulty != size/20 || twice == 0 {
		t.Errorf("%d of %d events are faulty, %d of them twice", faulty, size, twice)
	}
	for _, fault := range Faults() {
		if kinds[fault] < 10 {
			t.Errorf("%q occurs %d times", fault, kinds[fault])
		}
	}
}

func TestSharesCoverTheCorpus(t *testing.T) {
	c := New(StructOrder, 103)
	count := 0
	for from := range 10 {
		count += len(c.Share(from, 10))
	}
	if count != 103 {
		t.Errorf("ten shares hold %d of 103 events", count)
	}
}

func value(t *testing.T, text []byte) any {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var v any
	if err := decoder.Decode(&v); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return v
}
