package golden_test

import (
	"strings"
	"testing"

	"github.com/eventgen/eventgen/golden/contracts/recursive/want/contract"
	"github.com/eventgen/eventgen/validate"
)

// TestUnsureIsNotTriedAgain judges trees whose members stand in an order that
// generated code is unsure of. One that went on regardless would double its
// work with every level and, at this depth, never end.
func TestUnsureIsNotTriedAgain(t *testing.T) {
	const depth = 400
	swapped := strings.Repeat(`{"right":null,"left":`, depth) + "null" + strings.Repeat("}", depth)
	if !contract.IsFork([]byte(swapped), validate.Exact) {
		t.Error("members in another order are refused")
	}
	inside := strings.Repeat(`{"left":`, depth) + `{"right":null,"left":null}` + strings.Repeat(`,"right":null}`, depth)
	if !contract.IsFork([]byte(inside), validate.Exact) {
		t.Error("members in another order are refused behind others in order")
	}
	broken := strings.Repeat(`{"left":`, depth) + `7` + strings.Repeat(`,"right":null}`, depth)
	if contract.IsFork([]byte(broken), validate.Exact) {
		t.Error("a number is taken for a fork")
	}
}
