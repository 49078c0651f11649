// Package aliases is the rule that an alias is the type that it stands for.
package aliases

import "time"

// ID is another name of string.
type ID = string

// Moment is another name of a known type.
type Moment = time.Time

// User is what Account is an alias of.
type User struct {
	ID ID `json:"id"`
}

// Account is another name of User.
type Account = User

// List is a generic alias.
type List[T any] = []T

// Session uses them.
type Session struct {
	Owner   Account    `json:"owner"`
	Members List[User] `json:"members"`
	Began   Moment     `json:"began"`
}
