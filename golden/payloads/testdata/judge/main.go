// Command judge gives the verdict of generated Go code on the rows that it reads
// from standard input. Package contract is what eventgen generates; the test
// that runs this command lays it beside the file, and it is never written down.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"log"
	"os"

	"github.com/eventgen/eventgen/golden/payloads/testdata/judge/contract"
	"github.com/eventgen/eventgen/validate"
)

// row is one question.
type row struct {
	ID, Type, Profile string
	Data              []byte
}

// answer is the verdict on one row.
type answer struct {
	ID         string               `json:"id"`
	Violations []validate.Violation `json:"violations"`
}

func main() {
	in, out := json.NewDecoder(bufio.NewReader(os.Stdin)), json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	for in.More() {
		var r row
		if err := in.Decode(&r); err != nil {
			log.Fatal(err)
		}
		profile, err := validate.ParseProfile(r.Profile)
		if err != nil {
			log.Fatal(err)
		}
		a := answer{ID: r.ID, Violations: []validate.Violation{}}
		if err := contract.Validate(r.Type, r.Data, profile); err != nil {
			verdict, ok := errors.AsType[*validate.Error](err)
			if !ok {
				log.Fatal(err)
			}
			a.Violations = verdict.Violations
		}
		if err := out.Encode(a); err != nil {
			log.Fatal(err)
		}
	}
}
