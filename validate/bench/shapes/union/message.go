package union

// Message is one of three hundred.
//
//eventgen:union tag=kind payload=body
type Message struct {
	Kind Kind `json:"kind"`
	Body any  `json:"body"` //eventgen:nonnil
}

// Kind is the tag of a message.
type Kind string
