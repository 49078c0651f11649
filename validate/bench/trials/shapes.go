package trials

import (
	"encoding/json"
	"fmt"

	"github.com/eventgen/eventgen/validate"
	"github.com/eventgen/eventgen/validate/bench/measure"
	"github.com/eventgen/eventgen/validate/bench/report"
	"github.com/eventgen/eventgen/validate/bench/rivals"
	"github.com/eventgen/eventgen/validate/bench/shapes"
)

// runShapes times the judges that matter on events that are not HotPlex's.
func runShapes(o Options) (report.Table, error) {
	t := report.Table{
		Title:   "Other shapes, and types of public modules (× json.Valid on the same bytes)",
		Columns: []string{"events", "bytes", "json.Valid MB/s", "generated MB/s", "generated", "compiled", "encoding/json into the type", "santhosh v5", "generated × santhosh v5", "allocations"},
	}
	share := 1.0
	if o.Quick {
		share = 0.05
	}
	all, err := shapes.All(share)
	if err != nil {
		return t, err
	}
	for _, shape := range all {
		o.say("%s", shape.Name)
		row, err := runShape(o, shape)
		if err != nil {
			return t, err
		}
		t.Rows = append(t.Rows, row)
	}
	return t, nil
}

func runShape(o Options, shape shapes.Shape) ([]string, error) {
	judges, err := judgesOf(shape)
	if err != nil {
		return nil, err
	}
	var subjects []measure.Subject
	for _, judge := range judges {
		if err := judge.hold(shape); err != nil {
			return nil, err
		}
		subjects = append(subjects, measure.Judging(judge.name, judge.judge, shape.Texts))
	}
	figures := measure.Run(o.plan(), subjects...)
	base, generated, compiled, decoding, santhosh := figures[0], figures[1], figures[2], figures[3], figures[4]
	return []string{
		shape.Name, report.Number(base.Bytes), report.Number(base.MegabytesPerSecond()), report.Number(generated.MegabytesPerSecond()),
		fmt.Sprintf("%.2f", generated.Times(base)), fmt.Sprintf("%.2f", compiled.Times(base)), fmt.Sprintf("%.2f", decoding.Times(base)),
		fmt.Sprintf("%.3f", santhosh.Times(base)), report.Number(generated.Times(santhosh)), fmt.Sprintf("%.0f", generated.Allocations),
	}, nil
}

// shapeJudge is one judge of a shape.
type shapeJudge struct {
	name  string
	judge func(text []byte) bool
	// truncatedOnly says that of the damaged events it sees only those that end too
	// early.
	truncatedOnly bool
}

// judgesOf are json.Valid, the generated judge, the compiled one, a decoder and
// santhosh v5, in this order.
func judgesOf(shape shapes.Shape) ([]shapeJudge, error) {
	schema, err := shape.RootSchema()
	if err != nil {
		return nil, err
	}
	compiled, err := validate.Compile(schema)
	if err != nil {
		return nil, fmt.Errorf("compile the schema of %s: %w", shape.Name, err)
	}
	santhosh, err := rivals.SanthoshV5(schema)
	if err != nil {
		return nil, fmt.Errorf("compile the schema of %s: %w", shape.Name, err)
	}
	return []shapeJudge{
		{name: rivals.Base, judge: json.Valid, truncatedOnly: true},
		{name: rivals.Generated, judge: func(text []byte) bool { return shape.Judge(text, validate.Exact) }},
		{name: rivals.Compiled, judge: func(text []byte) bool { return compiled.Is(shape.Type, text, validate.Exact) }},
		{name: "encoding/json", judge: func(text []byte) bool { return shape.Decode(text) == nil }, truncatedOnly: true},
		{name: rivals.Incumbent, judge: santhosh},
	}, nil
}

// hold demands the right verdicts: every event is accepted, and damaged forms of
// some are refused.
func (j shapeJudge) hold(shape shapes.Shape) error {
	for i, text := range shape.Texts {
		if !j.judge(text) {
			return fmt.Errorf("%s refuses event %d of %s: %s", j.name, i, shape.Name, text)
		}
		if i%50 != 0 {
			continue
		}
		for k, damaged := range shapes.Refuses(text) {
			if j.judge(damaged) != (j.truncatedOnly && k > 0) {
				return fmt.Errorf("%s is wrong about the damaged event %s of %s", j.name, damaged, shape.Name)
			}
		}
	}
	return nil
}
