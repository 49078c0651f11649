package load

import (
	"go/token"
	"go/types"
)

// marshaler is the method that decides how encoding/json writes a type.
type marshaler struct {
	// receiver is the named type that declares the method; it is another type
	// where the method is promoted from an embedded field.
	receiver *types.Named
	// text says that it is MarshalText, else it is MarshalJSON.
	text bool
	// pointerOnly says that it is called only where the value's address can be
	// taken.
	pointerOnly bool
}

func (m marshaler) method() string {
	if m.text {
		return "MarshalText"
	}
	return "MarshalJSON"
}

var (
	jsonMarshaler = methodInterface("MarshalJSON", bytesAndError())
	textMarshaler = methodInterface("MarshalText", bytesAndError())

	jsonUnmarshaler = decoderInterface("UnmarshalJSON")
	textUnmarshaler = decoderInterface("UnmarshalText")

	zeroer = methodInterface("IsZero", types.NewTuple(types.NewParam(token.NoPos, nil, "", types.Typ[types.Bool])))
)

func bytesAndError() *types.Tuple {
	return types.NewTuple(
		types.NewParam(token.NoPos, nil, "", types.NewSlice(types.Typ[types.Byte])),
		types.NewParam(token.NoPos, nil, "", types.Universe.Lookup("error").Type()),
	)
}

// methodInterface is the interface of one method without parameters.
func methodInterface(name string, results *types.Tuple) *types.Interface {
	signature := types.NewSignatureType(nil, nil, nil, nil, results, false)
	return types.NewInterfaceType([]*types.Func{types.NewFunc(token.NoPos, nil, name, signature)}, nil).Complete()
}

// decoderInterface is the interface of one method that takes text.
func decoderInterface(name string) *types.Interface {
	text := types.NewTuple(types.NewParam(token.NoPos, nil, "", types.NewSlice(types.Typ[types.Byte])))
	failure := types.NewTuple(types.NewParam(token.NoPos, nil, "", types.Universe.Lookup("error").Type()))
	signature := types.NewSignatureType(nil, nil, nil, text, failure, false)
	return types.NewInterfaceType([]*types.Func{types.NewFunc(token.NoPos, nil, name, signature)}, nil).Complete()
}

// marshalerOf returns the method that encoding/json calls for values of a type
// that is no pointer. MarshalJSON goes before MarshalText.
func marshalerOf(t types.Type) (marshaler, bool) {
	if t.Underlying() == types.Typ[types.Invalid] {
		return marshaler{}, false // go/types says yes to everything
	}
	pointer := types.NewPointer(t)
	if types.IsInterface(t) {
		pointer = nil
	}
	for _, candidate := range []struct {
		iface *types.Interface
		text  bool
	}{{jsonMarshaler, false}, {textMarshaler, true}} {
		byValue := types.Implements(t, candidate.iface)
		if !byValue && (pointer == nil || !types.Implements(pointer, candidate.iface)) {
			continue
		}
		m := marshaler{text: candidate.text, pointerOnly: !byValue}
		m.receiver = receiverOf(t, m.method())
		return m, true
	}
	return marshaler{}, false
}

// marshals reports whether a type has a marshaler at all.
func marshals(t types.Type) bool {
	_, ok := marshalerOf(t)
	return ok
}

// receiverOf is the named type that declares a method of t, nil for a method of
// an embedded interface.
func receiverOf(t types.Type, method string) *types.Named {
	object, _, _ := types.LookupFieldOrMethod(t, true, nil, method)
	f, ok := object.(*types.Func)
	if !ok || f.Signature().Recv() == nil {
		return nil
	}
	recv := types.Unalias(f.Signature().Recv().Type())
	if p, ok := recv.(*types.Pointer); ok {
		recv = types.Unalias(p.Elem())
	}
	named, _ := recv.(*types.Named)
	return named
}
