package schema

import "slices"

// The codes of the diagnostics. EG1xx are about Go types, EG2xx about
// directives, EG3xx about the rules in struct tags, EG4xx about a contract as a
// whole. [Explain] has the long form of each.
const (
	CodeSource         Code = "EG101"
	CodeUnencodable    Code = "EG102"
	CodeMarshaler      Code = "EG103"
	CodeTwoForms       Code = "EG104"
	CodeInterface      Code = "EG105"
	CodeMapKey         Code = "EG106"
	CodeDuplicateName  Code = "EG107"
	CodeEndless        Code = "EG108"
	CodeBitFlags       Code = "EG109"
	CodeOmitNothing    Code = "EG110"
	CodeOpaque         Code = "EG111"
	CodeGeneric        Code = "EG112"
	CodeStructTag      Code = "EG113"
	CodeMemberName     Code = "EG114"
	CodeTagOption      Code = "EG115"
	CodeShownForm      Code = "EG116"
	CodeOtherDecoder   Code = "EG117"
	CodeNoMembers      Code = "EG118"
	CodeDirective      Code = "EG201"
	CodeDirectivePlace Code = "EG202"
	CodeDirectiveText  Code = "EG203"
	CodeUnionMember    Code = "EG204"
	CodeNoPayload      Code = "EG205"
	CodePayloadType    Code = "EG206"
	CodeSameTag        Code = "EG207"
	CodeSealed         Code = "EG208"
	CodeWire           Code = "EG209"
	CodeDirectiveSpace Code = "EG210"
	CodeRuleName       Code = "EG301"
	CodeRulePlace      Code = "EG302"
	CodeRuleValue      Code = "EG303"
	CodePattern        Code = "EG304"
	CodeNothingValid   Code = "EG305"
	CodeNoWireMeaning  Code = "EG306"
	CodeUnknownRule    Code = "EG307"
	CodeRequired       Code = "EG308"
	CodeNotModelled    Code = "EG309"
	CodeBeyondType     Code = "EG310"
	CodeReference      Code = "EG401"
	CodeNames          Code = "EG402"
	CodeUnion          Code = "EG403"
	CodeEnum           Code = "EG404"
	CodeKeyShape       Code = "EG405"
	CodeZeroValue      Code = "EG406"
)

// Explanation is the long form of a code, for somebody who has met it.
type Explanation struct {
	Code Code
	// Title says in a few words what was found.
	Title string
	// Text is one paragraph: why it matters.
	Text string
	// Example is Go source that is reported, Fix the same without the fault.
	Example, Fix string
}

// Explain returns the explanation of a code, and false for a code that does not
// exist.
func Explain(code Code) (Explanation, bool) {
	i := slices.IndexFunc(explanations, func(e Explanation) bool { return e.Code == code })
	if i < 0 {
		return Explanation{}, false
	}
	return explanations[i], true
}

// Codes returns every code in ascending order.
func Codes() []Code {
	codes := make([]Code, len(explanations))
	for i, e := range explanations {
		codes[i] = e.Code
	}
	return codes
}

// explanations are sorted by code.
var explanations = slices.Concat(typeExplanations, directiveExplanations, ruleExplanations, contractExplanations)
