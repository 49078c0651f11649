// Command eventgen keeps the JSON that a Go backend writes and what its
// consumers believe about it the same: it reads Go types, writes JSON Schema,
// TypeScript and validators from them, and holds captured traffic against them.
//
// Where to start reading: root.go has the commands; each has a file of its own,
// which gives the passes by name. contracts.go says what a command works on
// (flags or eventgen.yaml, read by config.go), products.go turns that into
// files, and write.go alone changes the disk. severity.go and known.go read the
// longer keys of the config; lint_text.go and lint_sarif.go print diagnostics.
// exit.go has the exit statuses.
package main
