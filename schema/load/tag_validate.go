package load

import (
	"slices"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// validateTag applies go-playground/validator's tags to one field, as far as
// they have an exact meaning for the JSON:
//
//	validate:"required,max=10,dive,keys,uuid,endkeys,min=1"
type validateTag struct {
	b     *builder
	field *schema.Field
	what  string
	// skipsZero is set behind omitempty: the rules that follow do not hold for
	// zero values.
	skipsZero bool
	// top says that the rules are about the field itself, not its elements.
	top bool
}

// apply reads the rules from left to right; dive moves on to the elements, and
// keys … endkeys to the keys of a map.
func (v validateTag) apply(tag string) {
	v.top = true
	at := whole(v.field)
	rules := strings.Split(tag, ",")
	for i := 0; i < len(rules); i++ {
		name, param, _ := strings.Cut(rules[i], "=")
		name = strings.TrimSpace(name)
		param = strings.NewReplacer("0x2C", ",", "0x7C", "|").Replace(param)
		switch name {
		case "":
		case "omitempty", "omitnil", "omitzero":
			v.skipsZero = v.skipsZero || name != "omitnil"
		case "structonly", "nostructlevel":
		case "dive":
			elems, ok := at.elements()
			if !ok {
				v.noMeaning("dive", "it goes into a type that has rules of its own")
				return
			}
			at, v.top, v.skipsZero = elems, false, false
			if i+1 < len(rules) && strings.TrimSpace(rules[i+1]) == "keys" {
				end := slices.Index(rules[i:], "endkeys")
				if end < 0 {
					v.b.fault(v.field.Pos, schema.CodeRuleValue, "the validate tag of "+v.what+" has keys without endkeys", "write dive,keys,…,endkeys,…")
					return
				}
				v.keys(at, rules[i+2:i+end])
				i += end
			}
		default:
			v.rule(at, name, param)
		}
	}
}

// keys applies the rules between keys and endkeys to the keys of the map whose
// elements are given.
func (v validateTag) keys(elems part, rules []string) {
	holder := whole(v.field)
	for {
		next, ok := holder.elements()
		if !ok {
			return
		}
		if keys, isMap := holder.keys(); isMap && next.get().Go == elems.get().Go && next.get().Pos == elems.get().Pos {
			for _, rule := range rules {
				name, param, _ := strings.Cut(rule, "=")
				v.rule(keys, strings.TrimSpace(name), param)
			}
			return
		}
		holder = next
	}
}

// rule applies one rule to a part of the field.
func (v validateTag) rule(at part, name, param string) {
	if strings.Contains(name, "|") || strings.Contains(param, "|") {
		v.noMeaning(name, "it is one of several alternatives")
		return
	}
	if slices.Contains(goOnlyRules, name) {
		v.noMeaning(name, "it is about Go values or about several fields")
		return
	}
	t := at.get()
	if name == "required" {
		v.required(at)
		return
	}
	if isOpaque(t) {
		if _, isTime := t.Shape.(schema.Time); !isTime || !slices.Contains(validateNames, name) {
			v.noMeaning(name, "it is about a value whose text a method makes")
			return
		}
	}
	if c, ok := textRule(name, param); ok {
		v.text(at, name, c)
		return
	}
	if !slices.Contains(validateNames, name) {
		v.b.once("validate "+name, v.field.Pos, schema.CodeUnknownRule, "the rule "+quoted(name)+" of a validate tag is not known here, and is no part of the contract", didYouMean(name, slices.Concat(validateNames, textRuleNames(), []string{"required", "dive"})))
		return
	}
	v.compare(at, name, param)
}

// goOnlyRules have no meaning for the JSON of one value.
var goOnlyRules = []string{
	"eqfield", "nefield", "gtfield", "gtefield", "ltfield", "ltefield", "eqcsfield", "necsfield", "gtcsfield", "gtecsfield", "ltcsfield", "ltecsfield",
	"fieldcontains", "fieldexcludes", "required_if", "required_unless", "required_with", "required_with_all", "required_without", "required_without_all",
	"excluded_if", "excluded_unless", "excluded_with", "excluded_with_all", "excluded_without", "excluded_without_all", "skip_unless",
	"isdefault", "ne", "ne_ignore_case", "eq_ignore_case", "oneofci", "noneof", "noneofci", "excludes", "excludesrune", "containsrune", "startsnotwith", "endsnotwith",
	"file", "filepath", "dir", "dirpath", "image", "json", "base32", "base64", "base64url", "base64rawurl", "html", "html_encoded", "url_encoded",
	"lowercase", "uppercase", "datauri", "iscolor", "rgb", "rgba", "hsl", "hsla", "cmyk", "isbn", "isbn10", "isbn13", "issn", "ein",
	"ip", "ip_addr", "cidr", "cidrv4", "cidrv6", "mac", "tcp_addr", "tcp4_addr", "tcp6_addr", "udp_addr", "udp4_addr", "udp6_addr", "unix_addr", "uds_exists", "hostname_port", "port", "fqdn",
	"latitude", "longitude", "ssn", "credit_card", "luhn_checksum", "mongodb_connection_string", "cron", "spicedb", "cve", "bic", "bic_iso_9362_2014", "timezone", "postcode_iso3166_alpha2", "postcode_iso3166_alpha2_field",
	"country_code", "eu_country_code", "iso3166_1_alpha2", "iso3166_1_alpha2_eu", "iso3166_1_alpha3", "iso3166_1_alpha3_eu", "iso3166_1_alpha_numeric", "iso3166_1_alpha_numeric_eu", "iso3166_2", "iso4217", "iso4217_numeric",
	"bcp47_language_tag", "btc_addr", "btc_addr_bech32", "eth_addr_checksum", "validateFn", "urn_rfc2141",
}

// noMeaning notes, once for each rule, that it is no part of the contract.
func (v validateTag) noMeaning(name, why string) {
	v.b.once("validate "+name, v.field.Pos, schema.CodeNoWireMeaning, "the rule "+quoted(name)+" of a validate tag is no part of the contract: "+why, "")
}

// required means not nil for what can be nil, and else not zero: a string that
// is not empty, a bool that is true.
func (v validateTag) required(at part) {
	t := at.get()
	if v.top {
		v.b.requires[v.field.Pos] = true
	}
	if t.Go.Pointers > 0 || t.Go.Kind == schema.HeldSlice || t.Go.Kind == schema.HeldMap || t.Go.Kind == schema.HeldInterface {
		t.Nullable = false
		at.set(t)
		return
	}
	if isOpaque(t) {
		v.noMeaning("required", "for a type with a method that makes its text, it is about the Go value")
		return
	}
	switch s := v.b.shapeOf(t).(type) {
	case schema.Object, schema.Union, schema.Array, nil:
		return // a struct is always there
	case schema.Bool:
		if !s.Quoted {
			at.constrain(schema.OneOf{Values: []schema.Literal{"true"}})
			return
		}
	case schema.Integer:
		if !s.Quoted && !s.Signed {
			at.constrain(schema.Minimum{Value: "1"})
			return
		}
	default:
		if c := (schema.MinLength{Value: 1}); c.AppliesTo(s) {
			at.constrain(c)
			return
		}
	}
	v.noMeaning("required", "it says that a number is not 0, for which there is no rule")
}

// zeroOnWire reports whether the zero value of a part, for which the rule does
// not hold behind omitempty, can be on the wire.
func (v validateTag) zeroOnWire(at part) bool {
	omitted := v.top && v.field.Omit != schema.OmitNever && v.field.Omit != schema.OmitIsZero
	return v.skipsZero && !omitted && at.get().Go.Pointers == 0
}
