package corpus

// Fault is one kind of damage to an event.
type Fault string

// Faults of syntax: what is left is not JSON (RFC 8259).
const (
	Truncated     Fault = "truncated"      // the event ends too early
	TrailingComma Fault = "trailing comma" // before a closing brace
	SecondValue   Fault = "second value"   // behind the event
	RawControl    Fault = "raw control"    // a line end within a string
	LeadingZero   Fault = "leading zero"   // a number such as 012
)

// Faults of the bytes: they are JSON, but Go's encoder never writes them.
const (
	InvalidUTF8   Fault = "invalid UTF-8"  // a byte 0xff within a string
	LoneSurrogate Fault = "lone surrogate" // half a pair of \u escapes
	Duplicate     Fault = "duplicate"      // a member occurs twice
	FractionZero  Fault = "1.0"            // a whole number written with a fraction
)

// Faults of the value.
const (
	UnknownTag    Fault = "unknown tag"    // the event's tag is none of the contract's
	UnknownStatus Fault = "unknown status" // an enum of four values has a fifth
	OutOfRange    Fault = "out of range"   // a percentage above 100
	Negative      Fault = "negative"       // a duration below 0
	TooLarge      Fault = "beyond int32"   // a number that does not fit the Go type
	Fraction      Fault = "fraction"       // 0.5 for an integer
	TextForNumber Fault = "text for number"
	NumberForText Fault = "number for text"
	NullPayload   Fault = "null payload"  // where the payload is never null
	NullNumber    Fault = "null number"   // null for a number
	BadTimestamp  Fault = "bad timestamp" // 25 o'clock
	Missing       Fault = "missing"       // a required member is not there
	Unknown       Fault = "unknown"       // a member that the contract does not have
	OtherCase     Fault = "other case"    // a member's name in capitals
)

// SyntaxFaults lists the kinds that leave something which is not JSON.
func SyntaxFaults() []Fault {
	return []Fault{Truncated, TrailingComma, SecondValue, RawControl, LeadingZero}
}

// Faults lists every kind.
func Faults() []Fault {
	return append(SyntaxFaults(),
		InvalidUTF8, LoneSurrogate, Duplicate, FractionZero,
		UnknownTag, UnknownStatus, OutOfRange, Negative, TooLarge, Fraction, TextForNumber,
		NumberForText, NullPayload, NullNumber, BadTimestamp, Missing, Unknown, OtherCase,
	)
}
