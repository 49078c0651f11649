// Package runtime has the validators that eventgen generates for types of the OCI runtime specification.
//
// It has no code of its own.
package runtime
