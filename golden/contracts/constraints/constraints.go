// Package constraints is the rules of jsonschema and validate tags.
package constraints

import "time"

// Order has a rule of every kind.
type Order struct {
	ID       string   `json:"id" jsonschema:"format=uuid"`
	Code     string   `json:"code" jsonschema:"minLength=2,maxLength=8,pattern=^[A-Z0-9]+$"`
	Quantity int32    `json:"quantity" jsonschema:"minimum=1,maximum=1000,multipleOf=1"`
	Price    float64  `json:"price" jsonschema:"exclusiveMinimum=0,exclusiveMaximum=1000000,multipleOf=0.01"`
	Status   string   `json:"status" jsonschema:"enum=new,enum=paid,enum=sent\\, unpaid,default=new,example=paid"`
	Rating   int8     `json:"rating" jsonschema:"enum=1,enum=2,enum=3"`
	Agreed   bool     `json:"agreed" jsonschema:"enum=true"`
	Lines    []string `json:"lines" jsonschema:"minItems=1,maxItems=10,uniqueItems=true,minLength=3"`
	Note     string   `json:"note" jsonschema:"description=what the buyer says\\, if anything"`
	Optional *int32   `json:"optional" jsonschema:"minimum=5"`

	Labels map[string]string `json:"labels" jsonschema:"minProperties=1,maxProperties=4"`
}

// Signup has rules of validate.
type Signup struct {
	Name     string            `json:"name" validate:"required,max=40"`
	Email    string            `json:"email" validate:"required,email"`
	Age      uint8             `json:"age" validate:"gte=18,lt=150"`
	Plan     string            `json:"plan" validate:"oneof=free 'pro plus' team"`
	Referrer string            `json:"referrer,omitempty" validate:"omitempty,alphanum,len=6"`
	Level    int32             `json:"level" validate:"omitempty,oneof=3 4"`
	Tags     []string          `json:"tags" validate:"required,min=1,unique,dive,min=2"`
	Extra    map[string]string `json:"extra" validate:"dive,keys,alpha,endkeys,max=3"`
	Wait     time.Duration     `json:"wait" validate:"min=1s"`
	Born     string            `json:"born" validate:"datetime=2006-01-02"`
	Repeat   string            `json:"repeat" validate:"eqfield=Email"`
}
