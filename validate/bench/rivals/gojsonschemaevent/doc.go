// Package gojsonschemaevent is what go-jsonschema generates from the schema of
// package event. The tool makes an `any` of a union's payload, so its rival
// decodes the envelope by hand.
package gojsonschemaevent

//go:generate go tool go-jsonschema -p gojsonschemaevent --min-sized-ints --tags json -o event.go ../../../../event/event.schema.json
