package load_test

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"net/mail"
	"net/netip"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/eventgen/eventgen/schema"
	"github.com/eventgen/eventgen/schema/load"
)

// standardTypes are types of the standard library, what they are read as (an
// empty text for one that is a fault by value), and values of them.
func standardTypes() []standardType {
	at := time.Date(2024, 2, 29, 12, 0, 0, 1, time.UTC)
	link := &url.URL{Scheme: "https", User: url.UserPassword("a", "b"), Host: "example.com"}
	huge, _ := new(big.Int).SetString(strings.Repeat("9", 40), 10)
	return []standardType{
		{"time.Time", "time", []any{time.Time{}, at, at.In(time.FixedZone("", -3600))}},
		{"*time.Time", "time?", []any{(*time.Time)(nil), &at}},
		{"time.Duration", "int64", []any{time.Duration(0), time.Hour}},
		{"time.Month", "int64", []any{time.Month(0), time.May}},
		{"time.Weekday", "int64", []any{time.Sunday}},
		{"json.Number", "float64", []any{json.Number(""), json.Number("1.5e3"), json.Number("-0")}},
		{"json.RawMessage", "json?", []any{json.RawMessage(nil), json.RawMessage(`{"a":1}`), json.RawMessage(`"x"`)}},
		{"*big.Int", "float64? multipleOf=1", []any{(*big.Int)(nil), new(big.Int), huge, new(big.Int).Neg(huge)}},
		{"[]big.Int", "[float64 multipleOf=1]?", []any{[]big.Int(nil), []big.Int{*big.NewInt(7)}}},
		{"*big.Float", "string?", []any{(*big.Float)(nil), big.NewFloat(1.5), big.NewFloat(1e300)}},
		{"*big.Rat", "string?", []any{(*big.Rat)(nil), big.NewRat(1, 3)}},
		{"url.URL", "URL", []any{url.URL{}, *link}},
		{"*url.URL", "URL?", []any{(*url.URL)(nil), link}},
		{"url.Values", "Values?", []any{url.Values(nil), url.Values{"a": {"b"}, "c": nil}}},
		{"net.IP", "string", []any{net.IP(nil), net.IPv4(1, 2, 3, 4), net.IPv6loopback}},
		{"net.IPMask", "IPMask?", []any{net.IPMask(nil), net.CIDRMask(8, 32)}},
		{"net.IPNet", "IPNet", []any{net.IPNet{}, net.IPNet{IP: net.IPv4zero, Mask: net.CIDRMask(8, 32)}}},
		{"netip.Addr", "string", []any{netip.Addr{}, netip.IPv6Unspecified()}},
		{"netip.AddrPort", "string", []any{netip.AddrPort{}, netip.AddrPortFrom(netip.IPv6Unspecified(), 80)}},
		{"netip.Prefix", "string", []any{netip.Prefix{}, netip.PrefixFrom(netip.IPv6Unspecified(), 8)}},
		{"mail.Address", "Address", []any{mail.Address{}, mail.Address{Name: "A", Address: "a@example.com"}}},
		{"http.Header", "Header?", []any{http.Header(nil), http.Header{"A": {"b"}}}},
		{"http.Cookie", "Cookie", []any{http.Cookie{}, http.Cookie{Name: "a", Expires: at, Unparsed: []string{"x"}}}},
		{"sql.NullString", "NullString", []any{sql.NullString{}, sql.NullString{String: "a", Valid: true}}},
		{"sql.NullInt64", "NullInt64", []any{sql.NullInt64{}}},
		{"sql.NullByte", "NullByte", []any{sql.NullByte{Byte: 255}}},
		{"sql.NullTime", "NullTime", []any{sql.NullTime{}, sql.NullTime{Time: at, Valid: true}}},
		{"sql.Null[int8]", "NullInt8", []any{sql.Null[int8]{}, sql.Null[int8]{V: 1, Valid: true}}},
		{"slog.Level", "string", []any{slog.LevelInfo, slog.Level(3)}},
		{"regexp.Regexp", "", nil},
		{"*regexp.Regexp", "string?", []any{(*regexp.Regexp)(nil), regexp.MustCompile("a+")}},
	}
}

type standardType struct {
	goType string
	want   string
	values []any
}

// TestStandardTypes encodes values of types of the standard library and holds
// what encoding/json writes against what the types are read as.
func TestStandardTypes(t *testing.T) {
	tests := standardTypes()
	var source strings.Builder
	source.WriteString("-- m.go --\npackage m\n\nimport (\n")
	for _, path := range []string{"database/sql", "encoding/json", "log/slog", "math/big", "net", "net/http", "net/mail", "net/netip", "net/url", "regexp", "time"} {
		fmt.Fprintf(&source, "\t%q\n", path)
	}
	source.WriteString(")\n\ntype T struct {\n")
	for i, test := range tests {
		fmt.Fprintf(&source, "\tF%d %s\n", i, test.goType)
	}
	source.WriteString("}\n")
	contract, found := loadModule(t, source.String(), load.Config{Types: []string{"T"}, Int64: load.Int64Full})
	for _, d := range found {
		if d.Code != schema.CodeTwoForms { // regexp.Regexp by value
			t.Errorf("unexpected: %v", d)
		}
	}
	for i, f := range contract.Def("T").Type.Shape.(schema.Object).Fields {
		test := tests[i]
		if got := strings.ReplaceAll(notation(f.Type), " full", ""); test.want != "" && got != test.want {
			t.Errorf("%s is %s, want %s", test.goType, got, test.want)
		}
		for _, value := range test.values {
			text, err := json.Marshal(value)
			if err != nil {
				t.Fatal(err)
			}
			var decoded any
			decoder := json.NewDecoder(strings.NewReader(string(text)))
			decoder.UseNumber()
			if err := decoder.Decode(&decoded); err != nil {
				t.Fatal(err)
			}
			if why := misfit(contract, f.Type, decoded); why != "" {
				t.Errorf("%s is written as %s, which is no %s: %s", test.goType, text, notation(f.Type), why)
			}
		}
	}
}

// misfit says why a decoded value is not of a type, as far as kinds, members,
// null and patterns go; it is empty where the value fits.
func misfit(c *schema.Contract, t schema.Type, v any) string {
	if v == nil {
		if t.Nullable || t.Shape.Kind() == "json" {
			return ""
		}
		return "null"
	}
	r := c.Rules(t)
	wrong := fmt.Sprintf("%T where %s was expected", v, r.Shape.Kind())
	switch s := r.Shape.(type) {
	case schema.JSON:
		return ""
	case schema.Bool:
		if _, ok := v.(bool); ok {
			return ""
		}
	case schema.Integer, schema.Number:
		if n, ok := v.(json.Number); ok && (s.Kind() == "number" || !strings.ContainsAny(n.String(), ".eE")) {
			return ""
		}
	case schema.String, schema.Time, schema.Bytes:
		if text, ok := v.(string); ok {
			if r.ShapePattern != "" && !regexp.MustCompile(r.ShapePattern).MatchString(text) {
				return text
			}
			return ""
		}
	case schema.Array:
		if list, ok := v.([]any); ok {
			wrong = ""
			for _, elem := range list {
				wrong += misfit(c, s.Elem, elem)
			}
		}
	case schema.Map:
		if members, ok := v.(map[string]any); ok {
			wrong = ""
			for _, elem := range members {
				wrong += misfit(c, s.Elem, elem)
			}
		}
	case schema.Object:
		if members, ok := v.(map[string]any); ok {
			return objectMisfit(c, s, members)
		}
	}
	return wrong
}

func objectMisfit(c *schema.Contract, o schema.Object, members map[string]any) string {
	wrong := ""
	for _, f := range o.Fields {
		value, has := members[f.Name]
		delete(members, f.Name)
		if !has && f.Presence == schema.Required {
			wrong += f.Name + " is missing"
		} else if has {
			wrong += misfit(c, f.Type, value)
		}
	}
	if len(members) > 0 {
		wrong += fmt.Sprint("unknown ", members)
	}
	return wrong
}

// The table of known types takes what the user adds to it.
func TestConfiguredTypes(t *testing.T) {
	const archive = `
-- m.go --
package m

import (
	"time"

	"example.com/m/lib"
)

type T struct {
	Price  lib.Price
	Prices []lib.Price
	Maybe  *lib.Price
	Plain  lib.Plain
	Time   time.Time
	Wraps  struct{ lib.Price }
}
-- lib/lib.go --
package lib

type Price struct{ cents int64 }

func (Price) MarshalJSON() ([]byte, error) { return nil, nil }

type Plain struct{ A int }
`
	contract, found := loadModule(t, archive, load.Config{Known: map[string]string{
		"example.com/m/lib.Price": `{"type":["string","null"],"pattern":"^[0-9]+$"}`,
		"example.com/m/lib.Plain": `{"type":"array","items":{"type":"integer"}}`,
		"time.Time":               `{"type":"string"}`,
	}})
	if len(found) > 0 {
		t.Errorf("unexpected: %v", found)
	}
	equal(t, lines(contract), `
T = {
  Price: string? pattern=^[0-9]+$
  Prices: [string? pattern=^[0-9]+$]?
  Maybe: string? pattern=^[0-9]+$
  Plain: [int64]
  Time: string
  Wraps: string? pattern=^[0-9]+$
}`)
	for name, want := range map[string]string{
		"Price":      `the known type "Price" is not import/path.Name: write it as in github.com/shopspring/decimal.Decimal`,
		"a.b/c.Name": `the known type a.b/c.Name has a form that cannot be read: there is no type "text" (choose one of array, boolean, integer, number, object, string)`,
	} {
		if got := loadError(t, archive, load.Config{Patterns: []string{"."}, Known: map[string]string{name: `{"type":"text"}`}}); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
