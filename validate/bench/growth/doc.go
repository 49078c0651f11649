// Package growth has events of which each form comes in many sizes, to see
// whether the cost of a byte stays the same.
//
// # Terms
//
//   - A [Form] is a way for an event to be large: a long array, a long string, a
//     map of many members, deep nesting. Hostile forms are invalid, and made to
//     be expensive: a thousand unknown members, a key that occurs again and again.
//   - A [Series] is what a byte costs in events of one form, from small to large.
//   - The growth of a series is how many times as much a byte costs in a larger
//     event as in a smaller one, at worst. A judge that is linear has a growth of
//     about 1; it has less than 1 where small events carry a fixed cost.
//
// # Where to start reading
//
// form.go, list.go; then series.go.
//
// # What it never does
//
// It does not look at contracts of many types; see package scale.
package growth
