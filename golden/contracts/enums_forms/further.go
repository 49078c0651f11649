package enums_forms

// The rest of the days.
const (
	Saturday Day = iota + 6
	Sunday
)
