package validate

// kind tells the nodes apart.
type kind uint8

const (
	kindAnything kind = iota
	kindBoolean
	kindInteger
	kindNumber
	kindString
	kindArray
	kindMap
	kindObject
	kindUnion
)

// node is a shape made ready for the judges: every Ref followed, every bound
// taken apart. The judges never change one, so that any number of them may
// share it; nodes of recursive types form cycles.
type node struct {
	kind kind
	// plain says that it is a string without constraints.
	plain bool
	// ownDecoder says that the reader profile lets any value pass.
	ownDecoder bool
	// enums each list values, one of which the value must be.
	enums []*enumRule
	// Of the rules, the node has the one of its kind: numbers that of integers
	// and numbers, object that of objects and of the envelopes of unions.
	numbers *numberRule
	text    *textRule
	array   *arrayRule
	entries *mapRule
	object  *objectRule
	union   *unionRule
}

// use is a node at one place, where null may stand in its stead.
type use struct {
	node *node
	null bool
}

// step is a use as the walker takes it: with the way in which it tries to read
// a value first. What that way does not take may be valid all the same.
type step struct {
	use
	way way
	// digits is the number of digits up to which wayDigits takes an integer,
	// and minusDigits that behind a minus. For wayNumber, minusDigits is zero
	// where it takes no negative number.
	digits, minusDigits uint8
	// zero is a value, of zeroLength bytes, that is common and takes no reading:
	// 0, "" or null. It is compared with as many bytes as zeroMask lets through.
	zero, zeroMask uint32
	zeroLength     uint8
}

// way is how the walker tries to read a value first.
type way uint8

const (
	wayAny    way = iota // whatever the kind of the node
	wayText              // a string without constraints
	wayDigits            // an integer with few digits
	wayNumber            // a number that is not too large
	wayBoolean
	wayListed // a string that is one of a list
	wayTime   // a string that TimePattern alone constrains
	wayObject
	wayArray
	wayMap
	wayEnvelope
	wayTag     // the tag of an envelope
	wayPayload // the payload of an envelope
)

// numberRule narrows integers and numbers.
type numberRule struct {
	min, max, above, below *bound
	multiples              []divisor
	// signOnly says that a minimum of zero is all there is.
	signOnly bool
	// For integers: the magnitudes that are allowed, above zero for negative
	// integers, and from zero on for others. Multiples apart, they say all
	// that the bounds say about integers that a uint64 can hold.
	negative, positive span
	// unsigned says that the minimum is zero or more, so that Go's decoder
	// refuses a negative zero.
	unsigned bool
}

// free reports whether every number satisfies the rule.
func (r *numberRule) free() bool {
	return r.min == nil && r.max == nil && r.above == nil && r.below == nil && len(r.multiples) == 0
}

// bound is a number that others are compared with.
type bound struct {
	text string
	decimal
}

// span is the numbers from least to most; it is empty where least is greater.
type span struct{ least, most uint64 }

func (s span) holds(n uint64) bool { return s.least <= n && n <= s.most }

// textRule narrows strings.
type textRule struct {
	minLength int
	maxLength Limit
	patterns  []*pattern
}

type arrayRule struct {
	elem     use
	step     step
	minItems int
	maxItems Limit
	fixed    bool
	unique   bool
}

type mapRule struct {
	key, elem     use
	step          step
	minProperties int
	maxProperties Limit
	// anyKey says that every name is allowed.
	anyKey bool
}

// objectRule is the declared members of an object.
type objectRule struct {
	members []memberRule
	// names finds a member by its name, folded by its name in any case, and
	// quoted by its name and the colon in the bytes of an event.
	names, folded nameIndex
	quoted        quotedIndex
	// steps are for the values of the members.
	steps []step
	open  bool
	// required has one bit for each member, 64 to the word.
	required []uint64
}

type memberRule struct {
	name string
	use
	optional bool
}

// unionRule is the variants of a union, by the value of the member tag.
type unionRule struct {
	tag string
	// tagName is the name of the tag and the colon in the bytes of an event.
	tagName quotedString
	// tags finds a variant by its tag, quoted by the tag in the bytes of an
	// event.
	tags     nameIndex
	quoted   quotedIndex
	variants []variantRule
	open     bool
	// tagsListed says that the tag member of an envelope may have the tag of
	// every variant.
	tagsListed bool
	// guesses finds the payload that has a member of a name, the first name of
	// a payload in front of its tag; see guessed.
	guesses guessIndex
	// For envelopes, the members of the node's object that hold the tag and
	// the payload. A union of whole objects has no object.
	tagMember, payloadMember int
}

type variantRule struct {
	use
	step step
	// tagged says that the variant of a union of whole objects has the tag
	// among its declared members.
	tagged bool
}

// enumRule is a list of values.
type enumRule struct {
	// values are the JSON texts that the table gave.
	values []string
	// strings finds the values that are strings by their text, unescaped, and
	// quoted in the bytes of an event; others finds the other values by their
	// JSON text as the table gave it.
	strings, others nameIndex
	quoted          quotedIndex
	// canonical holds the canonical form of every value.
	canonical map[string]struct{}
}
