package proof

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/eventgen/eventgen/validate"
)

// mostFailures is how many failures of one type are reported.
const mostFailures = 3

// Run holds the cases of every type against the judges of the contract, each
// type in a test of its own name. It also writes or compares the fixtures.
func Run(t *testing.T, c Contract) {
	t.Helper()
	schema := c.schemaJudge(t)
	fixtures, values := newFixtures(&c), newCaser(&c)
	for _, typ := range c.Types {
		t.Run(typ.Name, func(t *testing.T) {
			t.Helper()
			cases := values.cases(typ)
			prove(t, c.Package, typ, schema, cases)
			fixtures.add(typ, cases)
		})
	}
	if err := fixtures.settle(*update); err != nil {
		t.Error(err)
	}
}

// schemaJudge reads the schema; without one it is nil.
func (c *Contract) schemaJudge(t *testing.T) Judge {
	t.Helper()
	if c.Schema == "" {
		return nil
	}
	text, err := os.ReadFile(filepath.FromSlash(c.Schema))
	if err != nil {
		t.Fatalf("the emitted schema cannot be read: %v: run eventgen generate", err)
	}
	judge, err := c.compile(text)
	if err != nil {
		t.Fatal(err)
	}
	return judge
}

// prove holds the cases of one type against the judges; schema may be nil.
func prove(t reporter, own string, typ Type, schema Judge, cases []Case) {
	t.Helper()
	p := prover{t: t, typ: typ, schema: schema, undecodable: undecodable(typ.Go)}
	p.decoder, p.isOwn = decoders(typ.Go, own)
	for _, k := range cases {
		p.prove(&k)
	}
	p.conclude()
}

// reporter is what is needed of a *testing.T.
type reporter interface {
	Helper()
	Errorf(format string, args ...any)
	Logf(format string, args ...any)
}

// prover is the proof of one type under way.
type prover struct {
	t           reporter
	typ         Type
	schema      Judge
	undecodable string // why values cannot be decoded, or ""
	decoder     string // the type that has a decoder of its own, or ""
	isOwn       bool   // no decoder is that of another package
	// judged, sound, refused and failed count encodings, sound cases with and
	// without one, and failures.
	judged, sound, refused, failed int
	notes                          []string // what was not proved
}

// How a case is encoded. What is written by value is judged but not decoded: a
// marshaler with a pointer receiver is not called then, and a decoder is.
const (
	byPointer = "by pointer"
	byValue   = "by value"
)

// prove encodes a case by pointer and by value.
func (p *prover) prove(k *Case) {
	p.t.Helper()
	pointed, err := encode(k.Value)
	if err != nil {
		if k.Sound {
			p.refused++
			p.note("not proved, for encoding/json refuses it: " + k.Name + ": " + err.Error())
		}
		return
	}
	if k.Sound {
		p.sound++
	} else if k.full {
		for _, why := range k.Broken {
			p.note("judged, but not demanded to be valid: " + k.Name + ", by " + why)
		}
	}
	p.judge(k, byPointer, pointed)
	if isOpaque(p.typ.Go) && !p.typ.Go.Implements(jsonMarshaler) && !p.typ.Go.Implements(textMarshaler) {
		p.note("encoded by pointer only, for the marshaler of " + p.typ.Go.String() + " has a pointer receiver")
		return
	}
	plain, err := encode(reflect.ValueOf(k.Value).Elem().Interface())
	if err == nil && !bytes.Equal(pointed, plain) {
		p.judge(k, byValue, plain)
	}
}

// judge holds one encoding against every judge.
func (p *prover) judge(k *Case, how string, text []byte) {
	p.t.Helper()
	p.judged++
	found := p.typ.Validate(text, validate.Exact)
	if k.Sound && found != nil {
		p.fail(k, how, text, "the generated validator refuses what encoding/json writes", p.explain(k, found))
		return
	}
	if p.schema != nil && slices.Contains(p.schema.Types(), p.typ.Name) {
		profile := p.schema.Profile()
		want := p.typ.Validate(text, profile)
		if got := p.schema.Validate(p.typ.Name, text, profile); !sameValueFaults(want, got) {
			p.fail(k, how, text, "the generated validator and the emitted schema disagree", "the validator finds "+shownFaults(want), "the schema finds "+shownFaults(got))
		}
	}
	checked := p.typ.Check(k.Value)
	if missed := p.missed(k, found, checked); len(missed) > 0 {
		p.fail(k, how, text, "the encoded bytes have faults that Check"+p.typ.Name+" does not find", p.explain(k, found))
	}
	if invented := without(faults(checked), faults(found)); len(invented) > 0 && !isCut(found, checked) {
		p.fail(k, how, text, "Check"+p.typ.Name+" finds faults that the encoded bytes do not have", shownFaults(checked))
	}
	if found == nil && p.undecodable == "" && how == byPointer {
		p.decode(k, how, text)
	}
}

// missed are the faults that Check should have found. It cannot look into opaque
// values: what is wrong in one of a case that is not sound, such as the zero
// value, is only noted.
func (p *prover) missed(k *Case, found, checked error) []string {
	if len(p.typ.Unchecked) > 0 || isCut(found, checked) {
		return nil
	}
	return slices.DeleteFunc(without(faults(found), faults(checked)), func(fault string) bool {
		pointer, _, _ := strings.Cut(fault, " ")
		goType := k.opaqueAt(pointer)
		if goType != "" {
			p.note("not seen by Check" + p.typ.Name + ", for the marshaler of " + goType + " writes it: a fault at " + fault)
		}
		return goType != ""
	})
}

// opaqueAt is the Go type with a marshaler that writes what is at the pointer,
// or "".
func (k *Case) opaqueAt(pointer string) string {
	for {
		if goType := k.opaque[pointer]; goType != "" || pointer == "" {
			return goType
		}
		pointer = pointer[:strings.LastIndexByte(pointer, '/')]
	}
}

// note remembers what is to be logged, once.
func (p *prover) note(text string) {
	if !slices.Contains(p.notes, text) {
		p.notes = append(p.notes, text)
	}
}

// decode demands that what is valid can be read, and is then written again. A
// decoder of its own may refuse values that nobody sends, or bring others into a
// form of its own: of it that is demanded for the full value alone, and for
// others that differ from it in one place that decoding changes them only once.
func (p *prover) decode(k *Case, how string, text []byte) {
	p.t.Helper()
	again, err := reencode(p.typ.Go, text)
	if err == nil && sameJSON(text, again) {
		return
	}
	strict := p.decoder == "" || p.isOwn && k.Name == fullName
	if !strict && err == nil && p.isOwn && k.Sound && k.alternative {
		once := again
		again, err = reencode(p.typ.Go, once)
		strict = err != nil || !sameJSON(once, again)
	}
	switch {
	case !strict && err != nil:
		p.note("the decoder of " + p.decoder + " refuses some of what was written")
	case !strict:
		p.note("the decoder of " + p.decoder + " changes some of what was written")
	case err != nil:
		p.fail(k, how, text, "encoding/json cannot decode what it has written", err.Error())
	default:
		p.fail(k, how, text, "decoding does not give the value back", "the decoded value encodes to "+fromDifference(text, again))
	}
}

// reencode decodes a text as the type and encodes the value.
func reencode(t reflect.Type, text []byte) ([]byte, error) {
	v := reflect.New(t)
	if err := decode(text, v.Interface()); err != nil {
		return nil, err
	}
	return encode(v.Interface())
}

// explain says what was found, and of a type with a marshaler, what may be wrong.
func (p *prover) explain(k *Case, err error) string {
	out := "found " + shownFaults(err)
	for _, fault := range slices.Sorted(maps.Keys(faults(err))) {
		pointer, _, _ := strings.Cut(fault, " ")
		if goType := k.opaqueAt(pointer); goType != "" {
			return out + "\n\t" + goType + " writes itself here: what its marshaler writes is not what the contract declares." +
				" Correct its //eventgen:wire directive or its marshaler and run eventgen generate;" +
				" or, where the type never has such a value, implement testing/quick's Generator on it"
		}
	}
	return out
}

func (p *prover) fail(k *Case, how string, text []byte, what string, details ...string) {
	p.t.Helper()
	if p.failed++; p.failed > mostFailures {
		return
	}
	p.t.Errorf("%s: %s, encoded %s: %s\n\t%s\n\t%s", p.typ.Name, k.Name, how, what, excerpt(text), strings.Join(details, "\n\t"))
}

// conclude says what was not proved.
func (p *prover) conclude() {
	p.t.Helper()
	if p.failed > mostFailures {
		p.t.Errorf("%s: %d more failures", p.typ.Name, p.failed-mostFailures)
	}
	if p.judged == 0 && p.refused > 0 {
		p.t.Errorf("%s: encoding/json refuses every value that was made", p.typ.Name)
	} else if p.sound == 0 && p.failed == 0 {
		p.note("no value of " + p.typ.Go.String() + " was made of which it is known that it keeps the contract")
	}
	for _, note := range p.notes {
		p.t.Logf("%s", note)
	}
	if p.undecodable != "" {
		p.t.Logf("not decoded: %s", p.undecodable)
	}
	p.t.Logf("%d values judged, %d of them demanded to be valid", p.judged, p.sound)
}
