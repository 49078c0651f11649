package corpus

import "math/rand/v2"

// Variant is how the events of a corpus are written.
type Variant string

// The variants. All but Faulty have only valid events.
const (
	// StructOrder is what encoding/json writes: compact, members in the order of
	// the struct.
	StructOrder Variant = "struct order"
	// Shuffled has the members of every object in an order of its own.
	Shuffled Variant = "shuffled"
	// Sorted has the members of every object sorted by name.
	Sorted Variant = "sorted"
	// Spaced has a space behind each comma and colon, as Python's json writes.
	Spaced Variant = "spaced"
	// Indented has each member in a line of its own, indented by two spaces.
	Indented Variant = "indented"
	// Faulty is StructOrder with faults in every twentieth event.
	Faulty Variant = "5 % invalid"
)

// Variants lists all variants.
func Variants() []Variant {
	return []Variant{StructOrder, Shuffled, Sorted, Spaced, Indented, Faulty}
}

// Event is one event with what is wrong with it.
type Event struct {
	// Text is the event's JSON, or what is left of it.
	Text []byte
	// Faults are the kinds of damage done to it; it is valid if there are none.
	Faults []Fault
}

// Corpus is a list of different events.
type Corpus struct {
	Name   string
	Events []Event
}

// New makes a corpus of n events.
func New(variant Variant, n int) Corpus {
	random := rand.New(rand.NewPCG(757, 27))
	maker := maker{random: random}
	rewriting := rand.New(rand.NewPCG(4, 22)) // apart, so that all variants have the same events
	events := make([]Event, n)
	for i := range events {
		events[i] = write(maker.event(i), i, variant, rewriting)
	}
	layOut(events)
	return Corpus{Name: string(variant), Events: events}
}

// layOut puts the texts of all events behind each other, as they stand in a
// capture. Scattered over the heap, each would begin with a miss of the cache,
// of which a judge that is quick has more than one that is slow.
func layOut(events []Event) {
	size := 0
	for _, event := range events {
		size += len(event.Text) + 1
	}
	all := make([]byte, 0, size)
	for i, event := range events {
		from := len(all)
		all = append(append(all, event.Text...), '\n')
		events[i].Text = all[from : from+len(event.Text) : from+len(event.Text)]
	}
}

// write gives the i-th event the form of the variant.
func write(text []byte, i int, variant Variant, random *rand.Rand) Event {
	switch variant {
	case Shuffled:
		return Event{Text: parse(text).shuffle(random).print(compact)}
	case Sorted:
		return Event{Text: parse(text).sort().print(compact)}
	case Spaced:
		return Event{Text: parse(text).print(spaced)}
	case Indented:
		return Event{Text: parse(text).print(indented)}
	case Faulty:
		if i%20 == 7 {
			return damage(text, i/20, random)
		}
	}
	return Event{Text: text}
}

// Size is the number of bytes of all events.
func (c Corpus) Size() int {
	size := 0
	for _, event := range c.Events {
		size += len(event.Text)
	}
	return size
}

// Share is every n-th event, from the one with the index from.
func (c Corpus) Share(from, n int) []Event {
	share := make([]Event, 0, len(c.Events)/n+1)
	for i := from % n; i < len(c.Events); i += n {
		share = append(share, c.Events[i])
	}
	return share
}
