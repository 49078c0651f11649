package typescript

import (
	"testing"

	"github.com/eventgen/eventgen/schema"
)

func TestWithoutPrefix(t *testing.T) {
	for _, c := range []struct{ goName, constant, want string }{
		{"Status", "StatusRunning", "Running"},
		{"Status", "statusRunning", "Running"},
		{"status", "StatusRunning", "Running"},
		{"Status", "STATUSRunning", "STATUSRunning"},
		{"Status", "Status_running", "running"},
		{"Status", "Status_RUNNING", "RUNNING"},
		{"Status", "Status", "Status"},
		{"Status", "Status_", "Status_"},
		{"Status", "Statuses", "Statuses"},
		{"Status", "Status200", "Status200"},
		{"Status", "Status_200", "Status_200"},
		{"Status", "StatusÜber", "Über"},
		{"Status", "Running", "Running"},
		{"Status", "S", "S"},
		{"T", "TOne", "One"},
		{"Ärger", "ÄrgerGroß", "Groß"},
		{"Ärger", "Ö", "Ö"},
	} {
		if got := withoutPrefix(c.goName, c.constant); got != c.want {
			t.Errorf("%s of type %s is named %s, want %s", c.constant, c.goName, got, c.want)
		}
	}
}

// TestOptions asks for what cannot be.
func TestOptions(t *testing.T) {
	number := def("Count", int32Type)
	number.Pos = schema.Position{File: "p/count.go", Line: 3, Column: 6}
	contract := contractOf(number, def("Kind", enum(true, "a")), def("Name", anyString), def("Some", with(anyString, oneOfTexts("a"))))
	for _, c := range []struct {
		emitter Emitter
		want    string
	}{
		{Emitter{Brands: []string{"Name"}}, ""},
		{Emitter{Layout: LayoutContract}, ""},
		{Emitter{Brands: []string{"Name", "Nmae"}}, `cannot brand "Nmae": the contract has no type of that name`},
		{Emitter{Brands: []string{"Count"}}, `cannot brand "Count" (p/count.go:3:6): only a type that is a plain string in JSON can be branded`},
		{Emitter{Brands: []string{"Kind"}}, `cannot brand "Kind" (-): only a type that is a plain string in JSON can be branded`},
		{Emitter{Brands: []string{"Some"}}, `cannot brand "Some" (-): only a type that is a plain string in JSON can be branded`},
		{Emitter{Layout: "file"}, `unknown layout "file": expected "contract" or "type"`},
	} {
		_, err := c.emitter.Emit(contract)
		if got := errorText(err); got != c.want {
			t.Errorf("%+v: got error %q, want %q", c.emitter, got, c.want)
		}
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
