package trials

import (
	"fmt"
	"slices"
	"strings"

	"github.com/eventgen/eventgen/validate/bench/corpus"
	"github.com/eventgen/eventgen/validate/bench/measure"
	"github.com/eventgen/eventgen/validate/bench/report"
	"github.com/eventgen/eventgen/validate/bench/rivals"
)

// heat is what the rivals did on one variant of HotPlex's events.
type heat struct {
	variant corpus.Variant
	figures map[string]measure.Figure // by the rival's name
}

func (h heat) times(rival, other string) float64 { return h.figures[rival].Times(h.figures[other]) }

// everywhere are the rivals that are timed on every variant; the others are
// timed in struct order only.
var everywhere = []string{rivals.Generated, rivals.Explaining, rivals.Compiled, rivals.Incumbent, rivals.Base, rivals.Fastest}

// runHotPlex holds every rival on every variant, then times it. The first heat
// is that of struct order.
func runHotPlex(o Options) ([]rivals.Rival, []heat, error) {
	all := rivals.All()
	judges := make([]func([]byte) bool, len(all))
	for i, rival := range all {
		judge, err := rival.New()
		if err != nil {
			return nil, nil, fmt.Errorf("prepare %s: %w", rival.Name, err)
		}
		judges[i] = judge
	}
	var heats []heat
	for _, variant := range corpus.Variants() {
		o.say("HotPlex's events, %s", variant)
		h, err := runHeat(o, all, judges, variant)
		if err != nil {
			return nil, nil, err
		}
		heats = append(heats, h)
	}
	return all, heats, nil
}

func runHeat(o Options, all []rivals.Rival, judges []func([]byte) bool, variant corpus.Variant) (heat, error) {
	c := corpus.New(variant, o.events())
	texts := make([][]byte, len(c.Events))
	for i, event := range c.Events {
		texts[i] = event.Text
	}
	var subjects []measure.Subject
	for i, rival := range all {
		if err := rival.Hold(judges[i], c); err != nil {
			return heat{}, err
		}
		if variant == corpus.StructOrder || slices.Contains(everywhere, rival.Name) {
			subjects = append(subjects, measure.Judging(rival.Name, judges[i], texts))
		}
	}
	h := heat{variant: variant, figures: map[string]measure.Figure{}}
	for _, figure := range measure.Run(o.plan(), subjects...) {
		h.figures[figure.Name] = figure
	}
	return h, nil
}

// rivalTable is all rivals in struct order.
func rivalTable(all []rivals.Rival, h heat) report.Table {
	size := h.figures[rivals.Base].Bytes
	t := report.Table{
		Title: fmt.Sprintf("Every judge, HotPlex's events as Go writes them (%.0f bytes)", size),
		Columns: []string{
			"judge", "does", "MB/s", "ns/event", "allocations", "× json.Valid", "× santhosh v5", "note",
		},
	}
	for _, rival := range all {
		f := h.figures[rival.Name]
		t.Rows = append(t.Rows, []string{
			rival.Name, does[rival.Kind], report.Number(f.MegabytesPerSecond()), report.Number(f.Nanoseconds()),
			fmt.Sprintf("%.0f", f.Allocations),
			fmt.Sprintf("%.2f", h.times(rival.Name, rivals.Base)), fmt.Sprintf("%.1f", h.times(rival.Name, rivals.Incumbent)),
			rival.Note,
		})
	}
	return t
}

var does = map[rivals.Kind]string{
	rivals.Ours:    "judges everything",
	rivals.Schema:  "judges by a schema",
	rivals.Decoder: "decodes, then checks",
	rivals.Syntax:  "checks the syntax only",
}

// variantTable is how the judges of this project take events that are not
// written as Go writes them.
func variantTable(heats []heat) report.Table {
	t := report.Table{
		Title:   "The same events as other encoders write them (× json.Valid on the same bytes)",
		Columns: []string{"events", "bytes", "json.Valid MB/s"},
		Notes:   []string{"The line for 5 % invalid events has every violation of the invalid ones found and reported where it says all violations."},
	}
	timed := []string{rivals.Generated, rivals.Explaining, rivals.Compiled, rivals.Fastest, rivals.Incumbent}
	for _, name := range timed {
		t.Columns = append(t.Columns, strings.TrimPrefix(name, "eventgen, "))
	}
	for _, h := range heats {
		base := h.figures[rivals.Base]
		row := []string{string(h.variant), fmt.Sprintf("%.0f", base.Bytes), report.Number(base.MegabytesPerSecond())}
		for _, name := range timed {
			row = append(row, fmt.Sprintf("%.2f", h.times(name, rivals.Base)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// blindness lists what each rival lets pass by design.
func blindness(all []rivals.Rival) report.Table {
	t := report.Table{Title: "What each judge lets pass by design", Columns: []string{"judge", "faults that it does not see"}}
	for _, rival := range all {
		faults := make([]string, len(rival.Blind))
		for i, fault := range rival.Blind {
			faults[i] = string(fault)
		}
		list := strings.Join(faults, ", ")
		if list == "" {
			list = "none"
		}
		t.Rows = append(t.Rows, []string{rival.Name, list})
	}
	return t
}
