// Package report writes down what a judge found in captured traffic.
//
// # Terms
//
//   - A [Judgement] is the verdict on one event, with the event's place.
//   - A [Finding] is one violation with its place in the capture and the text
//     that stands there.
//   - A [Collector] counts judgements, keeps findings up to a bound, and hands
//     them to a [Printer]; there is one for each [Format].
//   - The [Summary] has the counts, which are exact whatever the bound.
//
// # Where to start reading
//
// collector.go, then finding.go for how a violation becomes a finding, then
// text.go and json.go for how it looks.
//
// # What it never does
//
// It judges nothing, reads no capture and knows no terminal: whether to use
// colours is for the caller to say. Nothing that comes from a capture reaches a
// terminal with a control character in it. It imports nothing but the standard
// library and package validate.
package report
