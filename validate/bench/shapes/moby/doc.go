// Package moby has the validators that eventgen generates for types of moby's daemon.
//
// It has no code of its own.
package moby
