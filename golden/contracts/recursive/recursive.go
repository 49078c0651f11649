// Package recursive is the rule that a type may hold itself, through a pointer,
// a slice or a map, and by way of others.
package recursive

// Node is a tree.
type Node struct {
	Value    string           `json:"value"`
	Children []Node           `json:"children"`
	Parent   *Node            `json:"parent,omitempty"`
	Named    map[string]*Node `json:"named,omitempty"`
}

// Forest is a list of lists of itself.
type Forest []Forest

// Person knows pets.
type Person struct {
	Pets []Pet `json:"pets"`
}

// Pet knows a person.
type Pet struct {
	Owner *Person `json:"owner"`
}

// Fork holds itself twice: a judge that tries both ways at every fork never ends.
type Fork struct {
	Left  *Fork `json:"left"`
	Right *Fork `json:"right"`
}
