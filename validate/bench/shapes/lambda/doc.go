// Package lambda has the validators that eventgen generates for types of aws-lambda-go.
//
// It has no code of its own.
package lambda
