//go:build race

package validate

// poolsKeep says that a sync.Pool gives back what was put into it: under the
// race detector it forgets some of it on purpose.
const poolsKeep = false
