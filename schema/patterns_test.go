package schema

import (
	"math/big"
	"regexp"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestQuotedIntegerPatternMatchesExactlyTheRange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		integer := Integer{Bits: rapid.SampledFrom([]int{8, 16, 32, 64}).Draw(t, "bits"), Signed: rapid.Bool().Draw(t, "signed")}
		low, high := integer.Bounds()
		least, _ := new(big.Int).SetString(string(low), 10)
		greatest, _ := new(big.Int).SetString(string(high), 10)
		pattern := regexp.MustCompile(QuotedIntegerPattern(low, high))

		near := rapid.SampledFrom([]*big.Int{least, greatest, big.NewInt(0)}).Draw(t, "near")
		n := new(big.Int).Add(near, big.NewInt(rapid.Int64Range(-1000, 1000).Draw(t, "distance")))
		if rapid.Bool().Draw(t, "anywhere") {
			n.SetString(rapid.StringMatching(`-?[1-9][0-9]{0,21}`).Draw(t, "digits"), 10)
		}
		inside := n.Cmp(least) >= 0 && n.Cmp(greatest) <= 0
		if got := pattern.MatchString(n.String()); got != inside {
			t.Fatalf("%s is matched: %v; it lies in [%s, %s]: %v", n, got, low, high, inside)
		}
	})
}

func TestQuotedIntegerPatternRefusesOtherSpellings(t *testing.T) {
	pattern := regexp.MustCompile(QuotedIntegerPattern(Integer{Bits: 16, Signed: true}.Bounds()))
	for _, text := range []string{"", "-", "-0", "+1", "01", "-01", "1.0", "1e2", " 1", "1 ", "1\n", "0x1", "١", "32768", "-32769"} {
		if pattern.MatchString(text) {
			t.Errorf("%q is matched", text)
		}
	}
	for _, text := range []string{"0", "1", "-1", "32767", "-32768", "9999", "10000"} {
		if !pattern.MatchString(text) {
			t.Errorf("%q is not matched", text)
		}
	}
}

// What time.Time writes is what TimePattern matches, day for day.
func TestTimePatternMatchesWhatGoWrites(t *testing.T) {
	pattern := regexp.MustCompile(TimePattern)
	rapid.Check(t, func(t *rapid.T) {
		zone := time.FixedZone("", 60*rapid.IntRange(-23*60-59, 23*60+59).Draw(t, "zone"))
		// Years that stay within 0000…9999 in any zone.
		at := time.Unix(rapid.Int64Range(-62135596800, 253402214400).Draw(t, "seconds"), rapid.Int64Range(0, 999999999).Draw(t, "nanoseconds")).In(zone)
		text, err := at.MarshalText()
		if err != nil {
			return
		}
		if !pattern.Match(text) {
			t.Fatalf("%s is not matched", text)
		}
	})
}

func TestTimePatternRefusesDaysThatDoNotExist(t *testing.T) {
	pattern := regexp.MustCompile(TimePattern)
	for _, date := range []string{"2023-02-29", "1900-02-29", "2024-02-30", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00", "2024-1-01"} {
		if pattern.MatchString(date + "T00:00:00Z") {
			t.Errorf("%s is matched", date)
		}
	}
	for _, date := range []string{"2024-02-29", "2000-02-29", "2023-12-31"} {
		if !pattern.MatchString(date + "T23:59:59.5+01:00") {
			t.Errorf("%s is not matched", date)
		}
	}
	for _, clock := range []string{"t00:00:00Z", "T24:00:00Z", "T00:60:00Z", "T00:00:60Z", "T00:00:00z", "T00:00:00", "T00:00:00.Z", "T00:00:00+24:00"} {
		if pattern.MatchString("2024-01-01" + clock) {
			t.Errorf("%s is matched", clock)
		}
	}
}

func TestFormatPatterns(t *testing.T) {
	tests := []struct{ format, good, bad string }{
		{"date-time", "2024-02-29T00:00:00Z", "2024-02-29"},
		{"date", "2024-02-29", "2023-02-29"},
		{"uuid", "01234567-89ab-CDEF-0123-456789abcdef", "0123456789abcdef0123456789abcdef"},
		{"ipv4", "255.0.10.9", "256.0.0.1"},
	}
	for _, test := range tests {
		pattern := regexp.MustCompile(FormatPattern(test.format))
		if !pattern.MatchString(test.good) || pattern.MatchString(test.bad) {
			t.Errorf("%s: good %v, bad %v", test.format, pattern.MatchString(test.good), pattern.MatchString(test.bad))
		}
	}
	if got := FormatPattern("email"); got != "" {
		t.Errorf("the format email has the exact pattern %q", got)
	}
}

func TestBytesPattern(t *testing.T) {
	pattern := regexp.MustCompile(BytesPattern)
	for text, want := range map[string]bool{"": true, "YQ==": true, "YWI=": true, "YWJj": true, "YWJjZA==": true, "YQ": false, "YQ=": false, "Y===": false, "YW-j": false, "YWJj\n": false} {
		if got := pattern.MatchString(text); got != want {
			t.Errorf("%q is matched: %v", text, got)
		}
	}
	if strings.Contains(BytesPattern, ".") {
		t.Error("the pattern holds a dot")
	}
}
