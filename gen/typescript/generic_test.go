package typescript

import (
	"slices"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/schema"
)

func param(index int) schema.Type { return schema.Type{Shape: schema.Param{Index: index}} }

func instanceOf(generic string, args ...schema.Type) *schema.Instance {
	return &schema.Instance{Generic: generic, Args: args}
}

func applied(generic string, args ...schema.Type) schema.Type {
	return schema.Type{Shape: *instanceOf(generic, args...)}
}

// genericContract has pages, which hold themselves; pairs, which hold pages;
// boxes in lists and maps of themselves; and a definition that has the name of a
// parameter.
func genericContract() *schema.Contract {
	page := func(item, next schema.Type) schema.Type {
		return object(field("items", nullable(slice(item))), optional("next", nullable(next)))
	}
	pair := func(key, value, pages schema.Type) schema.Type {
		return object(documented(field("key", key), "Key comes first."), field("value", nullable(value)), field("by_name", mapOf(anyString, value)), field("pages", slice(pages)))
	}
	long := "AVeryLongNameOfATypeThatFillsMostOfALineByItself"
	contract := contractOf(
		def(long, object()),
		def("PageK", page(ref("K"), ref("PageK"))), def("PageLong", page(ref(long), ref("PageLong"))), def("PageUser", page(ref("User"), ref("PageUser"))),
		def("BoxForest", object(field("in", ref("Forest")))), def("BoxNest", object(field("in", ref("Nest")))), def("Forest", mapOf(anyString, ref("BoxForest"))), def("Nest", slice(ref("BoxNest"))),
		def("K", anyString), def("Page", object(field("number", int32Type))),
		def("PairUserLongs", pair(ref("User"), slice(ref(long)), ref("PageUser"))), def("PairLong", pair(ref(long), ref(long), ref("PageLong"))),
		def("PairUserPage", pair(ref("User"), ref("Page"), ref("PageUser"))), def("User", object(field("name", anyString), field("pages", ref("PageUser")))),
	)
	slices.SortFunc(contract.Defs, func(a, b *schema.Def) int { return strings.Compare(a.Name, b.Name) })
	for name, instance := range map[string]*schema.Instance{
		"BoxForest": instanceOf("Box", ref("Forest")), "BoxNest": instanceOf("Box", ref("Nest")),
		"PageK": instanceOf("PageOf", ref("K")), "PageLong": instanceOf("PageOf", ref(long)), "PageUser": instanceOf("PageOf", ref("User")),
		"PairUserLongs": instanceOf("Pair", ref("User"), slice(ref(long))), "PairLong": instanceOf("Pair", ref(long), ref(long)), "PairUserPage": instanceOf("Pair", ref("User"), ref("Page")),
	} {
		contract.Def(name).Instance = instance
	}
	contract.Generics = []*schema.Generic{
		{Name: "Box", Params: []string{"T"}, Type: object(field("in", param(0)))},
		{Name: "PageOf", Params: []string{"T"}, Type: page(param(0), applied("PageOf", param(0))), Doc: schema.Doc{Text: "PageOf is one part of a list."}},
		{Name: "Pair", Params: []string{"K", "Record"}, Type: pair(param(0), param(1), applied("PageOf", param(0)))},
	}
	return contract
}

var genericValues = map[string][]string{
	"Forest":        {`{"a":{"in":{"b":{"in":{}}}}}`},
	"Nest":          {`[{"in":[{"in":[]}]}]`},
	"PageUser":      {`{"items":null}`, `{"items":[{"name":"n","pages":{"items":[],"next":null}}],"next":{"items":[]}}`},
	"PairUserLongs": {`{"key":{"name":"n","pages":{"items":null}},"value":null,"by_name":{"x":[{}]},"pages":[]}`},
	"PairUserPage":  {`{"key":{"name":"n","pages":{"items":null}},"value":{"number":1},"by_name":{"x":{"number":2}},"pages":[{"items":null}]}`},
}

func genericSample() sample { return newSample("generics", genericContract(), genericValues) }

// genericFileSample has the same types, with a file for each.
func genericFileSample() sample {
	s := newSample("generic_files", genericContract(), genericValues)
	s.emitter = Emitter{Layout: LayoutType}
	return s
}

// TestGenericReferences emits contracts whose generic types are broken.
func TestGenericReferences(t *testing.T) {
	for _, c := range []struct {
		name     string
		instance *schema.Instance
		of       schema.Type
		want     string
	}{
		{"no such generic type", instanceOf("Book", anyString), param(0), `the contract has no generic type named "Book" with 1 parameters`},
		{"too many arguments", instanceOf("Page", anyString, anyBool), param(0), `the contract has no generic type named "Page" with 2 parameters`},
		{"an argument of no type", instanceOf("Page", slice(ref("B"))), param(0), `the contract has no type named "B"`},
		{"a parameter too many", instanceOf("Page", anyString), mapOf(anyString, param(1)), `there is no type parameter 1 among 1`},
		{"a member of no type", instanceOf("Page", anyString), ref("B"), `the contract has no type named "B"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			contract := contractOf(def("A", object(field("x", anyString))))
			contract.Defs[0].Instance = c.instance
			contract.Generics = []*schema.Generic{{Name: "Page", Params: []string{"T"}, Type: object(field("x", c.of))}}
			_, err := Emitter{}.Emit(contract)
			want := "-: " + c.want + " (EG401); load the package that declares it"
			if err == nil || err.Error() != want {
				t.Errorf("got error %v, want %s", err, want)
			}
		})
	}
}
