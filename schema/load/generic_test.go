package load_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/schema"
	"github.com/eventgen/eventgen/schema/load"
)

// TestGenerics holds declarations of a generic type G, used as the members of
// Use, against the generic types and the instances that are found in them.
func TestGenerics(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"recursive", "type G[T any] struct { Items []T; Next *G[T] }\ntype Use struct { A G[User] }", `
			GUser = G<User>
			G<T> = {Items: [$0]?; Next: G<$0>?}`},
		{"null as in lists, or as in members", "type G[T any] struct { Items []T; M map[string]T }\ntype H[T any] struct { Item T }\ntype Use struct { A G[*User]; B H[*User]; C G[[]User]; D H[any] }", `
			GUserPointer = G<User>
			GUserList = G<[User]?>
			HUserPointer = H<User?>
			HAny = H<json?>
			G<T> = {Items: [$0]?; M: map[string]$0?}
			H<T> = {Item: $0}`},
		{"null in both ways", "type G[T any] struct { Items []T; Item T }\ntype Use struct { A G[*User]; B G[User] }", `
			GUserPointer in full
			GUser = G<User>
			G<T> = {Items: [$0]?; Item: $0}`},
		{"bytes", "type G[T any] struct { Items []T }\ntype Use struct { A G[byte]; B G[int8] }", `
			GByte in full
			GInt8 = G<int8>
			G<T> = {Items: [$0]?}`},
		{"the option string", "type G[T any] struct { Item T `json:\",string\"` }\ntype Use struct { A G[int8]; B G[string]; C G[User] }", `
			GInt8 in full
			GString in full
			GUser = G<User>
			G<T> = {Item: $0}`},
		{"omitempty", "type G[T any] struct { Item T `json:\",omitempty\"` }\ntype Use struct { A G[User]; B G[int8]; C G[*User] }", `
			GUser in full
			GInt8 = G<int8>
			GUserPointer = G<User>
			G<T> = {Item?: $0 (empty)}`},
		{"omitzero", "type G[T any] struct { Item T `json:\",omitzero\"` }\ntype Use struct { A G[User]; B G[time.Time] }", `
			GUser = G<User>
			GTime in full
			G<T> = {Item?: $0 (zero)}`},
		{"rules", "type G[T any] struct { Item T `validate:\"min=1\"`; N int `validate:\"min=1\"` }\ntype H[T any] struct { Item T; N int8 `validate:\"min=1\"` }\ntype Use struct { A G[int8]; B H[int8] }", `
			GInt8 in full
			HInt8 = H<int8>
			H<T> = {Item: $0; N: int8 minimum=1}`},
		{"keys", "type G[K comparable, V any] struct { M map[K]V; Key K }\ntype H[K comparable] struct { M map[K]K }\ntype L[K comparable] struct { M map[K]bool }\ntype Use struct { A G[string, int8]; B G[int8, int8]; C H[Color]; D L[string] }", `
			GStringInt8 = G<string, int8>
			GInt8Int8 in full
			HColor = H<Color>
			LString in full
			G<K, V> = {M: map[$0]$1?; Key: $0}
			H<K> = {M: map[$0]$0?}`},
		{"methods", "type G[T any] struct { Item T }\nfunc (G[T]) MarshalText() ([]byte, error) { return nil, nil }\ntype Use struct { A G[int8] }", `
			GInt8 in full`},
		{"a marshaler that some uses call", "type G[T any] struct { Item T; Items []T }\ntype P struct{ X int8 }\nfunc (*P) MarshalText() ([]byte, error) { return nil, nil }\ntype Use struct { A *G[*P]; B G[time.Time] }", `
			GPPointer in full
			GTime = G<time>
			G<T> = {Item: $0; Items: [$0]?}`},
		{"embedded", "type B[T any] struct { Item T }\ntype G[T any] struct { B[T]; *User }\ntype Use struct { A G[int8] }", `
			GInt8 = G<int8>
			G<T> = {Item: $0 via B; Name?: string via User*}`},
		{"no objects", "type G[T any] []T\ntype H[T any] string\ntype Use struct { A G[int8]; B H[int8] }", `
			GInt8 in full
			HInt8 in full`},
		{"an unused parameter", "type G[T any] struct { ID string }\ntype H[T any] struct { G *G[T]; H *H[T] }\ntype Use struct { A G[int8]; B H[User] }", `
			GInt8 in full
			GUser in full
			HUser in full`},
		{"through others", "type G[T any] struct { To *H[T, []T] }\ntype H[A, B any] struct { One A; Two B; Back []G[A]; U *H[string, User] }\ntype Use struct { A G[User] }", `
			GUser = G<User>
			HUserUserList = H<User, [User]?>
			HStringUser = H<string, User>
			GString = G<string>
			HStringStringList = H<string, [string]?>
			G<T> = {To: H<$0, [$0]?>?}
			H<A, B> = {One: $0; Two: $1; Back: [G<$0>]?; U: HStringUser?}`},
		{"an unclean one inside", "type G[T any] struct { In H[T]; Item T }\ntype H[T any] struct { Items []T }\ntype Use struct { A G[byte]; B G[string] }", `
			GByte in full
			HByte in full
			GString = G<string>
			HString = H<string>
			G<T> = {In: H<$0>; Item: $0}
			H<T> = {Items: [$0]?}`},
		{"a parameter in an anonymous struct", "type G[T any] struct { In struct { Item T }; P H[struct{ X T }] }\ntype H[T any] struct { Item T }\ntype Use struct { A G[int8] }", `
			GInt8 in full
			HStruct = H<{X: int8}>
			H<T> = {Item: $0}`},
		{"a name that is taken", "type g[T any] struct { Item T }\ntype G struct { A g[int8] }", `
			GInt8 = MG<int8>
			MG<T> = {Item: $0}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			contract, _ := loadModule(t, "-- m.go --\npackage m\n\nimport \"time\"\n\nvar _ time.Time\n\ntype User struct { Name string }\ntype Color string\nconst (\n\tRed Color = \"red\"\n\tBlue Color = \"blue\"\n)\n"+test.source+"\n", load.Config{Opaque: true})
			equal(t, inOrder(instanceLines(contract)), inOrder(test.want))
		})
	}
}

// instanceLines writes how the definitions of generic types stand in a contract,
// and the generic types.
func instanceLines(c *schema.Contract) string {
	var out strings.Builder
	for _, def := range c.Defs {
		switch {
		case def.Instance != nil:
			out.WriteString(def.Name + " = " + shapeNotation(*def.Instance) + "\n")
		case strings.Contains(def.Go.Name, "["):
			out.WriteString(def.Name + " in full\n")
		}
	}
	for _, g := range c.Generics {
		out.WriteString(g.Name + "<" + strings.Join(g.Params, ", ") + "> = " + notation(g.Type) + "\n")
	}
	return out.String()
}

// inOrder are the lines of a text, sorted, without the space around them.
func inOrder(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
