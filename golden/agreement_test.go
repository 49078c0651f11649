package golden_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/validate"
)

// TestAgreement runs every case of every corpus, in every profile, through
// every judge. Each must find what the case says, no more and no less.
func TestAgreement(t *testing.T) {
	agreeOnCorpus(t, eventCorpus, append(nodeJudges(t, eventCorpus, buildTypeScript(t)), generatedJudge()))
	agreeOnCorpus(t, shopCorpus, append(nodeJudges(t, shopCorpus, emitTypeScript(t, shopCorpus)), emittedJudge(t, shopCorpus)))
}

// agreeOnCorpus holds the judges of one corpus, those given and those that only
// need its contract, against its cases.
func agreeOnCorpus(t *testing.T, c corpus, judges []judge) {
	t.Helper()
	cases := readCorpus(t, c.name)
	judges = append(judges, oracleJudge(t, c))
	for _, profile := range profiles {
		judges = append(judges, compiledJudge(t, c, profile))
	}
	file := filepath.Join("payloads", c.name, "expected_failures.txt")
	gaps := readGaps(t, file)
	for _, j := range judges {
		t.Run(c.name+"/"+j.name, func(t *testing.T) { agree(t, j, cases, gaps) })
	}
	for g, used := range gaps {
		if !used {
			t.Errorf("%s: %s passes, or is no case: take the entry out", file, g)
		}
	}
}

// gap is a known difference: a case in which a judge is known to be wrong.
type gap struct{ judge, profile, name string }

func (g gap) String() string { return g.judge + " " + g.profile + ": " + g.name }

// readGaps reads lines of the form "judge profile: case — reason", and returns
// them unused. The profile "all" stands for each of them.
func readGaps(t *testing.T, file string) map[gap]bool {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	gaps := map[gap]bool{}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		place, rest, ok := strings.Cut(line, ": ")
		name, reason, reasoned := strings.Cut(rest, " — ")
		space := strings.LastIndexByte(place, ' ')
		if !ok || !reasoned || reason == "" || space < 0 {
			t.Fatalf("%s: %q is not of the form: judge profile: case — reason", file, line)
		}
		for _, profile := range profiles {
			if p := place[space+1:]; p == "all" || p == profile.String() {
				gaps[gap{judge: place[:space], profile: profile.String(), name: name}] = false
			}
		}
	}
	return gaps
}

// agree holds one judge against the cases, and marks the gaps that it has.
func agree(t *testing.T, j judge, cases []*payload, gaps map[gap]bool) {
	t.Helper()
	var rows []row
	var report []string
	for _, p := range cases {
		for _, profile := range profiles {
			if profile >= j.strictest && !(j.valuesOnly && p.broken()) {
				rows = append(rows, row{id: fmt.Sprintf("%s/%s", profile, p.Name), typ: p.Type, profile: profile, data: p.data})
			}
		}
	}
	got := j.verdicts(t, rows)
	asked := map[string]bool{}
	for _, r := range rows {
		asked[r.id] = true
	}
	for id := range got {
		if !asked[id] {
			t.Errorf("%s answered %q, which was not asked", j.name, id)
		}
	}
	for _, p := range cases {
		for _, profile := range profiles {
			id := fmt.Sprintf("%s/%s", profile, p.Name)
			if !asked[id] {
				continue
			}
			wanted := p.wanted(profile, j.valuesOnly)
			verdict, answered := got[id]
			if answered && slices.Equal(verdict, wanted) {
				continue
			}
			g := gap{judge: j.name, profile: profile.String(), name: p.Name}
			if _, known := gaps[g]; known {
				gaps[g] = true
				continue
			}
			report = append(report, difference(p, profile, j.name, wanted, verdict, answered))
		}
	}
	reportDifferences(t, report)
}

// difference is one entry of the report of a disagreement.
func difference(p *payload, profile validate.Profile, judge string, wanted, got []string, answered bool) string {
	var b strings.Builder
	fmt.Fprintf(&b, "case %q, profile %s, judge %s\n\ttext:   %s\n", p.Name, profile, judge, excerpt(p.data))
	if !answered {
		b.WriteString("\tno answer\n")
		return b.String()
	}
	for _, v := range wanted {
		if !slices.Contains(got, v) {
			fmt.Fprintf(&b, "\twanted and not found: %q\n", v)
		}
	}
	for _, v := range got {
		if !slices.Contains(wanted, v) {
			fmt.Fprintf(&b, "\tfound and not wanted: %q\n", v)
		}
	}
	return b.String()
}

// reportDifferences fails with the first differences, and the number of others.
func reportDifferences(t testing.TB, report []string) {
	t.Helper()
	const most = 30
	if len(report) == 0 {
		return
	}
	t.Errorf("%d differences:\n%s", len(report), strings.Join(report[:min(most, len(report))], ""))
	if len(report) > most {
		t.Errorf("and %d more", len(report)-most)
	}
}

// excerpt is a text cut to what a reader takes in at a glance.
func excerpt(data []byte) string {
	const most = 600
	if len(data) > most {
		return fmt.Sprintf("%q… (%d bytes)", data[:most], len(data))
	}
	return fmt.Sprintf("%q", data)
}

// TestDecoder holds the corpus against Go's own decoder: what a reader accepts
// it decodes, and a wrong type, or a number that is written wrongly, it refuses.
// Constraints are nothing to it.
func TestDecoder(t *testing.T) {
	for _, p := range readCorpus(t, "event") {
		want := p.Decoder
		switch {
		case want != "":
		case len(p.Reader) == 0:
			want = "takes"
		case p.broken(), slices.ContainsFunc(p.Reader, decoderRefuses):
			want = "refuses"
		default:
			continue
		}
		got := "takes"
		err := decoderTakes(p.Type, p.data)
		if err != nil {
			got = "refuses"
		}
		if got != want {
			t.Errorf("case %q: encoding/json %s the text (%v), want %s\n\ttext: %s", p.Name, got, err, want, excerpt(p.data))
		}
	}
}

// decoderRefuses reports whether a violation is one for which encoding/json
// refuses a text.
func decoderRefuses(v string) bool {
	return strings.HasSuffix(v, " type") || strings.HasSuffix(v, " "+validate.WireInteger) || strings.HasSuffix(v, " "+validate.WireNumber)
}
