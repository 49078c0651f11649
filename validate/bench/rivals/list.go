package rivals

// The rivals that the others are set beside.
const (
	// Base is the check of the syntax that everybody has.
	Base = "encoding/json.Valid"
	// Incumbent is the judge that projects use today.
	Incumbent = "santhosh v5"
	// AsEmitted is the same, with the schema as it was emitted.
	AsEmitted = "santhosh v5, oneOf"
	// Generated, Explaining and Compiled are the judges of this project.
	Generated  = "eventgen, generated Go"
	Explaining = "eventgen, all violations"
	Compiled   = "eventgen, compiled schema"
	// Fastest is the fastest check of the syntax.
	Fastest = "sonic.Valid"
)

// All lists every rival, by kind.
func All() []Rival {
	return []Rival{
		generatedGo, explaining, compiled,
		santhoshV5, santhoshV5AsEmitted, santhoshV6, googleSchema,
		goJSONSchema, encodingJSON, jsonV2, easyJSON, sonicStruct, ogen, jxByHand,
		jsonValid, jsonText, fastJSON, goccyValid, sonicValid,
	}
}
