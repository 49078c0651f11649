// Package trials runs the benchmarks: who judges what, what is demanded of it,
// and which goals of issue 4 that answers.
//
// # Terms
//
//   - A trial measures some judges on some events and fills a table of the
//     report. Before it is timed, every judge must give the right verdict on every
//     event; a wrong one ends the run.
//   - [Options] say how thorough a run is. A quick one, for CI, is about the
//     verdicts: it measures too, but too briefly to say anything about speed.
//
// # Where to start reading
//
// trials.go; then hotplex.go, goals.go, check.go, shapes.go and growth.go, a
// trial each.
//
// # What it never does
//
// It prints nothing and writes no file but temporary ones.
package trials
