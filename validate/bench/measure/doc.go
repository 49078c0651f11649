// Package measure times subjects against each other on a machine that others
// use too.
//
// # Terms
//
//   - A [Subject] is what is timed: it passes over a list of inputs.
//   - A round times every subject once, one after the other, each beginning with
//     another one. What slows the machine down for a second so slows all of them.
//   - A [Figure] is the median of what a subject took in the rounds. A ratio of
//     two subjects is taken within each round, and is the median of those: it
//     does not depend on how fast the machine happened to be.
//   - A slow subject passes over a share of the inputs in each round, over
//     another share in each, so that all subjects get about the same time.
//
// # Where to start reading
//
// measure.go.
//
// # What it never does
//
// It uses one processor only: the garbage that a subject makes is collected in
// its own time. It does not look at what a subject answers; see rivals.Hold.
package measure
