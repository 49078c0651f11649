// Command bench measures the judges of eventgen beside every library that one
// would use instead, on the same events in the same run.
//
//	go run .           measure, and print the goals of issue 4 and all tables
//	go run . -report   do the same, and write REPORT.md and report.svg
//	go run . -quick    hold every judge to its verdicts, and measure too briefly
//	                   to say anything about speed: for CI, in under a minute
//
// A goal that is missed is printed, and is no failure; a wrong verdict is.
//
// It is a module of its own, so that nobody who uses eventgen downloads its
// rivals.
//
// # How it measures
//
// Ten thousand and more different events; rounds in which every judge has its
// turn, each round beginning with another judge; medians of the rounds; ratios
// within each round. GOMAXPROCS is 1, so that the garbage of a judge is collected
// in its own time. Every judge must have given the right verdict on every event
// before it is timed.
//
// # The rooms
//
//   - corpus makes HotPlex's events, shapes those of other contracts, growth
//     large and hostile ones, scale contracts of thousands of types.
//   - rivals has every judge of HotPlex's events.
//   - measure times them, report writes down what it found.
//   - trials puts all of that together. Start reading there.
//
// # What it never does
//
// It judges no rival by what it does not promise: see the faults that each is
// blind to, in package rivals.
package main
