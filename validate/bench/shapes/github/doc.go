// Package github has the validators that eventgen generates for types of go-github.
//
// It has no code of its own.
package github
