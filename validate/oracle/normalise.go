package oracle

import (
	"cmp"
	"encoding/json"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/eventgen/eventgen/validate"
)

// normaliser turns the error tree of one event into violations.
type normaliser struct {
	document any // the schema
	value    any // the event
	found    []validate.Violation
}

// walk visits one cause. Those that only lead to others are not reported
// themselves; of a choice, the alternative that was meant is.
func (n *normaliser) walk(cause *jsonschema.ValidationError) {
	path := keywords(cause.AbsoluteKeywordLocation)
	keyword := ""
	if len(path) > 0 {
		keyword = path[len(path)-1]
	}
	pointer := pointerOf(cause.InstanceLocation)
	switch {
	case slices.Contains(keywords(cause.KeywordLocation), "propertyNames") && len(cause.Causes) == 0:
		n.report(pointer, "propertyNames", "the name is not valid: "+cause.Message)
	case len(cause.Causes) > 0 && (keyword == "oneOf" || keyword == "anyOf") && n.isChoice(cause):
		n.choose(cause, keyword, pointer)
	case len(cause.Causes) > 0 && keyword != "minContains":
		for _, inner := range cause.Causes {
			n.walk(inner)
		}
	default:
		n.leaf(cause, keyword, pointer)
	}
}

// leaf reports a cause that leads to no other.
func (n *normaliser) leaf(cause *jsonschema.ValidationError, keyword, pointer string) {
	schema, _ := resolve(n.document, parentOf(fragment(cause.AbsoluteKeywordLocation)))
	switch keyword {
	case "required":
		n.missing(schema, pointer)
	case "additionalProperties":
		n.unknown(schema, pointer)
	case "const":
		n.report(pointer, "enum", cause.Message)
	case "", "$defs", "definitions":
		n.report(pointer, "false", "nothing is valid here")
	default:
		n.report(pointer, keyword, cause.Message)
	}
}

// missing reports each member that the schema requires and the object lacks.
func (n *normaliser) missing(schema any, pointer string) {
	object, _ := resolve(n.value, pointer)
	names, _ := member(schema, "required").([]any)
	for _, name := range names {
		if name, ok := name.(string); ok {
			if _, there := membersOf(object)[name]; !there {
				n.report(pointer, "required", strconv.Quote(name)+" is missing")
			}
		}
	}
}

// unknown reports each member of the object that the schema does not declare.
func (n *normaliser) unknown(schema any, pointer string) {
	object, _ := resolve(n.value, pointer)
	declared := membersOf(member(schema, "properties"))
	patterns := membersOf(member(schema, "patternProperties"))
	for name := range membersOf(object) {
		_, known := declared[name]
		for pattern := range patterns {
			known = known || regexp.MustCompile(pattern).MatchString(name)
		}
		if !known {
			n.report(pointer+"/"+escape(name), "additionalProperties", "unknown member "+strconv.Quote(name))
		}
	}
}

// isChoice reports whether the cause is that of a whole oneOf or anyOf, and not
// of something inside one of its alternatives.
func (n *normaliser) isChoice(cause *jsonschema.ValidationError) bool {
	alternatives, ok := resolve(n.document, fragment(cause.AbsoluteKeywordLocation))
	list, isList := alternatives.([]any)
	return ok && isList && len(list) == len(cause.Causes)
}

// choose walks the alternative that was meant, where none matched: the one with
// the event's tag, or the only one that is not null. A tag that no alternative
// has is itself the fault. Where nothing tells the alternatives apart, the
// choice is reported as a whole.
func (n *normaliser) choose(cause *jsonschema.ValidationError, keyword, pointer string) {
	found, _ := resolve(n.document, fragment(cause.AbsoluteKeywordLocation))
	alternatives := found.([]any) // isChoice has looked
	if tag := tagOf(alternatives); tag != "" {
		value, _ := resolve(n.value, pointer)
		object, isObject := value.(map[string]any)
		actual, there := object[tag]
		matched := false
		for i, alternative := range alternatives {
			if constant, ok := constantOf(alternative, tag); ok && there && constant == actual {
				matched = true
				n.walk(cause.Causes[i])
			}
		}
		switch {
		case matched:
		case !isObject:
			n.report(pointer, "type", "expected an object")
		case !there:
			n.report(pointer, "required", strconv.Quote(tag)+" is missing")
		default:
			n.report(pointer+"/"+escape(tag), "enum", "no variant has this tag")
		}
		return
	}
	var left []*jsonschema.ValidationError
	for i, alternative := range alternatives {
		if member(alternative, "type") != "null" {
			left = append(left, cause.Causes[i])
		}
	}
	if len(left) == 1 {
		n.walk(left[0])
		return
	}
	n.report(pointer, keyword, "none of the "+strconv.Itoa(len(alternatives))+" alternatives matches")
}

// tagOf is the member by whose constant the alternatives are told apart, or ""
// where there is no such member. An alternative without a constant is that for
// all other tags.
func tagOf(alternatives []any) string {
	for _, alternative := range alternatives {
		required, _ := member(alternative, "required").([]any)
		for _, name := range required {
			if name, ok := name.(string); ok {
				if _, ok := constantOf(alternative, name); ok {
					return name
				}
			}
		}
	}
	return ""
}

// constantOf is the string that the alternative demands of a member.
func constantOf(alternative any, name string) (any, bool) {
	constant, ok := member(member(member(alternative, "properties"), name), "const").(string)
	return constant, ok
}

func (n *normaliser) report(pointer, keyword, message string) {
	n.found = append(n.found, validate.Violation{Pointer: pointer, Keyword: keyword, Offset: -1, Message: message})
}

// result is what was found as a set, without what follows from a wrong type. A
// fault that no rule puts down to a place is one of the event as a whole.
func (n *normaliser) result(tree *jsonschema.ValidationError) []validate.Violation {
	mistyped := map[string]bool{}
	for _, v := range n.found {
		if v.Keyword == "type" {
			mistyped[v.Pointer] = true
		}
	}
	type identity struct{ pointer, keyword, message string }
	kept := map[identity]validate.Violation{}
	for _, v := range n.found {
		if follows(v, mistyped) {
			continue
		}
		id := identity{pointer: v.Pointer, keyword: v.Keyword}
		if v.Keyword == "required" {
			id.message = v.Message
		}
		if _, ok := kept[id]; !ok {
			kept[id] = v
		}
	}
	if len(kept) == 0 {
		return []validate.Violation{{Pointer: pointerOf(tree.InstanceLocation), Keyword: "false", Offset: -1, Message: tree.Error()}}
	}
	return slices.SortedFunc(maps.Values(kept), func(a, b validate.Violation) int {
		return cmp.Or(cmp.Compare(a.Pointer, b.Pointer), cmp.Compare(a.Keyword, b.Keyword), cmp.Compare(a.Message, b.Message))
	})
}

// follows reports whether a violation is at or below a value of a wrong type. A
// member's name is judged apart from its value.
func follows(v validate.Violation, mistyped map[string]bool) bool {
	if v.Keyword != "type" && v.Keyword != "propertyNames" && mistyped[v.Pointer] {
		return true
	}
	for p := v.Pointer; p != ""; {
		p = parentOf(p)
		if mistyped[p] {
			return true
		}
	}
	return false
}

// fragment is the pointer of a location of the library, which percent-encodes
// the tokens of pointers.
func fragment(location string) string {
	_, after, _ := strings.Cut(location, "#")
	return pointerOf(after)
}

// pointerOf undoes the percent-encoding of a pointer.
func pointerOf(location string) string {
	tokens := strings.Split(location, "/")
	for i, token := range tokens {
		if plain, err := url.PathUnescape(token); err == nil {
			tokens[i] = plain
		}
	}
	return strings.Join(tokens, "/")
}

// parentOf is the pointer without its last token.
func parentOf(pointer string) string {
	return pointer[:max(strings.LastIndexByte(pointer, '/'), 0)]
}

// resolve is the value that a pointer leads to (RFC 6901 §4).
func resolve(value any, pointer string) (any, bool) {
	for token := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		if pointer == "" {
			return value, true
		}
		switch v := value.(type) {
		case map[string]any:
			inner, ok := v[unescape(token)]
			if !ok {
				return nil, false
			}
			value = inner
		case []any:
			i, err := strconv.Atoi(token)
			if err != nil || i < 0 || i >= len(v) {
				return nil, false
			}
			value = v[i]
		default:
			return nil, false
		}
	}
	return value, true
}

// keywords are the keywords on the way to a schema location, without the names
// and numbers of the subschemas that they hold.
func keywords(location string) []string {
	if _, after, ok := strings.Cut(location, "#"); ok {
		location = after
	}
	tokens := strings.Split(location, "/")[1:]
	if location == "" {
		tokens = nil
	}
	var out []string
	for i := 0; i < len(tokens); i++ {
		out = append(out, tokens[i])
		switch tokens[i] {
		case "properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "dependencies", "dependentRequired":
			i++
		case "allOf", "anyOf", "oneOf", "prefixItems", "items":
			if i+1 < len(tokens) && isIndex(tokens[i+1]) {
				i++
			}
		}
	}
	return out
}

func isIndex(token string) bool {
	return json.Valid([]byte(token)) && token[0] >= '0' && token[0] <= '9'
}
