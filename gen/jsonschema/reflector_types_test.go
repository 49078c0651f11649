package jsonschema_test

import (
	"reflect"

	struct_tag "github.com/eventgen/eventgen/golden/contracts/_struct_tag"
	"github.com/eventgen/eventgen/golden/contracts/aliases"
	"github.com/eventgen/eventgen/golden/contracts/anything"
	"github.com/eventgen/eventgen/golden/contracts/bytes"
	"github.com/eventgen/eventgen/golden/contracts/constraints"
	"github.com/eventgen/eventgen/golden/contracts/decoders"
	"github.com/eventgen/eventgen/golden/contracts/docs"
	"github.com/eventgen/eventgen/golden/contracts/embedded"
	"github.com/eventgen/eventgen/golden/contracts/embedded_forms"
	"github.com/eventgen/eventgen/golden/contracts/enum_open"
	"github.com/eventgen/eventgen/golden/contracts/enums_forms"
	"github.com/eventgen/eventgen/golden/contracts/enums_integer"
	"github.com/eventgen/eventgen/golden/contracts/enums_string"
	"github.com/eventgen/eventgen/golden/contracts/envelope"
	"github.com/eventgen/eventgen/golden/contracts/envelope_elsewhere"
	"github.com/eventgen/eventgen/golden/contracts/generics"
	"github.com/eventgen/eventgen/golden/contracts/generics_elsewhere"
	"github.com/eventgen/eventgen/golden/contracts/hints"
	"github.com/eventgen/eventgen/golden/contracts/ignored"
	"github.com/eventgen/eventgen/golden/contracts/known_std"
	"github.com/eventgen/eventgen/golden/contracts/maps"
	"github.com/eventgen/eventgen/golden/contracts/maps_keys"
	"github.com/eventgen/eventgen/golden/contracts/marshaler_elements"
	"github.com/eventgen/eventgen/golden/contracts/marshalers"
	"github.com/eventgen/eventgen/golden/contracts/names"
	"github.com/eventgen/eventgen/golden/contracts/nested"
	"github.com/eventgen/eventgen/golden/contracts/omit_kinds"
	"github.com/eventgen/eventgen/golden/contracts/omitempty_omitzero"
	"github.com/eventgen/eventgen/golden/contracts/opaque"
	"github.com/eventgen/eventgen/golden/contracts/options"
	"github.com/eventgen/eventgen/golden/contracts/payload_other_names"
	"github.com/eventgen/eventgen/golden/contracts/pointers"
	"github.com/eventgen/eventgen/golden/contracts/quoted"
	"github.com/eventgen/eventgen/golden/contracts/quoted_kinds"
	"github.com/eventgen/eventgen/golden/contracts/recursive"
	"github.com/eventgen/eventgen/golden/contracts/same_names"
	"github.com/eventgen/eventgen/golden/contracts/sealed"
	"github.com/eventgen/eventgen/golden/contracts/sealed_directive"
	"github.com/eventgen/eventgen/golden/contracts/slices_arrays"
	"github.com/eventgen/eventgen/golden/contracts/structs"
	"github.com/eventgen/eventgen/golden/contracts/time"
	"github.com/eventgen/eventgen/golden/contracts/unexported"
	"github.com/eventgen/eventgen/golden/contracts/validate_rules"
	"github.com/eventgen/eventgen/golden/contracts/zero_values"
)

// reflected are the types of golden/contracts that the Reflector is asked for: all
// that can be named from here.
var reflected = []reflect.Type{
	reflect.TypeFor[aliases.Session](), reflect.TypeFor[aliases.User](),
	reflect.TypeFor[anything.Body](), reflect.TypeFor[anything.Message](),
	reflect.TypeFor[bytes.Blob](), reflect.TypeFor[bytes.Digit](), reflect.TypeFor[bytes.Key](), reflect.TypeFor[bytes.Octet](),
	reflect.TypeFor[constraints.Order](), reflect.TypeFor[constraints.Signup](),
	reflect.TypeFor[decoders.Article](), reflect.TypeFor[decoders.Checked](), reflect.TypeFor[decoders.Labels](),
	reflect.TypeFor[docs.Article](),
	//lint:ignore SA1019 it is deprecated to show what becomes of that
	reflect.TypeFor[docs.Legacy](), //nolint:staticcheck // the same
	reflect.TypeFor[embedded.Audit](), reflect.TypeFor[embedded.Base](), reflect.TypeFor[embedded.Both](), reflect.TypeFor[embedded.Event](), reflect.TypeFor[embedded.Labels](), reflect.TypeFor[embedded.Left](), reflect.TypeFor[embedded.Right](), reflect.TypeFor[embedded.Stamp](), reflect.TypeFor[embedded.Tagged](),
	reflect.TypeFor[embedded_forms.Aliased](), reflect.TypeFor[embedded_forms.All](), reflect.TypeFor[embedded_forms.Body](), reflect.TypeFor[embedded_forms.Core](), reflect.TypeFor[embedded_forms.Count](), reflect.TypeFor[embedded_forms.First](), reflect.TypeFor[embedded_forms.Middle](), reflect.TypeFor[embedded_forms.Release](), reflect.TypeFor[embedded_forms.Second](), reflect.TypeFor[embedded_forms.Tagged](), reflect.TypeFor[embedded_forms.Version](), reflect.TypeFor[embedded_forms.Wins](),
	reflect.TypeFor[enum_open.Action](), reflect.TypeFor[enum_open.Event](), reflect.TypeFor[enum_open.Signal](),
	reflect.TypeFor[enums_forms.Day](), reflect.TypeFor[enums_forms.Grade](), reflect.TypeFor[enums_forms.Letter](), reflect.TypeFor[enums_forms.Perm](), reflect.TypeFor[enums_forms.Port](), reflect.TypeFor[enums_forms.Size](), reflect.TypeFor[enums_forms.Span](), reflect.TypeFor[enums_forms.Use](),
	reflect.TypeFor[enums_integer.Code](), reflect.TypeFor[enums_integer.Job](), reflect.TypeFor[enums_integer.Mode](), reflect.TypeFor[enums_integer.Priority](),
	reflect.TypeFor[enums_string.Name](), reflect.TypeFor[enums_string.Status](), reflect.TypeFor[enums_string.Task](),
	reflect.TypeFor[envelope.Empty](), reflect.TypeFor[envelope.Joined](), reflect.TypeFor[envelope.Kind](), reflect.TypeFor[envelope.Left](), reflect.TypeFor[envelope.Log](), reflect.TypeFor[envelope.Message](),
	reflect.TypeFor[envelope_elsewhere.Channel](), reflect.TypeFor[envelope_elsewhere.Frame](), reflect.TypeFor[envelope_elsewhere.Nothing](), reflect.TypeFor[envelope_elsewhere.Packet](),
	reflect.TypeFor[generics.Result](), reflect.TypeFor[generics.User](),
	reflect.TypeFor[generics_elsewhere.Document](), reflect.TypeFor[generics_elsewhere.Shelf](), reflect.TypeFor[generics_elsewhere.User](),
	reflect.TypeFor[hints.Session](),
	reflect.TypeFor[ignored.Job](),
	reflect.TypeFor[known_std.Addresses](), reflect.TypeFor[known_std.Columns](), reflect.TypeFor[known_std.Numbers](), reflect.TypeFor[known_std.Raw](), reflect.TypeFor[known_std.Times](),
	reflect.TypeFor[maps.Colour](), reflect.TypeFor[maps.Counts](), reflect.TypeFor[maps.Maps](), reflect.TypeFor[maps.Pair](), reflect.TypeFor[maps.Shelf](),
	reflect.TypeFor[maps_keys.Keys](), reflect.TypeFor[maps_keys.Level](), reflect.TypeFor[maps_keys.Name](), reflect.TypeFor[maps_keys.Rank](),
	reflect.TypeFor[marshaler_elements.Code](), reflect.TypeFor[marshaler_elements.Codes](), reflect.TypeFor[marshaler_elements.Elements](), reflect.TypeFor[marshaler_elements.Octet](),
	reflect.TypeFor[marshalers.Money](), reflect.TypeFor[marshalers.Range](), reflect.TypeFor[marshalers.Release](), reflect.TypeFor[marshalers.Version](),
	reflect.TypeFor[names.Cases](), reflect.TypeFor[names.Odd](),
	reflect.TypeFor[nested.Company](), reflect.TypeFor[nested.Member](), reflect.TypeFor[nested.Room](), reflect.TypeFor[nested.Team](),
	reflect.TypeFor[omit_kinds.Asked](), reflect.TypeFor[omit_kinds.Empty](), reflect.TypeFor[omit_kinds.Loud](), reflect.TypeFor[omit_kinds.Meter](), reflect.TypeFor[omit_kinds.Tags](), reflect.TypeFor[omit_kinds.Zero](),
	reflect.TypeFor[omitempty_omitzero.Options](), reflect.TypeFor[omitempty_omitzero.Point](), reflect.TypeFor[omitempty_omitzero.Span](),
	reflect.TypeFor[opaque.Bill](), reflect.TypeFor[opaque.Money](), reflect.TypeFor[opaque.Seconds](),
	reflect.TypeFor[options.Job](), reflect.TypeFor[options.Owner](), reflect.TypeFor[options.State](),
	reflect.TypeFor[payload_other_names.Notice](), reflect.TypeFor[payload_other_names.Size](), reflect.TypeFor[payload_other_names.Topic](),
	reflect.TypeFor[pointers.Address](), reflect.TypeFor[pointers.Person](),
	reflect.TypeFor[quoted.Level](), reflect.TypeFor[quoted.Quoted](),
	reflect.TypeFor[quoted_kinds.Code](), reflect.TypeFor[quoted_kinds.Kinds](), reflect.TypeFor[quoted_kinds.Plain](), reflect.TypeFor[quoted_kinds.Pointers](), reflect.TypeFor[quoted_kinds.Word](),
	reflect.TypeFor[recursive.Forest](), reflect.TypeFor[recursive.Fork](), reflect.TypeFor[recursive.Node](), reflect.TypeFor[recursive.Person](), reflect.TypeFor[recursive.Pet](),
	reflect.TypeFor[same_names.Member](), reflect.TypeFor[same_names.Point](), reflect.TypeFor[same_names.Route](),
	reflect.TypeFor[sealed.Circle](), reflect.TypeFor[sealed.Drawing](), reflect.TypeFor[sealed.Shape](), reflect.TypeFor[sealed.Square](),
	reflect.TypeFor[sealed_directive.Answer](), reflect.TypeFor[sealed_directive.Ask](), reflect.TypeFor[sealed_directive.Choice](), reflect.TypeFor[sealed_directive.ChoiceKind](), reflect.TypeFor[sealed_directive.Free](), reflect.TypeFor[sealed_directive.FreeKind](), reflect.TypeFor[sealed_directive.Repeat](), reflect.TypeFor[sealed_directive.Say](), reflect.TypeFor[sealed_directive.Script](), reflect.TypeFor[sealed_directive.Step](),
	reflect.TypeFor[slices_arrays.Item](), reflect.TypeFor[slices_arrays.Lists](), reflect.TypeFor[slices_arrays.Names](),
	reflect.TypeFor[struct_tag.Order](),
	reflect.TypeFor[structs.Marker](), reflect.TypeFor[structs.Point](), reflect.TypeFor[structs.Reading](),
	reflect.TypeFor[time.Meeting](),
	reflect.TypeFor[unexported.Order](),
	reflect.TypeFor[validate_rules.Inner](), reflect.TypeFor[validate_rules.Lists](), reflect.TypeFor[validate_rules.Numbers](), reflect.TypeFor[validate_rules.Texts](),
	reflect.TypeFor[zero_values.Job](), reflect.TypeFor[zero_values.Phase](), reflect.TypeFor[zero_values.Status](),
}
