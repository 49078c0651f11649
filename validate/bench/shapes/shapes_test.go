package shapes

import (
	"os/exec"
	"testing"

	"github.com/eventgen/eventgen/validate"
	"github.com/eventgen/eventgen/validate/bench/rivals"
)

func TestEveryJudgeOfAShapeAgrees(t *testing.T) {
	all, err := All(0.02)
	if err != nil {
		t.Fatal(err)
	}
	for _, shape := range all {
		t.Run(shape.Name, func(t *testing.T) {
			schema, err := shape.RootSchema()
			if err != nil {
				t.Fatal(err)
			}
			compiled, err := validate.Compile(schema)
			if err != nil {
				t.Fatal(err)
			}
			santhosh, err := rivals.SanthoshV5(schema)
			if err != nil {
				t.Fatal(err)
			}
			size := 0
			for _, text := range shape.Texts {
				size += len(text)
				for _, refused := range Refuses(text) {
					verdicts(t, shape, compiled, santhosh, refused, false)
				}
				verdicts(t, shape, compiled, santhosh, text, true)
				if err := shape.Decode(text); err != nil {
					t.Errorf("encoding/json: %v in %.300s", err, text)
				}
			}
			t.Logf("%d events of %d bytes", len(shape.Texts), size/len(shape.Texts))
		})
	}
}

func verdicts(t *testing.T, shape Shape, compiled *validate.Validator, santhosh func([]byte) bool, text []byte, valid bool) {
	t.Helper()
	if shape.Judge(text, validate.Exact) != valid {
		t.Errorf("the generated judge is wrong: %v of %.600s", compiled.Validate(shape.Type, text, validate.Exact), text)
	}
	if compiled.Is(shape.Type, text, validate.Exact) != valid {
		t.Errorf("the compiled judge is wrong about %.300s", text)
	}
	if santhosh(text) != valid {
		t.Errorf("santhosh v5 is wrong about %.300s", text)
	}
}

func TestEventsAreTheSameInEveryRun(t *testing.T) {
	first, err := All(0.01)
	if err != nil {
		t.Fatal(err)
	}
	second, err := All(0.01)
	if err != nil {
		t.Fatal(err)
	}
	for i, shape := range first {
		for k, text := range shape.Texts {
			if string(text) != string(second[i].Texts[k]) {
				t.Errorf("%s: event %d differs", shape.Name, k)
			}
		}
	}
}

func TestGeneratedFilesAreUpToDate(t *testing.T) {
	if out, err := exec.Command("go", "tool", "eventgen", "check").CombinedOutput(); err != nil {
		t.Errorf("%v: run go generate ./shapes\n%s", err, out)
	}
}
