// Package diag_rule_name has rules that are misspelt.
package diag_rule_name

// Person is held to nothing by them.
type Person struct {
	Age  int    `json:"age" jsonschema:"minimun=0,maximum=150"`
	Name string `json:"name" jsonschema:"maxlength=10,colour=red"`
}
