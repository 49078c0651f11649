package load

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/eventgen/eventgen/schema"
)

// formats are the rules that name a format, with its name in JSON Schema.
var formats = map[string]string{
	"email": "email", "url": "uri", "http_url": "uri", "https_url": "uri", "uri": "uri",
	"uuid": "uuid", "uuid3": "uuid", "uuid4": "uuid", "uuid5": "uuid", "uuid_rfc4122": "uuid", "uuid3_rfc4122": "uuid", "uuid4_rfc4122": "uuid", "uuid5_rfc4122": "uuid",
	"ipv4": "ipv4", "ip4_addr": "ipv4", "ipv6": "ipv6", "ip6_addr": "ipv6", "hostname": "hostname", "hostname_rfc1123": "hostname",
}

// patterns are the rules that are regular expressions in validator, too
// (regexes.go there), or lists of texts.
var patterns = map[string]string{
	"alpha":             `^[a-zA-Z]+$`,
	"alphaspace":        `^[a-zA-Z ]+$`,
	"alphanum":          `^[a-zA-Z0-9]+$`,
	"alphaunicode":      `^\p{L}+$`,
	"alphanumunicode":   `^[\p{L}\p{N}]+$`,
	"numeric":           `^[\-+]?[0-9]+(?:\.[0-9]+)?$`,
	"number":            `^[0-9]+$`,
	"hexadecimal":       `^(?:0[xX])?[0-9a-fA-F]+$`,
	"boolean":           `^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$`,
	"ascii":             `^[\x00-\x7f]*$`,
	"printascii":        `^[\x20-\x7e]*$`,
	"multibyte":         `^$|[^\x00-\x7f]`,
	"hexcolor":          `^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$`,
	"e164":              `^\+[1-9]?[0-9]{7,14}$`,
	"mongodb":           `^[a-f0-9]{24}$`,
	"ulid":              `^[A-HJKMNP-TV-Za-hjkmnp-tv-z0-9]{26}$`,
	"md4":               `^[0-9a-f]{32}$`,
	"md5":               `^[0-9a-f]{32}$`,
	"sha256":            `^[0-9a-f]{64}$`,
	"sha384":            `^[0-9a-f]{96}$`,
	"sha512":            `^[0-9a-f]{128}$`,
	"ripemd128":         `^[0-9a-f]{32}$`,
	"ripemd160":         `^[0-9a-f]{40}$`,
	"tiger128":          `^[0-9a-f]{32}$`,
	"tiger160":          `^[0-9a-f]{40}$`,
	"tiger192":          `^[0-9a-f]{48}$`,
	"eth_addr":          `^0x[0-9a-fA-F]{40}$`,
	"dns_rfc1035_label": `^[a-z](?:[\-a-z0-9]*[a-z0-9])?$`,
	"jwt":               `^[A-Za-z0-9\-_]+\.[A-Za-z0-9\-_]+\.[A-Za-z0-9\-_]*$`,
	"semver":            `^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)(?:-(?:0|[1-9][0-9]*|[0-9]*[a-zA-Z\-][0-9a-zA-Z\-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[a-zA-Z\-][0-9a-zA-Z\-]*))*)?(?:\+[0-9a-zA-Z\-]+(?:\.[0-9a-zA-Z\-]+)*)?$`,
}

func textRuleNames() []string {
	names := []string{"contains", "containsany", "excludesall", "startswith", "endswith", "datetime"}
	for name := range formats {
		names = append(names, name)
	}
	for name := range patterns {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// textRule is the constraint of a rule about the text of a string.
func textRule(name, param string) (schema.Constraint, bool) {
	if format, ok := formats[name]; ok {
		return schema.Format{Value: format}, true
	}
	if pattern, ok := patterns[name]; ok {
		return schema.Pattern{Value: pattern}, true
	}
	if param == "" {
		return nil, false
	}
	literal := regexp.QuoteMeta(param)
	switch name {
	case "contains":
		return schema.Pattern{Value: literal}, true
	case "startswith":
		return schema.Pattern{Value: "^" + literal}, true
	case "endswith":
		return schema.Pattern{Value: literal + "$"}, true
	case "containsany":
		return schema.Pattern{Value: "[" + classOf(param) + "]"}, true
	case "excludesall":
		return schema.Pattern{Value: "^[^" + classOf(param) + "]*$"}, true
	case "datetime":
		if param == time.DateOnly {
			return schema.Format{Value: "date"}, true
		}
	}
	return nil, false
}

// classOf is the inside of a class of characters.
func classOf(characters string) string {
	var b strings.Builder
	for _, r := range characters {
		if strings.ContainsRune(`\]^-[`, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
