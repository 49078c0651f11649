package streamjudge

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/eventgen/eventgen/gen/golang/testdata/stream"
	"github.com/eventgen/eventgen/validate"
)

func encode(t *testing.T, v any) []byte {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// places are the pointers and keywords of an error, sorted.
func places(err error) []string {
	var e *validate.Error
	if !errors.As(err, &e) {
		return nil
	}
	var out []string
	for _, v := range e.Violations {
		out = append(out, v.Pointer+" "+v.Keyword)
	}
	slices.Sort(out)
	return out
}

func text(lang string, froms ...int32) *stream.Text {
	t := &stream.Text{Text: "héllo"}
	t.SetMeta(lang, froms...)
	return t
}

func TestMessages(t *testing.T) {
	for _, test := range []struct {
		message stream.Message
		fast    bool
		want    []string // of the bytes
		check   []string // of the Go value, where it is not the same
	}{
		{stream.Message{Kind: "text", Body: text("en")}, true, nil, nil},
		{stream.Message{Seq: 1<<32 - 1, Kind: "note", Body: *text("", 1, 2), Trailer: "t"}, true, nil, nil},
		{stream.Message{Kind: "usage", Body: stream.Usage{}}, true, nil, nil},
		{stream.Message{Kind: "usage", Body: nil}, true, nil, nil},
		{stream.Message{Kind: "usage", Body: (*stream.Usage)(nil)}, true, nil, nil},
		{stream.Message{Kind: "usage", Body: &stream.Usage{Tokens: -1}}, false, []string{"/body/tokens minimum"}, nil},
		{stream.Message{Kind: "text", Body: nil}, false, []string{"/body type"}, nil},
		{stream.Message{Kind: "text", Body: (*stream.Text)(nil)}, false, []string{"/body type"}, nil},
		{stream.Message{Kind: "text", Body: text("eng", 0, -1)}, false, []string{"/body/meta/lang maxLength", "/body/meta/spans/1/from minimum"}, nil},
		{stream.Message{Kind: "text", Body: stream.Text{}}, false, []string{"/body/meta/spans type"}, nil},
		{stream.Message{Kind: "text", Body: stream.Usage{}}, false,
			[]string{"/body required", "/body required", "/body/tokens additionalProperties"}, []string{"/body type"}},
		{stream.Message{Kind: "text", Body: map[string]any{"text": "", "meta": map[string]any{"lang": "", "spans": []any{}}}}, false,
			nil, []string{"/body type"}},
		{stream.Message{Kind: "none", Body: nil}, false, []string{"/kind enum"}, nil},
		{stream.Message{Kind: "", Body: text("x", -1)}, false, []string{"/kind enum"}, nil},
	} {
		data := encode(t, test.message)
		if got := fastMessage(data, 0) == len(data); got != test.fast {
			t.Errorf("%s: the fast path takes it: %t", data, got)
		}
		if got := places(ValidateMessage(data, validate.Exact)); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", data, got, test.want)
		}
		want := test.want
		if test.check != nil {
			want = test.check
		}
		if got := places(CheckMessage(&test.message)); !slices.Equal(got, want) {
			t.Errorf("%+v: got %q, want %q", test.message, got, want)
		}
	}
}

func TestDynamicTypesAreNamed(t *testing.T) {
	err := CheckMessage(&stream.Message{Kind: "note", Body: &stream.Usage{}})
	want := "Message: /body: expected github.com/eventgen/eventgen/gen/golang/testdata/stream.Text, found *stream.Usage (type)"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestDrawings(t *testing.T) {
	circle, square := stream.Circle{Type: "circle", Radius: 1.5}, &stream.Square{Type: "square", Side: -3}
	for _, test := range []struct {
		drawing stream.Drawing
		want    []string
	}{
		{stream.Drawing{Main: circle, Others: []stream.Shape{square, &circle}}, nil},
		{stream.Drawing{Others: []stream.Shape{}}, nil},
		{stream.Drawing{}, []string{"/others type"}},
		{stream.Drawing{Others: []stream.Shape{nil, (*stream.Square)(nil)}}, []string{"/others/0 type", "/others/1 type"}},
		{stream.Drawing{Main: stream.Circle{Type: "circle"}, Others: []stream.Shape{}}, []string{"/main/radius exclusiveMinimum"}},
		{stream.Drawing{Others: []stream.Shape{&stream.Square{Type: "square", Side: 1 << 60}}}, []string{"/others/0/side maximum"}},
	} {
		data := encode(t, test.drawing)
		if got := fastDrawing(data, 0) == len(data); got != (test.want == nil) {
			t.Errorf("%s: the fast path takes it: %t", data, got)
		}
		if got := places(ValidateDrawing(data, validate.Exact)); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", data, got, test.want)
		}
		if got := places(CheckDrawing(&test.drawing)); !slices.Equal(got, test.want) {
			t.Errorf("%s: CheckDrawing: got %q, want %q", data, got, test.want)
		}
	}
	var none stream.Shape
	if got := places(CheckShape(&none)); !slices.Equal(got, []string{" type"}) {
		t.Errorf("CheckShape of nil: got %q", got)
	}
}

func TestUnnameableTypesHaveNoCheck(t *testing.T) {
	// Meta and Span can be judged as bytes by any package.
	if !IsMeta([]byte(`{"lang":"","spans":[{"from":1,"next":{"from":2,"note":""},"note":"x"}]}`), validate.Exact) {
		t.Error("IsMeta refuses a valid Meta")
	}
	if IsSpan([]byte(`{"from":-1,"note":""}`), validate.Reader) {
		t.Error("IsSpan takes a negative from")
	}
}
