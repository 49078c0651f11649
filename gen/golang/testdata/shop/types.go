// Package shop is what the golden files of package golang are generated for,
// and into: the types' own package.
package shop

import "time"

// Order has every shape and constraint once. It is part of itself.
type Order struct {
	ID       int64              `json:"id"`
	Count    uint8              `json:"count"`
	Ratio    float64            `json:"ratio"`
	Price    float32            `json:"price"`
	Step     int32              `json:"step"`
	Status   Status             `json:"status"`
	Level    *Level             `json:"level"`
	Note     string             `json:"note,omitempty"`
	Code     string             `json:"code"`
	Serial   string             `json:"serial"`
	Paid     bool               `json:"paid"`
	When     time.Time          `json:"when"`
	Blob     []byte             `json:"blob"`
	Tags     []string           `json:"tags"`
	Point    [2]float64         `json:"point"`
	Labels   map[string]string  `json:"labels"`
	ByStatus map[Status]int16   `json:"by_status,omitempty"`
	ByNumber map[int8]*Line     `json:"by_number,omitempty"`
	Lines    []*Line            `json:"lines"`
	Grid     [][]Line           `json:"grid"`
	Parent   *Order             `json:"parent,omitempty"`
	Extra    any                `json:"extra"`
	Quoted   int64              `json:"quoted,string"`
	Total    money              `json:"total,omitzero"`
	Budget   *int16             `json:"budget"`
	Trees    map[string]Tree    `json:"trees,omitempty"`
	Weights  map[string]float64 `json:"weights,omitempty"`
	*Audit
}

// Audit is embedded by pointer.
type Audit struct {
	By string `json:"by"`
}

// Line has no member that is sure to be there.
type Line struct {
	SKU string `json:"sku,omitempty"`
	N   int32  `json:"n,omitempty"`
}

// First begins with optional members.
type First struct {
	A *int16 `json:"a,omitempty"`
	B bool   `json:"b,omitempty"`
	C string `json:"c"`
	D uint64 `json:"d,omitempty"`
}

// Tree is a map of itself.
type Tree map[string]Tree

type money struct {
	Cents int64 `json:"cents"`
}

// Status is an enum of strings.
type Status string

// Level is an enum of integers.
type Level uint8
