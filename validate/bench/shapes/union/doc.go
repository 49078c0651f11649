// Package union is a contract of three hundred tags with twenty payloads.
// message.go is the envelope; tags.go has the tags, which maketags writes.
//
// It never judges; the files eventgen_*.go do.
package union
