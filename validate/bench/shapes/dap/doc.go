// Package dap has the validators that eventgen generates for types of go-dap.
//
// It has no code of its own.
package dap
