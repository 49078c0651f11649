package golden_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
)

// mutate changes one value of a payload, and demands that the compiled Validator
// and santhosh find the same in it.
func (b *batch) mutate(p fuzzPayload) {
	b.t.Helper()
	decoder := json.NewDecoder(strings.NewReader(p.Payload))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		b.t.Fatalf("seed %d: %q: %v", b.seed, p.Payload, err)
	}
	data, err := json.Marshal(mutant(b.random, value))
	// santhosh leaves members named "" out of its locations: that is no finding.
	if err != nil || bytes.Equal(data, []byte(p.Payload)) || bytes.Contains(data, []byte(`"":`)) {
		return
	}
	for i, profile := range profiles {
		compiled := b.verdict(b.compiled[p.Package].Validate(p.Type, data, profile), data)
		santhosh := b.verdict(b.oracles[p.Package][i].Validate(p.Type, data, profile), data)
		if !slices.Equal(compiled, santhosh) {
			b.complain("mutants of "+p.Type, "p%d.%s, %v: compiled and santhosh differ on %s:\n%q\n%q", p.Package, p.Type, profile, data, compiled, santhosh)
		}
	}
}

// verdict is what a judge finds of values, as the corpora write it.
func (b *batch) verdict(err error, data []byte) []string {
	b.t.Helper()
	lines, fault := verdictOf(err, data)
	if fault != nil {
		b.t.Fatalf("seed %d: no verdict on %s: %v", b.seed, data, fault)
	}
	return slices.DeleteFunc(lines, func(line string) bool { return strings.Contains(line, " wire:") })
}

// mutant is a value with one change somewhere in it.
func mutant(r *rand.Rand, value any) any {
	switch v := value.(type) {
	case map[string]any:
		names := slices.Sorted(maps.Keys(v))
		switch {
		case len(names) > 0 && r.IntN(6) > 0:
			name := names[r.IntN(len(names))]
			v[name] = mutant(r, v[name])
			return v
		case len(names) > 0 && r.IntN(2) > 0:
			delete(v, names[r.IntN(len(names))])
			return v
		case r.IntN(2) > 0:
			v["unknown"] = json.Number("1")
			return v
		}
	case []any:
		if len(v) > 0 && r.IntN(4) > 0 {
			i := r.IntN(len(v))
			v[i] = mutant(r, v[i])
			return v
		}
		if r.IntN(2) > 0 {
			return append(v, nil)
		}
	case json.Number:
		if r.IntN(2) > 0 {
			return json.Number([]string{"-1", "101", "9007199254740992", "-9223372036854775809", "1e400", "0.5", "256", "3.5e38"}[r.IntN(8)])
		}
	case string:
		if r.IntN(2) > 0 {
			return []string{v + "x", "", "-5", "01", "AA==", "2026-02-30T00:00:00Z", "1.0"}[r.IntN(7)]
		}
	}
	return []any{nil, true, "x", json.Number("7"), json.Number("1.5"), []any{}, map[string]any{}}[r.IntN(7)]
}
