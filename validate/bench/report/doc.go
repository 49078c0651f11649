// Package report writes down what was measured: as text for a terminal, as
// markdown, and as a plot.
//
// # Terms
//
//   - A [Report] is goals and tables, with the [Machine] that they are from.
//   - A [Goal] is a number that issue 4 demands, beside the one that was measured.
//   - A [Plot] is horizontal bars on a logarithmic scale. It follows the colours,
//     light or dark, that its reader prefers.
//
// # Where to start reading
//
// report.go; then text.go, markdown.go and svg.go, which print it.
//
// # What it never does
//
// It measures nothing and decides nothing but whether a goal was met.
package report
