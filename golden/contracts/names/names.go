// Package names is the rule of how members are called: by the tag, unless it is
// empty or encoding/json refuses it.
package names

// Odd has names that differ from those of its fields, or do not.
type Odd struct {
	Empty   string `json:""`
	Only    string `json:",omitempty"`
	Dollar  string `json:"$ref"`
	Dotted  string `json:"a.b"`
	Slashed string `json:"a/b~c"`
	Percent string `json:"100%"`
	Digits  string `json:"007"`
	Proto   string `json:"__proto__"`
	Keyword string `json:"class"`
	Ümlaut  string `json:"größe"`
	Ideo    string `json:"名前"`
	//lint:ignore SA5008 the rule is that Go refuses the name and uses the field's
	Quote string `json:"it's"`
}

// Cases has members that differ in case only.
type Cases struct {
	Lower string `json:"name"`
	Upper string `json:"NAME"`
	Mixed string `json:"Name"`
}
