// Command fuzz fills every root type of the generated packages with random
// values, writes them with encoding/json, and judges what it wrote by the
// generated Go. registry.go is generated beside it. Each line of the output is
// one payload.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"strconv"

	"github.com/eventgen/eventgen/validate"
)

// root is a type to make values of, with the generated functions for it.
type root struct {
	pkg      int
	name     string // in the contract
	value    func() any
	is       func([]byte, validate.Profile) bool
	validate func([]byte, validate.Profile) error
	check    func(any) error
}

// What registry.go, which is generated, knows of the packages: the roots, the
// constants of enums, and the types that implement sealed interfaces.
var (
	roots      []root
	enums      = map[reflect.Type][]any{}
	interfaces = map[reflect.Type][]reflect.Type{}
)

// line is one payload, with what the generated Go says against it.
type line struct {
	Package int
	Type    string
	Payload string
	Faults  []string
}

func main() {
	seed, err := strconv.ParseUint(os.Args[1], 10, 64)
	must(err)
	count, err := strconv.Atoi(os.Args[2])
	must(err)
	f := &filler{Rand: rand.New(rand.NewPCG(seed, 1))}
	out := bufio.NewWriter(os.Stdout)
	e := json.NewEncoder(out)
	for _, r := range roots {
		for range count {
			for _, l := range judge(f, r) {
				must(e.Encode(l))
			}
		}
	}
	must(out.Flush())
}

// judge makes one value and writes it by pointer and by value.
func judge(f *filler, r root) []line {
	pointer := r.value()
	f.budget = 200
	f.fill(reflect.ValueOf(pointer).Elem(), use{})
	var lines []line
	for _, value := range []any{pointer, reflect.ValueOf(pointer).Elem().Interface()} {
		data, ok := encode(r, value)
		if !ok || len(lines) > 0 && lines[0].Payload == string(data) {
			continue
		}
		l := line{Package: r.pkg, Type: r.name, Payload: string(data)}
		for _, p := range []validate.Profile{validate.Exact, validate.Open, validate.Reader} {
			if err := r.validate(data, p); err != nil {
				l.Faults = append(l.Faults, fmt.Sprintf("generated Go, %v: %v", p, err))
			}
			if !r.is(data, p) {
				l.Faults = append(l.Faults, fmt.Sprintf("generated Go, %v: Is says no", p))
			}
		}
		if err := r.check(pointer); err != nil {
			l.Faults = append(l.Faults, fmt.Sprintf("Check: %v", err))
		}
		lines = append(lines, l)
	}
	return lines
}

// encode is json.Marshal. A nil pointer that is embedded and lends the struct
// its marshaler makes encoding/json panic: there is no payload to judge.
func encode(r root, value any) (data []byte, ok bool) {
	defer func() {
		if recover() != nil {
			data, ok = nil, false
		}
	}()
	data, err := json.Marshal(value)
	if err != nil {
		panic(fmt.Errorf("package %d, %s: %w", r.pkg, r.name, err))
	}
	return data, true
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
