// Package shop is the contract of the corpus payloads/shop: it has the shapes
// and constraints that HotPlex's events do not have. It lies in a testdata
// folder since it is source to be read, and no part of the module.
package shop

import (
	"encoding/json"
	"time"
)

// Order has one member for each rule.
type Order struct {
	ID     string    `json:"id" jsonschema:"pattern=^[a-z]+-[0-9]+$,minLength=4,maxLength=8"`
	Note   string    `json:"note,omitempty" jsonschema:"minLength=1,maxLength=3"`
	Count  uint8     `json:"count" jsonschema:"multipleOf=5"`
	Price  float64   `json:"price" jsonschema:"exclusiveMinimum=0,exclusiveMaximum=100,multipleOf=0.01"`
	Ratio  float32   `json:"ratio"`
	Serial uint64    `json:"serial"`
	Change int16     `json:"change,string"`
	Gift   bool      `json:"gift,string"`
	Weight float64   `json:"weight,string"`
	When   time.Time `json:"when"`
	Key    string    `json:"key" jsonschema:"format=uuid"`

	Blob   []byte     `json:"blob"`
	Tags   []string   `json:"tags" jsonschema:"minItems=1,maxItems=3,uniqueItems=true"`
	Sizes  []float64  `json:"sizes" jsonschema:"uniqueItems=true"`
	Point  [2]float64 `json:"point"`
	Matrix [][]int8   `json:"matrix"`

	Color Color `json:"color"`
	Level Level `json:"level"`
	Mood  Mood  `json:"mood"`

	Labels map[string]string `json:"labels" validate:"omitempty,max=2"`
	Stock  map[Color]int8    `json:"stock"`
	Lines  map[uint8]Line    `json:"lines"`

	Line  Line            `json:"line"`
	Other *Line           `json:"other"`
	Maybe *Line           `json:"maybe,omitempty"`
	Raw   json.RawMessage `json:"raw"`
	Any   any             `json:"any"`
	Pet   Pet             `json:"pet"`
}

// Line is a part of an order.
type Line struct {
	Name string `json:"name" jsonschema:"minLength=1"`
	Next *Line  `json:"next,omitempty"`
}

// Color is a closed enum of strings.
type Color string

// The colours.
const (
	Red  Color = "red"
	Blue Color = "blue"
)

// Level is a closed enum of integers.
type Level int8

// The levels.
const (
	Low  Level = 1
	High Level = 9
)

// Mood is an enum that may grow.
//
//eventgen:open
type Mood string

// The moods so far.
const (
	Glad Mood = "glad"
	Sad  Mood = "sad"
)

// Pet is a union of whole objects.
type Pet interface{ isPet() }

// Cat is a Pet.
type Cat struct {
	Kind  string `json:"kind" jsonschema:"enum=cat"`
	Lives int8   `json:"lives" jsonschema:"minimum=0,maximum=9"`
}

// Dog is a Pet.
type Dog struct {
	Kind string `json:"kind" jsonschema:"enum=dog"`
	Name string `json:"name"`
}

func (Cat) isPet() {}
func (Dog) isPet() {}
