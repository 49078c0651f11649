//go:build !goexperiment.jsonv2

package rivals

// engine is how encoding/json works in this build.
const engine = "the default engine, without GOEXPERIMENT=jsonv2"
