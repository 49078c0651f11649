//go:build goexperiment.jsonv2

package rivals

// engine is how encoding/json works in this build.
const engine = "on top of json/v2, with GOEXPERIMENT=jsonv2"
