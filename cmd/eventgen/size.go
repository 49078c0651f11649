package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// parseSize reads a number of bytes, perhaps with a unit: 4096, 64MiB.
func parseSize(text string) (int, error) {
	unit := 1
	digits := text
	for i, name := range []string{"KiB", "MiB", "GiB"} {
		if before, ok := strings.CutSuffix(text, name); ok {
			unit, digits = 1<<(10*(i+1)), before
		}
	}
	n, err := strconv.Atoi(digits)
	if err != nil || n <= 0 || n > math.MaxInt/4/unit {
		return 0, fmt.Errorf("expected a number of bytes such as 4096, 512KiB or 64MiB, found %q", text)
	}
	return n * unit, nil
}
