// Package plain has the shapes of data that a contract of some other project may
// be full of: nesting, numbers, maps, long texts.
//
// It never judges; the files eventgen_*.go do.
package plain
