package event

import "encoding/json"

// UnmarshalJSON reads an event with its Data as what the tag says: a
// *SessionStatsData, an *EventWithMeta, or, for a tag that this package does not
// know, the json.RawMessage as it stood. Data that is absent or null is nil. It
// is as lenient as encoding/json otherwise: ValidateEvent, which is generated,
// holds the text against the contract.
func (e *Event) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil // by convention
	}
	type members Event // Event without this method
	var read struct {
		members
		Data json.RawMessage `json:"data"`
	}
	if err := json.Unmarshal(text, &read); err != nil {
		return err
	}
	decoded := Event(read.members)
	if len(read.Data) > 0 && string(read.Data) != "null" {
		decoded.Data = newPayload(decoded.Type)
		if decoded.Data == nil {
			decoded.Data = read.Data
		} else if err := json.Unmarshal(read.Data, decoded.Data); err != nil {
			return err
		}
	}
	*e = decoded
	return nil
}

// newPayload returns a pointer to an empty payload of an event with that tag, or
// nil where the tag is unknown.
func newPayload(t Type) any {
	switch t {
	case TypeSessionStats:
		return new(SessionStatsData)
	case TypeUserInput, TypeFinalResponse, TypeThinking, TypeAction, TypeToolUse, TypeToolResult,
		TypeStatus, TypeError, TypePlanMode, TypeExitPlanMode, TypeAskUserQuestion, TypeDangerBlock,
		TypeCommandProgress, TypeCommandComplete, TypeSystem, TypeUser, TypeStepStart, TypeStepFinish,
		TypeRaw, TypeSessionStart, TypeEngineStarting, TypeUserMessageReceived, TypePermissionRequest,
		TypeAnswer, TypePermissionDenials, TypeToken:
		return new(EventWithMeta)
	}
	return nil
}
