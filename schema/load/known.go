package load

import (
	"fmt"
	"go/types"
	"maps"
	"slices"

	"github.com/eventgen/eventgen/schema"
)

// knownForms are the wire forms of types that write their own JSON, by import
// path and name, each a JSON Schema in the subset that //eventgen:wire takes;
// {} is any JSON. A type whose form its methods tell (MarshalText is a string)
// or its declaration does not stand here. [Config.Known] adds to the table.
var knownForms = map[string]string{
	"encoding/json.Number":              `{"type":"number"}`,
	"encoding/json.RawMessage":          `{}`,
	"encoding/json/jsontext.Value":      `{}`,
	"log/slog.Level":                    `{"type":"string"}`,
	"math/big.Int":                      `{"type":"number","multipleOf":1}`,
	"time.Time":                         `{"type":"string","format":"date-time"}`,
	"github.com/google/uuid.NullUUID":   `{"type":["string","null"]}`,
	"github.com/gofrs/uuid.NullUUID":    `{"type":["string","null"]}`,
	"github.com/gofrs/uuid/v5.NullUUID": `{"type":["string","null"]}`,

	"github.com/shopspring/decimal.Decimal":     `{"type":"string"}`,
	"github.com/shopspring/decimal.NullDecimal": `{"type":["string","null"]}`,

	"go.mongodb.org/mongo-driver/bson/primitive.DateTime": `{"type":"string","format":"date-time"}`,
	"go.mongodb.org/mongo-driver/bson/primitive.ObjectID": `{"type":"string"}`,
	"go.mongodb.org/mongo-driver/v2/bson.DateTime":        `{"type":"string","format":"date-time"}`,
	"go.mongodb.org/mongo-driver/v2/bson.ObjectID":        `{"type":"string"}`,

	// Protobuf's messages are written as the structs that they are; only these
	// have a MarshalJSON.
	"google.golang.org/protobuf/types/known/structpb.ListValue": `{"type":"array"}`,
	"google.golang.org/protobuf/types/known/structpb.Struct":    `{"type":"object"}`,
	"google.golang.org/protobuf/types/known/structpb.Value":     `{}`,

	"k8s.io/apimachinery/pkg/api/resource.Quantity":                  `{"type":"string"}`,
	"k8s.io/apimachinery/pkg/apis/meta/v1.Duration":                  `{"type":"string"}`,
	"k8s.io/apimachinery/pkg/apis/meta/v1.FieldsV1":                  `{}`,
	"k8s.io/apimachinery/pkg/apis/meta/v1.MicroTime":                 `{"type":["string","null"],"format":"date-time"}`,
	"k8s.io/apimachinery/pkg/apis/meta/v1.Time":                      `{"type":["string","null"],"format":"date-time"}`,
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured.Unstructured": `{"type":"object"}`,
	"k8s.io/apimachinery/pkg/runtime.RawExtension":                   `{}`,
	"k8s.io/apimachinery/pkg/util/intstr.IntOrString":                `{}`,
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.JSON":  `{}`,
	"github.com/jackc/pgx/v5/pgtype.Bool":                            `{"type":["boolean","null"]}`,
	"github.com/jackc/pgx/v5/pgtype.Date":                            `{"type":["string","null"]}`,
	"github.com/jackc/pgx/v5/pgtype.Float8":                          `{"type":["number","null"]}`,
	"github.com/jackc/pgx/v5/pgtype.Int2":                            `{"type":["integer","null"],"minimum":-32768,"maximum":32767}`,
	"github.com/jackc/pgx/v5/pgtype.Int4":                            `{"type":["integer","null"],"minimum":-2147483648,"maximum":2147483647}`,
	"github.com/jackc/pgx/v5/pgtype.Int8":                            `{"type":["integer","null"]}`,
	"github.com/jackc/pgx/v5/pgtype.Text":                            `{"type":["string","null"]}`,
	"github.com/jackc/pgx/v5/pgtype.Timestamp":                       `{"type":["string","null"]}`,
	"github.com/jackc/pgx/v5/pgtype.Timestamptz":                     `{"type":["string","null"]}`,
	"github.com/jackc/pgx/v5/pgtype.UUID":                            `{"type":["string","null"]}`,
}

// knownType is the wire form of a type of the table.
type knownType struct {
	schema.Type
	// writesNull says that its marshaler may write null.
	writesNull bool
}

// readKnown reads the built-in table and the one of the configuration, which
// goes before.
func readKnown(cfg *Config) (map[string]knownType, error) {
	forms := maps.Clone(knownForms)
	maps.Copy(forms, cfg.Known)
	out := make(map[string]knownType, len(forms))
	for _, name := range slices.Sorted(maps.Keys(forms)) {
		if path, plain := splitType(name); path == "" || plain == "" {
			return nil, fmt.Errorf("the known type %q is not import/path.Name: write it as in github.com/shopspring/decimal.Decimal", name)
		}
		t, err := wireReader{cfg: cfg}.read([]byte(forms[name]))
		if err != nil {
			return nil, fmt.Errorf("the known type %s has a form that cannot be read: %w", name, err)
		}
		k := knownType{Type: t, writesNull: t.Nullable}
		k.Nullable = false
		out[name] = k
	}
	return out, nil
}

// knownOf looks a type up in the table of known forms.
func (b *builder) knownOf(named *types.Named) (knownType, bool) {
	if named == nil {
		return knownType{}, false
	}
	k, ok := b.known[typeKey(named)]
	return k, ok
}

// typeKey is the name under which a type stands in the table; the instances of
// a generic type share one.
func typeKey(named *types.Named) string {
	if named.Obj().Pkg() == nil {
		return named.Obj().Name()
	}
	return named.Obj().Pkg().Path() + "." + named.Obj().Name()
}
