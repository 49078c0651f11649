// Package ogenevent is what ogen generates from openapi.json, which describes
// the events of HotPlex as ogen likes them: a union of two objects, told apart
// by the discriminator that is their tag. Only types, decoders and validators
// are generated, no server and no client.
package ogenevent

//go:generate go tool ogen --config ogen.yml --package ogenevent --target . openapi.json
