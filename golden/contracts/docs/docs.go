// Package docs is the rule that comments become documentation.
package docs

// Article has a doc comment
// of two lines.
//
// And a second paragraph.
type Article struct {
	// Title is documented above.
	Title string `json:"title"`
	Text  string `json:"text"` // Text is documented behind.
	// Both wins over the trailing comment.
	Both string `json:"both"` // this is not read
	// Old is not used any more.
	//
	// Deprecated: use Title.
	Old  string `json:"old,omitempty"`
	Bare string `json:"bare"`
	// Replaced is not read.
	Replaced string `json:"replaced" jsonschema_description:"It is \"replaced\" by its tag, */ and <b>all</b>."`
}

// Legacy is an old kind of article.
//
// Deprecated: use Article
// and its Text.
type Legacy struct {
	Name string `json:"name"`
}
