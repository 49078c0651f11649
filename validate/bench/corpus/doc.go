// Package corpus makes the events that the benchmarks judge: ten thousand and
// more, every one different, of the contract of package event.
//
// # Terms
//
//   - A [Corpus] is a list of events of one [Variant]. It depends on its size
//     and its variant alone: every run, on every machine, judges the same bytes.
//   - A [Variant] is how the events are written: [StructOrder] is what
//     encoding/json writes, the others are the same events as other encoders
//     write them, and [Faulty] has faults in one event of twenty.
//   - A [Fault] is one kind of damage. An event carries the faults that were put
//     into it, so that a judge which cannot see some kinds of fault can still be
//     held to the others.
//
// # Why so many
//
// A processor learns the branches of five hundred events by heart, and then
// flatters every judge by a third.
//
// # Where to start reading
//
// corpus.go; then maker.go, which makes Go values and encodes them; tree.go,
// which writes an event in another way; fault.go and inject.go, which damage it.
//
// # What it never does
//
// It reads no clock, no file and no seed from outside.
package corpus
