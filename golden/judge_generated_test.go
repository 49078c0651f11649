package golden_test

import (
	"errors"

	"github.com/eventgen/eventgen/event"
	"github.com/eventgen/eventgen/validate"
)

// generatedIs and generatedValidate are the generated validators of package
// event by the name of their type.
var (
	generatedIs = map[string]func([]byte, validate.Profile) bool{
		"Event":            event.IsEvent,
		"EventMeta":        event.IsEventMeta,
		"EventMetadata":    event.IsEventMetadata,
		"EventWithMeta":    event.IsEventWithMeta,
		"SessionStatsData": event.IsSessionStatsData,
		"Type":             event.IsType,
	}
	generatedValidate = map[string]func([]byte, validate.Profile) error{
		"Event":            event.ValidateEvent,
		"EventMeta":        event.ValidateEventMeta,
		"EventMetadata":    event.ValidateEventMetadata,
		"EventWithMeta":    event.ValidateEventWithMeta,
		"SessionStatsData": event.ValidateSessionStatsData,
		"Type":             event.ValidateType,
	}
)

// generatedJudge is the generated Go: ValidateT, with IsT and Validate by name
// held against it.
func generatedJudge() judge {
	return rowByRow("generated Go", validate.Exact, func(typ string, data []byte, p validate.Profile) error {
		err := generatedValidate[typ](data, p)
		byName := event.Validate(typ, data, p)
		if (err == nil) != (byName == nil) || err != nil && err.Error() != byName.Error() {
			return errors.New("ValidateT and Validate by name disagree")
		}
		if is := generatedIs[typ](data, p); is != (err == nil) {
			return errors.New("IsT and ValidateT disagree")
		}
		return err
	})
}

// generatedTypes are the types that the generated code knows by name.
func generatedTypes() []string { return event.Types() }

// generatedCheck is CheckT for a pointer to a value of package event.
func generatedCheck(value any) (typ string, err error) {
	switch v := value.(type) {
	case *event.Event:
		return "Event", event.CheckEvent(v)
	case *event.EventMeta:
		return "EventMeta", event.CheckEventMeta(v)
	case *event.EventMetadata:
		return "EventMetadata", event.CheckEventMetadata(v)
	case *event.EventWithMeta:
		return "EventWithMeta", event.CheckEventWithMeta(v)
	case *event.SessionStatsData:
		return "SessionStatsData", event.CheckSessionStatsData(v)
	case *event.Type:
		return "Type", event.CheckType(v)
	}
	return "", errors.New("not a type of package event")
}
