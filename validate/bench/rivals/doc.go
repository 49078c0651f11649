// Package rivals has every judge that the benchmarks compare: those of this
// project, and the libraries that somebody would reach for instead.
//
// # Terms
//
//   - A [Rival] judges the bytes of one event. Its kind says what it is by trade:
//     it judges by a schema, decodes into Go values and checks those, or looks at
//     the syntax only.
//   - What a rival is blind to are the faults that it lets pass by design. A
//     struct decoder cannot see that a member is missing; a check of the syntax
//     sees no values.
//   - To hold a rival is to demand its verdict on every event: it must accept
//     all that is valid, refuse whatever carries a fault that it can see, and
//     accept the rest. So its blindness is measured too, and not only claimed.
//
// # Fairness
//
// Each rival is used in the fastest way that its own documentation shows for
// judging an event and going on: schemas are compiled and types registered
// beforehand, decoders decode the payload into the struct that the tag names.
// Generated code of rivals is checked in, in the folders below, with the command
// that made it.
//
// # Where to start reading
//
// rival.go, list.go; then one file for each rival.
//
// # What it never does
//
// It measures nothing, and gives no rival more than the bytes of the event.
package rivals
