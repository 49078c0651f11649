// Package ignored is the rule of the dash: a field with it is no member, and a
// dash with a comma is a member of that name.
package ignored

// Job has fields that are not sent.
type Job struct {
	ID string `json:"id"`
	// Done cannot be encoded, and is left out by its tag.
	Done func() `json:"-"`
	// Dash is called "-".
	//
	//lint:ignore SA5008 the rule is that this is no dash alone
	Dash string `json:"-,"`
	// Legacy is written, but no part of the contract.
	//
	//eventgen:ignore
	Legacy string `json:"legacy"`
	hidden int
}

// Hidden gives the unexported field a reader.
func (j Job) Hidden() int { return j.hidden }

// Server is no data: nothing of it is a root.
type Server struct {
	Handler func(Job) error
}

// Draft is data, but not to be sent.
//
//eventgen:ignore
type Draft struct {
	Text string `json:"text"`
}
