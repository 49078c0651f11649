package jsonschema_test

import (
	"slices"
	"strings"
)

// reason explains disagreements: why the Reflector says otherwise, and what
// encoding/json writes.
type reason struct {
	name string
	why  string
	fits func(disagreement) bool
}

// reason is the name of the first reason that fits, or "".
func (d disagreement) reason() string {
	for _, r := range reasons {
		if r.fits(d) {
			return r.name
		}
	}
	return ""
}

// reasons stand in an order: the special ones first.
var reasons = []reason{
	{"uintptr", "the Reflector panics on uintptr, which encoding/json writes as a number", func(d disagreement) bool {
		return d.theirs == "panics (unsupported type uintptr)"
	}},
	{"null", "a nil slice, map, pointer or interface is null; the Reflector never says so", func(d disagreement) bool {
		return d.aspect == "type" && withoutNull(d.ours) == d.theirs
	}},
	{"constants", "a type with a group of constants is an enum; constants cannot be seen by reflection", func(d disagreement) bool {
		return d.aspect == "type" && withoutNull(strings.ReplaceAll(d.ours, "enum of ", "")) == d.theirs
	}},
	{"omission", "omitempty leaves out no array with elements, and a field behind an embedded pointer is absent with it; the Reflector goes by the field's own tag", at(
		"required", "omitempty_omitzero.Options", "embedded.Event", "embedded_forms.All", "generics_elsewhere.Document")},
	{"omitted and required", "jsonschema:\"required\" cannot make encoding/json write what omitempty leaves out", at("required", "hints.Session")},
	{"clash", "of two members with one name at one depth encoding/json writes neither", func(d disagreement) bool {
		return d.place == "embedded.Both" && (d.aspect == "members" || d.aspect == "required")
	}},
	{"depth", "a promoted member that a shallower one hides, or that an unexported embedded struct lends, is found by Go's rules and not by the Reflector's", at(
		"members", "embedded_forms.All")},
	{"member name", "a name that encoding/json refuses gives way to the Go name", func(d disagreement) bool {
		return d.place == "names.Odd" && (d.aspect == "members" || d.aspect == "required")
	}},
	{"declared", "a directive (ignore, wire) says what reflection cannot know", func(d disagreement) bool {
		return d.place == "ignored.Job" || d.place == "marshalers.Range" || d.place == "anything.Message.declared"
	}},
	{"json.Number", "a json.Number is written as a number, though its kind is string", func(d disagreement) bool {
		return d.aspect == "type" && d.ours == "number" && d.theirs == "string"
	}},
	{"url.URL", "a url.URL has no MarshalText: encoding/json writes its fields", func(d disagreement) bool {
		return strings.HasPrefix(d.place, "known_std.Addresses.url") && withoutNull(d.ours) == "object"
	}},
	{"integer keys", "a map with integer keys has the numbers for names and is no less a map; the Reflector writes patternProperties, of one digit or more without a sign", func(d disagreement) bool {
		return d.aspect == "type" && strings.HasPrefix(d.ours, "map of ") && strings.HasSuffix(d.theirs, "object")
	}},
	{"quoted", "the option \"string\" goes through one pointer, not through two", at("type", "quoted_kinds.Plain.twice")},
	{"unions", "a sealed interface is a union of objects; reflection does not see who implements it", func(d disagreement) bool {
		return d.aspect == "type" && d.ours == "object|null" && d.theirs == "anything"
	}},
	{"methods", "a type with MarshalText or MarshalJSON is written as they say; the Reflector knows few of them, and else looks at fields", func(d disagreement) bool {
		if strings.HasPrefix(d.place, "opaque.") {
			return d.theirs == "object" // of fields that nobody writes
		}
		written := withoutNull(d.ours)
		return d.aspect == "type" && (strings.HasSuffix(written, "string") || strings.HasSuffix(written, "number")) &&
			(strings.HasSuffix(d.theirs, "object") || strings.HasSuffix(d.theirs, "integer"))
	}},
}

// withoutNull is a form that is never null, nor are its parts.
func withoutNull(form string) string {
	return strings.NewReplacer("|null", "", "(", "", ")", "").Replace(form)
}

// at fits an aspect of certain places.
func at(aspect string, places ...string) func(disagreement) bool {
	return func(d disagreement) bool { return d.aspect == aspect && slices.Contains(places, d.place) }
}
