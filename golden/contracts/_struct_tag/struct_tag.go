// Package struct_tag has tags that reflect cannot read. encoding/json then acts
// as if they ended where they stop being tags, and so does the contract.
package struct_tag

// Order has a tag with a space in it, one without quotes, and one that breaks
// off in its second key, of which the first is read.
type Order struct {
	ID    string `json: "id"`
	Total int32  `json:total`
	Note  string `json:"note" validate:"max=10`
	Paid  bool   `json:"paid"`
}
