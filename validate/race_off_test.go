//go:build !race

package validate

// poolsKeep: see race_on_test.go.
const poolsKeep = true
