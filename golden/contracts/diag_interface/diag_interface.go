// Package diag_interface has interfaces that say nothing about their JSON.
package diag_interface

import "fmt"

// Event is sealed, but its types carry no tag.
type Event interface{ isEvent() }

// Created implements Event.
type Created struct {
	ID string `json:"id"`
}

func (Created) isEvent() {}

// Log holds interfaces.
type Log struct {
	Event Event        `json:"event"`
	Name  fmt.Stringer `json:"name"`
	Err   error        `json:"err"`
}

var _ Event = Created{}
