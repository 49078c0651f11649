// Package validate_rules is the rule of what the tags of go-playground/validator
// say about the JSON.
package validate_rules

import "time"

// Inner is an element.
type Inner struct {
	ID string `json:"id" validate:"required"`
}

// Texts have rules about their text.
type Texts struct {
	UUID     string  `json:"uuid,omitempty" validate:"omitempty,uuid"`
	IPv4     string  `json:"ipv4,omitempty" validate:"omitempty,ipv4"`
	Mail     string  `json:"mail" validate:"required,email,max=80"`
	Colour   string  `json:"colour,omitempty" validate:"omitempty,hexcolor"`
	Phone    *string `json:"phone" validate:"omitempty,e164"`
	Path     string  `json:"path" validate:"required,startswith=/,endswith=.json"`
	Price    string  `json:"price,omitempty" validate:"contains=$0x2C"`
	Some     string  `json:"some,omitempty" validate:"containsany=]^-"`
	Without  string  `json:"without" validate:"excludesall=<>&"`
	Version  string  `json:"version,omitempty" validate:"semver"`
	Choice   string  `json:"choice,omitempty" validate:"oneof='two words' one"`
	Fixed    string  `json:"fixed,omitempty" validate:"eq=fixed"`
	Maybe    string  `json:"maybe" validate:"omitempty,oneof=a b"`
	Flag     string  `json:"flag,omitempty" validate:"boolean"`
	Lower    string  `json:"lower" validate:"lowercase"`
	Either   string  `json:"either" validate:"rgb|rgba"`
	Password string  `json:"password" validate:"required,min=8,eqfield=Lower"`
	Custom   string  `json:"custom" validate:"customer"`
}

// Numbers have rules about their value.
type Numbers struct {
	Between int32         `json:"between" validate:"gte=-5,lte=5"`
	Open    float64       `json:"open" validate:"gt=-1,lt=1"`
	Count   uint16        `json:"count" validate:"required,max=100"`
	Not     int32         `json:"not" validate:"ne=3"`
	Exact   *int32        `json:"exact,omitempty" validate:"omitempty,eq=4"`
	Wait    time.Duration `json:"wait" validate:"max=1h"`
	Agreed  bool          `json:"agreed" validate:"required"`
	Quoted  int32         `json:"quoted,string" validate:"min=1"`
}

// Lists have rules about their length and their elements.
type Lists struct {
	Names  []string           `json:"names" validate:"required,min=1,max=5,unique,dive,min=2"`
	Inner  []Inner            `json:"inner" validate:"len=2,unique=ID,dive"`
	Grid   [][]int32          `json:"grid" validate:"dive,max=3,dive,gte=0"`
	Map    map[string]int32   `json:"map" validate:"max=4,dive,keys,alphanum,min=2,endkeys,lt=10"`
	Maps   map[string][]Inner `json:"maps" validate:"dive,min=1,dive"`
	Struct *Inner             `json:"struct" validate:"required"`
}
